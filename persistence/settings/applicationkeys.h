// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QLatin1StringView>

/// Groups of the settings that belong to the application as a whole.
namespace BC::Store {

/// What a SettingsStorage without keys opens.
inline constexpr QLatin1StringView Application("Chirpdeck");

} // namespace BC::Store

/// Keys in the application's own group.
namespace BC::Key {

inline constexpr QLatin1StringView SavePath("savePath");               ///< the data path
inline constexpr QLatin1StringView ExptNum("exptNum");                 ///< number of the last experiment
inline constexpr QLatin1StringView ExportDelimiter("exportDelimiter"); ///< an XyFormat

inline constexpr QLatin1StringView Theme("theme");
inline constexpr QLatin1StringView Language("language");   ///< as in "de" or "pt_BR"; empty = the system's
inline constexpr QLatin1StringView TextScale("textScale"); ///< 1 = 100 %

inline constexpr QLatin1StringView LifEnabled("lifEnabled");
inline constexpr QLatin1StringView DebugLogging("debugLogging");

} // namespace BC::Key
