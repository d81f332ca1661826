// SPDX-License-Identifier: GPL-3.0-or-later
#include "instruments/flow/flowsettings.h"
#include "instruments/flow/wireflowcontroller.h"

#include <QCoreApplication>

#include <array>

namespace Chirpdeck {

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(Mks647c)
};

constexpr int Channels = 8;
constexpr int MostCounts = 1100; ///< set points are counted in 0.1 % of full scale

/// Full scale of a range code, sccm; 0 for a code that does not exist.
double fullScaleSccm(int code)
{
    constexpr std::array<double, 9> Steps{1, 2, 5, 10, 20, 50, 100, 200, 500};
    constexpr std::array<double, 10> Litres{1, 2, 5, 10, 20, 50, 100, 200, 400, 500};
    constexpr double SccmPerScfm = 28316.847;
    if (code >= 0 && code <= 8)
        return Steps[static_cast<std::size_t>(code)];
    if (code >= 9 && code <= 18)
        return 1e3 * Litres[static_cast<std::size_t>(code - 9)];
    if (code == 19)
        return 1e6;
    if (code >= 20 && code <= 28)
        return SccmPerScfm / 60.0 * Steps[static_cast<std::size_t>(code - 20)];
    if (code >= 29 && code <= 37)
        return SccmPerScfm * Steps[static_cast<std::size_t>(code - 29)];
    return code == 38 ? 3e4 : code == 39 ? 3e5 : 0.0;
}

/// Full scale of a pressure code, Torr; 0 for a code that does not exist.
double fullScaleTorr(int code)
{
    constexpr double TorrPerBar = 750.061683;
    struct Group
    {
        int first, count;
        double start; ///< Torr
    };
    constexpr std::array<Group, 7> Groups{{{0, 4, 1e-3},
                                           {4, 4, 1.0},
                                           {8, 3, 1e3},
                                           {11, 4, 1e-6 * TorrPerBar},
                                           {15, 4, 1e-3 * TorrPerBar},
                                           {19, 3, TorrPerBar},
                                           {22, 3, 1e-5 * TorrPerBar}}};
    for (const Group &group : Groups) {
        if (code >= group.first && code < group.first + group.count)
            return group.start * std::pow(10.0, code - group.first);
    }
    return code >= 25 && code <= 28 ? 1e-2 * TorrPerBar * std::pow(10.0, code - 25) : 0.0;
}

QString errorText(const QByteArray &code)
{
    switch (code.size() > 1 ? code[1] : ' ') {
    case '0':
        return Text::tr("there is no such channel");
    case '1':
        return Text::tr("the command is not known");
    case '2':
        return Text::tr("the command is incomplete");
    case '3':
        return Text::tr("the number is not a whole one");
    case '4':
        return Text::tr("the value is out of range");
    default:
        return QString::fromLatin1(code);
    }
}

/// MKS 647B and 647C gas controllers. Their firmware gives answers twice or one exchange late at times, so
/// every answer has to have the right shape, and every setting is read back.
class Mks647c : public WireFlowController
{
public:
    explicit Mks647c(DriverParts &parts)
        : WireFlowController(parts, {.end = "\r", .framing = Framing::line("\r\n")})
    {
        applyMessageGap(parts);
    }

protected:
    QCoro::Task<Result<void>> identify() override
    {
        QByteArray identity;
        // The first answer may still belong to an earlier conversation.
        for (int attempt = 0; attempt < Attempts && !identity.startsWith("MGC 647"); ++attempt) {
            auto asking = ask("ID");
            const auto answer = co_await asking;
            if (!answer)
                co_return answer.error();
            identity = *answer;
        }
        if (!identity.startsWith("MGC 647"))
            co_return wrongInstrument(identity, QStringLiteral("an MKS 647C"));
        for (int i = 0; i < limits().channels.size(); ++i) {
            auto ranging = number("RA" + QByteArray::number(i + 1) + 'R', 2);
            const auto range = co_await ranging;
            if (!range)
                co_return range.error();
            auto correcting = number("GC" + QByteArray::number(i + 1) + 'R', 5);
            const auto correction = co_await correcting;
            if (!correction)
                co_return correction.error();
            m_fullScale[static_cast<std::size_t>(i)] = fullScaleSccm(*range) * *correction / 100.0;
        }
        auto scaling = number("PUR", 2);
        const auto code = co_await scaling;
        if (!code)
            co_return code.error();
        m_pressureScale = fullScaleTorr(*code) / torrPer(limits().pressureUnit);
        auto opening = order("ON0");
        co_return co_await opening;
    }

    QCoro::Task<Result<void>> farewell() override
    {
        auto releasing = order("PM0");
        if (const auto released = co_await releasing; !released)
            co_return released.error();
        auto shutting = order("OF0");
        co_return co_await shutting;
    }

    QCoro::Task<Result<void>> writeFlow(int channel, double flow) override
    {
        const double scale = m_fullScale[static_cast<std::size_t>(channel)];
        const QByteArray number = QByteArray::number(channel + 1);
        auto setting = setCounts("FS" + number, scale > 0.0 ? flow / scale : 0.0);
        if (const auto written = co_await setting; !written)
            co_return written.error();
        auto switching = order((flow > 0.0 ? "ON" : "OF") + number);
        co_return co_await switching;
    }

    QCoro::Task<Result<double>> readFlow(int channel) override
    {
        auto reading = number("FL" + QByteArray::number(channel + 1), 5);
        const auto counts = co_await reading;
        if (!counts)
            co_return counts.error();
        co_return *counts * 1e-3 * m_fullScale[static_cast<std::size_t>(channel)];
    }

    QCoro::Task<Result<void>> writePressure(double pressure) override
    {
        return setCounts("PS", m_pressureScale > 0.0 ? pressure / m_pressureScale : 0.0);
    }

    QCoro::Task<Result<double>> readPressure() override
    {
        auto reading = number("PR", 5);
        const auto counts = co_await reading;
        if (!counts)
            co_return counts.error();
        co_return *counts * 1e-3 * m_pressureScale;
    }

    QCoro::Task<Result<void>> writePressureControl(bool on) override { return order(on ? "PM1" : "PM0"); }

private:
    static constexpr int Attempts = 3;

    /// A whole number of exactly `digits` digits; off scale counts as the most that can be.
    QCoro::Task<Result<int>> number(QByteArray question, int digits)
    {
        QByteArray answer;
        for (int attempt = 0; attempt < Attempts; ++attempt) {
            auto asking = ask(question);
            const auto given = co_await asking;
            if (!given)
                co_return given.error();
            answer = *given;
            if (answer.startsWith('E'))
                co_return link().refused(question, errorText(answer), Text::tr("Check the unit's set-up"));
            if (answer == "-----")
                co_return MostCounts;
            bool isNumber = false;
            const int value = answer.toInt(&isNumber);
            if (isNumber && answer.size() == digits)
                co_return value;
        }
        co_return link().malformed(question, answer);
    }

    /// A setting is acknowledged by an empty line.
    QCoro::Task<Result<void>> order(QByteArray command)
    {
        auto asking = ask(command);
        const auto answer = co_await asking;
        if (!answer)
            co_return answer.error();
        if (answer->startsWith('E'))
            co_return link().refused(command, errorText(*answer), Text::tr("Choose another value"));
        co_return Result<void>();
    }

    QCoro::Task<Result<void>> setCounts(QByteArray command, double part)
    {
        const int counts = static_cast<int>(std::lround(part * 1000.0));
        if (counts < 0 || counts > MostCounts)
            co_return deviceError(Text::tr("The set point is beyond the channel's full scale"),
                                  Text::tr("Choose a smaller one, or set the range on the unit"));
        for (int attempt = 0; attempt < Attempts; ++attempt) {
            auto setting = order(command + QByteArray::number(counts).rightJustified(4, '0'));
            if (const auto written = co_await setting; !written)
                co_return written.error();
            auto reading = number(command + 'R', 5);
            const auto stored = co_await reading;
            if (!stored)
                co_return stored.error();
            if (std::abs(*stored - counts) <= 1)
                co_return Result<void>();
        }
        co_return deviceError(Text::tr("The set point does not stay as set"),
                              Text::tr("Check that nobody operates the unit by hand"));
    }

    std::array<double, Channels> m_fullScale{};
    double m_pressureScale = 0.0;
};

} // namespace

QList<DriverInfo> mks647cDrivers();

QList<DriverInfo> mks647cDrivers()
{
    return {{.type = HardwareType::FlowController,
             .key = QStringLiteral("Mks647c"),
             .label = QStringLiteral("MKS 647C"),
             .protocols = {serialLine({.baudRate = 9600, .parity = SerialParity::Odd}, 1000, "\r\n"),
                           serialServer(1000, "\r\n")},
             .settings = {{BC::Key::FlowSettings::numChannels,
                           Text::tr("Channels"),
                           4,
                           1,
                           Channels,
                           {},
                           SettingPriority::Important},
                          messageGap(200)},
             .make = makeWired<Mks647c>}};
}

} // namespace Chirpdeck
