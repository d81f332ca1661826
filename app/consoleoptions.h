// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <optional>

namespace Chirpdeck::App {

/// What a start of the program asks for beyond the settings.
struct ConsoleOptions
{
    QString loadout;              ///< empty: the current one of the settings
    QString dataFolder;           ///< empty: the one in the settings
    QString replay;               ///< experiment directory that the digitizer plays; empty: the sample gas
    QString catalogue;            ///< SPCAT line list in place of the sample gas
    std::optional<quint64> seed;  ///< makes the simulation repeatable
    std::optional<double> rateHz; ///< shots per second; 0 = as fast as possible; none = the pulse generator's
    std::optional<int> recordLength;
    std::optional<int> frames; ///< records per trigger
    bool demo = false;         ///< the window starts a run by itself
};

} // namespace Chirpdeck::App
