// SPDX-License-Identifier: GPL-3.0-or-later
#include "backend/feeds/peakfeed.h"

#include "backend/feeds/background.h"
#include "backend/spectrum/linefit.h"
#include "backend/spectrum/workspace.h"
#include "instruments/core/threadpriority.h"

namespace Chirpdeck {

namespace {

constexpr int SearchNice = 5;

} // namespace

/// Used by one search at a time. The side lobes of a line depend on the processing only, and are kept.
struct PeakFeed::Memory
{
    Workspace workspace;
    FtSettings settings;
    qsizetype recordLength = 0;
    double stepMHz = 0.0;
    std::vector<double> feet;

    const std::vector<double> &feetFor(const Spectrum &spectrum, FftPlans &plans)
    {
        if (feet.empty() || !(settings == spectrum.settings) || recordLength != spectrum.recordLength ||
            stepMHz != spectrum.dxMHz) {
            feet = feetOf(spectrum, plans, workspace);
            workspace.release();
            settings = spectrum.settings;
            recordLength = spectrum.recordLength;
            stepMHz = spectrum.dxMHz;
        }
        return feet;
    }
};

PeakFeed::PeakFeed(FftPlans &plans, QObject *parent)
    : QObject(parent)
    , m_plans(plans)
    , m_memory(std::make_shared<Memory>())
{
    m_pool.setObjectName(QStringLiteral("peaks"));
    m_pool.setMaxThreadCount(1);
}

PeakFeed::~PeakFeed()
{
    m_pool.waitForDone();
}

void PeakFeed::request(const PeakRequest &request)
{
    if (m_working)
        m_waiting = request;
    else
        start(request);
}

void PeakFeed::start(const PeakRequest &request)
{
    m_working = true;
    inBackground(
        m_pool, this,
        [request, memory = m_memory, &plans = m_plans]() -> Answer {
            thread_local const bool stoodBack = (standBack(SearchNice), true);
            Q_UNUSED(stoodBack)
            if (!request.spectrum)
                return std::vector<Peak>();
            auto peaks =
                findPeaks(*request.spectrum, request.search, memory->feetFor(*request.spectrum, plans));
            if (!request.fids.isEmpty()) {
                const auto fitted =
                    fitPeaks(peaks, request.fids, request.frame, request.spectrum->settings, plans);
                if (!fitted)
                    return fitted.error();
            }
            return peaks;
        },
        [this, request](const Answer &answer) { deliver(request, answer); });
}

void PeakFeed::deliver(const PeakRequest &request, const Answer &answer)
{
    m_working = false;
    if (m_waiting)
        start(*std::exchange(m_waiting, std::nullopt));
    if (answer)
        emit found(*answer, request.spectrum ? request.spectrum->units : FtUnits::FtuV, request.source);
    else
        emit failed(answer.error(), request.source);
}

} // namespace Chirpdeck
