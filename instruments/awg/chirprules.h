// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "instruments/awg/chirpconfig.h"
#include "instruments/core/fieldfinding.h"

/// What findings about chirps are about, besides the keys of the header.
namespace BC::Key::CC::Field {

inline const QString segments = QStringLiteral("Segments"); ///< the list as a whole
inline const QString markers = QStringLiteral("Markers");   ///< the list as a whole
inline const QString start = QStringLiteral("StartMHz");
inline const QString end = QStringLiteral("EndMHz");
inline const QString duration = QStringLiteral("DurationUs");

/// A cell of chirps.csv; chirp and segment from 0.
inline QString segment(qsizetype chirp, qsizetype segment, const QString &cell)
{
    return QStringLiteral("Chirp %1 Segment %2 %3").arg(chirp + 1).arg(segment + 1).arg(cell);
}
/// A row of markers.csv; the channel from 0.
inline QString marker(qsizetype channel)
{
    return QStringLiteral("Marker %1").arg(channel + 1);
}

} // namespace BC::Key::CC::Field

namespace Chirpdeck {

/// ChirpConfig::validate() with fields.
FieldFindings checkChirpConfig(const ChirpConfig &chirps, const AwgLimits &awg);

/// Parts of checkChirpConfig().
FieldFindings checkChirps(const ChirpConfig &chirps, const AwgLimits &awg);
FieldFindings checkMarkers(const ChirpConfig &chirps);

} // namespace Chirpdeck
