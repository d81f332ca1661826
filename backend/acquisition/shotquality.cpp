// SPDX-License-Identifier: GPL-3.0-or-later
#include "backend/acquisition/shotquality.h"

#include "backend/experiment/ftmwconfig.h"

#include <QtEndian>

#include <cmath>
#include <limits>

namespace Chirpdeck::Acquisition {

namespace {

// Of the newest transfer in the drift that is shown: some tens of shots make it steady.
constexpr double DriftWeight = 0.05;

template<typename T>
T load(const std::byte *bytes, bool bigEndian)
{
    return bigEndian ? qFromBigEndian<T>(bytes) : qFromLittleEndian<T>(bytes);
}

} // namespace

qint64 sampleOf(const RecordShape &shape, const std::byte *record, qsizetype point)
{
    const auto *bytes = record + point * shape.bytesPerPoint;
    switch (shape.bytesPerPoint) {
    case 1:
        return static_cast<qint8>(*bytes);
    case 2:
        return load<qint16>(bytes, shape.bigEndian);
    default:
        return load<qint32>(bytes, shape.bigEndian);
    }
}

double clippedPart(const RecordShape &shape, const std::byte *record)
{
    const qint64 most = (qint64{1} << (8 * shape.bytesPerPoint - 1)) - 1;
    qsizetype clipped = 0;
    for (qsizetype point = 0; point < shape.points(); ++point) {
        const qint64 value = sampleOf(shape, record, point);
        clipped += value >= most || value <= -most - 1 ? 1 : 0;
    }
    return shape.points() > 0 ? static_cast<double>(clipped) / static_cast<double>(shape.points()) : 0.0;
}

std::shared_ptr<ShotQuality> ShotQuality::of(const FtmwConfig &config, const RecordShape &shape)
{
    if (!config.chirpScoring && !config.phaseCorrection)
        return {};
    const double samplesPerUs = config.digitizer.sampleRate / 1e6;
    const auto first = static_cast<qsizetype>(std::llround(config.chirpStartUs() * samplesPerUs));
    const auto end = static_cast<qsizetype>(std::llround(config.chirpEndUs() * samplesPerUs));
    if (first < 0 || end <= first || end > shape.samples)
        return {};
    return std::make_shared<ShotQuality>(
        Rules{config.chirpScoring, config.chirpThreshold, config.phaseCorrection, first, end - first}, shape);
}

ShotQuality::ShotQuality(const Rules &rules, const RecordShape &shape)
    : m_rules(rules)
    , m_shape(shape)
    , m_reference(static_cast<std::size_t>(rules.length + 2 * (MostShift + 1)))
    , m_chirp(static_cast<std::size_t>(rules.length))
{
}

void ShotQuality::setReference(const std::vector<qint64> &sums, quint64 shots, double factor)
{
    if (shots < LeastShots)
        return;
    const std::lock_guard lock(m_mutex);
    double squares = 0.0;
    for (std::size_t i = 0; i < m_reference.size(); ++i) {
        const qsizetype point = m_rules.first - MostShift - 1 + static_cast<qsizetype>(i);
        const bool isInside = point >= 0 && point < m_shape.samples;
        m_reference[i] = isInside ? static_cast<double>(sums[static_cast<std::size_t>(point)]) /
                                        (static_cast<double>(shots) * factor)
                                  : 0.0;
        if (point >= m_rules.first && point < m_rules.first + m_rules.length)
            squares += m_reference[i] * m_reference[i];
    }
    m_referenceNorm = std::sqrt(squares);
    m_level.store(std::sqrt(squares / static_cast<double>(m_rules.length)), std::memory_order_relaxed);
    m_hasReference = m_referenceNorm > 0.0;
}

void ShotQuality::forgetReference()
{
    const std::lock_guard lock(m_mutex);
    m_hasReference = false;
    m_shift = 0;
    m_lastRatio = 0.0;
}

void ShotQuality::decode(const std::byte *record)
{
    for (qsizetype i = 0; i < m_rules.length; ++i)
        m_chirp[static_cast<std::size_t>(i)] =
            static_cast<double>(sampleOf(m_shape, record, m_rules.first + i));
}

double ShotQuality::merit(int shift) const
{
    double sum = 0.0;
    const double *average = m_reference.data() + MostShift + 1 + shift;
    for (std::size_t i = 0; i < m_chirp.size(); ++i)
        sum += m_chirp[i] * average[i];
    return sum;
}

std::optional<int> ShotQuality::judge(const std::byte *record)
{
    const std::lock_guard lock(m_mutex);
    if (!m_hasReference)
        return 0;
    decode(record);
    double squares = 0.0;
    for (const double x : m_chirp)
        squares += x * x;
    const double norm = std::sqrt(squares);
    const auto reject = [this]() -> std::optional<int> {
        m_rejected.fetch_add(static_cast<quint64>(m_shape.shotsPerTransfer), std::memory_order_relaxed);
        return std::nullopt;
    };
    if (m_rules.scores && !(norm > m_rules.threshold * m_referenceNorm))
        return reject();

    int shift = m_shift;
    double centre = merit(shift);
    if (m_rules.corrects) {
        for (int steps = 0;; ++steps) {
            const double before = std::abs(shift - 1) <= MostShift ? merit(shift - 1) : centre;
            const double after = std::abs(shift + 1) <= MostShift ? merit(shift + 1) : centre;
            const double best = std::max(before, after);
            if (!(best > NeighbourGain * centre && best > 0.0))
                break;
            if (steps == MostSteps)
                return reject();
            shift += before > after ? -1 : 1;
            centre = best;
            if (std::abs(shift) >= MostShift)
                return reject();
        }
        const double ratio = norm > 0.0 ? centre / (norm * m_referenceNorm) : 0.0;
        if (shift != m_shift && ratio < LeastRatio * m_lastRatio)
            return reject();
        m_shift = shift;
        m_lastRatio = ratio;
    }
    // The top of the parabola through three figures of merit, which is where the chirp really is.
    const double before = merit(shift - 1);
    const double after = merit(shift + 1);
    const double curvature = before - 2.0 * centre + after;
    if (curvature < 0.0) {
        const double top = std::clamp(0.5 * (before - after) / curvature, -1.0, 1.0);
        const double drift = m_drift.load(std::memory_order_relaxed);
        m_drift.store(drift + DriftWeight * (-(shift + top) - drift), std::memory_order_relaxed);
    }
    return shift;
}

} // namespace Chirpdeck::Acquisition
