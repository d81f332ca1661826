// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/instruments/fakespectrum.h"

#include <cstdio>

namespace {

enum Register : std::int32_t {
    Command = 100,
    Status = 110,
    Available = 200,
    Position = 201,
    Give = 202,
    PciType = 2000,
    Serial = 2030
};

constexpr std::int64_t CommandReset = 0x1, CommandStart = 0x4, CommandStop = 0x40, CommandStartDma = 0x10000,
                       CommandStopDma = 0x40000;
constexpr std::int64_t StatusDataEnd = 0x200, StatusError = 0x800;
constexpr std::uint32_t Failed = 0x101;

FakeSpectrum theCard;

std::uint32_t fail(const std::string &text)
{
    theCard.error = text;
    return Failed;
}

void obey(std::int64_t command)
{
    if ((command & CommandReset) != 0)
        theCard.registers.clear();
    if ((command & CommandStart) != 0) {
        theCard.isRecording = true;
        theCard.isOverrun = false;
    }
    if ((command & CommandStartDma) != 0) {
        theCard.isTransferring = true;
        theCard.endsTransfer = false;
        ++theCard.transferStarts;
    }
    if ((command & CommandStop) != 0)
        theCard.isRecording = false;
    if ((command & CommandStopDma) != 0)
        theCard.isTransferring = false;
}

} // namespace

#pragma GCC visibility push(default)
extern "C" {

FakeSpectrum *fakeSpectrum()
{
    return &theCard;
}

void *spcm_hOpen(const char *device)
{
    if (!theCard.isThere) {
        theCard.error = "no card found";
        return nullptr;
    }
    theCard.opened = device;
    ++theCard.openCount;
    return &theCard;
}

void spcm_vClose(void *)
{
    theCard.opened.clear();
    theCard.isRecording = theCard.isTransferring = false;
    ++theCard.closeCount;
}

std::uint32_t spcm_dwSetParam_i64(void *, std::int32_t reg, std::int64_t value)
{
    if (!theCard.error.empty())
        return Failed;
    theCard.sets.emplace_back(reg, value);
    if (reg == theCard.refuses) {
        if (theCard.refusesOnce)
            theCard.refuses = 0;
        return fail("value " + std::to_string(value) + " is not allowed");
    }
    if (reg == Command)
        obey(value);
    else if (reg == Give)
        theCard.given += static_cast<std::uint64_t>(value);
    else
        theCard.registers[reg] = value;
    return 0;
}

std::uint32_t spcm_dwGetParam_i64(void *, std::int32_t reg, std::int64_t *value)
{
    if (!theCard.error.empty())
        return Failed;
    switch (reg) {
    case Status:
        *value = (theCard.endsTransfer ? StatusDataEnd : 0) | (theCard.isOverrun ? StatusError : 0);
        return 0;
    case Available:
        *value = static_cast<std::int64_t>(theCard.written - theCard.given);
        return 0;
    case Position:
        *value = static_cast<std::int64_t>(theCard.given % theCard.length);
        return 0;
    case PciType:
        *value = theCard.pciType;
        return 0;
    case Serial:
        *value = theCard.serialNumber;
        return 0;
    default:
        *value = theCard.registers[reg];
        return 0;
    }
}

std::uint32_t spcm_dwGetErrorInfo_i32(void *, std::uint32_t *reg, std::int32_t *value, char *text)
{
    *reg = 0;
    *value = 0;
    std::snprintf(text, 200, "%s", theCard.error.c_str());
    ++theCard.errorReads;
    theCard.error.clear();
    return 0;
}

std::uint32_t spcm_dwDefTransfer_i64(void *, std::uint32_t type, std::uint32_t direction,
                                     std::uint32_t notify, void *memory, std::uint64_t, std::uint64_t length)
{
    if (!theCard.error.empty())
        return Failed;
    if (type != 1000 || direction != 1 || notify == 0 || length % notify != 0)
        return fail("the transfer is not possible");
    theCard.memory = static_cast<std::byte *>(memory);
    theCard.length = length;
    theCard.notify = notify;
    theCard.written = theCard.given = 0;
    return 0;
}

} // extern "C"
#pragma GCC visibility pop
