// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "instruments/core/hardwarekey.h"
#include "persistence/csv/linereader.h"

#include <QHash>
#include <QString>

#include <map>

namespace Chirpdeck {

/// Which node of the tree the objects of a header.csv mean.
class HeaderObjects
{
public:
    /// `hardware`: the devices that hardware.csv lists, key → driver, under their current spelling.
    explicit HeaderObjects(const std::map<QString, QString> &hardware)
        : m_hardware(hardware)
    {
    }

    /// The key of the device that an object is, which is one of hardware.csv's where it can be. Objects that
    /// are no devices, or devices that no header describes, are returned as they are.
    QString keyOf(const QString &object);

private:
    QString resolved(const QString &object) const;

    const std::map<QString, QString> &m_hardware;
    QHash<QString, QString> m_known;
};

/// The key of a device of the first versions with the label that later ones gave it: "AWG" is "AWG.0",
/// "Clock1" is "Clock.1". Every other key is as it is.
QString labelledHardwareKey(const QString &key);

/// The rows of a header.csv with six cells each, without the header row. Further columns that the header row
/// names are left out. A value that has the delimiter or a line break in it, which no version kept out, is
/// put together again; `refused` are rows that cannot be mended.
QList<CsvRow> headerRows(const CsvTable &table, QList<CsvRow> &refused);

} // namespace Chirpdeck
