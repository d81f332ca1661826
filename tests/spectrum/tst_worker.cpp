// SPDX-License-Identifier: GPL-3.0-or-later
#include "backend/spectrum/fftplan.h"
#include "backend/spectrum/ftworker.h"
#include "tests/spectrum/signals.h"

#include <QSemaphore>
#include <QtTest/QtTest>

using namespace Chirpdeck;
using Chirpdeck::Test::cosine;
using Chirpdeck::Test::fidsOf;

namespace {

/// A pool with one thread that does nothing until it is let go.
class HeldPool
{
public:
    HeldPool()
    {
        m_pool.setMaxThreadCount(1);
        m_pool.start([this] { m_gate.acquire(); });
    }
    ~HeldPool() { letGo(); }

    QThreadPool *pool() { return &m_pool; }
    void letGo()
    {
        if (m_held)
            m_gate.release();
        m_held = false;
    }

private:
    QSemaphore m_gate;
    QThreadPool m_pool;
    bool m_held = true;
};

FidList lineAt(qsizetype cycles, qsizetype size = 1000)
{
    return fidsOf(cosine(size, static_cast<double>(cycles), 1e6));
}

/// Records what a worker answers.
struct Answers
{
    explicit Answers(FtWorker &worker)
    {
        QObject::connect(&worker, &FtWorker::finished, &worker,
                         [this](const std::shared_ptr<const Spectrum> &spectrum, double milliseconds) {
                             spectra.push_back(spectrum);
                             times.push_back(milliseconds);
                         });
        QObject::connect(&worker, &FtWorker::failed, &worker,
                         [this](const Error &error) { errors.push_back(error); });
    }
    std::vector<std::shared_ptr<const Spectrum>> spectra;
    std::vector<double> times;
    std::vector<Error> errors;
};

qsizetype highestBin(const Spectrum &spectrum)
{
    return std::ranges::max_element(*spectrum.y) - spectrum.y->begin();
}

} // namespace

class WorkerTest : public QObject
{
    Q_OBJECT

    FftPlans m_plans;

private Q_SLOTS:
    void answersWithASpectrum()
    {
        FtWorker worker(m_plans);
        Answers answers(worker);
        QSignalSpy busy(&worker, &FtWorker::busyChanged);
        QVERIFY(!worker.isBusy());
        FtSettings settings;
        settings.units = FtUnits::FtmV;
        worker.request(lineAt(100), 0, settings);
        QVERIFY(worker.isBusy());
        QTRY_COMPARE(std::ssize(answers.spectra), 1);
        QVERIFY(!worker.isBusy());
        QCOMPARE(busy.count(), 2);
        QCOMPARE(highestBin(*answers.spectra.front()), 100);
        QCOMPARE(answers.spectra.front()->settings, settings);
        QVERIFY(answers.times.front() > 0.0);
    }

    void theLatestRequestWins()
    {
        HeldPool held;
        FtWorker worker(m_plans, held.pool());
        Answers answers(worker);
        for (qsizetype cycles = 1; cycles <= 200; ++cycles)
            worker.request(lineAt(cycles), 0, {});
        held.letGo();
        QTRY_VERIFY(!worker.isBusy());
        // Those that were overtaken before they had begun are not computed at all.
        QCOMPARE(std::ssize(answers.spectra), 1);
        QCOMPARE(highestBin(*answers.spectra.front()), 200);
    }

    void theLastRequestIsAlwaysAnswered()
    {
        FtWorker worker(m_plans);
        Answers answers(worker);
        for (int round = 0; round < 200; ++round) {
            const qsizetype cycles = 1 + round % 97;
            worker.request(lineAt(cycles), 0, {});
            if (round % 3 == 0)
                QCoreApplication::processEvents();
            if (round % 10 != 9)
                continue;
            QTRY_VERIFY(!worker.isBusy());
            QCOMPARE(highestBin(*answers.spectra.back()), cycles);
            const auto count = answers.spectra.size();
            QCoreApplication::processEvents();
            QCOMPARE(answers.spectra.size(), count); // nothing comes after the last
        }
        QVERIFY(answers.errors.empty());
    }

    void failuresAreAnswersToo()
    {
        FtWorker worker(m_plans);
        Answers answers(worker);
        worker.request({}, 0, {});
        QTRY_COMPARE(std::ssize(answers.errors), 1);
        QVERIFY(!worker.isBusy());
        QVERIFY(!answers.errors.front().what.isEmpty());
        worker.request(lineAt(5), 7, {});
        QTRY_COMPARE(std::ssize(answers.errors), 2);
        worker.request(lineAt(5), 0, {});
        QTRY_COMPARE(std::ssize(answers.spectra), 1);
    }

    void aRequestFromAnAnswerIsAnswered()
    {
        FtWorker worker(m_plans);
        int answered = 0;
        connect(&worker, &FtWorker::finished, &worker, [&worker, &answered] {
            if (++answered < 5)
                worker.request(lineAt(answered), 0, {});
        });
        worker.request(lineAt(9), 0, {});
        QTRY_COMPARE(answered, 5);
        QVERIFY(!worker.isBusy());
    }

    void canBeDestroyedAtAnyTime()
    {
        const FidList large = lineAt(1000, 300000);
        for (int round = 0; round < 40; ++round) {
            auto worker = std::make_unique<FtWorker>(m_plans);
            const Answers answers(*worker);
            worker->request(large, 0, {});
            if (round % 2 == 0)
                QThread::usleep(static_cast<unsigned long>(round) * 100);
            if (round % 3 == 0)
                worker->request(large, 0, {});
            worker.reset();
            const auto count = answers.spectra.size();
            QCoreApplication::processEvents();
            QCOMPARE(answers.spectra.size(), count);
        }
    }

    void destructionDoesNotWaitForOthersOnThePool()
    {
        HeldPool held;
        {
            FtWorker worker(m_plans, held.pool());
            worker.request(lineAt(3), 0, {});
        }
        held.letGo();
        held.pool()->waitForDone();
    }

    void spectraOutliveTheirWorker()
    {
        std::shared_ptr<const Spectrum> spectrum;
        {
            FtWorker worker(m_plans);
            const Answers answers(worker);
            worker.request(lineAt(42), 0, {});
            QTRY_COMPARE(std::ssize(answers.spectra), 1);
            spectrum = answers.spectra.front();
        }
        QCOMPARE(highestBin(*spectrum), 42);
    }

    void resourcesAreGivenBackWhenIdle()
    {
        FtWorker worker(m_plans);
        Answers answers(worker);
        QCOMPARE(worker.idleTime(), std::chrono::milliseconds(std::chrono::minutes(5)));
        QVERIFY(!worker.holdsResources());
        FtSettings settings;
        settings.window = WindowFunction::Blackman;

        // Switched off: nothing is freed.
        worker.setIdleCleanup(false);
        worker.setIdleTime(std::chrono::milliseconds(1));
        worker.request(lineAt(10), 0, settings);
        QTRY_COMPARE(std::ssize(answers.spectra), 1);
        QTest::qWait(50);
        QVERIFY(worker.holdsResources());

        worker.setIdleCleanup(true);
        QTRY_VERIFY(!worker.holdsResources());
        QCOMPARE(m_plans.count(), 0);
        QCOMPARE(highestBin(*answers.spectra.front()), 10);

        // The next transform takes them again, for another length too.
        worker.setIdleTime(std::chrono::minutes(5));
        worker.request(lineAt(20, 2000), 0, settings);
        QTRY_COMPARE(std::ssize(answers.spectra), 2);
        QCOMPARE(highestBin(*answers.spectra.back()), 20);
        QVERIFY(worker.holdsResources());
    }

    void resourcesCanBeGivenBackByHand()
    {
        FtWorker worker(m_plans);
        Answers answers(worker);
        worker.releaseResources(); // with nothing held
        for (int round = 1; round <= 5; ++round) {
            worker.request(lineAt(round), 0, {});
            if (round == 3)
                worker.releaseResources(); // perhaps during the transform
            QTRY_COMPARE(std::ssize(answers.spectra), round);
            worker.releaseResources();
            QTRY_VERIFY(!worker.holdsResources());
            QCOMPARE(highestBin(*answers.spectra.back()), round);
        }
    }

    void answersReachOtherThreads()
    {
        FtWorker worker(m_plans);
        QThread thread;
        QObject receiver;
        receiver.moveToThread(&thread);
        std::atomic<bool> right = false;
        connect(&worker, &FtWorker::finished, &receiver,
                [&right, &thread](const std::shared_ptr<const Spectrum> &spectrum) {
                    right = QThread::currentThread() == &thread && highestBin(*spectrum) == 77;
                });
        thread.start();
        worker.request(lineAt(77), 0, {});
        QTRY_VERIFY(right);
        thread.quit();
        thread.wait();
    }
};

QTEST_GUILESS_MAIN(WorkerTest)
#include "tst_worker.moc"
