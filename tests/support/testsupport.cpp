// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/testsupport.h"

#include <QDir>
#include <QDirIterator>
#include <QFile>
#include <QFileInfo>
#include <QTest>

namespace Chirpdeck::Test {

QString fixtures()
{
    const QString named = qEnvironmentVariable("CHIRPDECK_FIXTURES");
    if (!named.isEmpty())
        return QDir(named).exists() ? named : QString();
    const QDir beside(QStringLiteral(CHIRPDECK_SOURCE_DIR "/../shared/fixtures"));
    return beside.exists() ? beside.canonicalPath() : QString();
}

QByteArray contentOf(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly)) {
        QTest::qFail(qPrintable(path + QStringLiteral(": ") + file.errorString()), __FILE__, __LINE__);
        return {};
    }
    return file.readAll();
}

void writeFile(const QString &path, const QByteArray &content)
{
    QDir().mkpath(QFileInfo(path).absolutePath());
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(content) != content.size())
        QTest::qFail(qPrintable(path + QStringLiteral(": ") + file.errorString()), __FILE__, __LINE__);
}

void copyTree(const QString &from, const QString &to)
{
    QDir().mkpath(to);
    const QDir source(from);
    QDirIterator it(from, QDir::AllEntries | QDir::NoDotAndDotDot | QDir::Hidden,
                    QDirIterator::Subdirectories);
    while (it.hasNext()) {
        it.next();
        const QString target = to + QLatin1Char('/') + source.relativeFilePath(it.filePath());
        if (it.fileInfo().isDir()) {
            QDir().mkpath(target);
        } else {
            QDir().mkpath(QFileInfo(target).absolutePath());
            QFile::copy(it.filePath(), target);
            QFile::setPermissions(target,
                                  QFile::ReadOwner | QFile::WriteOwner | QFile::ReadUser | QFile::WriteUser);
        }
    }
}

QString inMemory()
{
    const QString folder = QStringLiteral("/dev/shm");
    const bool isThere = QFileInfo(folder).isDir() && QFileInfo(folder).isWritable();
    return (isThere ? folder : QDir::tempPath()) + QStringLiteral("/chirpdeck-XXXXXX");
}

} // namespace Chirpdeck::Test
