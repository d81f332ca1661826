// SPDX-License-Identifier: GPL-3.0-or-later
#include "backend/experiment/experimentfiles.h"
#include "backend/experiment/experimentreader.h"
#include "instruments/loadout/simulatedloadout.h"
#include "persistence/csv/csvnames.h"
#include "persistence/stores/filesystem.h"
#include "tests/bench/groups.h"
#include "tests/support/testsupport.h"

#include <stdexcept>

namespace Chirpdeck::Bench {

namespace {

// Loads of one measurement: long enough for the clock, and short enough to be seldom interrupted.
constexpr int Loads = 2;

struct Setting
{
    TreeFiles files;

    // The cells alone: what reading costs before anything is known of them.
    qsizetype split() const
    {
        qsizetype cells = 0;
        for (const auto &line : QString::fromUtf8(*files.header).split(u'\n'))
            cells += line.split(u';').size();
        return cells;
    }
    std::shared_ptr<Experiment> load() const
    {
        auto tree = readTree(files);
        if (!tree)
            throw std::runtime_error(qPrintable(tree.error().text()));
        return std::move(tree->experiment);
    }

    // Experiment 58 of the reference experiments, or one of the same shape where they are not there.
    void prepare()
    {
        if (Test::fixtures().isEmpty()) {
            takeFrom(simulated());
        } else {
            const auto path = Test::fixtures() + QStringLiteral("/experiments/58/");
            const auto content = [&path](BC::CSV::Name file) {
                auto bytes = readWhole(path + file);
                if (!bytes)
                    throw std::runtime_error(qPrintable(bytes.error().text()));
                return *bytes;
            };
            files.hardware = content(BC::CSV::HardwareFile);
            files.objectives = content(BC::CSV::ObjectivesFile);
            files.header = content(BC::CSV::HeaderFile);
        }
        const auto experiment = load();
        if (!experiment->ftmw || experiment->ftmw->digitizer.recordLength != 750'000 ||
            headerText(experiment->headerRows()) != *files.header)
            throw std::runtime_error("header/load: the header is not what was read");
    }

    void takeFrom(const QList<FileContent> &written)
    {
        for (const auto &[file, bytes] : written) {
            if (file == BC::CSV::HardwareFile)
                files.hardware = bytes;
            else if (file == BC::CSV::ObjectivesFile)
                files.objectives = bytes;
            else if (file == BC::CSV::HeaderFile)
                files.header = bytes;
        }
    }

    static QList<FileContent> simulated()
    {
        const auto loadout = simulatedLoadout();
        Experiment experiment;
        experiment.number = 58;
        for (const auto &device : loadout.devices)
            experiment.hardware[device.key.text()] = device.driver;
        auto &ftmw = experiment.ftmw.emplace(FtmwType::Forever, loadout.preset.digitizer.key());
        ftmw.rf = loadout.preset.rf;
        ftmw.digitizer = loadout.preset.digitizer;
        experiment.setDevice(std::make_unique<PulseGeneratorConfig>(loadout.pulseGenerators.first()));
        experiment.setDevice(std::make_unique<FlowConfig>(loadout.flowControllers.first()));
        experiment.setDevice(
            std::make_unique<TemperatureControllerConfig>(loadout.temperatureControllers.first()));
        experiment.setDevice(std::make_unique<PressureControllerConfig>(loadout.pressureControllers.first()));
        return treeFiles(experiment);
    }
};

} // namespace

Group headers()
{
    const auto setting = std::make_shared<Setting>();
    const auto timed = [setting](auto work) {
        return [setting, work] {
            return 1e3 / Loads * seconds([&] {
                       for (int i = 0; i < Loads; ++i)
                           keep(work(*setting));
                   });
        };
    };
    Group group;
    group.repeats = 101;
    group.prepare = [setting] { setting->prepare(); };
    group.cases = {
        {"header/split", "ms", timed([](const Setting &s) { return s.split(); }), {}},
        {"header/load", "ms", timed([](const Setting &s) { return s.load(); }), "header/split"},
    };
    return group;
}

} // namespace Chirpdeck::Bench
