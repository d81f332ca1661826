// SPDX-License-Identifier: GPL-3.0-or-later
#include "backend/models/scanmodel.h"

#include "backend/models/format.h"
#include "backend/models/modelregistry.h"
#include "backend/scan/detectors.h"

#include <QFileInfo>

#include <algorithm>
#include <cmath>
#include <limits>

namespace Chirpdeck {

using Scan::ScanOutcome;
using Scan::ScanState;
using Scan::SettableInfo;

ScanModel::ScanModel(QObject *parent)
    : QAbstractListModel(parent)
{
    connect(this, &ScanModel::draftChanged, this, &ScanModel::statusChanged);
}

ScanModel *ScanModel::create(QQmlEngine *engine, QJSEngine *)
{
    return ModelRegistry::lend(engine, &ModelRegistry::scan);
}

void ScanModel::setValues(const QList<SettableInfo> &values)
{
    if (m_values == values)
        return;
    m_values = values;
    Q_EMIT valuesChanged();
    draftHasChanged();
}

void ScanModel::setStatus(const Scan::ScanStatus &status)
{
    m_status = status;
    Q_EMIT statusChanged();
}

void ScanModel::setFolder(const QString &base, const QString &folder)
{
    m_base = base;
    m_folder = folder;
    Q_EMIT draftChanged();
}

void ScanModel::setRunOn(bool on)
{
    if (std::exchange(m_isRunOn, on) != on)
        Q_EMIT statusChanged();
}

const SettableInfo *ScanModel::valueOf(const Row &row) const
{
    const auto found = std::find_if(m_values.begin(), m_values.end(), [&row](const SettableInfo &value) {
        return value.address == row.address;
    });
    return found == m_values.end() ? nullptr : &*found;
}

QString ScanModel::titleOf(const SettableInfo &value) const
{
    return tr("%1 · %2").arg(value.device, value.label);
}

ScanModel::Row ScanModel::rowFor(const SettableInfo &value) const
{
    // A range that is allowed, to start from.
    const double width = std::min(10.0, value.maximum - value.minimum);
    Row row;
    row.address = value.address;
    row.from = value.minimum;
    row.to = value.minimum + width;
    row.step = width / 10.0;
    return row;
}

void ScanModel::append(const Row &row)
{
    if (running())
        return;
    beginInsertRows({}, count(), count());
    m_rows.append(row);
    endInsertRows();
    Q_EMIT draftChanged();
}

void ScanModel::addAxis()
{
    for (const auto &value : m_values) {
        const bool isTaken = std::any_of(m_rows.begin(), m_rows.end(),
                                         [&value](const Row &row) { return row.address == value.address; });
        if (!isTaken)
            return append(rowFor(value));
    }
}

void ScanModel::addRepeat()
{
    append(Row());
}

void ScanModel::remove(int row)
{
    if (running() || row < 0 || row >= count())
        return;
    beginRemoveRows({}, row, row);
    m_rows.removeAt(row);
    endRemoveRows();
    Q_EMIT draftChanged();
}

void ScanModel::move(int row, int by)
{
    const int to = row + by;
    if (running() || row < 0 || row >= count() || to < 0 || to >= count() || by == 0)
        return;
    beginMoveRows({}, row, row, {}, by > 0 ? to + 1 : to);
    m_rows.move(row, to);
    endMoveRows();
    Q_EMIT draftChanged();
}

void ScanModel::change(int row, const std::function<void(Row &)> &how)
{
    if (running() || row < 0 || row >= count())
        return;
    how(m_rows[row]);
    draftHasChanged();
}

void ScanModel::draftHasChanged()
{
    if (count() > 0)
        Q_EMIT dataChanged(index(0), index(count() - 1));
    Q_EMIT draftChanged();
}

void ScanModel::chooseValue(int row, int index)
{
    if (index < 0 || index >= m_values.size())
        return;
    change(row, [&](Row &one) {
        const double settle = one.settle;
        one = rowFor(m_values[index]);
        one.settle = settle;
    });
}

void ScanModel::setList(int row, bool on)
{
    change(row, [on](Row &one) { one.isList = on; });
}

void ScanModel::setFrom(int row, double value)
{
    change(row, [value](Row &one) { one.from = value; });
}

void ScanModel::setTo(int row, double value)
{
    change(row, [value](Row &one) { one.to = value; });
}

void ScanModel::setStep(int row, double value)
{
    change(row, [value](Row &one) { one.step = value; });
}

void ScanModel::setPointsText(int row, const QString &text)
{
    change(row, [&text](Row &one) { one.points = text; });
}

void ScanModel::setTimes(int row, double times)
{
    change(row, [times](Row &one) { one.times = std::max(1.0, std::round(times)); });
}

void ScanModel::setSettle(int row, double seconds)
{
    change(row, [seconds](Row &one) { one.settle = std::max(0.0, seconds); });
}

Result<Scan::ScanAxis> ScanModel::axisOf(const Row &row) const
{
    if (row.address.isEmpty()) {
        auto axis = Scan::repeatAxis(static_cast<qint64>(std::min(row.times, 1e7)));
        axis.settleSeconds = row.settle;
        return axis;
    }
    const SettableInfo *value = valueOf(row);
    if (!value)
        return Error{tr("This device is not there"), {}, {}};
    std::vector<double> points;
    if (row.isList) {
        const auto typed = Scan::parseAxis(row.address + QLatin1Char('=') + row.points);
        if (!typed || row.points.contains(QLatin1Char(':')) || row.points.contains(QLatin1Char('@')))
            return Error{tr("Type numbers with commas between them"), {}, {}};
        points = typed->points;
    } else {
        const auto range = Scan::linearPoints(row.from, row.to, row.step);
        if (!range)
            return range.error();
        points = *range;
    }
    for (const double point : points)
        if (point < value->minimum || point > value->maximum)
            return Error{tr("%1 %2 is out of range: %3 to %4")
                             .arg(Format::fixed(point, value->decimals), value->unit,
                                  Format::fixed(value->minimum, value->decimals),
                                  Format::fixed(value->maximum, value->decimals)),
                         {},
                         {}};
    return Scan::ScanAxis{row.address, value->label, value->unit, std::move(points), row.settle};
}

int ScanModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : count();
}

QVariant ScanModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const Row &row = m_rows[index.row()];
    const SettableInfo *value = valueOf(row);
    switch (role) {
    case TitleRole:
        return row.address.isEmpty() ? tr("Repeat") : value ? titleOf(*value) : row.address;
    case RepeatRole:
        return row.address.isEmpty();
    case ValueIndexRole:
        return value ? static_cast<int>(value - m_values.data()) : -1;
    case UnitRole:
        return value ? value->unit : QString();
    case ListRole:
        return row.isList;
    case FromRole:
        return row.from;
    case ToRole:
        return row.to;
    case StepRole:
        return row.step;
    case PointsTextRole:
        return row.points;
    case TimesRole:
        return row.times;
    case SettleRole:
        return row.settle;
    case MinimumRole:
        return value ? value->minimum : -std::numeric_limits<double>::infinity();
    case MaximumRole:
        return value ? value->maximum : std::numeric_limits<double>::infinity();
    case DecimalsRole:
        return value ? value->decimals : 3;
    case AmountRole: {
        const auto axis = axisOf(row);
        return axis ? tr("%n point(s)", nullptr, static_cast<int>(axis->points.size())) : QString();
    }
    case ProblemRole: {
        const auto axis = axisOf(row);
        return axis ? QString() : axis.error().what;
    }
    default:
        return {};
    }
}

QHash<int, QByteArray> ScanModel::roleNames() const
{
    return {{TitleRole, "title"},     {RepeatRole, "isRepeat"},   {ValueIndexRole, "valueIndex"},
            {UnitRole, "unit"},       {ListRole, "isList"},       {FromRole, "from"},
            {ToRole, "to"},           {StepRole, "step"},         {PointsTextRole, "pointsText"},
            {TimesRole, "times"},     {SettleRole, "settle"},     {MinimumRole, "minimum"},
            {MaximumRole, "maximum"}, {DecimalsRole, "decimals"}, {AmountRole, "amount"},
            {ProblemRole, "problem"}};
}

Scan::ScanRequest ScanModel::request() const
{
    Scan::ScanRequest request;
    for (const auto &row : m_rows)
        if (const auto axis = axisOf(row))
            request.axes.append(*axis);
        else
            request.axes.append(Scan::ScanAxis{row.address, {}, {}, {}, 0.0});
    request.detector = Scan::detectors().at(m_detector).id;
    request.shots = static_cast<int>(m_shots);
    request.base = m_base;
    request.folder = m_folder;
    request.name = m_name;
    request.pointFiles = m_pointFiles;
    return request;
}

QStringList ScanModel::values() const
{
    QStringList titles;
    for (const auto &value : m_values)
        titles.append(titleOf(value));
    return titles;
}

QStringList ScanModel::detectors() const
{
    QStringList labels;
    for (const auto &info : Scan::detectors())
        labels.append(info.label);
    return labels;
}

void ScanModel::setDetectorIndex(int index)
{
    if (running() || index < 0 || index >= Scan::detectors().size() || index == m_detector)
        return;
    m_detector = index;
    Q_EMIT draftChanged();
}

bool ScanModel::sumsShots() const
{
    return Scan::detectors().at(m_detector).sumsShots;
}

void ScanModel::setShots(double shots)
{
    m_shots = std::clamp(std::round(shots), 1.0, 2147483647.0);
    Q_EMIT draftChanged();
}

void ScanModel::setName(const QString &name)
{
    if (m_name == name.trimmed())
        return;
    m_name = name.trimmed();
    Q_EMIT draftChanged();
}

void ScanModel::setPointFiles(const QString &pattern)
{
    if (m_pointFiles == pattern.trimmed())
        return;
    m_pointFiles = pattern.trimmed();
    Q_EMIT draftChanged();
}

QString ScanModel::amountText() const
{
    const auto request = this->request();
    const qint64 points = request.pointCount();
    if (points > Scan::MostPoints)
        return tr("Too many points");
    return tr("%n point(s)", nullptr, static_cast<int>(points));
}

QString ScanModel::problem() const
{
    for (const auto &row : m_rows)
        if (const auto axis = axisOf(row); !axis)
            return tr("%1: %2").arg(data(index(static_cast<int>(&row - m_rows.data())), TitleRole).toString(),
                                    axis.error().what);
    const auto checked = Scan::checkRequest(request());
    if (checked)
        return {};
    return checked.error().action.isEmpty() ? checked.error().what
                                            : tr("%1. %2").arg(checked.error().what, checked.error().action);
}

void ScanModel::start()
{
    if (canStart())
        Q_EMIT startRequested(request());
}

QString ScanModel::stateText() const
{
    if (m_status.stopping)
        return tr("Stopping");
    if (m_status.pausing)
        return tr("Pausing after this point");
    switch (m_status.state) {
    case ScanState::Idle:
        break;
    case ScanState::Preparing:
        return tr("Preparing");
    case ScanState::Moving:
        return tr("Moving");
    case ScanState::Settling:
        return tr("Settling");
    case ScanState::Measuring:
        return tr("Measuring");
    case ScanState::Paused:
        return tr("Paused");
    case ScanState::Waiting:
        return tr("Waiting for the drive");
    case ScanState::Finishing:
        return tr("Writing the file");
    }
    switch (m_status.outcome) {
    case ScanOutcome::None:
        break;
    case ScanOutcome::Complete:
        return tr("Complete");
    case ScanOutcome::Stopped:
        return tr("Stopped");
    case ScanOutcome::Failed:
        return tr("Failed");
    }
    return {};
}

QString ScanModel::pointText() const
{
    return tr("%1 of %2").arg(m_status.progress.done).arg(m_status.progress.points);
}

QString ScanModel::leftText() const
{
    if (!running())
        return {};
    return m_status.secondsLeft ? tr("%1 left").arg(Format::duration(*m_status.secondsLeft))
                                : tr("Time left unknown");
}

QString ScanModel::fileText() const
{
    return m_status.file.state == FrameState::Empty ? QString() : QFileInfo(m_status.file.path).fileName();
}

QString ScanModel::failure() const
{
    if (m_status.outcome != ScanOutcome::Failed || running())
        return {};
    return m_status.error.action.isEmpty() ? m_status.error.what
                                           : tr("%1. %2").arg(m_status.error.what, m_status.error.action);
}

} // namespace Chirpdeck
