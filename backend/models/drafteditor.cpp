// SPDX-License-Identifier: GPL-3.0-or-later
#include "backend/models/drafteditor.h"

#include "backend/models/format.h"
#include "instruments/awg/chirprules.h"

#include <algorithm>

namespace Chirpdeck {

namespace {

namespace Field = BC::Key::CC::Field;

/// What a field of the selected row is called in findings.
QString findingField(const QString &field, const DraftView &view)
{
    if (field == QLatin1String("SegmentStart"))
        return Field::segment(0, view.segment, Field::start);
    if (field == QLatin1String("SegmentEnd"))
        return Field::segment(0, view.segment, Field::end);
    if (field == QLatin1String("SegmentLength"))
        return Field::segment(0, view.segment, Field::duration);
    if (field == QLatin1String("MarkerStart"))
        return Field::marker(view.marker);
    if (field == QLatin1String("ClockFrequency"))
        return enumName(view.clock);
    if (field == QLatin1String("PulseDelay") || field == QLatin1String("PulseWidth"))
        return QStringLiteral("%1 %2").arg(BC::Key::PulseGenerator::channel).arg(view.channel + 1);
    return field;
}

} // namespace

QString draftStepName(DraftStep step)
{
    switch (step) {
    case DraftStep::Type:
        return DraftEditor::tr("Type");
    case DraftStep::RfChain:
        return DraftEditor::tr("RF chain");
    case DraftStep::Chirps:
        return DraftEditor::tr("Chirp");
    case DraftStep::Digitizer:
        return DraftEditor::tr("Digitizer");
    case DraftStep::Devices:
        return DraftEditor::tr("Devices");
    case DraftStep::Limits:
        return DraftEditor::tr("Limits");
    case DraftStep::Review:
        return DraftEditor::tr("Review");
    }
    return {};
}

DraftEditor::DraftEditor(const QList<DraftStep> &steps, QObject *parent)
    : QObject(parent)
    , m_stepList(steps)
    , m_now([] { return QDateTime::currentDateTime(); })
    , m_steps(this)
    , m_runTypes({"type", "name", "line"}, this)
    , m_clocks({"type", "name", "text", "problem"}, this)
    , m_bands({"place", "from", "to", "rises", "text", "image"}, this)
    , m_places({"name", "detail", "lo", "loText", "limit", "limitText"}, this)
    , m_segments({"silence", "rises", "fromText", "toText", "lengthText", "startUs", "endUs", "awgFrom",
                  "awgTo", "problem"},
                 this)
    , m_markers({"name", "role", "text", "on", "problem"}, this)
    , m_devices({"key", "name", "line", "setHere", "problem", "severity", "hasPulses", "hasFlow"}, this)
    , m_pulses({"name", "on", "delayText", "widthText", "problem"}, this)
    , m_flows({"name", "setPoint", "unitName", "max", "on"}, this)
    , m_limits({"name", "now", "lowText", "highText", "severity", "problem", "position", "low", "high"}, this)
    , m_review({"step", "stepName", "severity", "rows"}, this)
    , m_problems({"step", "stepName", "text", "isError"}, this)
    , m_checks({"severity", "title", "detail", "step"}, this)
    , m_timeline(this)
    , m_chirpLanes(this)
    , m_shotLanes(this)
    , m_pulseLanes(this)
{
    QStringList titles;
    for (const auto step : steps)
        titles.append(draftStepName(step));
    m_steps.setTitles(titles);
    connect(&m_steps, &WizardSteps::entered, this, &DraftEditor::refreshChecks);
}

void DraftEditor::setBench(const BenchLimits &bench)
{
    m_view.bench = bench;
    refresh();
}

void DraftEditor::setDraft(const ExperimentDraft &draft, std::optional<ExperimentDraft> before)
{
    m_view.draft = draft;
    m_before = std::move(before);
    m_undo.reset();
    m_view.segment = m_view.marker = m_view.channel = 0;
    m_view.device.clear();
    m_view.limit = draft.limits.empty() ? Validation::Reading{} : draft.limits.begin()->first;
    refresh();
}

void DraftEditor::setReadings(const QList<DraftReading> &readings)
{
    if (m_readings == readings)
        return;
    m_readings = readings;
    refreshDevices();
    Q_EMIT changed();
}

void DraftEditor::setPresetNames(const QStringList &names)
{
    if (m_presetNames == names)
        return;
    m_presetNames = names;
    Q_EMIT changed();
}

void DraftEditor::setSaved(const QDateTime &when)
{
    m_savedText =
        when.isValid() ? tr("Draft saved %1").arg(Format::clockTime(when, m_now().date())) : QString();
    Q_EMIT savedTextChanged();
}

void DraftEditor::edit(const std::function<void(DraftView &)> &change)
{
    change(m_view);
    refresh();
    Q_EMIT edited();
}

void DraftEditor::select(const std::function<void(DraftView &)> &change)
{
    change(m_view);
    refresh();
}

QString DraftEditor::findingAt(const QString &field, Finding::Severity severity) const
{
    const auto wanted = findingField(field, m_view);
    for (const auto &found : m_findings) {
        if (found.field != wanted || found.finding.severity != severity)
            continue;
        if (found.step == DraftStep::Devices && !found.object.isEmpty() && found.object != m_view.device)
            continue;
        if (found.step == DraftStep::Limits &&
            found.object != m_view.limit.object + u'.' + m_view.limit.value)
            continue;
        return found.finding.text;
    }
    return {};
}

DraftField *DraftEditor::field(const QString &key)
{
    auto &field = m_fields[key];
    if (!field) {
        const auto *spec = draftFieldSpec(key);
        if (!spec)
            qFatal("no field %s", qPrintable(key));
        field = new DraftField(*spec, *this);
    }
    return field;
}

void DraftEditor::setRunType(int type)
{
    if (type != runType())
        edit([type](DraftView &view) { view.draft.type = static_cast<FtmwType>(type); });
}

// --- segments and markers ---

void DraftEditor::addSegment()
{
    edit([](DraftView &view) {
        const auto limits = view.bench.awg.value_or(AwgLimits{});
        auto &chirps = view.chirps().chirps;
        if (chirps.isEmpty())
            chirps.append(Chirp());
        for (auto &chirp : chirps)
            chirp.append({limits.minFreqMHz, limits.maxFreqMHz, 0.5, false});
        view.segment = static_cast<int>(chirps.constFirst().size()) - 1;
    });
}

void DraftEditor::addSilence()
{
    edit([](DraftView &view) {
        auto &chirps = view.chirps().chirps;
        if (chirps.isEmpty())
            chirps.append(Chirp());
        for (auto &chirp : chirps)
            chirp.insert(std::min<qsizetype>(view.segment + 1, chirp.size()), {0.0, 0.0, 0.2, true});
        view.segment = std::min(view.segment + 1, static_cast<int>(chirps.constFirst().size()) - 1);
    });
}

void DraftEditor::duplicateSegment()
{
    if (!m_view.currentSegment())
        return;
    edit([](DraftView &view) {
        for (auto &chirp : view.chirps().chirps)
            chirp.insert(view.segment + 1, ChirpSegment(chirp[view.segment]));
        ++view.segment;
    });
}

void DraftEditor::removeSegment()
{
    if (!m_view.currentSegment())
        return;
    m_undo = m_view.draft;
    edit([](DraftView &view) {
        for (auto &chirp : view.chirps().chirps)
            chirp.removeAt(view.segment);
        view.segment = std::max(0, view.segment - 1);
    });
}

void DraftEditor::moveSegment(int by)
{
    const int to = m_view.segment + by;
    if (!m_view.currentSegment() || to < 0 || to >= m_view.chirps().chirps.constFirst().size())
        return;
    edit([to](DraftView &view) {
        for (auto &chirp : view.chirps().chirps)
            chirp.move(view.segment, to);
        view.segment = to;
    });
}

void DraftEditor::clearSegments()
{
    m_undo = m_view.draft;
    edit([](DraftView &view) {
        for (auto &chirp : view.chirps().chirps)
            chirp.clear();
        view.segment = 0;
    });
}

void DraftEditor::addMarker()
{
    edit([](DraftView &view) {
        auto &markers = view.chirps().markers;
        if (!view.bench.awg || markers.size() >= view.bench.awg->markerCount)
            return;
        markers.append(Marker::defaultFor(static_cast<int>(markers.size())));
        view.marker = static_cast<int>(markers.size()) - 1;
    });
}

void DraftEditor::undo()
{
    if (!m_undo)
        return;
    const auto before = *m_undo;
    m_undo.reset();
    edit([&before](DraftView &view) { view.draft = before; });
}

// --- selections ---

void DraftEditor::setSegment(int segment)
{
    select([segment](DraftView &view) { view.segment = segment; });
}

void DraftEditor::setAtMolecules(bool at)
{
    select([at](DraftView &view) { view.atMolecules = at; });
}

void DraftEditor::setMarker(int marker)
{
    select([marker](DraftView &view) { view.marker = marker; });
}

void DraftEditor::setClock(int clock)
{
    select([clock](DraftView &view) { view.clock = static_cast<ClockType>(clock); });
}

int DraftEditor::device() const
{
    for (int row = 0; row < m_devices.count(); ++row) {
        if (m_devices.value(row, QStringLiteral("key")).toString() == m_view.device)
            return row;
    }
    return -1;
}

void DraftEditor::setDevice(int row)
{
    const auto key = m_devices.value(row, QStringLiteral("key")).toString();
    select([&key](DraftView &view) {
        view.device = key;
        view.channel = 0;
    });
}

QString DraftEditor::deviceName() const
{
    return m_devices.value(device(), QStringLiteral("name")).toString();
}

void DraftEditor::setDeviceSetHere(bool here)
{
    if (m_view.device.isEmpty() || here == isDeviceSetHere())
        return;
    edit([here](DraftView &view) {
        if (here)
            view.draft.setHere.insert(view.device);
        else
            view.draft.setHere.remove(view.device);
    });
}

void DraftEditor::setChannel(int channel)
{
    select([channel](DraftView &view) { view.channel = channel; });
}

QString DraftEditor::channelName() const
{
    return m_pulses.value(m_view.channel, QStringLiteral("name")).toString();
}

void DraftEditor::switchChannel(int channel, bool on)
{
    edit([=](DraftView &view) {
        auto *pulses = view.pulses();
        if (pulses && channel >= 0 && channel < pulses->channels.size())
            pulses->channels[channel].enabled = on;
    });
}

void DraftEditor::switchPulsing(bool on)
{
    edit([=](DraftView &view) {
        if (auto *pulses = view.pulses())
            pulses->pulsing = on;
    });
}

void DraftEditor::setFlow(int channel, double setPoint)
{
    edit([=](DraftView &view) {
        for (auto &flow : view.draft.setup.flowControllers) {
            if (flow.headerKey() == view.device && channel >= 0 && channel < flow.channels.size()) {
                flow.channels[channel].setPoint = setPoint;
                flow.channels[channel].enabled = setPoint > 0.0;
            }
        }
    });
}

int DraftEditor::limit() const
{
    int row = 0;
    for (const auto &[reading, limits] : m_view.draft.limits) {
        if (reading == m_view.limit)
            return row;
        ++row;
    }
    return -1;
}

void DraftEditor::setLimit(int row)
{
    if (row < 0 || row >= static_cast<int>(m_view.draft.limits.size()))
        return;
    const auto reading = std::next(m_view.draft.limits.begin(), row)->first;
    select([&reading](DraftView &view) { view.limit = reading; });
}

QStringList DraftEditor::readingNames() const
{
    QStringList names;
    for (const auto &reading : m_readings)
        names.append(reading.name);
    return names;
}

void DraftEditor::addLimit(int reading)
{
    if (reading < 0 || reading >= m_readings.size())
        return;
    edit([&entry = m_readings[reading]](DraftView &view) {
        view.limit = entry.reading;
        // Around the value at this moment, to be tightened by hand.
        const double around = std::isfinite(entry.value) ? entry.value : 0.0;
        const double reach = std::max(std::abs(around), 1e-9);
        view.draft.limits.try_emplace(entry.reading, Validation::Limits{around - reach, around + reach});
    });
}

void DraftEditor::removeLimit()
{
    m_undo = m_view.draft;
    edit([](DraftView &view) {
        view.draft.limits.erase(view.limit);
        view.limit = view.draft.limits.empty() ? Validation::Reading{} : view.draft.limits.begin()->first;
    });
}

void DraftEditor::jumpTo(int step)
{
    const auto at = m_stepList.indexOf(static_cast<DraftStep>(step));
    if (at >= 0)
        m_steps.goTo(static_cast<int>(at));
}

// --- words ---

void DraftEditor::setTitle(const QString &title)
{
    if (title != m_view.draft.title)
        edit([&title](DraftView &view) { view.draft.title = title; });
}

void DraftEditor::setSample(const QString &sample)
{
    if (sample != m_view.draft.sample)
        edit([&sample](DraftView &view) { view.draft.sample = sample; });
}

void DraftEditor::setNotes(const QString &notes)
{
    if (notes != m_view.draft.notes)
        edit([&notes](DraftView &view) { view.draft.notes = notes; });
}

QString DraftEditor::firstError() const
{
    const auto found = std::find_if(m_findings.begin(), m_findings.end(),
                                    [](const DraftFinding &finding) { return finding.isError(); });
    return found == m_findings.end() ? QString() : found->finding.text;
}

bool DraftEditor::isSimulated() const
{
    return std::any_of(m_view.bench.devices.begin(), m_view.bench.devices.end(),
                       [](const BenchLimits::Device &device) { return device.simulated; });
}

QString DraftEditor::endText() const
{
    const auto &draft = m_view.draft;
    if (draft.type == FtmwType::Forever || draft.type == FtmwType::Peak_Up)
        return tr("When you stop it");
    double rate = m_view.bench.shotsPerSecond;
    for (const auto &pulses : draft.setup.pulseGenerators) {
        if (!(rate > 0.0))
            rate = std::max(rate, pulses.repRateHz * draft.setup.preset.digitizer.effectiveAverages());
    }
    const auto seconds = draft.expectedSeconds(rate);
    if (!seconds)
        return tr("Not known");
    const auto now = m_now();
    return tr("About %1, after %2")
        .arg(Format::clockTime(now.addMSecs(qint64(*seconds * 1000.0)), now.date()),
             Format::duration(*seconds));
}

QString DraftEditor::sizeText() const
{
    if (m_view.draft.type == FtmwType::Peak_Up)
        return tr("Nothing is saved");
    // A number of a long average takes about five characters.
    constexpr double BytesPerNumber = 5.0;
    const auto &digitizer = m_view.draft.setup.preset.digitizer;
    const auto ftmw = m_view.draft.ftmw();
    return Format::bytes(BytesPerNumber * digitizer.recordLength * digitizer.effectiveRecords() *
                         ftmw.segmentCount())
        .text();
}

double DraftEditor::highestAwgMHz() const
{
    const double chirp = m_view.chirps().awgFrequencySpan().second;
    return std::max(1.0, m_view.bench.awg ? std::max(chirp, m_view.bench.awg->maxFreqMHz) : 1.2 * chirp);
}

} // namespace Chirpdeck
