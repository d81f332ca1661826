// SPDX-License-Identifier: GPL-3.0-or-later
#include "backend/models/draftfields.h"

#include "backend/experiment/experiment.h"
#include "backend/models/format.h"

#include <QCoreApplication>

#include <cmath>
#include <limits>

namespace Chirpdeck {

namespace {

using Kind = DraftFieldSpec::Kind;
using Range = DraftFieldSpec::Range;
using View = DraftView;

namespace RF = BC::Key::RF;
namespace CC = BC::Key::CC;
namespace Digi = BC::Key::Digi;
namespace Ftmw = BC::Key::FTMW;
namespace Pulse = BC::Key::PulseGenerator;

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(DraftFields)
};

constexpr double MostCount = 2147483647.0;

std::function<Range(const View &)> always(double min, double max)
{
    return [=](const View &) { return Range{min, max}; };
}

QStringList megahertz()
{
    return {QStringLiteral("MHz"), QStringLiteral("GHz"), QStringLiteral("kHz")};
}

const QList<double> MegahertzFactors{1.0, 1000.0, 0.001};
const QList<double> MegahertzSteps{0.001, 1, 10, 1000};

std::function<bool(const View &)> ofType(FtmwType type)
{
    return [type](const View &v) { return v.draft.type == type; };
}

bool isScan(const View &v)
{
    return v.draft.isScan();
}

QStringList sidebands(const View &)
{
    return {Text::tr("Upper"), Text::tr("Lower")};
}

double clockMHz(const View &v, ClockType type)
{
    return v.rf().clockFrequency(type);
}

void setClockMHz(View &v, ClockType type, double mhz)
{
    auto clock = v.rf().clock(type).value_or(ClockConfig{});
    clock.desiredFreqMHz = mhz;
    v.rf().setClock(type, clock);
}

Range clockRange(const View &v, ClockType type)
{
    const auto clock = v.rf().clock(type).value_or(ClockConfig{});
    const auto raw = clock.isAssigned() ? v.bench.outputRange()(clock.hwKey, clock.output) : std::nullopt;
    const auto range = raw ? desiredRange(clock, *raw) : UnassignedClockRange;
    return {range.minMHz, range.maxMHz};
}

DraftFieldSpec lo(ClockType type, const QString &label)
{
    return {.key = enumName(type),
            .step = DraftStep::RfChain,
            .label = label,
            .get = [type](const View &v) { return clockMHz(v, type); },
            .set = [type](View &v, double mhz) { setClockMHz(v, type, mhz); },
            .range = [type](const View &v) { return clockRange(v, type); },
            .units = megahertz(),
            .factors = MegahertzFactors,
            .decimals = 6,
            .steps = MegahertzSteps,
            .inReview = true};
}

/// A setting that is a member of a struct within the view.
template<typename Member>
DraftFieldSpec number(const QString &key, DraftStep step, const QString &label, Member member, double min,
                      double max, const QString &unit = {}, int decimals = 0)
{
    using Value = std::decay_t<decltype(member(std::declval<View &>()))>;
    return {.key = key,
            .step = step,
            .label = label,
            .get = [member](const View &v) { return static_cast<double>(member(const_cast<View &>(v))); },
            .set =
                [member](View &v, double value) {
                    if constexpr (std::is_integral_v<Value>)
                        value = std::round(value);
                    member(v) = static_cast<Value>(value);
                },
            .range = always(min, max),
            .units = {unit},
            .decimals = decimals};
}

template<typename Member>
DraftFieldSpec toggle(const QString &key, DraftStep step, const QString &label, Member member)
{
    return {.key = key,
            .step = step,
            .kind = Kind::Switch,
            .label = label,
            .get = [member](const View &v) { return member(const_cast<View &>(v)) ? 1.0 : 0.0; },
            .set = [member](View &v, double value) { member(v) = value != 0.0; }};
}

template<typename Member>
DraftFieldSpec sideband(const QString &key, Member member)
{
    return {.key = key,
            .step = DraftStep::RfChain,
            .kind = Kind::Choice,
            .label = Text::tr("Sideband"),
            .get = [member](const View &v) { return double(member(const_cast<View &>(v))); },
            .set = [member](View &v, double value) { member(v) = static_cast<Sideband>(int(value)); },
            .options = sidebands};
}

void addType(std::vector<DraftFieldSpec> &all)
{
    all.push_back({.key = Ftmw::type,
                   .step = DraftStep::Type,
                   .kind = Kind::Fact,
                   .label = Text::tr("Ends"),
                   .fact = [](const View &v) { return runTypeName(v.draft.type); },
                   .inReview = true});
    auto shots = number(
        Ftmw::targetShots, DraftStep::Type, Text::tr("Shots"),
        [](View &v) -> quint64 & { return v.draft.targetShots; }, 1, MostCount);
    shots.steps = {1000, 10000, 100000, 1000000};
    shots.shown = [](const View &v) {
        return v.draft.type == FtmwType::Target_Shots || v.draft.type == FtmwType::Peak_Up;
    };
    shots.inReview = true;
    all.push_back(shots);
    auto minutes = number(
        Ftmw::duration, DraftStep::Type, Text::tr("Duration, pauses included"),
        [](View &v) -> quint64 & { return v.draft.targetMinutes; }, 1, MostCount, Text::tr("min"));
    minutes.units = {Text::tr("min"), Text::tr("h"), Text::tr("d")};
    minutes.factors = {1, 60, 1440};
    minutes.steps = {1, 10, 60, 600};
    minutes.shown = ofType(FtmwType::Target_Duration);
    minutes.inReview = true;
    all.push_back(minutes);

    const auto scanEnd = [&all](const QString &key, const QString &label, auto member, ClockType role,
                                FtmwType type) {
        auto spec = number(key, DraftStep::Type, label, member, 0, 1e7, QStringLiteral("MHz"), 6);
        spec.units = megahertz();
        spec.factors = MegahertzFactors;
        spec.steps = MegahertzSteps;
        spec.range = [role](const View &v) { return clockRange(v, role); };
        spec.shown = ofType(type);
        spec.inReview = true;
        all.push_back(spec);
    };
    scanEnd(
        Ftmw::upLoBegin, Text::tr("LO from"), [](View &v) -> double & { return v.draft.loScan.up.beginMHz; },
        ClockType::UpLO, FtmwType::LO_Scan);
    scanEnd(
        Ftmw::upLoEnd, Text::tr("to"), [](View &v) -> double & { return v.draft.loScan.up.endMHz; },
        ClockType::UpLO, FtmwType::LO_Scan);
    scanEnd(
        Ftmw::downLoBegin, Text::tr("Down LO from"),
        [](View &v) -> double & { return v.draft.loScan.down.beginMHz; }, ClockType::DownLO,
        FtmwType::LO_Scan);
    scanEnd(
        Ftmw::drBegin, Text::tr("Start"), [](View &v) -> double & { return v.draft.drScan.beginMHz; },
        ClockType::DRClock, FtmwType::DR_Scan);
    auto major = number(
        Ftmw::upMajorSteps, DraftStep::Type, Text::tr("Major steps"),
        [](View &v) -> int & { return v.draft.loScan.up.majorSteps; }, 2, 100000);
    major.shown = ofType(FtmwType::LO_Scan);
    major.inReview = true;
    all.push_back(major);
    auto minor = number(
        Ftmw::upMinorSteps, DraftStep::Type, Text::tr("Minor steps"),
        [](View &v) -> int & { return v.draft.loScan.up.minorSteps; }, 1, 10);
    minor.shown = ofType(FtmwType::LO_Scan);
    all.push_back(minor);
    auto minorSize = number(
        QStringLiteral("UpMinorSize"), DraftStep::Type, Text::tr("Minor step"),
        [](View &v) -> double & { return v.draft.loScan.up.minorSizeMHz; }, 0, 1e4, QStringLiteral("MHz"), 6);
    minorSize.shown = [](const View &v) {
        return v.draft.type == FtmwType::LO_Scan && v.draft.loScan.up.minorSteps > 1;
    };
    all.push_back(minorSize);
    auto drStep = number(
        Ftmw::drStep, DraftStep::Type, Text::tr("Step"),
        [](View &v) -> double & { return v.draft.drScan.stepMHz; }, -1e5, 1e5, QStringLiteral("MHz"), 6);
    drStep.shown = ofType(FtmwType::DR_Scan);
    all.push_back(drStep);
    auto drSteps = number(
        Ftmw::drNumSteps, DraftStep::Type, Text::tr("Steps"),
        [](View &v) -> int & { return v.draft.drScan.steps; }, 2, MostCount);
    drSteps.shown = ofType(FtmwType::DR_Scan);
    drSteps.inReview = true;
    all.push_back(drSteps);
    auto perPoint = number(
        BC::Key::Draft::shotsPerPoint, DraftStep::Type, Text::tr("Shots each"),
        [](View &v) -> int & { return v.draft.shotsPerPoint; }, 1, MostCount);
    perPoint.shown = isScan;
    perPoint.inReview = true;
    all.push_back(perPoint);
    auto sweeps = number(
        RF::targetSweeps, DraftStep::Type, Text::tr("Sweeps"),
        [](View &v) -> int & { return v.draft.sweeps; }, 1, MostCount);
    sweeps.shown = ofType(FtmwType::LO_Scan);
    all.push_back(sweeps);

    auto backup = number(
        BC::Key::Exp::backupInterval, DraftStep::Type, Text::tr("Extra copy (backup)"),
        [](View &v) -> int & { return v.draft.backupIntervalMinutes; }, 0, 6000, Text::tr("min"));
    backup.specialName = Text::tr("Off");
    backup.steps = {1, 5, 15, 60};
    backup.shown = [](const View &v) { return !isScan(v) && v.draft.type != FtmwType::Peak_Up; };
    backup.inReview = true;
    all.push_back(backup);
    auto aux = number(
        BC::Key::Exp::timeDataInterval, DraftStep::Type, Text::tr("Log readings every"),
        [](View &v) -> int & { return v.draft.auxIntervalSeconds; }, 5, MostCount, Text::tr("s"));
    aux.units = {Text::tr("s"), Text::tr("min")};
    aux.factors = {1, 60};
    aux.steps = {5, 30, 60, 300};
    aux.inReview = true;
    all.push_back(aux);
    all.push_back(toggle(Ftmw::chirpScoring, DraftStep::Type, Text::tr("Skip weak chirps"),
                         [](View &v) -> bool & { return v.draft.chirpScoring; }));
    auto threshold = number(
        Ftmw::chirpThreshold, DraftStep::Type, Text::tr("Weakest chirp that counts"),
        [](View &v) -> double & { return v.draft.chirpThreshold; }, 0, 1, {}, 3);
    threshold.steps = {0.001, 0.01, 0.05, 0.1};
    threshold.shown = [](const View &v) { return v.draft.chirpScoring; };
    all.push_back(threshold);
    all.push_back(toggle(Ftmw::phaseCorrection, DraftStep::Type, Text::tr("Correct the phase"),
                         [](View &v) -> bool & { return v.draft.phaseCorrection; }));
    auto chirpStart = number(
        Ftmw::chirpOffset, DraftStep::Type, Text::tr("Chirp starts in the record at"),
        [](View &v) -> double & { return v.draft.chirpOffsetUs; }, 0, 100, QStringLiteral("µs"), 5);
    chirpStart.specialName = Text::tr("Automatic");
    chirpStart.specialValue = FtmwConfig::AutomaticOffset;
    chirpStart.steps = {0.01, 0.1, 1, 10};
    chirpStart.shown = [](const View &v) { return v.draft.chirpScoring || v.draft.phaseCorrection; };
    all.push_back(chirpStart);
}

void addChain(std::vector<DraftFieldSpec> &all)
{
    auto upLo = lo(ClockType::UpLO, Text::tr("Up-conversion LO"));
    all.push_back(upLo);
    all.push_back(sideband(RF::upSB, [](View &v) -> Sideband & { return v.rf().upconversionSideband; }));
    const auto factor = [&all](const QString &key, const QString &label, auto member) {
        auto spec = number(key, DraftStep::RfChain, label, member, 1, 1000, QStringLiteral("×"));
        spec.steps = {1, 2, 4, 8};
        spec.inReview = true;
        all.push_back(spec);
    };
    factor(RF::awgM, Text::tr("AWG multiplier"), [](View &v) -> double & { return v.rf().awgMult; });
    factor(RF::chirpM, Text::tr("Chirp multiplier"), [](View &v) -> double & { return v.rf().chirpMult; });
    auto downLo = lo(ClockType::DownLO, Text::tr("Down-conversion LO"));
    downLo.shown = [](const View &v) { return !v.rf().commonUpDownLO; };
    all.push_back(downLo);
    all.push_back(sideband(RF::downSB, [](View &v) -> Sideband & { return v.rf().downconversionSideband; }));
    auto common = toggle(RF::commonLO, DraftStep::RfChain, Text::tr("Use one LO for both"),
                         [](View &v) -> bool & { return v.rf().commonUpDownLO; });
    common.set = [](View &v, double on) {
        const auto up = v.rf().clock(ClockType::UpLO);
        v.rf().commonUpDownLO = on != 0.0;
        if (up && on != 0.0)
            v.rf().setClock(ClockType::UpLO, *up);
    };
    all.push_back(common);
    // The clock that is selected in the list of roles.
    auto selected = lo(ClockType::UpLO, Text::tr("Frequency"));
    selected.key = QStringLiteral("ClockFrequency");
    selected.get = [](const View &v) { return clockMHz(v, v.clock); };
    selected.set = [](View &v, double mhz) { setClockMHz(v, v.clock, mhz); };
    selected.range = [](const View &v) { return clockRange(v, v.clock); };
    selected.inReview = false;
    all.push_back(selected);
    all.push_back({.key = QStringLiteral("ClockOutput"),
                   .step = DraftStep::RfChain,
                   .kind = Kind::Choice,
                   .label = Text::tr("Oscillator output"),
                   .get =
                       [](const View &v) {
                           const auto clock = v.rf().clock(v.clock);
                           const auto outputs = v.bench.outputs();
                           for (qsizetype i = 0; clock && i < outputs.size(); ++i) {
                               if (outputs[i].key == clock->hwKey && outputs[i].output == clock->output)
                                   return double(i + 1);
                           }
                           return 0.0;
                       },
                   .set =
                       [](View &v, double index) {
                           const auto outputs = v.bench.outputs();
                           const int i = int(index) - 1;
                           if (i < 0 || i >= outputs.size()) {
                               v.rf().removeClock(v.clock);
                               return;
                           }
                           auto clock = v.rf().clock(v.clock).value_or(ClockConfig{});
                           clock.hwKey = outputs[i].key;
                           clock.output = outputs[i].output;
                           v.rf().setClock(v.clock, clock);
                       },
                   .options =
                       [](const View &v) {
                           QStringList names{Text::tr("None")};
                           for (const auto &output : v.bench.outputs())
                               names.append(output.name);
                           return names;
                       }});
    all.push_back(
        {.key = QStringLiteral("ClockOperation"),
         .step = DraftStep::RfChain,
         .kind = Kind::Choice,
         .label = Text::tr("What comes after it"),
         .get = [](const View &v) { return double(v.rf().clock(v.clock).value_or(ClockConfig{}).op); },
         .set =
             [](View &v, double op) {
                 auto clock = v.rf().clock(v.clock).value_or(ClockConfig{});
                 clock.op = static_cast<ClockOperation>(int(op));
                 v.rf().setClock(v.clock, clock);
             },
         .options =
             [](const View &) {
                 return QStringList{Text::tr("Multiplier"), Text::tr("Divider")};
             }});
    auto clockFactor = number(
        QStringLiteral("ClockFactor"), DraftStep::RfChain, Text::tr("Factor"),
        [](View &v) -> double & { return v.rf().awgMult; }, 1, 1e6, QStringLiteral("×"));
    clockFactor.get = [](const View &v) { return v.rf().clock(v.clock).value_or(ClockConfig{}).factor; };
    clockFactor.set = [](View &v, double value) {
        auto clock = v.rf().clock(v.clock).value_or(ClockConfig{});
        clock.factor = std::round(value);
        v.rf().setClock(v.clock, clock);
    };
    clockFactor.steps = {1, 2, 4, 8};
    all.push_back(clockFactor);
}

Range segmentRange(const View &v)
{
    const double low = v.bench.awg ? v.bench.awg->minFreqMHz : 0.0;
    const double high = v.bench.awg ? v.bench.awg->maxFreqMHz : 1e6;
    if (!v.atMolecules)
        return {low, high};
    const auto [a, b] = std::minmax({v.rf().chirpFrequency(low), v.rf().chirpFrequency(high)});
    return {a, b};
}

void addSegmentEnd(std::vector<DraftFieldSpec> &all, const QString &key, const QString &label,
                   double ChirpSegment::*end)
{
    all.push_back({.key = key,
                   .step = DraftStep::Chirps,
                   .label = label,
                   .get =
                       [end](const View &v) {
                           const auto *segment = v.currentSegment();
                           if (!segment)
                               return 0.0;
                           return v.atMolecules ? v.rf().chirpFrequency(segment->*end) : segment->*end;
                       },
                   .set =
                       [end](View &v, double mhz) {
                           const double awg = v.atMolecules ? v.rf().awgFrequency(mhz) : mhz;
                           v.changeSegment([=](ChirpSegment &segment) { segment.*end = awg; });
                       },
                   .range = segmentRange,
                   .units = megahertz(),
                   .factors = MegahertzFactors,
                   .decimals = 3,
                   .steps = MegahertzSteps,
                   .shown = [](const View &v) { return v.currentSegment() && !v.currentSegment()->empty; }});
}

void addChirp(std::vector<DraftFieldSpec> &all)
{
    all.push_back({.key = CC::chirpConfig,
                   .step = DraftStep::Chirps,
                   .kind = Kind::Fact,
                   .label = Text::tr("Segments"),
                   .fact =
                       [](const View &v) {
                           QStringList parts;
                           const auto first = v.chirps().chirps.value(0);
                           for (const auto &segment : first)
                               parts.append(
                                   segment.empty
                                       ? Text::tr("silence")
                                       : Text::tr("%1 to %2 MHz")
                                             .arg(Format::plain(v.rf().chirpFrequency(segment.startMHz), 3),
                                                  Format::plain(v.rf().chirpFrequency(segment.endMHz), 3)));
                           return parts.isEmpty() ? Text::tr("none") : parts.join(QStringLiteral(", "));
                       },
                   .inReview = true});
    all.push_back(
        {.key = QStringLiteral("ChirpLength"),
         .step = DraftStep::Chirps,
         .kind = Kind::Fact,
         .label = Text::tr("Length"),
         .fact =
             [](const View &v) { return Text::tr("%1 µs").arg(Format::plain(v.chirps().durationUs(0), 4)); },
         .inReview = true});
    addSegmentEnd(all, QStringLiteral("SegmentStart"), Text::tr("From"), &ChirpSegment::startMHz);
    addSegmentEnd(all, QStringLiteral("SegmentEnd"), Text::tr("To"), &ChirpSegment::endMHz);
    all.push_back(
        {.key = QStringLiteral("SegmentLength"),
         .step = DraftStep::Chirps,
         .label = Text::tr("Length"),
         .get = [](const View &v) { return v.currentSegment() ? v.currentSegment()->durationUs * 1e3 : 0.0; },
         .set =
             [](View &v, double ns) {
                 v.changeSegment([ns](ChirpSegment &segment) { segment.durationUs = ns / 1e3; });
             },
         .range = always(0.1, 1e5),
         .units = {QStringLiteral("ns"), QStringLiteral("µs")},
         .factors = {1, 1000},
         .decimals = 1,
         .steps = {1, 10, 100, 1000},
         .shown = [](const View &v) { return v.currentSegment() != nullptr; }});
    auto count = number(
        BC::Key::Draft::chirpCount, DraftStep::Chirps, Text::tr("Chirps per gas pulse"),
        [](View &v) -> double & { return v.rf().awgMult; }, 1, 50);
    count.get = [](const View &v) { return double(std::max(1, v.chirps().chirpCount())); };
    count.set = [](View &v, double n) {
        v.chirps().setChirps(Chirp(v.chirps().chirps.value(0)), int(std::round(n)));
    };
    count.steps = {1, 2, 5, 10};
    count.inReview = true;
    all.push_back(count);
    auto interval = number(
        CC::interval, DraftStep::Chirps, Text::tr("Chirp every"),
        [](View &v) -> double & { return v.chirps().intervalUs; }, 5, 100, QStringLiteral("µs"), 1);
    interval.steps = {0.1, 1, 5, 10};
    interval.shown = [](const View &v) { return v.chirps().chirpCount() > 1; };
    interval.inReview = true;
    all.push_back(interval);

    const auto markerTime = [&all](const QString &key, const QString &label, double Marker::*time) {
        all.push_back(
            {.key = key,
             .step = DraftStep::Chirps,
             .label = label,
             .get = [time](const View &v) { return v.currentMarker() ? v.currentMarker()->*time : 0.0; },
             .set =
                 [time](View &v, double us) {
                     if (v.currentMarker())
                         v.chirps().markers[v.marker].*time = us;
                 },
             .range = always(-100, 100),
             .units = {QStringLiteral("µs"), QStringLiteral("ns")},
             .factors = {1, 0.001},
             .decimals = 3,
             .steps = {0.01, 0.1, 1, 10},
             .shown = [](const View &v) { return v.currentMarker() != nullptr; }});
    };
    markerTime(QStringLiteral("MarkerStart"), Text::tr("From chirp start"), &Marker::startUs);
    markerTime(QStringLiteral("MarkerEnd"), Text::tr("From chirp end"), &Marker::endUs);
    all.push_back(
        {.key = QStringLiteral("MarkerRole"),
         .step = DraftStep::Chirps,
         .kind = Kind::Choice,
         .label = Text::tr("Use"),
         .get = [](const View &v) { return v.currentMarker() ? double(v.currentMarker()->role) : 0.0; },
         .set =
             [](View &v, double role) {
                 if (v.currentMarker())
                     v.chirps().markers[v.marker].role = static_cast<MarkerRole>(int(role));
             },
         .options =
             [](const View &) {
                 return QStringList{Text::tr("Protection"), Text::tr("Gate"), Text::tr("Trigger"),
                                    Text::tr("Custom")};
             }});
    all.push_back(
        {.key = QStringLiteral("MarkerOn"),
         .step = DraftStep::Chirps,
         .kind = Kind::Switch,
         .label = Text::tr("Marker is on"),
         .get = [](const View &v) { return v.currentMarker() && v.currentMarker()->enabled ? 1.0 : 0.0; },
         .set =
             [](View &v, double on) {
                 if (v.currentMarker())
                     v.chirps().markers[v.marker].enabled = on != 0.0;
             }});
}

AnalogChannel *fidChannel(View &v)
{
    for (auto &channel : v.digitizer().analogChannels) {
        if (channel.index == v.digitizer().fidChannel)
            return &channel;
    }
    return nullptr;
}

void addDigitizer(std::vector<DraftFieldSpec> &all)
{
    all.push_back({.key = Digi::an,
                   .step = DraftStep::Digitizer,
                   .kind = Kind::Choice,
                   .label = Text::tr("Input"),
                   .get = [](const View &v) { return double(v.digitizer().fidChannel - 1); },
                   .set =
                       [](View &v, double index) {
                           const int channel = int(index) + 1;
                           // The new input begins as the old one was set.
                           const auto *old = fidChannel(v);
                           const auto scale = old ? *old : AnalogChannel{};
                           v.digitizer().setFidChannel(channel);
                           if (auto *chosen = fidChannel(v)) {
                               if (!(chosen->fullScale > 0.0))
                                   chosen->fullScale = scale.fullScale;
                           } else {
                               v.digitizer().analogChannels.append(
                                   {channel, true, scale.fullScale, scale.verticalOffset, {}});
                           }
                       },
                   .options =
                       [](const View &v) {
                           QStringList names;
                           for (int i = 1; i <= v.bench.digitizer.analogChannels; ++i)
                               names.append(QString::number(i));
                           return names;
                       },
                   .inReview = true});
    const auto ofChannel = [&all](const QString &key, const QString &label, double AnalogChannel::*member,
                                  std::function<Range(const View &)> range, bool inReview) {
        all.push_back({.key = key,
                       .step = DraftStep::Digitizer,
                       .label = label,
                       .get =
                           [member](const View &v) {
                               const auto *channel = v.digitizer().analogChannel(v.digitizer().fidChannel);
                               return channel ? channel->*member : 0.0;
                           },
                       .set =
                           [member](View &v, double volts) {
                               if (auto *channel = fidChannel(v))
                                   channel->*member = volts;
                           },
                       .range = std::move(range),
                       .units = {QStringLiteral("V"), QStringLiteral("mV")},
                       .factors = {1, 0.001},
                       .decimals = 3,
                       .steps = {0.001, 0.01, 0.1, 1},
                       .inReview = inReview});
    };
    ofChannel(
        Digi::fs, Text::tr("Full scale ±"), &AnalogChannel::fullScale,
        [](const View &v) {
            return Range{v.bench.digitizer.minFullScale, v.bench.digitizer.maxFullScale};
        },
        true);
    ofChannel(
        Digi::offset, Text::tr("Offset"), &AnalogChannel::verticalOffset,
        [](const View &v) {
            return Range{v.bench.digitizer.minOffset, v.bench.digitizer.maxOffset};
        },
        false);
    all.push_back({.key = Digi::sRate,
                   .step = DraftStep::Digitizer,
                   .kind = Kind::Choice,
                   .label = Text::tr("Sample rate"),
                   .get =
                       [](const View &v) {
                           const auto &rates = v.bench.digitizer.sampleRatesHz;
                           for (qsizetype i = 0; i < rates.size(); ++i) {
                               if (std::abs(rates[i] - v.digitizer().sampleRate) <= 1e-9 * rates[i])
                                   return double(i);
                           }
                           return -1.0;
                       },
                   .set =
                       [](View &v, double index) {
                           const auto &rates = v.bench.digitizer.sampleRatesHz;
                           const double duration = v.digitizer().recordDuration();
                           if (index < 0.0 || index >= double(rates.size()))
                               return;
                           v.digitizer().sampleRate = rates[int(index)];
                           // The record stays as long in time.
                           v.digitizer().recordLength = int(std::lround(duration * v.digitizer().sampleRate));
                       },
                   .options =
                       [](const View &v) {
                           QStringList names;
                           for (const double rate : v.bench.digitizer.sampleRatesHz)
                               names.append(rate >= 1e9
                                                ? Text::tr("%1 GS/s").arg(Format::plain(rate / 1e9, 3))
                                                : Text::tr("%1 MS/s").arg(Format::plain(rate / 1e6, 3)));
                           return names;
                       },
                   .inReview = true});
    all.push_back({.key = Digi::recLen,
                   .step = DraftStep::Digitizer,
                   .label = Text::tr("Record length"),
                   .get = [](const View &v) { return v.digitizer().recordDuration() * 1e6; },
                   .set =
                       [](View &v, double us) {
                           v.digitizer().recordLength = int(std::lround(us * v.digitizer().sampleRate / 1e6));
                       },
                   .range =
                       [](const View &v) {
                           const double rate = v.digitizer().sampleRate / 1e6;
                           return rate > 0.0
                                      ? Range{1.0 / rate, double(v.bench.digitizer.maxRecordLength) / rate}
                                      : Range{0.0, 1e6};
                       },
                   .units = {QStringLiteral("µs"), QStringLiteral("ms")},
                   .factors = {1, 1000},
                   .decimals = 4,
                   .steps = {0.1, 1, 5, 10},
                   .inReview = true});
    all.push_back(
        {.key = Digi::trigCh,
         .step = DraftStep::Digitizer,
         .kind = Kind::Choice,
         .label = Text::tr("Trigger source"),
         .get =
             [](const View &v) {
                 return double(v.digitizer().triggerChannel - (v.bench.digitizer.hasAuxTrigger ? 0 : 1));
             },
         .set =
             [](View &v, double index) {
                 v.digitizer().triggerChannel = int(index) + (v.bench.digitizer.hasAuxTrigger ? 0 : 1);
             },
         .options =
             [](const View &v) {
                 QStringList names;
                 if (v.bench.digitizer.hasAuxTrigger)
                     names.append(Text::tr("Aux input"));
                 for (int i = 1; i <= v.bench.digitizer.analogChannels; ++i)
                     names.append(Text::tr("Input %1").arg(i));
                 return names;
             },
         .inReview = true});
    all.push_back(
        {.key = Digi::trigSlope,
         .step = DraftStep::Digitizer,
         .kind = Kind::Choice,
         .label = Text::tr("Edge"),
         .get = [](const View &v) { return double(v.digitizer().triggerEdge); },
         .set = [](View &v, double edge) { v.digitizer().triggerEdge = static_cast<TriggerEdge>(int(edge)); },
         .options =
             [](const View &) {
                 return QStringList{Text::tr("Rising"), Text::tr("Falling")};
             }});
    auto level = number(
        Digi::trigLevel, DraftStep::Digitizer, Text::tr("Level"),
        [](View &v) -> double & { return v.digitizer().triggerLevel; }, 0, 1, QStringLiteral("V"), 3);
    level.range = [](const View &v) {
        return Range{v.bench.digitizer.minTriggerLevel, v.bench.digitizer.maxTriggerLevel};
    };
    level.steps = {0.001, 0.01, 0.1, 1};
    all.push_back(level);
    auto delay = number(
        Digi::trigDelay, DraftStep::Digitizer, Text::tr("Delay"),
        [](View &v) -> double & { return v.digitizer().triggerDelayUs; }, 0, 1, QStringLiteral("µs"), 6);
    delay.range = [](const View &v) {
        return Range{v.bench.digitizer.minTriggerDelayUs, v.bench.digitizer.maxTriggerDelayUs};
    };
    delay.steps = {0.01, 0.1, 1, 5};
    all.push_back(delay);
    all.push_back({.key = Digi::multiRec,
                   .step = DraftStep::Digitizer,
                   .kind = Kind::Choice,
                   .label = Text::tr("Per trigger"),
                   .get =
                       [](const View &v) {
                           const bool average = v.digitizer().blockAverage,
                                      records = v.digitizer().multiRecord;
                           return average && records ? 3.0 : records ? 2.0 : average ? 1.0 : 0.0;
                       },
                   .set =
                       [](View &v, double mode) {
                           v.digitizer().blockAverage = mode == 1.0 || mode == 3.0;
                           v.digitizer().multiRecord = mode == 2.0 || mode == 3.0;
                           if (!v.digitizer().blockAverage)
                               v.digitizer().numAverages = 1;
                           if (!v.digitizer().multiRecord)
                               v.digitizer().numRecords = 1;
                       },
                   .options =
                       [](const View &v) {
                           QStringList names{QStringLiteral("1"), Text::tr("Average"), Text::tr("Records")};
                           if (v.bench.digitizer.canBlockAndMultiRecord)
                               names.append(Text::tr("Both"));
                           return names;
                       }});
    auto averages = number(
        Digi::numAvg, DraftStep::Digitizer, Text::tr("Averages"),
        [](View &v) -> int & { return v.digitizer().numAverages; }, 1, 100);
    averages.range = [](const View &v) { return Range{1, double(v.bench.digitizer.maxAverages)}; };
    averages.steps = {1, 2, 5, 10};
    averages.shown = [](const View &v) { return v.digitizer().blockAverage; };
    all.push_back(averages);
    auto records = number(
        Digi::multiRecNum, DraftStep::Digitizer, Text::tr("Records"),
        [](View &v) -> int & { return v.digitizer().numRecords; }, 1, 100);
    records.range = [](const View &v) { return Range{1, double(v.bench.digitizer.maxRecords)}; };
    records.steps = {1, 2, 5, 10};
    records.shown = [](const View &v) { return v.digitizer().multiRecord; };
    all.push_back(records);
}

std::function<bool(const View &)> withPulses()
{
    return [](const View &v) { return v.pulses() != nullptr; };
}

void addDevices(std::vector<DraftFieldSpec> &all)
{
    all.push_back({.key = Pulse::rate,
                   .step = DraftStep::Devices,
                   .label = Text::tr("Repeat rate"),
                   .get = [](const View &v) { return v.pulses() ? v.pulses()->repRateHz : 0.0; },
                   .set =
                       [](View &v, double hertz) {
                           if (auto *pulses = v.pulses())
                               pulses->repRateHz = hertz;
                       },
                   .range =
                       [](const View &v) {
                           const auto found = v.bench.pulseGenerators.find(v.device);
                           return found == v.bench.pulseGenerators.end()
                                      ? Range{0.01, 1e5}
                                      : Range{found->second.minRepRateHz, found->second.maxRepRateHz};
                       },
                   .units = {QStringLiteral("Hz"), QStringLiteral("kHz")},
                   .factors = {1, 1000},
                   .decimals = 3,
                   .steps = {0.1, 1, 10, 100},
                   .shown = withPulses()});
    const auto time = [&all](const QString &key, const QString &label, double PulseChannel::*member,
                             bool isWidth) {
        all.push_back({.key = key,
                       .step = DraftStep::Devices,
                       .label = label,
                       .get =
                           [member](const View &v) {
                               const auto *pulses = v.pulses();
                               return pulses && v.channel < pulses->channels.size()
                                          ? pulses->channels[v.channel].*member
                                          : 0.0;
                           },
                       .set =
                           [member](View &v, double us) {
                               auto *pulses = v.pulses();
                               if (pulses && v.channel < pulses->channels.size())
                                   pulses->channels[v.channel].*member = us;
                           },
                       .range =
                           [isWidth](const View &v) {
                               const auto found = v.bench.pulseGenerators.find(v.device);
                               const auto limits = found == v.bench.pulseGenerators.end()
                                                       ? PulseGeneratorLimits{}
                                                       : found->second;
                               return isWidth ? Range{limits.minWidth, limits.maxWidth}
                                              : Range{limits.minDelay, limits.maxDelay};
                           },
                       .units = {QStringLiteral("µs"), QStringLiteral("ms"), QStringLiteral("ns")},
                       .factors = {1, 1000, 0.001},
                       .decimals = 3,
                       .steps = {0.1, 1, 10, 100},
                       .shown = withPulses()});
    };
    time(QStringLiteral("PulseDelay"), Text::tr("Delay"), &PulseChannel::delayUs, false);
    time(QStringLiteral("PulseWidth"), Text::tr("Width"), &PulseChannel::widthUs, true);
}

void addLimits(std::vector<DraftFieldSpec> &all)
{
    const auto limit = [&all](const QString &key, const QString &label, double Validation::Limits::*member) {
        all.push_back({.key = key,
                       .step = DraftStep::Limits,
                       .label = label,
                       .get =
                           [member](const View &v) {
                               const auto found = v.draft.limits.find(v.limit);
                               return found == v.draft.limits.end() ? 0.0 : found->second.*member;
                           },
                       .set =
                           [member](View &v, double value) {
                               const auto found = v.draft.limits.find(v.limit);
                               if (found != v.draft.limits.end())
                                   found->second.*member = value;
                           },
                       .range = always(-1e9, 1e9),
                       .units = {QString()},
                       .decimals = 6,
                       .steps = {0.001, 0.1, 1, 10},
                       .shown = [](const View &v) { return v.draft.limits.contains(v.limit); }});
    };
    limit(BC::Key::Draft::minimum, Text::tr("Lowest"), &Validation::Limits::min);
    limit(BC::Key::Draft::maximum, Text::tr("Highest"), &Validation::Limits::max);
}

std::vector<DraftFieldSpec> makeSpecs()
{
    std::vector<DraftFieldSpec> all;
    addType(all);
    addChain(all);
    addChirp(all);
    addDigitizer(all);
    addDevices(all);
    addLimits(all);
    return all;
}

} // namespace

const ChirpSegment *DraftView::currentSegment() const
{
    const auto &all = chirps().chirps;
    return all.isEmpty() || segment < 0 || segment >= all.constFirst().size() ? nullptr
                                                                              : &all.constFirst()[segment];
}

void DraftView::changeSegment(const std::function<void(ChirpSegment &)> &change)
{
    for (auto &chirp : chirps().chirps) {
        if (segment >= 0 && segment < chirp.size())
            change(chirp[segment]);
    }
}

const Marker *DraftView::currentMarker() const
{
    return marker < 0 || marker >= chirps().markers.size() ? nullptr : &chirps().markers[marker];
}

const PulseGeneratorConfig *DraftView::pulses() const
{
    for (const auto &config : draft.setup.pulseGenerators) {
        if (config.headerKey() == device)
            return &config;
    }
    return nullptr;
}

PulseGeneratorConfig *DraftView::pulses()
{
    return const_cast<PulseGeneratorConfig *>(std::as_const(*this).pulses());
}

QString DraftFieldSpec::text(const DraftView &view) const
{
    switch (kind) {
    case Kind::Fact:
        return fact(view);
    case Kind::Switch:
        return get(view) != 0.0 ? Text::tr("On") : Text::tr("Off");
    case Kind::Choice: {
        const auto all = options(view);
        return all.value(int(get(view)), QStringLiteral("–"));
    }
    case Kind::Number:
        break;
    }
    const double value = get(view);
    if (!specialName.isEmpty() && value == specialValue)
        return specialName;
    const auto number = Format::plain(value, decimals);
    if (units.value(0).isEmpty())
        return number;
    return units[0] == QStringLiteral("×") ? units[0] + number : number + QChar(0x00a0) + units[0];
}

const std::vector<DraftFieldSpec> &draftFieldSpecs()
{
    static const auto specs = makeSpecs();
    return specs;
}

const DraftFieldSpec *draftFieldSpec(const QString &key)
{
    const auto &all = draftFieldSpecs();
    const auto found =
        std::find_if(all.begin(), all.end(), [&key](const DraftFieldSpec &spec) { return spec.key == key; });
    return found == all.end() ? nullptr : &*found;
}

QList<ReviewRow> reviewRows(const DraftView &view, const ExperimentDraft *before)
{
    QList<ReviewRow> rows;
    DraftView old = view;
    if (before)
        old.draft = *before;
    for (const auto &spec : draftFieldSpecs()) {
        if (!spec.inReview || !spec.isShown(view))
            continue;
        ReviewRow row{spec.step, spec.label, spec.text(view), {}};
        if (before) {
            const auto was = spec.isShown(old) ? spec.text(old) : Text::tr("not used");
            if (was != row.text)
                row.was = was;
        }
        rows.append(row);
    }
    return rows;
}

QString runTypeName(FtmwType type)
{
    switch (type) {
    case FtmwType::Target_Shots:
        return Text::tr("Shots");
    case FtmwType::Target_Duration:
        return Text::tr("Duration");
    case FtmwType::Forever:
        return Text::tr("Forever");
    case FtmwType::Peak_Up:
        return Text::tr("Peak up");
    case FtmwType::LO_Scan:
        return Text::tr("LO scan");
    case FtmwType::DR_Scan:
        return Text::tr("DR scan");
    }
    return {};
}

QString clockRoleName(ClockType type)
{
    switch (type) {
    case ClockType::UpLO:
        return Text::tr("Up-conversion LO");
    case ClockType::DownLO:
        return Text::tr("Down-conversion LO");
    case ClockType::AwgRef:
        return Text::tr("Waveform generator reference");
    case ClockType::DRClock:
        return Text::tr("Double-resonance source");
    case ClockType::DigRef:
        return Text::tr("Digitizer reference");
    case ClockType::ComRef:
        return Text::tr("Common reference");
    }
    return {};
}

} // namespace Chirpdeck
