// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "persistence/data/peak.h"
#include "persistence/data/peaksettings.h"
#include "persistence/data/vocabulary.h"

#include <QAbstractListModel>

#include <vector>

namespace Chirpdeck {

/// The lines of the spectrum that is shown, as a list for a sheet and as marks for a plot. Whoever owns the
/// model answers searchRequested() with setPeaks(), and changes of `live` by searching again with every new
/// spectrum.
class PeakListModel : public QAbstractListModel
{
    Q_OBJECT
    Q_PROPERTY(int count READ count NOTIFY peaksChanged FINAL)
    /// In the unit that heights are told in.
    Q_PROPERTY(QString unit READ unit NOTIFY peaksChanged FINAL)
    /// One sentence for a screen reader: how many lines, and the strongest.
    Q_PROPERTY(QString summary READ summary NOTIFY peaksChanged FINAL)
    Q_PROPERTY(bool searching READ searching NOTIFY searchingChanged FINAL)
    Q_PROPERTY(bool live READ live WRITE setLive NOTIFY liveChanged FINAL)
    Q_PROPERTY(double snr READ snr WRITE setSnr NOTIFY settingsChanged FINAL)
    Q_PROPERTY(int windowSize READ windowSize WRITE setWindowSize NOTIFY settingsChanged FINAL)
    Q_PROPERTY(int polyOrder READ polyOrder WRITE setPolyOrder NOTIFY settingsChanged FINAL)
    Q_PROPERTY(double minFreqMHz READ minFreqMHz WRITE setMinFreqMHz NOTIFY settingsChanged FINAL)
    Q_PROPERTY(double maxFreqMHz READ maxFreqMHz WRITE setMaxFreqMHz NOTIFY settingsChanged FINAL)

public:
    enum Role {
        FrequencyRole = Qt::UserRole + 1, ///< MHz, a number
        FrequencyTextRole,                ///< "10 123.4567", with the digits that the uncertainty leaves
        UncertaintyTextRole,              ///< "± 0.0003 MHz"; empty without a fit
        HeightRole,                       ///< a number, in `unit`
        HeightTextRole,
        SnrTextRole,
        WidthTextRole, ///< "52.1 kHz"
        SpurRole       ///< what makes the line in the instrument; empty for molecules
    };
    Q_ENUM(Role)

    explicit PeakListModel(QObject *parent);

    int rowCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    QHash<int, QByteArray> roleNames() const override;

    int count() const { return static_cast<int>(m_peaks.size()); }
    QString unit() const;
    QString summary() const;
    bool searching() const { return m_searching; }
    bool live() const { return m_live; }
    void setLive(bool live);
    double snr() const { return m_settings.snr; }
    void setSnr(double snr);
    int windowSize() const { return m_settings.windowSize; }
    void setWindowSize(int points);
    int polyOrder() const { return m_settings.polyOrder; }
    void setPolyOrder(int order);
    double minFreqMHz() const { return m_settings.minFreqMHz; }
    void setMinFreqMHz(double mHz);
    double maxFreqMHz() const { return m_settings.maxFreqMHz; }
    void setMaxFreqMHz(double mHz);

    const PeakSettings &settings() const { return m_settings; }
    const std::vector<Peak> &peaks() const { return m_peaks; }

    // --- for the owner ---
    void setSettings(const PeakSettings &settings);
    /// In ascending order of frequency. Rows that stay keep their place, so that a list that is being read
    /// does not jump.
    void setPeaks(std::vector<Peak> peaks, FtUnits units);
    void setSearching(bool searching);

    // --- intents ---
    Q_INVOKABLE void search() { emit searchRequested(m_settings); }
    Q_INVOKABLE void show(int row);
    Q_INVOKABLE void clear() { setPeaks({}, m_units); }
    /// The row whose line is nearest to a frequency; −1 for an empty list.
    Q_INVOKABLE int rowNear(double mHz) const;

signals:
    void peaksChanged();
    void searchingChanged();
    void liveChanged();
    void settingsChanged();
    void searchRequested(const Chirpdeck::PeakSettings &settings);
    /// The plot is to show this frequency in its middle, and so much on either side.
    void showRequested(double mHz, double halfWidthMHz);

private:
    template<typename T>
    void change(T PeakSettings::*member, T value);

    PeakSettings m_settings;
    std::vector<Peak> m_peaks;
    FtUnits m_units = FtUnits::FtuV;
    bool m_searching = false;
    bool m_live = false;
};

} // namespace Chirpdeck
