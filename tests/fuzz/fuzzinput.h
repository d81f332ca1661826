// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "persistence/data/result.h"

#include <QByteArrayView>

#include <cstdlib>

/// What the fuzzers share. A property that does not hold ends the process, which the fuzzer reports with the
/// input.
namespace Chirpdeck::Fuzz {

inline void require(bool holds)
{
    if (!holds)
        std::abort();
}

/// An error must say what happened, and in which file.
inline void requireUseful(const Error &error, const char *file)
{
    require(!error.what.isEmpty() && error.where.contains(QLatin1String(file)));
}

inline QByteArrayView input(const uint8_t *data, size_t size)
{
    return {data, static_cast<qsizetype>(size)};
}

} // namespace Chirpdeck::Fuzz
