// SPDX-License-Identifier: GPL-3.0-or-later
#include "backend/feeds/devicefeed.h"
#include "instruments/loadout/drivers.h"
#include "instruments/simulation/peers/peercatalogue.h"
#include "instruments/simulation/peers/peerserver.h"
#include "tests/bench/groups.h"
#include "tests/bench/lateness.h"

#include <QTemporaryDir>
#include <QThread>
#include <QTimer>

#include <stdexcept>
#include <vector>

namespace Chirpdeck::Bench {

namespace {

constexpr std::chrono::milliseconds NextFault{250};
constexpr int AnswerMs = 100;

struct Place
{
    HardwareType type;
    const char *driver;
    bool isSerial;
};

const QList<Place> &places()
{
    static const QList<Place> list{{HardwareType::TemperatureController, "Lakeshore218", true},
                                   {HardwareType::FlowController, "Mks647c", true},
                                   {HardwareType::FlowController, "Mks946", true},
                                   {HardwareType::PulseGenerator, "SRSDG645", false},
                                   {HardwareType::PulseGenerator, "Qc9520Series", false},
                                   {HardwareType::Clock, "Valon5009", true},
                                   {HardwareType::Clock, "Valon5015", true},
                                   {HardwareType::GpibController, "PrologixGpibLan", false}};
    return list;
}

/// Instruments on a thread of their own that do everything wrong in turn, every quarter of a second something
/// else.
class Troublemakers
{
public:
    Troublemakers()
    {
        m_thread.start();
        m_context.moveToThread(&m_thread);
        QMetaObject::invokeMethod(
            &m_context, [this] { listen(); }, Qt::BlockingQueuedConnection);
        if (m_connections.size() != static_cast<std::size_t>(places().size()))
            throw std::runtime_error("a peer cannot listen");
    }
    ~Troublemakers()
    {
        QMetaObject::invokeMethod(
            &m_context,
            [this] {
                m_next.reset();
                m_servers.clear();
                m_context.moveToThread(nullptr);
            },
            Qt::BlockingQueuedConnection);
        m_thread.quit();
        m_thread.wait();
    }
    Troublemakers(const Troublemakers &) = delete;
    Troublemakers &operator=(const Troublemakers &) = delete;

    /// Where an instrument is found.
    const SettingsMap &connection(std::size_t index) const { return m_connections[index]; }

private:
    void listen()
    {
        for (const Place &place : places()) {
            auto server =
                std::make_unique<PeerServer>(findPeer(QString::fromLatin1(place.driver).toLower())->make());
            if (place.isSerial) {
                const auto path = server->listenPty(m_folder.filePath(QLatin1String(place.driver)));
                if (path)
                    m_connections.push_back({{BC::Key::Comm::rs232id, *path}});
            } else if (const auto port = server->listenTcp()) {
                m_connections.push_back(
                    {{BC::Key::Comm::ip, QStringLiteral("127.0.0.1")}, {BC::Key::Comm::port, *port}});
            }
            m_servers.push_back(std::move(server));
        }
        m_next = std::make_unique<QTimer>();
        QObject::connect(m_next.get(), &QTimer::timeout, &m_context, [this] {
            const auto all = allMisbehaviours();
            ++m_turn;
            for (std::size_t i = 0; i < m_servers.size(); ++i)
                m_servers[i]->setMisbehaviour(all[static_cast<qsizetype>(m_turn + i) % all.size()]);
        });
        m_next->start(NextFault);
    }

    QTemporaryDir m_folder;
    QThread m_thread;
    QObject m_context;
    std::vector<std::unique_ptr<PeerServer>> m_servers;
    std::vector<SettingsMap> m_connections;
    std::unique_ptr<QTimer> m_next;
    std::size_t m_turn = 0;
};

/// Lateness beside devices whose instruments misbehave, shown on tiles.
double watchTrouble()
{
    const Troublemakers instruments;
    Loadout loadout;
    for (qsizetype i = 0; i < places().size(); ++i)
        loadout.devices.append({HardwareKey(places()[i].type, QStringLiteral("D%1").arg(i)),
                                QString::fromLatin1(places()[i].driver)});
    PartsSource source;
    source.settings = [&](const HardwareKey &key, const DriverInfo &driver) {
        const auto index = static_cast<qsizetype>(QStringView(key.label()).mid(1).toInt());
        DeviceSettings settings(driver);
        const CommType type = places()[index].isSerial ? CommType::Rs232 : CommType::Tcp;
        settings.comm = {type, AnswerMs, {}, defaultCommValues(type)};
        if (const auto *protocol = driver.protocol(type)) {
            for (const auto &[name, value] : protocol->defaults)
                settings.comm.values[name] = value;
        }
        for (const auto &[name, value] : instruments.connection(static_cast<std::size_t>(index)))
            settings.comm.values[name] = value;
        return settings;
    };
    auto set = makeInstruments(loadout, source);
    if (!set)
        throw std::runtime_error(qPrintable(set.error().text()));
    ModelRegistry models;
    const DeviceFeed feed(**set, models);
    qsizetype failures = 0;
    QObject counter;
    for (auto *device : (*set)->all())
        QObject::connect(device, &Instrument::failed, &counter, [&failures] { ++failures; });
    (*set)->startThreads();
    for (auto *device : (*set)->all())
        runOn(device, [device] { return device->open(); });
    const double late = lateness();
    if (failures < places().size())
        throw std::runtime_error("the instruments do not misbehave");
    return late;
}

} // namespace

Group misbehaviour()
{
    Group group;
    group.repeats = 3;
    group.cases = {{"instruments/lateness-idle", "ms", lateness, {}},
                   {"instruments/lateness", "ms", watchTrouble, {}}};
    return group;
}

} // namespace Chirpdeck::Bench
