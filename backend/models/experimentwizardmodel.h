// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "backend/acquisition/runstatus.h"
#include "backend/models/drafteditor.h"

class QJSEngine;
class QQmlEngine;

namespace Chirpdeck {

/// The wizard for a new experiment: a draft that outlives the program, and how it becomes a run.
class ExperimentWizardModel : public DraftEditor
{
    Q_OBJECT
    QML_ELEMENT
    QML_SINGLETON
    Q_PROPERTY(int number READ number NOTIFY numberChanged FINAL)
    Q_PROPERTY(QList<QString> sources READ sources NOTIFY sourcesChanged FINAL)

public:
    explicit ExperimentWizardModel(QObject *parent);
    static ExperimentWizardModel *create(QQmlEngine *engine, QJSEngine *);

    /// The number of the next run.
    void setNumber(int number);
    /// What else a run asks for: processing of its spectrum and how it is saved.
    void setTemplate(const Acquisition::RunRequest &request) { m_template = request; }
    /// What a draft can begin from, for people; source() counts them.
    void setSources(const QStringList &sources);

    /// Asks for the run when nothing is wrong; false otherwise.
    Q_INVOKABLE bool start();
    /// Asks for another draft: one of the sources.
    Q_INVOKABLE void beginFrom(int source) { Q_EMIT sourceRequested(source); }
    Q_INVOKABLE void saveAsPreset(const QString &name) { Q_EMIT savePresetRequested(name); }

    int number() const { return m_number; }
    QStringList sources() const { return m_sources; }

Q_SIGNALS:
    void numberChanged();
    void sourcesChanged();
    void startRequested(const Chirpdeck::Acquisition::RunRequest &request);
    void sourceRequested(int source);
    void savePresetRequested(const QString &name);

private:
    Acquisition::RunRequest m_template;
    QStringList m_sources;
    int m_number = 1;
};

/// What a run of the draft asks the engine for.
Acquisition::RunRequest requestFor(const ExperimentDraft &draft, const Acquisition::RunRequest &like);

} // namespace Chirpdeck
