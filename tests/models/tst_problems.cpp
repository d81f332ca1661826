// SPDX-License-Identifier: GPL-3.0-or-later
#include "backend/models/problemmodel.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QTest>

using namespace Chirpdeck;
using Acquisition::Problem;

namespace {

Problem problem(const char *id, Problem::Severity severity, const char *what)
{
    return {QLatin1String(id), severity, {QLatin1String(what), {}, QLatin1String(*what ? "Do this" : "")}};
}

} // namespace

/// Banners and the list of alerts.
class ProblemsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theWorstIsTheBanner()
    {
        ProblemModel model(nullptr);
        QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        model.apply(problem("disk", Problem::Severity::Fault, "The disk is full"));
        model.apply(problem("io", Problem::Severity::Warning, "No answer"));
        QCOMPARE(model.openCount(), 2);
        QCOMPARE(model.topWhat(), QStringLiteral("The disk is full"));
        QCOMPARE(model.topMark(), Status::Fault);
        QCOMPARE(model.topDetail(), QStringLiteral("Do this"));
    }

    void solvedOnesVanishFromTheBannerAndStayInTheList()
    {
        ProblemModel model(nullptr);
        QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        model.apply(problem("disk", Problem::Severity::Fault, "The disk is full"));
        model.apply(problem("disk", Problem::Severity::Fault, ""));
        QCOMPARE(model.openCount(), 0);
        QVERIFY(model.topWhat().isEmpty());
        QCOMPARE(model.count(), 1);
        QCOMPARE(model.data(model.index(0), ProblemModel::SectionRole).toString(), QStringLiteral("Earlier"));
        model.apply(problem("never seen", Problem::Severity::Fault, ""));
        QCOMPARE(model.count(), 1);
    }

    void theSameConditionIsAnnouncedOnce()
    {
        ProblemModel model(nullptr);
        QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        QSignalSpy appeared(&model, &ProblemModel::appeared);
        model.apply(problem("disk", Problem::Severity::Warning, "100 shots at risk"));
        model.apply(problem("disk", Problem::Severity::Warning, "200 shots at risk"));
        QCOMPARE(appeared.count(), 1);
        QCOMPARE(model.topWhat(), QStringLiteral("200 shots at risk"));
        model.apply(problem("disk", Problem::Severity::Fault, "The disk is full"));
        QCOMPARE(appeared.count(), 2);
        QCOMPARE(model.count(), 1);
    }

    void noticesAreToldAndKept()
    {
        ProblemModel model(nullptr);
        QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        QSignalSpy noticed(&model, &ProblemModel::noticed);
        for (int k = 0; k < ProblemModel::solvedKept + 10; ++k)
            model.notice(QStringLiteral("Run %1 is complete").arg(k));
        QCOMPARE(noticed.count(), ProblemModel::solvedKept + 10);
        QCOMPARE(model.count(), ProblemModel::solvedKept);
        QCOMPARE(model.openCount(), 0);
        QCOMPARE(model.data(model.index(0), ProblemModel::WhatRole).toString(),
                 QStringLiteral("Run 59 is complete"));
    }
};

QTEST_GUILESS_MAIN(ProblemsTest)
#include "tst_problems.moc"
