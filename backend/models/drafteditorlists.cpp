// SPDX-License-Identifier: GPL-3.0-or-later
#include "backend/experiment/frequencyplan.h"
#include "backend/models/drafteditor.h"
#include "backend/models/format.h"
#include "backend/models/status.h"
#include "backend/plot/core/trace.h"
#include "instruments/awg/chirprules.h"
#include "instruments/awg/waveform.h"
#include "instruments/digitizer/digitizerrules.h"

#include <algorithm>

namespace Chirpdeck {

namespace {

using Row = RowListModel::Row;

constexpr qsizetype MostChecks = 3;
// A preview has to follow every key that is pressed.
constexpr qint64 MostPreviewSamples = 2'000'000;

/// "26.5–40 GHz"
QString bandText(double a, double b)
{
    const auto [low, high] = std::minmax(a, b);
    return QStringLiteral("%1–%2 GHz").arg(Format::plain(low / 1000.0, 3), Format::plain(high / 1000.0, 3));
}

QString megahertz(double mhz)
{
    return QStringLiteral("%1 MHz").arg(Format::plain(mhz, 3));
}

QString placeName(int place)
{
    switch (place) {
    case FrequencyPlan::Awg:
        return DraftEditor::tr("Chirp");
    case FrequencyPlan::UpConverted:
        return DraftEditor::tr("Up-converted");
    case FrequencyPlan::Molecules:
        return DraftEditor::tr("At the molecules");
    default:
        return DraftEditor::tr("At the digitizer");
    }
}

QString placeDetail(int place, const RfConfig &rf)
{
    const bool up = rf.upconversionSideband == Sideband::UpperSideband;
    const bool down = rf.downconversionSideband == Sideband::UpperSideband;
    switch (place) {
    case FrequencyPlan::Awg:
        return DraftEditor::tr("from the AWG");
    case FrequencyPlan::UpConverted:
        return up ? DraftEditor::tr("LO + chirp") : DraftEditor::tr("LO − chirp");
    case FrequencyPlan::Molecules:
        return DraftEditor::tr("after ×%1").arg(Format::plain(rf.chirpMult, 3));
    default:
        return down ? DraftEditor::tr("signal − LO") : DraftEditor::tr("LO − signal");
    }
}

int severityOf(const DraftFindings &findings, DraftStep step, const QString &object = {})
{
    int severity = Status::Ok;
    for (const auto &found : findings) {
        if (found.step != step || (!object.isEmpty() && found.object != object))
            continue;
        if (found.isError())
            return Status::Fault;
        severity = Status::Deviating;
    }
    return severity;
}

QString runTypeLine(FtmwType type)
{
    switch (type) {
    case FtmwType::Target_Shots:
        return DraftEditor::tr("Ends at a shot count");
    case FtmwType::Target_Duration:
        return DraftEditor::tr("Ends after a time");
    case FtmwType::Forever:
        return DraftEditor::tr("Ends when you stop");
    case FtmwType::Peak_Up:
        return DraftEditor::tr("Tuning, nothing saved");
    case FtmwType::LO_Scan:
        return DraftEditor::tr("Steps the band");
    case FtmwType::DR_Scan:
        return DraftEditor::tr("Steps a second source");
    }
    return {};
}

} // namespace

void DraftEditor::refresh()
{
    // How fast it plays is a property of the generator, and the chirps are made for it.
    if (m_view.bench.awg)
        m_view.chirps().sampleRateMHz = m_view.bench.awg->sampleRateHz / 1e6;
    m_findings = checkDraft(m_view.draft, m_view.bench);
    const auto &chirps = m_view.chirps().chirps;
    const int segments = chirps.isEmpty() ? 0 : static_cast<int>(chirps.constFirst().size());
    m_view.segment = std::clamp(m_view.segment, 0, std::max(0, segments - 1));
    refreshLists();
    refreshPlan();
    refreshPictures();
    refreshDevices();
    refreshFindings();
    refreshChecks();
    Q_EMIT changed();
}

void DraftEditor::refreshLists()
{
    QList<Row> rows;
    for (const auto type : m_view.bench.runTypes)
        rows.append({static_cast<int>(type), runTypeName(type), runTypeLine(type)});
    m_runTypes.setRows(rows);

    rows.clear();
    for (const auto type : {ClockType::UpLO, ClockType::DownLO, ClockType::DRClock, ClockType::AwgRef,
                            ClockType::DigRef, ClockType::ComRef}) {
        const auto clock = m_view.rf().clock(type);
        QString text = tr("None");
        if (clock) {
            text = clock->isAssigned() ? tr("%1 from %2, output %3")
                                             .arg(megahertz(clock->desiredFreqMHz), clock->hwKey.label())
                                             .arg(clock->output + 1)
                                       : tr("%1, set by hand").arg(megahertz(clock->desiredFreqMHz));
        }
        rows.append({static_cast<int>(type), clockRoleName(type), text,
                     findingAt(enumName(type), Finding::Severity::Error)});
    }
    m_clocks.setRows(rows);

    rows.clear();
    double at = 0.0;
    const auto chirp = m_view.chirps().chirps.value(0);
    for (qsizetype i = 0; i < chirp.size(); ++i) {
        const auto &segment = chirp[i];
        const auto shown = [&](double mhz) {
            return Format::fixed(m_view.atMolecules ? m_view.rf().chirpFrequency(mhz) : mhz, 3);
        };
        const double from =
            m_view.atMolecules ? m_view.rf().chirpFrequency(segment.startMHz) : segment.startMHz;
        const double to = m_view.atMolecules ? m_view.rf().chirpFrequency(segment.endMHz) : segment.endMHz;
        QString problem;
        for (const auto &found : m_findings) {
            if (found.field.startsWith(BC::Key::CC::Field::segment(0, i, {})))
                problem = found.finding.text;
        }
        rows.append({segment.empty, to >= from, shown(segment.startMHz), shown(segment.endMHz),
                     Format::fixed(segment.durationUs * 1e3, 1), at, at + segment.durationUs,
                     segment.startMHz, segment.endMHz, problem});
        at += segment.durationUs;
    }
    m_segments.setRows(rows);

    rows.clear();
    const auto &markers = m_view.chirps().markers;
    const auto roles = draftFieldSpec(QStringLiteral("MarkerRole"))->options(m_view);
    for (qsizetype i = 0; i < markers.size(); ++i) {
        QString problem;
        for (const auto &found : m_findings) {
            if (found.field == BC::Key::CC::Field::marker(i))
                problem = found.finding.text;
        }
        rows.append(
            {markers[i].name, roles.value(static_cast<int>(markers[i].role)),
             tr("%1 to %2 µs").arg(Format::plain(markers[i].startUs, 3), Format::plain(markers[i].endUs, 3)),
             markers[i].enabled, problem});
    }
    m_markers.setRows(rows);
}

void DraftEditor::refreshPlan()
{
    const auto &rf = m_view.rf();
    const auto plan =
        frequencyPlan(rf, m_view.bench.receiver(m_view.digitizer().sampleRate), m_view.bench.awg);
    QList<Row> bands, places;
    for (int place = 0; place < FrequencyPlan::Places; ++place) {
        const auto &lane = plan.lane(static_cast<FrequencyPlan::Place>(place));
        for (const auto &band : lane.images) {
            if (place == FrequencyPlan::UpConverted)
                bands.append({place, band.low(), band.high(), band.rises(), QString(), true});
        }
        // Words for each of several bands would lie on top of each other; all of them together have one.
        const bool isOne = lane.bands.size() == 1;
        double low = 1e300, high = 0.0;
        for (const auto &band : lane.bands) {
            low = std::min(low, band.low());
            high = std::max(high, band.high());
            bands.append({place, band.low(), band.high(), band.rises(),
                          isOne ? bandText(band.startMHz, band.endMHz) : QString(), false});
        }
        const double lo = lane.loMHz.value_or(-1.0);
        const double limit = lane.allowed ? lane.allowed->maxMHz : -1.0;
        places.append({placeName(place),
                       isOne || lane.bands.isEmpty() ? placeDetail(place, rf) : bandText(low, high), lo,
                       lo >= 0.0 ? tr("LO %1").arg(Format::plain(lo / 1000.0, 3)) : QString(), limit,
                       limit < 0.0 ? QString()
                       : place == FrequencyPlan::Awg
                           ? tr("AWG limit %1 GHz").arg(Format::plain(limit / 1000.0, 2))
                           : tr("Digitizer limit %1 GHz").arg(Format::plain(limit / 1000.0, 2))});
    }
    m_planEndMHz = std::max(1.0, 1.16 * plan.axisEndMHz());
    m_bands.setRows(bands);
    m_places.setRows(places);
}

void DraftEditor::refreshPictures()
{
    const auto &chirps = m_view.chirps();
    const auto ftmw = m_view.draft.ftmw();
    const double length = chirps.durationUs(0);

    QList<LanePicture::Lane> lanes;
    for (const auto &marker : chirps.markers)
        lanes.append(
            {marker.name,
             marker.enabled ? QString() : tr("off"),
             {{marker.startUs, marker.endFromChirpStart(length),
               tr("%1 to %2 µs").arg(Format::plain(marker.startUs, 3), Format::plain(marker.endUs, 3))}},
             false,
             !marker.enabled});
    m_chirpLanes.set(lanes, -chirps.leadUs(), length + chirps.tailUs(), tr("Time from chirp start / µs"),
                     tr("%1 µs, drawn from your settings").arg(Format::plain(length, 4)));

    // One chirp is enough to see; the waveform of all of them may be long.
    ChirpConfig one = chirps;
    if (one.chirps.size() > 1)
        one.chirps = {one.chirps.constFirst()};
    if (!m_driven || !(*m_driven == one)) {
        m_driven = one;
        m_drive = {};
        if (const auto waveform = Waveform::create(one);
            waveform && waveform->sampleCount() <= MostPreviewSamples && waveform->sampleCount() > 0) {
            auto samples =
                std::make_shared<std::vector<double>>(static_cast<std::size_t>(waveform->sampleCount()));
            waveform->analog(0, *samples);
            m_drive = TraceHandle(Trace::build(-one.leadUs(), one.sampleIntervalUs(), samples));
        }
    }

    const auto &digitizer = m_view.digitizer();
    const double record = digitizer.recordDuration() * 1e6;
    lanes.clear();
    const double trigger = -digitizer.triggerDelayUs;
    const auto edge = digitizer.triggerEdge == TriggerEdge::RisingEdge ? tr("rising") : tr("falling");
    lanes.append(
        {tr("Trigger"), tr("%1, %2 V").arg(edge, Format::plain(digitizer.triggerLevel, 3)), {}, true, false});
    LanePicture::Lane chirpLane{tr("Chirp"), tr("%1 µs").arg(Format::plain(length, 4)), {}, true, false};
    LanePicture::Lane protection{tr("Protection"), tr("receiver closed"), {}, false, false};
    LanePicture::Lane records{
        tr("Record"), tr("%1 points").arg(Format::grouped(digitizer.recordLength)), {}, true, false};
    const int shown = std::clamp(chirps.chirpCount(), 1, 3);
    for (int i = 0; i < shown; ++i) {
        const double shift = i * chirps.intervalUs;
        lanes[0].spans.append({trigger, trigger, {}});
        chirpLane.spans.append({ftmw.chirpStartUs() + shift, ftmw.chirpEndUs() + shift, {}});
        const Marker *guard = nullptr;
        for (const auto &marker : chirps.markers) {
            if (marker.role == MarkerRole::Protection && marker.enabled)
                guard = &marker;
        }
        if (guard)
            protection.spans.append(
                {ftmw.chirpStartUs() + guard->startUs + shift, ftmw.protectionEndUs() + shift, {}});
        if (i == 0 || digitizer.multiRecord)
            records.spans.append(
                {shift, record + shift, i == 0 ? tr("%1 µs").arg(Format::plain(record, 4)) : QString()});
    }
    lanes += {chirpLane, protection, records};
    const double end =
        std::max(record, ftmw.protectionEndUs()) + (shown > 1 ? (shown - 1) * chirps.intervalUs : 0.0);
    m_shotLanes.set(lanes, std::min({0.0, trigger, ftmw.chirpStartUs()}) - 0.04 * end, 1.04 * end,
                    tr("Time in the record / µs"),
                    chirps.chirpCount() > 1 ? tr("repeated %n time(s) per gas pulse", "", chirps.chirpCount())
                                            : QString());

    lanes.clear();
    double rate = m_view.bench.shotsPerSecond;
    for (const auto &pulses : m_view.draft.setup.pulseGenerators)
        rate = rate > 0.0 ? rate : pulses.repRateHz;
    const double minutes = m_view.draft.expectedSeconds(rate).value_or(3600.0) / 60.0;
    const bool open = m_view.draft.type == FtmwType::Forever || m_view.draft.type == FtmwType::Peak_Up;
    lanes.append(
        {tr("Acquire"), {}, {{0.0, minutes, open ? tr("until you stop it") : endText()}}, true, false});
    const auto ticks = [&](const QString &name, double every) {
        LanePicture::Lane lane{name, {}, {}, true, false};
        // More marks than can be told apart say nothing.
        constexpr double MostMarks = 60.0;
        const double step = every > 0.0 ? every * std::max(1.0, std::ceil(minutes / every / MostMarks)) : 0.0;
        for (double at = step; step > 0.0 && at < minutes; at += step)
            lane.spans.append({at, at, {}});
        lane.detail = every > 0.0 ? Format::duration(60.0 * every) : tr("off");
        return lane;
    };
    lanes.append(ticks(tr("Extra copy"), m_view.draft.backupIntervalMinutes));
    lanes.append(ticks(tr("Readings"), m_view.draft.auxIntervalSeconds / 60.0));
    m_timeline.set(lanes, 0.0, minutes, tr("Time / min"), endText());
}

void DraftEditor::refreshDevices()
{
    const auto &setup = m_view.draft.setup;
    QList<Row> rows;
    const auto add = [&](const auto &config, const QString &name, const QString &line, bool hasPulses,
                         bool hasFlow) {
        const auto key = config.headerKey();
        QString problem;
        for (const auto &found : m_findings) {
            if (found.step == DraftStep::Devices && found.object == key &&
                (problem.isEmpty() || found.isError()))
                problem = found.finding.text;
        }
        rows.append({key, name, line, m_view.draft.setHere.contains(key), problem,
                     severityOf(m_findings, DraftStep::Devices, key), hasPulses, hasFlow});
        if (m_view.device.isEmpty())
            m_view.device = key;
    };
    for (const auto &config : setup.pulseGenerators) {
        const auto on = std::count_if(config.channels.begin(), config.channels.end(),
                                      [](const PulseChannel &channel) { return channel.enabled; });
        add(config, tr("Pulse generator"),
            tr("%1 Hz, %n channel(s) on", "", static_cast<int>(on)).arg(Format::plain(config.repRateHz, 3)),
            true, false);
    }
    for (const auto &config : setup.flowControllers) {
        QStringList parts;
        for (const auto &channel : config.channels) {
            if (channel.enabled)
                parts.append(
                    tr("%1 %2 %3").arg(channel.name, Format::plain(channel.setPoint, 2), channel.unit));
        }
        add(config, tr("Gas flow"), parts.isEmpty() ? tr("All closed") : parts.join(QStringLiteral(", ")),
            false, true);
    }
    for (const auto &config : setup.pressureControllers)
        add(config, tr("Chamber pressure"),
            config.controlEnabled ? tr("Held at %1 %2").arg(Format::plain(config.setPoint, 4), config.unit)
                                  : tr("Read only"),
            false, false);
    for (const auto &config : setup.temperatureControllers) {
        const auto on = std::count_if(config.channels.begin(), config.channels.end(),
                                      [](const TemperatureChannel &channel) { return channel.enabled; });
        add(config, tr("Temperatures"), tr("Read only, %n sensor(s)", "", static_cast<int>(on)), false,
            false);
    }
    m_devices.setRows(rows);

    rows.clear();
    QList<LanePicture::Lane> lanes;
    double end = 1.0;
    if (const auto *pulses = m_view.pulses()) {
        for (int i = 0; i < pulses->channels.size(); ++i) {
            const auto &channel = pulses->channels[i];
            const double start = pulses->startUs(i) ? *pulses->startUs(i) : channel.delayUs;
            const auto field = QStringLiteral("%1 %2").arg(BC::Key::PulseGenerator::channel).arg(i + 1);
            QString problem;
            for (const auto &found : m_findings) {
                if (found.object == pulses->headerKey() && found.field == field)
                    problem = found.finding.text;
            }
            const auto name = channel.name.isEmpty() ? tr("Channel %1").arg(i + 1) : channel.name;
            rows.append({name, channel.enabled,
                         QStringLiteral("%1 µs").arg(Format::plain(channel.delayUs, 3)),
                         QStringLiteral("%1 µs").arg(Format::plain(channel.widthUs, 3)), problem});
            lanes.append(
                {name, {}, {{start, start + channel.widthUs, {}}}, channel.enabled, !channel.enabled});
            if (channel.enabled)
                end = std::max(end, start + channel.widthUs);
        }
    }
    m_pulses.setRows(rows);
    m_pulseLanes.set(lanes, 0.0, 1.05 * end, tr("Time from trigger / µs"));

    rows.clear();
    for (const auto &flow : setup.flowControllers) {
        if (flow.headerKey() != m_view.device)
            continue;
        const auto limits = m_view.bench.flowControllers.find(m_view.device);
        for (int i = 0; i < flow.channels.size(); ++i) {
            const auto &channel = flow.channels[i];
            const double max =
                limits != m_view.bench.flowControllers.end() && i < limits->second.channels.size()
                    ? limits->second.channels[i].max
                    : 1e4;
            rows.append({channel.name.isEmpty() ? tr("Channel %1").arg(i + 1) : channel.name,
                         channel.setPoint, channel.unit, max, channel.enabled});
        }
    }
    m_flows.setRows(rows);

    rows.clear();
    for (const auto &[reading, limits] : m_view.draft.limits) {
        const auto object = reading.object + u'.' + reading.value;
        const auto known = std::find_if(
            m_readings.begin(), m_readings.end(),
            [&, wanted = reading](const DraftReading &other) { return other.reading == wanted; });
        const bool has = known != m_readings.end();
        QString problem;
        for (const auto &found : m_findings) {
            if (found.step == DraftStep::Limits && found.object == object)
                problem = found.finding.text;
        }
        int severity = severityOf(m_findings, DraftStep::Limits, object);
        if (severity == Status::Ok && has && !limits.allow(known->value))
            severity = Status::Deviating;
        const double span = std::max(limits.max - limits.min, 1e-12);
        const double from = limits.min - 0.3 * span, to = limits.max + 0.3 * span;
        const auto share = [=](double value) { return std::clamp((value - from) / (to - from), 0.0, 1.0); };
        rows.append({has ? known->name : object, has ? known->text : tr("no reading"),
                     Format::significant(limits.min, 4), Format::significant(limits.max, 4), severity,
                     problem, has && std::isfinite(known->value) ? share(known->value) : -1.0,
                     share(limits.min), share(limits.max)});
    }
    m_limits.setRows(rows);
}

void DraftEditor::refreshFindings()
{
    QList<Row> rows;
    for (const bool errors : {true, false}) {
        for (const auto &found : m_findings) {
            if (found.isError() == errors && m_stepList.contains(found.step))
                rows.append(
                    {static_cast<int>(found.step), draftStepName(found.step), found.finding.text, errors});
        }
    }
    m_problems.setRows(rows);
    for (int i = 0; i < m_stepList.size(); ++i) {
        const auto found =
            std::find_if(m_findings.begin(), m_findings.end(), [&](const DraftFinding &finding) {
                return finding.isError() && finding.step == m_stepList[i];
            });
        m_steps.setProblem(i, found == m_findings.end() ? QString() : found->finding.text);
    }

    const auto all = reviewRows(m_view, m_before ? &*m_before : nullptr);
    m_differences = static_cast<int>(
        std::count_if(all.begin(), all.end(), [](const ReviewRow &row) { return !row.was.isEmpty(); }));
    rows.clear();
    for (const auto step : m_stepList) {
        if (step == DraftStep::Review)
            continue;
        QVariantList entries;
        const auto entry = [&entries](const QString &label, const QString &text, const QString &was) {
            entries.append(QVariantMap{{QStringLiteral("label"), label},
                                       {QStringLiteral("text"), text},
                                       {QStringLiteral("was"), was}});
        };
        for (const auto &row : all) {
            if (row.step == step)
                entry(row.label, row.text, row.was);
        }
        if (step == DraftStep::Devices) {
            for (int i = 0; i < m_devices.count(); ++i) {
                const bool here = m_devices.value(i, QStringLiteral("setHere")).toBool();
                entry(m_devices.value(i, QStringLiteral("name")).toString(),
                      here ? m_devices.value(i, QStringLiteral("line")).toString() : tr("As now"), {});
            }
        } else if (step == DraftStep::Limits) {
            for (int i = 0; i < m_limits.count(); ++i)
                entry(m_limits.value(i, QStringLiteral("name")).toString(),
                      tr("%1 to %2")
                          .arg(m_limits.value(i, QStringLiteral("lowText")).toString(),
                               m_limits.value(i, QStringLiteral("highText")).toString()),
                      {});
            if (m_limits.count() == 0)
                entry(tr("Limits"), tr("none"), {});
        }
        rows.append({static_cast<int>(step), draftStepName(step), severityOf(m_findings, step), entries});
    }
    m_review.setRows(rows);
}

void DraftEditor::refreshChecks()
{
    const auto step = m_stepList.value(m_steps.current());
    QList<Row> rows;
    for (const bool errors : {true, false}) {
        for (const auto &found : m_findings) {
            if (found.step == step && found.isError() == errors && rows.size() < MostChecks)
                rows.append({errors ? Status::Fault : Status::Deviating, found.finding.text, QString(),
                             static_cast<int>(found.step)});
        }
    }
    const auto good = [&](const QString &field, const QString &title, const QString &detail) {
        const bool spoilt = std::any_of(m_findings.begin(), m_findings.end(), [&](const DraftFinding &found) {
            return found.step == step && !field.isEmpty() && found.field == field;
        });
        if (!spoilt && rows.size() < MostChecks)
            rows.append({Status::Ok, title, detail, static_cast<int>(step)});
    };
    const auto &rf = m_view.rf();
    const auto &chirps = m_view.chirps();
    switch (step) {
    case DraftStep::Type:
        good({}, endText(), {});
        good({}, tr("Needs about %1").arg(sizeText()), {});
        good({}, tr("Survives a power cut"), tr("loses at most 1 s"));
        break;
    case DraftStep::RfChain: {
        const auto plan =
            frequencyPlan(rf, m_view.bench.receiver(m_view.digitizer().sampleRate), m_view.bench.awg);
        double highest = 0.0;
        for (const auto &band : plan.lane(FrequencyPlan::Digitizer).bands)
            highest = std::max(highest, band.high());
        const auto allowed = plan.lane(FrequencyPlan::Digitizer).allowed;
        good(BC::Key::RF::band, tr("Fits the digitizer"),
             allowed ? tr("%1 of %2 GHz used")
                           .arg(Format::plain(highest / 1e3, 2), Format::plain(allowed->maxMHz / 1e3, 2))
                     : QString());
        good(BC::Key::RF::band, tr("No image overlap"), tr("Only one sideband arrives"));
        good(enumName(ClockType::UpLO), tr("No LO harmonic in the band"), {});
        break;
    }
    case DraftStep::Chirps:
        good(BC::Key::CC::Field::segments, tr("AWG can do it"),
             tr("%1 of %2 GHz")
                 .arg(Format::plain(chirps.awgFrequencySpan().second / 1e3, 2),
                      Format::plain(highestAwgMHz() / 1e3, 2)));
        good(BC::Key::CC::Field::marker(0), tr("Receiver protected"), {});
        good(BC::Key::CC::interval, tr("Fits the repeat time"),
             tr("%1 µs").arg(Format::plain(chirps.totalUs(), 3)));
        break;
    case DraftStep::Digitizer: {
        const auto &digitizer = m_view.digitizer();
        good(BC::Key::Digi::recLen,
             tr("One shot %1").arg(Format::bytes(double(digitizer.transferBytes())).text()),
             tr("smallest step %1").arg(Format::volts(digitizer.voltsPerCount()).text()));
        good(BC::Key::Digi::multiRecNum, tr("Records match chirps"),
             tr("%1 and %2")
                 .arg(std::max(digitizer.effectiveRecords(), digitizer.effectiveAverages()))
                 .arg(chirps.chirpCount()));
        good(BC::Key::Digi::sRate, tr("Band 0 to %1 GHz").arg(Format::plain(digitizer.nyquistMHz() / 1e3, 2)),
             {});
        break;
    }
    case DraftStep::Devices:
        good({}, tr("Devices can do it"), {});
        break;
    case DraftStep::Limits:
        good({},
             m_view.draft.limits.empty()
                 ? tr("Nothing ends this run early")
                 : tr("%n limit(s)", "", static_cast<int>(m_view.draft.limits.size())),
             {});
        good({}, tr("Data always kept"), tr("A limit never deletes"));
        break;
    case DraftStep::Review:
        break;
    }
    m_checks.setRows(rows);
}

} // namespace Chirpdeck
