// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "persistence/data/result.h"

#include <QLibrary>
#include <QString>

#include <cstddef>
#include <memory>
#include <span>

namespace Chirpdeck {

/// Registers of Spectrum's cards and what is written to them, by the names of the maker's manual.
namespace Spc {

inline constexpr int M2Cmd = 100;
inline constexpr int M2Status = 110;
inline constexpr int AvailUserLen = 200;
inline constexpr int AvailUserPos = 201;
inline constexpr int AvailCardLen = 202;
inline constexpr int PciType = 2000;
inline constexpr int SerialNumber = 2030;
inline constexpr int CardMode = 9500;
inline constexpr int SegmentSize = 10010;
inline constexpr int Loops = 10020;
inline constexpr int Averages = 10050;
inline constexpr int PostTrigger = 10100;
inline constexpr int ChannelEnable = 11000;
inline constexpr int SampleRate = 20000;
inline constexpr int ReferenceClock = 20140;
inline constexpr int ClockMode = 20200;
inline constexpr int Offset0 = 30000;
inline constexpr int Amplitude0 = 30010;
inline constexpr int AcCoupling0 = 30020;
inline constexpr int TriggerOrMask = 40410;
inline constexpr int Ext0Mode = 40510;
inline constexpr int Ext0Level0 = 42320;

namespace Command {
inline constexpr int Reset = 0x1;
inline constexpr int WriteSetup = 0x2;
inline constexpr int Start = 0x4;
inline constexpr int EnableTrigger = 0x8;
inline constexpr int Stop = 0x40;
inline constexpr int StartDma = 0x10000;
inline constexpr int StopDma = 0x40000;
} // namespace Command

namespace Status {
inline constexpr int DataEnd = 0x200;
inline constexpr int Error = 0x800;
} // namespace Status

inline constexpr int FifoMulti = 0x20;
inline constexpr int FifoAverage = 0x200000;
inline constexpr int Average16Bit = 0x400000;
inline constexpr int InternalPll = 0x1;
inline constexpr int ExternalReference = 0x20;
inline constexpr int TriggerExt0 = 0x2;
inline constexpr int EdgeUp = 0x1;
inline constexpr int EdgeDown = 0x2;

} // namespace Spc

/// A card of Spectrum through the maker's library, which is loaded when the card is opened. No call waits for
/// data. Belongs to one thread.
class SpectrumCard
{
public:
    /// The library's name where nothing else is set: what the maker's package installs.
    static QString libraryName();

    /// Opens the card of this device file. An Error when the library is not there or too old, or the card
    /// cannot be opened; `where` names the device in texts.
    static Result<std::unique_ptr<SpectrumCard>> open(const QString &library, const QString &devicePath,
                                                      const QString &where);
    ~SpectrumCard();
    SpectrumCard(const SpectrumCard &) = delete;
    SpectrumCard &operator=(const SpectrumCard &) = delete;

    /// An Error with the library's own words.
    Result<void> set(int reg, qint64 value);
    Result<qint64> get(int reg);
    /// Gives the card the memory that it writes to in turn; `notify` bytes at a time are told of. Stays the
    /// caller's, and has to live until the transfer has been stopped.
    Result<void> setBuffer(std::span<std::byte> memory, quint32 notify);

private:
    struct Functions;

    SpectrumCard(std::unique_ptr<QLibrary> library, std::unique_ptr<Functions> functions, void *handle,
                 const QString &where);
    Result<void> outcome(quint32 code);

    std::unique_ptr<QLibrary> m_library; ///< stays loaded: it may have threads of its own
    std::unique_ptr<Functions> m_functions;
    void *const m_handle;
    const QString m_where;
};

} // namespace Chirpdeck
