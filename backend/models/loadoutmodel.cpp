// SPDX-License-Identifier: GPL-3.0-or-later
#include "backend/models/loadoutmodel.h"

#include "backend/models/format.h"
#include "backend/models/modelregistry.h"
#include "backend/models/rowsync.h"

namespace Chirpdeck {

LoadoutModel *LoadoutModel::create(QQmlEngine *engine, QJSEngine *)
{
    return ModelRegistry::lend(engine, &ModelRegistry::loadouts);
}

void LoadoutModel::setLoadouts(const std::vector<LoadoutCard> &loadouts)
{
    RowSync::apply(*this, m_rows, loadouts, [](const LoadoutCard &card) { return card.name; });
    Q_EMIT loadoutsChanged();
}

void LoadoutModel::setPending(const QString &name, const QVariantList &changes)
{
    m_pending = name;
    m_pendingChanges = changes;
    m_problem.clear();
    Q_EMIT pendingChanged();
}

void LoadoutModel::setSwitching(bool switching)
{
    m_switching = switching;
    Q_EMIT pendingChanged();
}

void LoadoutModel::setProblem(const QString &problem)
{
    m_problem = problem;
    Q_EMIT pendingChanged();
}

void LoadoutModel::setLockedReason(const QString &reason)
{
    if (m_lockedReason == reason)
        return;
    m_lockedReason = reason;
    Q_EMIT lockedChanged();
}

void LoadoutModel::setExportFolder(const QString &folder)
{
    m_exportFolder = folder;
    Q_EMIT lockedChanged();
}

void LoadoutModel::askUse(const QString &name)
{
    // What would change can be looked at during a run as well; confirmUse() is refused then.
    if (!m_switching)
        Q_EMIT useAsked(name);
}

void LoadoutModel::confirmUse()
{
    if (m_switching || m_pending.isEmpty())
        return;
    if (!m_lockedReason.isEmpty())
        return setProblem(m_lockedReason);
    Q_EMIT useRequested(m_pending);
}

void LoadoutModel::cancelUse()
{
    if (!m_switching)
        setPending({}, {});
}

void LoadoutModel::rename(const QString &name, const QString &newName)
{
    const QString trimmed = newName.trimmed();
    if (const QString wrong = nameProblem(trimmed, name); !wrong.isEmpty())
        return setProblem(wrong);
    if (trimmed != name)
        Q_EMIT renameRequested(name, trimmed);
}

void LoadoutModel::duplicate(const QString &name, const QString &copy)
{
    const QString trimmed = copy.trimmed();
    if (const QString wrong = nameProblem(trimmed); !wrong.isEmpty())
        return setProblem(wrong);
    Q_EMIT duplicateRequested(name, trimmed);
}

void LoadoutModel::remove(const QString &name)
{
    if (name == current())
        return setProblem(tr("It is in use. Use another one first"));
    Q_EMIT removeRequested(name);
}

void LoadoutModel::exportTo(const QString &name, const QString &path)
{
    if (path.trimmed().isEmpty())
        return setProblem(tr("Type where the file goes"));
    Q_EMIT exportRequested(name, path.trimmed());
}

void LoadoutModel::importFrom(const QString &path)
{
    if (path.trimmed().isEmpty())
        return setProblem(tr("Type where the file is"));
    Q_EMIT importRequested(path.trimmed());
}

QString LoadoutModel::nameProblem(const QString &name, const QString &now) const
{
    const QString trimmed = name.trimmed();
    if (trimmed.isEmpty())
        return tr("A loadout needs a name");
    if (trimmed.contains(QLatin1Char('/')) || trimmed.contains(QLatin1Char('\\')))
        return tr("A name has no slashes");
    if (trimmed != now && names().contains(trimmed))
        return tr("There is a loadout of this name");
    return {};
}

QString LoadoutModel::freeName(const QString &name) const
{
    const QStringList taken = names();
    for (int number = 2;; ++number) {
        const QString next = QStringLiteral("%1 %2").arg(name).arg(number);
        if (!taken.contains(next))
            return next;
    }
}

QStringList LoadoutModel::names() const
{
    QStringList names;
    for (const auto &card : m_rows)
        names.append(card.name);
    return names;
}

QString LoadoutModel::current() const
{
    const auto found =
        std::find_if(m_rows.cbegin(), m_rows.cend(), [](const LoadoutCard &card) { return card.current; });
    return found == m_rows.cend() ? QString() : found->name;
}

int LoadoutModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : count();
}

QVariant LoadoutModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    const LoadoutCard &card = m_rows[static_cast<size_t>(index.row())];
    switch (role) {
    case Qt::DisplayRole:
    case NameRole:
        return card.name;
    case SummaryRole:
        return tr("%1 · %2").arg(tr("%n devices", nullptr, card.devices),
                                 tr("%n presets", nullptr, card.presets));
    case LowRole:
        return std::clamp(card.lowGHz / highestGHz, 0.0, 1.0);
    case HighRole:
        return std::clamp(card.highGHz / highestGHz, 0.0, 1.0);
    case BandRole:
        return card.highGHz > 0.0
                   ? tr("%1–%2 GHz").arg(Format::plain(card.lowGHz, 1), Format::plain(card.highGHz, 1))
                   : QString();
    case FactRole:
        return card.fact;
    case CurrentRole:
        return card.current;
    case BuiltInRole:
        return card.builtIn;
    default:
        return {};
    }
}

QHash<int, QByteArray> LoadoutModel::roleNames() const
{
    return {{NameRole, "name"}, {SummaryRole, "summary"}, {LowRole, "low"},         {HighRole, "high"},
            {BandRole, "band"}, {FactRole, "fact"},       {CurrentRole, "current"}, {BuiltInRole, "builtIn"}};
}

} // namespace Chirpdeck
