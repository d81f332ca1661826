// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "persistence/stores/overlaystorage.h"
#include "tests/persistence/unsynced.h"
#include "tests/support/testsupport.h"

#include <QDir>
#include <QTemporaryDir>

#include <memory>

namespace Chirpdeck::Test {

template<typename T>
std::shared_ptr<const std::vector<T>> shared(std::vector<T> values)
{
    return std::make_shared<const std::vector<T>>(std::move(values));
}

inline Overlay xyOverlay(const QString &label)
{
    Overlay overlay;
    overlay.label = label;
    XyOverlay xy;
    xy.delimiter = XyDelimiter::Semicolon;
    xy.headerLines = 1;
    xy.columnNames = {QStringLiteral("f"), QStringLiteral("I")};
    xy.points = shared<QPointF>({{1, 2}, {3.5, -1e-05}});
    overlay.content = xy;
    return overlay;
}

inline Overlay catalogOverlay(const QString &label)
{
    Overlay overlay;
    overlay.label = label;
    CatalogOverlay catalog;
    catalog.sourceProgram = QStringLiteral("SPCAT");
    catalog.moleculeName = QStringLiteral("OCS");
    catalog.lineShape = LineShape::Gaussian;
    catalog.lines =
        shared<OverlayLine>({{1000.5, -3.2, QStringLiteral("1 0 1"), QStringLiteral("{\"lgint\":-3.2}")},
                             {2000, 1e-05, QStringLiteral("2 0 2"), {}}});
    overlay.content = catalog;
    return overlay;
}

inline Overlay ftOverlay(const QString &label)
{
    Overlay overlay;
    overlay.label = label;
    FtOverlay ft;
    ft.x0MHz = 26000;
    ft.spacingMHz = 0.0625;
    ft.loFreqMHz = 40960;
    ft.shots = 18446744073709551615ULL;
    ft.y = shared<double>({0.5, 1.5});
    overlay.content = ft;
    return overlay;
}

inline const QByteArray VersionRows("BCBuildVersion;chirpdeck-\nBCMajorVersion;2\nBCMinorVersion;0\n"
                                    "BCPatchVersion;0\nBCReleaseVersion;alpha\n");

/// The content without the number of this program's version.
inline QByteArray withoutProgramVersion(const QByteArray &content)
{
    static const QByteArray mark("BCBuildVersion;chirpdeck-");
    const auto begin = content.indexOf(mark) + mark.size();
    return content.first(begin) + content.mid(content.indexOf('\n', begin));
}

inline QStringList keysOf(const QList<StoredOverlay> &overlays)
{
    QStringList keys;
    for (const auto &stored : overlays)
        keys.append(stored.key);
    return keys;
}

/// An experiment's folder of its own for each test of overlays.
class OverlayFolder
{
protected:
    QString file(const char *name) const
    {
        return m_dir->filePath(QStringLiteral("overlays/") + QLatin1String(name));
    }
    QByteArray content(const char *name) const { return contentOf(file(name)); }
    QStringList files() const
    {
        return QDir(m_dir->filePath(QStringLiteral("overlays"))).entryList(QDir::Files | QDir::Hidden);
    }

    std::unique_ptr<QTemporaryDir> m_dir;
    Unsynced m_files;
};

} // namespace Chirpdeck::Test
