// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/commands/command.h"
#include "app/commands/commandline.h"
#include "app/commands/interrupt.h"
#include "instruments/simulation/peers/peercatalogue.h"
#include "instruments/simulation/peers/peerserver.h"

#include <QCoreApplication>

namespace Chirpdeck::App {

namespace {

struct SimulateCommand
{
    Q_DECLARE_TR_FUNCTIONS(SimulateCommand)
};

void listPeers(bool json)
{
    for (const auto &peer : peerCatalogue()) {
        if (json)
            print(QJsonObject{{QStringLiteral("device"), peer.name},
                              {QStringLiteral("instrument"), peer.instrument}});
        else
            print(QStringLiteral("%1 %2").arg(peer.name, -18).arg(peer.instrument));
    }
}

QString misbehaviourNames()
{
    QStringList names;
    for (const auto misbehaviour : allMisbehaviours())
        names.append(misbehaviourName(misbehaviour));
    return names.join(QStringLiteral(", "));
}

/// Where the simulated instrument is found, once it is there.
Result<QJsonObject> listen(PeerServer &server, const CommandLine &line, int tcpPort)
{
    QJsonObject place;
    if (line.isSet(QStringLiteral("pty"))) {
        const auto path = server.listenPty(line.value(QStringLiteral("link")));
        if (!path)
            return path.error();
        place.insert(QStringLiteral("pty"), *path);
    }
    if (line.isSet(QStringLiteral("tcp"))) {
        const auto port = server.listenTcp(tcpPort);
        if (!port)
            return port.error();
        place.insert(QStringLiteral("host"), QStringLiteral("127.0.0.1"));
        place.insert(QStringLiteral("port"), *port);
    }
    return place;
}

void addOptions(CommandLine &line)
{
    line.addPositional(QStringLiteral("DEVICE"),
                       SimulateCommand::tr("The driver's name in lower case; --list names them all."),
                       QStringLiteral("[DEVICE]"));
    line.addFlag(QStringLiteral("list"), SimulateCommand::tr("Lists the instruments that can be simulated."));
    line.addFlag(QStringLiteral("pty"), SimulateCommand::tr("Opens a pseudo-terminal and prints its path."));
    line.addOption(QStringLiteral("link"), SimulateCommand::tr("Gives the pseudo-terminal this name too."),
                   SimulateCommand::tr("path"));
    line.addOption(
        QStringLiteral("tcp"),
        SimulateCommand::tr("Listens on this computer at a port, 0 for any free one, and prints it."),
        SimulateCommand::tr("port"));
    line.addOption(QStringLiteral("misbehave"),
                   SimulateCommand::tr("What is wrong with it: %1.").arg(misbehaviourNames()),
                   SimulateCommand::tr("what"), misbehaviourName(Misbehaviour::None));
    line.addFlag(QStringLiteral("paced"), SimulateCommand::tr("Answers at the speed of the serial line."));
}

} // namespace

int simulateDevice(const QStringList &arguments)
{
    CommandLine line(
        QStringLiteral("simulate"),
        SimulateCommand::tr("Simulates an instrument at the far end of a wire, for drivers to talk "
                            "to, until Ctrl-C."));
    addOptions(line);
    if (const auto done = line.parse(arguments))
        return *done;
    if (line.isSet(QStringLiteral("list"))) {
        listPeers(line.isJson());
        return Success;
    }
    if (line.positional().size() != 2)
        return line.usageError(SimulateCommand::tr("Name one instrument."));
    const QString name = line.positional().at(1);
    const PeerInfo *info = findPeer(name);
    if (!info)
        return line.usageError(SimulateCommand::tr("There is no instrument \"%1\": see --list.").arg(name));
    if (!line.isSet(QStringLiteral("pty")) && !line.isSet(QStringLiteral("tcp")))
        return line.usageError(SimulateCommand::tr("Choose --pty, --tcp, or both."));
    const int port = line.isSet(QStringLiteral("tcp"))
                         ? static_cast<int>(line.integer(QStringLiteral("tcp"), 0, 65535))
                         : 0;
    if (line.hasUsageError())
        return Usage;
    const auto misbehaviour = misbehaviourFromName(line.value(QStringLiteral("misbehave")));
    if (!misbehaviour)
        return line.usageError(SimulateCommand::tr("--misbehave takes one of %1.").arg(misbehaviourNames()));

    PeerServer server(info->make());
    const auto place = listen(server, line, port);
    if (!place)
        return failWith(place.error(), line.isJson(), Failure);
    server.setPaced(line.isSet(QStringLiteral("paced")));
    server.setMisbehaviour(*misbehaviour);
    if (line.isJson()) {
        QJsonObject object = *place;
        object.insert(QStringLiteral("device"), name);
        print(object);
    } else {
        if (place->contains(QStringLiteral("pty")))
            print(SimulateCommand::tr("%1 at %2").arg(name, place->value(QStringLiteral("pty")).toString()));
        if (place->contains(QStringLiteral("port")))
            print(SimulateCommand::tr("%1 at 127.0.0.1:%2")
                      .arg(name)
                      .arg(place->value(QStringLiteral("port")).toInt()));
    }
    const InterruptWatcher watcher([] { QCoreApplication::quit(); });
    return QCoreApplication::exec();
}

} // namespace Chirpdeck::App
