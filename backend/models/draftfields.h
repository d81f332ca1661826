// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "backend/experiment/draftrules.h"

#include <QStringList>

#include <functional>
#include <vector>

namespace Chirpdeck {

/// What the fields of a draft look at: the draft, what the devices can do, and what is selected in lists.
struct DraftView
{
    ExperimentDraft draft;
    BenchLimits bench;
    int segment = 0;         ///< of the first chirp
    bool atMolecules = true; ///< segments are shown as the molecules see them, or as the generator plays them
    int marker = 0;
    ClockType clock = ClockType::UpLO;
    QString device; ///< key of the device whose settings are shown
    int channel = 0;
    Validation::Reading limit;

    RfConfig &rf() { return draft.setup.preset.rf; }
    const RfConfig &rf() const { return draft.setup.preset.rf; }
    ChirpConfig &chirps() { return rf().chirps; }
    const ChirpConfig &chirps() const { return rf().chirps; }
    FtmwDigitizerConfig &digitizer() { return draft.setup.preset.digitizer; }
    const FtmwDigitizerConfig &digitizer() const { return draft.setup.preset.digitizer; }
    /// The selected segment; null without one. A change of it becomes one of every chirp.
    const ChirpSegment *currentSegment() const;
    void changeSegment(const std::function<void(ChirpSegment &)> &change);
    const Marker *currentMarker() const;
    const PulseGeneratorConfig *pulses() const;
    PulseGeneratorConfig *pulses();
};

/// One setting of a draft: what it is called, what it may be, and where it stands. Choices are numbers that
/// count the options from 0, switches are 0 and 1.
struct DraftFieldSpec
{
    enum class Kind { Number, Choice, Switch, Fact };
    struct Range
    {
        double min = 0.0;
        double max = 1.0;
    };

    QString key; ///< as findings name it
    DraftStep step = DraftStep::Type;
    Kind kind = Kind::Number;
    QString label;
    std::function<double(const DraftView &)> get = {};
    std::function<void(DraftView &, double)> set = {};
    std::function<Range(const DraftView &)> range = {};
    QStringList units = {};      ///< the first is that of the value
    QList<double> factors = {1}; ///< how many of the first one of each is
    int decimals = 0;
    QList<double> steps = {1, 10, 100, 1000};
    std::function<QStringList(const DraftView &)> options = {};
    std::function<bool(const DraftView &)> shown = {}; ///< empty: always
    QString specialName = {};                          ///< what `specialValue` is called
    double specialValue = 0.0;
    std::function<QString(const DraftView &)> fact = {}; ///< of a Fact
    bool inReview = false;

    bool isShown(const DraftView &view) const { return !shown || shown(view); }
    /// The value as people read it.
    QString text(const DraftView &view) const;
};

/// All settings, in the order of the steps.
const std::vector<DraftFieldSpec> &draftFieldSpecs();

/// The setting of that key; null for none.
const DraftFieldSpec *draftFieldSpec(const QString &key);

/// One setting as a review shows it.
struct ReviewRow
{
    DraftStep step = DraftStep::Type;
    QString label;
    QString text;
    QString was; ///< what it was in the draft that it is compared with; empty: the same
};

/// The settings that a review shows, compared with another draft; without one nothing differs.
QList<ReviewRow> reviewRows(const DraftView &view, const ExperimentDraft *before);

/// What a kind of run is called.
QString runTypeName(FtmwType type);
/// What a role of an oscillator is called.
QString clockRoleName(ClockType type);

} // namespace Chirpdeck
