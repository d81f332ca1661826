// SPDX-License-Identifier: GPL-3.0-or-later
#include "backend/spectrum/linefit.h"

#include "backend/spectrum/fftbuffer.h"
#include "backend/spectrum/realtransform.h"
#include "backend/spectrum/transform.h"

#include <QCoreApplication>

#include <Eigen/Cholesky>
#include <Eigen/Core>

#include <algorithm>
#include <array>
#include <cmath>
#include <new>
#include <numbers>

namespace Chirpdeck {
namespace {

using Complex = std::complex<double>;

/// Bins on either side that are fitted, at least and at most; and as a multiple of a line's half width.
constexpr double NarrowestBand = 32.0;
constexpr double WidestBand = 160.0;
constexpr double BandInWidths = 6.0;
/// Lines within this many bins are subtracted; the wings of others are a level and a slope.
constexpr double Reach = 128.0;
constexpr int MostIterations = 40;
/// Rounds through all lines that have neighbours.
constexpr int MostRounds = 4;
/// Decays (over the record) that a fit may reach; slightly negative ones are noise.
constexpr double LeastDecay = -3.0;
constexpr double MostDecay = 400.0;
/// Amplitudes below this many standard deviations are no line.
constexpr double LeastSignificance = 3.0;

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(Spectrum)
};

/// L and its derivatives by position and decay; see LineModel.
struct Shape
{
    Complex value;
    Complex byPosition;
    Complex byDecay;
};

/// Evaluates a line at many bins: what does not depend on the bin is worked out once.
class ShapeAt
{
public:
    ShapeAt(double position, double decay, double n)
        : m_position(position)
        , m_decay(decay)
        , m_n(n)
    {
        // exp(n u) − 1 is the same for all bins, because these are whole turns apart. Written so that nothing
        // cancels for a slow decay and a frequency near a bin.
        const double phase = 2.0 * std::numbers::pi * (position - std::round(position));
        const double half = std::sin(phase / 2.0);
        const double grown = std::exp(-decay);
        m_last = {std::expm1(-decay) * std::cos(phase) - 2.0 * half * half, grown * std::sin(phase)};
    }

    Shape shape(double bin) const
    {
        const Complex nu(-m_decay, 2.0 * std::numbers::pi * (m_position - bin));
        const Complex turn(0.0, 2.0 * std::numbers::pi);
        if (std::norm(nu) < 1e-4) {
            // L = (e^ν − 1)/ν up to terms of the order ν/n.
            const Complex value = 1.0 + nu * (0.5 + nu * (1.0 / 6.0 + nu / 24.0));
            const Complex slope = 0.5 + nu * (1.0 / 3.0 + nu * (0.125 + nu / 30.0));
            return {value, turn * slope, -slope};
        }
        const Complex u = nu / m_n;
        // exp(u) − 1, of which |u| ≪ 1 makes a short series.
        const Complex less = std::abs(u.imag()) + std::abs(u.real()) < 1e-2
                                 ? u * (1.0 + u * (0.5 + u * (1.0 / 6.0 + u * (1.0 / 24.0 + u / 120.0))))
                                 : std::exp(u) - 1.0;
        const Complex inverse = 1.0 / (m_n * less);
        const Complex value = m_last * inverse;
        const Complex slope = (m_last + 1.0) * inverse - value * (less + 1.0) / (m_n * less);
        return {value, turn * slope, -slope};
    }

private:
    double m_position;
    double m_decay;
    double m_n;
    Complex m_last;
};

double bandOf(double decay)
{
    return std::clamp(BandInWidths * decay / std::numbers::pi, NarrowestBand, WidestBand);
}

using Matrix = Eigen::Matrix<double, 8, 8>;
using Vector = Eigen::Matrix<double, 8, 1>;

/// The least-squares problem of one line in its band. Unknowns: amplitude (2), position, decay, level (2) and
/// slope (2).
class Band
{
public:
    Band(qsizetype first, std::vector<Complex> data, double n)
        : m_first(static_cast<double>(first))
        , m_data(std::move(data))
        , m_n(n)
    {
    }

    struct State
    {
        LineModel line;
        Complex level;
        Complex slope;
    };

    /// Normal equations at a state; returns the sum of squares that it leaves.
    double normal(const State &at, Matrix &matrix, Vector &right) const
    {
        matrix.setZero();
        right.setZero();
        const ShapeAt line(at.line.position, at.line.decay, m_n);
        const double half = static_cast<double>(m_data.size() - 1) / 2.0;
        double left = 0.0;
        for (size_t i = 0; i < m_data.size(); ++i) {
            const double bin = m_first + static_cast<double>(i);
            const double t = (static_cast<double>(i) - half) / std::max(half, 1.0);
            const Shape s = line.shape(bin);
            const Complex rest = m_data[i] - at.line.amplitude * s.value - at.level - at.slope * t;
            left += std::norm(rest);
            const Complex p = at.line.amplitude * s.byPosition;
            const Complex d = at.line.amplitude * s.byDecay;
            // The real and the imaginary part of each unknown's derivative.
            const std::array<double, 8> re{
                s.value.real(), -s.value.imag(), p.real(), d.real(), 1.0, 0.0, t, 0.0};
            const std::array<double, 8> im{
                s.value.imag(), s.value.real(), p.imag(), d.imag(), 0.0, 1.0, 0.0, t};
            const Eigen::Map<const Vector> a(re.data());
            const Eigen::Map<const Vector> b(im.data());
            matrix.noalias() += a * a.transpose() + b * b.transpose();
            right += a * rest.real() + b * rest.imag();
        }
        return left;
    }

    qsizetype count() const { return std::ssize(m_data); }

private:
    double m_first;
    std::vector<Complex> m_data;
    double m_n;
};

/// Amplitude, level and slope for a given position and decay: linear, hence exact in one step.
void solveLinear(const Band &band, Band::State &state)
{
    state.line.amplitude = state.level = state.slope = 0.0;
    Matrix matrix;
    Vector right;
    band.normal(state, matrix, right);
    for (const int unknown : {2, 3}) {
        matrix.row(unknown).setZero();
        matrix.col(unknown).setZero();
        matrix(unknown, unknown) = 1.0;
        right[unknown] = 0.0;
    }
    const Vector found = matrix.ldlt().solve(right);
    state.line.amplitude = {found[0], found[1]};
    state.level = {found[4], found[5]};
    state.slope = {found[6], found[7]};
}

/// Levenberg and Marquardt's way down from a start; the standard deviation of the position with it.
LineFit descend(const Band &band, Band::State state)
{
    LineFit fit;
    solveLinear(band, state);
    Matrix matrix;
    Vector right;
    double left = band.normal(state, matrix, right);
    double damping = 1e-3;
    bool hasConverged = false;
    for (int i = 0; i < MostIterations && !hasConverged; ++i) {
        Matrix damped = matrix;
        damped.diagonal() *= 1.0 + damping;
        const Vector step = damped.ldlt().solve(right);
        if (!step.allFinite())
            break;
        Band::State next = state;
        next.line.amplitude += Complex(step[0], step[1]);
        next.line.position += std::clamp(step[2], -1.0, 1.0);
        next.line.decay = std::clamp(next.line.decay + step[3], LeastDecay, MostDecay);
        next.level += Complex(step[4], step[5]);
        next.slope += Complex(step[6], step[7]);
        Matrix nextMatrix;
        Vector nextRight;
        const double nextLeft = band.normal(next, nextMatrix, nextRight);
        if (nextLeft <= left) {
            hasConverged = left - nextLeft <= 1e-9 * left && std::abs(step[2]) < 1e-3;
            state = next;
            matrix = nextMatrix;
            right = nextRight;
            left = nextLeft;
            damping = std::max(damping * 0.1, 1e-12);
        } else {
            damping *= 10.0;
            hasConverged = damping > 1e10; // nowhere is lower
        }
    }
    const double freedom = 2.0 * static_cast<double>(band.count()) - 8.0;
    if (freedom < 1.0)
        return fit;
    const Matrix covariance = matrix.ldlt().solve(Matrix::Identity()) * (left / freedom);
    fit.line = state.line;
    fit.positionSigma = std::sqrt(std::max(covariance(2, 2), 0.0));
    const double amplitudeSigma = std::sqrt(std::max(covariance(0, 0) + covariance(1, 1), 0.0) / 2.0);
    fit.isGood = hasConverged && std::isfinite(fit.positionSigma) && fit.positionSigma > 0.0 &&
                 std::abs(state.line.amplitude) > LeastSignificance * amplitudeSigma;
    return fit;
}

bool isConvenient(qsizetype n)
{
    for (const qsizetype prime : {2, 3, 5, 7})
        while (n % prime == 0)
            n /= prime;
    return n == 1;
}

} // namespace

LineFitter::LineFitter(std::span<const Complex> bins, qsizetype n)
    : m_bins(bins)
    , m_length(static_cast<double>(n))
{
}

void LineFitter::fitOne(std::vector<LineFit> &fits, std::span<const size_t> near, size_t index,
                        double start) const
{
    const LineFit before = fits[index];
    Band::State state;
    state.line.position = before.isGood ? before.line.position : start;
    state.line.decay = before.isGood ? before.line.decay : 2.0;
    const auto bandAround = [&](double center, double decay) {
        const double reach = bandOf(decay);
        const auto first = static_cast<qsizetype>(std::max(std::round(center - reach), 1.0));
        const auto last =
            std::min<qsizetype>(static_cast<qsizetype>(std::round(center + reach)), std::ssize(m_bins) - 2);
        std::vector<Complex> data;
        if (last - first >= 8)
            data.assign(m_bins.begin() + first, m_bins.begin() + last + 1);
        for (const size_t other : near) {
            const LineFit &neighbour = fits[other];
            if (!neighbour.isGood)
                continue;
            const ShapeAt shape(neighbour.line.position, neighbour.line.decay, m_length);
            for (size_t i = 0; i < data.size(); ++i)
                data[i] -= neighbour.line.amplitude *
                           shape.shape(static_cast<double>(first) + static_cast<double>(i)).value;
        }
        return Band(first, std::move(data), m_length);
    };
    fits[index].isGood = false;
    const Band band = bandAround(state.line.position, state.line.decay);
    if (band.count() == 0)
        return;
    LineFit fit = descend(band, state);
    // A line that has turned out broader needs a wider band.
    if (fit.isGood && bandOf(fit.line.decay) > 1.25 * bandOf(state.line.decay)) {
        state.line = fit.line;
        fit = descend(bandAround(fit.line.position, fit.line.decay), state);
    }
    fits[index] = fit;
}

std::vector<LineFit> LineFitter::fit(std::span<const double> starts, std::span<const double> heights) const
{
    std::vector<LineFit> fits(starts.size());
    std::vector<size_t> byPosition(starts.size());
    for (size_t i = 0; i < starts.size(); ++i)
        byPosition[i] = i;
    std::vector<size_t> byHeight = byPosition;
    std::ranges::sort(byPosition, {}, [&](size_t i) { return starts[i]; });
    std::ranges::sort(byHeight, std::ranges::greater(), [&](size_t i) { return heights[i]; });

    std::vector<std::vector<size_t>> near(starts.size());
    for (size_t a = 0; a < byPosition.size(); ++a) {
        for (size_t b = a + 1; b < byPosition.size(); ++b) {
            if (starts[byPosition[b]] - starts[byPosition[a]] > Reach)
                break;
            near[byPosition[a]].push_back(byPosition[b]);
            near[byPosition[b]].push_back(byPosition[a]);
        }
    }
    for (int round = 0; round < MostRounds; ++round) {
        double moved = 0.0; // in standard deviations
        for (const size_t i : byHeight) {
            if (round > 0 && near[i].empty())
                continue;
            const LineFit before = fits[i];
            fitOne(fits, near[i], i, starts[i]);
            if (before.isGood && fits[i].isGood)
                moved = std::max(moved, std::abs(fits[i].line.position - before.line.position) /
                                            fits[i].positionSigma);
        }
        if (round > 0 && moved < 0.05)
            break;
    }
    return fits;
}

Result<void> fitPeaks(std::vector<Peak> &peaks, const FidList &fids, int frame, const FtSettings &settings,
                      FftPlans &plans)
{
    if (fids.isEmpty() || fids.shots == 0 || fids.size <= 0 || frame < 0 || frame > fids.frames)
        return Error{Text::tr("The record holds no samples"),
                     {},
                     Text::tr("Wait for the first shots, or choose another segment.")};
    if (peaks.empty())
        return {};
    const Gate gate = gateOf(fids.size, fids.spacing, settings);
    // A few samples less cost no precision, and spare the transform a length that it is slow with.
    qsizetype n = gate.count();
    while (n > 2 && !isConvenient(n))
        --n;
    const auto plan = plans.plan(n);
    FftBuffer samples;
    FftBuffer result;
    if (!plan || !samples.allocate(n) || !result.allocate(doublesForResult(n)))
        return Error{Text::tr("There is not enough memory for a spectrum of %1 samples").arg(n), {}, {}};
    std::fill_n(samples.data(), n, 0.0);
    for (int f = frame == 0 ? 0 : frame - 1; f < (frame == 0 ? fids.frames : frame); ++f) {
        const auto counts = fids.frame(f).subspan(static_cast<size_t>(gate.first), static_cast<size_t>(n));
        for (qsizetype i = 0; i < n; ++i)
            samples.data()[i] += static_cast<double>(counts[static_cast<size_t>(i)]);
    }
    plan->execute(samples.data(), result.complexData());

    const double binMHz = 1e-6 / (static_cast<double>(n) * fids.spacing);
    const double direction = fids.sideband == Sideband::UpperSideband ? 1.0 : -1.0;
    std::vector<double> starts;
    std::vector<double> heights;
    for (const Peak &peak : peaks) {
        starts.push_back(direction * (peak.frequencyMHz - fids.probeFreqMHz) / binMHz);
        heights.push_back(peak.height);
    }
    try {
        const LineFitter fitter({result.complexData(), static_cast<size_t>(n / 2 + 1)}, n);
        const auto fits = fitter.fit(starts, heights);
        for (size_t i = 0; i < peaks.size(); ++i) {
            const LineFit &fit = fits[i];
            const double away = std::abs(fit.line.position - starts[i]) * binMHz;
            if (!fit.isGood || away > std::max(peaks[i].widthKHz * 0.5e-3, binMHz))
                continue;
            peaks[i].isFitted = true;
            peaks[i].frequencyMHz = fids.probeFreqMHz + direction * fit.line.position * binMHz;
            peaks[i].uncertaintyMHz = fit.positionSigma * binMHz;
            peaks[i].decayUs =
                fit.line.decay > 0.0 ? static_cast<double>(n) * fids.spacing * 1e6 / fit.line.decay : 0.0;
        }
    } catch (const std::bad_alloc &) {
        return Error{
            Text::tr("There is not enough memory for the fit of %1 lines").arg(peaks.size()), {}, {}};
    }
    return {};
}

} // namespace Chirpdeck
