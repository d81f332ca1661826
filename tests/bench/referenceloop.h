// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtGlobal>

#include <vector>

namespace Chirpdeck::Bench {

/// `sum[i] += record[i]` for every point: what one would write at once.
template<typename T>
using ReferenceLoop = void (*)(const T *record, qint64 *sum, qsizetype points);

/// The loop, compiled with all that the machine has: for every machine, and with AVX2 and AVX-512 where the
/// processor knows them.
std::vector<ReferenceLoop<qint8>> referenceLoops8();
std::vector<ReferenceLoop<qint16>> referenceLoops16();

} // namespace Chirpdeck::Bench
