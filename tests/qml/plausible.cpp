// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/qml/plausible.h"

#include "backend/models/modelregistry.h"
#include "backend/plot/core/trace.h"
#include "instruments/loadout/drivers.h"
#include "instruments/loadout/simulatedloadout.h"

#include <array>
#include <cmath>
#include <numbers>
#include <random>

namespace Chirpdeck::Plausible {
namespace {

using Acquisition::Problem;
using Acquisition::RunOutcome;
using Acquisition::RunState;
using Acquisition::RunStatus;

const QDateTime noon(QDate(2026, 11, 20), QTime(13, 54));

struct Line
{
    double mhz;
    double height; ///< V
};

std::vector<Line> lines()
{
    std::mt19937 random(7);
    std::uniform_real_distribution<double> where(26050.0, 39300.0), height(0.2, 1.0);
    std::vector<Line> all;
    for (int k = 0; k < 58; ++k) {
        const double h = height(random);
        all.push_back({where(random), 8.8e-6 * h * h * h});
    }
    all.push_back({29850.0, 8.96e-6});
    return all;
}

TraceHandle spectrum(double width)
{
    constexpr int count = 500'000;
    const double dx = 14000.0 / count;
    auto y = std::make_shared<std::vector<double>>(count);
    std::mt19937 random(11);
    std::normal_distribution<double> noise(0.0, 45e-9);
    for (double &value : *y)
        value = std::hypot(noise(random), noise(random));
    for (const Line &line : lines()) {
        const int middle = static_cast<int>((line.mhz - 26000.0) / dx);
        const int reach = static_cast<int>(40.0 * width / dx);
        for (int k = std::max(0, middle - reach); k < std::min(count, middle + reach); ++k) {
            const double off = (26000.0 + k * dx - line.mhz) / width;
            (*y)[static_cast<size_t>(k)] += line.height / (1.0 + off * off);
        }
    }
    for (double &value : *y)
        value *= 1e6;
    return TraceHandle(Trace::build(26000.0, dx, y, QStringLiteral("µV")));
}

TraceHandle fid()
{
    constexpr int count = 150'000;
    const double dx = 15.0 / count;
    auto y = std::make_shared<std::vector<double>>(count);
    std::mt19937 random(5);
    std::normal_distribution<double> noise(0.0, 18e-6);
    const std::vector<Line> all = lines();
    for (int k = 0; k < count; ++k) {
        const double t = k * dx;
        double value = noise(random);
        if (t > 1.0) {
            const double decay = std::exp(-(t - 1.0) / 4.6);
            for (size_t n = 0; n < all.size(); n += 3)
                value += all[n].height * 75.0 * decay *
                         std::sin(2.0 * std::numbers::pi * (40960.0 - all[n].mhz) * 0.02 * t +
                                  static_cast<double>(n));
        }
        (*y)[static_cast<size_t>(k)] = value;
    }
    return TraceHandle(Trace::build(0.0, dx, y, QStringLiteral("V")));
}

const TraceHandle &spectrumTrace()
{
    static const TraceHandle trace = spectrum(0.06);
    return trace;
}

const TraceHandle &broadTrace()
{
    static const TraceHandle trace = spectrum(0.12);
    return trace;
}

const TraceHandle &fidTrace()
{
    static const TraceHandle trace = fid();
    return trace;
}

RunStatus status()
{
    RunStatus status;
    status.state = RunState::Acquiring;
    status.number = 1482;
    status.path = QStringLiteral("/data/chirpdeck/experiments/0/1/1482");
    status.title = QStringLiteral("Benzonitrile in neon");
    status.shots = 612480;
    status.targetShots = 1000000;
    status.savedShots = 611900;
    status.shotsPerSecond = 170.0;
    status.startedAt = noon.addSecs(-3603);
    status.elapsedSeconds = 3603.0;
    status.secondsLeft = 2280.0;
    return status;
}

void frames(ModelRegistry &models)
{
    models.frames.setToday(noon.date());
    models.frames.setSettings({true, QStringLiteral("/data/frames"), QStringLiteral("2026-11-20"),
                               QStringLiteral("benzonitrile"), true});
    FrameFolder folder;
    folder.path = QStringLiteral("/data/frames/2026-11-20");
    folder.baseExists = folder.writable = true;
    folder.freeBytes = 1.6e12;
    folder.nextNumber = 44;
    folder.nextFile = QStringLiteral("/data/frames/2026-11-20/benzonitrile_44.npz");
    models.frames.setFolderFacts(folder);
    FrameActivity activity;
    activity.writingFile = QStringLiteral("43");
    activity.writtenBytes = 3.1e9;
    activity.expectedBytes = 4.8e9;
    activity.bytesPerSecond = 128e6;
    activity.savedCount = 41;
    activity.savedFile = QStringLiteral("42");
    activity.savedAt = noon.addSecs(-300);
    activity.failedCount = 1;
    activity.failedFile = QStringLiteral("39");
    activity.failure.what = QStringLiteral("The drive is full");
    models.frames.setActivity(activity);
}

void bench(ModelRegistry &models)
{
    models.clock.freeze(QStringLiteral("13:54"));
    models.run.setNow([] { return noon; });
    models.run.setSetUp(true);
    FolderInUse folder;
    folder.path = QStringLiteral("/data/chirpdeck");
    folder.freeBytes = 412e9;
    folder.totalBytes = 931e9;
    folder.nextNumber = 1483;
    folder.bytesPerRun = 6.2e6;
    models.storage.setFolder(folder);
    frames(models);
    Acquisition::RunRequest last;
    last.targetShots = 1000000;
    last.title = QStringLiteral("Benzonitrile in neon");
    models.run.setLastRequest(last);
    models.newRun.setDraft(last);
    models.run.setFindings({45e-9, 199.0, 29850.0});
    models.run.setTraces(fidTrace(), spectrumTrace(), 1.0, 15.0);

    const double none = std::numeric_limits<double>::quiet_NaN();
    const auto text = [](const char *utf8) { return QString::fromUtf8(utf8); };
    models.devices.apply({text("chamber"),
                          text("Chamber"),
                          Status::Ok,
                          text("4.6×10⁻⁶"),
                          text("mbar"),
                          {},
                          none,
                          text("limit 10⁻⁵")});
    models.devices.apply(
        {text("valve"), text("Gas valve"), Status::Ok, text("10.0"), text("Hz"), {}, none, text("1.2 ms")});
    models.devices.apply({text("clock"),
                          text("Reference clock"),
                          Status::Ok,
                          text("10"),
                          text("MHz"),
                          {},
                          none,
                          text("locked")});
    models.devices.apply(
        {text("neon"), text("Neon flow"), Status::Ok, text("50.0"), text("sccm"), text("50.0"), 0.1, {}});
    models.devices.apply(
        {text("nozzle"), text("Nozzle"), Status::Ok, text("291.3"), text("K"), text("291.0"), 0.3, {}});
    models.devices.apply(
        {text("sample"), text("Sample flow"), Status::Ok, text("20.0"), text("sccm"), text("20.0"), 0.0, {}});
    models.devices.apply(
        {text("digitizer"), text("Digitizer"), Status::Ok, text("170"), text("shots/s"), {}, none, {}});
    models.history.setToday(noon.date());
}

SpectrumSource source(bool live)
{
    SpectrumSource source;
    source.number = 1482;
    source.title = QStringLiteral("Benzonitrile in neon");
    source.path = QStringLiteral("/data/chirpdeck/experiments/0/1/1482");
    source.live = live;
    source.recordPoints = 750000;
    source.spacingSeconds = 2e-11;
    source.loMHz = 40960.0;
    source.chirpEndUs = 1.0;
    return source;
}

} // namespace

void acquiring(ModelRegistry &models)
{
    bench(models);
    models.devices.apply({QStringLiteral("neon"),
                          QStringLiteral("Neon flow"),
                          Status::Deviating,
                          QStringLiteral("48.1"),
                          QStringLiteral("sccm"),
                          QStringLiteral("50.0"),
                          -3.0,
                          {}});
    models.run.apply(status());
    FtSettings saved;
    saved.startUs = 1.0;
    models.spectrum.setSource(source(true), saved);
    models.spectrum.setTraces(fidTrace(), spectrumTrace(), 84.0);
}

void openEnded(ModelRegistry &models)
{
    acquiring(models);
    RunStatus open = status();
    open.type = FtmwType::Forever;
    open.targetShots = 0;
    open.secondsLeft.reset();
    open.simulated = true;
    models.run.apply(open);
}

void paused(ModelRegistry &models)
{
    acquiring(models);
    RunStatus now = status();
    now.state = RunState::Paused;
    models.run.apply(now);
}

void ready(ModelRegistry &models)
{
    bench(models);
    RunStatus ended = status();
    ended.state = RunState::Idle;
    ended.outcome = RunOutcome::Complete;
    ended.shots = 1000000;
    ended.secondsLeft.reset();
    models.run.apply(ended);
}

void drafts(ModelRegistry &models)
{
    const auto instruments = makeInstruments(simulatedLoadout());
    if (!instruments)
        return;
    auto bench = benchLimits(**instruments);
    for (auto &device : bench.devices)
        device.simulated = true;
    bench.runTypes = {FtmwType::Target_Shots, FtmwType::Target_Duration, FtmwType::Forever,
                      FtmwType::Peak_Up,      FtmwType::LO_Scan,         FtmwType::DR_Scan};
    auto draft = draftFor(simulatedLoadout());
    draft.targetShots = 1'000'000;
    draft.backupIntervalMinutes = 15;
    draft.source = QStringLiteral("Run 1482");
    draft.title = QStringLiteral("Benzonitrile in neon, 2 bar");
    draft.setup.preset.rf.chirps.setChirps(
        {{4895.0, 3200.0, 0.95}, {0.0, 0.0, 0.1, true}, {3100.0, 1520.0, 0.95}}, 1);
    auto before = draft;
    before.backupIntervalMinutes = 0;
    before.setup.preset.rf.setClock(
        ClockType::DownLO,
        {40970.0, ClockOperation::Multiply, 8.0, draft.setup.preset.rf.clock(ClockType::DownLO)->hwKey, 1});
    const Validation::Reading flow{QStringLiteral("FlowController.virtual"), QStringLiteral("Flow1")};
    draft.limits[flow] = {45.0, 55.0};
    draft.setHere = {draft.setup.pulseGenerators[0].headerKey()};
    for (DraftEditor *editor : {static_cast<DraftEditor *>(&models.experimentWizard),
                                static_cast<DraftEditor *>(&models.presetWizard)}) {
        editor->setNow([] { return noon; });
        editor->setBench(bench);
        editor->setReadings({{flow, QStringLiteral("Gas flow, Neon"), QStringLiteral("50.0 sccm"), 50.0}});
        editor->setDraft(draft, before);
        editor->setPresetNames({QStringLiteral("Ka band, 15 µs"), QStringLiteral("Ka band, 40 µs")});
        editor->steps()->restore(0, 6);
    }
    models.experimentWizard.setSaved(noon.addSecs(-60));
    models.experimentWizard.setSources({QStringLiteral("What the loadout uses"), QStringLiteral("Run 1482")});
    models.presetWizard.setName(QStringLiteral("Ka band, 15 µs"));
}

void firstStart(ModelRegistry &models)
{
    models.clock.freeze(QStringLiteral("13:54"));
}

void recorded(ModelRegistry &models)
{
    FtSettings saved;
    saved.startUs = 1.0;
    models.spectrum.setSource(source(false), saved);
    models.spectrum.setWindowIndex(static_cast<int>(WindowFunction::BlackmanHarris));
    models.spectrum.setZeroPad(1);
    models.spectrum.setRemoveDc(true);
    models.spectrum.setEndUs(12.5);
    models.spectrum.setAutoscaleIgnoreMHz(250.0);
    models.spectrum.setTraces(fidTrace(), broadTrace(), 84.0);
    models.spectrum.setSavedSpectrum(spectrumTrace());
}

void history(ModelRegistry &models)
{
    using Outcome = HistoryEntry::Outcome;
    const auto entry = [&](int number, int minutesAgo, Outcome outcome, quint64 shots, const char *title,
                           bool simulated = false) {
        HistoryEntry e;
        e.number = number;
        e.startedAt = noon.addSecs(-60LL * minutesAgo);
        e.type = shots > 300000 ? QStringLiteral("ends after shots") : QStringLiteral("open-ended");
        e.shots = shots;
        e.outcome = outcome;
        e.title = QString::fromUtf8(title);
        e.simulated = simulated;
        e.path = QStringLiteral("/data/chirpdeck/experiments/0/1/%1").arg(number);
        return e;
    };
    QList<HistoryEntry> entries{entry(1482, 61, Outcome::Running, 612480, "Benzonitrile in neon"),
                                entry(1481, 154, Outcome::Complete, 1000000, "Benzonitrile in neon, 2 bar"),
                                entry(1480, 252, Outcome::Stopped, 214000, "Benzonitrile in neon, 1 bar"),
                                entry(1479, 290, Outcome::Complete, 10000, "Practice", true),
                                entry(1477, 1300, Outcome::Complete, 500000, "Benzonitrile, argon carrier"),
                                entry(1474, 1460, Outcome::Failed, 181000, "Benzonitrile, low band"),
                                entry(1470, 6100, Outcome::Unreadable, 0, ""),
                                entry(1469, 6200, Outcome::Complete, 250000, "Background, no sample")};
    entries[6].error = QStringLiteral("fid/fidparams.csv ends in the middle of line 2");
    for (int n = 1468; n > 1430; --n)
        entries << entry(n, 6200 + 100 * (1469 - n), Outcome::Complete, 250000, "Survey");
    models.history.add(entries);
}

void interrupted(ModelRegistry &models)
{
    HistoryEntry e;
    e.number = 1482;
    e.startedAt = noon.addSecs(-3600);
    e.type = QStringLiteral("ends after shots");
    e.shots = 611900;
    e.outcome = HistoryEntry::Outcome::Interrupted;
    e.title = QStringLiteral("Benzonitrile in neon");
    e.path = QStringLiteral("/data/chirpdeck/experiments/0/1/1482");
    models.history.add({e});
}

void problems(ModelRegistry &models)
{
    models.problems.apply({QStringLiteral("io"),
                           Problem::Severity::Warning,
                           {QStringLiteral("The I/O board has not answered for 4 min"), QString(),
                            QStringLiteral("Runs can go on. Check its cable and power")}});
    models.problems.apply(
        {QStringLiteral("disk"),
         Problem::Severity::Fault,
         {QStringLiteral("The data drive is full"), QStringLiteral("3 MB free on /data, a save needs 6.2 MB"),
          QStringLiteral("170 shots are only in memory. Make room, then check again")}});
}

void folders(ModelRegistry &models)
{
    models.storage.setCandidates(
        {{QStringLiteral("/data/chirpdeck"),
          QStringLiteral("Data drive"),
          QStringLiteral("Fast, always there"),
          412e9,
          931e9,
          {}},
         {QStringLiteral("/home/lab/chirpdeck"),
          QStringLiteral("System drive"),
          QStringLiteral("Small, fills quickly"),
          18e9,
          120e9,
          {}},
         {QStringLiteral("/media/lab/LAB-USB"),
          QStringLiteral("USB drive LAB-USB"),
          QStringLiteral("Saving stops if it is unplugged"),
          58e9,
          64e9,
          {}},
         {QStringLiteral("/mnt/nas/spectra"), QStringLiteral("Network folder"),
          QStringLiteral("Copies are better than direct use"), 0, 0, QStringLiteral("Not reachable")}});
    models.storage.propose(QStringLiteral("/data/chirpdeck"));
    FolderCheck check;
    check.path = QStringLiteral("/data/chirpdeck");
    check.usable = true;
    check.freeBytes = 412e9;
    check.bytesPerRun = 6.2e6;
    models.storage.setCheck(check);
}

void logLines(ModelRegistry &models)
{
    models.log.setToday([] { return noon.date(); });
    struct Said
    {
        int secondsAgo;
        LogCode code;
        const char *message;
    };
    static constexpr std::array said{
        Said{90'000, LogCode::Highlight, "Run 1480: 214 000 shots, stopped by you"},
        Said{3598, LogCode::Normal, "Clocks: 40 500 MHz and 5 000 MHz locked"},
        Said{3569, LogCode::Highlight, "Run 1482 started, 1 000 000 shots planned"},
        Said{2669, LogCode::Highlight, "Run 1482: extra copy 1 saved, 6.2 MB"},
        Said{1788, LogCode::Warning, "Gas flow: Neon 47.8 sccm, set 50.0"},
        Said{869, LogCode::Highlight, "Run 1482: extra copy 3 saved, 6.2 MB"},
        Said{232, LogCode::Error, "I/O board: no reply in 500 ms, 3 tries"},
        Said{110, LogCode::Normal, "Gas flow: Neon set from 50.0 to 51.0 sccm by you"},
        Said{19, LogCode::Warning, "Temperatures: no reading for 15 s"},
        Said{10, LogCode::Normal, "Run 1482: readings logged"},
        Said{2, LogCode::Error,
             "I/O board: another program holds it (process 4182). Close that program, or unplug the board "
             "and plug "
             "it in again; runs can go on without it, but its inputs are not recorded until it answers"}};
    QList<LogLine> lines;
    for (const auto &one : said)
        lines.append({noon.addSecs(-one.secondsAgo), one.code, QString::fromUtf8(one.message)});
    models.log.showAll();
    models.log.showProgram();
    models.log.beginProgram();
    models.log.setProgramHistory({});
    models.log.add(lines);
}

void trends(ModelRegistry &models)
{
    auto &model = models.trends;
    const qint64 now = noon.toMSecsSinceEpoch();
    constexpr qint64 step = 15'000;
    const qint64 from = now - 6LL * 3'600'000;
    std::mt19937 random(3);
    std::normal_distribution<double> noise(0.0, 1.0);
    const auto curve = [&](const char *key, const char *name, const char *group, const char *unit,
                           auto value) {
        TrendCurve made;
        made.channel = {QLatin1String(key), QString::fromUtf8(name), QString::fromUtf8(group),
                        QString::fromUtf8(unit)};
        made.intervalMs = step;
        auto shape = std::make_shared<Curve>();
        for (qint64 at = from; at <= now; at += step) {
            const double y = value(static_cast<double>(at - from) / 3'600'000.0);
            if (std::isnan(y)) {
                if (!shape->pieces.empty() && !shape->pieces.back().isEmpty())
                    shape->pieces.emplace_back();
                continue;
            }
            if (shape->pieces.empty())
                shape->pieces.emplace_back();
            shape->pieces.back().append({static_cast<double>(at), y});
            made.low = made.hasPoints ? std::min(made.low, y) : y;
            made.high = made.hasPoints ? std::max(made.high, y) : y;
            made.hasPoints = true;
            made.latest = TrendPoint{at, y};
            made.atCursor = made.latest;
        }
        made.curve = CurveHandle(shape);
        return made;
    };
    TrendPicture picture;
    auto neon = curve("F.a.Flow1", "Neon", "Gas flow", "sccm",
                      [&](double h) { return 50.0 + 0.05 * noise(random) - std::max(0.0, h - 5.5) * 3.8; });
    neon.setPoint = 50.0;
    neon.tolerance = 1.0;
    picture.graphs = {{neon, curve("F.a.Flow2", "Sample", "Gas flow", "sccm",
                                   [](double h) { return h < 1.4 ? 0.0 : 20.0; })},
                      {curve("P.a.ChamberPressure", "Pressure", "Chamber", "mbar",
                             [&](double h) {
                                 return h > 2.9 && h < 3.3
                                            ? std::nan("")
                                            : (4.1 + 0.05 * noise(random) + 0.5 * std::max(0.0, h - 5.4)) *
                                                  1e-6;
                             })},
                      {curve("T.a.Temperature1", "Nozzle", "Temperatures", "K",
                             [](double h) { return 291.2 + 0.5 * std::sin(h); }),
                       curve("T.a.Temperature2", "Mirror", "Temperatures", "K",
                             [](double h) { return 294.7 + 0.3 * std::cos(1.2 * h); }),
                       curve("T.a.Temperature3", "Shield", "Temperatures", "K",
                             [](double h) { return 292.9 + 0.2 * std::cos(0.4 * h); })},
                      {curve("run:Ftmw.Shots", "Shots", "Run 1482", "",
                             [](double h) { return h < 5.0 ? std::nan("") : (h - 5.0) * 612480.0; })}};
    QList<QStringList> graphs;
    for (const auto &curves : picture.graphs) {
        graphs.append(QStringList());
        for (const auto &one : curves) {
            graphs.back().append(one.channel.key);
            picture.channels.append(one.channel);
        }
    }
    model.applyHours(6.0);
    model.setGraphs(graphs);
    model.addRun(1480, now - 15'100'000);
    model.addRun(1481, now - 9'240'000);
    model.addRun(1482, now - 3'603'000);
    picture.request = model.request(now);
    picture.now = now;
    model.setPicture(picture);
}

void scanDraft(ModelRegistry &models)
{
    auto &scan = models.scan;
    models.frames.setActivity({});
    models.frames.setLeftovers({});
    scan.setStatus({});
    scan.setFolder(QStringLiteral("/data/frames"), QStringLiteral("2026-11-20"));
    scan.setValues({{QStringLiteral("Clock.Main:frequency1"), QStringLiteral("Clock.Main"),
                     QStringLiteral("UpLO, frequency"), QStringLiteral("MHz"), 100.0, 20000.0, 3},
                    {QStringLiteral("FlowController.Main:flow1"), QStringLiteral("FlowController.Main"),
                     QStringLiteral("Neon, flow"), QStringLiteral("sccm"), 0.0, 500.0, 2},
                    {QStringLiteral("PulseGenerator.Main:delay1"), QStringLiteral("PulseGenerator.Main"),
                     QStringLiteral("Gas, delay"), QStringLiteral("µs"), 0.0, 100000.0, 3}});
    while (scan.count() > 0)
        scan.remove(0);
    scan.addAxis();
    scan.setFrom(0, 11500.0);
    scan.setTo(0, 11540.0);
    scan.setStep(0, 2.0);
    scan.setSettle(0, 0.2);
    scan.addAxis();
    scan.setFrom(1, 10.0);
    scan.setTo(1, 155.0);
    scan.setStep(1, 5.0);
}

void scanning(ModelRegistry &models)
{
    scanDraft(models);
    Scan::ScanStatus status;
    status.state = Scan::ScanState::Measuring;
    status.progress = {212, 630, 424.0};
    status.secondsLeft = status.progress.secondsLeft();
    status.position = {QStringLiteral("UpLO, frequency: 11514 MHz"), QStringLiteral("Neon, flow: 20 sccm")};
    status.file.state = FrameState::Acquiring;
    status.file.path = QStringLiteral("/data/frames/2026-11-20/scan_7.npz");
    models.scan.setStatus(status);
}

void framesFailed(ModelRegistry &models)
{
    scanDraft(models);
    FrameActivity activity;
    activity.failedCount = 1;
    activity.failedFile = QStringLiteral("39");
    activity.failure.what = QStringLiteral("The drive is full");
    models.frames.setActivity(activity);
}

void leftovers(ModelRegistry &models)
{
    scanDraft(models);
    models.frames.setLeftovers(
        {{QStringLiteral("scan_6"), QStringLiteral("benzonitrile_38")}, 1840, false, {}});
}

void exporting(ModelRegistry &models)
{
    models.exports.setFolder(QStringLiteral("/data/chirpdeck/textexports"));
    models.exports.setWritten(Error());
    models.exports.offerTrace(QStringLiteral("Spectrum"), QStringLiteral("FT-1481"), spectrumTrace(),
                              QStringLiteral("Frequency"), QStringLiteral("MHz"), QStringLiteral("FT"), 29000,
                              31000);
}

} // namespace Chirpdeck::Plausible
