// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "backend/feeds/auxtail.h"
#include "backend/feeds/rollingrecorder.h"
#include "backend/feeds/trendstore.h"
#include "backend/models/modelregistry.h"

#include <QObject>
#include <QTimer>

#include <QThreadPool>
#include <memory>

namespace Chirpdeck {

class InstrumentSet;

/// Between what is measured and the page of trends: records the devices' readings, loads those of the last
/// two days from the files, follows the auxiliary data of the run, and answers what the page wants to see
/// with reduced curves. Files and curves are the business of workers.
class TrendsFeed : public QObject
{
    Q_OBJECT

public:
    /// The recorder writes with the thread that is given.
    TrendsFeed(const InstrumentSet &instruments, std::shared_ptr<StreamWriter> writer, ModelRegistry &models);

    /// Records these devices instead; the others may go afterwards.
    void setInstruments(const InstrumentSet &instruments);
    /// The folder rollingdata; empty while there is none.
    void setFolder(const QString &folder);
    /// A run has begun, or one that is over is to be seen.
    void setRun(int number, const QString &path);
    /// Intervals of single devices, by hardware key; 0 = never.
    void setDeviceIntervals(const std::map<QString, int> &seconds);

    const std::shared_ptr<TrendStore> &store() const { return m_store; }

private:
    void load();
    void draw();
    void readRun();
    void setRhythm();

    ModelRegistry &m_models;
    TrendsModel &m_model;
    const std::shared_ptr<TrendStore> m_store;
    RollingRecorder m_recorder;
    QString m_folder;
    quint64 m_loading = 0;
    int m_runNumber = 0;
    AuxTail m_run;
    bool m_readingRun = false;
    bool m_drawing = false;
    bool m_drawAgain = false;
    std::map<QString, int> m_deviceIntervals;
    QTimer m_tick;
    QTimer m_runTimer;
    QThreadPool m_pool; ///< last: its work is done before the rest goes
};

/// The picture that answers a request.
TrendPicture drawTrends(const TrendStore &store, const TrendRequest &request, qint64 now, int runNumber);

} // namespace Chirpdeck
