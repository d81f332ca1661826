// SPDX-License-Identifier: GPL-3.0-or-later
#include "backend/experiment/lifconfig.h"

#include "instruments/core/units.h"
#include "persistence/csv/celltext.h"

namespace Chirpdeck {

namespace Key = BC::Key::LIF;

namespace {

/// Digits after the point; 0 for a number in exponent form, which says nothing of the laser.
int decimalsOf(const QString &number)
{
    const auto point = number.indexOf(u'.');
    if (point < 0 || number.contains(u'e', Qt::CaseInsensitive))
        return 0;
    return static_cast<int>(number.trimmed().size() - point - 1);
}

} // namespace

LifConfig::LifConfig(const HardwareKey &digitizerKey)
    : HeaderStorage(Key::lifConfig)
    , digitizer(digitizerKey)
{
}

QString LifConfig::laserText(double position) const
{
    const auto fixed = QString::number(position, 'f', std::clamp(laserDecimals, 0, 17));
    // A position that the laser's decimals cannot say is stored whole.
    return fixed.toDouble() == position ? fixed : doubleText(position);
}

bool LifConfig::canLeave(const LifProgress &point, quint64 shotsOfPoint) const
{
    return shotsOfPoint >= (static_cast<quint64>(std::max(0, point.completedSweeps)) + 1) *
                               static_cast<quint64>(std::max(0, shotsPerPoint));
}

LifProgress LifConfig::next(const LifProgress &point) const
{
    LifProgress after = point;
    auto &fast = order == LifScanOrder::DelayFirst ? after.delay : after.laser;
    auto &slow = order == LifScanOrder::DelayFirst ? after.laser : after.delay;
    const int fastPoints = order == LifScanOrder::DelayFirst ? delayPoints : laserPoints;
    const int slowPoints = order == LifScanOrder::DelayFirst ? laserPoints : delayPoints;
    if (++fast < fastPoints)
        return after;
    fast = 0;
    if (++slow < slowPoints)
        return after;
    slow = 0;
    ++after.completedSweeps;
    return after;
}

void LifConfig::storeValues()
{
    store(Key::order, order);
    store(Key::completeMode, completeMode);
    store(Key::delayStart, delayStartUs, BC::Unit::us);
    store(Key::delayStep, delayStepUs, BC::Unit::us);
    store(Key::delayPoints, delayPoints);
    store(Key::delayRandom, delayRandom);
    store(Key::laserStart, laserText(laserStart), laserUnit);
    store(Key::laserStep, laserText(laserStep), laserUnit);
    store(Key::laserPoints, laserPoints);
    store(Key::shotsPerPoint, shotsPerPoint);
}

void LifConfig::retrieveValues()
{
    order = retrieve(Key::order, LifScanOrder::DelayFirst);
    completeMode = retrieve(Key::completeMode, LifCompleteMode::ContinueAveraging);
    delayStartUs = retrieve(Key::delayStart, 0.0);
    delayStepUs = retrieve(Key::delayStep, 0.0);
    delayPoints = retrieve(Key::delayPoints, 0);
    delayRandom = retrieve(Key::delayRandom, false);
    // Unit and decimals of the laser stand nowhere else.
    if (const auto unit = peekUnit(Key::laserStart); !unit.isEmpty())
        laserUnit = unit;
    const int decimals =
        std::max(decimalsOf(peekValueString(Key::laserStart)), decimalsOf(peekValueString(Key::laserStep)));
    if (decimals > 0)
        laserDecimals = decimals;
    laserStart = retrieve(Key::laserStart, 0.0);
    laserStep = retrieve(Key::laserStep, 0.0);
    laserPoints = retrieve(Key::laserPoints, 0);
    shotsPerPoint = retrieve(Key::shotsPerPoint, 0);
}

void LifConfig::prepareChildren()
{
    addChild(&digitizer);
}

} // namespace Chirpdeck
