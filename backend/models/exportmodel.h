// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "backend/models/trendpicture.h"
#include "backend/plot/core/tracehandle.h"
#include "persistence/csv/csvtext.h"
#include "persistence/data/result.h"

#include <QObject>
#include <QtQml/qqmlregistration.h>

class QJSEngine;
class QQmlEngine;

namespace Chirpdeck {

/// Curves to be written as text: a trace, or the readings of a graph.
struct ExportRequest
{
    QString fileName;
    XyFormat format = XyFormat::Semicolon;
    TracePtr trace; ///< none: channels
    QString xName;
    QString xUnit;
    QString yName;
    QList<TrendChannel> channels;
    /// What is visible, in the units of x (ms since the epoch for channels); none = everything.
    std::optional<std::pair<double, double>> range;
};

/// The sheet behind "Export XY data": what is offered, under which name, in which shape and how much of it.
/// The delimiter is that of the whole application. The composition root writes and answers.
class ExportModel : public QObject
{
    Q_OBJECT
    QML_ELEMENT
    QML_SINGLETON
    Q_PROPERTY(QString what READ what NOTIFY changed FINAL)
    Q_PROPERTY(QString fileName READ fileName WRITE setFileName NOTIFY changed FINAL)
    Q_PROPERTY(QString nameProblem READ nameProblem NOTIFY changed FINAL)
    Q_PROPERTY(QString folder READ folder NOTIFY changed FINAL)
    Q_PROPERTY(int formatIndex READ formatIndex WRITE setFormatIndex NOTIFY changed FINAL)
    Q_PROPERTY(QList<QString> formatNames READ formatNames CONSTANT FINAL)
    Q_PROPERTY(bool visibleOnly READ visibleOnly WRITE setVisibleOnly NOTIFY changed FINAL)
    Q_PROPERTY(QString amountText READ amountText NOTIFY changed FINAL)
    Q_PROPERTY(bool busy READ busy NOTIFY changed FINAL)
    Q_PROPERTY(bool canWrite READ canWrite NOTIFY changed FINAL)
    Q_PROPERTY(QString problem READ problem NOTIFY changed FINAL)

public:
    explicit ExportModel(QObject *parent)
        : QObject(parent)
    {
    }
    static ExportModel *create(QQmlEngine *engine, QJSEngine *);

    // Fed by the composition root.
    /// The folder textexports; empty while there is none.
    void setFolder(const QString &folder);
    void applyFormat(XyFormat format);
    /// The answer to writeRequested.
    void setWritten(const Result<QString> &path);

    // Intents.
    /// Offers a trace: `curve` names the file, `what` the sheet. The view reaches from `from` to `to`.
    Q_INVOKABLE void offerTrace(const QString &what, const QString &curve,
                                const Chirpdeck::TraceHandle &trace, const QString &xName,
                                const QString &xUnit, const QString &yName, double from, double to);
    void offerChannels(const QString &what, const QList<TrendChannel> &channels, double from, double to);
    Q_INVOKABLE void write();

    QString what() const { return m_what; }
    QString fileName() const { return m_request.fileName; }
    void setFileName(const QString &name);
    QString nameProblem() const;
    QString folder() const { return m_folder; }
    int formatIndex() const { return static_cast<int>(m_request.format); }
    void setFormatIndex(int index);
    QStringList formatNames() const;
    bool visibleOnly() const { return m_visibleOnly; }
    void setVisibleOnly(bool visibleOnly);
    QString amountText() const;
    bool busy() const { return m_busy; }
    bool canWrite() const;
    QString problem() const { return m_problem; }

Q_SIGNALS:
    void changed();
    /// Something is offered: the sheet is wanted.
    void offered();
    void written(const QString &path);
    void formatRequested(Chirpdeck::XyFormat format);
    void writeRequested(const Chirpdeck::ExportRequest &request);

private:
    void offer(const QString &what, const QString &fileName, double from, double to);

    ExportRequest m_request;
    QString m_what;
    QString m_folder;
    double m_from = 0.0;
    double m_to = 0.0;
    bool m_visibleOnly = false;
    bool m_busy = false;
    QString m_problem;
};

} // namespace Chirpdeck
