// SPDX-License-Identifier: GPL-3.0-or-later
#include "instruments/awg/waveform.h"

#include <QCoreApplication>
#include <QCryptographicHash>

#include <bit>
#include <cmath>
#include <numbers>

namespace Chirpdeck {

namespace {

/// How far a time may miss a sample and still mean it, in samples: rounding errors of sums of decimal
/// fractions, with room to spare.
double roundingError(double position)
{
    return 1e-6 + std::abs(position) * 1e-14;
}

/// Longest waveform whose samples can be counted without loss in a double.
constexpr double MaxSamples = 9e15;

class BitHash
{
public:
    void add(double value)
    {
        // Both zeros are the same number.
        addBits(std::bit_cast<quint64>(value == 0.0 ? 0.0 : value));
    }
    void add(qint64 value) { addBits(static_cast<quint64>(value)); }
    QByteArray result() const { return m_hash.result(); }

private:
    void addBits(quint64 bits)
    {
        std::array<char, 8> bytes;
        for (auto &byte : bytes) {
            byte = static_cast<char>(bits & 0xff);
            bits >>= 8;
        }
        m_hash.addData(QByteArrayView(bytes.data(), bytes.size()));
    }

    QCryptographicHash m_hash{QCryptographicHash::Sha256};
};

} // namespace

qint64 Waveform::boundarySample(double timeUs, double sampleRateMHz)
{
    const double position = std::clamp(timeUs * sampleRateMHz, -MaxSamples, MaxSamples);
    const double nearest = std::round(position);
    return static_cast<qint64>(std::abs(position - nearest) <= roundingError(position) ? nearest
                                                                                       : std::ceil(position));
}

Result<Waveform> Waveform::create(const ChirpConfig &chirps)
{
    if (chirps.chirps.isEmpty())
        return Error{QCoreApplication::translate("Waveform", "No chirp configured"), QStringLiteral("AWG"),
                     QCoreApplication::translate("Waveform", "Add a segment to the chirp")};
    if (!(chirps.sampleRateMHz > 0.0) || !std::isfinite(chirps.totalUs()))
        return Error{QCoreApplication::translate("Waveform", "The waveform has no sample rate or no end"),
                     QStringLiteral("AWG"),
                     QCoreApplication::translate("Waveform", "Check the chirp and the AWG's settings")};

    Waveform waveform;
    waveform.m_sampleRateMHz = chirps.sampleRateMHz;
    waveform.m_sampleCount = boundarySample(chirps.totalUs(), chirps.sampleRateMHz);
    for (int chirp = 0; chirp < chirps.chirpCount(); ++chirp) {
        waveform.addChirp(chirps, chirp);
        waveform.addMarkers(chirps, chirp);
    }
    return waveform;
}

void Waveform::addChirp(const ChirpConfig &chirps, int chirp)
{
    double startUs = chirps.chirpStartUs(chirp);
    double phase = 0.0;

    // The later chirp wins where two overlap.
    const qint64 first = boundarySample(startUs, m_sampleRateMHz);
    while (!m_soundings.empty() && m_soundings.back().first >= first)
        m_soundings.pop_back();
    if (!m_soundings.empty())
        m_soundings.back().end = std::min(m_soundings.back().end, first);

    for (const auto &segment : chirps.chirps[chirp]) {
        const double endUs = startUs + segment.durationUs;
        if (!segment.empty && segment.durationUs > 0.0) {
            Sounding sounding;
            sounding.first = std::max<qint64>(0, boundarySample(startUs, m_sampleRateMHz));
            sounding.end = std::min(boundarySample(endUs, m_sampleRateMHz), m_sampleCount);
            sounding.startUs = startUs;
            sounding.startMHz = segment.startMHz;
            sounding.alpha = segment.alpha();
            sounding.phase = phase;
            if (sounding.end > sounding.first)
                m_soundings.push_back(sounding);
            const double turns =
                phase + (segment.startMHz + 0.5 * segment.alpha() * segment.durationUs) * segment.durationUs;
            phase = turns - std::floor(turns);
        }
        startUs = endUs;
    }
}

void Waveform::addMarkers(const ChirpConfig &chirps, int chirp)
{
    const double startUs = chirps.chirpStartUs(chirp);
    const double duration = chirps.durationUs(chirp);
    const auto channels = std::min<qsizetype>(chirps.markers.size(), ChirpConfig::MaxMarkers);
    for (qsizetype channel = 0; channel < channels; ++channel) {
        const auto &marker = chirps.markers[channel];
        if (!marker.enabled)
            continue;
        High high;
        high.first = std::max<qint64>(0, boundarySample(startUs + marker.startUs, m_sampleRateMHz));
        high.end = std::min(boundarySample(startUs + marker.endFromChirpStart(duration), m_sampleRateMHz),
                            m_sampleCount);
        high.bit = quint32{1} << channel;
        if (high.end > high.first)
            m_highs.push_back(high);
    }
}

void Waveform::analog(qint64 first, std::span<double> samples) const
{
    std::fill(samples.begin(), samples.end(), 0.0);
    const qint64 end = first + static_cast<qint64>(samples.size());
    auto sounding = std::partition_point(m_soundings.begin(), m_soundings.end(),
                                         [first](const Sounding &s) { return s.end <= first; });
    for (; sounding != m_soundings.end() && sounding->first < end; ++sounding) {
        for (qint64 k = std::max(first, sounding->first); k < std::min(end, sounding->end); ++k) {
            const double t = static_cast<double>(k) / m_sampleRateMHz - sounding->startUs;
            const double turns = (sounding->startMHz + 0.5 * sounding->alpha * t) * t + sounding->phase;
            samples[static_cast<size_t>(k - first)] =
                std::sin(2.0 * std::numbers::pi * (turns - std::floor(turns)));
        }
    }
}

void Waveform::markers(qint64 first, std::span<quint32> words) const
{
    std::fill(words.begin(), words.end(), 0U);
    const qint64 end = first + static_cast<qint64>(words.size());
    for (const auto &high : m_highs) {
        for (qint64 k = std::max(first, high.first); k < std::min(end, high.end); ++k)
            words[static_cast<size_t>(k - first)] |= high.bit;
    }
}

QByteArray waveformIdentity(const ChirpConfig &chirps)
{
    BitHash hash;
    hash.add(chirps.sampleRateMHz);
    hash.add(static_cast<qint64>(chirps.chirpCount()));
    // A single chirp has no successor to be away from.
    hash.add(chirps.chirpCount() > 1 ? chirps.intervalUs : 0.0);
    for (const auto &chirp : chirps.chirps) {
        hash.add(static_cast<qint64>(chirp.size()));
        for (const auto &segment : chirp) {
            hash.add(static_cast<qint64>(segment.empty));
            hash.add(segment.startMHz);
            hash.add(segment.endMHz);
            hash.add(segment.durationUs);
        }
    }
    for (qsizetype channel = 0; channel < chirps.markers.size(); ++channel) {
        const auto &marker = chirps.markers[channel];
        if (!marker.enabled)
            continue;
        hash.add(static_cast<qint64>(channel));
        hash.add(static_cast<qint64>(marker.timing));
        hash.add(marker.startUs);
        hash.add(marker.endUs);
    }
    return hash.result();
}

} // namespace Chirpdeck
