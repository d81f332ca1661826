// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "persistence/data/result.h"

#include <QCoreApplication>

namespace Chirpdeck {

/// "file, line n" in the user's language; lines count from 1, and 0 means the file as a whole.
inline QString fileAndLine(const QString &fileName, qsizetype line)
{
    if (line <= 0)
        return fileName;
    //: Place of a mistake in a file: its name and the number of the line.
    return QCoreApplication::translate("Files", "%1, line %2").arg(fileName, QString::number(line));
}

/// What is wrong at a line of a file, as an Error.
inline Error fileError(const QString &what, const QString &fileName, qsizetype line,
                       const QString &action = {})
{
    return {what, fileAndLine(fileName, line), action};
}

} // namespace Chirpdeck
