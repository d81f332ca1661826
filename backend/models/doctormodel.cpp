// SPDX-License-Identifier: GPL-3.0-or-later
#include "backend/models/doctormodel.h"

#include "backend/models/modelregistry.h"
#include "backend/models/rowsync.h"

namespace Chirpdeck {

DoctorModel *DoctorModel::create(QQmlEngine *engine, QJSEngine *)
{
    return ModelRegistry::lend(engine, &ModelRegistry::doctor);
}

void DoctorModel::setDevice(const QString &key, const QString &name)
{
    m_key = key;
    m_name = name;
    Q_EMIT changed();
}

void DoctorModel::setReport(const Report &report)
{
    m_report = report;
    RowSync::apply(*this, m_rows, report.checks, [](const DoctorCheck &check) { return check.id; });
    Q_EMIT changed();
}

void DoctorModel::examine(const QString &key)
{
    if (!running())
        Q_EMIT examineRequested(key);
}

void DoctorModel::checkAgain()
{
    examine(m_key);
}

void DoctorModel::copyReport()
{
    Q_EMIT copyRequested(reportText());
}

bool DoctorModel::healthy() const
{
    return !m_rows.empty() && std::all_of(m_rows.cbegin(), m_rows.cend(), [](const DoctorCheck &check) {
        return check.outcome == DoctorCheck::Outcome::Passed;
    });
}

QString DoctorModel::summary() const
{
    int passed = 0;
    QString stopped;
    for (const auto &check : m_rows) {
        passed += check.outcome == DoctorCheck::Outcome::Passed ? 1 : 0;
        if (check.outcome == DoctorCheck::Outcome::Failed)
            stopped = check.statement;
    }
    return stopped.isEmpty() ? tr("Checks, %n passed", nullptr, passed)
                             : tr("Checks, %n passed, stopped at: %1", nullptr, passed).arg(stopped);
}

QString DoctorModel::reportText() const
{
    QStringList lines{tr("%1 (%2)").arg(m_name, m_key), QString()};
    for (int row = 0; row < count(); ++row) {
        const auto at = index(row);
        lines.append(QStringLiteral("%1: %2. %3")
                         .arg(data(at, StatementRole).toString(), data(at, WordRole).toString(),
                              data(at, EvidenceRole).toString()));
    }
    lines << QString() << finding() << findingDetail() << advice() << QString();
    for (const auto &entry : m_report.traffic) {
        const auto line = entry.toMap();
        lines.append(QStringLiteral("%1  %2  %3")
                         .arg(line[QStringLiteral("time")].toString(),
                              line[QStringLiteral("direction")].toString(),
                              line[QStringLiteral("text")].toString()));
    }
    return lines.join(QLatin1Char('\n'));
}

int DoctorModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : count();
}

QVariant DoctorModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    const DoctorCheck &check = m_rows[static_cast<size_t>(index.row())];
    using Outcome = DoctorCheck::Outcome;
    switch (role) {
    case Qt::DisplayRole:
    case StatementRole:
        return check.statement;
    case EvidenceRole:
        return check.evidence;
    case StateRole:
        return QVariant::fromValue(check.outcome == Outcome::Passed    ? Status::Ok
                                   : check.outcome == Outcome::Failed  ? Status::Fault
                                   : check.outcome == Outcome::Running ? Status::Settling
                                                                       : Status::Off);
    case WordRole:
        return check.outcome == Outcome::Passed    ? tr("Yes")
               : check.outcome == Outcome::Failed  ? tr("Stops here")
               : check.outcome == Outcome::Running ? tr("Looking")
                                                   : tr("Not tried");
    case FailedRole:
        return check.outcome == Outcome::Failed;
    default:
        return {};
    }
}

QHash<int, QByteArray> DoctorModel::roleNames() const
{
    return {{StatementRole, "statement"},
            {EvidenceRole, "evidence"},
            {StateRole, "state"},
            {WordRole, "word"},
            {FailedRole, "failed"}};
}

} // namespace Chirpdeck
