// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "backend/feeds/trendstore.h"
#include "backend/models/modelregistry.h"
#include "persistence/streams/textexport.h"

#include <QObject>

#include <QThreadPool>
#include <memory>

namespace Chirpdeck {

/// Writes what the export sheet asks for, on a worker; a failure is a banner until an export works.
class ExportFeed : public QObject
{
    Q_OBJECT

public:
    ExportFeed(ModelRegistry &models, std::shared_ptr<const TrendStore> trends);

    /// The folder textexports; empty while there is none.
    void setFolder(const QString &folder);

private:
    void write(const ExportRequest &request);

    ModelRegistry &m_models;
    const std::shared_ptr<const TrendStore> m_trends;
    QString m_folder;
    QThreadPool m_pool; ///< last: its work is done before the rest goes
};

/// The columns of a trace from `range` (both ends included), or of all of it, in ascending order of samples.
std::vector<ExportColumn> traceColumns(const Trace &trace, const QString &xName, const QString &xUnit,
                                       const QString &yName,
                                       const std::optional<std::pair<double, double>> &range);

/// The columns of channels: one of times (seconds since the epoch) where all were read at the same moments,
/// else one for each.
std::vector<ExportColumn> trendColumns(const TrendStore &store, const QList<TrendChannel> &channels,
                                       qint64 from, qint64 to);

} // namespace Chirpdeck
