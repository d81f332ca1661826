// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QAbstractListModel>
#include <QtQml/qqmlregistration.h>

namespace Chirpdeck {

/// A list that shows something else: its owner gives all rows anew whenever that changes, and only what
/// differs is told to the views. The roles have the names that the owner chooses.
class RowListModel : public QAbstractListModel
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("a model has it")
    Q_PROPERTY(int count READ count NOTIFY countChanged FINAL)

public:
    using Row = QVariantList; ///< a value for each role, in the order of the names

    explicit RowListModel(const QList<QByteArray> &roles, QObject *parent = nullptr);

    void setRows(const QList<Row> &rows);
    const QList<Row> &rows() const { return m_rows; }
    int count() const { return static_cast<int>(m_rows.size()); }
    /// The value of a row by the name of its role; for tests and single look-ups.
    Q_INVOKABLE QVariant value(int row, const QString &role) const;

    int rowCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    QHash<int, QByteArray> roleNames() const override;

Q_SIGNALS:
    void countChanged();

private:
    const QList<QByteArray> m_roles;
    QList<Row> m_rows;
};

} // namespace Chirpdeck
