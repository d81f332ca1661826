#version 440
// SPDX-License-Identifier: GPL-3.0-or-later
// Covers a pixel by as much of it as lies inside the strip, and leaves out what lies between the dashes.

layout(location = 0) in vec2 fragmentEdges;
layout(location = 1) in float fragmentAlong;

layout(location = 0) out vec4 fragColor;

layout(std140, binding = 0) uniform Uniforms
{
    mat4 matrix;
    vec4 color;
    float opacity;
    float period;
    float dash;
};

void main()
{
    float coverage = clamp(min(fragmentEdges.x, fragmentEdges.y), 0.0, 1.0);
    coverage *= step(fract(fragmentAlong / period) * period, dash);
    fragColor = color * (opacity * coverage);
}
