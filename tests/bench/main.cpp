// SPDX-License-Identifier: GPL-3.0-or-later

// chirpdeck_bench [--json] [PREFIX]: measures the cases whose names begin with PREFIX, and prints a table or
// one JSON object per line. Every group runs in a process of its own, so that none finds the memory, the
// plans or the graphics state that another left behind.

#include "tests/bench/groups.h"

#include <QApplication>
#include <QFileInfo>

#include <cstdio>
#include <cstring>
#include <exception>
#include <memory>

#include <sys/wait.h>
#include <unistd.h>

using namespace Chirpdeck::Bench;

namespace {

void printRow(const Figure &figure)
{
    std::printf("%-28s %12.4g %-8s", figure.name.c_str(), figure.value, figure.unit.c_str());
    if (!figure.of.empty())
        std::printf(" %8.3f × %s", figure.ratio, figure.of.c_str());
    std::printf("\n");
    std::fflush(stdout);
}

void printJson(const Figure &figure)
{
    std::printf(R"({"name":"%s","value":%.6g,"unit":"%s","ratio":)", figure.name.c_str(), figure.value,
                figure.unit.c_str());
    if (figure.of.empty())
        std::printf("null,\"of\":null}\n");
    else
        std::printf("%.6g,\"of\":\"%s\"}\n", figure.ratio, figure.of.c_str());
    std::fflush(stdout);
}

bool hasDisplay()
{
    return qEnvironmentVariableIsSet("DISPLAY") || qEnvironmentVariableIsSet("WAYLAND_DISPLAY");
}

int measure(const Group &group, const std::string &prefix, bool json, int argc, char **argv)
{
    try {
        if (group.beforeApplication)
            group.beforeApplication();
        std::unique_ptr<QCoreApplication> app;
        if (group.needsDisplay)
            app = std::make_unique<QApplication>(argc, argv);
        else
            app = std::make_unique<QCoreApplication>(argc, argv);
        runGroup(group, prefix, json ? printJson : printRow);
    } catch (const std::exception &problem) {
        std::fprintf(stderr, "%s: %s\n", group.cases.front().name.c_str(), problem.what());
        return 1;
    }
    return 0;
}

/// The exit status of `work`, done in a child of this process.
int runApart(const std::function<int()> &work)
{
    std::fflush(stdout);
    const pid_t child = fork();
    if (child == 0) {
        const int status = work();
        std::fflush(stdout);
        std::_Exit(status);
    }
    int status = 0;
    if (child < 0 || waitpid(child, &status, 0) != child)
        return 1;
    return WIFEXITED(status) ? WEXITSTATUS(status) : 1;
}

} // namespace

int main(int argc, char **argv)
{
    bool json = false;
    std::string prefix;
    for (int i = 1; i < argc; ++i) {
        if (std::strcmp(argv[i], "--json") == 0)
            json = true;
        else
            prefix = argv[i];
    }

    // Measurements of transforms are kept beside the program, for the console in its window too.
    qputenv("XDG_CACHE_HOME", QFile::encodeName(QFileInfo(QFile::decodeName(argv[0])).absolutePath() +
                                                QStringLiteral("/chirpdeck_bench.cache")));

    bool known = false;
    int status = 0;
    for (const auto make :
         {acquisition16, acquisition, firstSpectrum, spectra, primeLengths, peaks, sidebands, fidFiles,
          frameStream, headers, logLines, settings, plots, stall, stream, misbehaviour, memory}) {
        const Group group = make();
        if (selectedCases(group, prefix).empty())
            continue;
        known = true;
        if (group.needsDisplay && !hasDisplay()) {
            for (const Case &c : selectedCases(group, prefix))
                std::fprintf(stderr, "%s left out: no display; tools/with-display lends one\n",
                             c.name.c_str());
            continue;
        }
        status |= runApart([&] { return measure(group, prefix, json, argc, argv); });
    }
    if (!known) {
        std::fprintf(stderr, "No benchmark begins with \"%s\".\n", prefix.c_str());
        return 2;
    }
    return status;
}
