// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "backend/feeds/overlaysource.h"
#include "backend/models/modelregistry.h"
#include "persistence/stores/datafolder.h"
#include "persistence/stores/overlaystorage.h"

#include <QHash>
#include <QObject>
#include <QThreadPool>

#include <memory>

namespace Chirpdeck {

class FftPlans;

/// The overlays of the experiment that the Spectrum page shows: reads and writes them in the background, and
/// makes new ones from files and other experiments.
///
/// They are stored with experiments of this program that have ended. Those of a run that is on are stored
/// when it ends; those on read-only folders and on experiments of other programs last for the session.
class OverlayFeed : public QObject
{
    Q_OBJECT

public:
    /// The plans must outlive this object.
    OverlayFeed(ModelRegistry &models, FftPlans &plans);
    /// Waits for what is being read and written.
    ~OverlayFeed() override;

    /// Where runs are found by number.
    void setFolder(const DataFolder &folder) { m_folder = folder; }

private:
    using Drawings = QHash<const void *, OverlayDrawing>;
    /// The overlays of an experiment, ready to be shown.
    struct Opened
    {
        std::shared_ptr<OverlayStorage> storage;
        Drawings drawings;
        QString notStoredReason;
        QStringList remarks;
    };

    static Opened load(const QString &path, bool live, const QList<StoredOverlay> &carried);

    void onSource();
    void show(const Opened &opened);
    void close();
    void publish();
    void edit(const QString &key, const std::function<void(Overlay &)> &change);
    void match(const QString &key);
    void remove(const QString &key);
    void restore();
    void save();

    void browse(OverlayImportModel::Kind kind);
    void open(const QString &path);
    void read(const QString &path, const std::optional<XyLayout> &layout);
    void addFile(const QString &name);
    void addRun(int number);
    Result<void> add(Overlay overlay, const OverlayDrawing &drawing);

    ModelRegistry &m_models;
    FftPlans &m_plans;
    DataFolder m_folder{QString()};
    QString m_path;
    bool m_isLive = false;
    std::shared_ptr<OverlayStorage> m_storage; ///< null while none is open
    Drawings m_drawings;
    std::optional<StoredOverlay> m_removed;
    quint64 m_opening = 0;

    QString m_browsed; ///< the folder looked into last
    quint64 m_reading = 0;
    OverlaySource::Candidate m_candidate;
    QThreadPool m_pool;
    QThreadPool m_filePool; ///< a slow network drive must not hold up the experiment
};

} // namespace Chirpdeck
