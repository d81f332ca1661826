// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "backend/feeds/trendstore.h"
#include "instruments/core/instrument.h"
#include "persistence/streams/rollingdata.h"

#include <QObject>

#include <memory>

namespace Chirpdeck {

/// Writes what the devices measure to the rolling data, whether a run is on or not. It works on the devices'
/// own threads and waits for no drive; the GUI thread has no part in it.
class RollingRecorder : public QObject
{
    Q_OBJECT

public:
    /// How often readings are kept.
    struct Rhythm
    {
        bool isOn = true;
        int seconds = 15;                  ///< of devices without an interval of their own
        std::map<QString, int> ofDevice{}; ///< by hardware key; 0 = never
    };

    RollingRecorder(const QList<Instrument *> &instruments, std::shared_ptr<TrendStore> store,
                    std::shared_ptr<StreamWriter> writer);
    ~RollingRecorder() override;

    /// Records these devices instead; the others may go afterwards.
    void setInstruments(const QList<Instrument *> &instruments);
    /// The folder rollingdata; empty while there is none. Readings go there from now on.
    void setFolder(const QString &folder);
    void setRhythm(const Rhythm &rhythm);
    /// Waits until the drive has what was recorded; for a worker thread.
    std::function<Result<void>()> flusher() const;

signals:
    /// Readings could not be written; said once until it works again. They are kept and tried again.
    void failed(const Chirpdeck::Error &error);

private:
    struct Shared;

    const std::shared_ptr<Shared> m_shared;
    const std::shared_ptr<StreamWriter> m_writer;
    QList<QMetaObject::Connection> m_connections;
};

} // namespace Chirpdeck
