// SPDX-License-Identifier: GPL-3.0-or-later
#include "backend/models/overlayimportmodel.h"

#include "backend/models/modelregistry.h"

#include <QDir>
#include <QFileInfo>

namespace Chirpdeck {

OverlayImportModel *OverlayImportModel::create(QQmlEngine *engine, QJSEngine *)
{
    return ModelRegistry::lend(engine, &ModelRegistry::overlayImport);
}

void OverlayImportModel::setFolder(const QString &folder, const QList<OverlayFile> &files,
                                   const QString &problem)
{
    beginResetModel();
    m_folder = folder;
    m_files = files;
    endResetModel();
    m_preview = {};
    m_problem = problem;
    m_busy = false;
    Q_EMIT changed();
}

void OverlayImportModel::setPreview(const OverlayPreview &preview)
{
    const QString typed = preview.path == m_preview.path ? m_preview.name : QString();
    m_preview = preview;
    if (!typed.isEmpty())
        m_preview.name = typed;
    m_problem = preview.error.what.isEmpty() ? QString() : preview.error.text();
    m_busy = false;
    Q_EMIT changed();
}

void OverlayImportModel::proposeRun(int number)
{
    if (m_runNumber > 0)
        return;
    m_runNumber = number;
    Q_EMIT changed();
}

void OverlayImportModel::setAdded(const Error &error)
{
    m_busy = false;
    m_problem = error.what.isEmpty() ? QString() : error.text();
    if (!m_problem.isEmpty()) {
        Q_EMIT changed();
        return;
    }
    const QString name = m_preview.name;
    cancel();
    Q_EMIT added(name);
}

void OverlayImportModel::setProblem(const QString &problem)
{
    m_problem = problem;
    m_busy = false;
    Q_EMIT changed();
}

void OverlayImportModel::begin(Kind kind)
{
    m_kind = kind;
    m_preview = {};
    m_problem.clear();
    m_busy = kind == Catalogue || kind == XyFile;
    Q_EMIT changed();
    Q_EMIT began(kind);
}

void OverlayImportModel::cancel()
{
    m_kind = None;
    m_preview = {};
    m_problem.clear();
    m_busy = false;
    Q_EMIT changed();
}

void OverlayImportModel::open(const QString &path)
{
    if (path.trimmed().isEmpty())
        return;
    m_busy = true;
    m_problem.clear();
    Q_EMIT changed();
    Q_EMIT openRequested(path.trimmed());
}

bool OverlayImportModel::canGoUp() const
{
    return !m_folder.isEmpty() && QDir::cleanPath(m_folder) != QDir::rootPath();
}

void OverlayImportModel::up()
{
    if (canGoUp())
        open(QFileInfo(QDir::cleanPath(m_folder)).path());
}

void OverlayImportModel::leaveFile()
{
    m_preview = {};
    m_problem.clear();
    Q_EMIT changed();
}

void OverlayImportModel::add()
{
    if (!canAdd())
        return;
    m_busy = true;
    m_problem.clear();
    Q_EMIT changed();
    if (m_kind == Run)
        Q_EMIT addRunRequested(m_runNumber);
    else
        Q_EMIT addRequested(m_preview.name.trimmed());
}

bool OverlayImportModel::canAdd() const
{
    if (m_busy)
        return false;
    if (m_kind == Run)
        return m_runNumber > 0;
    return hasFile() && m_preview.error.what.isEmpty() && !m_preview.name.trimmed().isEmpty();
}

QString OverlayImportModel::fileName() const
{
    return QFileInfo(m_preview.path).fileName();
}

void OverlayImportModel::setName(const QString &name)
{
    if (m_preview.name == name)
        return;
    m_preview.name = name;
    Q_EMIT changed();
}

QStringList OverlayImportModel::previewRows() const
{
    QStringList rows;
    for (const auto &cells : m_preview.rows)
        rows.append(cells.join(QStringLiteral("   ")));
    return rows;
}

QStringList OverlayImportModel::delimiterNames() const
{
    return {tr("Comma"), tr("Tab"), tr("Space"), tr("Semicolon"), tr("White space")};
}

QStringList OverlayImportModel::columnNames() const
{
    QStringList names;
    for (int i = 0; i < m_preview.columnCount; ++i) {
        const QString name = layout().columnNames.value(i);
        names.append(name.isEmpty() ? tr("Column %1").arg(i + 1) : tr("%1: %2").arg(i + 1).arg(name));
    }
    return names;
}

void OverlayImportModel::changeLayout(const XyLayout &layout)
{
    if (!m_preview.layout || *m_preview.layout == layout)
        return;
    m_preview.layout = layout;
    m_busy = true;
    Q_EMIT changed();
    Q_EMIT layoutRequested(m_preview.path, layout);
}

void OverlayImportModel::setDelimiterIndex(int index)
{
    auto next = layout();
    next.delimiter =
        static_cast<XyDelimiter>(std::clamp(index, 0, static_cast<int>(XyDelimiter::Whitespace)));
    next.columnNames.clear();
    changeLayout(next);
}

void OverlayImportModel::setHeaderLines(int lines)
{
    auto next = layout();
    next.headerLines = std::clamp(lines, 0, mostHeaderLines);
    changeLayout(next);
}

void OverlayImportModel::setXColumn(int column)
{
    auto next = layout();
    next.xColumn = std::max(0, column);
    changeLayout(next);
}

void OverlayImportModel::setYColumn(int column)
{
    auto next = layout();
    next.yColumn = std::max(0, column);
    changeLayout(next);
}

void OverlayImportModel::setRunNumber(int number)
{
    if (m_runNumber == number)
        return;
    m_runNumber = number;
    m_problem.clear();
    Q_EMIT changed();
}

int OverlayImportModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : count();
}

QVariant OverlayImportModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const OverlayFile &file = m_files[index.row()];
    switch (role) {
    case Qt::DisplayRole:
    case NameRole:
        return file.name;
    case PathRole:
        return file.path;
    case DetailRole:
        return file.detail;
    case IsFolderRole:
        return file.isFolder;
    default:
        return {};
    }
}

QHash<int, QByteArray> OverlayImportModel::roleNames() const
{
    return {{NameRole, "name"}, {PathRole, "path"}, {DetailRole, "detail"}, {IsFolderRole, "isFolder"}};
}

} // namespace Chirpdeck
