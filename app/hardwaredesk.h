// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "backend/feeds/adddevicefeed.h"
#include "backend/feeds/devicesheetfeed.h"
#include "backend/feeds/doctorfeed.h"
#include "backend/feeds/hardwarefeed.h"
#include "backend/feeds/loadoutfeed.h"

#include <QObject>

namespace Chirpdeck::App {

class Console;

/// What feeds the pages for hardware.
class HardwareDesk : public QObject
{
    Q_OBJECT

public:
    HardwareDesk(Console &console, ModelRegistry &models);

private:
    HardwareDesk(Console &console, ModelRegistry &models, const HardwareAccess &access);

    HardwareFeed m_hardware;
    LoadoutFeed m_loadouts;
    DeviceSheetFeed m_sheet;
    AddDeviceFeed m_addDevice;
    DoctorFeed m_doctor;
};

} // namespace Chirpdeck::App
