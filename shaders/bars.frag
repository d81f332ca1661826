#version 440
// SPDX-License-Identifier: GPL-3.0-or-later
// Colours the pixels between the two ends of the bar of their column.

layout(location = 0) in vec2 fragmentTablePosition;
layout(location = 1) in float fragmentRow;

layout(location = 0) out vec4 fragColor;

layout(std140, binding = 0) uniform Uniforms
{
    mat4 matrix;
    vec4 color;
};
layout(binding = 1) uniform sampler2D table;

void main()
{
    // Two numbers of two bytes, and what was added to them; see tracemesh.h.
    vec4 entry = texture(table, fragmentTablePosition);
    vec2 ends = entry.xz * 65280.0 + entry.yw * 255.0 - 16384.0;
    fragColor = color * (step(ends.x, fragmentRow) - step(ends.y, fragmentRow));
}
