// SPDX-License-Identifier: GPL-3.0-or-later
#include "backend/models/lanepicture.h"

namespace Chirpdeck {

LanePicture::LanePicture(QObject *parent)
    : QObject(parent)
    , m_lanes({"name", "detail", "spans", "filled", "faint"}, this)
{
}

void LanePicture::set(const QList<Lane> &lanes, double start, double end, const QString &axis,
                      const QString &fact)
{
    QList<RowListModel::Row> rows;
    for (const auto &lane : lanes) {
        QVariantList spans;
        for (const auto &span : lane.spans)
            spans.append(QVariantMap{{QStringLiteral("from"), span.from},
                                     {QStringLiteral("to"), span.to},
                                     {QStringLiteral("text"), span.text}});
        rows.append({lane.name, lane.detail, spans, lane.filled, lane.faint});
    }
    m_start = start;
    m_end = std::max(end, start + 1e-9);
    m_axis = axis;
    m_fact = fact;
    m_lanes.setRows(rows);
    Q_EMIT changed();
}

} // namespace Chirpdeck
