// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <vector>

namespace Chirpdeck {

/// Rotational constants and quartic centrifugal distortion of a near-prolate asymmetric top, all in MHz:
/// Watson's A reduction in the Ir representation (z = a, x = b, y = c).
struct AsymmetricTopConstants
{
    double a = 0.0;
    double b = 0.0;
    double c = 0.0;
    double deltaJ = 0.0;
    double deltaJK = 0.0;
    double deltaK = 0.0;
    double smallDeltaJ = 0.0;
    double smallDeltaK = 0.0;
};

/// One rotational level J(Ka,Kc) and its wave function in Wang's basis.
struct AsymmetricTopLevel
{
    int j = 0;
    int ka = 0;
    int kc = 0;
    double energyMHz = 0.0;
    int parity = 1; ///< +1 or −1: the sign in (|K⟩ ± |−K⟩)/√2
    std::vector<double>
        coefficients; ///< by K = 0 … J; those of the other K parity and, for parity −1, K = 0 are zero
};

/// All 2J+1 levels of one J in order of energy, which is the order of (Ka, Kc).
std::vector<AsymmetricTopLevel> asymmetricTopLevels(const AsymmetricTopConstants &constants, int j);

/// Line strength of a transition of a-type (dipole along a), summed over M and independent of direction; 0
/// when it is forbidden.
double aTypeLineStrength(const AsymmetricTopLevel &lower, const AsymmetricTopLevel &upper);

} // namespace Chirpdeck
