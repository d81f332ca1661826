// SPDX-License-Identifier: GPL-3.0-or-later
#include "instruments/core/instrument.h"

namespace Chirpdeck {

Instrument::Instrument(const Identity &identity, QObject *parent)
    : QObject(parent)
    , m_identity(identity)
{
}

Instrument::~Instrument() = default;

bool Instrument::isConnected() const
{
    switch (state()) {
    case State::Ok:
    case State::Settling:
    case State::Deviating:
    case State::Stale:
        return true;
    case State::Off:
    case State::Offline:
    case State::Fault:
        return false;
    }
    return false;
}

QMap<QString, QVariant> Instrument::auxReadings() const
{
    QMap<QString, QVariant> values;
    for (const auto &reading : m_readings)
        values.insert(reading.valueKey, reading.value);
    return values;
}

QCoro::Task<Result<ReferenceLock>> Instrument::readReferenceLock()
{
    co_return Result<ReferenceLock>(referenceLock());
}

QCoro::Task<Result<void>> Instrument::setSleeping(bool)
{
    co_return Result<void>();
}

QCoro::Task<Result<void>> Instrument::beginAcquisition()
{
    co_return Result<void>();
}

QCoro::Task<Result<void>> Instrument::endAcquisition()
{
    co_return Result<void>();
}

void Instrument::setState(State state)
{
    if (m_state.exchange(state, std::memory_order_acq_rel) != state)
        emit stateChanged(state);
}

void Instrument::setReferenceLock(ReferenceLock lock)
{
    if (m_lock.exchange(lock, std::memory_order_acq_rel) != lock)
        emit referenceLockChanged(lock);
}

void Instrument::setReadings(const QList<Reading> &readings)
{
    m_readings = readings;
    emit readingsChanged(m_readings);
}

std::optional<double> Instrument::reading(const QString &valueKey) const
{
    for (const auto &one : m_readings)
        if (one.valueKey == valueKey)
            return one.value;
    return std::nullopt;
}

Error Instrument::deviceError(const QString &what, const QString &action) const
{
    return {what, key().text(), action};
}

} // namespace Chirpdeck
