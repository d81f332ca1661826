// SPDX-License-Identifier: GPL-3.0-or-later
#include "backend/models/trendsmodel.h"

#include "backend/models/format.h"
#include "backend/models/modelregistry.h"
#include "backend/models/timeticks.h"
#include "backend/plot/core/ticks.h"

#include <QLocale>

#include <algorithm>
#include <cmath>

namespace Chirpdeck {

namespace {

constexpr double MsPerHour = 3'600'000.0;
constexpr int ValueDigits = 4;
constexpr double PixelsPerValue = 28.0;
constexpr double PixelsPerTime = 96.0;
/// Without a graph of the user's own: the first devices.
constexpr int GraphsMade = 4;
/// A reading that is older than so many intervals says how old it is.
constexpr int StaleIntervals = 4;
constexpr qint64 StaleMs = 30'000;

bool isStale(const TrendCurve &curve, qint64 now)
{
    return curve.latest && now - curve.latest->msecs > std::max(StaleIntervals * curve.intervalMs, StaleMs);
}

bool isOffTarget(const TrendCurve &curve)
{
    return curve.latest && curve.setPoint && curve.tolerance && *curve.tolerance > 0.0 &&
           std::abs(curve.latest->value - *curve.setPoint) > *curve.tolerance;
}

} // namespace

TrendsModel *TrendsModel::create(QQmlEngine *engine, QJSEngine *)
{
    return ModelRegistry::lend(engine, &ModelRegistry::trends);
}

TrendRequest TrendsModel::request(qint64 now) const
{
    TrendRequest request;
    request.graphs = m_graphs;
    request.to = m_live ? now : m_end;
    request.from = request.to - std::llround(m_hours * MsPerHour);
    request.columns = std::max(1, static_cast<int>(m_plotWidth));
    request.cursor = m_cursor;
    return request;
}

void TrendsModel::setGraphs(const QList<QStringList> &graphs)
{
    if (graphs.isEmpty())
        return;
    m_ownChoice = true;
    beginResetModel();
    m_graphs = graphs.first(std::min<qsizetype>(graphs.size(), mostGraphs));
    for (auto &graph : m_graphs)
        graph = graph.first(std::min<qsizetype>(graph.size(), mostCurves));
    m_picture.graphs.clear();
    endResetModel();
    Q_EMIT graphsChanged();
    Q_EMIT pictureWanted();
}

void TrendsModel::choose(const QList<QStringList> &graphs)
{
    setGraphs(graphs);
    Q_EMIT layoutChosen();
}

// One graph for each device and unit.
void TrendsModel::makeGraphs()
{
    QList<QStringList> graphs;
    QList<QPair<QString, QString>> seen;
    for (const auto &channel : std::as_const(m_channels)) {
        if (channel.key.startsWith(QLatin1String("run:")))
            continue;
        const QPair place(channel.group, channel.unit);
        const auto at = seen.indexOf(place);
        if (at < 0 && seen.size() < GraphsMade) {
            seen.append(place);
            graphs.append(QStringList{channel.key});
        } else if (at >= 0 && graphs[at].size() < mostCurves) {
            graphs[at].append(channel.key);
        }
    }
    if (graphs == m_graphs)
        return;
    beginResetModel();
    m_graphs = graphs;
    m_picture.graphs.clear();
    endResetModel();
    Q_EMIT graphsChanged();
    Q_EMIT pictureWanted();
}

void TrendsModel::setPicture(const TrendPicture &picture)
{
    // An answer to a question that is not asked any more has other rows.
    if (picture.request.graphs == m_graphs) {
        m_picture = picture;
        if (count() > 0)
            Q_EMIT dataChanged(index(0), index(count() - 1));
        Q_EMIT pictureChanged();
    }
    if (picture.channels != m_channels) {
        m_channels = picture.channels;
        Q_EMIT channelsChanged();
    }
    if (!m_ownChoice)
        makeGraphs();
    else if (picture.request.graphs != m_graphs)
        Q_EMIT pictureWanted();
}

void TrendsModel::addRun(int number, qint64 startedMs)
{
    for (const auto &mark : std::as_const(m_runMarks)) {
        if (mark.toMap().value(QStringLiteral("number")).toInt() == number)
            return;
    }
    m_runMarks.append(QVariantMap{{QStringLiteral("number"), number},
                                  {QStringLiteral("at"), static_cast<double>(startedMs)}});
    Q_EMIT runMarksChanged();
}

void TrendsModel::setLoading(bool loading, const QString &problem)
{
    m_loading = loading;
    m_problem = problem;
    Q_EMIT loadingChanged();
    if (!loading)
        Q_EMIT pictureWanted();
}

void TrendsModel::setPlotSize(double width, double height)
{
    if (width == m_plotWidth && height == m_plotHeight)
        return;
    m_plotWidth = width;
    m_plotHeight = height;
    Q_EMIT pictureWanted();
}

void TrendsModel::applyHours(double hours)
{
    hours = std::isfinite(hours) ? std::clamp(hours, shortestHours, longestHours) : 12.0;
    if (hours == m_hours)
        return;
    m_hours = hours;
    Q_EMIT spanChanged();
    Q_EMIT pictureWanted();
}

void TrendsModel::setHours(double hours)
{
    const double before = m_hours;
    applyHours(hours);
    if (before != m_hours)
        Q_EMIT layoutChosen();
}

void TrendsModel::setLive(bool live)
{
    if (live == m_live)
        return;
    m_live = live;
    m_end = m_picture.request.to > 0 ? m_picture.request.to : QDateTime::currentMSecsSinceEpoch();
    Q_EMIT spanChanged();
    Q_EMIT pictureWanted();
}

// Not beyond the present, where following begins, and not before what is kept.
void TrendsModel::setEnd(qint64 end)
{
    const qint64 now = m_picture.now;
    const qint64 earliest = now - std::llround((longestHours - m_hours) * MsPerHour);
    m_end = std::clamp(end, std::min(earliest, now), now);
    m_live = end >= now;
    Q_EMIT spanChanged();
    Q_EMIT pictureWanted();
}

void TrendsModel::panBy(double milliseconds)
{
    setEnd(m_picture.request.to + std::llround(milliseconds));
}

void TrendsModel::page(int direction)
{
    panBy(direction * m_hours * MsPerHour / 2.0);
}

void TrendsModel::zoom(double factor, double at)
{
    if (!(factor > 0.0))
        return;
    const double hours = std::clamp(m_hours / factor, shortestHours, longestHours);
    const auto behind = (static_cast<double>(m_picture.request.to) - at) * hours / m_hours;
    const bool wasLive = m_live;
    applyHours(hours);
    if (!wasLive)
        setEnd(std::llround(at + behind));
    Q_EMIT layoutChosen();
}

bool TrendsModel::canGoBack() const
{
    return static_cast<double>(m_picture.now - m_picture.request.from) < (longestHours - 0.01) * MsPerHour;
}

void TrendsModel::setCursor(double at)
{
    m_cursor = std::llround(at);
    Q_EMIT cursorChanged();
    Q_EMIT pictureWanted();
}

void TrendsModel::hideCursor()
{
    if (!m_cursor)
        return;
    m_cursor.reset();
    Q_EMIT cursorChanged();
    Q_EMIT pictureWanted();
}

QString TrendsModel::cursorText() const
{
    return m_cursor ? QDateTime::fromMSecsSinceEpoch(*m_cursor).toString(QStringLiteral("HH:mm:ss"))
                    : QString();
}

QVariantList TrendsModel::timeTicks() const
{
    QVariantList ticks;
    for (const auto &tick :
         ticksOfTime(m_picture.request.from, m_picture.request.to, m_plotWidth / PixelsPerTime))
        ticks.append(QVariantMap{{QStringLiteral("at"), static_cast<double>(tick.msecs)},
                                 {QStringLiteral("text"), tick.text}});
    return ticks;
}

QString TrendsModel::spanText() const
{
    const auto &request = m_picture.request;
    const QDate today = QDateTime::fromMSecsSinceEpoch(m_picture.now).date();
    return tr("%1 to %2")
        .arg(Format::clockTime(QDateTime::fromMSecsSinceEpoch(request.from), today),
             Format::clockTime(QDateTime::fromMSecsSinceEpoch(request.to), today));
}

int TrendsModel::addGraph()
{
    if (count() >= mostGraphs)
        return -1;
    auto graphs = m_graphs;
    graphs.append(QStringList());
    choose(graphs);
    return count() - 1;
}

void TrendsModel::removeGraph(int row)
{
    if (row < 0 || row >= count() || count() == 1)
        return;
    auto graphs = m_graphs;
    graphs.removeAt(row);
    choose(graphs);
}

void TrendsModel::moveGraph(int row, int by)
{
    const int to = row + by;
    if (row < 0 || row >= count() || to < 0 || to >= count() || to == row)
        return;
    auto graphs = m_graphs;
    graphs.move(row, to);
    choose(graphs);
}

void TrendsModel::toggleChannel(int row, const QString &key)
{
    if (row < 0 || row >= count())
        return;
    auto graphs = m_graphs;
    if (!graphs[row].removeOne(key)) {
        if (graphs[row].size() >= mostCurves)
            return;
        graphs[row].append(key);
    }
    m_ownChoice = true;
    m_graphs = graphs;
    Q_EMIT graphsChanged();
    Q_EMIT layoutChosen();
    Q_EMIT pictureWanted();
}

QVariantList TrendsModel::choices(int row) const
{
    QVariantList all;
    const QStringList chosen = m_graphs.value(row);
    for (const auto &channel : m_channels) {
        const bool isChosen = chosen.contains(channel.key);
        all.append(QVariantMap{{QStringLiteral("key"), channel.key},
                               {QStringLiteral("name"), channel.name},
                               {QStringLiteral("group"), channel.group},
                               {QStringLiteral("unit"), channel.unit},
                               {QStringLiteral("chosen"), isChosen},
                               {QStringLiteral("possible"), isChosen || chosen.size() < mostCurves}});
    }
    return all;
}

void TrendsModel::exportGraph(int row)
{
    QList<TrendChannel> channels;
    for (const auto &curve : curvesOf(row))
        channels.append(curve.channel);
    Q_EMIT exportRequested(titleOf(row), channels, fromMs(), toMs());
}

void TrendsModel::setLooking(bool looking)
{
    if (looking == m_looking)
        return;
    m_looking = looking;
    Q_EMIT lookingChanged();
    Q_EMIT pictureWanted();
}

void TrendsModel::applyRecording(bool on, int seconds)
{
    m_recording = on;
    m_intervalSeconds = std::clamp(seconds, shortestInterval, longestInterval);
    Q_EMIT recordingChanged();
}

void TrendsModel::setRecording(bool on)
{
    if (on == m_recording)
        return;
    applyRecording(on, m_intervalSeconds);
    Q_EMIT recordingRequested(m_recording, m_intervalSeconds);
}

void TrendsModel::setIntervalSeconds(int seconds)
{
    if (seconds == m_intervalSeconds)
        return;
    applyRecording(m_recording, seconds);
    Q_EMIT recordingRequested(m_recording, m_intervalSeconds);
}

const std::vector<TrendCurve> &TrendsModel::curvesOf(int row) const
{
    static const std::vector<TrendCurve> none;
    const auto at = static_cast<std::size_t>(row);
    return at < m_picture.graphs.size() ? m_picture.graphs[at] : none;
}

QString TrendsModel::titleOf(int row) const
{
    const QStringList keys = m_graphs.value(row);
    QStringList groups, names;
    for (const auto &key : keys) {
        const auto found = std::find_if(m_channels.cbegin(), m_channels.cend(),
                                        [&](const TrendChannel &channel) { return channel.key == key; });
        if (found == m_channels.cend())
            continue;
        names.append(found->name);
        if (!groups.contains(found->group))
            groups.append(found->group);
    }
    if (names.isEmpty())
        return keys.isEmpty() ? tr("Empty graph") : tr("No readings");
    if (groups.size() == 1)
        return groups.constFirst();
    return names.constFirst();
}

QString TrendsModel::unitOf(int row) const
{
    for (const auto &curve : curvesOf(row)) {
        if (!curve.channel.unit.isEmpty())
            return curve.channel.unit;
    }
    return {};
}

TrendsModel::Range TrendsModel::rangeOf(int row) const
{
    double low = std::numeric_limits<double>::infinity();
    double high = -low;
    for (const auto &curve : curvesOf(row)) {
        if (!curve.hasPoints)
            continue;
        low = std::min(low, curve.low);
        high = std::max(high, curve.high);
    }
    if (!(low <= high))
        return {};
    // A value that does not move stands in the middle of a span of a few per cent of it.
    const double least = std::max(std::abs(low), std::abs(high)) * 0.02;
    double margin = 0.1 * (high - low);
    if (high - low < least)
        margin = (least - (high - low)) / 2.0;
    if (margin == 0.0)
        margin = 1.0;
    return {low - margin, high + margin};
}

QString TrendsModel::noteOf(int row) const
{
    for (const auto &curve : curvesOf(row)) {
        if (isOffTarget(curve))
            return tr("%1 off target").arg(curve.channel.name);
    }
    return {};
}

QVariantMap TrendsModel::mapOf(const TrendCurve &curve) const
{
    const bool stale = isStale(curve, m_picture.now);
    QVariantMap map{{QStringLiteral("key"), curve.channel.key},
                    {QStringLiteral("name"), curve.channel.name},
                    {QStringLiteral("unit"), curve.channel.unit},
                    {QStringLiteral("curve"), QVariant::fromValue(curve.curve)},
                    {QStringLiteral("stale"), stale}};
    map.insert(QStringLiteral("value"),
               curve.latest ? Format::significant(curve.latest->value, ValueDigits) : QStringLiteral("–"));
    map.insert(QStringLiteral("age"),
               stale ? tr("%1 old").arg(Format::shortDuration(
                           static_cast<double>(m_picture.now - curve.latest->msecs) / 1000.0))
                     : QString());
    map.insert(QStringLiteral("cursorValue"), curve.atCursor
                                                  ? Format::significant(curve.atCursor->value, ValueDigits)
                                                  : QStringLiteral("–"));
    return map;
}

int TrendsModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : count();
}

QVariant TrendsModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    const int row = index.row();
    const auto &curves = curvesOf(row);
    switch (role) {
    case Qt::DisplayRole:
    case TitleRole:
        return titleOf(row);
    case CurvesRole: {
        QVariantList maps;
        for (const auto &curve : curves)
            maps.append(mapOf(curve));
        return maps;
    }
    case UnitRole: {
        const auto [low, high] = rangeOf(row);
        return displayUnit(unitOf(row), std::max(std::abs(low), std::abs(high))).unit;
    }
    case LowRole:
        return rangeOf(row).low;
    case HighRole:
        return rangeOf(row).high;
    case TicksRole: {
        const auto [low, high] = rangeOf(row);
        const Ticks ticks =
            ticksFor(low, high, unitOf(row), m_plotHeight, [](const QString &) { return PixelsPerValue; });
        QVariantList maps;
        for (std::size_t i = 0; i < ticks.values.size(); ++i)
            maps.append(QVariantMap{{QStringLiteral("at"), ticks.values[i]},
                                    {QStringLiteral("text"), ticks.labels.value(static_cast<qsizetype>(i))}});
        return maps;
    }
    case HasBandRole:
        return curves.size() == 1 && curves[0].setPoint && curves[0].tolerance;
    case BandLowRole:
        return curves.size() == 1 ? curves[0].setPoint.value_or(0.0) - curves[0].tolerance.value_or(0.0)
                                  : 0.0;
    case BandHighRole:
        return curves.size() == 1 ? curves[0].setPoint.value_or(0.0) + curves[0].tolerance.value_or(0.0)
                                  : 0.0;
    case NoteRole:
        return noteOf(row);
    case SummaryRole: {
        QStringList parts;
        for (const auto &curve : curves)
            parts.append(QStringLiteral("%1 %2").arg(
                curve.channel.name,
                curve.latest
                    ? Quantity{Format::significant(curve.latest->value, ValueDigits), curve.channel.unit}
                          .text()
                    : tr("no readings")));
        return Format::joined(parts);
    }
    default:
        return {};
    }
}

QHash<int, QByteArray> TrendsModel::roleNames() const
{
    return {{TitleRole, "title"},     {CurvesRole, "curves"},     {UnitRole, "unit"},
            {LowRole, "low"},         {HighRole, "high"},         {TicksRole, "ticks"},
            {BandLowRole, "bandLow"}, {BandHighRole, "bandHigh"}, {HasBandRole, "hasBand"},
            {NoteRole, "note"},       {SummaryRole, "summary"}};
}

} // namespace Chirpdeck
