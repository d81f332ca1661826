// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "persistence/csv/csvtext.h"
#include "persistence/data/result.h"

#include <QString>
#include <QStringList>

#include <optional>

namespace Chirpdeck {

/// What Blackchirp 2 has configured for this user: QSettings of the organization CrabtreeLab and the
/// application Blackchirp2, in the form they have on Linux (INI). Blackchirp's own file is only ever read.
struct BlackchirpSettings
{
    QString file;
    QString savePath; ///< its data path; empty if none was chosen
    int exptNum = 0;  ///< number of its last experiment
    XyFormat exportDelimiter = XyFormat::Semicolon;
    bool lifEnabled = false;
    bool debugLogging = false;
    QStringList profiles; ///< hardware keys, as in "PulseGenerator.main"; sorted
    QStringList loadouts; ///< sorted
    int presets = 0;      ///< those with a name of their own, over all loadouts

    /// Where Blackchirp 2 keeps its settings.
    static QString defaultFile();
    /// Nothing when there is no such file.
    static Result<std::optional<BlackchirpSettings>> read(const QString &file = defaultFile());

    /// What a take-over did with the groups of settings.
    struct Taken
    {
        QStringList copied; ///< as in "Loadouts/Jet"
        QStringList kept;   ///< were here already and stay as they are
    };
    /// Copies profiles, loadouts with their presets, and the settings of the profiles' devices into this
    /// program's settings, under the same names. What is here already stays. Fails when they cannot be
    /// written; then it can be tried again.
    Result<Taken> takeOver() const;
};

} // namespace Chirpdeck
