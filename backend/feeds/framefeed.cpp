// SPDX-License-Identifier: GPL-3.0-or-later
#include "backend/feeds/framefeed.h"

#include "backend/feeds/background.h"
#include "persistence/frames/framenames.h"
#include "persistence/frames/framerecovery.h"

#include <QDir>
#include <QFileInfo>
#include <QStorageInfo>

#include <algorithm>
#include <chrono>

namespace Chirpdeck {

namespace {

using namespace std::chrono_literals;
constexpr auto LookInterval = 10s;
constexpr auto TypingPause = 400ms;
constexpr qint64 LeastRateMs = 500;

const QString &problemId()
{
    static const QString id = QStringLiteral("frames");
    return id;
}

FrameFolder lookAt(const FrameSettings &settings)
{
    FrameFolder folder;
    if (settings.base.isEmpty() || settings.name.isEmpty() || QDir::isRelativePath(settings.base))
        return folder;
    const FrameStem stem = stemOf(settings.base, settings.folder, settings.name);
    folder.path = stem.folder;
    const QFileInfo base(settings.base);
    folder.baseExists = base.isDir();
    if (!folder.baseExists)
        return folder;
    const QFileInfo deepest(QFileInfo::exists(stem.folder) ? stem.folder : settings.base);
    folder.writable = deepest.isWritable();
    folder.freeBytes = static_cast<double>(QStorageInfo(deepest.filePath()).bytesAvailable());
    if (settings.numbered)
        folder.nextNumber = nextNumberIn(stem);
    folder.nextFile = stem.path(folder.nextNumber);
    folder.nameTaken = !settings.numbered && QFileInfo::exists(folder.nextFile);
    return folder;
}

// Of a file in the panel, where room is short.
QString labelOf(const FrameStatus &status)
{
    if (status.number)
        return QString::number(*status.number);
    return QFileInfo(status.path).completeBaseName();
}

} // namespace

FrameFeed::FrameFeed(Acquisition::ShotFrames &frames, ModelRegistry &models, const FrameSettings &settings)
    : m_frames(frames)
    , m_models(models)
{
    qRegisterMetaType<Acquisition::FrameOverview>();
    auto &model = m_models.frames;
    model.setSettings(settings);
    m_applied = settings;
    m_frames.setSettings(settings);
    connect(&model, &FrameStorageModel::edited, this, [this](const FrameSettings &wished) {
        // A switch is one wish; only typing has a pause.
        if (wished.enabled == m_applied.enabled && wished.numbered == m_applied.numbered) {
            m_editTimer.start(TypingPause);
            return;
        }
        m_editTimer.stop();
        onEdited(wished);
    });
    connect(&model, &FrameStorageModel::createRequested, this, &FrameFeed::createBase);
    connect(&model, &FrameStorageModel::retryRequested, &m_frames, &Acquisition::ShotFrames::retryFailed);
    connect(&model, &FrameStorageModel::discardRequested, &m_frames, &Acquisition::ShotFrames::discardFailed);
    connect(&model, &FrameStorageModel::openFolderRequested, this, &FrameFeed::openFolder);
    connect(&m_frames, &Acquisition::ShotFrames::changed, this, &FrameFeed::onChanged);
    connect(&m_frames, &Acquisition::ShotFrames::problemChanged, this, &FrameFeed::onProblem);
    m_editTimer.setSingleShot(true);
    connect(&m_editTimer, &QTimer::timeout, this, [this] { onEdited(m_models.frames.settings()); });
    connect(&m_lookTimer, &QTimer::timeout, this, &FrameFeed::look);
    m_lookTimer.start(LookInterval);
    m_clock.start();
    m_frames.requestOverview();
    connect(&model, &FrameStorageModel::finishRequested, this, &FrameFeed::finishParts);
    connect(&model, &FrameStorageModel::keepRequested, this, [this] { tellParts({}); });
    look();
    lookForParts();
}

FrameFeed::~FrameFeed()
{
    if (m_editTimer.isActive())
        emit settingsEdited(m_models.frames.settings());
}

void FrameFeed::onEdited(const FrameSettings &settings)
{
    m_nextNumber.reset();
    m_applied = settings;
    m_frames.setSettings(settings);
    emit settingsEdited(settings);
    look();
    lookForParts();
}

void FrameFeed::onProblem(const Error &error)
{
    m_models.problems.apply({problemId(), Acquisition::Problem::Severity::Fault, error});
}

void FrameFeed::onChanged(const Acquisition::FrameOverview &overview)
{
    FrameActivity activity;
    activity.savedCount = overview.savedCount;
    if (overview.savedCount > 0)
        activity.savedFile = QFileInfo(overview.savedPath).completeBaseName();
    activity.savedAt = overview.savedAt;
    activity.dropped = overview.newest.dropped;
    activity.refused = overview.newest.refused;
    QHash<QString, Rate> rates;
    for (const FrameStatus &status : overview.runs) {
        switch (status.state) {
        case FrameState::Reserved:
            activity.reservedFile = status.path.isEmpty() ? m_models.frames.name() : labelOf(status);
            break;
        case FrameState::Acquiring:
        case FrameState::Finalising:
            activity.writingFile = status.path.isEmpty() ? m_models.frames.name() : labelOf(status);
            activity.writtenBytes = static_cast<double>(status.bytesWritten);
            activity.expectedBytes = status.isEndKnown ? static_cast<double>(status.bytesExpected) : 0.0;
            if (!status.path.isEmpty()) {
                Rate rate = m_rates.value(status.path, Rate{status.bytesWritten, m_clock.elapsed(), 0.0});
                rate.note(status.bytesWritten, m_clock.elapsed());
                activity.bytesPerSecond += rate.bytesPerSecond;
                rates.insert(status.path, rate);
            }
            break;
        case FrameState::Failed:
            ++activity.failedCount;
            activity.failedFile = labelOf(status);
            activity.failure = status.error;
            break;
        default:
            break;
        }
    }
    m_rates = rates;
    m_models.frames.setActivity(activity);
    if (overview.nextNumber != m_nextNumber) {
        m_nextNumber = overview.nextNumber;
        look();
    }
}

void FrameFeed::Rate::note(qint64 now, qint64 atMs)
{
    const qint64 passed = atMs - at;
    if (passed < LeastRateMs)
        return;
    bytesPerSecond =
        1000.0 * static_cast<double>(std::max<qint64>(0, now - bytes)) / static_cast<double>(passed);
    bytes = now;
    at = atMs;
}

void FrameFeed::look()
{
    // A share that hangs must not take one thread after another.
    if (std::exchange(m_looking, true)) {
        m_lookAgain = true;
        return;
    }
    const FrameSettings settings = m_models.frames.settings();
    inBackground(
        m_pool, this, [settings] { return lookAt(settings); },
        [this, settings](FrameFolder folder) {
            m_looking = false;
            if (std::exchange(m_lookAgain, false))
                look();
            if (settings != m_models.frames.settings())
                return;
            // A number is never given twice in one session, whatever has been deleted since.
            if (folder.nextNumber && m_nextNumber && *m_nextNumber > *folder.nextNumber) {
                folder.nextNumber = m_nextNumber;
                folder.nextFile = stemOf(settings.base, settings.folder, settings.name).path(m_nextNumber);
            }
            m_models.frames.setFolderFacts(folder);
        });
}

void FrameFeed::createBase(const QString &path)
{
    inBackground(
        m_pool, this, [path] { return QDir().mkpath(path); },
        [this, path](bool made) {
            if (!made)
                m_models.problems.notice(tr("%1 cannot be created here").arg(path));
            m_frames.lookAgain();
            look();
        });
}

void FrameFeed::openFolder(const QString &path)
{
    const QString base = m_models.frames.base();
    inBackground(
        m_pool, this, [path, base] { return QFileInfo::exists(path) ? path : base; },
        [this](const QString &there) { emit folderWanted(there); });
}

void FrameFeed::refreshParts()
{
    m_partsIn.clear();
    lookForParts();
}

/// What a living program writes is no leftover: findFrameParts() passes it over.
void FrameFeed::lookForParts()
{
    const QString base = m_models.frames.base();
    if (m_lookingForParts || base.isEmpty() || QDir::isRelativePath(base) || base == m_partsIn)
        return;
    m_lookingForParts = true;
    m_partsIn = base;
    inBackground(
        m_pool, this, [base] { return findFrameParts(base); },
        [this, base](const QList<FramePart> &parts) {
            m_lookingForParts = false;
            if (base != m_models.frames.base()) {
                lookForParts();
                return;
            }
            FrameLeftovers leftovers;
            m_parts.clear();
            for (const auto &part : parts) {
                m_parts.append(part.path);
                leftovers.names.append(QFileInfo(part.target).completeBaseName());
                leftovers.frames += part.frames;
            }
            tellParts(leftovers);
        });
}

void FrameFeed::tellParts(const FrameLeftovers &leftovers)
{
    m_models.frames.setLeftovers(leftovers);
    Error error;
    if (!leftovers.names.isEmpty())
        error = {tr("%n data set(s) were interrupted", nullptr, static_cast<int>(leftovers.names.size())),
                 m_models.frames.interruptedText(), tr("Finish them in Settings, Storage")};
    m_models.problems.apply({QStringLiteral("frameParts"), Acquisition::Problem::Severity::Warning, error});
}

void FrameFeed::finishParts()
{
    if (m_parts.isEmpty())
        return;
    FrameLeftovers under = {{}, 0, true, {}};
    for (const auto &part : m_parts)
        under.names.append(QFileInfo(part.chopped(partSuffix().size())).completeBaseName());
    m_models.frames.setLeftovers(under);
    struct Finished
    {
        int files = 0;
        QStringList left;
        QString failure;
    };
    const QStringList parts = m_parts;
    inBackground(
        m_pool, this,
        [parts] {
            Finished finished;
            for (const auto &part : parts) {
                const auto recovered = recoverFrames(part);
                if (!recovered) {
                    finished.left.append(part);
                    finished.failure = recovered.error().text();
                } else if (!recovered->path.isEmpty()) {
                    ++finished.files;
                }
            }
            return finished;
        },
        [this](const Finished &finished) {
            m_parts = finished.left;
            FrameLeftovers leftovers{{}, 0, false, finished.failure};
            for (const auto &part : finished.left)
                leftovers.names.append(QFileInfo(part.chopped(partSuffix().size())).completeBaseName());
            tellParts(leftovers);
            if (finished.files > 0)
                m_models.problems.notice(tr("%n data set(s) were finished", nullptr, finished.files));
            m_frames.lookAgain();
            look();
        });
}

} // namespace Chirpdeck
