// SPDX-License-Identifier: GPL-3.0-or-later
#include "instruments/pulsegenerator/pulsegenerator.h"

namespace Chirpdeck {

QCoro::Task<Result<void>> PulseGenerator::setSleeping(bool sleeping)
{
    if (sleeping == m_isSleeping)
        co_return Result<void>();
    if (sleeping)
        m_pulsesWhenAwake = config().pulsing;
    auto switching = setPulsing(!sleeping && m_pulsesWhenAwake);
    const Result<void> switched = co_await switching;
    if (switched)
        m_isSleeping = sleeping;
    co_return switched;
}

} // namespace Chirpdeck
