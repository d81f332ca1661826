// SPDX-License-Identifier: GPL-3.0-or-later
// The library's one source: its resources, the compiled translations, come with it.
