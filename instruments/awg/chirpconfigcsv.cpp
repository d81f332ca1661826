// SPDX-License-Identifier: GPL-3.0-or-later
#include "instruments/awg/chirpconfig.h"
#include "instruments/core/csvrows.h"
#include "persistence/csv/celltext.h"
#include "persistence/csv/csvnames.h"

#include <QCoreApplication>
#include <QMetaEnum>

namespace Chirpdeck {

namespace {

constexpr qsizetype ColumnCount = 7;

Error rowError(const QString &file, const CsvRow &row, const QString &what)
{
    return {what, QStringLiteral("%1:%2").arg(file).arg(row.line),
            QCoreApplication::translate("ChirpConfig", "The row was left out")};
}

QString wrongColumns()
{
    return QCoreApplication::translate("ChirpConfig", "A row has not seven cells");
}

QString wrongNumber()
{
    return QCoreApplication::translate("ChirpConfig", "A cell is not the number that belongs there");
}

/// A member by its name; the numbers of these enumerations are no part of the format.
template<NamedEnum E>
E byName(const QString &name, E fallback)
{
    bool isName = false;
    const int value = QMetaEnum::fromType<E>().keyToValue(name.toUtf8().constData(), &isName);
    return isName ? static_cast<E>(value) : fallback;
}

} // namespace

QByteArray ChirpConfig::chirpsCsv() const
{
    QByteArray text = "Chirp;Segment;StartMHz;EndMHz;DurationUs;Alpha;Empty\n";
    for (int chirp = 0; chirp < chirpCount(); ++chirp) {
        for (qsizetype segment = 0; segment < chirps[chirp].size(); ++segment) {
            const auto &s = chirps[chirp][segment];
            text += csvLine({chirp, segment, s.startMHz, s.endMHz, s.durationUs, s.alpha(), s.empty});
        }
    }
    return text;
}

QList<Error> ChirpConfig::readChirpsCsv(QByteArrayView text, char delimiter)
{
    const auto file = QString(BC::CSV::ChirpsFile);
    QList<Error> problems;
    chirps.clear();
    for (const auto &row : csvRows(text, QLatin1String("Chirp"), delimiter, ColumnCount)) {
        const auto &cells = row.cells;
        if (cells.size() != ColumnCount) {
            problems.append(rowError(file, row, wrongColumns()));
            continue;
        }
        const auto chirp = cellIndex(cells[0], MaxChirps - 1);
        const auto index = cellIndex(cells[1], MaxSegments - 1);
        const auto start = cellNumber(cells[2]);
        const auto end = cellNumber(cells[3]);
        const auto duration = cellNumber(cells[4]);
        // The sweep rate follows from the other cells; it only has to be a number.
        if (!chirp || !index || !start || !end || !duration || !cellNumber(cells[5])) {
            problems.append(rowError(file, row, wrongNumber()));
            continue;
        }
        if (chirps.size() <= *chirp)
            chirps.resize(*chirp + 1);
        auto &segments = chirps[*chirp];
        if (segments.size() <= *index)
            segments.resize(*index + 1);
        segments[*index] = {*start, *end, *duration, cellBool(cells[6])};
    }
    return problems;
}

QByteArray ChirpConfig::markersCsv() const
{
    QByteArray text = "Channel;Name;Role;TimingMode;StartUs;EndUs;Enabled\n";
    for (qsizetype channel = 0; channel < markers.size(); ++channel) {
        const auto &m = markers[channel];
        text += csvLine({channel, plainText(m.name), enumName(m.role), enumName(m.timing), m.startUs, m.endUs,
                         m.enabled});
    }
    return text;
}

QList<Error> ChirpConfig::readMarkersCsv(QByteArrayView text, char delimiter)
{
    const auto file = QString(BC::CSV::MarkersFile);
    QList<Error> problems;
    markers.clear();
    for (const auto &row : csvRows(text, QLatin1String("Channel"), delimiter, ColumnCount)) {
        const auto &cells = row.cells;
        if (cells.size() != ColumnCount) {
            problems.append(rowError(file, row, wrongColumns()));
            continue;
        }
        const auto channel = cellIndex(cells[0], MaxMarkers - 1);
        const auto start = cellNumber(cells[4]);
        const auto end = cellNumber(cells[5]);
        if (!channel || !start || !end) {
            problems.append(rowError(file, row, wrongNumber()));
            continue;
        }
        while (markers.size() <= *channel) {
            auto gap = Marker::defaultFor(static_cast<int>(markers.size()));
            gap.enabled = false;
            markers.append(gap);
        }
        markers[*channel] = {cells[1],
                             byName(cells[2], MarkerRole::Custom),
                             byName(cells[3], MarkerTiming::ChirpRelative),
                             *start,
                             *end,
                             cellBool(cells[6])};
    }
    return problems;
}

} // namespace Chirpdeck
