// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "persistence/data/vocabulary.h"

#include <QString>

#include <vector>

namespace Chirpdeck {

/// A line that is made by the instrument, not by molecules.
struct Spur
{
    double frequencyMHz = 0.0; ///< where it appears on the molecular axis
    double halfWidthMHz = 0.0; ///< lines no farther away belong to it
    QString origin;            ///< what makes it, for the user

    bool operator==(const Spur &) const = default;
};

/// How the receiver's axis and the digitizer's belong together.
struct Receiver
{
    double loMHz = 0.0;
    Sideband sideband = Sideband::UpperSideband;
    double sampleRateMHz = 0.0;

    /// Where a frequency at the digitizer's input appears on the molecular axis; frequencies above Nyquist
    /// are folded back.
    double molecularMHz(double inputMHz) const;
    /// The digitizer's input frequency within the first Nyquist zone.
    double foldedMHz(double inputMHz) const;
};

/// An oscillator that may leak into the receiver.
struct ClockLine
{
    QString name;
    double frequencyMHz = 0.0;
};

/// Multiples m/divisor of the sampling rate, 0 < m ≤ divisor / 2: what digitizers leave that interleave
/// several converters.
std::vector<Spur> samplingSpurs(const Receiver &receiver, int divisor, double halfWidthMHz);

/// Harmonics of the clocks up to `order`, and beats |m·f_a − n·f_b| and m·f_a + n·f_b of any two with m + n ≤
/// order, as the digitizer sees them. Equal frequencies appear once.
std::vector<Spur> clockSpurs(const Receiver &receiver, const std::vector<ClockLine> &clocks, int order,
                             double halfWidthMHz);

/// Spurs in the order of their frequencies.
class SpurList
{
public:
    SpurList() = default;
    explicit SpurList(std::vector<Spur> spurs);

    bool isEmpty() const noexcept { return m_spurs.empty(); }
    const std::vector<Spur> &spurs() const noexcept { return m_spurs; }
    /// The spur to which a line at this frequency belongs, the nearest of several; null for none.
    const Spur *at(double frequencyMHz) const;

private:
    std::vector<Spur> m_spurs;
    double m_widest = 0.0;
};

} // namespace Chirpdeck
