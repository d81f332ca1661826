// SPDX-License-Identifier: GPL-3.0-or-later
#include "persistence/streams/filename.h"

#include "persistence/stores/crc32.h"

namespace Chirpdeck {

namespace {

constexpr qsizetype MostBytes = 180;

bool isRefused(QChar c)
{
    return c.category() == QChar::Other_Control || QStringView(u"/\\:*?\"<>|;").contains(c);
}

bool isEdge(QChar c)
{
    return c.isSpace() || c == u'.';
}

} // namespace

QString safeFileStem(const QString &name)
{
    QString stem = name;
    for (auto &c : stem) {
        if (isRefused(c))
            c = u'_';
    }
    // A name of two units for one character is not cut between them.
    while (stem.toUtf8().size() > MostBytes)
        stem.chop(stem.size() > 1 && stem.back().isLowSurrogate() ? 2 : 1);
    while (!stem.isEmpty() && isEdge(stem.back()))
        stem.chop(1);
    qsizetype first = 0;
    while (first < stem.size() && isEdge(stem[first]))
        ++first;
    stem = stem.sliced(first);
    return stem.isEmpty() ? QStringLiteral("_") : stem;
}

QString uniqueFileStem(const QString &name)
{
    const QString stem = safeFileStem(name);
    if (stem == name)
        return stem;
    const QByteArray bytes = name.toUtf8();
    return stem + u'-' + QString::number(crc32(bytes), 16).rightJustified(8, u'0');
}

} // namespace Chirpdeck
