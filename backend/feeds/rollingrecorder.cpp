// SPDX-License-Identifier: GPL-3.0-or-later
#include "backend/feeds/rollingrecorder.h"

#include <cmath>
#include <mutex>

namespace Chirpdeck {

/// What the devices' threads and the GUI thread have in common; outlives the recorder while a device is in
/// the middle of a reading.
struct RollingRecorder::Shared
{
    std::mutex mutex;
    std::shared_ptr<TrendStore> store;
    std::shared_ptr<RollingData> data; ///< none: there is no folder
    Rhythm rhythm;
    std::map<QString, qint64> lastMs; ///< when readings of a device were kept
    RollingRecorder *recorder = nullptr;

    int secondsOf(const QString &device) const
    {
        if (!rhythm.isOn)
            return 0;
        const auto own = rhythm.ofDevice.find(device);
        return own == rhythm.ofDevice.end() ? rhythm.seconds : own->second;
    }

    /// Whether it is time to keep readings of the device. Devices are read more often than that, so that an
    /// interval ends up to one reading late; the next one is measured from where it should have ended.
    bool isTime(const QString &device, qint64 now)
    {
        const qint64 interval = 1000LL * secondsOf(device);
        if (interval <= 0)
            return false;
        qint64 &last = lastMs[device];
        if (now < last) { // the clock was put back
            last = now;
            return true;
        }
        if (now - last < interval)
            return false;
        last = now - last < 2 * interval ? last + interval : now;
        return true;
    }

    // On the device's thread.
    void take(const Instrument &instrument, const QList<Reading> &readings)
    {
        const qint64 now = QDateTime::currentMSecsSinceEpoch();
        const QString device = instrument.key().text();
        const auto values = instrument.auxReadings();
        const std::scoped_lock lock(mutex);
        const bool keep = isTime(device, now);
        for (auto value = values.cbegin(); value != values.cend(); ++value) {
            bool isNumber = false;
            const TrendPoint point{now, value.value().toDouble(&isNumber)};
            if (!isNumber || !std::isfinite(point.value))
                continue;
            const QString key = device + u'.' + value.key();
            const QString valueKey = value.key().section(u'.', -1);
            TrendInfo info;
            for (const auto &reading : readings) {
                if (reading.valueKey == valueKey)
                    info = {reading.label, reading.unit, reading.setPoint, reading.tolerance};
            }
            store->setLatest(key, point, info);
            if (!keep)
                continue;
            store->add(key, point);
            if (data)
                data->add(key, now, value.value());
        }
    }

    void tell(const Error &error)
    {
        const std::scoped_lock lock(mutex);
        if (recorder)
            QMetaObject::invokeMethod(
                recorder, [to = recorder, error] { emit to->failed(error); }, Qt::QueuedConnection);
    }
};

RollingRecorder::RollingRecorder(const QList<Instrument *> &instruments, std::shared_ptr<TrendStore> store,
                                 std::shared_ptr<StreamWriter> writer)
    : m_shared(std::make_shared<Shared>())
    , m_writer(std::move(writer))
{
    m_shared->store = std::move(store);
    m_shared->recorder = this;
    setInstruments(instruments);
}

void RollingRecorder::setInstruments(const QList<Instrument *> &instruments)
{
    for (const auto &connection : std::as_const(m_connections))
        disconnect(connection);
    m_connections.clear();
    // Without a context the call comes on the device's thread.
    for (const auto *instrument : instruments)
        m_connections.append(connect(instrument, &Instrument::readingsChanged,
                                     [shared = m_shared, instrument](const QList<Reading> &readings) {
                                         shared->take(*instrument, readings);
                                     }));
}

RollingRecorder::~RollingRecorder()
{
    for (const auto &connection : m_connections)
        disconnect(connection);
    std::shared_ptr<RollingData> last;
    const std::scoped_lock lock(m_shared->mutex);
    m_shared->recorder = nullptr;
    last.swap(m_shared->data);
}

void RollingRecorder::setFolder(const QString &folder)
{
    std::shared_ptr<RollingData> data;
    if (!folder.isEmpty())
        data = std::make_shared<RollingData>(m_writer, folder,
                                             [shared = std::weak_ptr(m_shared)](const Error &error) {
                                                 if (const auto still = shared.lock())
                                                     still->tell(error);
                                             });
    // The one before goes after the lock: its last report may be waiting for it.
    const std::scoped_lock lock(m_shared->mutex);
    m_shared->data.swap(data);
}

void RollingRecorder::setRhythm(const Rhythm &rhythm)
{
    const std::scoped_lock lock(m_shared->mutex);
    m_shared->rhythm = rhythm;
    m_shared->lastMs.clear();
}

std::function<Result<void>()> RollingRecorder::flusher() const
{
    const std::scoped_lock lock(m_shared->mutex);
    return [data = m_shared->data] { return data ? data->flush() : Result<void>(); };
}

} // namespace Chirpdeck
