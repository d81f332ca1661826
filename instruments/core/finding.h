// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QString>

#include <algorithm>

namespace Chirpdeck {

/// Something that a check of a configuration found before a run. An error keeps the run from starting, a
/// warning is shown.
struct Finding
{
    enum class Severity { Warning, Error };

    Severity severity = Severity::Warning;
    QString text;

    static Finding error(const QString &text) { return {Severity::Error, text}; }
    static Finding warning(const QString &text) { return {Severity::Warning, text}; }
    bool isError() const { return severity == Severity::Error; }
    bool operator==(const Finding &) const = default;
};

using Findings = QList<Finding>;

inline bool hasErrors(const Findings &findings)
{
    return std::any_of(findings.begin(), findings.end(),
                       [](const Finding &finding) { return finding.isError(); });
}

} // namespace Chirpdeck
