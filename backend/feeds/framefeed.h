// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "backend/acquisition/shotframes.h"
#include "backend/models/modelregistry.h"

#include <QElapsedTimer>
#include <QHash>
#include <QObject>
#include <QThreadPool>
#include <QTimer>

namespace Chirpdeck {

/// Between the storage of frames and its panel: settings, how it stands, the folder and its free space.
/// Drives are looked at on a thread of the feed's own, and a share that hangs holds up nothing else.
class FrameFeed : public QObject
{
    Q_OBJECT

public:
    FrameFeed(Acquisition::ShotFrames &frames, ModelRegistry &models, const FrameSettings &settings);
    ~FrameFeed() override;

    /// Looks again for what earlier runs have left.
    void refreshParts();

signals:
    /// To be kept for the next launch.
    void settingsEdited(const Chirpdeck::FrameSettings &settings);
    /// To be shown by the computer's own program for folders.
    void folderWanted(const QString &path);

private:
    void onEdited(const FrameSettings &settings);
    void onChanged(const Acquisition::FrameOverview &overview);
    void onProblem(const Error &error);
    void look();
    void createBase(const QString &path);
    void openFolder(const QString &path);
    void lookForParts();
    void finishParts();
    void tellParts(const FrameLeftovers &leftovers);

    /// How fast a file grows, measured over a while.
    struct Rate
    {
        qint64 bytes = 0;
        qint64 at = 0; ///< ms of the feed's clock
        double bytesPerSecond = 0.0;
        void note(qint64 now, qint64 atMs);
    };

    Acquisition::ShotFrames &m_frames;
    ModelRegistry &m_models;
    FrameSettings m_applied; ///< what the storage was told last
    std::optional<qint64> m_nextNumber;
    bool m_looking = false;
    bool m_lookAgain = false;
    bool m_lookingForParts = false;
    QString m_partsIn; ///< where parts were looked for last
    QStringList m_parts;
    QTimer m_lookTimer;
    QTimer m_editTimer; ///< typing is not a wish for every letter
    QElapsedTimer m_clock;
    QHash<QString, Rate> m_rates; ///< of the files under way, by path
    QThreadPool m_pool;
};

} // namespace Chirpdeck
