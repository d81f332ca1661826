// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "persistence/frames/framedetector.h"

#include <atomic>
#include <chrono>
#include <condition_variable>
#include <mutex>
#include <thread>

namespace Chirpdeck {

/// A camera without hardware: a beam's spot on counts of noise, one picture per step of a delay. The pixels
/// of a picture depend on the seed, its pass and its index only, and not on when it is taken.
class SimulatedCamera final : public FrameDetector
{
    Q_OBJECT

public:
    struct Settings
    {
        qint64 height = 240;
        qint64 width = 320;
        FrameShape index{10}; ///< pictures of one pass
        std::chrono::microseconds exposure{20'000};
        quint64 seed = 1;

        bool operator==(const Settings &) const = default;
    };

    explicit SimulatedCamera(QObject *parent = nullptr)
        : SimulatedCamera(Settings{}, parent)
    {
    }
    explicit SimulatedCamera(Settings settings, QObject *parent = nullptr);
    ~SimulatedCamera() override;

    Settings settings() const { return m_settings; }
    /// For the next run; fails while one is under way.
    Result<void> setSettings(const Settings &settings);

    FrameType frameType() const override { return FrameType::UInt16; }
    FrameShape frameShape() const override { return {m_settings.height, m_settings.width}; }
    FrameShape indexShape() const override { return m_settings.index; }
    /// The index dimensions are delays in steps, the frame's are pixels of 6.5 µm.
    QList<FrameAxis> axes() const override;
    qint64 passes() const override { return m_passes; }
    bool isBusy() const override { return m_isBusy; }
    bool isAlive() const override { return m_isAlive; }
    Result<void> start(qint64 passes = 1) override;
    void stop() override;

    /// Pulls the plug, or puts it in again: a run that is under way ends.
    void setAlive(bool alive);

    /// The picture that belongs to a cell of a pass.
    static Frame picture(const Settings &settings, qint64 pass, qint64 cell);

private:
    void run(const Settings &settings, qint64 passes);
    FrameIndex indexOf(const Settings &settings, qint64 cell) const;
    bool waitForExposure(std::chrono::microseconds exposure);

    Settings m_settings;
    std::atomic<qint64> m_passes{1};
    std::atomic<bool> m_isBusy{false};
    std::atomic<bool> m_isAlive{true};
    std::thread m_thread;
    std::mutex m_mutex;
    std::condition_variable m_wake;
    bool m_mustStop = false;
};

} // namespace Chirpdeck
