// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "persistence/data/result.h"
#include "persistence/parsers/genericxy.h"

#include <QAbstractListModel>
#include <QtQml/qqmlregistration.h>

#include <optional>

class QJSEngine;
class QQmlEngine;

namespace Chirpdeck {

/// A file or folder to choose from.
struct OverlayFile
{
    QString name;
    QString path;
    QString detail; ///< its size
    bool isFolder = false;
};

/// What a file would add, before it is added.
struct OverlayPreview
{
    QString path;
    QString name;                   ///< proposed for the overlay
    QString facts;                  ///< "SPCAT, 412 lines, 8 200–39 870 MHz"
    QStringList columns;            ///< headings of the rows
    QList<QStringList> rows;        ///< the first of the file
    QStringList problems;           ///< by line
    Error error;                    ///< why it cannot be added; an empty `what` = it can
    std::optional<XyLayout> layout; ///< XY only: as detected or chosen
    int columnCount = 0;            ///< XY only
};

/// The way to another overlay: what kind, which file or run, how it is read. A list of the files of the
/// current folder.
class OverlayImportModel : public QAbstractListModel
{
    Q_OBJECT
    QML_ELEMENT
    QML_SINGLETON
    Q_PROPERTY(Chirpdeck::OverlayImportModel::Kind kind READ kind NOTIFY changed FINAL)
    Q_PROPERTY(int count READ count NOTIFY changed FINAL)
    Q_PROPERTY(QString folder READ folder NOTIFY changed FINAL)
    Q_PROPERTY(bool canGoUp READ canGoUp NOTIFY changed FINAL)
    Q_PROPERTY(bool busy READ busy NOTIFY changed FINAL)
    Q_PROPERTY(bool hasFile READ hasFile NOTIFY changed FINAL)
    Q_PROPERTY(QString fileName READ fileName NOTIFY changed FINAL)
    Q_PROPERTY(QString name READ name WRITE setName NOTIFY changed FINAL)
    Q_PROPERTY(QString facts READ facts NOTIFY changed FINAL)
    Q_PROPERTY(QString problem READ problem NOTIFY changed FINAL)
    Q_PROPERTY(QString lineProblems READ lineProblems NOTIFY changed FINAL)
    Q_PROPERTY(QString head READ head NOTIFY changed FINAL)
    Q_PROPERTY(QList<QString> previewRows READ previewRows NOTIFY changed FINAL)
    Q_PROPERTY(bool hasLayout READ hasLayout NOTIFY changed FINAL)
    Q_PROPERTY(QList<QString> delimiterNames READ delimiterNames CONSTANT FINAL)
    Q_PROPERTY(QList<QString> columnNames READ columnNames NOTIFY changed FINAL)
    Q_PROPERTY(int delimiterIndex READ delimiterIndex WRITE setDelimiterIndex NOTIFY changed FINAL)
    Q_PROPERTY(int headerLines READ headerLines WRITE setHeaderLines NOTIFY changed FINAL)
    Q_PROPERTY(int xColumn READ xColumn WRITE setXColumn NOTIFY changed FINAL)
    Q_PROPERTY(int yColumn READ yColumn WRITE setYColumn NOTIFY changed FINAL)
    Q_PROPERTY(int runNumber READ runNumber WRITE setRunNumber NOTIFY changed FINAL)
    Q_PROPERTY(bool canAdd READ canAdd NOTIFY changed FINAL)

public:
    enum Kind { None, Run, Catalogue, XyFile };
    Q_ENUM(Kind)

    enum Role { NameRole = Qt::UserRole + 1, PathRole, DetailRole, IsFolderRole };

    /// The largest number of header lines that can be asked for.
    static constexpr int mostHeaderLines = 100;

    explicit OverlayImportModel(QObject *parent)
        : QAbstractListModel(parent)
    {
    }
    static OverlayImportModel *create(QQmlEngine *engine, QJSEngine *);

    // Fed by the composition root.
    /// `problem`: why the folder cannot be read; empty = it can.
    void setFolder(const QString &folder, const QList<OverlayFile> &files, const QString &problem);
    void setPreview(const OverlayPreview &preview);
    /// The run that is proposed.
    void proposeRun(int number);
    /// The answer to addRequested(): done, or why not.
    void setAdded(const Error &error);
    void setProblem(const QString &problem);

    // Intents.
    Q_INVOKABLE void begin(Chirpdeck::OverlayImportModel::Kind kind);
    Q_INVOKABLE void cancel();
    /// A folder is listed, a file looked into.
    Q_INVOKABLE void open(const QString &path);
    Q_INVOKABLE void up();
    /// Back from the file to the list.
    Q_INVOKABLE void leaveFile();
    Q_INVOKABLE void add();

    int rowCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    QHash<int, QByteArray> roleNames() const override;

    Kind kind() const { return m_kind; }
    int count() const { return static_cast<int>(m_files.size()); }
    QString folder() const { return m_folder; }
    bool canGoUp() const;
    bool busy() const { return m_busy; }
    bool hasFile() const { return !m_preview.path.isEmpty(); }
    QString fileName() const;
    QString name() const { return m_preview.name; }
    void setName(const QString &name);
    QString facts() const { return m_preview.facts; }
    QString problem() const { return m_problem; }
    QString lineProblems() const { return m_preview.problems.join(u'\n'); }
    QString head() const { return m_preview.columns.join(QStringLiteral("   ")); }
    QStringList previewRows() const;
    bool hasLayout() const { return m_preview.layout.has_value(); }
    QStringList delimiterNames() const;
    QStringList columnNames() const;
    int delimiterIndex() const { return static_cast<int>(layout().delimiter); }
    void setDelimiterIndex(int index);
    int headerLines() const { return layout().headerLines; }
    void setHeaderLines(int lines);
    int xColumn() const { return layout().xColumn; }
    void setXColumn(int column);
    int yColumn() const { return layout().yColumn; }
    void setYColumn(int column);
    int runNumber() const { return m_runNumber; }
    void setRunNumber(int number);
    bool canAdd() const;

Q_SIGNALS:
    void changed();
    void began(Chirpdeck::OverlayImportModel::Kind kind);
    void openRequested(const QString &path);
    /// Read the file again, in another way.
    void layoutRequested(const QString &path, const Chirpdeck::XyLayout &layout);
    /// Add what was previewed last.
    void addRequested(const QString &name);
    void addRunRequested(int number);
    void added(const QString &name);

private:
    XyLayout layout() const { return m_preview.layout.value_or(XyLayout()); }
    void changeLayout(const XyLayout &layout);

    Kind m_kind = None;
    QString m_folder;
    QList<OverlayFile> m_files;
    OverlayPreview m_preview;
    QString m_problem;
    int m_runNumber = 0;
    bool m_busy = false;
};

} // namespace Chirpdeck
