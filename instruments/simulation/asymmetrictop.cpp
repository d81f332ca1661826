// SPDX-License-Identifier: GPL-3.0-or-later
#include "instruments/simulation/asymmetrictop.h"

#include <Eigen/Dense>

#include <algorithm>
#include <cmath>
#include <utility>

namespace Chirpdeck {

namespace {

double diagonal(const AsymmetricTopConstants &c, double jj, double k)
{
    const double kk = k * k;
    return 0.5 * (c.b + c.c) * jj + (c.a - 0.5 * (c.b + c.c)) * kk - c.deltaJ * jj * jj -
           c.deltaJK * jj * kk - c.deltaK * kk * kk;
}

/// ⟨K+2| H |K⟩
double coupling(const AsymmetricTopConstants &c, double jj, double k)
{
    const double ladder = std::sqrt((jj - k * (k + 1)) * (jj - (k + 1) * (k + 2)));
    const double kk = k * k + (k + 2) * (k + 2);
    return 0.5 * (0.5 * (c.b - c.c) - 2.0 * c.smallDeltaJ * jj - c.smallDeltaK * kk) * ladder;
}

/// Solves one of Wang's four blocks: every second K from `first`, with the given sign.
void solveBlock(const AsymmetricTopConstants &constants, int j, int first, int parity,
                std::vector<AsymmetricTopLevel> &levels)
{
    const int size = j < first ? 0 : (j - first) / 2 + 1;
    if (size == 0)
        return;
    const double jj = j * (j + 1.0);
    Eigen::MatrixXd h = Eigen::MatrixXd::Zero(size, size);
    for (int i = 0; i < size; ++i) {
        const int k = first + 2 * i;
        h(i, i) = diagonal(constants, jj, k);
        if (k == 1)
            h(i, i) += parity * coupling(constants, jj, -1);
        if (i + 1 < size) {
            h(i, i + 1) = coupling(constants, jj, k) * (k == 0 ? std::sqrt(2.0) : 1.0);
            h(i + 1, i) = h(i, i + 1);
        }
    }
    const Eigen::SelfAdjointEigenSolver<Eigen::MatrixXd> solver(h);
    for (int n = 0; n < size; ++n) {
        AsymmetricTopLevel level;
        level.j = j;
        level.energyMHz = solver.eigenvalues()(n);
        level.parity = parity;
        level.coefficients.assign(static_cast<size_t>(j) + 1, 0.0);
        for (int i = 0; i < size; ++i)
            level.coefficients[static_cast<size_t>(first + 2 * i)] = solver.eigenvectors()(i, n);
        levels.push_back(std::move(level));
    }
}

} // namespace

std::vector<AsymmetricTopLevel> asymmetricTopLevels(const AsymmetricTopConstants &constants, int j)
{
    std::vector<AsymmetricTopLevel> levels;
    solveBlock(constants, j, 0, 1, levels);
    solveBlock(constants, j, 2, -1, levels);
    solveBlock(constants, j, 1, 1, levels);
    solveBlock(constants, j, 1, -1, levels);
    std::sort(levels.begin(), levels.end(),
              [](const auto &one, const auto &other) { return one.energyMHz < other.energyMHz; });
    for (int i = 0; i < static_cast<int>(levels.size()); ++i) {
        levels[static_cast<size_t>(i)].ka = (i + 1) / 2;
        levels[static_cast<size_t>(i)].kc = j - i / 2;
    }
    return levels;
}

double aTypeLineStrength(const AsymmetricTopLevel &lower, const AsymmetricTopLevel &upper)
{
    if (lower.j > upper.j)
        return aTypeLineStrength(upper, lower);
    const int step = upper.j - lower.j;
    const double j = lower.j;
    double amplitude = 0.0;
    for (int k = 0; k <= lower.j; ++k) {
        const double product =
            lower.coefficients[static_cast<size_t>(k)] * upper.coefficients[static_cast<size_t>(k)];
        // Direction cosines of the symmetric top: even in K for ΔJ = 1, odd for ΔJ = 0, which decides what
        // parities they join.
        if (step == 1 && lower.parity == upper.parity)
            amplitude += product * std::sqrt(((j + 1.0) * (j + 1.0) - k * k) / (j + 1.0));
        else if (step == 0 && lower.parity != upper.parity && lower.j > 0)
            amplitude += product * k * std::sqrt((2.0 * j + 1.0) / (j * (j + 1.0)));
    }
    return amplitude * amplitude;
}

} // namespace Chirpdeck
