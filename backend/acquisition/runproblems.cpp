// SPDX-License-Identifier: GPL-3.0-or-later
#include "backend/acquisition/runproblems.h"

#include "backend/acquisition/runlog.h"

namespace Chirpdeck::Acquisition {

RunProblems::RunProblems(std::shared_ptr<RunLog> log, QObject *parent)
    : QObject(parent)
    , m_log(std::move(log))
{
}

void RunProblems::report(const QString &id, Problem::Severity severity, const Error &error)
{
    const auto known = m_open.constFind(id);
    if (known != m_open.constEnd() && *known == error)
        return;
    // A text that only counts on is one event for the log.
    if (known == m_open.constEnd())
        m_log->add(severity == Problem::Severity::Fault ? LogCode::Error : LogCode::Warning, error.text());
    m_open.insert(id, error);
    emit changed({id, severity, error});
}

void RunProblems::settle(const QString &id)
{
    if (m_open.remove(id))
        emit changed({id, Problem::Severity::Warning, {}});
}

} // namespace Chirpdeck::Acquisition
