// SPDX-License-Identifier: GPL-3.0-or-later
#include "backend/feeds/exportfeed.h"

#include "backend/feeds/background.h"

#include <algorithm>
#include <cmath>
#include <limits>

namespace Chirpdeck {

namespace {

using Acquisition::Problem;

QByteArray contentOf(const ExportRequest &request, const TrendStore &trends)
{
    if (request.trace)
        return exportText(
            traceColumns(*request.trace, request.xName, request.xUnit, request.yName, request.range),
            request.format);
    constexpr double All = static_cast<double>(std::numeric_limits<qint64>::max() / 2);
    const auto [from, to] = request.range.value_or(std::pair(0.0, All));
    return exportText(trendColumns(trends, request.channels, std::llround(from), std::llround(to)),
                      request.format);
}

} // namespace

std::vector<ExportColumn> traceColumns(const Trace &trace, const QString &xName, const QString &xUnit,
                                       const QString &yName,
                                       const std::optional<std::pair<double, double>> &range)
{
    ExportColumn x{xName, xUnit, {}};
    ExportColumn y{yName, trace.units(), {}};
    for (qint64 i = 0; i < trace.size(); ++i) {
        const double at = trace.xAt(i);
        if (range && (at < range->first || at > range->second))
            continue;
        x.values.push_back(at);
        y.values.push_back(trace.yAt(i));
    }
    return {std::move(x), std::move(y)};
}

std::vector<ExportColumn> trendColumns(const TrendStore &store, const QList<TrendChannel> &channels,
                                       qint64 from, qint64 to)
{
    const QString seconds = QStringLiteral("s");
    std::vector<ExportColumn> columns;
    bool sharesTime = true;
    for (const auto &channel : channels) {
        ExportColumn time{ExportFeed::tr("Epoch time of %1").arg(channel.name), seconds, {}};
        ExportColumn value{channel.name, channel.unit, {}};
        for (const auto &point : store.points(channel.key, from, to)) {
            time.values.push_back(static_cast<double>(point.msecs) / 1000.0);
            value.values.push_back(point.value);
        }
        sharesTime = sharesTime && (columns.empty() || columns[0].values == time.values);
        columns.push_back(std::move(time));
        columns.push_back(std::move(value));
    }
    if (!sharesTime || columns.empty())
        return columns;
    columns[0].name = ExportFeed::tr("Epoch time");
    for (std::size_t i = columns.size() - 2; i >= 2; i -= 2)
        columns.erase(columns.begin() + static_cast<std::ptrdiff_t>(i));
    return columns;
}

ExportFeed::ExportFeed(ModelRegistry &models, std::shared_ptr<const TrendStore> trends)
    : m_models(models)
    , m_trends(std::move(trends))
{
    connect(&m_models.exports, &ExportModel::writeRequested, this, &ExportFeed::write);
}

void ExportFeed::setFolder(const QString &folder)
{
    m_folder = folder;
    m_models.exports.setFolder(folder);
}

void ExportFeed::write(const ExportRequest &request)
{
    inBackground(
        m_pool, this,
        [request, folder = m_folder, trends = m_trends] {
            return exportFile(folder, request.fileName, contentOf(request, *trends));
        },
        [this](const Result<QString> &path) {
            m_models.problems.apply(
                {QStringLiteral("export"), Problem::Severity::Warning, path ? Error() : path.error()});
            m_models.exports.setWritten(path);
        });
}

} // namespace Chirpdeck
