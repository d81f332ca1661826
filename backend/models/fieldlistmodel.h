// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QAbstractListModel>
#include <QString>
#include <QStringList>
#include <QVariant>
#include <QVariantMap>
#include <QtQml/qqmlregistration.h>

#include <functional>
#include <optional>
#include <vector>

namespace Chirpdeck {

/// Something that can be set: a name, a value, what it may be.
struct Field
{
    enum class Kind { Text, Integer, Number, Toggle, Choice };

    QString key;
    QString label;
    Kind kind = Kind::Text;
    QVariant value;
    std::optional<double> min = {};
    std::optional<double> max = {};
    QString unit = {};
    int decimals = 0;
    QStringList choices = {};       ///< as they are shown
    QVariantList choiceValues = {}; ///< what they stand for
    QString hint = {};              ///< what it means, or its range
    bool required = false;          ///< has to have a value
    bool advanced = false;
    QString lockedReason = {}; ///< why it cannot be changed; empty: it can

    bool operator==(const Field &) const = default;
};

/// Fields that are edited together. Edits are staged: what was there before is kept until accept(), and
/// revert() brings it back. Every value is checked when it is set, and a wrong one stays with its problem
/// beside it.
class FieldListModel : public QAbstractListModel
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("belongs to what it edits")
    Q_PROPERTY(int count READ count NOTIFY edited FINAL)
    Q_PROPERTY(int changedCount READ changedCount NOTIFY edited FINAL)
    Q_PROPERTY(QVariantList changes READ changes NOTIFY edited FINAL)
    Q_PROPERTY(QString problem READ problem NOTIFY edited FINAL)
    Q_PROPERTY(bool hasAdvanced READ hasAdvanced NOTIFY edited FINAL)

public:
    /// What the rows of QML compare Kind with.
    enum Kind { Text, Integer, Number, Toggle, Choice };
    Q_ENUM(Kind)

    enum Role {
        KeyRole = Qt::UserRole + 1,
        LabelRole,
        KindRole,
        TextRole,   ///< the value as text
        NumberRole, ///< the value as a number
        FlagRole,   ///< the value of a Toggle
        MinimumRole,
        MaximumRole,
        UnitRole,
        DecimalsRole,
        ChoicesRole,
        ChoiceRole, ///< index of the choice
        HintRole,   ///< what it means, its range, or what it was before
        ProblemRole,
        ChangedRole,
        RequiredRole,
        AdvancedRole,
        LockedRole
    };

    /// What is wrong with the value of a field beyond its kind and range; empty = nothing.
    using Check = std::function<QString(const Field &field)>;

    explicit FieldListModel(QObject *parent = nullptr);

    /// Other fields; nothing is staged then.
    void setFields(const std::vector<Field> &fields);
    void setCheck(Check check);
    const std::vector<Field> &fields() const { return m_fields; }
    /// The value of a field; invalid where there is none of that key.
    QVariant value(const QString &key) const;
    /// Puts a value in from outside, as the user would.
    void setValueOf(const QString &key, const QVariant &value);
    /// What has been changed, by key.
    QVariantMap staged() const;
    /// The values are what there is from now on.
    void accept();

    Q_INVOKABLE void setText(int row, const QString &text);
    Q_INVOKABLE void setNumber(int row, double number);
    Q_INVOKABLE void setFlag(int row, bool on);
    Q_INVOKABLE void setChoice(int row, int index);
    Q_INVOKABLE void revert() override;

    int rowCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    QHash<int, QByteArray> roleNames() const override;

    int count() const { return static_cast<int>(m_fields.size()); }
    int changedCount() const;
    /// What apply would change, as maps: label, from, to.
    QVariantList changes() const;
    /// Of the first field that has one, with its name; empty: all values are sound.
    QString problem() const;
    QString problemOf(const Field &field) const;
    bool hasAdvanced() const;

Q_SIGNALS:
    /// A value, or what is known of it, has changed.
    void edited();

private:
    void set(int row, const QVariant &value);
    bool isChanged(size_t row) const;
    QString shown(const Field &field, const QVariant &value) const;

    std::vector<Field> m_fields;
    std::vector<QVariant> m_before;
    Check m_check;
};

} // namespace Chirpdeck
