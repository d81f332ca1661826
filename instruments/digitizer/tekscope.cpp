// SPDX-License-Identifier: GPL-3.0-or-later
#include "instruments/digitizer/tekscope.h"

#include "instruments/digitizer/digitizersettings.h"

#include <QCoreApplication>

namespace Chirpdeck {

namespace {

using namespace std::chrono_literals;

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(TekScope)
};

constexpr double DivisionsPerFullScale = 5.0;
constexpr int SummaryFrame = 100000; ///< beyond the last frame: the last one alone

QByteArray number(double value)
{
    return QByteArray::number(value, 'g', 12);
}

QByteArray input(int channel)
{
    return "CH" + QByteArray::number(channel);
}

} // namespace

TekScope::TekScope(DriverParts &parts, const TekScopeModel &model)
    : WireDevice(parts, {.end = "\n", .framing = Framing::line("\n")}, 2s)
    , m_model(model)
    , m_limits(digitizerLimits(parts.settings))
    , m_wantsReference(parts.settings.value<bool>(BC::Key::TekScope::externalReference))
    , m_quiet(parts.settings.value<int>(BC::Key::TekScope::quiet))
    , m_watchdog(this)
{
    m_watchdog.setInterval(std::chrono::seconds(parts.settings.value<int>(BC::Key::TekScope::watchdog)));
    connect(&m_watchdog, &QTimer::timeout, this, [this] {
        link().transport()->traffic().note(Text::tr("No block for a long time: the stream is begun anew"));
        [[maybe_unused]] const auto detached = restartStream();
    });
}

QCoro::Task<Result<void>> TekScope::identify()
{
    // A stream of an earlier session ends with any message; what is left of it is waited for.
    auto quieting = tell("*CLS");
    if (const auto quieted = co_await quieting; !quieted)
        co_return quieted.error();
    auto pausing = link().pause(m_quiet);
    if (const auto paused = co_await pausing; !paused)
        co_return paused.error();
    auto asking = ask("*IDN?");
    const auto identity = co_await asking;
    if (!identity)
        co_return identity.error();
    if (!identity->startsWith("TEKTRONIX," + m_model.family))
        co_return wrongInstrument(*identity, m_model.name);
    // Answers begin with their command until this is off.
    auto setting = tellAll(
        {":HEADER OFF", ":VERBOSE ON", m_wantsReference ? ":ROSC:SOURCE EXTERNAL" : ":ROSC:SOURCE INTERNAL"});
    if (const auto set = co_await setting; !set)
        co_return set.error();
    // A run goes on where the connection was lost.
    if (!m_sink || !m_prepared) {
        // The panel may still be locked by a run that broke off.
        auto freeing = freePanel();
        co_return co_await freeing;
    }
    auto applying = apply(*m_prepared);
    if (const auto applied = co_await applying; !applied)
        co_return applied.error();
    auto beginning = beginStream();
    co_return co_await beginning;
}

QCoro::Task<Result<void>> TekScope::poll()
{
    auto asking = ask(":ROSC:STATE?");
    const auto state = co_await asking;
    if (!state)
        co_return state.error();
    if (!state->contains("LOCK"))
        co_return link().malformed(":ROSC:STATE?", *state);
    if (m_wantsReference)
        setReferenceLock(state->contains("UNLOCK") ? ReferenceLock::Unlocked : ReferenceLock::Locked);
    co_return Result<void>();
}

QCoro::Task<Result<ReferenceLock>> TekScope::readReferenceLock()
{
    // A question would end a stream.
    if (!m_sink) {
        auto asking = poll();
        if (const auto asked = co_await asking; !asked)
            co_return asked.error();
    }
    co_return Result<ReferenceLock>(referenceLock());
}

QCoro::Task<Result<void>> TekScope::close()
{
    auto stopping = stop();
    const auto stopped = co_await stopping;
    auto closing = WireDevice::close();
    const auto closed = co_await closing;
    co_return stopped ? closed : stopped;
}

QByteArrayList TekScope::commands(const FtmwDigitizerConfig &config) const
{
    const QByteArray channel = input(config.fidChannel);
    const AnalogChannel &analog = *config.analogChannel(config.fidChannel);
    const bool isEdgeUp = config.triggerEdge == TriggerEdge::RisingEdge;
    const QByteArray source = config.triggerChannel == 0 ? QByteArray("AUX") : input(config.triggerChannel);
    const QByteArray level =
        config.triggerChannel == 0 ? QByteArray(":TRIGGER:AUXLEVEL ") : ":TRIGGER:A:LEVEL:" + source + ' ';
    const int frames = config.multiRecord ? config.numRecords : config.blockAverage ? config.numAverages : 1;
    QByteArrayList list{
        ":ACQUIRE:STATE STOP",
        ":DATA:SOURCE " + channel + ";START 1;STOP " + QByteArray::number(config.recordLength),
        ':' + channel + ":BANDWIDTH FULL;COUPLING AC;OFFSET " + number(analog.verticalOffset) + ";SCALE " +
            number(analog.fullScale / DivisionsPerFullScale),
        ":HORIZONTAL:MODE MANUAL",
        ":HORIZONTAL:MODE:SAMPLERATE " + number(config.sampleRate),
        ":HORIZONTAL:RECORDLENGTH " + QByteArray::number(config.recordLength),
        ":HORIZONTAL:DELAY:MODE ON;TIME " + number(config.triggerDelayUs * 1e-6),
        ":TRIGGER:A:EDGE:SOURCE " + source + ";COUPLING DC;SLOPE " + (isEdgeUp ? "RISE" : "FALL"),
        level + number(config.triggerLevel),
        ":TRIGGER:A:MODE NORMAL",
        QByteArray(":HORIZONTAL:FASTFRAME:STATE ") + (frames > 1 ? "1" : "0")};
    if (frames > 1)
        list.append(":HORIZONTAL:FASTFRAME:COUNT " + QByteArray::number(frames));
    if (config.blockAverage) {
        list.append(":HORIZONTAL:FASTFRAME:SUMFRAME:STATE ON");
        list.append(":DATA:FRAMESTART " + QByteArray::number(SummaryFrame) + ";FRAMESTOP " +
                    QByteArray::number(SummaryFrame));
    } else {
        list.append(":DATA:FRAMESTART 1;FRAMESTOP " + QByteArray::number(frames));
    }
    list.append(":WFMOUTPRE:ENCDG BIN;BN_FMT RI;BYT_OR LSB;BYT_NR " +
                QByteArray::number(config.bytesPerPoint));
    list.append(":ACQUIRE:MODE SAMPLE;STOPAFTER RUNSTOP;STATE RUN");
    return list;
}

QCoro::Task<Result<FtmwDigitizerConfig>> TekScope::prepare(FtmwDigitizerConfig config)
{
    if (m_sink)
        co_return deviceError(Text::tr("The digitizer is recording"), Text::tr("End the run first"));
    const auto channel = config.enabledFidChannel();
    if (!channel)
        co_return channel.error();
    config.fidChannel = *channel;
    config.byteOrder = ByteOrder::LittleEndian;
    if (config.bytesPerPoint > 2)
        config.bytesPerPoint = 2;
    for (const Finding &finding : config.validateSettings(m_limits)) {
        if (finding.isError())
            co_return deviceError(finding.text, Text::tr("Change the digitizer's settings"));
    }
    m_prepared.reset();
    auto applying = apply(config);
    const auto applied = co_await applying;
    if (!applied)
        co_return applied.error();
    m_prepared = *applied;
    co_return Result<FtmwDigitizerConfig>(*m_prepared);
}

QCoro::Task<Result<FtmwDigitizerConfig>> TekScope::apply(FtmwDigitizerConfig config)
{
    for (const QByteArray &command : commands(config)) {
        auto telling = tell(command);
        if (const auto told = co_await telling; !told)
            co_return told.error();
    }
    auto checking = checkEvents("prepare");
    if (const auto checked = co_await checking; !checked)
        co_return checked.error();
    auto reading = readBack(config);
    co_return co_await reading;
}

QCoro::Task<Result<void>> TekScope::checkEvents(QByteArray what)
{
    auto asking = askAll({"*ESR?", "ALLEV?"});
    const auto answers = co_await asking;
    if (!answers)
        co_return answers.error();
    bool isNumber = false;
    const int status = answers->at(0).toInt(&isNumber);
    if (!isNumber)
        co_return link().malformed("*ESR?", answers->at(0));
    // Command, execution and device errors.
    constexpr int Errors = 0x38;
    if ((status & Errors) != 0)
        co_return link().refused(what, QString::fromLatin1(answers->at(1)),
                                 Text::tr("Change the digitizer's settings"));
    co_return Result<void>();
}

QCoro::Task<Result<FtmwDigitizerConfig>> TekScope::readBack(FtmwDigitizerConfig config)
{
    const QByteArray channel = input(config.fidChannel);
    const QList<QByteArray> questions{':' + channel + ":SCALE?", ':' + channel + ":OFFSET?",
                                      ":HORIZONTAL:MODE:SAMPLERATE?", ":HORIZONTAL:RECORDLENGTH?",
                                      ":WFMOUTPRE:BYT_NR?"};
    auto asking = askAll(questions);
    const auto answers = co_await asking;
    if (!answers)
        co_return answers.error();
    QList<double> values;
    for (qsizetype i = 0; i < questions.size(); ++i) {
        bool isNumber = false;
        values.append(answers->at(i).toDouble(&isNumber));
        if (!isNumber)
            co_return link().malformed(questions[i], answers->at(i));
    }
    for (AnalogChannel &analog : config.analogChannels) {
        if (analog.index == config.fidChannel) {
            analog.fullScale = values[0] * DivisionsPerFullScale;
            analog.verticalOffset = values[1];
        }
    }
    config.sampleRate = values[2];
    config.recordLength = static_cast<int>(values[3]);
    config.bytesPerPoint = static_cast<int>(values[4]);
    co_return Result<FtmwDigitizerConfig>(config);
}

QCoro::Task<Result<void>> TekScope::start(std::shared_ptr<ShotSink> sink)
{
    if (m_sink)
        co_return deviceError(Text::tr("The digitizer is recording already"), Text::tr("End the run first"));
    if (!m_prepared)
        co_return deviceError(Text::tr("The digitizer is not set up"),
                              Text::tr("Prepare it with the settings of the run"));
    if (m_prepared->recordShape() != sink->shape())
        co_return deviceError(Text::tr("The run expects other records than the digitizer gives"),
                              Text::tr("Prepare the digitizer again"));
    m_waste.resize(static_cast<std::size_t>(sink->shape().bytes()));
    m_sink = std::move(sink);
    auto beginning = beginStream();
    const auto begun = co_await beginning;
    if (begun)
        co_return begun;
    m_sink.reset();
    m_watchdog.stop();
    m_phase = Phase::Idle;
    if (link().transport())
        link().transport()->stopReading();
    if (!isCancelled(begun.error()) && link().isUp()) {
        auto freeing = freePanel();
        co_await freeing;
    }
    link().setPolling(true);
    co_return begun;
}

QCoro::Task<Result<void>> TekScope::beginStream()
{
    link().setPolling(false);
    auto locking = tell(":LOCK ALL;:DISPLAY:WAVEFORM OFF");
    if (const auto locked = co_await locking; !locked)
        co_return locked.error();
    m_phase = Phase::Header;
    m_filled = 0;
    if (const auto reading = link().transport()->startReading(this); !reading)
        co_return reading.error();
    auto asking = tell(":CURVESTREAM?");
    if (const auto asked = co_await asking; !asked)
        co_return asked.error();
    m_watchdog.start();
    co_return Result<void>();
}

QCoro::Task<Result<void>> TekScope::endStream()
{
    m_watchdog.stop();
    m_phase = Phase::Draining;
    // Any message ends the stream. A block that is under way is finished or broken off: wait for silence.
    auto ending = tellAll({"*CLS", "*CLS"});
    const auto ended = co_await ending;
    quint64 before = ~0ULL;
    const auto begin = std::chrono::steady_clock::now();
    while (ended && before != m_drained && std::chrono::steady_clock::now() - begin < 30s) {
        before = m_drained;
        auto pausing = link().pause(m_quiet);
        if (const auto paused = co_await pausing; !paused)
            co_return paused.error();
    }
    co_return ended;
}

QCoro::Task<Result<void>> TekScope::stop()
{
    if (!m_sink)
        co_return Result<void>();
    auto ending = endStream();
    auto ended = co_await ending;
    if (link().transport())
        link().transport()->stopReading();
    m_phase = Phase::Idle;
    if (m_sink)
        m_sink->flush();
    m_sink.reset();
    if (ended) {
        auto freeing = freePanel();
        ended = co_await freeing;
    }
    link().setPolling(true);
    co_return ended;
}

QCoro::Task<Result<void>> TekScope::freePanel()
{
    // LOCK NONE frees the touch screen too.
    return tell(":LOCK NONE;:DISPLAY:WAVEFORM ON");
}

QCoro::Task<Result<void>> TekScope::restartStream()
{
    if (!m_sink || m_isRestarting)
        co_return Result<void>();
    m_isRestarting = true;
    auto ending = endStream();
    auto result = co_await ending;
    if (result && m_sink) {
        m_phase = Phase::Header;
        m_filled = 0;
        auto asking = tell(":CURVESTREAM?");
        result = co_await asking;
        m_watchdog.start();
    }
    m_isRestarting = false;
    co_return result;
}

QCoro::Task<Result<void>> TekScope::discardPending()
{
    // What is on its way was recorded before; after the silence only what is recorded from here on comes.
    return restartStream();
}

void TekScope::take(QIODevice &source)
{
    for (;;) {
        switch (m_phase) {
        case Phase::Idle:
        case Phase::Draining:
            m_drained += static_cast<quint64>(source.skip(source.bytesAvailable()));
            return;
        case Phase::Header:
            if (!takeHeader(source))
                return;
            break;
        case Phase::Data:
            if (!takeData(source))
                return;
            break;
        case Phase::End: {
            char end = 0;
            if (source.read(&end, 1) != 1)
                return;
            if (end != '\n') {
                lostTrack(QByteArray(1, end));
                return;
            }
            if (m_isKept && !m_sink->isGated())
                m_sink->commit();
            m_watchdog.start();
            m_phase = Phase::Header;
            break;
        }
        }
    }
}

bool TekScope::takeHeader(QIODevice &source)
{
    // "#", the number of digits, the digits.
    char bytes[18];
    const qint64 count = source.peek(bytes, sizeof bytes);
    if (count <= 0)
        return false;
    const QByteArrayView view(bytes, static_cast<qsizetype>(count));
    const auto header = findBlock(view);
    if (!header && view.front() == '#' && count < static_cast<qint64>(sizeof bytes))
        return false;
    if (!header || view.front() != '#' || header->count != m_sink->shape().bytes()) {
        lostTrack(view.toByteArray());
        return false;
    }
    source.skip(header->begin);
    m_isKept = !m_sink->isGated();
    m_memory = m_isKept ? m_sink->claim() : std::span(m_waste);
    m_filled = 0;
    m_phase = Phase::Data;
    return true;
}

bool TekScope::takeData(QIODevice &source)
{
    const qsizetype wanted = m_sink->shape().bytes() - m_filled;
    const qint64 count = source.read(reinterpret_cast<char *>(m_memory.data()) + m_filled, wanted);
    if (count <= 0)
        return false;
    m_filled += static_cast<qsizetype>(count);
    if (count < wanted)
        return false;
    m_phase = Phase::End;
    return true;
}

void TekScope::lostTrack(const QByteArray &found)
{
    link().transport()->traffic().note(
        Text::tr("The stream lost its order at \"%1\" and is begun anew").arg(readable(found)));
    m_phase = Phase::Draining;
    [[maybe_unused]] const auto detached = restartStream();
}

DriverInfo tekScopeDriver(const QString &key, const QString &label, const QList<double> &sampleRates,
                          const QList<SettingInfo> &settings)
{
    return {.type = HardwareType::FtmwDigitizer,
            .key = key,
            .label = label,
            .protocols = {networkSocket(4000, 3000, "\n")},
            .settings =
                QList<SettingInfo>{{BC::Key::TekScope::externalReference,
                                    Text::tr("Locked to an external reference"), false},
                                   {BC::Key::TekScope::quiet, Text::tr("Silence after a stream"), 200, 1,
                                    5000, QStringLiteral("ms")},
                                   {BC::Key::TekScope::watchdog, Text::tr("Longest time without a record"),
                                    600, 1, 86400, QStringLiteral("s")}} +
                settings,
            .arrays = {sampleRateSetting(sampleRates)}};
}

} // namespace Chirpdeck
