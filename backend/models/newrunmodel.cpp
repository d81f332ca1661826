// SPDX-License-Identifier: GPL-3.0-or-later
#include "backend/models/newrunmodel.h"

#include "backend/models/format.h"
#include "backend/models/modelregistry.h"

namespace Chirpdeck {

NewRunModel *NewRunModel::create(QQmlEngine *engine, QJSEngine *)
{
    return ModelRegistry::lend(engine, &ModelRegistry::newRun);
}

void NewRunModel::setDraft(const Acquisition::RunRequest &draft)
{
    m_draft = draft;
    Q_EMIT draftChanged();
}

Acquisition::RunRequest NewRunModel::draft() const
{
    Acquisition::RunRequest request = m_draft;
    request.title = request.title.simplified();
    request.sample = request.sample.simplified();
    return request;
}

void NewRunModel::setNumber(int number)
{
    if (m_number == number)
        return;
    m_number = number;
    Q_EMIT numberChanged();
    if (!m_startedTitle.isEmpty() && m_draft.title == m_startedTitle)
        setTitle({});
    m_startedTitle.clear();
}

bool NewRunModel::start()
{
    if (!valid())
        return false;
    m_startedTitle = m_draft.title;
    Q_EMIT startRequested(draft());
    return true;
}

NewRunModel::Mode NewRunModel::mode() const
{
    switch (m_draft.type) {
    case FtmwType::Forever:
        return Open;
    case FtmwType::Target_Duration:
        return Minutes;
    default:
        return Shots;
    }
}

void NewRunModel::setMode(Mode mode)
{
    if (mode == this->mode())
        return;
    m_draft.type = mode == Open      ? FtmwType::Forever
                   : mode == Minutes ? FtmwType::Target_Duration
                                     : FtmwType::Target_Shots;
    Q_EMIT draftChanged();
}

void NewRunModel::setWhole(quint64 &field, double value)
{
    if (!std::isfinite(value))
        return;
    const auto whole = static_cast<quint64>(std::clamp(std::round(value), 0.0, 1e15));
    if (whole == field)
        return;
    field = whole;
    Q_EMIT draftChanged();
}

void NewRunModel::setShots(double shots)
{
    setWhole(m_draft.targetShots, shots);
}

void NewRunModel::setMinutes(double minutes)
{
    setWhole(m_draft.targetMinutes, minutes);
}

void NewRunModel::setTitle(const QString &title)
{
    if (title == m_draft.title)
        return;
    m_draft.title = title;
    Q_EMIT draftChanged();
}

void NewRunModel::setSample(const QString &sample)
{
    if (sample == m_draft.sample)
        return;
    m_draft.sample = sample;
    Q_EMIT draftChanged();
}

QString NewRunModel::problem() const
{
    if (mode() == Shots && (shots() < minimumShots() || shots() > maximumShots()))
        return tr("Shots must be between %1 and %2")
            .arg(Format::grouped(minimumShots()), Format::grouped(maximumShots()));
    if (mode() == Minutes && (minutes() < 1.0 || minutes() > maximumMinutes()))
        return tr("Minutes must be between %1 and %2")
            .arg(Format::grouped(1.0), Format::grouped(maximumMinutes()));
    return {};
}

} // namespace Chirpdeck
