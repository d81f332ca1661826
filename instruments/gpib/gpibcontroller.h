// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "instruments/core/instrument.h"

#include <QByteArray>

#include <map>

namespace Chirpdeck {

/// Who talks through which address of a bus. An address has one owner; an owner may reserve it again.
class GpibAddressTable
{
public:
    static constexpr int MaxAddress = 30;

    /// An Error outside 0 to 30, for an empty owner, and where another owner has it: it names the owner.
    Result<void> reserve(int address, const HardwareKey &owner);
    /// Without effect for an address that `owner` does not have.
    void release(int address, const HardwareKey &owner);
    void releaseAll(const HardwareKey &owner);
    /// Empty where nobody has it.
    HardwareKey owner(int address) const;

private:
    std::map<int, HardwareKey> m_owners;
};

/// A controller of a GPIB bus, through which other devices talk. One conversation at a time: a call that
/// comes during another one waits for it. All on the controller's thread; addresses() too.
class GpibController : public Instrument
{
    Q_OBJECT

public:
    using Instrument::Instrument;

    /// Sends `data` to the device at `address`.
    virtual QCoro::Task<Result<void>> write(int address, QByteArray data) = 0;
    /// Sends `data` and returns the answer up to EOI, without its terminator.
    virtual QCoro::Task<Result<QByteArray>> query(int address, QByteArray data) = 0;

    GpibAddressTable &addresses() { return m_addresses; }

private:
    GpibAddressTable m_addresses;
};

} // namespace Chirpdeck
