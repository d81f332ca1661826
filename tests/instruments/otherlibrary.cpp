// SPDX-License-Identifier: GPL-3.0-or-later

/// A library that can be loaded and has nothing of what a driver looks for.
extern "C" int somethingElse()
{
    return 1;
}
