// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtGlobal>

#include <span>
#include <vector>

namespace Chirpdeck {

/// Least-squares smoothing and differentiation: at each point, the derivative of the polynomial that fits the
/// points around it best (A. Savitzky, M. J. E. Golay, Anal. Chem. 36 (1964) 1627). The polynomials are made
/// orthogonal on the window's own points, so that long windows and high orders are as exact as short ones.
class SavitzkyGolay
{
public:
    static constexpr int LargestWindow = 10001;
    static constexpr int LargestOrder = 100;

    /// `window` points, made odd and 3 or more; `order` is kept below the window. `derivative` is 0, 1 or 2,
    /// per point (not per unit of the axis), and never above the order.
    SavitzkyGolay(int window, int order, int derivative);

    int window() const noexcept { return m_window; }
    int order() const noexcept { return m_order; }
    /// Weights of the points of a window for its centre, from the first point to the last.
    const std::vector<double> &weights() const noexcept { return m_weights; }

    /// out[i] for all i; `out` has the size of `y` and is another array. The first and last half windows are
    /// those of the polynomial that fits the first and last whole window, as scipy.signal.savgol_filter's
    /// mode "interp" has it. With fewer points than the window, out is 0.
    void apply(std::span<const double> y, std::span<double> out) const;

private:
    void applyEnd(std::span<const double> y, std::span<double> out, bool isLast) const;

    int m_window;
    int m_order;
    int m_derivative;
    std::vector<double> m_weights;
};

/// out[i] = Σ_j weights[j] · y[i + j] for i < out.size(), with y.size() ≥ out.size() + weights.size() − 1: by
/// sums for few weights, by way of Fourier transforms for many.
void correlate(std::span<const double> y, std::span<const double> weights, std::span<double> out);

} // namespace Chirpdeck
