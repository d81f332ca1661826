// SPDX-License-Identifier: GPL-3.0-or-later
#include "instruments/core/driverinfo.h"
#include "instruments/core/units.h"
#include "instruments/digitizer/digitizersettings.h"
#include "instruments/digitizer/ftmwdigitizer.h"
#include "instruments/digitizer/spectrumcard.h"

#include <QTimer>
#include <QtEndian>

#include <array>
#include <cmath>
#include <cstring>
#include <optional>
#include <vector>

namespace Chirpdeck {

namespace {

const QString devicePath = QStringLiteral("devPath");
const QString libraryFile = QStringLiteral("libraryFile");
const QString externalReference = QStringLiteral("externalReference");
const QString referenceMHz = QStringLiteral("referenceMHz");

constexpr int Model = 0x2220;
constexpr std::array<int, 4> RangesMV{200, 500, 1000, 2500};
constexpr int SamplesStep =
    32; ///< records are a multiple of it, and begin as many samples before the trigger
constexpr int MostAverages16Bit = 256;
constexpr double SampleBits = 8.0;
constexpr auto PollInterval = std::chrono::milliseconds(2);
constexpr std::size_t NotifyBytes = 16384;
constexpr std::size_t LeastBufferBytes = std::size_t(8) << 20;
constexpr std::size_t BufferedTransfers = 8;

struct Step
{
    int reg;
    qint64 value;
};

int rangeFor(double fullScale)
{
    const double wanted = fullScale * 1000.0;
    return *std::min_element(RangesMV.begin(), RangesMV.end(),
                             [wanted](int a, int b) { return std::abs(a - wanted) < std::abs(b - wanted); });
}

/// Spectrum M4i.2220-x8: one channel, 8 bits, 2.5 GS/s. The card writes records into memory of this program
/// by itself, trigger after trigger; a timer takes all that have come.
///
/// A card that averages on board delivers sums of 8-bit samples. They leave here as the averages that a
/// transfer consists of, in the 16 or 32 bits in which they are exact to half a step.
class M4i2220 final : public FtmwDigitizer
{
    Q_DECLARE_TR_FUNCTIONS(M4i2220)

public:
    explicit M4i2220(const DriverParts &parts)
        : FtmwDigitizer(parts.identity())
        , m_limits(digitizerLimits(parts.settings))
        , m_devicePath(parts.settings.comm.value<QString>(devicePath))
        , m_library(parts.settings.value<QString>(libraryFile))
        , m_wantsReference(parts.settings.value<bool>(externalReference))
        , m_referenceMHz(parts.settings.value<double>(referenceMHz))
        , m_poll(this)
    {
        m_poll.setInterval(PollInterval);
        m_poll.setTimerType(Qt::PreciseTimer);
        connect(&m_poll, &QTimer::timeout, this, [this] { poll(); });
    }
    ~M4i2220() override { halt(); }

    DigitizerLimits limits() const override { return m_limits; }
    QString place() const override { return m_devicePath; }

    QCoro::Task<Result<void>> open() override
    {
        if (!m_card) {
            const auto opened = connectCard();
            if (!opened) {
                m_card.reset();
                setState(State::Offline);
                co_return Result<void>(opened);
            }
        }
        setState(State::Ok);
        co_return Result<void>();
    }
    QCoro::Task<Result<void>> close() override
    {
        halt();
        m_sink.reset();
        m_prepared.reset();
        m_card.reset();
        setState(State::Off);
        co_return Result<void>();
    }

    QCoro::Task<Result<FtmwDigitizerConfig>> prepare(FtmwDigitizerConfig config) override
    {
        co_return set(std::move(config));
    }
    QCoro::Task<Result<void>> start(std::shared_ptr<ShotSink> sink) override
    {
        co_return begin(std::move(sink));
    }
    QCoro::Task<Result<void>> stop() override
    {
        if (!m_sink)
            co_return Result<void>();
        takeAll();
        halt();
        if (m_sink)
            m_sink->flush();
        m_sink.reset();
        co_return Result<void>();
    }
    QCoro::Task<Result<void>> discardPending() override
    {
        if (!m_sink)
            co_return Result<void>();
        halt();
        co_return record();
    }
    QCoro::Task<Result<ReferenceLock>> readReferenceLock() override
    {
        co_return Result<ReferenceLock>(referenceLock());
    }

private:
    Result<void> connectCard()
    {
        auto card = SpectrumCard::open(m_library, m_devicePath, key().text());
        if (!card)
            return card.error();
        m_card = std::move(*card);
        const auto type = m_card->get(Spc::PciType);
        const auto number = m_card->get(Spc::SerialNumber);
        if (!type || !number)
            return type ? number.error() : type.error();
        const int model = static_cast<int>(*type & 0xFFFF);
        setIdentityText(
            tr("Spectrum card %1, serial number %2").arg(model, 4, 16, QLatin1Char('0')).arg(*number));
        if (model != Model)
            return deviceError(tr("Another card is there: %1").arg(identityText()),
                               tr("Connect an M4i.2220-x8, or choose the driver of the card that is there"));
        return {};
    }

    Error notConnected() const
    {
        return deviceError(tr("The card is not connected"), tr("Connect the device first"));
    }

    Result<FtmwDigitizerConfig> set(FtmwDigitizerConfig config)
    {
        if (!m_card)
            return notConnected();
        if (m_sink)
            return deviceError(tr("The digitizer is recording"), tr("End the run first"));
        const auto channel = config.enabledFidChannel();
        if (!channel)
            return channel.error();
        config.fidChannel = *channel;
        if (config.triggerChannel != 0)
            return deviceError(tr("The card is triggered at its external input only"),
                               tr("Choose the auxiliary trigger"));
        if (config.blockAverage && config.multiRecord)
            return deviceError(tr("The card averages, or takes several records per trigger, but not both"),
                               tr("Switch one of them off"));
        for (const Finding &finding : config.validateSettings(m_limits)) {
            if (finding.isError())
                return deviceError(finding.text, tr("Change the digitizer's settings"));
        }
        config.byteOrder = ByteOrder::LittleEndian;
        config.recordLength = (config.recordLength + SamplesStep - 1) / SamplesStep * SamplesStep;
        const bool averages = config.blockAverage && config.numAverages > 1;
        config.bytesPerPoint = !averages ? 1 : config.numAverages <= MostAverages16Bit ? 2 : 4;
        const int rangeMV = rangeFor(config.analogChannel(config.fidChannel)->fullScale);

        m_prepared.reset();
        const QList<Step> steps{
            {Spc::M2Cmd, Spc::Command::Reset},
            {Spc::ChannelEnable, 1},
            {Spc::Amplitude0, rangeMV},
            {Spc::Offset0, 0},
            {Spc::AcCoupling0, 1},
            {Spc::ClockMode, m_wantsReference ? Spc::ExternalReference : Spc::InternalPll},
            {Spc::ReferenceClock, m_wantsReference ? std::llround(m_referenceMHz * 1e6) : 0},
            {Spc::SampleRate, std::llround(config.sampleRate)},
            {Spc::TriggerOrMask, Spc::TriggerExt0},
            {Spc::Ext0Mode, config.triggerEdge == TriggerEdge::RisingEdge ? Spc::EdgeUp : Spc::EdgeDown},
            {Spc::Ext0Level0, std::llround(config.triggerLevel * 1000.0)},
            {Spc::CardMode, !averages                   ? Spc::FifoMulti
                            : config.bytesPerPoint == 2 ? Spc::FifoAverage | Spc::Average16Bit
                                                        : Spc::FifoAverage},
            {Spc::Averages, averages ? config.numAverages : 0},
            {Spc::SegmentSize, config.recordLength},
            {Spc::PostTrigger, config.recordLength - SamplesStep},
            {Spc::Loops, 0}, // until it is stopped
            {Spc::M2Cmd, Spc::Command::WriteSetup}};
        for (const Step &step : steps) {
            const bool isLeftOut =
                step.value == 0 && (step.reg == Spc::Averages || step.reg == Spc::ReferenceClock);
            if (isLeftOut)
                continue;
            if (const auto done = m_card->set(step.reg, step.value); !done)
                return done.error();
        }
        // Setting up waits for the clock: with a reference, it has locked now.
        setReferenceLock(m_wantsReference ? ReferenceLock::Locked : ReferenceLock::Unknown);
        if (const auto read = readBack(config); !read)
            return read.error();
        m_prepared = config;
        return config;
    }

    Result<void> readBack(FtmwDigitizerConfig &config)
    {
        const auto range = m_card->get(Spc::Amplitude0);
        const auto rate = m_card->get(Spc::SampleRate);
        const auto length = m_card->get(Spc::SegmentSize);
        for (const auto *value : {&range, &rate, &length}) {
            if (!*value)
                return value->error();
        }
        for (AnalogChannel &analog : config.analogChannels) {
            if (analog.index == config.fidChannel) {
                analog.fullScale = static_cast<double>(*range) * 1e-3;
                analog.verticalOffset = 0.0;
            }
        }
        config.sampleRate = static_cast<double>(*rate);
        config.recordLength = static_cast<int>(*length);
        return {};
    }

    Result<void> begin(std::shared_ptr<ShotSink> sink)
    {
        if (!m_card)
            return notConnected();
        if (m_sink)
            return deviceError(tr("The digitizer is recording already"), tr("End the run first"));
        if (!m_prepared)
            return deviceError(tr("The digitizer is not set up"),
                               tr("Prepare it with the settings of the run"));
        if (m_prepared->recordShape() != sink->shape())
            return deviceError(tr("The run expects other records than the digitizer gives"),
                               tr("Prepare the digitizer again"));
        m_sink = std::move(sink);
        auto recording = record();
        if (!recording)
            m_sink.reset();
        return recording;
    }

    /// Lets the card record into fresh memory.
    Result<void> record()
    {
        const auto bytes = static_cast<std::size_t>(m_sink->shape().bytes());
        const std::size_t wanted = std::max(LeastBufferBytes, BufferedTransfers * bytes);
        m_buffer.resize((wanted + NotifyBytes - 1) / NotifyBytes * NotifyBytes);
        m_position = 0;
        auto done = m_card->setBuffer(m_buffer, NotifyBytes);
        if (done)
            done = m_card->set(Spc::M2Cmd,
                               Spc::Command::Start | Spc::Command::EnableTrigger | Spc::Command::StartDma);
        if (!done) {
            halt();
            return done;
        }
        m_poll.start();
        return {};
    }

    /// The card writes to the buffer no more when this has returned.
    void halt()
    {
        m_poll.stop();
        if (!m_card || m_buffer.empty())
            return;
        // After an error the first call may be refused.
        for (int attempt = 0; attempt < 2; ++attempt) {
            if (m_card->set(Spc::M2Cmd, Spc::Command::Stop | Spc::Command::StopDma))
                break;
        }
        m_buffer.clear();
    }

    void poll()
    {
        const auto taken = takeAll();
        if (taken)
            return;
        halt();
        m_card.reset();
        setState(State::Offline);
        emit failed(taken.error());
    }

    /// Everything that has come, for a card is faster than any timer.
    Result<void> takeAll()
    {
        if (!m_card || !m_sink || m_buffer.empty())
            return {};
        const auto status = m_card->get(Spc::M2Status);
        if (!status)
            return status.error();
        if ((*status & Spc::Status::Error) != 0)
            return deviceError(tr("The card reports an overrun or a fault"),
                               tr("Check the trigger's rate; if that does not help, restart the computer"));
        const auto bytes = static_cast<std::size_t>(m_sink->shape().bytes());
        auto available = m_card->get(Spc::AvailUserLen);
        while (available && static_cast<std::size_t>(*available) >= bytes) {
            takeOne(bytes);
            if (const auto given = m_card->set(Spc::AvailCardLen, static_cast<qint64>(bytes)); !given)
                return given;
            available = m_card->get(Spc::AvailUserLen);
        }
        if (!available)
            return available.error();
        if ((*status & Spc::Status::DataEnd) != 0)
            return m_card->set(Spc::M2Cmd, Spc::Command::StartDma);
        return {};
    }

    void takeOne(std::size_t bytes)
    {
        const std::size_t first = std::min(bytes, m_buffer.size() - m_position);
        if (!m_sink->isGated()) {
            const auto memory = m_sink->claim();
            std::memcpy(memory.data(), m_buffer.data() + m_position, first);
            std::memcpy(memory.data() + first, m_buffer.data(), bytes - first);
            if (m_prepared->bytesPerPoint == 2)
                averageSums<qint16>(memory);
            else if (m_prepared->bytesPerPoint == 4)
                averageSums<qint32>(memory);
            m_sink->commit();
        }
        m_position = (m_position + bytes) % m_buffer.size();
    }

    /// Sums of 8-bit samples → averages with the full scale of `Sample`.
    template<typename Sample>
    void averageSums(std::span<std::byte> memory) const
    {
        const double scale = std::exp2(8.0 * sizeof(Sample) - SampleBits) / m_prepared->numAverages;
        for (std::size_t at = 0; at < memory.size(); at += sizeof(Sample)) {
            const auto sum = qFromLittleEndian<Sample>(memory.data() + at);
            qToLittleEndian<Sample>(static_cast<Sample>(std::llround(sum * scale)), memory.data() + at);
        }
    }

    const DigitizerLimits m_limits;
    const QString m_devicePath;
    const QString m_library;
    const bool m_wantsReference;
    const double m_referenceMHz;
    std::unique_ptr<SpectrumCard> m_card;
    std::optional<FtmwDigitizerConfig> m_prepared;
    std::shared_ptr<ShotSink> m_sink;
    std::vector<std::byte> m_buffer; ///< the card writes to it in turn
    std::size_t m_position = 0;      ///< of the next transfer in it
    QTimer m_poll;
};

} // namespace

QList<DriverInfo> m4i2220Drivers();

QList<DriverInfo> m4i2220Drivers()
{
    namespace Key = BC::Key::DigiSettings;
    const QList<double> rates{2.5e9 / 32, 2.5e9 / 16, 2.5e9 / 8, 2.5e9 / 4, 2.5e9 / 2, 2.5e9};
    const auto &us = BC::Unit::us;
    return {
        {.type = HardwareType::FtmwDigitizer,
         .key = QStringLiteral("M4i2220x8"),
         .label = QStringLiteral("Spectrum M4i.2220-x8"),
         .protocols = {{.type = CommType::Custom}},
         .settings = {{Key::numAnalogChannels,
                       M4i2220::tr("Analog channels"),
                       1,
                       1,
                       1,
                       {},
                       SettingPriority::Required},
                      {Key::minFullScale, M4i2220::tr("Smallest full scale"), 0.2, 0.0, {}, BC::Unit::V},
                      {Key::maxFullScale, M4i2220::tr("Greatest full scale"), 2.5, 0.0, {}, BC::Unit::V},
                      {Key::minVOffset, M4i2220::tr("Lowest offset"), 0.0, {}, {}, BC::Unit::V},
                      {Key::maxVOffset, M4i2220::tr("Highest offset"), 0.0, {}, {}, BC::Unit::V},
                      {Key::minTrigDelayUs, M4i2220::tr("Smallest trigger delay"), 0.0, {}, {}, us},
                      {Key::maxTrigDelayUs, M4i2220::tr("Greatest trigger delay"), 0.0, {}, {}, us},
                      {Key::maxRecordLength, M4i2220::tr("Longest record, samples"), qint64(1073741824), 1},
                      {Key::maxAverages, M4i2220::tr("Averages on board, at most"), 1048576, 1},
                      {Key::maxBytesPerPoint, M4i2220::tr("Bytes per sample, at most"), 4, 1, 4},
                      {Key::bandwidthMHz,
                       M4i2220::tr("Bandwidth"),
                       1250.0,
                       0.0,
                       {},
                       BC::Unit::MHz,
                       SettingPriority::Important},
                      {externalReference, M4i2220::tr("Locked to an external reference"), false},
                      {referenceMHz, M4i2220::tr("Frequency of the reference"), 10.0, 10.0, 1000.0,
                       BC::Unit::MHz},
                      {libraryFile, M4i2220::tr("File of Spectrum's library (empty: as it is installed)"),
                       QString()}},
         .arrays = {sampleRateSetting(rates)},
         .customFields = {{.key = devicePath,
                           .label = M4i2220::tr("Device file"),
                           .kind = CustomCommField::Kind::FilePath,
                           .defaultValue = QStringLiteral("/dev/spcm0"),
                           .max = 260}},
         .library = SpectrumCard::libraryName(),
         .make = makeDevice<M4i2220>}};
}

} // namespace Chirpdeck
