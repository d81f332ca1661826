// SPDX-License-Identifier: GPL-3.0-or-later
#include "backend/spectrum/savitzkygolay.h"

#include "backend/spectrum/fftbuffer.h"
#include "backend/spectrum/fftplan.h"
#include "backend/spectrum/kernels.h"
#include "backend/spectrum/realtransform.h"

#include <Eigen/Core>

#include <algorithm>
#include <array>
#include <bit>
#include <cmath>

namespace Chirpdeck {
namespace {

/// Polynomials that are orthonormal on the points −h … h (scaled to −1 … 1), and their derivatives per point
/// at chosen positions. Made by the Arnoldi process: each is x times the one before, made orthogonal to all,
/// twice, which keeps them orthogonal to rounding error whatever the order; values elsewhere and derivatives
/// follow the same recurrence (P. D. Brubeck, Y. Nakatsukasa, L. N. Trefethen, SIAM Rev. 63 (2021) 405).
struct Polynomials
{
    Eigen::MatrixXd onPoints; ///< window × (order + 1)
    Eigen::MatrixXd derived;  ///< positions × (order + 1)

    Polynomials(int window, int order, int derivative, const Eigen::VectorXd &positions)
    {
        const int half = window / 2;
        const Eigen::VectorXd x = Eigen::VectorXd::LinSpaced(window, -1.0, 1.0);
        const Eigen::VectorXd at = positions / half;
        onPoints.resize(window, order + 1);
        std::array<Eigen::MatrixXd, 3> values; // and first and second derivative, at the positions
        for (auto &matrix : values)
            matrix.setZero(at.size(), order + 1);
        onPoints.col(0).setConstant(1.0 / std::sqrt(static_cast<double>(window)));
        values[0].col(0).setConstant(onPoints(0, 0));
        for (int k = 0; k < order; ++k) {
            Eigen::VectorXd next = x.cwiseProduct(onPoints.col(k));
            Eigen::VectorXd projections = Eigen::VectorXd::Zero(k + 1);
            for (int pass = 0; pass < 2; ++pass) {
                const Eigen::VectorXd part = onPoints.leftCols(k + 1).transpose() * next;
                next.noalias() -= onPoints.leftCols(k + 1) * part;
                projections += part;
            }
            const double norm = next.norm();
            onPoints.col(k + 1) = next / norm;
            for (int d = 2; d >= 0; --d) {
                Eigen::VectorXd value = at.cwiseProduct(values[static_cast<size_t>(d)].col(k)) -
                                        values[static_cast<size_t>(d)].leftCols(k + 1) * projections;
                if (d > 0)
                    value += static_cast<double>(d) * values[static_cast<size_t>(d - 1)].col(k);
                values[static_cast<size_t>(d)].col(k + 1) = value / norm;
            }
        }
        derived = values[static_cast<size_t>(derivative)] / std::pow(static_cast<double>(half), derivative);
    }
};

/// Blocks of `length` points, each correlated by multiplying transforms (overlap and save). The transform
/// back is one forward as well: with g_k = Re Y_k + Im Y_k for all k, and G its transform, y_n = (Re G_n + Im
/// G_n) / length and y_(length − n) = (Re G_n − Im G_n) / length. False when there is no memory.
bool correlateByTransform(std::span<const double> y, std::span<const double> weights, std::span<double> out)
{
    constexpr size_t ShortestBlock = 8192;
    const size_t length = std::max(ShortestBlock, std::bit_ceil(6 * weights.size()));
    const size_t half = length / 2;
    const size_t fresh = length - weights.size() + 1; // outputs per block
    FftPlans plans;
    const auto plan = plans.plan(static_cast<qsizetype>(length));
    FftBuffer samples;
    FftBuffer kernel;
    FftBuffer result;
    const auto resultSize = doublesForResult(static_cast<qsizetype>(length));
    if (!plan || !samples.allocate(static_cast<qsizetype>(length)) || !kernel.allocate(resultSize) ||
        !result.allocate(resultSize))
        return false;
    double *const x = samples.data();
    std::fill_n(x, length, 0.0);
    std::ranges::copy(weights, x);
    plan->execute(x, kernel.complexData());
    const double scale = 1.0 / static_cast<double>(length);
    const double *const h = kernel.data();
    double *const f = result.data();
    for (size_t done = 0; done < out.size(); done += fresh) {
        const size_t there = std::min(length, y.size() - done);
        std::copy_n(y.data() + done, there, x);
        std::fill(x + there, x + length, 0.0);
        plan->execute(x, result.complexData());
        // A correlation multiplies by the conjugate of the weights' transform.
        x[0] = f[0] * h[0];
        x[half] = f[2 * half] * h[2 * half];
        for (size_t k = 1; k < half; ++k) {
            const double re = f[2 * k] * h[2 * k] + f[2 * k + 1] * h[2 * k + 1];
            const double im = f[2 * k + 1] * h[2 * k] - f[2 * k] * h[2 * k + 1];
            x[k] = re + im;
            x[length - k] = re - im;
        }
        plan->execute(x, result.complexData());
        const size_t count = std::min(fresh, out.size() - done);
        double *const block = out.data() + done;
        for (size_t n = 0; n < std::min(count, half + 1); ++n)
            block[n] = (f[2 * n] + f[2 * n + 1]) * scale;
        for (size_t n = half + 1; n < count; ++n)
            block[n] = (f[2 * (length - n)] - f[2 * (length - n) + 1]) * scale;
    }
    return true;
}

} // namespace

SavitzkyGolay::SavitzkyGolay(int window, int order, int derivative)
    : m_window(std::clamp(window, 3, LargestWindow) | 1)
    , m_order(std::clamp(order, 0, std::min(LargestOrder, m_window - 1)))
    , m_derivative(std::clamp(derivative, 0, std::min(2, m_order)))
{
    const Polynomials p(m_window, m_order, m_derivative, Eigen::VectorXd::Zero(1));
    const Eigen::VectorXd weights = p.onPoints * p.derived.row(0).transpose();
    m_weights.assign(weights.data(), weights.data() + weights.size());
}

void SavitzkyGolay::apply(std::span<const double> y, std::span<double> out) const
{
    const auto window = static_cast<size_t>(m_window);
    if (y.size() < window) {
        std::ranges::fill(out, 0.0);
        return;
    }
    correlate(y, m_weights, out.subspan(window / 2, y.size() - window + 1));
    applyEnd(y.first(window), out.first(window / 2), false);
    applyEnd(y.last(window), out.last(window / 2), true);
}

void SavitzkyGolay::applyEnd(std::span<const double> y, std::span<double> out, bool isLast) const
{
    const int half = m_window / 2;
    Eigen::VectorXd positions(half);
    for (int i = 0; i < half; ++i)
        positions[i] = isLast ? i + 1 : i - half;
    const Polynomials p(m_window, m_order, m_derivative, positions);
    const Eigen::Map<const Eigen::VectorXd> points(y.data(), m_window);
    Eigen::Map<Eigen::VectorXd>(out.data(), half) = p.derived * (p.onPoints.transpose() * points);
}

void correlate(std::span<const double> y, std::span<const double> weights, std::span<double> out)
{
    // Where the transforms begin to pay.
    constexpr size_t FewWeights = 48;
    if (weights.size() > FewWeights && correlateByTransform(y, weights, out))
        return;
    Kernels::correlate(y.data(), weights.data(), std::ssize(weights), out.data(), std::ssize(out));
}

} // namespace Chirpdeck
