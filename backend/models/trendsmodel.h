// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "backend/models/trendpicture.h"

#include <QAbstractListModel>
#include <QVariantList>
#include <QtQml/qqmlregistration.h>

class QJSEngine;
class QQmlEngine;

namespace Chirpdeck {

/// One to nine graphs over one span of time. The page says what it wants to see; a feed answers with a
/// picture of finished curves, and the rows are that picture.
class TrendsModel : public QAbstractListModel
{
    Q_OBJECT
    QML_ELEMENT
    QML_SINGLETON
    Q_PROPERTY(int count READ count NOTIFY graphsChanged FINAL)
    Q_PROPERTY(bool hasChannels READ hasChannels NOTIFY channelsChanged FINAL)
    Q_PROPERTY(int channelCount READ channelCount NOTIFY channelsChanged FINAL)
    Q_PROPERTY(bool loading READ loading NOTIFY loadingChanged FINAL)
    Q_PROPERTY(QString problem READ problem NOTIFY loadingChanged FINAL)
    Q_PROPERTY(double hours READ hours WRITE setHours NOTIFY spanChanged FINAL)
    Q_PROPERTY(bool live READ live WRITE setLive NOTIFY spanChanged FINAL)
    Q_PROPERTY(bool canGoBack READ canGoBack NOTIFY pictureChanged FINAL)
    Q_PROPERTY(double fromMs READ fromMs NOTIFY pictureChanged FINAL)
    Q_PROPERTY(double toMs READ toMs NOTIFY pictureChanged FINAL)
    Q_PROPERTY(QVariantList timeTicks READ timeTicks NOTIFY pictureChanged FINAL)
    Q_PROPERTY(QString spanText READ spanText NOTIFY pictureChanged FINAL)
    Q_PROPERTY(double cursorMs READ cursorMs NOTIFY cursorChanged FINAL)
    Q_PROPERTY(bool hasCursor READ hasCursor NOTIFY cursorChanged FINAL)
    Q_PROPERTY(QString cursorText READ cursorText NOTIFY cursorChanged FINAL)
    Q_PROPERTY(QVariantList runMarks READ runMarks NOTIFY runMarksChanged FINAL)
    Q_PROPERTY(bool looking READ looking WRITE setLooking NOTIFY lookingChanged FINAL)
    Q_PROPERTY(bool recording READ recording WRITE setRecording NOTIFY recordingChanged FINAL)
    Q_PROPERTY(
        int intervalSeconds READ intervalSeconds WRITE setIntervalSeconds NOTIFY recordingChanged FINAL)

public:
    enum Role {
        TitleRole = Qt::UserRole + 1,
        CurvesRole, ///< a list of maps: name, value, unit, age, stale, curve, cursorValue
        UnitRole,
        LowRole,
        HighRole,
        TicksRole, ///< a list of maps: at, text
        BandLowRole,
        BandHighRole,
        HasBandRole,
        NoteRole, ///< what is off target or stale, in words
        SummaryRole
    };

    static constexpr int mostGraphs = 9;
    /// As many as there are trace colours.
    static constexpr int mostCurves = 5;
    static constexpr double shortestHours = 1.0;
    static constexpr double longestHours = 48.0;
    static constexpr int shortestInterval = 1;
    static constexpr int longestInterval = 3600;

    explicit TrendsModel(QObject *parent)
        : QAbstractListModel(parent)
    {
    }
    static TrendsModel *create(QQmlEngine *engine, QJSEngine *);

    // Fed by the composition root.
    /// The graphs that were left last time. Without them one is made for each device.
    void setGraphs(const QList<QStringList> &graphs);
    QList<QStringList> graphs() const { return m_graphs; }
    /// Whether the user has chosen the graphs.
    bool isOwnChoice() const { return m_ownChoice; }
    void applyRecording(bool on, int seconds);
    void applyHours(double hours);
    void setLoading(bool loading, const QString &problem = {});
    void setPicture(const TrendPicture &picture);
    /// Starts of runs, by number.
    void addRun(int number, qint64 startedMs);
    TrendRequest request(qint64 now) const;

    // Intents.
    /// Size of a graph's plot on the screen.
    Q_INVOKABLE void setPlotSize(double width, double height);
    Q_INVOKABLE void panBy(double milliseconds);
    Q_INVOKABLE void page(int direction);
    /// Keeps the moment `at` where it is.
    Q_INVOKABLE void zoom(double factor, double at);
    Q_INVOKABLE void setCursor(double at);
    Q_INVOKABLE void hideCursor();
    /// Adds an empty graph and returns its row; −1 when there are nine.
    Q_INVOKABLE int addGraph();
    Q_INVOKABLE void removeGraph(int row);
    Q_INVOKABLE void moveGraph(int row, int by);
    Q_INVOKABLE void toggleChannel(int row, const QString &key);
    /// All channels as maps: key, name, group, unit, chosen, possible.
    Q_INVOKABLE QVariantList choices(int row) const;
    Q_INVOKABLE QString titleOf(int row) const;
    Q_INVOKABLE void exportGraph(int row);

    int rowCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    QHash<int, QByteArray> roleNames() const override;

    int count() const { return static_cast<int>(m_graphs.size()); }
    bool hasChannels() const { return !m_channels.isEmpty(); }
    int channelCount() const { return static_cast<int>(m_channels.size()); }
    bool loading() const { return m_loading; }
    QString problem() const { return m_problem; }
    double hours() const { return m_hours; }
    void setHours(double hours);
    bool live() const { return m_live; }
    void setLive(bool live);
    bool canGoBack() const;
    double fromMs() const { return static_cast<double>(m_picture.request.from); }
    double toMs() const { return static_cast<double>(m_picture.request.to); }
    QVariantList timeTicks() const;
    QString spanText() const;
    double cursorMs() const { return static_cast<double>(m_cursor.value_or(0)); }
    bool hasCursor() const { return m_cursor.has_value(); }
    QString cursorText() const;
    QVariantList runMarks() const { return m_runMarks; }
    bool looking() const { return m_looking; }
    void setLooking(bool looking);
    bool recording() const { return m_recording; }
    void setRecording(bool on);
    int intervalSeconds() const { return m_intervalSeconds; }
    void setIntervalSeconds(int seconds);

Q_SIGNALS:
    void graphsChanged();
    void channelsChanged();
    void loadingChanged();
    void spanChanged();
    void pictureChanged();
    void cursorChanged();
    void runMarksChanged();
    void lookingChanged();
    void recordingChanged();
    /// What is to be seen has changed.
    void pictureWanted();
    /// The user has chosen graphs or the span.
    void layoutChosen();
    void recordingRequested(bool on, int seconds);
    /// The readings of a graph are to be written; the visible time as ms since the epoch.
    void exportRequested(const QString &title, const QList<Chirpdeck::TrendChannel> &channels, double from,
                         double to);

private:
    void choose(const QList<QStringList> &graphs);
    void makeGraphs();
    void setEnd(qint64 end);
    const std::vector<TrendCurve> &curvesOf(int row) const;
    QVariantMap mapOf(const TrendCurve &curve) const;
    struct Range
    {
        double low = 0.0;
        double high = 1.0;
    };
    Range rangeOf(int row) const;
    QString unitOf(int row) const;
    QString noteOf(int row) const;

    QList<QStringList> m_graphs;
    QList<TrendChannel> m_channels;
    TrendPicture m_picture;
    bool m_ownChoice = false;
    bool m_loading = false;
    QString m_problem;
    double m_hours = 12.0;
    bool m_live = true;
    qint64 m_end = 0; ///< while not live
    std::optional<qint64> m_cursor;
    QVariantList m_runMarks;
    bool m_looking = false;
    bool m_recording = true;
    int m_intervalSeconds = 15;
    double m_plotWidth = 800.0;
    double m_plotHeight = 100.0;
};

} // namespace Chirpdeck
