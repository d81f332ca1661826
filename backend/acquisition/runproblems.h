// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "backend/acquisition/runstatus.h"

#include <QHash>
#include <QObject>

#include <memory>

namespace Chirpdeck::Acquisition {

class RunLog;

/// What is wrong at the moment, by name: each condition is logged once, told whenever its text changes, and
/// told again when it is solved.
class RunProblems : public QObject
{
    Q_OBJECT

public:
    RunProblems(std::shared_ptr<RunLog> log, QObject *parent);

    void report(const QString &id, Problem::Severity severity, const Error &error);
    void settle(const QString &id);

signals:
    void changed(const Chirpdeck::Acquisition::Problem &problem);

private:
    const std::shared_ptr<RunLog> m_log;
    QHash<QString, Error> m_open;
};

} // namespace Chirpdeck::Acquisition
