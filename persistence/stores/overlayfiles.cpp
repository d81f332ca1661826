// SPDX-License-Identifier: GPL-3.0-or-later
#include "persistence/stores/overlayfiles.h"

#include "persistence/csv/csvnames.h"
#include "persistence/csv/csvtext.h"
#include "persistence/stores/experimentfiles.h"
#include "persistence/stores/metadatavalues.h"

#include <QCoreApplication>

namespace Chirpdeck {

namespace {

struct Messages
{
    Q_DECLARE_TR_FUNCTIONS(Overlays)
};

/// Bytes that a file system takes for a name, less the suffixes and what a temporary file adds.
constexpr qsizetype LongestKey = 200;

bool isVersionKey(const QString &key)
{
    return key.startsWith(QLatin1String("BC")) && key.endsWith(QLatin1String("Version"));
}

QString inOverlays(const QString &name)
{
    return QString(BC::CSV::OverlaysFolder) + QLatin1Char('/') + name;
}

void addVersion(QMap<QString, QVariant> &rows)
{
    for (const auto &[key, value] : versionRows(writtenVersion()))
        rows.insert(key, value);
}

} // namespace

Result<QString> overlayKeyOf(const QString &label)
{
    static const QString forbidden = QStringLiteral("/\\:*?\"<>|;");
    QString key;
    for (const QChar c : label)
        key += forbidden.contains(c) || c.category() == QChar::Other_Control || c.unicode() == 0x2028 ||
                       c.unicode() == 0x2029
                   ? QChar(u'_')
                   : c;
    key = key.trimmed();
    const QString action = Messages::tr("Choose another label");
    if (key.isEmpty())
        return Error{Messages::tr("The overlay has no label"), {}, action};
    if (key.startsWith(QLatin1Char('.')))
        return Error{Messages::tr("The label begins with a full stop"), key, action};
    if (key.toUtf8().size() > LongestKey)
        return Error{Messages::tr("The label is too long"), key, action};
    // Readers take such keys for rows about the program's version, and the first row for a header.
    if (isVersionKey(key) || key == BC::CSV::ObjKeyColumn)
        key += QLatin1Char('_');
    return key;
}

bool isSafeOverlayKey(const QString &key)
{
    return !key.isEmpty() && !key.startsWith(QLatin1Char('.')) && !key.contains(QLatin1Char('/')) &&
           !key.contains(QLatin1Char('\\')) && !key.contains(QChar(u'\0'));
}

QString overlayIndexFileName()
{
    return inOverlays(BC::CSV::OverlaysFile);
}

QString overlaySettingsFileName(const QString &key)
{
    return inOverlays(key + BC::CSV::OverlaySettingsSuffix);
}

QString overlayDataFileName(const QString &key)
{
    return inOverlays(key + BC::CSV::OverlayDataSuffix);
}

QByteArray overlayIndexCsv(const QMap<QString, QString> &types)
{
    QMap<QString, QVariant> rows;
    for (auto it = types.begin(); it != types.end(); ++it)
        rows.insert(it.key(), it.value());
    addVersion(rows);
    return metadataCsv(rows);
}

QMap<QString, QString> overlayIndexOf(const QMap<QString, QString> &rows)
{
    QMap<QString, QString> types;
    for (auto it = rows.begin(); it != rows.end(); ++it)
        if (!isVersionKey(it.key()))
            types.insert(it.key(), it.value());
    return types;
}

QString overlayTypeCell(OverlayType type)
{
    return enumName(type);
}

std::optional<OverlayType> overlayTypeOf(const QString &cell)
{
    const QVariant value(cell);
    const auto type = enumFromVariant(value, OverlayType::BCExperiment);
    if (type == OverlayType::BCExperiment && enumFromVariant(value, OverlayType::Catalog) != type)
        return {};
    return type;
}

} // namespace Chirpdeck
