// SPDX-License-Identifier: GPL-3.0-or-later
#include "backend/feeds/trendsfeed.h"

#include "backend/feeds/background.h"
#include "backend/feeds/devicefeed.h"
#include "instruments/loadout/instrumentset.h"

#include <QRegularExpression>

#include <algorithm>
#include <chrono>
#include <cmath>

namespace Chirpdeck {

namespace {

using namespace std::chrono_literals;
constexpr auto TickInterval = 1s;
constexpr auto RunInterval = 5s;
const QString RunPrefix = QStringLiteral("run:");

/// "ChamberPressure" → "Chamber pressure", "Flow1" → "Flow 1".
QString spelledOut(const QString &key)
{
    QString words;
    for (qsizetype i = 0; i < key.size(); ++i) {
        const QChar c = key[i];
        const bool begins =
            i > 0 && ((c.isUpper() && key[i - 1].isLower()) || (c.isDigit() && !key[i - 1].isDigit()));
        if (begins)
            words += u' ';
        words += begins && i + 1 < key.size() && !key[i + 1].isUpper() ? c.toLower() : c;
    }
    return words;
}

TrendChannel channelOf(const QString &storeKey, const TrendInfo &info, int runNumber)
{
    TrendChannel channel;
    channel.key = storeKey;
    channel.unit = info.unit;
    const bool isRun = storeKey.startsWith(RunPrefix);
    const QString key = isRun ? storeKey.sliced(RunPrefix.size()) : storeKey;
    const auto parts = key.split(u'.');
    const auto type = HardwareKey::parse(key).type();
    // Type.Label.Key, or Type.Label.Name.Key where the channel has a name.
    if (!info.label.isEmpty())
        channel.name = info.label;
    else if (parts.size() > 3)
        channel.name = parts.mid(2, parts.size() - 3).join(u'.');
    else
        channel.name = spelledOut(parts.constLast());
    if (isRun)
        channel.group = TrendsFeed::tr("Run %1").arg(runNumber);
    else if (type == HardwareType::Unknown)
        channel.group = parts.constFirst();
    else
        channel.group = DeviceFeed::nameOf(type);
    return channel;
}

TrendCurve curveOf(const TrendStore &store, const QString &key, const TrendRequest &request, int runNumber)
{
    const auto view = store.view(key, request.from, request.to, request.columns, request.cursor);
    TrendCurve result;
    result.channel = channelOf(key, view.info, runNumber);
    result.latest = view.latest;
    result.atCursor = view.nearest;
    result.setPoint = view.info.setPoint;
    result.tolerance = view.info.tolerance;
    result.intervalMs = view.intervalMs;
    auto curve = std::make_shared<Curve>();
    for (const auto &piece : view.pieces) {
        QList<QPointF> points;
        points.reserve(static_cast<qsizetype>(piece.size()));
        for (const auto &point : piece) {
            points.append({static_cast<double>(point.msecs), point.value});
            if (point.msecs < request.from || point.msecs > request.to)
                continue;
            result.low = result.hasPoints ? std::min(result.low, point.value) : point.value;
            result.high = result.hasPoints ? std::max(result.high, point.value) : point.value;
            result.hasPoints = true;
        }
        curve->pieces.push_back(std::move(points));
    }
    result.curve = CurveHandle(std::move(curve));
    return result;
}

} // namespace

TrendPicture drawTrends(const TrendStore &store, const TrendRequest &request, qint64 now, int runNumber)
{
    TrendPicture picture;
    picture.request = request;
    picture.now = now;
    for (const auto &keys : request.graphs) {
        auto &curves = picture.graphs.emplace_back();
        for (const auto &key : keys)
            curves.push_back(curveOf(store, key, request, runNumber));
    }
    for (const auto &key : store.keys())
        picture.channels.append(channelOf(key, store.info(key).value_or(TrendInfo()), runNumber));
    std::stable_sort(picture.channels.begin(), picture.channels.end(),
                     [](const TrendChannel &a, const TrendChannel &b) {
                         const bool aRun = a.key.startsWith(RunPrefix), bRun = b.key.startsWith(RunPrefix);
                         return aRun != bRun ? bRun : std::tie(a.group, a.name) < std::tie(b.group, b.name);
                     });
    return picture;
}

TrendsFeed::TrendsFeed(const InstrumentSet &instruments, std::shared_ptr<StreamWriter> writer,
                       ModelRegistry &models)
    : m_models(models)
    , m_model(models.trends)
    , m_store(std::make_shared<TrendStore>())
    , m_recorder(instruments.all(), m_store, std::move(writer))
{
    connect(&m_model, &TrendsModel::pictureWanted, this, &TrendsFeed::draw);
    connect(&m_model, &TrendsModel::lookingChanged, this, &TrendsFeed::readRun);
    connect(&m_model, &TrendsModel::recordingChanged, this, &TrendsFeed::setRhythm);
    connect(&m_tick, &QTimer::timeout, this, [this] {
        if (m_model.live())
            draw();
    });
    connect(&m_runTimer, &QTimer::timeout, this, &TrendsFeed::readRun);
    m_tick.start(TickInterval);
    m_runTimer.start(RunInterval);
    connect(&m_recorder, &RollingRecorder::failed, this, [this](const Error &error) {
        m_models.problems.apply({QStringLiteral("rolling"), Acquisition::Problem::Severity::Warning, error});
    });
    connect(&m_models.problems, &ProblemModel::checkRequested, this, [this](const QString &id) {
        if (id != QLatin1String("rolling"))
            return;
        inBackground(m_pool, this, m_recorder.flusher(), [this](const Result<void> &flushed) {
            m_models.problems.apply({QStringLiteral("rolling"), Acquisition::Problem::Severity::Warning,
                                     flushed ? Error() : flushed.error()});
        });
    });
    setRhythm();
}

void TrendsFeed::setInstruments(const InstrumentSet &instruments)
{
    m_recorder.setInstruments(instruments.all());
}

void TrendsFeed::setRhythm()
{
    RollingRecorder::Rhythm rhythm;
    rhythm.isOn = m_model.recording();
    rhythm.seconds = m_model.intervalSeconds();
    rhythm.ofDevice = m_deviceIntervals;
    m_recorder.setRhythm(rhythm);
}

void TrendsFeed::setDeviceIntervals(const std::map<QString, int> &seconds)
{
    m_deviceIntervals = seconds;
    setRhythm();
}

void TrendsFeed::setFolder(const QString &folder)
{
    m_folder = folder;
    m_recorder.setFolder(folder);
    load();
}

void TrendsFeed::load()
{
    const quint64 serial = ++m_loading;
    if (m_folder.isEmpty())
        return;
    m_model.setLoading(true);
    const qint64 now = QDateTime::currentMSecsSinceEpoch();
    inBackground(
        m_pool, this,
        [folder = m_folder, store = m_store, now] {
            const auto history = loadRollingData(folder, now - TrendStore::KeptMs, now);
            store->merge(history.series);
            return history.problems;
        },
        [this, serial](const QList<Error> &problems) {
            if (serial == m_loading)
                m_model.setLoading(false, problems.isEmpty() ? QString() : problems.constFirst().text());
        });
}

void TrendsFeed::setRun(int number, const QString &path)
{
    m_store->remove(RunPrefix);
    m_runNumber = number;
    m_run = AuxTail(path);
    readRun();
}

void TrendsFeed::readRun()
{
    if (m_readingRun || m_runNumber == 0 || !m_model.looking())
        return;
    m_readingRun = true;
    inBackground(
        m_pool, this,
        [tail = m_run, store = m_store]() mutable {
            auto series = tail.read();
            for (auto &one : series)
                one.key.prepend(RunPrefix);
            return std::pair(tail, series);
        },
        [this, number = m_runNumber](const std::pair<AuxTail, std::vector<TrendSeries>> &read) {
            m_readingRun = false;
            if (number != m_runNumber) {
                readRun();
                return;
            }
            m_run = read.first;
            for (const auto &series : read.second)
                for (const auto &point : series.points)
                    m_store->add(series.key, point);
            if (!read.second.empty())
                draw();
        });
}

// The newest wish counts: one picture at a time, and another when something changed meanwhile.
void TrendsFeed::draw()
{
    if (!m_model.looking())
        return;
    if (std::exchange(m_drawing, true)) {
        m_drawAgain = true;
        return;
    }
    const qint64 now = QDateTime::currentMSecsSinceEpoch();
    inBackground(
        m_pool, this,
        [store = m_store, request = m_model.request(now), now, number = m_runNumber] {
            return drawTrends(*store, request, now, number);
        },
        [this](const TrendPicture &picture) {
            m_drawing = false;
            m_model.setPicture(picture);
            if (std::exchange(m_drawAgain, false))
                draw();
        });
}

} // namespace Chirpdeck
