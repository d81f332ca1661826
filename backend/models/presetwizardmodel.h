// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "backend/models/drafteditor.h"

class QJSEngine;
class QQmlEngine;

namespace Chirpdeck {

/// The wizard for a preset of a loadout: RF chain, chirp and digitizer, and what it is called.
class PresetWizardModel : public DraftEditor
{
    Q_OBJECT
    QML_ELEMENT
    QML_SINGLETON
    Q_PROPERTY(QString name READ name WRITE setName NOTIFY nameChanged FINAL)
    Q_PROPERTY(QString nameProblem READ nameProblem NOTIFY nameChanged FINAL)
    Q_PROPERTY(QString nameRemark READ nameRemark NOTIFY nameChanged FINAL)

public:
    explicit PresetWizardModel(QObject *parent);
    static PresetWizardModel *create(QQmlEngine *engine, QJSEngine *);

    /// Asks the composition root for the settings of a preset; with an empty name for a new one that begins
    /// as what runs use.
    Q_INVOKABLE void open(const QString &preset) { Q_EMIT openRequested(preset); }
    /// Saves the preset when nothing is wrong; false otherwise.
    Q_INVOKABLE bool save();

    QString name() const { return m_name; }
    void setName(const QString &name);
    QString nameProblem() const;
    /// That the name is taken and its preset replaced.
    QString nameRemark() const;

Q_SIGNALS:
    void nameChanged();
    void openRequested(const QString &preset);
    void saveRequested(const Chirpdeck::FtmwPreset &preset);

private:
    QString m_name;
};

} // namespace Chirpdeck
