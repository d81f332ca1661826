// SPDX-License-Identifier: GPL-3.0-or-later
#include "backend/acquisition/shotstream.h"

#include "backend/experiment/experimentplan.h"

#include <algorithm>
#include <cstring>

namespace Chirpdeck::Acquisition {

namespace {

// Buffers kept for records: what a drive that stumbles for a moment leaves behind.
constexpr std::size_t KeptRecords = 64;

// Record numbers are stored as NumPy reads them on most computers, whatever the digitizer sent.
void copyLittleEndian(std::span<const std::byte> from, int bytesPerPoint, std::byte *to)
{
    std::memcpy(to, from.data(), from.size());
    for (std::size_t i = 0; i < from.size(); i += static_cast<std::size_t>(bytesPerPoint))
        std::reverse(to + i, to + i + bytesPerPoint);
}

} // namespace

ShotStream::ShotStream(QObject *parent)
    : FrameDetector(parent)
    , m_pool(std::make_shared<BufferPool<std::byte>>(KeptRecords))
{
}

FrameType ShotStream::frameType() const
{
    switch (m_shape.bytesPerPoint) {
    case 1:
        return FrameType::Int8;
    case 2:
        return FrameType::Int16;
    default:
        return FrameType::Int32;
    }
}

FrameShape ShotStream::frameShape() const
{
    if (m_shape.frames == 1)
        return {m_shape.samples};
    return {m_shape.frames, m_shape.samples};
}

QList<FrameAxis> ShotStream::axes() const
{
    FrameAxis time{{}, QStringLiteral("time"), QStringLiteral("s")};
    time.values.resize(static_cast<std::size_t>(m_shape.samples));
    for (std::size_t i = 0; i < time.values.size(); ++i)
        time.values[i] = static_cast<double>(i) * m_timeStep;
    if (m_shape.frames == 1)
        return {time};
    FrameAxis frame{{}, QStringLiteral("frame"), {}};
    for (int i = 0; i < m_shape.frames; ++i)
        frame.values.push_back(i);
    return {frame, time};
}

Result<void> ShotStream::start(qint64)
{
    return Error{tr("Records come with a run"), tr("the digitizer"), tr("Start a run instead")};
}

void ShotStream::stop()
{
    end({});
}

FrameEnding ShotStream::ending(const QString &reason) const
{
    FrameEnding ending = FrameDetector::ending(reason);
    if (m_summed > 0) {
        ending.tags.insert(QStringLiteral("summedRecords"), static_cast<qint64>(m_summed));
        // Those at the end leave no gap that a reader could see.
        ending.exit = ending.exit.value_or(FrameExit::Abort);
    }
    return ending;
}

void ShotStream::begin(const ExperimentPlan &plan)
{
    if (!m_isEnabled || m_isBusy)
        return;
    const auto &digitizer = plan.experiment.ftmw->digitizer;
    m_shape = digitizer.recordShape();
    m_timeStep = digitizer.timeStep();
    m_tags = {{QStringLiteral("experiment"), plan.experiment.number},
              {QStringLiteral("title"), plan.title},
              {QStringLiteral("sample"), plan.sample},
              {QStringLiteral("voltsPerCount"), digitizer.voltsPerCount()},
              {QStringLiteral("shotsPerRecord"), m_shape.shotsPerTransfer},
              {QStringLiteral("timeStep"), m_timeStep}};
    m_nextPass = 0;
    m_summed = 0;
    m_isBusy = true;
    emit busyStateChanged(true);
}

Frame ShotStream::frameOf(std::span<const std::byte> record)
{
    auto buffer = m_pool->take(record.size());
    if (m_shape.bigEndian && m_shape.bytesPerPoint > 1)
        copyLittleEndian(record, m_shape.bytesPerPoint, buffer->data());
    else
        std::memcpy(buffer->data(), record.data(), record.size());
    const QByteArrayView bytes(reinterpret_cast<const char *>(buffer->data()),
                               static_cast<qsizetype>(buffer->size()));
    return Frame(frameType(), frameShape(), bytes, std::move(buffer));
}

void ShotStream::take(std::span<const ShotRing::Entry> entries)
{
    if (!m_isBusy)
        return;
    for (const auto &entry : entries) {
        const quint64 transfers = entry.shots / static_cast<quint64>(std::max(1, m_shape.shotsPerTransfer));
        if (entry.record.empty())
            m_summed += transfers;
        else
            emit dataAcquired({{FrameIndex{}, frameOf(entry.record)}}, m_nextPass);
        m_nextPass += static_cast<qint64>(transfers);
    }
}

void ShotStream::end(const QString &reason)
{
    if (!m_isBusy)
        return;
    m_isBusy = false;
    emit stopped(reason);
    emit busyStateChanged(false);
}

} // namespace Chirpdeck::Acquisition
