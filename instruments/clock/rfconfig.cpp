// SPDX-License-Identifier: GPL-3.0-or-later
#include "instruments/clock/rfconfig.h"

#include "instruments/core/csvrows.h"

#include <QCoreApplication>

#include <cmath>
#include <limits>

namespace Chirpdeck {

namespace RF = BC::Key::RF;

namespace {

double sign(Sideband sideband)
{
    return sideband == Sideband::UpperSideband ? 1.0 : -1.0;
}

void setFrequency(ClockStep &step, ClockType type, double freqMHz)
{
    if (const auto clock = step.find(type); clock != step.end())
        clock->second.desiredFreqMHz = freqMHz;
}

} // namespace

RfConfig::RfConfig()
    : HeaderStorage(RF::rfConfig)
{
}

void RfConfig::setSteps(std::vector<ClockStep> steps)
{
    m_steps = std::move(steps);
    if (m_steps.empty())
        m_steps.emplace_back();
}

void RfConfig::clearScan()
{
    m_steps.resize(1);
}

void RfConfig::setLoScan(const std::vector<LoPoint> &points)
{
    const auto first = m_steps.front();
    std::vector<ClockStep> steps(points.size(), first);
    for (std::size_t i = 0; i < points.size(); ++i) {
        setFrequency(steps[i], ClockType::UpLO, points[i].upMHz);
        setFrequency(steps[i], ClockType::DownLO, commonUpDownLO ? points[i].upMHz : points[i].downMHz);
    }
    setSteps(std::move(steps));
}

void RfConfig::setDrScan(const std::vector<double> &pointsMHz)
{
    const auto first = m_steps.front();
    std::vector<ClockStep> steps(pointsMHz.size(), first);
    for (std::size_t i = 0; i < pointsMHz.size(); ++i)
        setFrequency(steps[i], ClockType::DRClock, pointsMHz[i]);
    setSteps(std::move(steps));
}

void RfConfig::setClock(ClockType type, const ClockConfig &clock)
{
    const bool isLo = type == ClockType::UpLO || type == ClockType::DownLO;
    for (auto &step : m_steps) {
        step[type] = clock;
        if (commonUpDownLO && isLo)
            step[ClockType::UpLO] = step[ClockType::DownLO] = clock;
    }
}

void RfConfig::removeClock(ClockType type)
{
    const bool isLo = type == ClockType::UpLO || type == ClockType::DownLO;
    for (auto &step : m_steps) {
        step.erase(type);
        if (commonUpDownLO && isLo) {
            step.erase(ClockType::UpLO);
            step.erase(ClockType::DownLO);
        }
    }
}

std::optional<ClockConfig> RfConfig::clock(ClockType type, int step) const
{
    if (step < 0 || step >= stepCount())
        return std::nullopt;
    const auto &clocks = m_steps[static_cast<std::size_t>(step)];
    if (commonUpDownLO && type == ClockType::DownLO) {
        if (const auto up = clocks.find(ClockType::UpLO); up != clocks.end())
            return up->second;
    }
    const auto found = clocks.find(type);
    return found == clocks.end() ? std::nullopt : std::optional(found->second);
}

double RfConfig::clockFrequency(ClockType type, int step) const
{
    const auto found = clock(type, step);
    return found ? found->desiredFreqMHz : 0.0;
}

double RfConfig::chirpFrequency(double awgMHz, int step) const
{
    return (clockFrequency(ClockType::UpLO, step) + sign(upconversionSideband) * awgMHz * awgMult) *
           chirpMult;
}

double RfConfig::awgFrequency(double chirpMHz, int step) const
{
    return sign(upconversionSideband) * (chirpMHz / chirpMult - clockFrequency(ClockType::UpLO, step)) /
           awgMult;
}

std::optional<FrequencyRange> RfConfig::chirpOffsetRange() const
{
    double low = std::numeric_limits<double>::infinity();
    double high = -1.0;
    for (int step = 0; step < stepCount(); ++step) {
        const double lo = clockFrequency(ClockType::DownLO, step);
        for (const auto &chirp : chirps.chirps) {
            for (const auto &segment : chirp) {
                if (segment.empty)
                    continue;
                const double start = chirpFrequency(segment.startMHz, step) - lo;
                const double end = chirpFrequency(segment.endMHz, step) - lo;
                const bool crossesLo = (start < 0.0) != (end < 0.0);
                low = std::min(low, crossesLo ? 0.0 : std::min(std::abs(start), std::abs(end)));
                high = std::max({high, std::abs(start), std::abs(end)});
            }
        }
    }
    return high < 0.0 ? std::nullopt : std::optional(FrequencyRange{low, high});
}

FrequencyRange RfConfig::ftSpan(double digitizerSampleRateHz, int step) const
{
    const double lo = clockFrequency(ClockType::DownLO, step);
    const double far = lo + sign(downconversionSideband) * digitizerSampleRateHz / 2e6;
    return {std::min(lo, far), std::max(lo, far)};
}

quint64 RfConfig::totalShots() const
{
    const auto positive = [](int value) { return static_cast<quint64>(std::max(value, 0)); };
    return positive(shotsPerClockConfig) * m_steps.size() * positive(targetSweeps);
}

bool RfConfig::canLeaveStep(quint64 shotsOfStep, int completedSweeps) const
{
    const auto perStep = static_cast<quint64>(std::max(shotsPerClockConfig, 0));
    return shotsOfStep >= (static_cast<quint64>(std::max(completedSweeps, 0)) + 1) * perStep;
}

QByteArray RfConfig::clocksCsv() const
{
    QByteArray text = "Index;ClockType;FreqMHz;Operation;Factor;HwKey;OutputNum\n";
    for (int step = 0; step < stepCount(); ++step) {
        std::map<QString, ClockConfig> byName;
        for (const auto &[type, clock] : m_steps[static_cast<std::size_t>(step)]) {
            if (clock.isAssigned())
                byName[enumName(type)] = clock;
        }
        for (const auto &[name, c] : byName)
            text +=
                csvLine({step, name, c.desiredFreqMHz, enumName(c.op), c.factor, c.hwKey.text(), c.output});
    }
    return text;
}

QList<Error> RfConfig::readClocksCsv(QByteArrayView text, char delimiter)
{
    constexpr qsizetype ColumnCount = 7;
    constexpr int MaxSteps = 10'000'000;
    constexpr int MaxOutputs = 1000;
    constexpr auto NoType = static_cast<ClockType>(-1);
    constexpr auto NoOperation = static_cast<ClockOperation>(-1);

    QList<Error> problems;
    std::map<int, ClockStep> byIndex;
    for (const auto &row : csvRows(text, QLatin1String("Index"), delimiter, ColumnCount)) {
        const auto &cells = row.cells;
        const auto refuse = [&](const QString &what) {
            problems.append({what, QStringLiteral("clocks.csv:%1").arg(row.line),
                             QCoreApplication::translate("RfConfig", "The row was left out")});
        };
        if (cells.size() != ColumnCount) {
            refuse(QCoreApplication::translate("RfConfig", "A row has not seven cells"));
            continue;
        }
        const auto index = cellIndex(cells[0], MaxSteps - 1);
        const auto type = enumFromVariant<ClockType>(cells[1], NoType);
        const auto frequency = cellNumber(cells[2]);
        const auto operation = enumFromVariant<ClockOperation>(cells[3], NoOperation);
        const auto factor = cellNumber(cells[4]);
        const auto output = cellIndex(cells[6], MaxOutputs - 1);
        if (!index || !frequency || !factor || !output) {
            refuse(QCoreApplication::translate("RfConfig", "A cell is not the number that belongs there"));
            continue;
        }
        if (type == NoType || operation == NoOperation || *factor <= 0.0) {
            refuse(QCoreApplication::translate("RfConfig",
                                               "The clock's role, operation or factor is not known"));
            continue;
        }
        byIndex[*index][type] = {*frequency, operation, *factor, HardwareKey::parse(cells[5]), *output};
    }
    // The number of distinct indices is the number of steps.
    std::vector<ClockStep> steps;
    steps.reserve(byIndex.size());
    for (auto &[index, step] : byIndex)
        steps.push_back(std::move(step));
    setSteps(std::move(steps));
    return problems;
}

void RfConfig::storeValues()
{
    store(RF::commonLO, commonUpDownLO);
    store(RF::targetSweeps, targetSweeps);
    store(RF::shots, shotsPerClockConfig);
    store(RF::awgM, awgMult);
    store(RF::chirpM, chirpMult);
    store(RF::upSB, upconversionSideband);
    store(RF::downSB, downconversionSideband);
}

void RfConfig::retrieveValues()
{
    commonUpDownLO = retrieve(RF::commonLO, false);
    targetSweeps = retrieve(RF::targetSweeps, 1);
    shotsPerClockConfig = retrieve(RF::shots, 0);
    awgMult = retrieve(RF::awgM, 1.0);
    chirpMult = retrieve(RF::chirpM, 1.0);
    upconversionSideband = retrieve(RF::upSB, Sideband::UpperSideband);
    downconversionSideband = retrieve(RF::downSB, Sideband::UpperSideband);
}

void RfConfig::prepareChildren()
{
    addChild(&chirps);
}

bool operator==(const RfConfig &a, const RfConfig &b)
{
    return a.commonUpDownLO == b.commonUpDownLO && a.targetSweeps == b.targetSweeps &&
           a.shotsPerClockConfig == b.shotsPerClockConfig && a.awgMult == b.awgMult &&
           a.chirpMult == b.chirpMult && a.upconversionSideband == b.upconversionSideband &&
           a.downconversionSideband == b.downconversionSideband && a.chirps == b.chirps &&
           a.m_steps == b.m_steps;
}

} // namespace Chirpdeck
