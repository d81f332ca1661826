// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "instruments/core/await.h"
#include "instruments/transport/framing.h"
#include "instruments/transport/trafficlog.h"

#include <QObject>

namespace Chirpdeck {

class ByteReader;

/// How long the steps of a conversation may take.
struct TransportTimings
{
    std::chrono::milliseconds connect{3000};
    std::chrono::milliseconds write{3000}; ///< until everything written has left
    std::chrono::milliseconds gap{0};      ///< silence that the device needs between messages
    /// After a conversation that went wrong, late bytes are waited for and thrown away before the next one.
    std::chrono::milliseconds settle{50};

    bool operator==(const TransportTimings &) const = default;
};

/// A wire to one device. Everything is awaited, nothing blocks; one exchange at a time, in the order in which
/// they were asked for. Each task ends within its deadline with an Error that says what to check.
///
/// Lives on its device's thread. When it is destroyed, what is under way ends with an Error for which
/// isCancelled() holds.
class Transport : public QObject
{
    Q_OBJECT

public:
    using QObject::QObject;

    /// Where the device is, for error texts: "/dev/ttyUSB0 (9600 7O1)", "192.168.0.5:5025".
    virtual QString place() const = 0;
    virtual bool isOpen() const = 0;

    /// Connects. That says nothing about who answers: ask the device for its name.
    virtual QCoro::Task<Result<void>> open() = 0;
    /// Ends the conversation. What was written before has left when the task ends.
    virtual QCoro::Task<Result<void>> close() = 0;

    /// Sends `bytes`, which have left when the task ends.
    virtual QCoro::Task<Result<void>> write(QByteArray bytes) = 0;
    /// Throws away what came unasked, sends `bytes`, and waits for one answer.
    virtual QCoro::Task<Result<QByteArray>> query(QByteArray bytes, Framing framing,
                                                  std::chrono::milliseconds deadline) = 0;
    /// Waits for one more answer; bytes that came after the last one count.
    virtual QCoro::Task<Result<QByteArray>> read(Framing framing, std::chrono::milliseconds deadline) = 0;
    /// Ends what is under way, and what waits for its turn, with an Error for which isCancelled() holds. The
    /// connection stays.
    virtual void cancel() = 0;

    /// Hands all bytes that arrive from here on to `reader` until stopReading(); no query or read may be
    /// under way. An Error for transports that cannot.
    virtual Result<void> startReading(ByteReader *reader);
    virtual void stopReading() {}

    const TransportTimings &timings() const { return m_timings; }
    void setTimings(const TransportTimings &timings) { m_timings = timings; }

    TrafficLog &traffic() { return m_traffic; }
    const TrafficLog &traffic() const { return m_traffic; }

signals:
    /// The other end went away. The transport is closed.
    void lost(const Chirpdeck::Error &error);

private:
    TransportTimings m_timings;
    TrafficLog m_traffic;
};

/// Takes bytes as they arrive, for data that are too many to be collected first.
class ByteReader
{
public:
    virtual ~ByteReader() = default;
    /// Some bytes have arrived. Reads from `source` what it has use for; what it leaves is offered again
    /// together with the next.
    virtual void take(QIODevice &source) = 0;
};

} // namespace Chirpdeck
