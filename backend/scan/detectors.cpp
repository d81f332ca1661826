// SPDX-License-Identifier: GPL-3.0-or-later
#include "backend/scan/detectors.h"

#include "backend/scan/shotsumdetector.h"
#include "instruments/simulation/simulatedcamera.h"

#include <QCoreApplication>

namespace Chirpdeck::Scan {

namespace {

struct Messages
{
    Q_DECLARE_TR_FUNCTIONS(Scan)
};

/// One picture of the simulated camera per point.
class CameraDetector final : public ScanDetector
{
public:
    CameraDetector()
    {
        SimulatedCamera::Settings settings;
        settings.index = {};
        (void)m_camera.setSettings(settings);
    }

    QCoro::Task<Result<void>> prepare() override { co_return Result<void>(); }
    FrameDetector &frames() override { return m_camera; }
    QJsonObject facts() const override
    {
        const auto exposure = std::chrono::duration<double>(m_camera.settings().exposure);
        return {{QStringLiteral("driver"), QStringLiteral("SimulatedCamera")},
                {QStringLiteral("simulated"), true},
                {QStringLiteral("exposureSeconds"), exposure.count()}};
    }

private:
    SimulatedCamera m_camera;
};

/// The sum of some shots of the digitizer per point.
class DigitizerDetector final : public ScanDetector
{
public:
    DigitizerDetector(std::shared_ptr<InstrumentSet> instruments, int shots)
        : m_sums(std::move(instruments), shots)
    {
    }

    QCoro::Task<Result<void>> prepare() override { return m_sums.prepare(); }
    FrameDetector &frames() override { return m_sums; }
    QJsonObject facts() const override { return m_sums.facts(); }

private:
    ShotSumDetector m_sums;
};

} // namespace

const QList<DetectorInfo> &detectors()
{
    static const QList<DetectorInfo> all{
        {QStringLiteral("digitizer"), Messages::tr("Digitizer, sums of shots"), true,
         [](std::shared_ptr<InstrumentSet> instruments,
            const DetectorSettings &settings) -> std::unique_ptr<ScanDetector> {
             return std::make_unique<DigitizerDetector>(std::move(instruments), settings.shots);
         }},
        {QStringLiteral("camera"), Messages::tr("Simulated camera"), false,
         [](std::shared_ptr<InstrumentSet>, const DetectorSettings &) -> std::unique_ptr<ScanDetector> {
             return std::make_unique<CameraDetector>();
         }},
    };
    return all;
}

const DetectorInfo *findDetector(const QString &id)
{
    for (const auto &info : detectors())
        if (info.id == id)
            return &info;
    return nullptr;
}

} // namespace Chirpdeck::Scan
