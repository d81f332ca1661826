// SPDX-License-Identifier: GPL-3.0-or-later
#include "backend/feeds/hardwarefeed.h"

#include "backend/feeds/devicecontrols.h"
#include "backend/feeds/devicefeed.h"
#include "backend/models/format.h"
#include "instruments/core/await.h"

namespace Chirpdeck {
namespace {

using namespace std::chrono_literals;

constexpr int ShowDelayMs = 100;
constexpr int AgeIntervalMs = 1000;
// A reading that is older than this says how old it is.
constexpr qint64 FreshMs = 5000;
constexpr auto ReconnectDeadline = 60s;
constexpr int ReadingDigits = 4;

} // namespace

HardwareFeed::HardwareFeed(const HardwareAccess &access, ModelRegistry &models)
    : m_access(access)
    , m_models(models)
{
    m_soon.setSingleShot(true);
    m_soon.setInterval(ShowDelayMs);
    connect(&m_soon, &QTimer::timeout, this, &HardwareFeed::show);
    m_ages.setInterval(AgeIntervalMs);
    connect(&m_ages, &QTimer::timeout, this, &HardwareFeed::show);
    m_ages.start();
    connect(&m_models.hardware, &HardwareModel::testAllRequested, this, [this] { testAll(); });
    connect(&m_models.hardware, &HardwareModel::reconnectRequested, this,
            [this](const QString &key) { reconnect(key); });
    connect(&m_models.run, &RunModel::statusChanged, this, &HardwareFeed::setLock);
    useInstruments();
    setLock();
}

void HardwareFeed::setLock()
{
    const auto &run = m_models.run;
    m_models.hardware.setLockedReason(run.running() ? tr("Run %1 uses the devices").arg(run.number())
                                                    : QString());
}

void HardwareFeed::useInstruments()
{
    // What the devices before these said may be on its way still.
    ++m_generation;
    if (m_instruments) {
        for (const auto *instrument : m_instruments->all())
            disconnect(instrument, nullptr, this, nullptr);
    }
    m_devices.clear();
    m_instruments = m_access.inUse();
    for (const auto *instrument : m_instruments->all())
        watch(instrument);
    show();
}

void HardwareFeed::watch(const Instrument *instrument)
{
    const QString key = instrument->key().text();
    Device &device = m_devices[key];
    device.instrument = instrument;
    const auto *driver = m_access.drivers->find(instrument->key().type(), instrument->driver());
    device.model = driver ? driver->label : instrument->driver();
    device.state = instrument->state();
    device.lock = instrument->referenceLock();
    const int generation = m_generation;
    connect(instrument, &Instrument::stateChanged, this, [this, key, generation](Instrument::State state) {
        if (generation != m_generation)
            return;
        m_devices[key].state = state;
        showSoon();
    });
    connect(instrument, &Instrument::referenceLockChanged, this, [this, key, generation](ReferenceLock lock) {
        if (generation != m_generation)
            return;
        m_devices[key].lock = lock;
        showSoon();
    });
    connect(instrument, &Instrument::readingsChanged, this,
            [this, key, generation](const QList<Reading> &readings) {
                if (generation != m_generation)
                    return;
                m_devices[key].readings = readings;
                m_devices[key].readAt = QDateTime::currentDateTimeUtc();
                showSoon();
            });
}

void HardwareFeed::showSoon()
{
    if (!m_soon.isActive())
        m_soon.start();
}

void HardwareFeed::show()
{
    const qint64 now = QDateTime::currentMSecsSinceEpoch();
    std::vector<DeviceTile> tiles;
    for (const auto &[key, device] : m_devices)
        tiles.push_back(tileOf(key, device, now));
    m_models.hardware.setTiles(std::move(tiles));
}

DeviceTile HardwareFeed::tileOf(const QString &key, const Device &device, qint64 now) const
{
    const HardwareKey hardwareKey = HardwareKey::parse(key);
    const auto type = hardwareKey.type();
    DeviceTile tile;
    tile.key = key;
    tile.kind = static_cast<int>(type);
    tile.name = DeviceFeed::nameOf(type);
    if (!isSingleDeviceType(type) && hardwareKey.label() != BC::Store::HP::systemLabel)
        tile.name = tr("%1, %2").arg(tile.name, hardwareKey.label());
    tile.model = device.model;
    tile.critical = device.instrument->isCritical();
    tile.simulated = device.instrument->isSimulated();
    tile.state = statusOf(device.state);
    if (tile.state == Status::Ok && tile.simulated)
        tile.state = Status::Simulated;

    QStringList notes;
    if (!device.readings.isEmpty()) {
        const Reading *worst = &device.readings.constFirst();
        for (const auto &reading : device.readings) {
            if (reading.setPoint && reading.tolerance &&
                std::abs(reading.value - *reading.setPoint) > *reading.tolerance) {
                worst = &reading;
                break;
            }
        }
        tile.value = Format::significant(worst->value, ReadingDigits);
        tile.unit = worst->unit;
        if (worst->setPoint)
            notes.append(tr("set %1").arg(Format::significant(*worst->setPoint, ReadingDigits)));
        else if (device.readings.size() > 1 && !worst->label.isEmpty())
            notes.append(worst->label);
        const qint64 age = now - device.readAt.toMSecsSinceEpoch();
        if (age > FreshMs)
            notes.append(tr("%1 old").arg(Format::shortDuration(static_cast<double>(age) / 1000.0)));
    } else {
        describe(hardwareKey, tile);
        if (!tile.note.isEmpty())
            notes.append(tile.note);
    }
    if (device.lock == ReferenceLock::Locked)
        notes.append(tr("locked"));
    else if (device.lock == ReferenceLock::Unlocked)
        notes.append(tr("not locked"));

    switch (tile.state) {
    case Status::Offline:
    case Status::Fault:
        tile.action = DeviceTile::Action::FindOut;
        notes = {tr("no answer")};
        break;
    case Status::Deviating:
        tile.action = DeviceTile::Action::Adjust;
        break;
    case Status::Stale:
        tile.action = DeviceTile::Action::Reconnect;
        break;
    default:
        break;
    }
    tile.note = notes.join(QStringLiteral(" · "));
    return tile;
}

void HardwareFeed::describe(const HardwareKey &key, DeviceTile &tile) const
{
    const auto &loadout = m_instruments->loadout;
    const auto &preset = loadout.preset;
    switch (key.type()) {
    case HardwareType::FtmwDigitizer:
        tile.value = Format::plain(preset.digitizer.sampleRate / 1e9, 2);
        tile.unit = QStringLiteral("GS/s");
        tile.note = tr("%1 points").arg(Format::grouped(preset.digitizer.recordLength));
        break;
    case HardwareType::AWG:
        tile.value = Format::plain(preset.rf.chirps.sampleRateMHz / 1e3, 2);
        tile.unit = QStringLiteral("GS/s");
        break;
    case HardwareType::Clock:
        for (const auto &[role, clock] : preset.rf.steps().front()) {
            if (clock.hwKey != key)
                continue;
            tile.value = Format::plain(clock.desiredFreqMHz, 3);
            tile.unit = QStringLiteral("MHz");
            break;
        }
        break;
    case HardwareType::PulseGenerator:
        for (const auto &pulses : loadout.pulseGenerators) {
            if (pulses.key() != key)
                continue;
            tile.value = Format::plain(pulses.repRateHz, 2);
            tile.unit = QStringLiteral("Hz");
            const auto on = std::count_if(pulses.channels.cbegin(), pulses.channels.cend(),
                                          [](const PulseChannel &channel) { return channel.enabled; });
            tile.note = tr("%n channels on", nullptr, static_cast<int>(on));
        }
        break;
    default:
        break;
    }
}

QCoro::Task<void> HardwareFeed::testAll()
{
    m_models.hardware.setTesting(true);
    const auto set = m_instruments;
    int answered = 0;
    QStringList silent;
    const auto devices = set->all();
    for (const auto *device : devices) {
        auto testing = m_access.doctor->test(device->key(), device->driver());
        const ConnectionReport report = co_await testing;
        if (!report.outcome && isCancelled(report.outcome.error()))
            co_return;
        if (report.outcome)
            ++answered;
        else
            silent.append(DeviceFeed::nameOf(device->key().type()));
    }
    m_models.hardware.setTesting(false);
    m_models.problems.notice(silent.isEmpty()
                                 ? tr("All %n devices answer", nullptr, answered)
                                 : tr("These do not answer: %1").arg(silent.join(QStringLiteral(", "))));
}

QCoro::Task<void> HardwareFeed::reconnect(QString key)
{
    const auto set = m_instruments;
    auto *device = set->find(HardwareKey::parse(key));
    if (!device)
        co_return;
    auto closing = awaitWithin(m_scope, runOn(device, [device] { return device->close(); }),
                               ReconnectDeadline, tr("Disconnecting %1").arg(key));
    const Result<void> closed = co_await closing;
    if (!closed && isCancelled(closed.error()))
        co_return;
    auto opening = awaitWithin(m_scope, runOn(device, [device] { return device->open(); }), ReconnectDeadline,
                               tr("Connecting %1").arg(key));
    const Result<void> opened = co_await opening;
    if (!opened && !isCancelled(opened.error()))
        m_models.problems.notice(opened.error().text());
}

} // namespace Chirpdeck
