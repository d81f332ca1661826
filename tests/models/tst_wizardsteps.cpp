// SPDX-License-Identifier: GPL-3.0-or-later
#include "backend/models/wizardsteps.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QTest>

using namespace Chirpdeck;

/// How a wizard is walked through.
class WizardStepsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_steps = std::make_unique<WizardSteps>();
        m_tester = std::make_unique<QAbstractItemModelTester>(m_steps.get());
        m_steps->setTitles({QStringLiteral("Kind"), QStringLiteral("Connection"), QStringLiteral("Name")});
    }
    void cleanup()
    {
        m_tester.reset();
        m_steps.reset();
    }

    void whatBlocksKeepsTheNextStepShut()
    {
        m_steps->setProblem(0, QStringLiteral("Choose a kind"), true);
        QVERIFY(!m_steps->canNext());
        m_steps->next();
        m_steps->goTo(1);
        QCOMPARE(m_steps->current(), 0);
        m_steps->setProblem(0, {});
        QVERIFY(m_steps->canNext());
        m_steps->next();
        QCOMPARE(m_steps->current(), 1);
    }
    void anOrdinaryProblemOnlyKeepsTheWizardFromEnding()
    {
        m_steps->setProblem(1, QStringLiteral("Choose a port"));
        m_steps->next();
        QVERIFY(m_steps->canNext());
        m_steps->next();
        QVERIFY(m_steps->atEnd());
        QVERIFY(!m_steps->canFinish());
        m_steps->setProblem(1, {});
        QVERIFY(m_steps->canFinish());
    }
    void everyStepThatWasSeenCanBeSeenAgain()
    {
        m_steps->next();
        m_steps->next();
        m_steps->goTo(0);
        QCOMPARE(m_steps->current(), 0);
        m_steps->goTo(2);
        QCOMPARE(m_steps->current(), 2);
        m_steps->back();
        m_steps->back();
        m_steps->back();
        QCOMPARE(m_steps->current(), 0);
    }
    void aStepThatWasNotReachedCannotBeJumpedTo()
    {
        m_steps->goTo(2);
        QCOMPARE(m_steps->current(), 0);
        QVERIFY(!m_steps->data(m_steps->index(2), WizardSteps::OpenRole).toBool());
        QVERIFY(m_steps->data(m_steps->index(1), WizardSteps::OpenRole).toBool());
    }
    void backIsOpenThoughSomethingBlocks()
    {
        m_steps->next();
        m_steps->setProblem(0, QStringLiteral("The kind is gone"), true);
        m_steps->back();
        QCOMPARE(m_steps->current(), 0);
    }
    void aDraftGoesOnWhereItWasLeftUnlessSomethingBlocks()
    {
        m_steps->restore(2, 2);
        QCOMPARE(m_steps->current(), 2);
        m_steps->setTitles({QStringLiteral("Kind"), QStringLiteral("Connection"), QStringLiteral("Name")});
        m_steps->setProblem(0, QStringLiteral("Choose a kind"), true);
        m_steps->restore(2, 2);
        QCOMPARE(m_steps->current(), 0);
    }
    void theViewHearsOfEveryChange()
    {
        QSignalSpy changed(m_steps.get(), &WizardSteps::changed);
        QSignalSpy entered(m_steps.get(), &WizardSteps::entered);
        m_steps->next();
        QCOMPARE(entered.count(), 1);
        QCOMPARE(changed.count(), 1);
        m_steps->setProblem(1, QStringLiteral("Choose a port"));
        QCOMPARE(changed.count(), 2);
        QCOMPARE(m_steps->problem(), QStringLiteral("Choose a port"));
        QCOMPARE(m_steps->nextTitle(), QStringLiteral("Name"));
        QVERIFY(m_steps->data(m_steps->index(0), WizardSteps::DoneRole).toBool());
        QVERIFY(!m_steps->data(m_steps->index(1), WizardSteps::ValidRole).toBool());
    }

private:
    std::unique_ptr<WizardSteps> m_steps;
    std::unique_ptr<QAbstractItemModelTester> m_tester;
};

QTEST_GUILESS_MAIN(WizardStepsTest)
#include "tst_wizardsteps.moc"
