// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "instruments/awg/chirpconfig.h"
#include "instruments/clock/rfrules.h"

#include <QList>

#include <array>
#include <optional>

namespace Chirpdeck {

/// Where the chirp is on its way from the waveform generator to the digitizer, as a picture shows it: one
/// lane for each place, all on one axis of frequency. Geometry only; frequencies in MHz.
struct FrequencyPlan
{
    enum Place { Awg, UpConverted, Molecules, Digitizer };
    static constexpr int Places = 4;

    /// One sweep, from where it starts to where it ends.
    struct Band
    {
        double startMHz = 0.0;
        double endMHz = 0.0;
        int chirp = 0;
        int segment = 0;

        double low() const { return std::min(startMHz, endMHz); }
        double high() const { return std::max(startMHz, endMHz); }
        bool rises() const { return endMHz >= startMHz; }
        bool operator==(const Band &) const = default;
    };

    struct Lane
    {
        QList<Band> bands;
        /// What a mixer makes besides: the other sideband after the up-conversion, and at the molecules the
        /// frequencies that the receiver cannot tell from those of the chirp.
        QList<Band> images;
        std::optional<double> loMHz;           ///< the oscillator that the lane is mixed with
        std::optional<FrequencyRange> allowed; ///< what the device at this place can do
    };

    std::array<Lane, Places> lanes;
    std::optional<LoSpur> spur;

    const Lane &lane(Place place) const { return lanes[static_cast<std::size_t>(place)]; }
    /// The right end of an axis that begins at 0 and has every band, oscillator and limit on it.
    double axisEndMHz() const;

    /// Whether the waveform generator reaches every band of its lane.
    bool fitsAwg() const;
    /// Whether every band lies on the side of the down-conversion LO that is recorded; on both sides, two
    /// molecular frequencies would fall on one.
    bool isOneSideband() const { return m_oneSideband; }
    /// Whether the digitizer takes in every band of its lane.
    bool fitsDigitizer() const;

private:
    friend FrequencyPlan frequencyPlan(const RfConfig &, const ReceiverBand &,
                                       const std::optional<AwgLimits> &, int);
    bool m_oneSideband = true;
};

/// The plan of one step of a run. Silence has no band. A sweep that crosses the down-conversion LO comes to
/// the digitizer as two: down to 0, and up again.
FrequencyPlan frequencyPlan(const RfConfig &rf, const ReceiverBand &receiver = {},
                            const std::optional<AwgLimits> &awg = {}, int step = 0);

} // namespace Chirpdeck
