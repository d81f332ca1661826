// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "instruments/core/instrument.h"
#include "instruments/transport/reservations.h"

#include <QByteArray>

namespace Chirpdeck {

/// A controller of a GPIB bus, through which other devices talk. One conversation at a time: a call that
/// comes during another one waits for it. All on the controller's thread but for addresses().
class GpibController : public Instrument
{
    Q_OBJECT

public:
    using Instrument::Instrument;

    static constexpr int MaxAddress = 30;

    /// Sends `data` to the device at `address`.
    virtual QCoro::Task<Result<void>> write(int address, QByteArray data) = 0;
    /// Sends `data` and returns the answer up to EOI, without its terminator.
    virtual QCoro::Task<Result<QByteArray>> query(int address, QByteArray data) = 0;

    /// What the instrument at `address` answers to "*IDN?"; empty where nobody answers soon. An Error where
    /// the controller itself does not work.
    virtual QCoro::Task<Result<QByteArray>> probe(int address);

    /// Who talks through which address of the bus; a place is the address as text. From any thread.
    const std::shared_ptr<Reservations> &addresses() const { return m_addresses; }

private:
    const std::shared_ptr<Reservations> m_addresses = std::make_shared<Reservations>();
};

} // namespace Chirpdeck
