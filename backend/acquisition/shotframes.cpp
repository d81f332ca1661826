// SPDX-License-Identifier: GPL-3.0-or-later
#include "backend/acquisition/shotframes.h"

#include "backend/acquisition/shotstream.h"
#include "persistence/frames/framerun.h"

#include <utility>

namespace Chirpdeck::Acquisition {

ShotFrames::ShotFrames()
    : m_storage(this)
    , m_stream(std::make_unique<ShotStream>(this))
{
    m_storage.setEnabled(false);
    m_storage.setPasses(FramePasses::Growing);
    // The thread of the records adds them up as well, and waits for no drive.
    m_storage.setWhenFull(WhenFull::Drop);
    m_storage.connect(m_stream.get());
    connect(&m_storage, &FrameStorage::tagRequest, this, [this](const std::shared_ptr<FrameTags> &tags) {
        const auto &known = m_stream->tags();
        for (auto it = known.begin(); it != known.end(); ++it)
            tags->set(it.key(), it.value());
    });
    connect(&m_storage, &FrameStorage::finished, this, [this](const QString &path) {
        ++m_overview.savedCount;
        m_overview.savedPath = path;
        m_overview.savedAt = QDateTime::currentDateTime();
        tell();
    });
    connect(&m_storage, &FrameStorage::failed, this, &ShotFrames::tell);
    connect(&m_storage, &FrameStorage::frameLost, this, [this](const Error &error) {
        const auto run = m_storage.currentRun();
        const FrameStatus status = m_storage.status();
        // What an earlier run has lost is told late.
        if (run && status.dropped + status.refused == 0)
            return;
        m_loss = error;
        m_lossRun = run;
        tell();
    });
    connect(&m_storage, &FrameStorage::progressChanged, this, &ShotFrames::tell);
    connect(&m_storage, &FrameStorage::stateChanged, this, &ShotFrames::tell);
    connect(&m_storage, &FrameStorage::numberChanged, this, &ShotFrames::tell);
    connect(&m_storage, &FrameStorage::savingStateChanged, this, &ShotFrames::tell);
}

ShotFrames::~ShotFrames() = default;

ShotObserver *ShotFrames::observer()
{
    return m_stream.get();
}

void ShotFrames::setSettings(const FrameSettings &settings)
{
    QMetaObject::invokeMethod(this, [this, settings] {
        m_settings = settings;
        m_storage.setBase(settings.base);
        m_storage.setFolder(settings.folder);
        m_storage.setName(settings.name);
        m_storage.setNumbered(settings.numbered);
        const bool isUsable = settings.enabled && !settings.base.isEmpty() && !settings.name.isEmpty();
        m_storage.setEnabled(isUsable);
        m_stream->setEnabled(isUsable);
        tell();
    });
}

void ShotFrames::retryFailed()
{
    QMetaObject::invokeMethod(this, [this] {
        for (const auto &run : m_storage.runs()) {
            if (run->status().state != FrameState::Failed)
                continue;
            if (m_settings.base.isEmpty())
                run->retry();
            else
                run->retryIn(m_settings.base, m_settings.folder);
        }
        tell();
    });
}

void ShotFrames::discardFailed()
{
    QMetaObject::invokeMethod(this, [this] {
        for (const auto &run : m_storage.runs()) {
            if (run->status().state == FrameState::Failed)
                run->discard();
        }
        tell();
    });
}

void ShotFrames::lookAgain()
{
    QMetaObject::invokeMethod(this, [this] { m_storage.look(); });
}

void ShotFrames::requestOverview()
{
    QMetaObject::invokeMethod(this, &ShotFrames::tell);
}

void ShotFrames::tell()
{
    m_overview.runs.clear();
    for (const auto &run : m_storage.runs())
        m_overview.runs.append(run->status());
    m_overview.newest = m_storage.status();
    m_overview.nextNumber = m_storage.getNumber();
    emit changed(m_overview);
    const Error problem = problemNow();
    if (std::exchange(m_toldProblem, problem) != problem)
        emit problemChanged(problem);
}

/// A failed run waits for the user, however many were saved after it. What was lost is told until the next
/// run begins.
Error ShotFrames::problemNow()
{
    for (const auto &status : m_overview.runs)
        if (status.state == FrameState::Failed)
            return status.error;
    if (m_lossRun.lock() != m_storage.currentRun())
        m_loss = {};
    return m_loss;
}

} // namespace Chirpdeck::Acquisition
