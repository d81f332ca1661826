// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "backend/models/draftfield.h"
#include "backend/models/draftfields.h"
#include "backend/models/lanepicture.h"
#include "backend/models/rowlistmodel.h"
#include "backend/models/wizardsteps.h"
#include "backend/plot/core/tracehandle.h"

#include <QDateTime>
#include <QObject>
#include <QtQml/qqmlregistration.h>

#include <map>
#include <optional>

namespace Chirpdeck {

/// A reading that a limit can be set for.
struct DraftReading
{
    Validation::Reading reading;
    QString name; ///< for people
    QString text; ///< the value at this moment with its unit
    double value = std::numeric_limits<double>::quiet_NaN();

    bool operator==(const DraftReading &) const = default;
};

/// Edits the draft of an experiment, or of a preset: the steps, the settings as fields, the lists, the
/// pictures, and what the rules find. Everything shown follows from a DraftView; every change goes through
/// edit().
class DraftEditor : public QObject
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("a wizard has it")
    Q_PROPERTY(Chirpdeck::WizardSteps *steps READ steps CONSTANT FINAL)
    Q_PROPERTY(Chirpdeck::RowListModel *runTypes READ runTypes CONSTANT FINAL)
    Q_PROPERTY(Chirpdeck::RowListModel *clocks READ clocks CONSTANT FINAL)
    Q_PROPERTY(Chirpdeck::RowListModel *bands READ bands CONSTANT FINAL)
    Q_PROPERTY(Chirpdeck::RowListModel *places READ places CONSTANT FINAL)
    Q_PROPERTY(Chirpdeck::RowListModel *segments READ segments CONSTANT FINAL)
    Q_PROPERTY(Chirpdeck::RowListModel *markers READ markers CONSTANT FINAL)
    Q_PROPERTY(Chirpdeck::RowListModel *devices READ devices CONSTANT FINAL)
    Q_PROPERTY(Chirpdeck::RowListModel *pulses READ pulses CONSTANT FINAL)
    Q_PROPERTY(Chirpdeck::RowListModel *flows READ flows CONSTANT FINAL)
    Q_PROPERTY(Chirpdeck::RowListModel *limits READ limits CONSTANT FINAL)
    Q_PROPERTY(Chirpdeck::RowListModel *review READ review CONSTANT FINAL)
    Q_PROPERTY(Chirpdeck::RowListModel *problems READ problems CONSTANT FINAL)
    Q_PROPERTY(Chirpdeck::RowListModel *checks READ checks CONSTANT FINAL)
    Q_PROPERTY(Chirpdeck::LanePicture *timeline READ timeline CONSTANT FINAL)
    Q_PROPERTY(Chirpdeck::LanePicture *chirpLanes READ chirpLanes CONSTANT FINAL)
    Q_PROPERTY(Chirpdeck::LanePicture *shotLanes READ shotLanes CONSTANT FINAL)
    Q_PROPERTY(Chirpdeck::LanePicture *pulseLanes READ pulseLanes CONSTANT FINAL)
    Q_PROPERTY(Chirpdeck::TraceHandle drive READ drive NOTIFY changed FINAL)
    Q_PROPERTY(double highestAwgMHz READ highestAwgMHz NOTIFY changed FINAL)
    Q_PROPERTY(double planEndMHz READ planEndMHz NOTIFY changed FINAL)
    Q_PROPERTY(int runType READ runType WRITE setRunType NOTIFY changed FINAL)
    Q_PROPERTY(int segment READ segment WRITE setSegment NOTIFY changed FINAL)
    Q_PROPERTY(bool atMolecules READ atMolecules WRITE setAtMolecules NOTIFY changed FINAL)
    Q_PROPERTY(int marker READ marker WRITE setMarker NOTIFY changed FINAL)
    Q_PROPERTY(int clock READ clock WRITE setClock NOTIFY changed FINAL)
    Q_PROPERTY(QString clockName READ clockName NOTIFY changed FINAL)
    Q_PROPERTY(int device READ device WRITE setDevice NOTIFY changed FINAL)
    Q_PROPERTY(QString deviceName READ deviceName NOTIFY changed FINAL)
    Q_PROPERTY(bool deviceSetHere READ isDeviceSetHere WRITE setDeviceSetHere NOTIFY changed FINAL)
    Q_PROPERTY(int channel READ channel WRITE setChannel NOTIFY changed FINAL)
    Q_PROPERTY(QString channelName READ channelName NOTIFY changed FINAL)
    Q_PROPERTY(int limit READ limit WRITE setLimit NOTIFY changed FINAL)
    Q_PROPERTY(QList<QString> readingNames READ readingNames NOTIFY changed FINAL)
    Q_PROPERTY(QString title READ title WRITE setTitle NOTIFY changed FINAL)
    Q_PROPERTY(QString sample READ sample WRITE setSample NOTIFY changed FINAL)
    Q_PROPERTY(QString notes READ notes WRITE setNotes NOTIFY changed FINAL)
    Q_PROPERTY(QString loadoutName READ loadoutName NOTIFY changed FINAL)
    Q_PROPERTY(QString sourceText READ sourceText NOTIFY changed FINAL)
    Q_PROPERTY(int differenceCount READ differenceCount NOTIFY changed FINAL)
    Q_PROPERTY(QString endText READ endText NOTIFY changed FINAL)
    Q_PROPERTY(QString sizeText READ sizeText NOTIFY changed FINAL)
    Q_PROPERTY(bool simulated READ isSimulated NOTIFY changed FINAL)
    Q_PROPERTY(bool valid READ isValid NOTIFY changed FINAL)
    Q_PROPERTY(QString firstError READ firstError NOTIFY changed FINAL)
    Q_PROPERTY(QString savedText READ savedText NOTIFY savedTextChanged FINAL)
    Q_PROPERTY(QList<QString> presetNames READ presetNames NOTIFY changed FINAL)

public:
    /// The steps that this editor goes through, in their order.
    DraftEditor(const QList<DraftStep> &steps, QObject *parent);

    // Fed by the composition root.
    void setBench(const BenchLimits &bench);
    /// Another draft; what differs is counted against `before`.
    void setDraft(const ExperimentDraft &draft, std::optional<ExperimentDraft> before = {});
    void setReadings(const QList<DraftReading> &readings);
    void setPresetNames(const QStringList &names);
    void setSaved(const QDateTime &when);
    /// The clock behind "Ends about"; tests pin it.
    void setNow(std::function<QDateTime()> now) { m_now = std::move(now); }

    const DraftView &view() const { return m_view; }
    const ExperimentDraft &draft() const { return m_view.draft; }
    const DraftFindings &findings() const { return m_findings; }
    /// Changes the draft, and everything that follows from it.
    void edit(const std::function<void(DraftView &)> &change);
    /// The first finding of that severity at a field; for fields of a selected row, at that row.
    QString findingAt(const QString &field, Finding::Severity severity) const;

    /// The setting of that key; the editor keeps it.
    Q_INVOKABLE Chirpdeck::DraftField *field(const QString &key);
    Q_INVOKABLE void addSegment();
    Q_INVOKABLE void addSilence();
    Q_INVOKABLE void duplicateSegment();
    Q_INVOKABLE void removeSegment();
    Q_INVOKABLE void moveSegment(int by);
    Q_INVOKABLE void clearSegments();
    Q_INVOKABLE void addMarker();
    Q_INVOKABLE void switchChannel(int channel, bool on);
    Q_INVOKABLE void switchPulsing(bool on);
    Q_INVOKABLE void setFlow(int channel, double setPoint);
    Q_INVOKABLE void addLimit(int reading);
    Q_INVOKABLE void removeLimit();
    /// To the step where a problem or check is put right.
    Q_INVOKABLE void jumpTo(int step);
    /// Asks the composition root for a preset's settings in place of those of the draft.
    Q_INVOKABLE void usePreset(const QString &name) { Q_EMIT presetRequested(name); }
    Q_INVOKABLE void undo();

    WizardSteps *steps() { return &m_steps; }
    RowListModel *runTypes() { return &m_runTypes; }
    RowListModel *clocks() { return &m_clocks; }
    RowListModel *bands() { return &m_bands; }
    RowListModel *places() { return &m_places; }
    RowListModel *segments() { return &m_segments; }
    RowListModel *markers() { return &m_markers; }
    RowListModel *devices() { return &m_devices; }
    RowListModel *pulses() { return &m_pulses; }
    RowListModel *flows() { return &m_flows; }
    RowListModel *limits() { return &m_limits; }
    RowListModel *review() { return &m_review; }
    RowListModel *problems() { return &m_problems; }
    RowListModel *checks() { return &m_checks; }
    LanePicture *timeline() { return &m_timeline; }
    LanePicture *chirpLanes() { return &m_chirpLanes; }
    LanePicture *shotLanes() { return &m_shotLanes; }
    LanePicture *pulseLanes() { return &m_pulseLanes; }
    TraceHandle drive() const { return m_drive; }
    double highestAwgMHz() const;
    double planEndMHz() const { return m_planEndMHz; }
    int runType() const { return static_cast<int>(m_view.draft.type); }
    void setRunType(int type);
    int segment() const { return m_view.segment; }
    void setSegment(int segment);
    bool atMolecules() const { return m_view.atMolecules; }
    void setAtMolecules(bool at);
    int marker() const { return m_view.marker; }
    void setMarker(int marker);
    int clock() const { return static_cast<int>(m_view.clock); }
    void setClock(int clock);
    QString clockName() const { return clockRoleName(m_view.clock); }
    int device() const;
    void setDevice(int row);
    QString deviceName() const;
    bool isDeviceSetHere() const { return m_view.draft.setHere.contains(m_view.device); }
    void setDeviceSetHere(bool here);
    int channel() const { return m_view.channel; }
    void setChannel(int channel);
    QString channelName() const;
    int limit() const;
    void setLimit(int row);
    QStringList readingNames() const;
    QString title() const { return m_view.draft.title; }
    void setTitle(const QString &title);
    QString sample() const { return m_view.draft.sample; }
    void setSample(const QString &sample);
    QString notes() const { return m_view.draft.notes; }
    void setNotes(const QString &notes);
    QString loadoutName() const { return m_view.draft.setup.name; }
    QString sourceText() const { return m_view.draft.source; }
    int differenceCount() const { return m_differences; }
    QString endText() const;
    QString sizeText() const;
    bool isSimulated() const;
    bool isValid() const { return !hasErrors(m_findings); }
    QString firstError() const;
    QString savedText() const { return m_savedText; }
    QStringList presetNames() const { return m_presetNames; }

Q_SIGNALS:
    void changed();
    void savedTextChanged();
    /// The draft differs from the one that was set.
    void edited();
    void presetRequested(const QString &name);

protected:
    const QList<DraftStep> &stepList() const { return m_stepList; }

private:
    void refresh();
    void select(const std::function<void(DraftView &)> &change);
    void refreshLists();
    void refreshPlan();
    void refreshPictures();
    void refreshDevices();
    void refreshFindings();
    void refreshChecks();

    const QList<DraftStep> m_stepList;
    DraftView m_view;
    std::optional<ExperimentDraft> m_before;
    std::optional<ExperimentDraft> m_undo;
    DraftFindings m_findings;
    QList<DraftReading> m_readings;
    QStringList m_presetNames;
    std::function<QDateTime()> m_now;
    std::map<QString, DraftField *> m_fields;
    int m_differences = 0;
    double m_planEndMHz = 1.0;
    QString m_savedText;
    TraceHandle m_drive;
    std::optional<ChirpConfig> m_driven; ///< what the trace was made of
    WizardSteps m_steps;
    RowListModel m_runTypes, m_clocks, m_bands, m_places, m_segments, m_markers, m_devices, m_pulses, m_flows,
        m_limits, m_review, m_problems, m_checks;
    LanePicture m_timeline, m_chirpLanes, m_shotLanes, m_pulseLanes;
};

/// What a step is called.
QString draftStepName(DraftStep step);

} // namespace Chirpdeck
