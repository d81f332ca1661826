// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/qml/bench.h"

#include "tests/qml/plausible.h"

#include <QAccessible>
#include <QFile>
#include <QMutex>
#include <QQuickWindow>

namespace Chirpdeck {
namespace {

QMutex messageMutex;
QStringList messages;

void take(QtMsgType type, const QMessageLogContext &, const QString &text)
{
    std::fprintf(stderr, "%s\n", qPrintable(text));
    if (type != QtWarningMsg && type != QtCriticalMsg)
        return;
    // What the platform of the machine lacks is no fault of the pages.
    if (text.contains(QLatin1String("propagateSizeHints")) ||
        text.contains(QLatin1String("QStandardPaths")) || text.contains(QLatin1String("XDG_RUNTIME_DIR")) ||
        text.contains(QLatin1String("VirtualKeyboard"), Qt::CaseInsensitive))
        return;
    const QMutexLocker lock(&messageMutex);
    messages << text;
}

QString accessibleName(QQuickItem *item)
{
    QAccessibleInterface *interface = QAccessible::queryAccessibleInterface(item);
    return interface ? interface->text(QAccessible::Name) : QString();
}

bool isControl(const QQuickItem *item)
{
    return (item->inherits("QQuickAbstractButton") || item->inherits("QQuickTextField")) && item->isEnabled();
}

QString nameOf(QQuickItem *item)
{
    const QString name = accessibleName(item);
    return QLatin1String(item->metaObject()->className()).trimmed() + QStringLiteral(" '") + name +
           item->objectName() + QLatin1Char('\'');
}

/// The nearest ancestor that clips, is not scrolled, and so cuts for good.
bool scrolled(const QQuickItem *item)
{
    for (; item; item = item->parentItem())
        if (item->inherits("QQuickFlickable"))
            return true;
    return false;
}

void examine(QQuickItem *item, const QQuickItem *root, double scale, QStringList &found)
{
    if (!item->isVisible() || item->opacity() == 0.0)
        return;
    const QRectF scene = item->mapRectToItem(root, item->boundingRect());
    const QString size = QStringLiteral("%1x%2").arg(item->width()).arg(item->height());
    if (isControl(item)) {
        if (item->width() < 48.0 * scale - 0.5 || item->height() < 48.0 * scale - 0.5)
            found << nameOf(item) + QStringLiteral(" is only ") + size;
        if (accessibleName(item).isEmpty())
            found << nameOf(item) + QStringLiteral(" has no name, ") + size;
    }
    if (item->inherits("QQuickText") && !item->property("text").toString().isEmpty() && item->width() > 0) {
        const QString text = item->property("text").toString();
        const QFont font = item->property("font").value<QFont>();
        // Icons are pictures; their size is that of the mark around them.
        const bool icon = font.family() == QLatin1String("Material Icons");
        if (!icon && font.pixelSize() < qRound(13.0 * scale))
            found << QStringLiteral("'%1' is %2 px").arg(text).arg(font.pixelSize());
        if (item->property("truncated").toBool())
            found << QStringLiteral("'%1' is elided in %2").arg(text, size);
        if (item->property("contentWidth").toDouble() > item->width() + 1.5 ||
            item->property("contentHeight").toDouble() > item->height() + 2.5)
            found << QStringLiteral("'%1' is cut: %2x%3 in %4")
                         .arg(text)
                         .arg(item->property("contentWidth").toDouble())
                         .arg(item->property("contentHeight").toDouble())
                         .arg(size);
        if (!scrolled(item) && (scene.left() < -1 || scene.top() < -1 || scene.right() > root->width() + 1 ||
                                scene.bottom() > root->height() + 1))
            found << QStringLiteral("'%1' hangs out of the window").arg(text);
    }
    for (QQuickItem *child : item->childItems())
        examine(child, root, scale, found);
}

double luminance(const QColor &colour)
{
    const auto linear = [](double channel) {
        return channel <= 0.03928 ? channel / 12.92 : std::pow((channel + 0.055) / 1.055, 2.4);
    };
    return 0.2126 * linear(colour.redF()) + 0.7152 * linear(colour.greenF()) +
           0.0722 * linear(colour.blueF());
}

} // namespace

Bench::Bench(QObject *parent)
    : QObject(parent)
{
    const auto count = [this](int Bench::*counter) {
        return [this, counter] {
            ++(this->*counter);
            Q_EMIT counted();
        };
    };
    connect(&models.run, &RunModel::stopRequested, this, count(&Bench::m_stops));
    connect(&models.run, &RunModel::pauseRequested, this, count(&Bench::m_pauses));
    connect(&models.run, &RunModel::resumeRequested, this, count(&Bench::m_resumes));
    connect(&models.run, &RunModel::startRequested, this, [this](const Acquisition::RunRequest &request) {
        ++m_starts;
        m_startedShots = static_cast<double>(request.targetShots);
        Q_EMIT counted();
    });
    connect(&models.scan, &ScanModel::startRequested, this, count(&Bench::m_scans));
    connect(&models.scan, &ScanModel::stopRequested, this, count(&Bench::m_scanStops));
    connect(&models.frames, &FrameStorageModel::discardRequested, this, count(&Bench::m_givenUp));
    connect(&models.frames, &FrameStorageModel::finishRequested, this, count(&Bench::m_finished));
    connect(&models.spectrum, &SpectrumModel::processingChanged, this, count(&Bench::m_transforms));
    connect(&models.spectrum, &SpectrumModel::saveProcessingRequested, this, count(&Bench::m_saves));
    connect(&models.log, &LogModel::copyRequested, this, [this](const QString &text) {
        m_copied = text;
        Q_EMIT counted();
    });
    connect(&models.exports, &ExportModel::writeRequested, this, [this](const ExportRequest &request) {
        m_exported = request.fileName;
        Q_EMIT counted();
    });
    connect(&models.history, &HistoryModel::openRequested, this, [this](const QString &path) {
        m_opened = path;
        Q_EMIT counted();
    });
}

void Bench::feed(const QString &scene)
{
    static const QHash<QString, void (*)(ModelRegistry &)> scenes{
        {QStringLiteral("acquiring"), Plausible::acquiring},
        {QStringLiteral("openEnded"), Plausible::openEnded},
        {QStringLiteral("paused"), Plausible::paused},
        {QStringLiteral("ready"), Plausible::ready},
        {QStringLiteral("recorded"), Plausible::recorded},
        {QStringLiteral("history"), Plausible::history},
        {QStringLiteral("problems"), Plausible::problems},
        {QStringLiteral("folders"), Plausible::folders},
        {QStringLiteral("interrupted"), Plausible::interrupted},
        {QStringLiteral("log"), Plausible::logLines},
        {QStringLiteral("trends"), Plausible::trends},
        {QStringLiteral("scanDraft"), Plausible::scanDraft},
        {QStringLiteral("scanning"), Plausible::scanning},
        {QStringLiteral("framesFailed"), Plausible::framesFailed},
        {QStringLiteral("leftovers"), Plausible::leftovers},
        {QStringLiteral("exporting"), Plausible::exporting},
        {QStringLiteral("hardware"), Plausible::hardware},
        {QStringLiteral("addingKind"), [](ModelRegistry &m) { Plausible::addingDevice(m, 0); }},
        {QStringLiteral("addingModel"), [](ModelRegistry &m) { Plausible::addingDevice(m, 1); }},
        {QStringLiteral("addingConnection"), [](ModelRegistry &m) { Plausible::addingDevice(m, 2); }},
        {QStringLiteral("addingSettings"), [](ModelRegistry &m) { Plausible::addingDevice(m, 3); }},
        {QStringLiteral("addingName"), [](ModelRegistry &m) { Plausible::addingDevice(m, 4); }},
        {QStringLiteral("drafts"), Plausible::drafts}};
    if (const auto feed = scenes.value(scene))
        feed(models);
    else
        qFatal("no scene %s", qPrintable(scene));
}

void Bench::log(int code, const QString &message)
{
    models.log.add({{QDateTime::currentDateTimeUtc(), static_cast<LogCode>(code), message}});
}

void Bench::readOverlays()
{
    m_overlays = std::make_unique<OverlayFeed>(models, m_plans);
    Q_EMIT models.spectrum.sourceChanged();
}

QString Bench::writeFile(const QString &name, const QString &text)
{
    const QString path = m_folder.filePath(name);
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(text.toUtf8()) < 0)
        qFatal("cannot write %s", qPrintable(path));
    return path;
}

void Bench::endRun()
{
    Acquisition::RunStatus ended;
    ended.outcome = Acquisition::RunOutcome::Stopped;
    ended.number = 1482;
    ended.shots = 612480;
    models.run.apply(ended);
}

QQuickItem *Bench::find(QQuickItem *from, const QString &name) const
{
    if (!from || !from->isVisible())
        return nullptr;
    if (from->objectName() == name)
        return from;
    for (QQuickItem *child : from->childItems())
        if (QQuickItem *found = find(child, name))
            return found;
    return nullptr;
}

QQuickItem *Bench::named(QQuickItem *from, const QString &name) const
{
    if (!from || !from->isVisible())
        return nullptr;
    if (isControl(from) && accessibleName(from) == name)
        return from;
    for (QQuickItem *child : from->childItems())
        if (QQuickItem *found = named(child, name))
            return found;
    return nullptr;
}

QStringList Bench::texts(QQuickItem *from) const
{
    QStringList all;
    if (!from || !from->isVisible())
        return all;
    if (from->inherits("QQuickText"))
        all << from->property("text").toString();
    for (QQuickItem *child : from->childItems())
        all << texts(child);
    return all;
}

QStringList Bench::complaints(QQuickItem *root) const
{
    QStringList found;
    examine(root, root, models.appearance.textScale(), found);
    found.removeDuplicates();
    return found;
}

double Bench::contrast(const QColor &a, const QColor &b)
{
    const double first = luminance(a), second = luminance(b);
    return (std::max(first, second) + 0.05) / (std::min(first, second) + 0.05);
}

QStringList Bench::takeWarnings()
{
    const QMutexLocker lock(&messageMutex);
    return std::exchange(messages, {});
}

void Bench::watchMessages()
{
    qInstallMessageHandler(take);
}

} // namespace Chirpdeck
