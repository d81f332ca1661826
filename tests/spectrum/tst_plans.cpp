// SPDX-License-Identifier: GPL-3.0-or-later
#include "backend/spectrum/fftbuffer.h"
#include "backend/spectrum/fftplan.h"
#include "backend/spectrum/realtransform.h"
#include "tests/support/testsupport.h"

#include <QtTest/QtTest>

#include <fftw3.h>

#include <atomic>
#include <numbers>
#include <thread>

using namespace Chirpdeck;

namespace {

QString measurer()
{
    return QStringLiteral(CHIRPDECK_FFTWISDOM);
}

/// True when a plan transforms a cosine with `cycles` periods into one line of half its length.
bool transformsACosine(const FftPlan &plan, qsizetype cycles)
{
    const qsizetype length = plan.length();
    FftBuffer in;
    FftBuffer out;
    if (!in.allocate(length) || !out.allocate(length + 2))
        return false;
    for (qsizetype i = 0; i < length; ++i)
        in.data()[i] = std::cos(2.0 * std::numbers::pi * static_cast<double>(i * cycles % length) /
                                static_cast<double>(length));
    plan.execute(in.data(), out.complexData());
    const double half = static_cast<double>(length) / 2.0;
    for (qsizetype k = 0; k <= length / 2; ++k) {
        if (std::abs(std::abs(out.complexData()[k]) - (k == cycles ? half : 0.0)) > 1e-9 * half)
            return false;
    }
    return true;
}

} // namespace

class PlansTest : public QObject
{
    Q_OBJECT

    QTemporaryDir m_folder;
    QString wisdomFile(const char *name) const
    {
        return m_folder.filePath(QString::fromLatin1(name) + QStringLiteral("/fftw.wisdom"));
    }

private Q_SLOTS:
    void init() { fftw_forget_wisdom(); }

    void plansAnyLength()
    {
        FftPlans plans;
        for (const qsizetype length : {1, 2, 3, 17, 1000, 1009, 4096, 30011, 65536, 75000}) {
            const auto plan = plans.plan(length);
            QVERIFY(plan);
            QCOMPARE(plan->length(), length);
            QVERIFY(length < 10 || transformsACosine(*plan, length / 3));
        }
        QVERIFY(!plans.plan(0));
        QVERIFY(!plans.plan(-1));
        QVERIFY(!plans.plan(FftPlans::LongestLength + 1));
    }

    /// Against FFTW's own transform of the same length, which takes much longer.
    void largePrimeFactorsAreResampledExactly_data()
    {
        QTest::addColumn<qsizetype>("length");
        for (const qsizetype length : {8209, 2 * 4099, 3 * 4099, 4 * 4099, 10007, 65537, 99991, 131074})
            QTest::addRow("%lld", static_cast<long long>(length)) << length;
    }
    void largePrimeFactorsAreResampledExactly()
    {
        QFETCH(qsizetype, length);
        FftPlans plans;
        const auto plan = plans.plan(length);
        QVERIFY(plan);
        QCOMPARE(plan->length(), length);
        QVERIFY(plan->innerLength() > length);
        FftBuffer in;
        FftBuffer out;
        FftBuffer wanted;
        QVERIFY(in.allocate(length) && out.allocate(doublesForResult(length)) &&
                wanted.allocate(doublesForResult(length)));
        for (qsizetype i = 0; i < length; ++i)
            in.data()[i] =
                std::cos(0.37 * static_cast<double>(i)) + static_cast<double>((i * i) % 101) / 50.0 - 1.0;
        fftw_plan own = planRealTransform(in, wanted, FFTW_ESTIMATE);
        fftw_execute(own);
        fftw_destroy_plan(own);
        // Twice, as the second transform finds the memory of the first.
        for (int round = 0; round < 2; ++round) {
            plan->execute(in.data(), out.complexData());
            double greatest = 0.0;
            double worst = 0.0;
            for (qsizetype k = 0; k <= length / 2; ++k) {
                greatest = std::max(greatest, std::abs(wanted.complexData()[k]));
                worst = std::max(worst, std::abs(out.complexData()[k] - wanted.complexData()[k]));
            }
            QVERIFY2(worst < 1e-12 * greatest, qPrintable(QString::number(worst / greatest)));
        }
    }

    void convenientLengthsAreLeftToFftw()
    {
        FftPlans plans;
        for (const qsizetype length : {1, 97, 4093, 8191, 8192, 10000, 13 * 1024, 16384})
            QCOMPARE(plans.plan(length)->innerLength(), length);
    }

    void keepsOnePlanPerLength()
    {
        FftPlans plans;
        const auto first = plans.plan(1000);
        QCOMPARE(plans.plan(1000), first);
        QCOMPARE(plans.count(), 1);
        for (qsizetype length = 2000; length < 2100; ++length)
            QVERIFY(plans.plan(length));
        QVERIFY(plans.count() < 20);
        QVERIFY(transformsACosine(*first, 100));
        plans.releaseUnused(std::chrono::hours(1));
        QVERIFY(plans.count() > 0);
        plans.releaseUnused(std::chrono::milliseconds(0));
        QCOMPARE(plans.count(), 0);
        QVERIFY(transformsACosine(*first, 100));
        QVERIFY(plans.plan(1000));
    }

    void measuresInTheBackgroundAndRemembers()
    {
        const QString file = wisdomFile("measure");
        constexpr qsizetype Length = 10000;
        {
            FftPlans plans(file, measurer());
            QVERIFY(plans.loadWisdom()); // there is none, which is no error
            const auto estimated = plans.plan(Length);
            QVERIFY(!estimated->isMeasured());
            QVERIFY(plans.isMeasuring());
            QTRY_VERIFY_WITH_TIMEOUT(plans.plan(Length)->isMeasured(), 150000);
            QTRY_VERIFY(!plans.isMeasuring());
            QVERIFY(plans.lastSave());
            QVERIFY(transformsACosine(*plans.plan(Length), 3000));
            QVERIFY(transformsACosine(*estimated, 3000)); // whoever still has it can still use it
        }
        fftw_forget_wisdom();
        {
            FftPlans plans(file, measurer());
            QVERIFY(plans.loadWisdom());
            QVERIFY(plans.plan(Length)->isMeasured());
            QVERIFY(!plans.isMeasuring());
        }
        fftw_forget_wisdom();
        FftPlans other(wisdomFile("nothing"));
        QVERIFY(!other.plan(Length)->isMeasured());
    }

    void shortLengthsAreNotMeasured()
    {
        FftPlans plans({}, measurer());
        QVERIFY(plans.plan(FftPlans::ShortestMeasured - 1));
        QVERIFY(!plans.isMeasuring());
    }

    void plansAreMadeWhileMeasuring()
    {
        FftPlans plans(wisdomFile("busy"), measurer());
        // Takes many seconds to measure; if the planner were held meanwhile, the plans below would come when
        // it has ended.
        const auto longOne = plans.plan(1 << 21);
        QVERIFY(plans.isMeasuring());
        for (qsizetype length = 100; length < 4000; length += 800) {
            const auto plan = plans.plan(length);
            QVERIFY(plan);
            QVERIFY(transformsACosine(*plan, 30));
        }
        QVERIFY(plans.isMeasuring());
        QVERIFY(!plans.plan(1 << 21)->isMeasured());
        plans.cancelMeasurements();
        QTRY_VERIFY_WITH_TIMEOUT(!plans.isMeasuring(), 20000);
        QVERIFY(!QFile::exists(wisdomFile("busy")));
        QCOMPARE(plans.plan(1 << 21), longOne);
        plans.plan(1 << 20);
        QVERIFY(!plans.isMeasuring());
    }

    void destructionEndsAMeasurement()
    {
        FftPlans plans({}, measurer());
        QVERIFY(plans.plan(1 << 21));
        QVERIFY(plans.plan(1 << 20));
        QVERIFY(plans.isMeasuring());
    }

    void missingHelperLeavesTheEstimate()
    {
        FftPlans plans({}, m_folder.filePath(QStringLiteral("no-such-program")));
        QVERIFY(plans.plan(20000));
        QTRY_VERIFY(!plans.isMeasuring());
        QVERIFY(!plans.plan(20000)->isMeasured());
    }

    void damagedWisdomIsReportedAndReplaced()
    {
        const QString file = wisdomFile("damaged");
        Test::writeFile(file, "(fftw-9.9.9 fftw_wisdom #x0 #x0 #x0 #x0\n  (garbage");
        FftPlans plans(file, measurer());
        const auto loaded = plans.loadWisdom();
        QVERIFY(!loaded);
        QCOMPARE(loaded.error().where, file);
        QVERIFY(plans.plan(8192));
        QTRY_VERIFY_WITH_TIMEOUT(plans.plan(8192)->isMeasured(), 150000);
        QTRY_VERIFY(!plans.isMeasuring());
        QVERIFY(plans.loadWisdom());
    }

    void anUnwritableFolderIsReported()
    {
        Test::writeFile(m_folder.filePath(QStringLiteral("plain")), "not a folder");
        FftPlans plans(m_folder.filePath(QStringLiteral("plain/fftw.wisdom")), measurer());
        QVERIFY(plans.plan(8192));
        QTRY_VERIFY_WITH_TIMEOUT(plans.plan(8192)->isMeasured(), 150000);
        QVERIFY(!plans.lastSave());
        QVERIFY(!plans.lastSave().error().action.isEmpty());
    }

    void threadsShareThePlans()
    {
        FftPlans plans(wisdomFile("threads"), measurer());
        std::atomic<int> wrong = 0;
        {
            std::vector<std::jthread> threads;
            threads.reserve(4);
            for (int t = 0; t < 4; ++t) {
                threads.emplace_back([&plans, &wrong, t] {
                    for (int round = 0; round < 40; ++round) {
                        const qsizetype length = 8200 + 100 * ((round + t) % 10);
                        const auto plan = plans.plan(length);
                        if (!plan || !transformsACosine(*plan, 41 + t))
                            ++wrong;
                        if (round % 7 == t)
                            plans.releaseUnused(std::chrono::milliseconds(0));
                    }
                });
            }
        }
        QCOMPARE(wrong.load(), 0);
    }
};

QTEST_GUILESS_MAIN(PlansTest)
#include "tst_plans.moc"
