// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <cstdint>
#include <map>
#include <string>
#include <utility>
#include <vector>

/// What the library that takes the place of Spectrum's lets a test see and do; all on one thread.
struct FakeSpectrum
{
    // --- what the card is, and how it misbehaves ---
    bool isThere = true;
    std::int64_t pciType = 0x72220;
    std::int64_t serialNumber = 10412;
    std::int32_t refuses = 0;  ///< the register that cannot be set; 0: none
    bool refusesOnce = false;  ///< and can be set after that
    bool endsTransfer = false; ///< tells that the transfer has ended, until it is started again

    // --- what was done to it ---
    std::string opened; ///< the device file; empty while closed
    int openCount = 0, closeCount = 0;
    std::map<std::int32_t, std::int64_t> registers;
    std::vector<std::pair<std::int32_t, std::int64_t>> sets; ///< in turn
    std::uint32_t notify = 0;
    bool isRecording = false;
    bool isTransferring = false;
    int transferStarts = 0;
    int errorReads = 0;

    /// A trigger: the bytes of a segment come. False when nothing is recorded or the memory is full, which
    /// the card reports as an overrun.
    bool deliver(const std::vector<std::byte> &segment)
    {
        if (!isRecording || !isTransferring)
            return false;
        if (written - given + segment.size() > length) {
            isOverrun = true;
            return false;
        }
        for (const std::byte byte : segment)
            memory[written++ % length] = byte;
        return true;
    }

    // --- inside ---
    std::string error; ///< every call fails until it is read
    std::byte *memory = nullptr;
    std::uint64_t length = 0;
    std::uint64_t written = 0, given = 0;
    bool isOverrun = false;
};
