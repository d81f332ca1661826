// SPDX-License-Identifier: GPL-3.0-or-later
#include "backend/feeds/spectrumpipeline.h"
#include "backend/spectrum/fftplan.h"
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

/// Records what a pipeline answers.
struct Answers
{
    explicit Answers(SpectrumPipeline &pipeline)
    {
        QObject::connect(&pipeline, &SpectrumPipeline::finished, &pipeline,
                         [this](const std::shared_ptr<const ProcessedFid> &answer) {
                             processed.push_back(answer);
                             spectra.push_back(answer->spectrum);
                         });
        QObject::connect(&pipeline, &SpectrumPipeline::failed, &pipeline,
                         [this](const Error &error) { errors.push_back(error); });
    }
    std::vector<std::shared_ptr<const ProcessedFid>> processed;
    std::vector<std::shared_ptr<const Spectrum>> spectra;
    std::vector<Error> errors;
};

qsizetype highestBin(const Spectrum &spectrum)
{
    return std::ranges::max_element(*spectrum.y) - spectrum.y->begin();
}

} // namespace

class SpectrumPipelineTest : public QObject
{
    Q_OBJECT

    FftPlans m_plans;

private Q_SLOTS:
    void answersWithEverythingThatIsShown()
    {
        SpectrumPipeline pipeline(m_plans);
        Answers answers(pipeline);
        QVERIFY(!pipeline.isBusy());
        FtSettings settings;
        settings.units = FtUnits::FtmV;
        FidList fids = lineAt(100);
        // Two frames, the second of them empty: the decay that is shown is their average.
        std::vector<qint64> sums = *fids.sums;
        sums.resize(2 * sums.size());
        fids.sums = std::make_shared<const std::vector<qint64>>(std::move(sums));
        fids.frames = 2;
        fids.shots = 10;
        pipeline.request(fids, settings, 77);
        QVERIFY(pipeline.isBusy());
        QTRY_COMPARE(std::ssize(answers.spectra), 1);
        QVERIFY(!pipeline.isBusy());
        const ProcessedFid &answer = *answers.processed.front();
        QCOMPARE(answer.source, quint64(77));
        QCOMPARE(answer.settings, settings);
        QCOMPARE(answer.spectrum->settings, settings);
        QCOMPARE(highestBin(*answer.spectrum), 100);
        QCOMPARE(answer.spectrumTrace->size(), std::int64_t(answer.spectrum->size()));
        QCOMPARE(answer.fidTrace->size(), std::int64_t(fids.size));
        const double first = static_cast<double>(fids.sums->front()) * 1e3 * fids.vMult / 20.0;
        QVERIFY(std::abs(answer.fidTrace->rangeIn(-1e-9, 1e-9).high - first) <= 1e-6 * std::abs(first));
        QVERIFY(answer.milliseconds > 0.0);
    }

    void theLatestRequestWins()
    {
        HeldPool held;
        SpectrumPipeline pipeline(m_plans, held.pool());
        Answers answers(pipeline);
        for (qsizetype cycles = 1; cycles <= 200; ++cycles)
            pipeline.request(lineAt(cycles), {});
        held.letGo();
        QTRY_VERIFY(!pipeline.isBusy());
        // Those that were overtaken before they had begun are not computed at all.
        QCOMPARE(std::ssize(answers.spectra), 1);
        QCOMPARE(highestBin(*answers.spectra.front()), 200);
    }

    void theLastRequestIsAlwaysAnswered()
    {
        SpectrumPipeline pipeline(m_plans);
        Answers answers(pipeline);
        for (int round = 0; round < 200; ++round) {
            const qsizetype cycles = 1 + round % 97;
            pipeline.request(lineAt(cycles), {});
            if (round % 3 == 0)
                QCoreApplication::processEvents();
            if (round % 10 != 9)
                continue;
            QTRY_VERIFY(!pipeline.isBusy());
            QCOMPARE(highestBin(*answers.spectra.back()), cycles);
            const auto count = answers.spectra.size();
            QCoreApplication::processEvents();
            QCOMPARE(answers.spectra.size(), count); // nothing comes after the last
        }
        QVERIFY(answers.errors.empty());
    }

    void failuresAreAnswersToo()
    {
        SpectrumPipeline pipeline(m_plans);
        Answers answers(pipeline);
        pipeline.request({}, {});
        QTRY_COMPARE(std::ssize(answers.errors), 1);
        QVERIFY(!pipeline.isBusy());
        QVERIFY(!answers.errors.front().what.isEmpty());
        pipeline.request({}, {});
        QTRY_COMPARE(std::ssize(answers.errors), 2);
        pipeline.request(lineAt(5), {});
        QTRY_COMPARE(std::ssize(answers.spectra), 1);
    }

    void aRequestFromAnAnswerIsAnswered()
    {
        SpectrumPipeline pipeline(m_plans);
        int answered = 0;
        connect(&pipeline, &SpectrumPipeline::finished, &pipeline, [&pipeline, &answered] {
            if (++answered < 5)
                pipeline.request(lineAt(answered), {});
        });
        pipeline.request(lineAt(9), {});
        QTRY_COMPARE(answered, 5);
        QVERIFY(!pipeline.isBusy());
    }

    void canBeDestroyedAtAnyTime()
    {
        const FidList large = lineAt(1000, 300000);
        for (int round = 0; round < 40; ++round) {
            auto pipeline = std::make_unique<SpectrumPipeline>(m_plans);
            const Answers answers(*pipeline);
            pipeline->request(large, {});
            if (round % 2 == 0)
                QThread::usleep(static_cast<unsigned long>(round) * 100);
            if (round % 3 == 0)
                pipeline->request(large, {});
            pipeline.reset();
            const auto count = answers.spectra.size();
            QCoreApplication::processEvents();
            QCOMPARE(answers.spectra.size(), count);
        }
    }

    void destructionDoesNotWaitForOthersOnThePool()
    {
        HeldPool held;
        {
            SpectrumPipeline pipeline(m_plans, held.pool());
            pipeline.request(lineAt(3), {});
        }
        held.letGo();
        held.pool()->waitForDone();
    }

    void spectraOutliveTheirPipeline()
    {
        std::shared_ptr<const Spectrum> spectrum;
        {
            SpectrumPipeline pipeline(m_plans);
            const Answers answers(pipeline);
            pipeline.request(lineAt(42), {});
            QTRY_COMPARE(std::ssize(answers.spectra), 1);
            spectrum = answers.spectra.front();
        }
        QCOMPARE(highestBin(*spectrum), 42);
    }

    void resourcesAreGivenBackWhenIdle()
    {
        SpectrumPipeline pipeline(m_plans);
        Answers answers(pipeline);
        QVERIFY(!pipeline.holdsResources());
        FtSettings settings;
        settings.window = WindowFunction::Blackman;
        pipeline.request(lineAt(10), settings);
        QTRY_COMPARE(std::ssize(answers.spectra), 1);
        QVERIFY(pipeline.holdsResources());

        pipeline.setIdleTime(std::chrono::milliseconds(1));
        pipeline.request(lineAt(11), settings);
        QTRY_COMPARE(std::ssize(answers.spectra), 2);
        QTRY_VERIFY(!pipeline.holdsResources());
        QTRY_COMPARE(m_plans.count(), 0);
        QCOMPARE(highestBin(*answers.spectra.back()), 11);

        // The next transform takes them again, for another length too.
        pipeline.setIdleTime(std::chrono::minutes(5));
        pipeline.request(lineAt(20, 2000), settings);
        QTRY_COMPARE(std::ssize(answers.spectra), 3);
        QCOMPARE(highestBin(*answers.spectra.back()), 20);
        QVERIFY(pipeline.holdsResources());
    }

    void answersReachOtherThreads()
    {
        SpectrumPipeline pipeline(m_plans);
        QThread thread;
        QObject receiver;
        receiver.moveToThread(&thread);
        std::atomic<bool> right = false;
        connect(&pipeline, &SpectrumPipeline::finished, &receiver,
                [&right, &thread](const std::shared_ptr<const ProcessedFid> &answer) {
                    right = QThread::currentThread() == &thread && highestBin(*answer->spectrum) == 77;
                });
        thread.start();
        pipeline.request(lineAt(77), {});
        QTRY_VERIFY(right);
        thread.quit();
        thread.wait();
    }
};

QTEST_GUILESS_MAIN(SpectrumPipelineTest)
#include "tst_spectrumpipeline.moc"
