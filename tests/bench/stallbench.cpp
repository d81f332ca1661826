// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/console.h"
#include "app/desk.h"
#include "qml/frontend.h"
#include "tests/bench/groups.h"
#include "tests/bench/lateness.h"
#include "tests/bench/measuredplans.h"
#include "tests/bench/shotflow.h"
#include "tests/bench/stage.h"

#include <QQmlApplicationEngine>
#include <QSettings>
#include <QTemporaryDir>
#include <QTimer>

#include <stdexcept>

namespace Chirpdeck::Bench {

namespace {

constexpr int RecordLength = 750'000;
constexpr double ShotsPerSecond = 1000.0;
constexpr std::chrono::milliseconds FrameInterval{1000 / 15};

/// The console with a run on, in its window.
class Running
{
public:
    Running()
    {
        // No setting of the user's is read or written.
        QSettings::setPath(QSettings::NativeFormat, QSettings::UserScope, m_settings.path());
        QSettings::setPath(QSettings::IniFormat, QSettings::UserScope, m_settings.path());
        measuredPlans({RecordLength});
        App::ConsoleOptions options;
        options.dataFolder = m_data.path();
        options.seed = 1;
        options.rateHz = ShotsPerSecond;
        options.recordLength = RecordLength;
        auto console = App::Console::create(options);
        if (!console)
            throw std::runtime_error(qPrintable(console.error().text()));
        m_console = std::move(*console);
        m_desk = std::make_unique<App::Desk>(*m_console);
        m_engine = std::make_unique<QQmlApplicationEngine>();
        Frontend::prepareEngine(m_engine.get());
        m_desk->models().install(m_engine.get());
        m_engine->load(Frontend::mainUrl());
        if (m_engine->rootObjects().isEmpty())
            throw std::runtime_error("the window cannot be loaded");

        Acquisition::RunRequest request;
        request.type = FtmwType::Forever;
        request.autosaveSeconds = 1;
        request.processing.window = WindowFunction::BlackmanHarris;
        run().start(request);
        const quint64 enough = 2'000;
        QObject::connect(&m_console->engine(), &Acquisition::RunEngine::statusChanged, m_desk.get(),
                         [this](const Acquisition::RunStatus &status) { m_status = status; });
        processEventsUntil([&] { return m_status.shots >= enough && m_status.savedShots > 0; },
                           "the run does not begin");
    }

    ~Running()
    {
        run().stop();
        try {
            processEventsUntil([&] { return m_status.state == Acquisition::RunState::Idle; },
                               "the run does not end");
        } catch (const std::exception &) {
            // The console ends it.
        }
        m_engine.reset();
        m_desk.reset();
    }

    Running(const Running &) = delete;
    Running &operator=(const Running &) = delete;

    /// Lateness while the run goes on at its full rate.
    double watch()
    {
        const auto before = m_status.shots;
        const double late = lateness();
        const double rate = static_cast<double>(m_status.shots - before) / latenessSeconds();
        if (m_status.state != Acquisition::RunState::Acquiring)
            throw std::runtime_error("the run has ended by itself");
        if (rate < 0.5 * ShotsPerSecond)
            throw std::runtime_error("the simulated digitizer does not reach half its rate: " +
                                     std::to_string(rate));
        return late;
    }

private:
    RunModel &run() { return m_desk->models().run; }

    QTemporaryDir m_settings;
    QTemporaryDir m_data;
    Acquisition::RunStatus m_status;
    std::unique_ptr<App::Console> m_console;
    std::unique_ptr<App::Desk> m_desk;
    std::unique_ptr<QQmlApplicationEngine> m_engine;
};

/// An empty window, drawn fifteen times a second.
double watchEmpty()
{
    QQuickWindow window;
    window.resize(1280, 800);
    window.show();
    processEventsUntil([&] { return window.isExposed(); }, "the window does not appear");
    QTimer frames;
    frames.setTimerType(Qt::PreciseTimer);
    QObject::connect(&frames, &QTimer::timeout, &window, &QQuickWindow::update);
    frames.start(FrameInterval);
    return lateness();
}

double watchRun()
{
    Running running;
    return running.watch();
}

} // namespace

Group stall()
{
    Group group;
    group.repeats = 3;
    group.needsDisplay = true;
    group.beforeApplication = Frontend::prepareEnvironment;
    group.cases = {{"ui/stall-empty", "ms", watchEmpty, {}}, {"ui/stall", "ms", watchRun, {}}};
    return group;
}

} // namespace Chirpdeck::Bench
