// SPDX-License-Identifier: GPL-3.0-or-later

// chirpdeck-fftwisdom LENGTH: measures how this machine transforms LENGTH real samples fastest and writes
// FFTW's wisdom about it to the standard output. A program of its own, because FFTW's planner has one global
// state that no other plan can use while it measures, and because a process can be given a low priority and
// be ended at any moment.

#include "backend/spectrum/realtransform.h"

#include <algorithm>
#include <cstdio>
#include <cstdlib>

#ifdef Q_OS_UNIX
#include <unistd.h>
#endif
#ifdef Q_OS_LINUX
#include <csignal>
#include <sys/prctl.h>
#endif

int main(int argc, char **argv)
{
    const long long length = argc == 2 ? std::atoll(argv[1]) : 0;
    if (length < 1 || length > (1LL << 30)) {
        std::fprintf(stderr, "usage: chirpdeck-fftwisdom LENGTH (1 to 2^30 samples)\n");
        return 2;
    }
#ifdef Q_OS_LINUX
    ::prctl(PR_SET_PDEATHSIG, SIGKILL);
#endif
#ifdef Q_OS_UNIX
    if (::nice(19) == -1) {
        // Measuring at the usual priority is still right, only less considerate.
    }
#endif
    Chirpdeck::FftBuffer in;
    Chirpdeck::FftBuffer out;
    if (!in.allocate(length) || !out.allocate(Chirpdeck::doublesForResult(length))) {
        std::fprintf(stderr, "chirpdeck-fftwisdom: not enough memory for %lld samples\n", length);
        return 1;
    }
    std::fill_n(in.data(), in.size(), 0.0);
    std::fill_n(out.data(), out.size(), 0.0);
    if (!Chirpdeck::planRealTransform(in, out, FFTW_MEASURE)) {
        std::fprintf(stderr, "chirpdeck-fftwisdom: no plan for %lld samples\n", length);
        return 1;
    }
    fftw_export_wisdom_to_file(stdout);
    return std::fflush(stdout) == 0 ? 0 : 1;
}
