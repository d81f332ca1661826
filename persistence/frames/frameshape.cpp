// SPDX-License-Identifier: GPL-3.0-or-later
#include "persistence/frames/frameshape.h"

#include <QCoreApplication>
#include <QStringList>

#include <limits>

namespace Chirpdeck {

namespace {

struct Messages
{
    Q_DECLARE_TR_FUNCTIONS(Frames)
};

constexpr int MostDimensions = 32;
// Leaves room for the other members of the file behind the data.
constexpr qint64 MostBytes = std::numeric_limits<qint64>::max() / 4;

qint64 product(const FrameShape &shape)
{
    qint64 result = 1;
    for (const qint64 length : shape)
        result *= length;
    return result;
}

} // namespace

QString shapeText(const FrameShape &shape)
{
    QStringList lengths;
    for (const qint64 length : shape)
        lengths.append(QString::number(length));
    const QString comma = shape.size() == 1 ? QStringLiteral(",") : QString();
    return QLatin1Char('(') + lengths.join(QStringLiteral(", ")) + comma + QLatin1Char(')');
}

FrameShape FrameLayout::shape(qint64 passes) const
{
    return maskShape(passes) + frame;
}

FrameShape FrameLayout::maskShape(qint64 passes) const
{
    return growing ? FrameShape{passes} + index : index;
}

qint64 FrameLayout::cellsPerPass() const
{
    return product(index);
}

qint64 FrameLayout::frameBytes() const
{
    return product(frame) * itemSize(type);
}

std::optional<FrameLayout::Block> FrameLayout::blockOf(const FrameIndex &at) const
{
    if (at.size() > index.size())
        return std::nullopt;
    Block block;
    for (qsizetype d = 0; d < index.size(); ++d) {
        if (d < at.size()) {
            if (at[d] < 0 || at[d] >= index[d])
                return std::nullopt;
            block.first = block.first * index[d] + at[d];
        } else {
            block.first *= index[d];
            block.count *= index[d];
        }
    }
    return block;
}

Result<void> FrameLayout::check() const
{
    const FrameShape all = shape();
    if (all.size() > MostDimensions)
        return Error{
            Messages::tr("A data set of %1 dimensions is more than other programs can read").arg(all.size()),
            shapeText(all), Messages::tr("Use %1 dimensions at most").arg(MostDimensions)};
    qint64 bytes = itemSize(type);
    for (const qint64 length : all) {
        if (length < 1)
            return Error{Messages::tr("A dimension without points cannot be stored"), shapeText(all),
                         Messages::tr("Give every dimension one point at least")};
        if (bytes > MostBytes / length)
            return Error{Messages::tr("The data set is larger than any file can be"), shapeText(all),
                         Messages::tr("Take fewer points, or several files")};
        bytes *= length;
    }
    return {};
}

} // namespace Chirpdeck
