// SPDX-License-Identifier: GPL-3.0-or-later
#include "instruments/gpib/gpibcontroller.h"

#include <QCoreApplication>

namespace Chirpdeck {

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(GpibController)
};

} // namespace

Result<void> GpibAddressTable::reserve(int address, const HardwareKey &owner)
{
    if (owner.isEmpty())
        return Error{Text::tr("A GPIB address can be reserved for a device only"), {}, {}};
    if (address < 0 || address > MaxAddress)
        return Error{Text::tr("There is no GPIB address %1").arg(address), owner.text(),
                     Text::tr("Choose an address from 0 to 30")};
    const auto [entry, isNew] = m_owners.try_emplace(address, owner);
    if (!isNew && entry->second != owner)
        return Error{
            Text::tr("GPIB address %1 is already in use by %2").arg(address).arg(entry->second.text()),
            owner.text(), Text::tr("Give one of the two devices another address")};
    return {};
}

void GpibAddressTable::release(int address, const HardwareKey &owner)
{
    const auto entry = m_owners.find(address);
    if (entry != m_owners.end() && entry->second == owner)
        m_owners.erase(entry);
}

void GpibAddressTable::releaseAll(const HardwareKey &owner)
{
    std::erase_if(m_owners, [&owner](const auto &entry) { return entry.second == owner; });
}

HardwareKey GpibAddressTable::owner(int address) const
{
    const auto entry = m_owners.find(address);
    return entry == m_owners.end() ? HardwareKey() : entry->second;
}

} // namespace Chirpdeck
