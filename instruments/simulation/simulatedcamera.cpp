// SPDX-License-Identifier: GPL-3.0-or-later
#include "instruments/simulation/simulatedcamera.h"

#include <QCoreApplication>

#include <cmath>

#include <pthread.h>

namespace Chirpdeck {

namespace {

constexpr double PixelMicrometres = 6.5;
constexpr double PeakCounts = 2000.0;
constexpr double DarkCounts = 100.0;

struct Messages
{
    Q_DECLARE_TR_FUNCTIONS(SimulatedCamera)
};

/// One number of a sequence that can be entered anywhere (splitmix64).
quint64 mixed(quint64 value)
{
    value += 0x9E3779B97F4A7C15U;
    value = (value ^ (value >> 30U)) * 0xBF58476D1CE4E5B9U;
    value = (value ^ (value >> 27U)) * 0x94D049BB133111EBU;
    return value ^ (value >> 31U);
}

qint64 cellsOf(const FrameShape &index)
{
    qint64 cells = 1;
    for (const qint64 length : index)
        cells *= length;
    return cells;
}

FrameAxis ramp(qint64 points, double step, const QString &name, const QString &unit)
{
    FrameAxis axis{{}, name, unit};
    for (qint64 i = 0; i < points; ++i)
        axis.values.push_back(static_cast<double>(i) * step);
    return axis;
}

} // namespace

SimulatedCamera::SimulatedCamera(Settings settings, QObject *parent)
    : FrameDetector(parent)
    , m_settings(std::move(settings))
{
}

SimulatedCamera::~SimulatedCamera()
{
    stop();
    if (m_thread.joinable())
        m_thread.join();
}

Result<void> SimulatedCamera::setSettings(const Settings &settings)
{
    if (m_isBusy)
        return Error{Messages::tr("The camera takes pictures"), {}, Messages::tr("Stop it first")};
    m_settings = settings;
    return {};
}

QList<FrameAxis> SimulatedCamera::axes() const
{
    QList<FrameAxis> axes;
    for (const qint64 points : m_settings.index)
        axes.append(ramp(points, 1.0, QStringLiteral("step"), {}));
    axes.append(ramp(m_settings.height, PixelMicrometres, QStringLiteral("y"), QStringLiteral("µm")));
    axes.append(ramp(m_settings.width, PixelMicrometres, QStringLiteral("x"), QStringLiteral("µm")));
    return axes;
}

Result<void> SimulatedCamera::start(qint64 passes)
{
    if (m_isBusy)
        return Error{Messages::tr("The camera takes pictures already"), {}, Messages::tr("Stop it first")};
    if (!m_isAlive)
        return Error{Messages::tr("The camera does not answer"),
                     {},
                     Messages::tr("Check its power and its cable, then connect again")};
    if (m_thread.joinable())
        m_thread.join();
    m_passes = passes;
    m_isBusy = true;
    {
        const std::scoped_lock lock(m_mutex);
        m_mustStop = false;
    }
    emit busyStateChanged(true);
    m_thread = std::thread([this, settings = m_settings, passes] { run(settings, passes); });
    pthread_setname_np(m_thread.native_handle(), "camera");
    return {};
}

void SimulatedCamera::stop()
{
    {
        const std::scoped_lock lock(m_mutex);
        m_mustStop = true;
    }
    m_wake.notify_all();
}

void SimulatedCamera::setAlive(bool alive)
{
    if (m_isAlive.exchange(alive) == alive)
        return;
    if (!alive)
        stop();
    emit aliveStateChanged(alive);
}

bool SimulatedCamera::waitForExposure(std::chrono::microseconds exposure)
{
    std::unique_lock lock(m_mutex);
    return !m_wake.wait_for(lock, exposure, [this] { return m_mustStop; });
}

void SimulatedCamera::run(const Settings &settings, qint64 passes)
{
    const qint64 cells = cellsOf(settings.index);
    for (qint64 pass = 0; passes == UntilStopped || pass < passes; ++pass) {
        qint64 cell = 0;
        for (; cell < cells && waitForExposure(settings.exposure); ++cell)
            emit dataAcquired({{indexOf(settings, cell), picture(settings, pass, cell)}}, pass);
        if (cell < cells)
            break;
    }
    const QString reason = m_isAlive ? QString() : Messages::tr("The camera does not answer");
    emit stopped(reason);
    m_isBusy = false;
    emit busyStateChanged(false);
}

FrameIndex SimulatedCamera::indexOf(const Settings &settings, qint64 cell) const
{
    FrameIndex at(settings.index.size());
    for (auto d = settings.index.size() - 1; d >= 0; --d) {
        at[d] = cell % settings.index[d];
        cell /= settings.index[d];
    }
    return at;
}

Frame SimulatedCamera::picture(const Settings &settings, qint64 pass, qint64 cell)
{
    const qint64 cells = cellsOf(settings.index);
    const double part = cells > 1 ? static_cast<double>(cell) / static_cast<double>(cells - 1) : 0.5;
    const double width = 0.08 * static_cast<double>(std::min(settings.width, settings.height)) + 1.0;
    const double centreX = (0.25 + 0.5 * part) * static_cast<double>(settings.width);
    const double centreY = 0.5 * static_cast<double>(settings.height);
    const quint64 seed = mixed(settings.seed ^ mixed(static_cast<quint64>(pass * cells + cell)));
    // The spot is a product, so that the exponential is taken per row and column only.
    std::vector<double> row(static_cast<std::size_t>(settings.width));
    for (qint64 x = 0; x < settings.width; ++x)
        row[static_cast<std::size_t>(x)] =
            std::exp(-0.5 * std::pow((static_cast<double>(x) - centreX) / width, 2));
    std::vector<quint16> pixels(static_cast<std::size_t>(settings.width * settings.height));
    for (qint64 y = 0; y < settings.height; ++y) {
        const double column = std::exp(-0.5 * std::pow((static_cast<double>(y) - centreY) / width, 2));
        for (qint64 x = 0; x < settings.width; ++x) {
            const auto at = static_cast<std::size_t>(y * settings.width + x);
            const double mean = DarkCounts + PeakCounts * column * row[static_cast<std::size_t>(x)];
            // The sum of four even numbers is as good as a normal one here.
            const quint64 random = mixed(seed + at);
            const double sum = static_cast<double>((random & 0xFFFFU) + ((random >> 16U) & 0xFFFFU) +
                                                   ((random >> 32U) & 0xFFFFU) + (random >> 48U));
            const double deviation = (sum / 65536.0 - 2.0) * std::sqrt(3.0);
            pixels[at] = static_cast<quint16>(std::lround(mean + deviation * std::sqrt(mean)));
        }
    }
    return Frame::of({settings.height, settings.width}, std::move(pixels));
}

} // namespace Chirpdeck
