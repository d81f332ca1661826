// SPDX-License-Identifier: GPL-3.0-or-later
#include "instruments/gpib/gpibcontroller.h"

namespace Chirpdeck {

QCoro::Task<Result<QByteArray>> GpibController::probe(int address)
{
    auto asking = query(address, "*IDN?\n");
    const auto answer = co_await asking;
    // Silence of an instrument is no failure of the controller.
    if (!answer && !isConnected())
        co_return answer.error();
    co_return Result<QByteArray>(answer ? *answer : QByteArray());
}

} // namespace Chirpdeck
