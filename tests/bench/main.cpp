// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/bench/acquisitionbench.h"
#include "tests/bench/csvbench.h"
#include "tests/bench/pipelinebench.h"

#include <QCoreApplication>

#include <cstdio>
#include <cstring>

using namespace Chirpdeck::Bench;

namespace {

void printRow(const Figure &figure)
{
    if (figure.of.empty())
        std::printf("%-28s %12.4g %-8s\n", figure.name.c_str(), figure.value, figure.unit.c_str());
    else
        std::printf("%-28s %12.4g %-8s %8.3f × %s\n", figure.name.c_str(), figure.value, figure.unit.c_str(), figure.ratio,
                    figure.of.c_str());
    std::fflush(stdout);
}

void printJson(const Figure &figure)
{
    std::printf(R"({"name":"%s","value":%.6g,"unit":"%s","ratio":)", figure.name.c_str(), figure.value, figure.unit.c_str());
    if (figure.of.empty())
        std::printf("null,\"of\":null}\n");
    else
        std::printf("%.6g,\"of\":\"%s\"}\n", figure.ratio, figure.of.c_str());
    std::fflush(stdout);
}

} // namespace

int main(int argc, char **argv)
{
    QCoreApplication app(argc, argv);
    bool json = false;
    std::string prefix;
    for (int i = 1; i < argc; ++i) {
        if (std::strcmp(argv[i], "--json") == 0)
            json = true;
        else
            prefix = argv[i];
    }
    const auto figures = runGroups({accumulateInt8, accumulateInt16, pipeline, csvWrite, csvRead}, prefix, json ? printJson : printRow);
    if (figures.empty()) {
        std::fprintf(stderr, "No benchmark begins with \"%s\".\n", prefix.c_str());
        return 2;
    }
    return 0;
}
