// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "persistence/data/result.h"

#include <QByteArrayView>
#include <QString>

#include <array>
#include <optional>
#include <vector>

namespace Chirpdeck {

/// A line of an SPCAT catalogue (H. M. Pickett, J. Mol. Spectrosc. 148, 371 (1991); the layout of the JPL and
/// CDMS catalogues).
struct CatalogLine
{
    static constexpr std::size_t MaxQuantumNumbers = 6;
    /// One state's quantum numbers; nothing where the file leaves the place blank.
    using State = std::array<std::optional<int>, MaxQuantumNumbers>;

    double freqMHz = 0.0;
    double errorMHz =
        0.0; ///< uncertainty of the frequency; infinite where the file says that it is too large to print
    double logIntensity = 0.0; ///< base-10 logarithm of the integrated intensity in nm² MHz at 300 K
    int degreesOfFreedom =
        0; ///< of the rotational partition function: 0 atoms, 2 linear, 3 nonlinear molecules
    double lowerEnergyPerCm = 0.0; ///< of the lower state, cm⁻¹
    int upperDegeneracy = 0;
    int tag = 0;           ///< the species, without the sign
    bool measured = false; ///< the frequency was measured (a negative tag), not calculated
    int quantumNumberFormat = 0;
    State upper;
    State lower;

    bool operator==(const CatalogLine &) const = default;
};

/// The quantum numbers of both states as one text: "2 1 2 ← 1 1 1". Blank places at a state's end are left
/// out.
QString quantumNumberText(const CatalogLine &line);

/// Reads catalogue lines in fixed columns: FREQ F13.4, ERR F8.4, LGINT F8.4, DR I2, ELO F10.4, GUP I3, TAG
/// I7, QNFMT I4, QN 12I2. A negative uncertainty says that frequency and uncertainty are in cm⁻¹; they are
/// given in MHz. Numbers too wide for their column begin with a letter (A0 = 100, a0 = −10). Lines may end
/// early after LGINT, blank lines and a final Ctrl-Z are skipped, the order is kept. `fileName` is for
/// messages. Fails with file and line for a line of another kind, and for a file without any line.
Result<std::vector<CatalogLine>> parseSpcat(QByteArrayView content, const QString &fileName);

/// The same from a file.
Result<std::vector<CatalogLine>> readSpcat(const QString &path);

/// True when the first line that is not blank is one of a catalogue, quantum numbers included.
bool looksLikeSpcat(QByteArrayView content);

} // namespace Chirpdeck
