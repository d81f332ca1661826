// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/commands/benchoptions.h"
#include "app/commands/command.h"
#include "app/commands/commandline.h"
#include "app/commands/interrupt.h"
#include "app/console.h"
#include "backend/scan/detectors.h"

#include <QCoreApplication>
#include <QDir>
#include <QElapsedTimer>
#include <QFileInfo>

#include <cmath>
#include <limits>

namespace Chirpdeck::App {

namespace {

using Scan::ScanOutcome;
using Scan::ScanState;
using Scan::ScanStatus;

struct ScanCommand
{
    Q_DECLARE_TR_FUNCTIONS(ScanCommand)
};

constexpr qint64 ProgressMs = 1000;

QString outcomeName(ScanOutcome outcome)
{
    switch (outcome) {
    case ScanOutcome::Complete:
        return QStringLiteral("complete");
    case ScanOutcome::Stopped:
        return QStringLiteral("stopped");
    default:
        return QStringLiteral("failed");
    }
}

/// Prints what happens to a scan and ends the program with it.
class ScanReporter : public QObject
{
public:
    ScanReporter(Scan::ScanEngine &scans, bool json)
        : m_json(json)
    {
        connect(&scans, &Scan::ScanEngine::statusChanged, this, &ScanReporter::onStatus);
        connect(&scans, &Scan::ScanEngine::finished, this, &ScanReporter::onFinished);
    }

private:
    void onStatus(const ScanStatus &status)
    {
        const bool isDue = !m_sinceProgress.isValid() || m_sinceProgress.elapsed() >= ProgressMs;
        if (status.progress.done == m_told || (!isDue && status.progress.done < status.progress.points))
            return;
        m_told = status.progress.done;
        m_sinceProgress.start();
        if (m_json) {
            print(QJsonObject{{QStringLiteral("event"), QStringLiteral("progress")},
                              {QStringLiteral("points"), status.progress.done},
                              {QStringLiteral("of"), status.progress.points},
                              {QStringLiteral("frames"), status.file.framesTaken},
                              {QStringLiteral("secondsLeft"), status.secondsLeft
                                                                  ? QJsonValue(*status.secondsLeft)
                                                                  : QJsonValue(QJsonValue::Null)}});
            return;
        }
        QString line =
            ScanCommand::tr("point %1 of %2").arg(status.progress.done).arg(status.progress.points);
        if (!status.position.isEmpty())
            line += QStringLiteral(", ") + status.position.join(QStringLiteral(", "));
        if (status.secondsLeft)
            line += ScanCommand::tr(", %1 s left").arg(std::ceil(*status.secondsLeft));
        print(line);
    }

    void onFinished(const ScanStatus &status)
    {
        const bool isFailed = status.outcome == ScanOutcome::Failed;
        const bool isSaved = status.file.state == FrameState::Saved;
        if (m_json) {
            QJsonObject object{{QStringLiteral("event"), QStringLiteral("finished")},
                               {QStringLiteral("outcome"), outcomeName(status.outcome)},
                               {QStringLiteral("points"), status.progress.done},
                               {QStringLiteral("of"), status.progress.points},
                               {QStringLiteral("frames"), status.file.framesTaken},
                               {QStringLiteral("path"), isSaved ? status.file.path : QString()}};
            if (isFailed)
                object.insert(QStringLiteral("error"), status.error.text());
            print(object);
        } else {
            if (isSaved)
                print(ScanCommand::tr("Scan %1, %2 of %3 points, in %4")
                          .arg(outcomeName(status.outcome))
                          .arg(status.progress.done)
                          .arg(status.progress.points)
                          .arg(status.file.path));
            else if (!isFailed)
                print(ScanCommand::tr("Scan %1, nothing was measured").arg(outcomeName(status.outcome)));
            if (isFailed)
                printError(status.error.text());
        }
        QCoreApplication::exit(isFailed ? Failure : Success);
    }

    const bool m_json;
    qint64 m_told = 0;
    QElapsedTimer m_sinceProgress;
};

/// Prints what can be an axis and ends the program.
class SettableReporter : public QObject
{
public:
    SettableReporter(Scan::ScanEngine &scans, bool json)
    {
        connect(&scans, &Scan::ScanEngine::settablesChanged, this,
                [json](const QList<Scan::SettableInfo> &values) {
                    for (const auto &value : values) {
                        if (json)
                            print(QJsonObject{{QStringLiteral("axis"), value.address},
                                              {QStringLiteral("label"), value.label},
                                              {QStringLiteral("unit"), value.unit},
                                              {QStringLiteral("minimum"), value.minimum},
                                              {QStringLiteral("maximum"), value.maximum}});
                        else
                            print(ScanCommand::tr("%1  %2 to %3 %4  %5")
                                      .arg(value.address, -40)
                                      .arg(value.minimum)
                                      .arg(value.maximum)
                                      .arg(value.unit, value.label));
                    }
                    QCoreApplication::exit(Success);
                });
    }
};

void addOptions(CommandLine &line)
{
    QStringList ids;
    for (const auto &info : Scan::detectors())
        ids.append(info.id);
    line.addOption(
        QStringLiteral("axis"),
        ScanCommand::tr("A loop: DEVICE:VALUE=FROM:TO:STEP, or =A,B,C, and @SECONDS behind it to let it "
                        "settle. The first is the outermost. repeat=N only repeats."),
        QStringLiteral("AXIS"));
    line.addFlag(QStringLiteral("list"), ScanCommand::tr("Lists what can be an axis, with its range."));
    line.addOption(QStringLiteral("detector"),
                   ScanCommand::tr("What measures at each point: %1.").arg(ids.join(QStringLiteral(", "))),
                   QStringLiteral("NAME"), QStringLiteral("camera"));
    line.addOption(QStringLiteral("shots"), ScanCommand::tr("Shots summed per point, of a digitizer."),
                   QStringLiteral("N"), QStringLiteral("100"));
    line.addOption(QStringLiteral("repeats"), ScanCommand::tr("Measurements at each point."),
                   QStringLiteral("N"));
    line.addOption(QStringLiteral("name"), ScanCommand::tr("Of the file; it gets a number of its own."),
                   QStringLiteral("NAME"), QStringLiteral("scan"));
    line.addOption(QStringLiteral("folder"), ScanCommand::tr("A folder that is there."),
                   QStringLiteral("DIR"), QStringLiteral("."));
    line.addOption(
        QStringLiteral("point-files"),
        ScanCommand::tr("Writes a file for every point as well, named so: {1} is the value of the first "
                        "axis, [1] its counter."),
        QStringLiteral("TEMPLATE"));
    line.addOption(QStringLiteral("data"), ScanCommand::tr("Data folder, for the log of this start."),
                   QStringLiteral("DIR"));
    line.addOption(QStringLiteral("replay"), ScanCommand::tr("Plays the decay of this experiment."),
                   QStringLiteral("DIR"));
    line.addOption(QStringLiteral("seed"), ScanCommand::tr("Makes the simulated shots repeatable."),
                   QStringLiteral("S"));
    line.addOption(QStringLiteral("rate"), ScanCommand::tr("Shots per second, or \"max\"."),
                   QStringLiteral("HZ"));
    line.addOption(QStringLiteral("record-length"), ScanCommand::tr("Samples per record."),
                   QStringLiteral("N"));
}

} // namespace

int runScan(const QStringList &arguments)
{
    CommandLine line(
        QStringLiteral("scan"),
        ScanCommand::tr("Measures at every point of nested loops over what the devices can be set to, "
                        "and stores all of it in one .npz file. Ctrl-C ends it and keeps what came."));
    addOptions(line);
    if (const auto done = line.parse(arguments))
        return *done;
    if (line.positional().size() > 1)
        return line.usageError(ScanCommand::tr("\"%1\" is not understood.").arg(line.positional().at(1)));
    constexpr auto Most = std::numeric_limits<int>::max();
    ConsoleOptions options;
    readBenchOptions(line, options);
    Scan::ScanRequest request;
    request.detector = line.value(QStringLiteral("detector"));
    request.shots = static_cast<int>(line.integer(QStringLiteral("shots"), 1, Most));
    request.name = line.value(QStringLiteral("name"));
    request.base = QDir(line.value(QStringLiteral("folder"))).absolutePath();
    request.pointFiles = line.value(QStringLiteral("point-files"));
    for (const auto &text : line.values(QStringLiteral("axis"))) {
        const auto axis = Scan::parseAxis(text);
        if (!axis)
            return line.usageError(axis.error().text());
        request.axes.append(*axis);
    }
    if (line.isSet(QStringLiteral("repeats")))
        request.axes.append(Scan::repeatAxis(line.integer(QStringLiteral("repeats"), 1, Scan::MostPoints)));
    if (line.hasUsageError())
        return Usage;
    if (!Scan::findDetector(request.detector))
        return line.usageError(ScanCommand::tr("There is no detector \"%1\".").arg(request.detector));
    if (const auto checked = Scan::checkRequest(request); !checked)
        return line.usageError(checked.error().text());
    const bool isList = line.isSet(QStringLiteral("list"));
    if (!isList && !QFileInfo(request.base).isDir())
        return failWith({ScanCommand::tr("There is no such folder"), request.base,
                         ScanCommand::tr("Create it, or connect its drive")},
                        line.isJson(), Failure);

    auto console = Console::create(options);
    if (!console)
        return failWith(console.error(), line.isJson(), Failure);
    auto &scans = (*console)->scans();
    if (isList) {
        const SettableReporter reporter(scans, line.isJson());
        scans.requestSettables();
        return QCoreApplication::exec();
    }
    const ScanReporter reporter(scans, line.isJson());
    const InterruptWatcher interrupt([&scans] { scans.stop(); });
    scans.start(request);
    return QCoreApplication::exec();
}

} // namespace Chirpdeck::App
