// SPDX-License-Identifier: GPL-3.0-or-later
#include "backend/models/peaklistmodel.h"

#include "backend/spectrum/unittext.h"

#include <algorithm>
#include <cmath>

namespace Chirpdeck {
namespace {

constexpr int UsualDigits = 4; ///< of a frequency that was not fitted, in MHz: 100 Hz
constexpr int MostDigits = 6;
constexpr int LongestWindow = 10001;
constexpr int HighestOrder = 100;
constexpr double HighestSnr = 1e4;

/// So many decimals that the uncertainty has two digits.
int digitsOf(const Peak &peak)
{
    if (!(peak.uncertaintyMHz > 0.0))
        return UsualDigits;
    return std::clamp(1 - static_cast<int>(std::floor(std::log10(peak.uncertaintyMHz))), 0, MostDigits);
}

} // namespace

PeakListModel::PeakListModel(QObject *parent)
    : QAbstractListModel(parent)
{
}

int PeakListModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : count();
}

QVariant PeakListModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const Peak &peak = m_peaks[static_cast<size_t>(index.row())];
    switch (role) {
    case FrequencyRole:
        return peak.frequencyMHz;
    case Qt::DisplayRole:
    case FrequencyTextRole:
        return QString::number(peak.frequencyMHz, 'f', digitsOf(peak));
    case UncertaintyTextRole:
        return peak.isFitted ? tr("± %1 MHz").arg(peak.uncertaintyMHz, 0, 'f', digitsOf(peak)) : QString();
    case HeightRole:
        return peak.height;
    case HeightTextRole:
        return QStringLiteral("%1 %2").arg(peak.height, 0, 'g', 4).arg(unit());
    case SnrTextRole:
        return QString::number(peak.snr, 'f', peak.snr < 100.0 ? 1 : 0);
    case WidthTextRole:
        return tr("%1 kHz").arg(peak.widthKHz, 0, 'f', 1);
    case SpurRole:
        return peak.spur;
    default:
        return {};
    }
}

QHash<int, QByteArray> PeakListModel::roleNames() const
{
    return {{FrequencyRole, "frequency"},
            {FrequencyTextRole, "frequencyText"},
            {UncertaintyTextRole, "uncertaintyText"},
            {HeightRole, "peakHeight"},
            {HeightTextRole, "heightText"},
            {SnrTextRole, "snrText"},
            {WidthTextRole, "widthText"},
            {SpurRole, "spur"}};
}

QString PeakListModel::unit() const
{
    return unitText(m_units);
}

QString PeakListModel::summary() const
{
    if (m_peaks.empty())
        return tr("No lines");
    const auto strongest = std::ranges::max_element(m_peaks, {}, &Peak::height);
    return tr("%n line(s), the strongest at %1 MHz", nullptr, count())
        .arg(strongest->frequencyMHz, 0, 'f', digitsOf(*strongest));
}

void PeakListModel::setLive(bool live)
{
    if (m_live == live)
        return;
    m_live = live;
    emit liveChanged();
    if (live)
        search();
}

template<typename T>
void PeakListModel::change(T PeakSettings::*member, T value)
{
    if (m_settings.*member == value)
        return;
    m_settings.*member = value;
    emit settingsChanged();
    if (m_live)
        search();
}

void PeakListModel::setSnr(double snr)
{
    if (std::isfinite(snr))
        change(&PeakSettings::snr, std::clamp(snr, 1.0, HighestSnr));
}

void PeakListModel::setWindowSize(int points)
{
    const int window = std::clamp(points, 7, LongestWindow) | 1;
    change(&PeakSettings::windowSize, window);
    // The order stays below the window.
    setPolyOrder(m_settings.polyOrder);
}

void PeakListModel::setPolyOrder(int order)
{
    change(&PeakSettings::polyOrder, std::clamp(order, 2, std::min(HighestOrder, m_settings.windowSize - 1)));
}

void PeakListModel::setMinFreqMHz(double mHz)
{
    if (std::isfinite(mHz))
        change(&PeakSettings::minFreqMHz, std::max(mHz, 0.0));
}

void PeakListModel::setMaxFreqMHz(double mHz)
{
    if (std::isfinite(mHz))
        change(&PeakSettings::maxFreqMHz, std::max(mHz, 0.0));
}

void PeakListModel::setSettings(const PeakSettings &settings)
{
    if (m_settings == settings)
        return;
    m_settings = settings;
    emit settingsChanged();
}

void PeakListModel::setPeaks(std::vector<Peak> peaks, FtUnits units)
{
    if (m_peaks == peaks && m_units == units)
        return;
    const int before = count();
    const int after = static_cast<int>(peaks.size());
    m_units = units;
    // Rows come and go at the end; those that stay then change their values.
    if (after > before) {
        beginInsertRows({}, before, after - 1);
        m_peaks.insert(m_peaks.end(), peaks.begin() + before, peaks.end());
        endInsertRows();
    } else if (after < before) {
        beginRemoveRows({}, after, before - 1);
        m_peaks.resize(static_cast<size_t>(after));
        endRemoveRows();
    }
    m_peaks = std::move(peaks);
    if (const int same = std::min(before, after); same > 0)
        emit dataChanged(index(0), index(same - 1));
    emit peaksChanged();
}

void PeakListModel::setSearching(bool searching)
{
    if (m_searching == searching)
        return;
    m_searching = searching;
    emit searchingChanged();
}

void PeakListModel::show(int row)
{
    if (row >= 0 && row < count())
        emit showRequested(m_peaks[static_cast<size_t>(row)].frequencyMHz, m_settings.navHalfWidthMHz);
}

int PeakListModel::rowNear(double mHz) const
{
    if (m_peaks.empty() || std::isnan(mHz))
        return -1;
    const auto nearest = std::ranges::min_element(
        m_peaks, {}, [mHz](const Peak &peak) { return std::abs(peak.frequencyMHz - mHz); });
    return static_cast<int>(nearest - m_peaks.begin());
}

} // namespace Chirpdeck
