// SPDX-License-Identifier: GPL-3.0-or-later
pragma Singleton

import Chirpdeck.Models

/// The colours of the theme that the user has chosen.
ThemeColors {
    kind: AppearanceModel.theme
}
