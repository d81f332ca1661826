// SPDX-License-Identifier: GPL-3.0-or-later
#include "instruments/simulation/samplegas.h"

#include "instruments/simulation/asymmetrictop.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <iterator>

namespace Chirpdeck {

namespace {

constexpr double lowestMHz = 6500.0;
constexpr double highestMHz = 40500.0;
constexpr double kelvinMHz = 20836.61912; ///< k/h
constexpr double perCmMHz = 29979.2458;

/// A linear molecule, 1Σ: E = B J(J+1) − D J²(J+1)².
struct LinearMolecule
{
    const char *name;
    double b;      ///< MHz
    double d;      ///< MHz
    double dipole; ///< debye
    double amount; ///< relative abundance in the mixture
};

// Constants of the vibrational ground states as tabulated by the Cologne Database for Molecular Spectroscopy
// and the works it cites.
constexpr std::array linearMolecules{
    LinearMolecule{"OCS", 6081.492112, 1.301777e-3, 0.71519, 1.0},
    LinearMolecule{"OC34S", 5932.833840, 1.239570e-3, 0.71519, 0.0446},
    LinearMolecule{"O13CS", 6061.924867, 1.298370e-3, 0.71519, 0.0112},
    LinearMolecule{"18OCS", 5704.861390, 1.153900e-3, 0.71519, 0.0021},
    LinearMolecule{"HC3N", 4549.058588, 0.544e-3, 3.73172, 1.5e-2},
    LinearMolecule{"HC5N", 1331.332687, 0.0301e-3, 4.33, 1e-2},
    LinearMolecule{"N2O", 12561.63377, 5.2808e-3, 0.16083, 0.3},
};

/// A symmetric top with three equal protons or fluorine nuclei (I = 1/2) on its axis.
struct SymmetricTop
{
    const char *name;
    double b;   ///< MHz
    double c;   ///< constant along the figure axis (A or C), MHz; matters for populations only
    double dJ;  ///< MHz
    double dJK; ///< MHz
    double dipole;
    double amount;
};

constexpr std::array symmetricTops{
    SymmetricTop{"CH3CN", 9198.899167, 158099.0, 3.807576e-3, 177.40796e-3, 3.92197, 2e-2},
    SymmetricTop{"CH3CCH", 8545.87712, 158590.0, 2.9423e-3, 163.423e-3, 0.7839, 0.25},
    SymmetricTop{"CHF3", 10348.86724, 5673.5, 11.3e-3, -18.1e-3, 1.65150, 1e-2},
};

constexpr AsymmetricTopConstants benzonitrile{5655.26522, 1546.875836, 1214.403992, 0.0453e-3,
                                              0.9381e-3,  0.2428e-3,   0.01110e-3,  0.6287e-3};
constexpr double benzonitrileDipole = 4.5152;
constexpr double benzonitrileAmount = 0.25;

double boltzmann(double energyMHz, double temperatureK)
{
    return std::exp(-energyMHz / (kelvinMHz * temperatureK));
}

bool inRange(double frequencyMHz)
{
    return frequencyMHz >= lowestMHz && frequencyMHz <= highestMHz;
}

void addLinear(const LinearMolecule &molecule, double temperatureK, std::vector<SpectralLine> &lines)
{
    const auto energy = [&molecule](int j) {
        const double jj = j * (j + 1.0);
        return molecule.b * jj - molecule.d * jj * jj;
    };
    double partition = 0.0;
    for (int j = 0; j <= 100; ++j)
        partition += (2 * j + 1) * boltzmann(energy(j), temperatureK);
    for (int j = 0; j < 40; ++j) {
        const double frequency = energy(j + 1) - energy(j);
        if (!inRange(frequency))
            continue;
        const double difference =
            (boltzmann(energy(j), temperatureK) - boltzmann(energy(j + 1), temperatureK)) / partition;
        const double strength = j + 1.0;
        lines.push_back(
            {frequency,
             molecule.amount * frequency * molecule.dipole * molecule.dipole * strength * difference,
             QStringLiteral("%1 %2-%3").arg(QLatin1String(molecule.name)).arg(j + 1).arg(j)});
    }
}

void addSymmetricTop(const SymmetricTop &top, double temperatureK, std::vector<SpectralLine> &lines)
{
    const auto energy = [&top](int j, int k) {
        const double jj = j * (j + 1.0);
        const double kk = k * k;
        return top.b * jj + (top.c - top.b) * kk - top.dJ * jj * jj - top.dJK * jj * kk;
    };
    // Spin weights for three nuclei of I = 1/2: levels with K divisible by 3 belong to the A species, the
    // others to E, each half of the gas; ±K counts twice except for K = 0 (Gordy and Cook, Microwave
    // Molecular Spectra, ch. 3).
    constexpr int maxJ = 40;
    std::array<double, 2> partition{};
    for (int j = 0; j <= maxJ; ++j) {
        for (int k = 0; k <= j; ++k)
            partition[k % 3 == 0 ? 0 : 1] +=
                (k == 0 ? 1 : 2) * (2 * j + 1) * boltzmann(energy(j, k), temperatureK);
    }
    for (int j = 0; j < maxJ; ++j) {
        for (int k = 0; k <= j; ++k) {
            const double frequency = energy(j + 1, k) - energy(j, k);
            if (!inRange(frequency))
                continue;
            const double difference =
                0.5 * (boltzmann(energy(j, k), temperatureK) - boltzmann(energy(j + 1, k), temperatureK)) /
                partition[k % 3 == 0 ? 0 : 1];
            const double strength = (k == 0 ? 1 : 2) * ((j + 1.0) * (j + 1.0) - k * k) / (j + 1.0);
            lines.push_back(
                {frequency, top.amount * frequency * top.dipole * top.dipole * strength * difference,
                 QStringLiteral("%1 %2(%4)-%3(%4)").arg(QLatin1String(top.name)).arg(j + 1).arg(j).arg(k)});
        }
    }
}

void addBenzonitrile(double temperatureK, std::vector<SpectralLine> &lines)
{
    constexpr int maxJ = 30;
    std::vector<std::vector<AsymmetricTopLevel>> levels;
    // Two pairs of equivalent protons: 10 of 16 spin functions go with even Ka, 6 with odd Ka.
    constexpr std::array<double, 2> share{10.0 / 16.0, 6.0 / 16.0};
    std::array<double, 2> partition{};
    for (int j = 0; j <= maxJ; ++j) {
        levels.push_back(asymmetricTopLevels(benzonitrile, j));
        for (const AsymmetricTopLevel &level : levels.back())
            partition[static_cast<size_t>(level.ka % 2)] +=
                (2 * j + 1) * boltzmann(level.energyMHz, temperatureK);
    }
    const auto add = [&](const AsymmetricTopLevel &one, const AsymmetricTopLevel &other) {
        const bool up = other.energyMHz > one.energyMHz;
        const AsymmetricTopLevel &lower = up ? one : other;
        const AsymmetricTopLevel &upper = up ? other : one;
        const double frequency = upper.energyMHz - lower.energyMHz;
        if (!inRange(frequency))
            return;
        const double strength = aTypeLineStrength(lower, upper);
        if (strength < 1e-4)
            return;
        const auto species = static_cast<size_t>(lower.ka % 2);
        const double difference =
            share[species] *
            (boltzmann(lower.energyMHz, temperatureK) - boltzmann(upper.energyMHz, temperatureK)) /
            partition[species];
        lines.push_back(
            {frequency,
             benzonitrileAmount * frequency * benzonitrileDipole * benzonitrileDipole * strength * difference,
             QStringLiteral("C6H5CN %1(%2,%3)-%4(%5,%6)")
                 .arg(upper.j)
                 .arg(upper.ka)
                 .arg(upper.kc)
                 .arg(lower.j)
                 .arg(lower.ka)
                 .arg(lower.kc)});
    };
    for (size_t j = 0; j < levels.size(); ++j) {
        for (size_t i = 0; i < levels[j].size(); ++i) {
            for (size_t k = i + 1; k < levels[j].size(); ++k)
                add(levels[j][i], levels[j][k]);
            if (j + 1 < levels.size()) {
                for (const AsymmetricTopLevel &above : levels[j + 1])
                    add(levels[j][i], above);
            }
        }
    }
}

void sortByFrequency(std::vector<SpectralLine> &lines)
{
    std::sort(lines.begin(), lines.end(), [](const SpectralLine &one, const SpectralLine &other) {
        return one.frequencyMHz < other.frequencyMHz;
    });
}

void scaleTo(std::vector<SpectralLine> &lines, double unit)
{
    if (!(unit > 0.0))
        return;
    for (SpectralLine &line : lines)
        line.intensity /= unit;
}

} // namespace

std::vector<SpectralLine> sampleGas(double temperatureK)
{
    std::vector<SpectralLine> lines;
    for (const LinearMolecule &molecule : linearMolecules)
        addLinear(molecule, temperatureK, lines);
    const auto reference = std::find_if(
        lines.begin(), lines.end(), [](const auto &line) { return line.label == QLatin1String("OCS 3-2"); });
    const double unit = reference != lines.end() ? reference->intensity : 1.0;
    for (const SymmetricTop &top : symmetricTops)
        addSymmetricTop(top, temperatureK, lines);
    addBenzonitrile(temperatureK, lines);
    scaleTo(lines, unit);
    // What no run could tell from noise only costs time.
    std::erase_if(lines, [](const SpectralLine &line) { return line.intensity < 1e-6; });
    sortByFrequency(lines);
    return lines;
}

std::vector<SpectralLine> gasFromCatalogue(const std::vector<CatalogLine> &lines, double temperatureK)
{
    constexpr double catalogueK = 300.0;
    std::vector<SpectralLine> gas;
    gas.reserve(lines.size());
    double strongest = 0.0;
    for (const CatalogLine &line : lines) {
        if (!(line.freqMHz > 0.0))
            continue;
        const double lower = line.lowerEnergyPerCm * perCmMHz;
        const double upper = lower + line.freqMHz;
        const double there = boltzmann(lower, catalogueK) - boltzmann(upper, catalogueK);
        const double here = boltzmann(lower, temperatureK) - boltzmann(upper, temperatureK);
        const double intensity = there > 0.0 ? std::pow(10.0, line.logIntensity) * here / there : 0.0;
        strongest = std::max(strongest, intensity);
        gas.push_back({line.freqMHz, intensity, quantumNumberText(line)});
    }
    scaleTo(gas, strongest);
    sortByFrequency(gas);
    return gas;
}

} // namespace Chirpdeck
