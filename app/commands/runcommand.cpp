// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/commands/benchoptions.h"
#include "app/commands/command.h"
#include "app/commands/commandline.h"
#include "app/commands/interrupt.h"
#include "app/console.h"
#include "backend/acquisition/continuation.h"

#include <QCoreApplication>
#include <QDir>
#include <QElapsedTimer>

#include <cmath>
#include <limits>

namespace Chirpdeck::App {

namespace {

using Acquisition::Problem;
using Acquisition::RunOutcome;
using Acquisition::RunRequest;
using Acquisition::RunState;
using Acquisition::RunStatus;

struct RunCommand
{
    Q_DECLARE_TR_FUNCTIONS(RunCommand)
};

// Prints what happens to a run and ends the program with it.
class RunReporter : public QObject
{
public:
    /// With `records`, the end of the run waits for the file of its records.
    RunReporter(Console &console, bool json, bool records)
        : m_json(json)
        , m_records(records)
        , m_frames(console.frames())
    {
        auto *engine = &console.engine();
        connect(engine, &Acquisition::RunEngine::statusChanged, this, &RunReporter::onStatus);
        connect(engine, &Acquisition::RunEngine::saved, this, &RunReporter::onSaved);
        connect(engine, &Acquisition::RunEngine::secured, this, &RunReporter::onSecured);
        connect(engine, &Acquisition::RunEngine::problemChanged, this, &RunReporter::onProblem);
        connect(engine, &Acquisition::RunEngine::finished, this, &RunReporter::onFinished);
        connect(&m_frames, &Acquisition::ShotFrames::changed, this, &RunReporter::onFrames);
        connect(&m_frames, &Acquisition::ShotFrames::problemChanged, this, [this](const Error &error) {
            onProblem({QStringLiteral("frames"), Problem::Severity::Fault, error});
        });
        connect(&console.log(), &Acquisition::RunLog::failed, this,
                [](const Error &error) { printError(error.text()); });
        m_sinceProgress.start();
    }

private:
    void onStatus(const RunStatus &status)
    {
        m_status = status;
        if (status.state != RunState::Acquiring || m_sinceProgress.elapsed() < 1000)
            return;
        m_sinceProgress.start();
        if (m_json) {
            print(QJsonObject{{QStringLiteral("event"), QStringLiteral("progress")},
                              {QStringLiteral("shots"), static_cast<qint64>(status.shots)},
                              {QStringLiteral("target"), static_cast<qint64>(status.targetShots)},
                              {QStringLiteral("rate"), status.shotsPerSecond},
                              {QStringLiteral("secondsLeft"), status.secondsLeft
                                                                  ? QJsonValue(*status.secondsLeft)
                                                                  : QJsonValue(QJsonValue::Null)}});
            return;
        }
        QString line = status.targetShots
                           ? RunCommand::tr("%1 of %2 shots").arg(status.shots).arg(status.targetShots)
                           : RunCommand::tr("%1 shots").arg(status.shots);
        line += RunCommand::tr(", %1 per second")
                    .arg(status.shotsPerSecond, 0, 'f', status.shotsPerSecond < 100 ? 1 : 0);
        if (status.secondsLeft)
            line += RunCommand::tr(", %1 s left").arg(std::ceil(*status.secondsLeft));
        print(line);
    }

    void onSaved(quint64 shots)
    {
        // Scripts read this line, so it is the same in every language.
        if (m_json)
            print(QJsonObject{{QStringLiteral("event"), QStringLiteral("saved")},
                              {QStringLiteral("shots"), static_cast<qint64>(shots)}});
        else
            print(QStringLiteral("saved %1").arg(shots));
    }

    void onSecured(quint64 shots)
    {
        if (m_json)
            print(QJsonObject{{QStringLiteral("event"), QStringLiteral("secured")},
                              {QStringLiteral("shots"), static_cast<qint64>(shots)}});
        else
            print(QStringLiteral("secured %1").arg(shots));
    }

    void onProblem(const Problem &problem)
    {
        if (problem.error.what.isEmpty())
            return;
        if (m_json)
            print(QJsonObject{{QStringLiteral("event"), QStringLiteral("problem")},
                              {QStringLiteral("id"), problem.id},
                              {QStringLiteral("error"), problem.error.what},
                              {QStringLiteral("where"), problem.error.where},
                              {QStringLiteral("action"), problem.error.action}});
        else
            printError(problem.error.text());
    }

    void onFinished(RunOutcome outcome)
    {
        const bool isKept = outcome == RunOutcome::Complete || outcome == RunOutcome::Stopped;
        if (m_json) {
            print(QJsonObject{{QStringLiteral("event"), QStringLiteral("finished")},
                              {QStringLiteral("outcome"), outcomeName(outcome)},
                              {QStringLiteral("number"), m_status.number},
                              {QStringLiteral("path"), m_status.path},
                              {QStringLiteral("shots"), static_cast<qint64>(m_status.shots)}});
        } else if (m_status.number > 0) {
            print(RunCommand::tr("Experiment %1: %2, %3 shots, in %4")
                      .arg(m_status.number)
                      .arg(outcomeName(outcome))
                      .arg(m_status.shots)
                      .arg(m_status.path));
        }
        m_code = isKept ? Success : Failure;
        if (!m_records || m_status.number == 0) {
            QCoreApplication::exit(m_code);
            return;
        }
        m_isOver = true;
        m_frames.requestOverview();
    }

    void onFrames(const Acquisition::FrameOverview &overview)
    {
        if (overview.savedCount > m_saved) {
            m_saved = overview.savedCount;
            m_savedPath = overview.savedPath;
            if (m_json)
                print(QJsonObject{{QStringLiteral("event"), QStringLiteral("records")},
                                  {QStringLiteral("path"), overview.savedPath},
                                  {QStringLiteral("frames"), overview.newest.framesTaken},
                                  {QStringLiteral("dropped"), overview.newest.dropped}});
            else
                print(QStringLiteral("records %1").arg(overview.savedPath));
        }
        if (!m_isOver)
            return;
        // A file that is finished, and was not told yet, is told next.
        const bool isTold = overview.newest.state != FrameState::Saved || overview.newest.path == m_savedPath;
        if (overview.newest.isOver() && isTold)
            QCoreApplication::exit(m_code);
        else if (overview.newest.state == FrameState::Failed)
            QCoreApplication::exit(Failure);
    }

    static QString outcomeName(RunOutcome outcome)
    {
        switch (outcome) {
        case RunOutcome::Complete:
            return QStringLiteral("complete");
        case RunOutcome::Stopped:
            return QStringLiteral("stopped");
        default:
            return QStringLiteral("failed");
        }
    }

    const bool m_json;
    const bool m_records;
    Acquisition::ShotFrames &m_frames;
    RunStatus m_status;
    int m_saved = 0;
    QString m_savedPath;
    bool m_isOver = false;
    int m_code = Failure;
    QElapsedTimer m_sinceProgress;
};

} // namespace

int runExperiment(const QStringList &arguments)
{
    CommandLine line(
        QStringLiteral("run"),
        RunCommand::tr(
            "Runs an experiment on the devices of a loadout, without a window, and keeps it in the data "
            "folder. "
            "Prints its progress, \"saved N\" when N shots are in its files, and \"secured N\" when N shots "
            "could be recovered. Ctrl-C ends it and keeps the data."));
    line.addOption(QStringLiteral("shots"),
                   RunCommand::tr("Shots to take; without it the run goes on until Ctrl-C."),
                   QStringLiteral("N"));
    line.addOption(QStringLiteral("minutes"),
                   RunCommand::tr("Ends after that many minutes of the clock, pauses included."),
                   QStringLiteral("N"));
    line.addOption(QStringLiteral("continue"),
                   RunCommand::tr("Goes on with this experiment of the data folder, which was interrupted or "
                                  "stopped, as if it had been paused."),
                   QStringLiteral("N"));
    line.addOption(QStringLiteral("loadout"),
                   RunCommand::tr("Runs on the devices of this loadout. Default: the current one, which is "
                                  "the simulated one at first."),
                   QStringLiteral("NAME"));
    line.addOption(QStringLiteral("replay"),
                   RunCommand::tr("Plays the decay of this experiment instead of the sample gas."),
                   QStringLiteral("DIR"));
    line.addOption(QStringLiteral("catalog"),
                   RunCommand::tr("SPCAT line list to simulate instead of the sample gas."),
                   QStringLiteral("FILE"));
    line.addOption(QStringLiteral("data"),
                   RunCommand::tr("Data folder; made if it is missing. Default: the one in the settings."),
                   QStringLiteral("DIR"));
    line.addOption(QStringLiteral("seed"), RunCommand::tr("Makes the simulated shots repeatable."),
                   QStringLiteral("S"));
    line.addOption(QStringLiteral("rate"),
                   RunCommand::tr("Shots per second, or \"max\". Default: the pulse generator's rate."),
                   QStringLiteral("HZ"));
    line.addOption(QStringLiteral("record-length"), RunCommand::tr("Samples per record."),
                   QStringLiteral("N"));
    line.addOption(QStringLiteral("frames"), RunCommand::tr("Records per gas pulse."), QStringLiteral("N"));
    line.addOption(QStringLiteral("autosave"), RunCommand::tr("Seconds between saves, 0.05 to 60."),
                   QStringLiteral("SECONDS"), QStringLiteral("60"));
    line.addOption(
        QStringLiteral("checkpoint"),
        RunCommand::tr("Seconds between checkpoints of the newest shots, 0.05 to 60; 0 for none. A "
                       "slow drive makes them rarer."),
        QStringLiteral("SECONDS"), QStringLiteral("1"));
    line.addOption(
        QStringLiteral("records"),
        RunCommand::tr("Keeps every record in a numbered .npz file in this folder, beside the sums."),
        QStringLiteral("FOLDER"));
    line.addOption(QStringLiteral("aux"), RunCommand::tr("Seconds between auxiliary readings; 0 for none."),
                   QStringLiteral("SECONDS"), QStringLiteral("5"));
    line.addOption(QStringLiteral("backup"), RunCommand::tr("Minutes between numbered backups; 0 for none."),
                   QStringLiteral("MINUTES"), QStringLiteral("0"));
    line.addOption(QStringLiteral("title"), RunCommand::tr("Title of the run."), QStringLiteral("TEXT"));
    line.addOption(QStringLiteral("sample"), RunCommand::tr("What is measured."), QStringLiteral("TEXT"));
    if (const auto done = line.parse(arguments))
        return *done;
    if (line.positional().size() > 1)
        return line.usageError(RunCommand::tr("\"%1\" is not understood.").arg(line.positional().at(1)));

    ConsoleOptions options;
    RunRequest request;
    constexpr auto Most = std::numeric_limits<int>::max();
    if (line.isSet(QStringLiteral("shots"))) {
        request.targetShots = static_cast<quint64>(line.integer(QStringLiteral("shots"), 1, Most));
    } else if (line.isSet(QStringLiteral("minutes"))) {
        request.type = FtmwType::Target_Duration;
        request.targetMinutes = static_cast<quint64>(line.integer(QStringLiteral("minutes"), 1, Most));
    } else {
        request.type = FtmwType::Forever;
    }
    readBenchOptions(line, options);
    options.loadout = line.value(QStringLiteral("loadout"));
    if (line.isSet(QStringLiteral("loadout")) && line.isSet(QStringLiteral("replay")))
        return line.usageError(
            RunCommand::tr("A replay has devices of its own: leave out --loadout or --replay."));
    if (line.isSet(QStringLiteral("frames")))
        options.frames = static_cast<int>(line.integer(QStringLiteral("frames"), 1, 1000));
    request.autosaveSeconds = line.number(QStringLiteral("autosave"), Acquisition::LeastAutosaveSeconds,
                                          Acquisition::MostAutosaveSeconds);
    request.checkpointSeconds =
        line.number(QStringLiteral("checkpoint"), 0.0, Acquisition::MostCheckpointSeconds);
    request.auxIntervalSeconds = static_cast<int>(line.integer(QStringLiteral("aux"), 0, Most));
    request.backupIntervalMinutes = static_cast<int>(line.integer(QStringLiteral("backup"), 0, 6000));
    if (line.hasUsageError())
        return Usage;
    options.catalogue = line.value(QStringLiteral("catalog"));
    request.title = line.value(QStringLiteral("title"));
    request.sample = line.value(QStringLiteral("sample"));

    const int continued = line.isSet(QStringLiteral("continue"))
                              ? static_cast<int>(line.integer(QStringLiteral("continue"), 1, Most))
                              : 0;
    if (line.isSet(QStringLiteral("shots")) && line.isSet(QStringLiteral("minutes")))
        return line.usageError(RunCommand::tr("A run ends after shots or after minutes: name one of them."));
    if (continued > 0 && (line.isSet(QStringLiteral("shots")) || line.isSet(QStringLiteral("minutes")) ||
                          line.isSet(QStringLiteral("title")) || line.isSet(QStringLiteral("sample"))))
        return line.usageError(
            RunCommand::tr("An experiment that is continued keeps its target, title and sample."));
    if (line.hasUsageError())
        return Usage;

    auto console = Console::create(options);
    if (!console)
        return failWith(console.error(), line.isJson(), Failure);
    // Nobody who waits for a spectrum is served with a simulated one.
    if (!(*console)->loadoutProblem().what.isEmpty())
        return failWith((*console)->loadoutProblem(), line.isJson(), Failure);
    for (const Finding &finding : (*console)->findings())
        printError(finding.text);
    if ((*console)->dataFolder().root().isEmpty())
        return line.usageError(RunCommand::tr("No data folder is chosen yet: name one with --data."));

    if (const auto created = (*console)->dataFolder().create(); !created)
        return failWith(created.error(), line.isJson(), Failure);
    if (const auto replayed = (*console)->replayedProcessing()) {
        request.processing = *replayed;
        request.linkStartToChirp = false;
    }
    if (continued > 0) {
        auto continuation = Acquisition::continuationOf((*console)->dataFolder(), continued);
        if (!continuation)
            return failWith(continuation.error(), line.isJson(), Failure);
        continuation->autosaveSeconds = request.autosaveSeconds;
        continuation->checkpointSeconds = request.checkpointSeconds;
        request = *continuation;
    }
    const QString records = line.value(QStringLiteral("records"));
    if (!records.isEmpty()) {
        FrameSettings frames;
        frames.enabled = true;
        frames.base = QDir(records).absolutePath();
        if (!QFileInfo(frames.base).isDir())
            return failWith({RunCommand::tr("There is no such folder"), frames.base,
                             RunCommand::tr("Create it, or connect its drive")},
                            line.isJson(), Failure);
        (*console)->frames().setSettings(frames);
    }
    const RunReporter reporter(**console, line.isJson(), !records.isEmpty());
    const InterruptWatcher interrupt([&engine = (*console)->engine()] { engine.stop(); });
    (*console)->engine().start(request);
    return QCoreApplication::exec();
}

} // namespace Chirpdeck::App
