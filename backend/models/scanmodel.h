// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "backend/scan/scanstatus.h"

#include <QAbstractListModel>
#include <QtQml/qqmlregistration.h>

#include <functional>

class QJSEngine;
class QQmlEngine;

namespace Chirpdeck {

/// The scan sheet: the axes of the next scan as rows, the outermost first, and how the one that is on
/// proceeds. The draft cannot be changed while a scan is on.
class ScanModel : public QAbstractListModel
{
    Q_OBJECT
    QML_ELEMENT
    QML_SINGLETON
    Q_PROPERTY(int count READ count NOTIFY draftChanged FINAL)
    Q_PROPERTY(QList<QString> values READ values NOTIFY valuesChanged FINAL)
    Q_PROPERTY(QList<QString> detectors READ detectors CONSTANT FINAL)
    Q_PROPERTY(int detectorIndex READ detectorIndex WRITE setDetectorIndex NOTIFY draftChanged FINAL)
    Q_PROPERTY(bool sumsShots READ sumsShots NOTIFY draftChanged FINAL)
    Q_PROPERTY(double shots READ shots WRITE setShots NOTIFY draftChanged FINAL)
    Q_PROPERTY(QString name READ name WRITE setName NOTIFY draftChanged FINAL)
    Q_PROPERTY(QString pointFiles READ pointFiles WRITE setPointFiles NOTIFY draftChanged FINAL)
    Q_PROPERTY(QString amountText READ amountText NOTIFY draftChanged FINAL)
    Q_PROPERTY(QString problem READ problem NOTIFY draftChanged FINAL)
    Q_PROPERTY(bool canStart READ canStart NOTIFY statusChanged FINAL)
    Q_PROPERTY(bool running READ running NOTIFY statusChanged FINAL)
    Q_PROPERTY(bool paused READ paused NOTIFY statusChanged FINAL)
    Q_PROPERTY(bool stopping READ stopping NOTIFY statusChanged FINAL)
    Q_PROPERTY(bool waitsToPause READ waitsToPause NOTIFY statusChanged FINAL)
    Q_PROPERTY(double progress READ progress NOTIFY statusChanged FINAL)
    Q_PROPERTY(QString stateText READ stateText NOTIFY statusChanged FINAL)
    Q_PROPERTY(QString pointText READ pointText NOTIFY statusChanged FINAL)
    Q_PROPERTY(QString leftText READ leftText NOTIFY statusChanged FINAL)
    Q_PROPERTY(QString positionText READ positionText NOTIFY statusChanged FINAL)
    Q_PROPERTY(QString fileText READ fileText NOTIFY statusChanged FINAL)
    Q_PROPERTY(QString failure READ failure NOTIFY statusChanged FINAL)
    Q_PROPERTY(int unsaved READ unsaved NOTIFY statusChanged FINAL)

public:
    enum Role {
        TitleRole = Qt::UserRole + 1,
        RepeatRole,
        ValueIndexRole,
        UnitRole,
        ListRole, ///< the points are typed one by one
        FromRole,
        ToRole,
        StepRole,
        PointsTextRole, ///< those that are typed
        TimesRole,
        SettleRole,
        MinimumRole,
        MaximumRole,
        DecimalsRole,
        AmountRole,
        ProblemRole
    };

    explicit ScanModel(QObject *parent);
    static ScanModel *create(QQmlEngine *engine, QJSEngine *);

    // Fed by the composition root.
    void setValues(const QList<Scan::SettableInfo> &values);
    void setStatus(const Scan::ScanStatus &status);
    /// Where files go; an empty base is a problem of the draft.
    void setFolder(const QString &base, const QString &folder);
    /// A run has the devices.
    void setRunOn(bool on);

    // Intents.
    /// Adds an innermost axis; the first value that no other axis has.
    Q_INVOKABLE void addAxis();
    Q_INVOKABLE void addRepeat();
    Q_INVOKABLE void remove(int row);
    Q_INVOKABLE void move(int row, int by);
    Q_INVOKABLE void chooseValue(int row, int index);
    Q_INVOKABLE void setList(int row, bool on);
    Q_INVOKABLE void setFrom(int row, double value);
    Q_INVOKABLE void setTo(int row, double value);
    Q_INVOKABLE void setStep(int row, double value);
    Q_INVOKABLE void setPointsText(int row, const QString &text);
    Q_INVOKABLE void setTimes(int row, double times);
    Q_INVOKABLE void setSettle(int row, double seconds);
    /// Asks the devices again what can be set.
    Q_INVOKABLE void refresh() { Q_EMIT valuesRequested(); }
    Q_INVOKABLE void start();
    Q_INVOKABLE void pause() { Q_EMIT pauseRequested(); }
    Q_INVOKABLE void resume() { Q_EMIT resumeRequested(); }
    Q_INVOKABLE void stop() { Q_EMIT stopRequested(); }
    Q_INVOKABLE void retryFailed() { Q_EMIT retryRequested(); }
    Q_INVOKABLE void discardFailed() { Q_EMIT discardRequested(); }

    int rowCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    QHash<int, QByteArray> roleNames() const override;

    /// What the rows mean; axes that have a problem have no points.
    Scan::ScanRequest request() const;
    int count() const { return static_cast<int>(m_rows.size()); }
    QStringList values() const;
    QStringList detectors() const;
    int detectorIndex() const { return m_detector; }
    void setDetectorIndex(int index);
    bool sumsShots() const;
    double shots() const { return m_shots; }
    void setShots(double shots);
    QString name() const { return m_name; }
    void setName(const QString &name);
    QString pointFiles() const { return m_pointFiles; }
    void setPointFiles(const QString &pattern);
    QString amountText() const;
    /// What has to change before the scan can start; empty = nothing.
    QString problem() const;
    bool canStart() const { return !running() && !m_isRunOn && problem().isEmpty(); }
    bool running() const { return m_status.isOn(); }
    bool paused() const { return m_status.state == Scan::ScanState::Paused; }
    bool stopping() const { return m_status.stopping; }
    bool waitsToPause() const { return m_status.pausing; }
    double progress() const { return m_status.progress.share(); }
    QString stateText() const;
    QString pointText() const;
    QString leftText() const;
    QString positionText() const { return m_status.position.join(QStringLiteral(", ")); }
    QString fileText() const;
    QString failure() const;
    int unsaved() const { return m_status.unsaved; }
    const Scan::ScanStatus &status() const { return m_status; }

Q_SIGNALS:
    void draftChanged();
    void valuesChanged();
    void statusChanged();

    void startRequested(const Chirpdeck::Scan::ScanRequest &request);
    void pauseRequested();
    void resumeRequested();
    void stopRequested();
    void valuesRequested();
    void retryRequested();
    void discardRequested();

private:
    struct Row
    {
        QString address; ///< empty: a repetition
        bool isList = false;
        double from = 0.0;
        double to = 1.0;
        double step = 1.0;
        QString points;
        double times = 10.0;
        double settle = 0.0;
    };

    const Scan::SettableInfo *valueOf(const Row &row) const;
    Result<Scan::ScanAxis> axisOf(const Row &row) const;
    QString titleOf(const Scan::SettableInfo &value) const;
    Row rowFor(const Scan::SettableInfo &value) const;
    void append(const Row &row);
    void change(int row, const std::function<void(Row &)> &how);
    void draftHasChanged();

    QList<Scan::SettableInfo> m_values;
    QList<Row> m_rows;
    int m_detector = 0;
    double m_shots = 100.0;
    QString m_name = QStringLiteral("scan");
    QString m_pointFiles;
    QString m_base;
    QString m_folder;
    bool m_isRunOn = false;
    Scan::ScanStatus m_status;
};

} // namespace Chirpdeck
