// SPDX-License-Identifier: GPL-3.0-or-later
#include "backend/feeds/peakfeed.h"
#include "backend/spectrum/transform.h"
#include "backend/spectrum/workspace.h"

#include <QSignalSpy>
#include <QTest>

#include <cmath>
#include <numbers>

using namespace Chirpdeck;

namespace {

/// One line at a baseband frequency, with a little deterministic noise.
FidList recordAt(double mHz)
{
    std::vector<qint64> sums;
    quint32 state = 1;
    for (int i = 0; i < 20000; ++i) {
        state = state * 1664525U + 1013904223U;
        sums.push_back(std::llround(1e5 * std::cos(2.0 * std::numbers::pi * mHz * 1e-3 * i)) +
                       static_cast<qint64>(state >> 16) - 32768);
    }
    FidList fids;
    fids.spacing = 1e-9;
    fids.probeFreqMHz = 10000.0;
    fids.shots = 1;
    fids.frames = 1;
    fids.size = std::ssize(sums);
    fids.sums = std::make_shared<const std::vector<qint64>>(std::move(sums));
    return fids;
}

} // namespace

class PeakFeedTest : public QObject
{
    Q_OBJECT

    FftPlans m_plans;

    PeakRequest requestFor(double mHz, quint64 source)
    {
        Workspace workspace;
        PeakRequest request;
        request.fids = recordAt(mHz);
        FtSettings settings;
        settings.window = WindowFunction::Hanning;
        const auto spectrum = transform(request.fids, 0, settings, m_plans, workspace);
        request.spectrum = std::make_shared<const Spectrum>(*spectrum);
        request.search.settings.snr = 100.0;
        request.source = source;
        return request;
    }

private Q_SLOTS:
    void findsAndFits()
    {
        PeakFeed feed(m_plans);
        QSignalSpy found(&feed, &PeakFeed::found);
        feed.request(requestFor(123.45, 7));
        QVERIFY(feed.isBusy());
        QVERIFY(found.wait(60000));
        const auto peaks = found[0][0].value<std::vector<Peak>>();
        QCOMPARE(peaks.size(), size_t(1));
        QVERIFY(peaks[0].isFitted);
        QVERIFY(std::abs(peaks[0].frequencyMHz - 10123.45) < 1e-3);
        QCOMPARE(found[0][2].toULongLong(), quint64(7));
        QVERIFY(!feed.isBusy());
    }

    void theLatestRequestWins()
    {
        PeakFeed feed(m_plans);
        QSignalSpy found(&feed, &PeakFeed::found);
        for (quint64 i = 1; i <= 20; ++i)
            feed.request(requestFor(100.0 + static_cast<double>(i), i));
        QTRY_VERIFY_WITH_TIMEOUT(!feed.isBusy(), 60000);
        QVERIFY(found.size() < 20);
        QCOMPARE(found.last()[2].toULongLong(), quint64(20));
        QVERIFY(std::abs(found.last()[0].value<std::vector<Peak>>()[0].frequencyMHz - 10120.0) < 1e-3);
    }

    void withoutARecordThereIsNoFit()
    {
        PeakFeed feed(m_plans);
        QSignalSpy found(&feed, &PeakFeed::found);
        PeakRequest request = requestFor(50.0, 1);
        request.fids = {};
        feed.request(request);
        QVERIFY(found.wait(60000));
        QCOMPARE(found[0][0].value<std::vector<Peak>>().size(), size_t(1));
        QVERIFY(!found[0][0].value<std::vector<Peak>>()[0].isFitted);
        feed.request({});
        QVERIFY(found.wait(60000));
        QVERIFY(found[1][0].value<std::vector<Peak>>().empty());
    }

    void canBeDestroyedAtWork()
    {
        for (int i = 0; i < 10; ++i) {
            PeakFeed feed(m_plans);
            feed.request(requestFor(50.0, 1));
            feed.request(requestFor(60.0, 2));
        }
    }
};

QTEST_GUILESS_MAIN(PeakFeedTest)
#include "tst_peakfeed.moc"
