// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <QString>
#include <QtQml/qqmlregistration.h>

namespace Chirpdeck {

/// The states that the console shows for a device, a run or a check. Each has one word, one icon, one shape
/// and one colour; the word is here, the rest is StatusMark.qml.
class Status : public QObject
{
    Q_OBJECT
    QML_ELEMENT
    QML_SINGLETON

public:
    enum State {
        Ok,
        Settling,
        Deviating,
        Stale,
        Offline,
        Fault,
        Off,
        Simulated,
        Acquiring,
        Paused,
        Ready,
        Asleep,
        Waiting,
        NotSetUp,
        Info
    };
    Q_ENUM(State)

    using QObject::QObject;

    Q_INVOKABLE static QString word(Chirpdeck::Status::State state);
    /// Sort key: what needs attention most comes first.
    static int urgency(State state);
    /// Whether the attention line counts this state.
    Q_INVOKABLE static bool needsAttention(Chirpdeck::Status::State state);
};

} // namespace Chirpdeck
