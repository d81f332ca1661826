// SPDX-License-Identifier: GPL-3.0-or-later
// chirps.csv and markers.csv: what is accepted is written and read again.
#include "instruments/awg/chirpconfig.h"
#include "tests/fuzz/fuzzinput.h"

using namespace Chirpdeck;

namespace {

void requirePlaces(const QList<Error> &problems, const char *file)
{
    for (const auto &problem : problems)
        Fuzz::requireUseful(problem, file);
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    const auto content = Fuzz::input(data, size);
    ChirpConfig chirps;
    requirePlaces(chirps.readChirpsCsv(content, ';'), "chirps.csv");
    requirePlaces(chirps.readMarkersCsv(content, ';'), "markers.csv");
    qsizetype segments = 0;
    for (const auto &chirp : chirps.chirps)
        segments += chirp.size();
    // One row may ask for all segments before it; many such rows are slow, but no mistake.
    if (segments > 10000)
        return 0;
    ChirpConfig again;
    Fuzz::require(again.readMarkersCsv(chirps.markersCsv(), ';').isEmpty());
    Fuzz::require(again.markers.size() == chirps.markers.size());
    again.readChirpsCsv(chirps.chirpsCsv(), ';');
    Fuzz::require(again.chirpsCsv() == chirps.chirpsCsv());
    return 0;
}
