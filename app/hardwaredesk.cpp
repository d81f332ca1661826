// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/hardwaredesk.h"

#include "app/console.h"

#include <QClipboard>
#include <QGuiApplication>

namespace Chirpdeck::App {

namespace {

HardwareAccess accessTo(Console &console)
{
    return {.drivers = console.drivers(),
            .profiles = &console.profiles(),
            .loadouts = &console.loadouts(),
            .doctor = &console.doctor(),
            .inUse = [&console] { return console.sharedInstruments(); },
            .useLoadout = [&console](QString name) { return console.useLoadout(std::move(name)); }};
}

} // namespace

HardwareDesk::HardwareDesk(Console &console, ModelRegistry &models)
    : HardwareDesk(console, models, accessTo(console))
{
}

HardwareDesk::HardwareDesk(Console &console, ModelRegistry &models, const HardwareAccess &access)
    : m_hardware(access, models)
    , m_loadouts(access, models)
    , m_sheet(access, models)
    , m_addDevice(access, models, console.config().isLifEnabled())
    , m_doctor(access, models)
{
    connect(&console, &Console::instrumentsChanged, this, [this] {
        m_hardware.useInstruments();
        m_sheet.useInstruments();
        m_loadouts.show();
    });
    connect(&models.doctor, &DoctorModel::copyRequested, this,
            [](const QString &text) { QGuiApplication::clipboard()->setText(text); });
}

} // namespace Chirpdeck::App
