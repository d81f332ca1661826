// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "persistence/data/result.h"

#include <QDateTime>
#include <QJsonObject>
#include <QObject>
#include <QString>

#include <optional>

namespace Chirpdeck {

class ExperimentFolder;

/// How a run ended, as chirpdeck.json spells it in lower case.
enum class Outcome { Unknown, Running, Complete, Stopped, Failed, Recovered };

QString outcomeText(Outcome outcome);
Outcome outcomeOf(const QString &text);

/// What the format of the experiment files has no place for: chirpdeck.json in the experiment's folder,
/// ignored by other programs.
struct Sidecar
{
    static QString fileName() { return QStringLiteral("chirpdeck.json"); }

    QString title;
    QString sample;
    QString operatorName;
    QString notes;
    QDateTime startedAt; ///< UTC, ISO 8601 in the file
    QDateTime endedAt;
    Outcome outcome = Outcome::Unknown;
    quint64 shots = 0;
    bool simulated = false;
    QString programVersion;
    QJsonObject other; ///< keys that this version does not know; written again

    /// Missing and unknown keys are fine; text that is no JSON object is an Error.
    static Result<Sidecar> parse(const QByteArray &json, const QString &path = {});
    /// Reads the file of an experiment; nothing where there is none.
    static Result<std::optional<Sidecar>> read(const QString &experimentPath);

    QByteArray toJson() const;
    Result<void> write(ExperimentFolder &folder) const;

    bool operator==(const Sidecar &) const = default;
};

} // namespace Chirpdeck
