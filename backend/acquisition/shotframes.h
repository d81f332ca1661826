// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "persistence/frames/framesettings.h"
#include "persistence/frames/framestatus.h"
#include "persistence/frames/framestorage.h"

#include <QDateTime>
#include <QObject>

#include <atomic>
#include <memory>
#include <optional>

namespace Chirpdeck::Acquisition {

class ShotObserver;
class ShotStream;

/// How the frames of a console stand, all at one moment.
struct FrameOverview
{
    QList<FrameStatus> runs; ///< those that are not over, failed ones included, oldest first
    FrameStatus newest;      ///< the run reserved last
    std::optional<qint64> nextNumber;
    int savedCount = 0; ///< files since the start of the program
    QString savedPath;
    QDateTime savedAt;
};

/// The records of runs on their way into a FrameStorage. Lives on the engine's thread, where the records
/// come; the functions below may be called from any thread and only post.
class ShotFrames : public QObject
{
    Q_OBJECT

public:
    ShotFrames();
    ~ShotFrames() override;

    /// What an engine on the same thread shows its shots to.
    ShotObserver *observer();

    /// For the next run.
    void setSettings(const FrameSettings &settings);
    /// Tries once more to write what failed. Where `settings` name another folder, it goes there.
    void retryFailed();
    /// Gives up the frames that could not be written.
    void discardFailed();
    /// Answers with changed().
    void requestOverview();
    /// Something else has changed the folder, such as that it is there: looks for the next number again.
    void lookAgain();

signals:
    void changed(const Chirpdeck::Acquisition::FrameOverview &overview);
    /// A file could not be written, or frames were lost. `what` is empty when every failed run has been saved
    /// or given up and, after a loss, the next run has begun.
    void problemChanged(const Chirpdeck::Error &error);

private:
    void tell();
    Error problemNow();

    FrameSettings m_settings;
    FrameStorage m_storage;
    std::unique_ptr<ShotStream> m_stream;
    FrameOverview m_overview;
    Error m_loss;                      ///< of frames of m_lossRun
    std::weak_ptr<FrameRun> m_lossRun; ///< none: of a run that could not begin
    Error m_toldProblem;
};

} // namespace Chirpdeck::Acquisition

Q_DECLARE_METATYPE(Chirpdeck::Acquisition::FrameOverview)
