// SPDX-License-Identifier: GPL-3.0-or-later
#include "backend/spectrum/difference.h"

#include <QCoreApplication>

namespace Chirpdeck {
namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(Spectrum)
};

/// Fractions of a bin that are rounding error of frequencies.
constexpr double BinTolerance = 1e-6;

/// Second derivatives (times the square of the step) of the natural cubic spline through equidistant points:
/// m[i−1] + 4 m[i] + m[i+1] = 6 (y[i−1] − 2 y[i] + y[i+1]), zero at both ends.
std::vector<double> curvatures(std::span<const double> y)
{
    const size_t n = y.size();
    std::vector<double> m(n, 0.0);
    if (n < 3)
        return m;
    // Thomas' algorithm; the pivots converge to 2 + √3 after a few points.
    std::vector<double> upper(n, 0.0);
    for (size_t i = 1; i + 1 < n; ++i) {
        const double pivot = 4.0 - upper[i - 1];
        upper[i] = 1.0 / pivot;
        m[i] = (6.0 * (y[i - 1] - 2.0 * y[i] + y[i + 1]) - m[i - 1]) / pivot;
    }
    for (size_t i = n - 2; i > 0; --i)
        m[i] -= upper[i] * m[i + 1];
    return m;
}

} // namespace

std::vector<double> resampled(const Spectrum &spectrum, double firstMHz, double stepMHz, qsizetype count)
{
    std::vector<double> values(static_cast<size_t>(std::max<qsizetype>(count, 0)), 0.0);
    const auto y = spectrum.values();
    if (y.empty())
        return values;
    const auto m = curvatures(y);
    const double last = static_cast<double>(y.size() - 1);
    for (qsizetype k = 0; k < count; ++k) {
        const double at = (firstMHz + static_cast<double>(k) * stepMHz - spectrum.x0MHz) / spectrum.dxMHz;
        if (at < -BinTolerance || at > last + BinTolerance)
            continue;
        const auto i = static_cast<size_t>(std::clamp(std::floor(at), 0.0, std::max(last - 1.0, 0.0)));
        const size_t next = std::min(i + 1, y.size() - 1);
        const double t = std::clamp(at - static_cast<double>(i), 0.0, 1.0);
        const double s = 1.0 - t;
        values[static_cast<size_t>(k)] =
            s * y[i] + t * y[next] + ((s * s * s - s) * m[i] + (t * t * t - t) * m[next]) / 6.0;
    }
    return values;
}

Result<Spectrum> difference(const Spectrum &a, const Spectrum &b)
{
    if (a.isEmpty() || b.isEmpty())
        return Error{Text::tr("One of the spectra is empty"), {}, Text::tr("Choose another record.")};
    const double scale = std::pow(10.0, static_cast<int>(a.units) - static_cast<int>(b.units));
    const double shift = (a.x0MHz - b.x0MHz) / a.dxMHz; // bins of b before the first one of a
    const bool isSameStep = std::abs(a.dxMHz - b.dxMHz) * static_cast<double>(std::max(a.size(), b.size())) <
                            BinTolerance * a.dxMHz;
    auto values = std::make_shared<std::vector<double>>();
    if (isSameStep && std::abs(shift - std::round(shift)) < BinTolerance * 10.0) {
        values->assign(a.y->size(), 0.0);
        const auto offset = static_cast<qsizetype>(std::round(shift));
        const qsizetype first = std::clamp<qsizetype>(-offset, 0, a.size());
        const qsizetype end = std::clamp(b.size() - offset, first, a.size());
        for (qsizetype i = first; i < end; ++i)
            (*values)[static_cast<size_t>(i)] =
                (*a.y)[static_cast<size_t>(i)] - scale * (*b.y)[static_cast<size_t>(i + offset)];
    } else {
        *values = resampled(b, a.x0MHz, a.dxMHz, a.size());
        for (qsizetype i = 0; i < a.size(); ++i) {
            double &value = (*values)[static_cast<size_t>(i)];
            const double at = a.frequencyOf(i);
            const double slack = BinTolerance * b.dxMHz;
            const bool isReached = at >= b.firstMHz() - slack && at <= b.lastMHz() + slack;
            value = isReached ? (*a.y)[static_cast<size_t>(i)] - scale * value : 0.0;
        }
    }
    Spectrum result = a;
    result.recordLength = 0;
    result.y = std::move(values);
    return result;
}

} // namespace Chirpdeck
