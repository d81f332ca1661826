#version 440
// SPDX-License-Identifier: GPL-3.0-or-later
// Rectangles of bars in device pixels of the plot; see backend/plot/scene/tracemesh.h.

layout(location = 0) in vec2 position;
layout(location = 1) in vec2 tablePosition;

layout(location = 0) out vec2 fragmentTablePosition;
layout(location = 1) out float fragmentRow;

layout(std140, binding = 0) uniform Uniforms
{
    mat4 matrix;
    vec4 color;
};

out gl_PerVertex { vec4 gl_Position; };

void main()
{
    fragmentTablePosition = tablePosition;
    fragmentRow = position.y;
    gl_Position = matrix * vec4(position, 0.0, 1.0);
}
