// SPDX-License-Identifier: GPL-3.0-or-later
#include "backend/scan/scanplan.h"

#include <QCoreApplication>
#include <QRegularExpression>
#include <QStringList>

#include <cmath>

namespace Chirpdeck::Scan {

namespace {

struct Messages
{
    Q_DECLARE_TR_FUNCTIONS(Scan)
};

// Of a step, so that 0.1 added up to 1 ends where the user expects it.
constexpr double EndTolerance = 1e-6;
constexpr int NameDigits = 10;
constexpr double MostSettleSeconds = 86400.0;

Error tooMany(const QString &where)
{
    return {Messages::tr("A scan has at most %1 points").arg(MostPoints), where,
            Messages::tr("Take a larger step, or leave an axis out")};
}

Error notUnderstood(const QString &text)
{
    return {Messages::tr("This axis is not understood"), text,
            Messages::tr("Write DEVICE:VALUE=FROM:TO:STEP, DEVICE:VALUE=A,B,C or repeat=N, "
                         "and @SECONDS behind it to let it settle")};
}

std::optional<std::vector<double>> numbersOf(const QString &text, QLatin1Char separator)
{
    std::vector<double> numbers;
    for (const auto &part : text.split(separator)) {
        bool isNumber = false;
        numbers.push_back(part.trimmed().toDouble(&isNumber));
        if (!isNumber || !std::isfinite(numbers.back()))
            return std::nullopt;
    }
    return numbers;
}

Result<std::vector<double>> pointsOf(const QString &text)
{
    if (!text.contains(QLatin1Char(':'))) {
        const auto numbers = numbersOf(text, QLatin1Char(','));
        return numbers ? Result<std::vector<double>>(*numbers)
                       : Result<std::vector<double>>(notUnderstood(text));
    }
    const auto numbers = numbersOf(text, QLatin1Char(':'));
    if (!numbers || numbers->size() != 3)
        return notUnderstood(text);
    return linearPoints((*numbers)[0], (*numbers)[1], (*numbers)[2]);
}

const QRegularExpression &placeholder()
{
    static const QRegularExpression pattern(QStringLiteral(R"(\{(\d+)\}|\[(\d+)\])"));
    return pattern;
}

} // namespace

Result<std::vector<double>> linearPoints(double from, double to, double step)
{
    const double length = std::abs(to - from);
    if (!std::isfinite(length) || !std::isfinite(step) || (step == 0.0 && length > 0.0))
        return Error{
            Messages::tr("The step must not be 0"), {}, Messages::tr("Type how far the points are apart")};
    const double size = std::abs(step);
    const double steps = length > 0.0 ? std::floor(length / size + EndTolerance) : 0.0;
    if (steps >= static_cast<double>(MostPoints))
        return tooMany({});
    const double signedStep = to < from ? -size : size;
    std::vector<double> points(static_cast<std::size_t>(steps) + 1);
    for (std::size_t i = 0; i < points.size(); ++i)
        points[i] = from + static_cast<double>(i) * signedStep;
    // The last one is the end that was asked for, to the digit.
    if (points.size() > 1 && std::abs(points.back() - to) <= size * EndTolerance)
        points.back() = to;
    return points;
}

ScanAxis repeatAxis(qint64 times)
{
    ScanAxis axis;
    axis.label = Messages::tr("Repeat");
    for (qint64 i = 0; i < times; ++i)
        axis.points.push_back(static_cast<double>(i));
    return axis;
}

Result<ScanAxis> parseAxis(const QString &text)
{
    const auto equals = text.indexOf(QLatin1Char('='));
    if (equals <= 0)
        return notUnderstood(text);
    const QString address = text.left(equals).trimmed();
    QString values = text.mid(equals + 1).trimmed();
    double settle = 0.0;
    if (const auto at = values.lastIndexOf(QLatin1Char('@')); at >= 0) {
        bool isNumber = false;
        settle = values.mid(at + 1).toDouble(&isNumber);
        if (!isNumber || !(settle >= 0.0 && settle <= MostSettleSeconds))
            return notUnderstood(text);
        values.truncate(at);
    }
    if (address.compare(QLatin1String("repeat"), Qt::CaseInsensitive) == 0) {
        bool isNumber = false;
        const qint64 times = values.toLongLong(&isNumber);
        if (!isNumber || times < 1)
            return notUnderstood(text);
        if (times > MostPoints)
            return tooMany(text);
        ScanAxis axis = repeatAxis(times);
        axis.settleSeconds = settle;
        return axis;
    }
    if (!address.contains(QLatin1Char(':')))
        return notUnderstood(text);
    const auto points = pointsOf(values);
    if (!points)
        return Error{points.error().what, text, points.error().action};
    return ScanAxis{address, {}, {}, *points, settle};
}

FrameShape ScanRequest::shape() const
{
    FrameShape lengths;
    for (const auto &axis : axes)
        lengths.append(static_cast<qint64>(axis.points.size()));
    return lengths;
}

qint64 ScanRequest::pointCount() const
{
    double count = 1.0;
    for (const auto &axis : axes)
        count *= static_cast<double>(axis.points.size());
    return count <= static_cast<double>(MostPoints) ? static_cast<qint64>(count) : MostPoints + 1;
}

FrameIndex indexOf(const FrameShape &shape, qint64 point)
{
    FrameIndex at(shape.size());
    for (auto d = shape.size() - 1; d >= 0; --d) {
        at[d] = point % shape[d];
        point /= shape[d];
    }
    return at;
}

qsizetype firstMoved(const FrameShape &shape, qint64 point)
{
    if (point == 0)
        return 0;
    qsizetype moved = shape.size();
    // A counter turns over where all that are faster stand at 0.
    for (auto d = shape.size() - 1; d >= 0; --d) {
        moved = d;
        if (point % shape[d] != 0)
            break;
        point /= shape[d];
    }
    return moved;
}

std::vector<double> setPointsOf(const ScanRequest &request, const FrameIndex &at)
{
    std::vector<double> points;
    for (qsizetype i = 0; i < request.axes.size(); ++i)
        points.push_back(request.axes[i].points[static_cast<std::size_t>(at[i])]);
    return points;
}

Result<void> checkRequest(const ScanRequest &request)
{
    if (request.base.isEmpty())
        return Error{
            Messages::tr("No folder is chosen for the data"), {}, Messages::tr("Choose a base folder")};
    if (request.name.trimmed().isEmpty())
        return Error{Messages::tr("The scan has no name"), {}, Messages::tr("Type a name for its file")};
    if (request.axes.size() > 16)
        return Error{Messages::tr("A scan has at most 16 axes"), {}, Messages::tr("Remove some")};
    for (const auto &axis : request.axes)
        if (axis.points.empty())
            return Error{Messages::tr("An axis has no points"), axis.address,
                         Messages::tr("Type its values")};
    if (request.pointCount() > MostPoints)
        return tooMany({});
    auto match = placeholder().globalMatch(request.pointFiles);
    while (match.hasNext()) {
        const auto found = match.next();
        const int axis = (found.captured(1) + found.captured(2)).toInt();
        if (axis < 1 || axis > request.axes.size())
            return Error{
                Messages::tr("The name of the point files speaks of axis %1, and there is none").arg(axis),
                request.pointFiles, Messages::tr("Count the axes from 1, the outermost first")};
    }
    return {};
}

Result<QString> pointName(const ScanRequest &request, const FrameIndex &at)
{
    if (auto checked = checkRequest(request); !checked)
        return checked.error();
    const auto points = setPointsOf(request, at);
    QString name;
    qsizetype copied = 0;
    auto match = placeholder().globalMatch(request.pointFiles);
    while (match.hasNext()) {
        const auto found = match.next();
        const bool isValue = !found.captured(1).isEmpty();
        const int axis = (isValue ? found.captured(1) : found.captured(2)).toInt() - 1;
        name += QStringView(request.pointFiles).mid(copied, found.capturedStart() - copied);
        name += isValue ? QString::number(points[static_cast<std::size_t>(axis)], 'g', NameDigits)
                        : QString::number(at[axis]);
        copied = found.capturedEnd();
    }
    return name + request.pointFiles.mid(copied);
}

std::optional<double> ScanProgress::secondsLeft() const
{
    if (done <= 0)
        return std::nullopt;
    return busySeconds / static_cast<double>(done) * static_cast<double>(points - done);
}

} // namespace Chirpdeck::Scan
