// SPDX-License-Identifier: GPL-3.0-or-later
#include "backend/models/framestoragemodel.h"

#include "backend/models/format.h"
#include "backend/models/modelregistry.h"

#include <QDir>

namespace Chirpdeck {

namespace {

// Less than this is worth a warning: some minutes of a fast camera.
constexpr double LowBytes = 20e9;

QString bytesOf(double written, double expected)
{
    if (expected <= 0.0)
        return Format::bytes(written).text();
    return FrameStorageModel::tr("%1 of %2")
        .arg(Format::bytes(written).text(), Format::bytes(expected).text());
}

} // namespace

FrameStorageModel *FrameStorageModel::create(QQmlEngine *engine, QJSEngine *)
{
    return ModelRegistry::lend(engine, &ModelRegistry::frames);
}

void FrameStorageModel::setSettings(const FrameSettings &settings)
{
    if (m_settings == settings)
        return;
    m_settings = settings;
    Q_EMIT settingsChanged();
    Q_EMIT folderChanged();
}

void FrameStorageModel::setFolderFacts(const FrameFolder &folder)
{
    m_facts = folder;
    Q_EMIT folderChanged();
    Q_EMIT activityChanged();
}

void FrameStorageModel::setActivity(const FrameActivity &activity)
{
    m_activity = activity;
    Q_EMIT activityChanged();
}

void FrameStorageModel::change(const std::function<void(FrameSettings &)> &how)
{
    FrameSettings changed = m_settings;
    how(changed);
    if (changed == m_settings)
        return;
    m_settings = changed;
    Q_EMIT settingsChanged();
    Q_EMIT folderChanged();
    Q_EMIT edited(changed);
}

void FrameStorageModel::setEnabled(bool enabled)
{
    change([enabled](FrameSettings &settings) { settings.enabled = enabled; });
}

void FrameStorageModel::setBase(const QString &base)
{
    change([&base](FrameSettings &settings) { settings.base = base.trimmed(); });
}

void FrameStorageModel::setFolder(const QString &folder)
{
    change([&folder](FrameSettings &settings) { settings.folder = folder.trimmed(); });
}

void FrameStorageModel::setName(const QString &name)
{
    change([&name](FrameSettings &settings) { settings.name = name.trimmed(); });
}

void FrameStorageModel::setNumbered(bool numbered)
{
    change([numbered](FrameSettings &settings) { settings.numbered = numbered; });
}

QString FrameStorageModel::problem() const
{
    if (m_settings.base.isEmpty())
        return tr("Choose a base folder");
    if (QDir::isRelativePath(m_settings.base))
        return tr("Type the whole path of the base folder, beginning with /");
    if (m_settings.name.isEmpty())
        return tr("Type a name for the files");
    if (m_facts.path.isEmpty())
        return {}; // not looked at yet
    if (!m_facts.baseExists)
        return tr("%1 is not there. Connect its drive, or create the folder").arg(m_settings.base);
    if (!m_facts.writable)
        return tr("%1 cannot be written by this user. Choose another folder").arg(m_settings.base);
    if (m_facts.nameTaken)
        return tr("%1 exists and is never replaced. Choose another name, or number the files")
            .arg(m_settings.name);
    return {};
}

bool FrameStorageModel::canCreate() const
{
    return !m_facts.path.isEmpty() && !m_facts.baseExists && !QDir::isRelativePath(m_settings.base);
}

QString FrameStorageModel::nextNumberText() const
{
    if (!m_settings.numbered)
        return tr("none");
    return m_facts.nextNumber ? QString::number(*m_facts.nextNumber) : QStringLiteral("–");
}

QString FrameStorageModel::freeText() const
{
    return m_facts.baseExists ? tr("%1 free on this drive").arg(Format::bytes(m_facts.freeBytes).text())
                              : tr("Free space is not known");
}

QString FrameStorageModel::freeDetail() const
{
    if (m_activity.bytesPerSecond > 0.0 && m_facts.baseExists)
        return tr("%1 MB/s, full in %2")
            .arg(Format::plain(m_activity.bytesPerSecond / 1e6, 1),
                 Format::duration(m_facts.freeBytes / m_activity.bytesPerSecond));
    return tr("Warns below %1").arg(Format::bytes(LowBytes).text());
}

bool FrameStorageModel::low() const
{
    return m_facts.baseExists && m_facts.freeBytes < LowBytes;
}

QString FrameStorageModel::reservedText() const
{
    return m_activity.reservedFile.isEmpty() ? tr("none") : tr("%1 is held").arg(m_activity.reservedFile);
}

QString FrameStorageModel::writingText() const
{
    if (m_activity.writingFile.isEmpty())
        return tr("none");
    return tr("%1, %2").arg(m_activity.writingFile,
                            bytesOf(m_activity.writtenBytes, m_activity.expectedBytes));
}

QString FrameStorageModel::savedText() const
{
    if (m_activity.savedCount == 0)
        return tr("none since the start");
    const QDate today = m_today.isValid() ? m_today : QDate::currentDate();
    return tr("%1, %2").arg(m_activity.savedFile, Format::clockTime(m_activity.savedAt, today));
}

QString FrameStorageModel::failedText() const
{
    if (m_activity.failedCount == 0)
        return tr("none");
    return tr("%1: %2").arg(m_activity.failedFile, m_activity.failure.what);
}

QString FrameStorageModel::lostText() const
{
    const auto number = [](qint64 frames) {
        return static_cast<int>(std::min<qint64>(frames, 1'000'000'000));
    };
    QStringList texts;
    if (m_activity.dropped > 0)
        texts.append(tr("%n frame(s) were not stored: the drive is slower than the detector", nullptr,
                        number(m_activity.dropped)));
    if (m_activity.refused > 0)
        texts.append(tr("%n frame(s) were not stored: they do not fit into the data set", nullptr,
                        number(m_activity.refused)));
    return texts.join(QLatin1Char('\n'));
}

void FrameStorageModel::setLeftovers(const FrameLeftovers &leftovers)
{
    m_leftovers = leftovers;
    Q_EMIT leftoversChanged();
}

void FrameStorageModel::keepInterrupted()
{
    setLeftovers({});
    Q_EMIT keepRequested();
}

QString FrameStorageModel::interruptedText() const
{
    constexpr qsizetype MostNames = 3;
    if (m_leftovers.names.isEmpty())
        return {};
    if (!m_leftovers.failure.isEmpty())
        return m_leftovers.failure;
    QStringList names = m_leftovers.names.mid(0, MostNames);
    if (m_leftovers.names.size() > MostNames)
        names.append(tr("and %n other(s)", nullptr, static_cast<int>(m_leftovers.names.size() - MostNames)));
    const auto frames = static_cast<int>(std::min<qint64>(m_leftovers.frames, 1'000'000'000));
    return tr("%1: %2").arg(names.join(QStringLiteral(", ")), tr("%n frame(s) are safe", nullptr, frames));
}

} // namespace Chirpdeck
