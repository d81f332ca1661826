// SPDX-License-Identifier: GPL-3.0-or-later
#include "backend/acquisition/limitwatch.h"

#include <QTest>

using namespace Chirpdeck;
using namespace Chirpdeck::Acquisition;

namespace {

const QString Flow = QStringLiteral("FlowController.mks.Flow1");

Validation::Conditions flowFrom8To12()
{
    return {{{QStringLiteral("FlowController.mks"), QStringLiteral("Flow1")}, {8.0, 12.0}}};
}

} // namespace

/// When readings outside their limits end a run.
class LimitWatchTest : public QObject
{
    Q_OBJECT

private slots:
    void defectB1_limitsOfADeviceWithALabelApply()
    {
        LimitWatch watch(flowFrom8To12(), {});
        QVERIFY(!watch.note(0.0, {{Flow, 8.0}}));
        QVERIFY(!watch.note(1.0, {{Flow, 12.0}}));
        const auto breach = watch.note(2.0, {{Flow, 3.0}});
        QVERIFY(breach && breach->isOver);
        QCOMPARE(breach->reading, Flow);
        QVERIFY(breach->text().contains(QStringLiteral("FlowController.mks.Flow1 (3)")));
        QVERIFY(breach->text().contains(QStringLiteral("8 - 12")));
    }

    void defectB2_channelsWithNamesAreTheSameReading()
    {
        LimitWatch watch(flowFrom8To12(), {});
        const auto breach = watch.note(0.0, {{QStringLiteral("FlowController.mks.Neon.Flow1"), 20.0}});
        QVERIFY(breach && breach->isOver);
        QVERIFY(watch.unseen().isEmpty());
    }

    void defectB4_oneReadingOfManyIsEnough()
    {
        LimitWatch watch(flowFrom8To12(), {});
        const auto breach = watch.note(0.0, {{QStringLiteral("FlowController.mks.Flow0"), 1.0},
                                             {Flow, 20.0},
                                             {QStringLiteral("FlowController.mks.Flow2"), 1.0}});
        QVERIFY(breach && breach->isOver);
    }

    void oneGlitchEndsNothing()
    {
        LimitWatch watch(flowFrom8To12(), {.readings = 3});
        for (int round = 0; round < 5; ++round) {
            QVERIFY(!watch.note(round, {{Flow, 3.0}})->isOver);
            QVERIFY(!watch.note(round, {{Flow, 3.0}})->isOver);
            QVERIFY(!watch.note(round, {{Flow, 10.0}}));
        }
        QVERIFY(!watch.note(5.0, {{Flow, 3.0}})->isOver);
        QVERIFY(!watch.note(5.0, {{Flow, 13.0}})->isOver);
        const auto breach = watch.note(5.0, {{Flow, 3.0}});
        QVERIFY(breach->isOver);
        QCOMPARE(breach->readings, 3);
    }

    void aGraceInSecondsRunsFromTheFirstReadingOutside()
    {
        LimitWatch watch(flowFrom8To12(), {.readings = 1, .seconds = 60.0});
        QVERIFY(!watch.note(100.0, {{Flow, 3.0}})->isOver);
        QVERIFY(!watch.note(159.9, {{Flow, 3.0}})->isOver);
        const auto breach = watch.note(160.0, {{Flow, 3.0}});
        QVERIFY(breach->isOver);
        QCOMPARE(breach->seconds, 60.0);
    }

    void aLimitThatNobodyReadsIsTold()
    {
        LimitWatch watch(flowFrom8To12(), {});
        QVERIFY(!watch.note(0.0, {{QStringLiteral("FlowController.mks.Flow2"), 0.0}}));
        QCOMPARE(watch.unseen(), QStringList{Flow});
    }

    void whatIsNoNumberBreaksNothing()
    {
        LimitWatch watch(flowFrom8To12(), {});
        QVERIFY(!watch.note(0.0, {{Flow, QStringLiteral("off")}}));
        QVERIFY(!watch.note(0.0, {{Flow, std::numeric_limits<double>::quiet_NaN()}}));
    }
};

QTEST_GUILESS_MAIN(LimitWatchTest)
#include "tst_limits.moc"
