// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QAbstractListModel>
#include <QString>
#include <QStringList>
#include <QtQml/qqmlregistration.h>

#include <vector>

namespace Chirpdeck {

/// The steps of a wizard: which one is shown, which can be entered, and what is wrong in each. The wizard's
/// model owns one and says what is wrong with setProblem(); the frame shows it and asks to go on.
///
/// A problem keeps the wizard from ending. One that blocks also keeps the steps after it from being entered,
/// because they need what is missing; a step that was entered once can be entered again, in either direction.
class WizardSteps : public QAbstractListModel
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("a wizard's model has it")
    Q_PROPERTY(int count READ count NOTIFY changed FINAL)
    Q_PROPERTY(int current READ current NOTIFY changed FINAL)
    Q_PROPERTY(QString title READ title NOTIFY changed FINAL)
    Q_PROPERTY(QString nextTitle READ nextTitle NOTIFY changed FINAL)
    Q_PROPERTY(QString problem READ problem NOTIFY changed FINAL)
    Q_PROPERTY(bool atStart READ atStart NOTIFY changed FINAL)
    Q_PROPERTY(bool atEnd READ atEnd NOTIFY changed FINAL)
    Q_PROPERTY(bool canNext READ canNext NOTIFY changed FINAL)
    Q_PROPERTY(bool canFinish READ canFinish NOTIFY changed FINAL)

public:
    enum Role {
        TitleRole = Qt::UserRole + 1,
        ProblemRole,
        ValidRole, ///< no problem
        DoneRole,  ///< was entered and left, and has no problem
        OpenRole,  ///< can be entered
        CurrentRole
    };

    explicit WizardSteps(QObject *parent = nullptr);

    /// Begins anew at the first step.
    void setTitles(const QStringList &titles);
    /// What is wrong in a step; empty = nothing.
    void setProblem(int step, const QString &problem, bool blocks = false);
    /// Where a draft was left; stays before what blocks.
    void restore(int current, int reached);

    Q_INVOKABLE void next();
    Q_INVOKABLE void back();
    Q_INVOKABLE void goTo(int step);

    int count() const { return static_cast<int>(m_steps.size()); }
    int current() const { return m_current; }
    /// The furthest step that was entered.
    int reached() const { return m_reached; }
    QString title() const;
    /// Of the step after the current one; empty at the end.
    QString nextTitle() const;
    QString problem() const;
    bool atStart() const { return m_current == 0; }
    bool atEnd() const { return m_current + 1 == count(); }
    bool canNext() const { return !atEnd() && isOpen(m_current + 1); }
    bool canFinish() const;

    int rowCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    QHash<int, QByteArray> roleNames() const override;

Q_SIGNALS:
    void changed();
    /// Another step is shown.
    void entered(int step);

private:
    struct Step
    {
        QString title;
        QString problem;
        bool blocks = false;
    };

    bool isOpen(int step) const;
    void enter(int step);
    void tell();

    std::vector<Step> m_steps;
    int m_current = 0;
    int m_reached = 0;
};

} // namespace Chirpdeck
