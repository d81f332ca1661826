// SPDX-License-Identifier: GPL-3.0-or-later
#include "backend/models/spectrummodel.h"

#include "backend/models/format.h"
#include "backend/models/modelregistry.h"

#include <bit>

namespace Chirpdeck {
namespace {

constexpr std::array<FtUnits, 4> unitsInOrder{FtUnits::FtV, FtUnits::FtmV, FtUnits::FtuV, FtUnits::FtnV};

} // namespace

SpectrumModel *SpectrumModel::create(QQmlEngine *engine, QJSEngine *)
{
    return ModelRegistry::lend(engine, &ModelRegistry::spectrum);
}

void SpectrumModel::setSource(const SpectrumSource &source, const FtSettings &saved)
{
    m_source = source;
    m_settings = saved;
    m_saved = saved;
    m_beforeReset.reset();
    m_startLinked = source.chirpEndUs && qFuzzyCompare(1.0 + saved.startUs, 1.0 + *source.chirpEndUs);
    m_fid = {};
    m_spectrum = {};
    m_savedSpectrum = {};
    m_error.clear();
    m_transforming = false;
    Q_EMIT sourceChanged();
    Q_EMIT settingsChanged();
    Q_EMIT tracesChanged();
    Q_EMIT transformingChanged();
    Q_EMIT errorChanged();
}

void SpectrumModel::setTraces(const TraceHandle &fid, const TraceHandle &spectrum, double recalculationMs)
{
    m_fid = fid;
    m_spectrum = spectrum;
    m_recalculationMs = recalculationMs;
    Q_EMIT tracesChanged();
}

void SpectrumModel::setSavedSpectrum(const TraceHandle &spectrum)
{
    m_savedSpectrum = spectrum;
    Q_EMIT tracesChanged();
}

void SpectrumModel::setTransforming(bool transforming)
{
    if (m_transforming == transforming)
        return;
    m_transforming = transforming;
    Q_EMIT transformingChanged();
}

void SpectrumModel::setError(const QString &error)
{
    if (m_error == error)
        return;
    m_error = error;
    Q_EMIT errorChanged();
}

void SpectrumModel::setSaved(const FtSettings &saved)
{
    m_saved = saved;
    m_beforeReset.reset();
    Q_EMIT settingsChanged();
}

void SpectrumModel::setReadOnlyReason(const QString &reason)
{
    m_source.readOnlyReason = reason;
    Q_EMIT sourceChanged();
    Q_EMIT settingsChanged();
}

void SpectrumModel::reset()
{
    m_beforeReset = m_settings;
    m_startLinked = hasChirpEnd() && qFuzzyCompare(1.0 + m_saved.startUs, 1.0 + chirpEndUs());
    change(m_saved);
}

void SpectrumModel::restoreBeforeReset()
{
    if (m_beforeReset)
        change(*m_beforeReset);
    m_beforeReset.reset();
}

void SpectrumModel::save()
{
    if (canSave())
        Q_EMIT saveProcessingRequested(m_settings);
}

void SpectrumModel::open(const QString &path)
{
    Q_EMIT openRequested(path);
}

void SpectrumModel::showLive()
{
    Q_EMIT liveRequested();
}

void SpectrumModel::retry()
{
    Q_EMIT retryRequested();
}

QString SpectrumModel::sourceText() const
{
    if (!hasSource())
        return {};
    if (live())
        return tr("Run %1, live average").arg(number());
    return title().isEmpty() ? tr("Run %1").arg(number()) : tr("Run %1, %2").arg(number()).arg(title());
}

double SpectrumModel::recordUs() const
{
    // To the femtosecond, as FidList::durationUs(): rounding errors must not reach a file.
    return std::round(static_cast<double>(m_source.recordPoints) * m_source.spacingSeconds * 1e15) / 1e9;
}

QString SpectrumModel::recalculationText() const
{
    constexpr double LongMs = 1000.0;
    if (m_recalculationMs <= 0.0)
        return {};
    return m_recalculationMs < LongMs
               ? tr("recalculated in %1 ms").arg(Format::grouped(m_recalculationMs))
               : tr("recalculated in %1 s").arg(Format::fixed(m_recalculationMs / LongMs, 1));
}

void SpectrumModel::change(const FtSettings &settings)
{
    if (settings == m_settings)
        return;
    m_settings = settings;
    Q_EMIT settingsChanged();
    if (rangeProblem().isEmpty())
        Q_EMIT processingChanged(m_settings);
}

void SpectrumModel::setStartUs(double us)
{
    FtSettings next = m_settings;
    next.startUs = std::clamp(us, 0.0, std::max(0.0, recordUs()));
    if (m_startLinked && next.startUs != m_settings.startUs)
        m_startLinked = false;
    change(next);
}

double SpectrumModel::endUs() const
{
    return recordUs() > 0.0 ? std::min(m_settings.endUs, recordUs()) : m_settings.endUs;
}

void SpectrumModel::setEndUs(double us)
{
    FtSettings next = m_settings;
    next.endUs = std::clamp(us, 0.0, std::max(0.0, recordUs()));
    if (next.endUs != endUs())
        change(next);
}

void SpectrumModel::setExpFilterUs(double us)
{
    FtSettings next = m_settings;
    next.expFilterUs = std::clamp(us, 0.0, std::max(0.0, maximumFilterUs()));
    change(next);
}

void SpectrumModel::setZeroPad(int level)
{
    FtSettings next = m_settings;
    next.zeroPad = std::clamp(level, 0, 4);
    change(next);
}

void SpectrumModel::setRemoveDc(bool remove)
{
    FtSettings next = m_settings;
    next.removeDc = remove;
    change(next);
}

int SpectrumModel::unitsIndex() const
{
    return static_cast<int>(std::find(unitsInOrder.begin(), unitsInOrder.end(), m_settings.units) -
                            unitsInOrder.begin());
}

void SpectrumModel::setUnitsIndex(int index)
{
    if (index < 0 || index >= static_cast<int>(unitsInOrder.size()))
        return;
    FtSettings next = m_settings;
    next.units = unitsInOrder[static_cast<size_t>(index)];
    change(next);
}

QStringList SpectrumModel::unitsNames() const
{
    return {QStringLiteral("V"), QStringLiteral("mV"), QStringLiteral("µV"), QStringLiteral("nV")};
}

void SpectrumModel::setAutoscaleIgnoreMHz(double mhz)
{
    FtSettings next = m_settings;
    next.autoscaleIgnoreMHz = std::clamp(mhz, 0.0, 1000.0);
    change(next);
}

void SpectrumModel::setWindowIndex(int index)
{
    if (index < 0 || index >= windowNames().size())
        return;
    FtSettings next = m_settings;
    next.window = static_cast<WindowFunction>(index);
    change(next);
}

QStringList SpectrumModel::windowNames() const
{
    return {tr("None"),    tr("Bartlett"), tr("Blackman"),     tr("Blackman-Harris"),
            tr("Hamming"), tr("Hanning"),  tr("Kaiser-Bessel")};
}

void SpectrumModel::setStartLinked(bool linked)
{
    if (linked == m_startLinked || (linked && !hasChirpEnd()))
        return;
    if (linked)
        setStartUs(chirpEndUs());
    m_startLinked = linked;
    Q_EMIT settingsChanged();
}

int SpectrumModel::changeCount() const
{
    const double savedEnd = recordUs() > 0.0 ? std::min(m_saved.endUs, recordUs()) : m_saved.endUs;
    return int(m_settings.startUs != m_saved.startUs) + int(endUs() != savedEnd) +
           int(m_settings.expFilterUs != m_saved.expFilterUs) + int(m_settings.zeroPad != m_saved.zeroPad) +
           int(m_settings.removeDc != m_saved.removeDc) + int(m_settings.units != m_saved.units) +
           int(m_settings.autoscaleIgnoreMHz != m_saved.autoscaleIgnoreMHz) +
           int(m_settings.window != m_saved.window);
}

QString SpectrumModel::rangeProblem() const
{
    return hasSource() && endUs() <= startUs() ? tr("End must be later than Start") : QString();
}

qint64 SpectrumModel::transformLength() const
{
    if (m_source.recordPoints <= 0 || m_settings.zeroPad <= 0)
        return m_source.recordPoints;
    return static_cast<qint64>(
        std::bit_ceil(static_cast<quint64>(m_source.recordPoints) << m_settings.zeroPad));
}

QString SpectrumModel::pointsText() const
{
    return transformLength() > 0
               ? tr("%1 points").arg(Format::grouped(static_cast<double>(transformLength())))
               : QString();
}

QString SpectrumModel::spacingText() const
{
    if (transformLength() <= 0 || m_source.spacingSeconds <= 0.0)
        return {};
    const double kHz = 1e-3 / (static_cast<double>(transformLength()) * m_source.spacingSeconds);
    return tr("%1 kHz per point").arg(Format::significant(kHz, 3));
}

QString SpectrumModel::usedText() const
{
    if (recordUs() <= 0.0 || !rangeProblem().isEmpty())
        return {};
    const double used = std::max(0.0, endUs() - startUs());
    const double points = used / recordUs() * static_cast<double>(m_source.recordPoints);
    return tr("%1 of %2 µs, %3 of %4 points")
        .arg(Format::plain(used, 3), Format::plain(recordUs(), 3), Format::grouped(points),
             Format::grouped(static_cast<double>(m_source.recordPoints)));
}

QString SpectrumModel::ignoreText() const
{
    if (m_settings.autoscaleIgnoreMHz <= 0.0)
        return tr("Fit Y uses the whole band");
    const QString width = Format::plain(m_settings.autoscaleIgnoreMHz, 1);
    return m_source.loMHz > 0.0
               ? tr("Fit Y leaves out ± %1 MHz around %2 MHz").arg(width, Format::plain(m_source.loMHz, 3))
               : tr("Fit Y leaves out ± %1 MHz around the LO").arg(width);
}

} // namespace Chirpdeck
