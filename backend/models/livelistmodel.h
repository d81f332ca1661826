// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "backend/models/status.h"

#include <QAbstractListModel>
#include <QtQml/qqmlregistration.h>

#include <map>
#include <optional>
#include <vector>

namespace Chirpdeck {

/// Something of a device that acts at once: a set point, a switch, a command, or a reading alone.
struct LiveControl
{
    enum class Kind { Reading, Number, Toggle, Command };

    QString id;
    QString label;
    Kind kind = Kind::Reading;
    Status::State state = Status::Ok;
    QString reading; ///< what is measured; empty: nothing
    QString unit;
    double value = 0.0; ///< what is set; of a Toggle 0 or 1
    double min = 0.0;
    double max = 0.0;
    int decimals = 0;
    /// (reading − value) in units of the allowed deviation; NaN = not known.
    double deviation = std::numeric_limits<double>::quiet_NaN();

    bool operator==(const LiveControl &other) const;
};

/// The live controls of the device whose sheet is open. A change is pending until the device has answered;
/// one that it refuses leaves the old value and the device's words. The value that a control had when the
/// sheet was opened can be sent again.
class LiveListModel : public QAbstractListModel
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("belongs to a device")
    Q_PROPERTY(int count READ count NOTIFY changed FINAL)

public:
    enum Kind { Reading, Number, Toggle, Command };
    Q_ENUM(Kind)
    enum Role {
        IdRole = Qt::UserRole + 1,
        LabelRole,
        KindRole,
        StateRole,
        WordRole,
        ReadingRole,
        UnitRole,
        ValueRole,
        MinimumRole,
        MaximumRole,
        DecimalsRole,
        StepRole,
        DeviationRole,
        PendingRole,
        ProblemRole,
        RevertTextRole ///< empty: the value is what it was
    };

    explicit LiveListModel(QObject *parent = nullptr)
        : QAbstractListModel(parent)
    {
    }

    /// Replaces what is known of the controls; what is pending stays.
    void setControls(const std::vector<LiveControl> &controls);
    /// Forgets everything, for another device.
    void clear();
    /// The device has answered; `problem` empty: it has done it.
    void answered(const QString &id, const QString &problem);

    /// A set point, a switch (0, 1), or a command (any value).
    Q_INVOKABLE void set(int row, double value);
    Q_INVOKABLE void revert(int row);

    int rowCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    QHash<int, QByteArray> roleNames() const override;

    int count() const { return static_cast<int>(m_rows.size()); }

Q_SIGNALS:
    void changed();
    void setRequested(const QString &id, double value);

private:
    friend struct RowSync;
    struct Memory
    {
        double atOpening = 0.0;
        std::optional<double> pending;
        QString problem;
    };
    void touch(const QString &id);

    std::vector<LiveControl> m_rows;
    std::map<QString, Memory> m_memory;
};

} // namespace Chirpdeck
