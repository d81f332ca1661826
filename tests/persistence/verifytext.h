// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "persistence/stores/verify.h"

#include <QStringList>

namespace Chirpdeck::Test {

/// All findings, a line each.
inline QString textOf(const VerifyReport &report)
{
    QStringList lines;
    for (const auto &finding : report.findings)
        lines.append(finding.text());
    return lines.join(QStringLiteral("\n  "));
}

} // namespace Chirpdeck::Test
