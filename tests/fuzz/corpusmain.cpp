// SPDX-License-Identifier: GPL-3.0-or-later
// Feeds a fuzzer's corpus to its target without a fuzzer, as a test: every file of the folders named by the
// arguments, cut at every byte, and with every byte changed. The file that is being tried is named when the
// process is ended.
#include <algorithm>
#include <csignal>
#include <cstdint>
#include <cstdio>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <string>
#include <vector>

#include <unistd.h>

extern "C" int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

namespace {

std::string current;

void tell(int signal)
{
    const std::string text = "\nending while trying " + current + '\n';
    [[maybe_unused]] const auto written = ::write(2, text.data(), text.size());
    std::signal(signal, SIG_DFL);
    std::raise(signal);
}

void tryOne(const std::vector<uint8_t> &bytes)
{
    // A copy of exactly that size, so that a read behind the end is noticed by a sanitizer.
    const std::vector<uint8_t> exact(bytes.begin(), bytes.end());
    LLVMFuzzerTestOneInput(exact.data(), exact.size());
}

/// Files beyond this size are cut and changed at places spread over them instead of at every byte.
constexpr std::size_t MostPlaces = 600;

std::size_t tryAll(const std::vector<uint8_t> &bytes)
{
    std::size_t count = 1;
    tryOne(bytes);
    const std::size_t step = std::max<std::size_t>(1, bytes.size() / MostPlaces);
    for (std::size_t at = 0; at < bytes.size(); at += step) {
        tryOne({bytes.begin(), bytes.begin() + static_cast<std::ptrdiff_t>(at)});
        for (const int change : {1 << (at % 8), 0xFF}) {
            auto changed = bytes;
            changed[at] = static_cast<uint8_t>(changed[at] ^ change);
            tryOne(changed);
            ++count;
        }
        ++count;
    }
    return count;
}

} // namespace

int main(int argc, char **argv)
{
    std::signal(SIGABRT, tell);
    std::signal(SIGSEGV, tell);
    std::size_t files = 0;
    std::size_t tried = 0;
    for (int i = 1; i < argc; ++i) {
        if (!std::filesystem::is_directory(argv[i]))
            continue;
        for (const auto &entry : std::filesystem::directory_iterator(argv[i])) {
            current = entry.path().string();
            std::ifstream file(entry.path(), std::ios::binary);
            tried += tryAll(std::vector<uint8_t>(std::istreambuf_iterator<char>(file), {}));
            ++files;
        }
    }
    std::printf("%zu files, %zu inputs\n", files, tried);
    return files > 0 ? 0 : 1;
}
