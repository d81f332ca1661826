// SPDX-License-Identifier: GPL-3.0-or-later
#include "backend/models/exportmodel.h"

#include "backend/models/format.h"
#include "backend/models/modelregistry.h"
#include "persistence/csv/csvnames.h"
#include "persistence/streams/filename.h"

#include <algorithm>
#include <cmath>

namespace Chirpdeck {

ExportModel *ExportModel::create(QQmlEngine *engine, QJSEngine *)
{
    return ModelRegistry::lend(engine, &ModelRegistry::exports);
}

void ExportModel::setFolder(const QString &folder)
{
    m_folder = folder;
    Q_EMIT changed();
}

void ExportModel::applyFormat(XyFormat format)
{
    m_request.format = format;
    Q_EMIT changed();
}

void ExportModel::offer(const QString &what, const QString &fileName, double from, double to)
{
    m_what = what;
    m_request.fileName = fileName + BC::CSV::CsvSuffix;
    m_request.range.reset();
    m_from = std::min(from, to);
    m_to = std::max(from, to);
    m_visibleOnly = false;
    m_problem.clear();
    Q_EMIT changed();
    Q_EMIT offered();
}

void ExportModel::offerTrace(const QString &what, const QString &curve, const TraceHandle &trace,
                             const QString &xName, const QString &xUnit, const QString &yName, double from,
                             double to)
{
    if (trace.isEmpty() || m_busy)
        return;
    m_request.trace = trace.trace();
    m_request.channels.clear();
    m_request.xName = xName;
    m_request.xUnit = xUnit;
    m_request.yName = yName;
    offer(what, curve, from, to);
}

void ExportModel::offerChannels(const QString &what, const QList<TrendChannel> &channels, double from,
                                double to)
{
    if (channels.isEmpty() || m_busy)
        return;
    m_request.trace.reset();
    m_request.channels = channels;
    offer(what, what, from, to);
    setVisibleOnly(true);
}

void ExportModel::write()
{
    if (!canWrite())
        return;
    m_busy = true;
    m_problem.clear();
    ExportRequest request = m_request;
    request.fileName = request.fileName.trimmed();
    if (m_visibleOnly)
        request.range = {m_from, m_to};
    Q_EMIT changed();
    Q_EMIT writeRequested(request);
}

void ExportModel::setWritten(const Result<QString> &path)
{
    m_busy = false;
    m_problem = path ? QString() : path.error().text();
    if (path) {
        // The traces may be large.
        m_request.trace.reset();
        m_request.channels.clear();
    }
    Q_EMIT changed();
    if (path)
        Q_EMIT written(*path);
}

void ExportModel::setFileName(const QString &name)
{
    if (name == m_request.fileName)
        return;
    m_request.fileName = name;
    Q_EMIT changed();
}

QString ExportModel::nameProblem() const
{
    const QString name = m_request.fileName.trimmed();
    if (name.isEmpty())
        return tr("The file needs a name");
    if (safeFileStem(name) != name)
        return tr("Will be saved as %1").arg(safeFileStem(name));
    return {};
}

void ExportModel::setFormatIndex(int index)
{
    const auto format = static_cast<XyFormat>(std::clamp(index, 0, 3));
    if (format == m_request.format)
        return;
    applyFormat(format);
    Q_EMIT formatRequested(format);
}

QStringList ExportModel::formatNames() const
{
    return {tr("Semicolon"), tr("Comma"), tr("Tab"), tr("Aligned columns")};
}

void ExportModel::setVisibleOnly(bool visibleOnly)
{
    if (visibleOnly == m_visibleOnly)
        return;
    m_visibleOnly = visibleOnly;
    Q_EMIT changed();
}

QString ExportModel::amountText() const
{
    if (!m_request.trace) {
        if (m_visibleOnly)
            return tr("Readings of the time shown");
        return tr("All readings of the last two days");
    }
    const Trace &trace = *m_request.trace;
    double points = static_cast<double>(trace.size());
    if (m_visibleOnly) {
        const double low = std::max(m_from, trace.xMin());
        const double high = std::min(m_to, trace.xMax());
        points = high < low ? 0.0 : std::floor((high - low) / std::abs(trace.dx())) + 1.0;
    }
    return tr("%1 points").arg(Format::grouped(points));
}

bool ExportModel::canWrite() const
{
    return !m_busy && (m_request.trace || !m_request.channels.isEmpty()) &&
           !m_request.fileName.trimmed().isEmpty() && !m_folder.isEmpty();
}

} // namespace Chirpdeck
