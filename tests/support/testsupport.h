// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QString>

namespace Chirpdeck::Test {

/// The folder of reference experiments, or an empty string where this machine has none: CHIRPDECK_FIXTURES,
/// or ../shared/fixtures beside the project. Tests that need it skip, saying so.
QString fixtures();

/// The whole content of a file; fails the test when it cannot be read.
QByteArray contentOf(const QString &path);

/// Writes a file for a test; folders above it are created.
void writeFile(const QString &path, const QByteArray &content);

/// Copies a folder with all below it and makes the copy writable.
void copyTree(const QString &from, const QString &to);

/// Template for a QTemporaryDir in memory, where this computer has such a place. A drive waits for every file
/// that is written anew, which makes tests of thousands of files slow and tells nothing that a kill of a
/// process could show.
QString inMemory();

} // namespace Chirpdeck::Test

#define CHIRPDECK_NEED_FIXTURES()                                                                            \
    do {                                                                                                     \
        if (Chirpdeck::Test::fixtures().isEmpty())                                                           \
            QSKIP("the reference experiments are not on this machine (CHIRPDECK_FIXTURES)");                 \
    } while (false)
