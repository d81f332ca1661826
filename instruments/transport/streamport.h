// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "persistence/data/result.h"

#include <QIODevice>
#include <QObject>

namespace Chirpdeck {

/// The end of a byte stream: a serial port or a socket. Nothing here waits; what happens is told by signals.
class StreamPort : public QObject
{
    Q_OBJECT

public:
    using QObject::QObject;

    virtual QString place() const = 0;
    /// What to look at when the device does not answer or cannot be reached.
    virtual QString check() const = 0;

    /// Begins to connect; ends with opened() or broken(), which may be emitted during the call.
    virtual void open() = 0;
    /// At once; what has not left is lost.
    virtual void close() = 0;
    virtual bool isOpen() const = 0;
    /// Null before the first open(). It may change with every open().
    virtual QIODevice *device() = 0;
    /// Throws away what has come.
    virtual void clearInput() = 0;

signals:
    void opened();
    /// It could not be opened, or has gone away; it is closed.
    void broken(const Chirpdeck::Error &error);
    void readyRead();
    void bytesWritten();
};

} // namespace Chirpdeck
