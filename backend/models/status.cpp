// SPDX-License-Identifier: GPL-3.0-or-later
#include "backend/models/status.h"

namespace Chirpdeck {

QString Status::word(State state)
{
    switch (state) {
    case Ok:
        return tr("OK");
    case Settling:
        return tr("Settling");
    case Deviating:
        return tr("Off target");
    case Stale:
        return tr("No new data");
    case Offline:
        return tr("Offline");
    case Fault:
        return tr("Fault");
    case Off:
        return tr("Off");
    case Simulated:
        return tr("Simulated");
    case Acquiring:
        return tr("Acquiring");
    case Paused:
        return tr("Paused");
    case Ready:
        return tr("Ready");
    case Asleep:
        return tr("Asleep");
    case Waiting:
        return tr("Waiting");
    case NotSetUp:
        return tr("Not set up");
    case Info:
        return tr("Info");
    }
    return {};
}

int Status::urgency(State state)
{
    switch (state) {
    case Fault:
        return 0;
    case Offline:
        return 1;
    case Deviating:
        return 2;
    case Stale:
        return 3;
    case NotSetUp:
        return 4;
    case Settling:
        return 5;
    case Off:
    case Asleep:
        return 7;
    default:
        return 6;
    }
}

bool Status::needsAttention(State state)
{
    return urgency(state) <= urgency(Stale);
}

} // namespace Chirpdeck
