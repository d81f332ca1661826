// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desk.h"
#include "app/lastused.h"
#include "backend/acquisition/runplanner.h"
#include "instruments/loadout/loadoutmanager.h"
#include "instruments/loadout/simulatedloadout.h"
#include "persistence/stores/fidparams.h"
#include "tests/support/testsupport.h"

#include <QSettings>
#include <QTemporaryDir>
#include <QTest>

using namespace Chirpdeck;

namespace {

/// Settings of one's own taste, all different from what a run usually begins with.
FtSettings lastUsed()
{
    FtSettings settings;
    settings.startUs = 1.25;
    settings.endUs = 7.5;
    settings.expFilterUs = 3.0;
    settings.zeroPad = 3;
    settings.removeDc = false;
    settings.units = FtUnits::FtnV;
    settings.autoscaleIgnoreMHz = 125.0;
    settings.window = WindowFunction::Hanning;
    return settings;
}

/// What an experiment was processed with, different from both.
FtSettings ofExperiment()
{
    FtSettings settings;
    settings.startUs = 0.0;
    settings.endUs = 0.001;
    settings.zeroPad = 2;
    settings.removeDc = true;
    settings.units = FtUnits::FtmV;
    settings.autoscaleIgnoreMHz = 50.0;
    settings.window = WindowFunction::Bartlett;
    return settings;
}

/// A recorded experiment of 64 points with its own processing and pulses.
QString recordedBelow(const QTemporaryDir &root)
{
    QString path = root.filePath(QStringLiteral("experiments/0/0/9"));
    ExperimentPlan plan;
    plan.experiment.number = 9;
    const auto loadout = simulatedLoadout();
    for (const auto &device : loadout.devices)
        plan.experiment.hardware[device.key.text()] = device.driver;
    auto &ftmw = plan.experiment.ftmw.emplace(FtmwType::Forever, loadout.preset.digitizer.key());
    ftmw.rf = loadout.preset.rf;
    ftmw.digitizer = loadout.preset.digitizer;
    ftmw.digitizer.recordLength = 64;
    auto pulses = loadout.pulseGenerators.first();
    pulses.channels[0].widthUs = 777.0;
    plan.experiment.setDevice(std::make_unique<PulseGeneratorConfig>(pulses));
    plan.processing = ofExperiment();
    for (const auto &[file, content] : startFiles(plan))
        Test::writeFile(path + QLatin1Char('/') + file, content);
    Test::writeFile(path + QStringLiteral("/fid/fidparams.csv"),
                    "index;spacing;probefreq;vmult;shots;sideband;size\n"
                    "0;2e-11;40960;0.000390625;10;LowerSideband;64\n");
    QByteArray fid = "fid0";
    for (int i = 0; i < 64; ++i)
        fid += '\n' + QByteArray::number((i * 37) % 101 - 50, 36);
    Test::writeFile(path + QStringLiteral("/fid/0.csv"), fid);
    return path;
}

} // namespace

/// Where settings and an experiment's folder could disagree: settings fill in what comes next, the folder
/// tells what was.
class LayersTest : public QObject
{
    Q_OBJECT

private slots:
    void init()
    {
        m_settings = std::make_unique<QTemporaryDir>();
        m_data = std::make_unique<QTemporaryDir>();
        QCoreApplication::setOrganizationName(QStringLiteral("ChirpdeckTest"));
        QCoreApplication::setApplicationName(QStringLiteral("Layers"));
        QSettings::setPath(QSettings::NativeFormat, QSettings::UserScope, m_settings->path());
        // Settings of an earlier test are still in Qt's memory.
        QSettings().clear();
        qputenv("XDG_CACHE_HOME", QFile::encodeName(m_settings->path()));
    }

    void lastUsedValuesPrefillTheNextRun()
    {
        Acquisition::RunRequest request;
        request.type = FtmwType::Target_Shots;
        request.targetShots = 4321;
        request.processing = lastUsed();
        QVERIFY(App::writeLastRequest(request));

        const auto next = App::readLastRequest();
        QCOMPARE(next.processing, lastUsed());
        QCOMPARE(next.targetShots, quint64(4321));

        auto console = App::Console::create(options());
        QVERIFY(console);
        App::Desk desk(**console);
        QCOMPARE(desk.models().newRun.draft().processing, lastUsed());
        QCOMPARE(desk.models().newRun.draft().targetShots, quint64(4321));
    }

    // They are in the experiment's folder too, which from then on speaks for itself.
    void aRunTakesThemIntoItsFolder()
    {
        Acquisition::RunRequest request;
        request.processing = lastUsed();
        request.linkStartToChirp = false;
        QVERIFY(App::writeLastRequest(request));
        const LoadoutManager manager;
        const auto instruments = std::move(manager.make(manager.currentName()).value());
        request = App::readLastRequest();
        request.linkStartToChirp = false;
        const auto plan = Acquisition::planRun(request, *instruments);
        QTemporaryDir folder;
        for (const auto &[file, content] : startFiles(*plan))
            Test::writeFile(folder.filePath(file), content);

        request.processing = FtSettings();
        QVERIFY(App::writeLastRequest(request));
        const auto loaded = loadExperiment(folder.path());
        QVERIFY(loaded && loaded->hasProcessing);
        QCOMPARE(loaded->processing, lastUsed());
    }

    void anOpenedExperimentUsesItsOwnAndChangesNothing()
    {
        Acquisition::RunRequest request;
        request.processing = lastUsed();
        QVERIFY(App::writeLastRequest(request));
        const auto path = recordedBelow(*m_data);
        const auto before = Test::contentOf(path + QStringLiteral("/fid/processing.csv"));
        {
            auto console = App::Console::create(options());
            QVERIFY(console);
            App::Desk desk(**console);
            auto &spectrum = desk.models().spectrum;
            Q_EMIT desk.models().history.openRequested(path);
            QTRY_COMPARE(spectrum.settings(), ofExperiment());
            QCOMPARE(desk.models().newRun.draft().processing, lastUsed());

            // Trying other settings on it is no new habit either, until they are saved with a run of one's
            // own.
            spectrum.setZeroPad(1);
            QTRY_COMPARE(spectrum.settings().zeroPad, 1);
            QCOMPARE(desk.models().newRun.draft().processing, lastUsed());
        }
        QCOMPARE(App::readLastRequest().processing, lastUsed());
        // Reading is not writing.
        QCOMPARE(Test::contentOf(path + QStringLiteral("/fid/processing.csv")), before);
    }

    // The width of a pulse belongs to the loadout until a run takes it along.
    void pulseWidthsComeFromTheLoadout()
    {
        auto loadout = simulatedLoadout();
        loadout.name = QStringLiteral("Mine");
        loadout.pulseGenerators[0].channels[0].widthUs = 640.0;
        {
            LoadoutManager manager;
            QVERIFY(manager.put(loadout));
            QVERIFY(manager.setCurrent(loadout.name));
        }
        const auto opened = loadExperiment(recordedBelow(*m_data));
        QVERIFY(opened);
        const auto key = loadout.pulseGenerators[0].headerKey();
        const auto *pulses = dynamic_cast<const PulseGeneratorConfig *>(opened->experiment->device(key));
        QVERIFY(pulses);
        QCOMPARE(pulses->channels[0].widthUs, 777.0);

        const LoadoutManager manager;
        const auto instruments = std::move(manager.make(manager.currentName()).value());
        QCOMPARE(instruments->pulseGenerators.front()->config().channels[0].widthUs, 640.0);
    }

private:
    App::ConsoleOptions options() const
    {
        App::ConsoleOptions options;
        options.dataFolder = m_data->path();
        options.recordLength = 1000;
        return options;
    }

    std::unique_ptr<QTemporaryDir> m_settings;
    std::unique_ptr<QTemporaryDir> m_data;
};

QTEST_MAIN(LayersTest)
#include "tst_layers.moc"
