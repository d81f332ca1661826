// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "persistence/settings/blackchirpsettings.h"

#include <QObject>
#include <QtQml/qqmlregistration.h>

class QJSEngine;
class QQmlEngine;

namespace Chirpdeck {

/// The offer, before the first run, to go on with what Blackchirp has configured on this computer.
class TakeOverModel : public QObject
{
    Q_OBJECT
    QML_ELEMENT
    QML_SINGLETON
    Q_PROPERTY(bool offered READ offered NOTIFY changed FINAL)
    Q_PROPERTY(bool busy READ busy NOTIFY changed FINAL)
    Q_PROPERTY(QString title READ title NOTIFY changed FINAL)
    Q_PROPERTY(QString detail READ detail NOTIFY changed FINAL)

public:
    explicit TakeOverModel(QObject *parent)
        : QObject(parent)
    {
    }
    static TakeOverModel *create(QQmlEngine *engine, QJSEngine *);

    // Fed by the composition root.
    /// An installation without a data path and without profiles offers nothing.
    void setFound(const BlackchirpSettings &found);
    /// The answer to takeOverRequested(): the offer is gone when everything is here.
    void setDone(bool done);

    // Intents.
    Q_INVOKABLE void takeOver();

    bool offered() const { return m_found.has_value(); }
    bool busy() const { return m_busy; }
    QString title() const;
    /// Where its data are and what would be taken over.
    QString detail() const;

Q_SIGNALS:
    void changed();
    void takeOverRequested();

private:
    std::optional<BlackchirpSettings> m_found;
    bool m_busy = false;
};

} // namespace Chirpdeck
