// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QLatin1StringView>

namespace BC::Store {

/// The settings of Blackchirp 1: organization, and application as well as group.
inline constexpr QLatin1StringView BlackchirpOrganization("CrabtreeLab");
inline constexpr QLatin1StringView Blackchirp("Blackchirp");

} // namespace BC::Store

/// Blackchirp's own groups and keys (version 2).
namespace BC::Key::Blackchirp2 {

inline constexpr QLatin1StringView File(".config/CrabtreeLab/Blackchirp2.conf");
inline constexpr QLatin1StringView SavePath("Blackchirp/savePath");
inline constexpr QLatin1StringView ExptNum("Blackchirp/exptNum");
inline constexpr QLatin1StringView ExportDelimiter("Blackchirp/exportDelimiter");
inline constexpr QLatin1StringView LifEnabled("applicationConfig/lifEnabled");
inline constexpr QLatin1StringView DebugLogging("applicationConfig/debugLogging");
inline constexpr QLatin1StringView Profiles("HardwareProfiles");
inline constexpr QLatin1StringView Loadouts("Loadouts");
inline constexpr QLatin1StringView Presets("ftmwPresets");
inline constexpr QLatin1StringView LastUsedPreset("__LastUsed__");

} // namespace BC::Key::Blackchirp2
