#version 440
// SPDX-License-Identifier: GPL-3.0-or-later
// The strip of a trace in device pixels of the plot; see backend/plot/scene/tracemesh.h.

layout(location = 0) in vec2 position;
layout(location = 1) in vec2 edges;
layout(location = 2) in float along;

layout(location = 0) out vec2 fragmentEdges;
layout(location = 1) out float fragmentAlong;

layout(std140, binding = 0) uniform Uniforms
{
    mat4 matrix;
    vec4 color;
    float opacity;
    float period;
    float dash;
};

out gl_PerVertex { vec4 gl_Position; };

void main()
{
    fragmentEdges = edges;
    fragmentAlong = along;
    gl_Position = matrix * vec4(position, 0.0, 1.0);
}
