// SPDX-License-Identifier: GPL-3.0-or-later
#include "backend/feeds/doctorfeed.h"

#include "backend/feeds/devicefeed.h"
#include "backend/models/format.h"
#include "instruments/core/await.h"

#include <QCoreApplication>
#include <QFileInfo>

#include <algorithm>

namespace Chirpdeck {
namespace {

namespace Comm = BC::Key::Comm;
using Outcome = DoctorCheck::Outcome;

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(ConnectionDoctorReport)
};

DoctorCheck check(const char *id, const QString &statement, const QString &evidence, Outcome outcome)
{
    return {QLatin1String(id), statement, evidence, outcome};
}

void lookAtSerial(ConnectionLook &look, const QString &path, const QList<SerialPortChoice> &ports)
{
    const QFileInfo file(path);
    const auto known = std::find_if(ports.cbegin(), ports.cend(), [&](const SerialPortChoice &port) {
        return port.path == path || port.port == path || port.port == file.canonicalFilePath();
    });
    const bool seen = !path.isEmpty() && file.exists();
    look.checks.push_back(check("seen", Text::tr("The computer sees it"),
                                known != ports.cend() ? known->description
                                : seen                ? path
                                : path.isEmpty()      ? Text::tr("No port is chosen")
                                                      : Text::tr("There is no %1").arg(path),
                                seen ? Outcome::Passed : Outcome::Failed));
    if (!seen) {
        look.finding =
            path.isEmpty() ? Text::tr("No port is chosen") : Text::tr("The computer does not see the port");
        look.advice = {Text::tr("Plug the cable or the adapter in, and look that it has power."),
                       Text::tr("Choose the port under Connection if it has another name now."),
                       Text::tr("Check again.")};
        return;
    }
    const bool allowed = file.isReadable() && file.isWritable();
    look.checks.push_back(check("allowed", Text::tr("You may use it"),
                                allowed ? Text::tr("Your account can read and write it")
                                        : Text::tr("It belongs to the group %1").arg(file.group()),
                                allowed ? Outcome::Passed : Outcome::Failed));
    if (!allowed) {
        look.finding = Text::tr("Your account may not use the port");
        look.advice = {Text::tr("Have your account added to the group %1.").arg(file.group()),
                       Text::tr("Log out and in again, then check again.")};
    }
}

} // namespace

ConnectionLook lookAtConnection(const CommSettings &comm, const QList<SerialPortChoice> &ports)
{
    ConnectionLook look;
    switch (comm.type) {
    case CommType::Rs232:
        lookAtSerial(look, comm.value<QString>(Comm::rs232id), ports);
        break;
    case CommType::Tcp: {
        const QString host = comm.value<QString>(Comm::ip);
        look.checks.push_back(check("seen", Text::tr("Its address is known"),
                                    host.isEmpty()
                                        ? Text::tr("No host is typed")
                                        : Text::tr("%1, port %2").arg(host).arg(comm.value<int>(Comm::port)),
                                    host.isEmpty() ? Outcome::Failed : Outcome::Passed));
        if (host.isEmpty()) {
            look.finding = Text::tr("No host is typed");
            look.advice = {Text::tr("Type the name or the address of the instrument under Connection.")};
        }
        break;
    }
    case CommType::Gpib: {
        const QString controller = comm.value<QString>(Comm::gpibController);
        look.checks.push_back(
            check("seen", Text::tr("Its bus is known"),
                  controller.isEmpty()
                      ? Text::tr("No controller is chosen")
                      : Text::tr("%1, address %2").arg(controller).arg(comm.value<int>(Comm::gpibAddress)),
                  controller.isEmpty() ? Outcome::Failed : Outcome::Passed));
        if (controller.isEmpty()) {
            look.finding = Text::tr("No controller is chosen");
            look.advice = {Text::tr("Choose the GPIB controller under Connection.")};
        }
        break;
    }
    case CommType::Virtual:
    case CommType::Custom:
    case CommType::None:
        break;
    }
    return look;
}

DoctorModel::Report doctorReport(const QString &driver, const ConnectionLook &look,
                                 const ConnectionReport &test)
{
    DoctorModel::Report report;
    report.checks = look.checks;
    const bool stopped = !look.finding.isEmpty();
    const bool received =
        !test.identity.isEmpty() ||
        std::any_of(test.traffic.cbegin(), test.traffic.cend(),
                    [](const TrafficLog::Entry &entry) { return entry.kind == TrafficLog::Kind::Received; });
    const bool sent =
        std::any_of(test.traffic.cbegin(), test.traffic.cend(),
                    [](const TrafficLog::Entry &entry) { return entry.kind == TrafficLog::Kind::Sent; });
    const bool well = test.outcome.hasValue() && !stopped;
    const auto outcome = [stopped](bool passed, bool before) {
        return stopped || !before ? Outcome::NotTried : passed ? Outcome::Passed : Outcome::Failed;
    };
    // Something was sent, so the connection was there.
    const bool opened = well || sent || received;
    report.checks.push_back(check("open", Text::tr("The connection is free"),
                                  test.place.isEmpty() ? Text::tr("Nothing else uses it") : test.place,
                                  outcome(opened, true)));
    report.checks.push_back(check("answers", Text::tr("It answers"),
                                  well       ? Text::tr("In %1 ms").arg(test.duration.count())
                                  : received ? Text::tr("Something answers")
                                             : Text::tr("Tried when the connection is free"),
                                  outcome(well || received, opened)));
    report.checks.push_back(
        check("right", Text::tr("It is the right one"),
              test.identity.isEmpty() ? Text::tr("Expects %1").arg(driver) : test.identity,
              outcome(well, opened && (well || received))));
    report.traffic = trafficRows(test.traffic);
    if (stopped) {
        report.finding = look.finding;
        report.advice = look.advice;
        return report;
    }
    report.duration = Text::tr("%1, nothing was changed")
                          .arg(Format::duration(static_cast<double>(test.duration.count()) / 1000.0));
    if (well) {
        report.finding = Text::tr("It answers");
        report.findingDetail = test.identity;
        return report;
    }
    report.finding = test.outcome.error().what;
    report.findingDetail = test.outcome.error().where;
    if (!test.outcome.error().action.isEmpty())
        report.advice.append(test.outcome.error().action);
    report.advice.append(Text::tr("Check again. The device reconnects by itself."));
    return report;
}

DoctorFeed::DoctorFeed(const HardwareAccess &access, ModelRegistry &models)
    : m_access(access)
    , m_models(models)
{
    connect(&m_models.doctor, &DoctorModel::examineRequested, this,
            [this](const QString &key) { examine(key); });
}

QCoro::Task<void> DoctorFeed::examine(QString text)
{
    const HardwareKey key = HardwareKey::parse(text);
    const auto set = m_access.inUse();
    const auto *device = set->find(key);
    const auto profile = m_access.profiles->find(key);
    const QString driverKey = device ? device->driver() : profile ? profile->driver : QString();
    const auto *driver = m_access.drivers->find(key.type(), driverKey);
    m_models.doctor.setDevice(text, DeviceFeed::nameOf(key.type()));
    if (!driver) {
        DoctorModel::Report report;
        report.finding = tr("The program has no driver for it");
        report.advice = {tr("Add the device again with another driver.")};
        m_models.doctor.setReport(report);
        co_return;
    }
    const auto settings = DeviceSettingsStore(key).read(*driver);
    const auto look = lookAtConnection(settings.comm, serialPortChoices());
    DoctorModel::Report report;
    report.checks = look.checks;
    report.checks.push_back(check("answers", tr("It answers"), tr("Asking"), Outcome::Running));
    report.traffic = trafficRows(m_access.doctor->traffic(key));
    report.running = true;
    if (look.finding.isEmpty()) {
        m_models.doctor.setReport(report);
        auto testing = m_access.doctor->test(key, driverKey, settings);
        const ConnectionReport test = co_await testing;
        if (!test.outcome && isCancelled(test.outcome.error()))
            co_return;
        if (m_models.doctor.key() != text)
            co_return;
        auto final = doctorReport(driver->label, look, test);
        if (final.traffic.isEmpty())
            final.traffic = report.traffic;
        m_models.doctor.setReport(final);
        co_return;
    }
    auto final = doctorReport(driver->label, look, {});
    final.traffic = report.traffic;
    m_models.doctor.setReport(final);
}

} // namespace Chirpdeck
