// SPDX-License-Identifier: GPL-3.0-or-later
#include "persistence/parsers/catalogparser.h"

#include "persistence/parsers/spcat.h"
#include "persistence/parsers/textlines.h"
#include "persistence/parsers/xiam.h"

#include <QCoreApplication>
#include <QFileInfo>

#include <cmath>

namespace Chirpdeck {

namespace {

struct CatalogTexts
{
    Q_DECLARE_TR_FUNCTIONS(Catalogues)
};

/// The beginning of a text up to its n-th line that is not blank.
QByteArrayView firstLines(QByteArrayView content, qsizetype count)
{
    TextLines lines(content);
    QByteArrayView line;
    while (count > 0 && lines.next(line)) {
        if (!line.trimmed().isEmpty())
            --count;
    }
    return count > 0 ? content : QByteArrayView(content.begin(), line.end());
}

} // namespace

Result<Catalog> CatalogParser::parseFile(const QString &path) const
{
    const auto content = readTextFile(path);
    if (!content)
        return content.error();
    return parse(*content, path);
}

Result<FilePreview> CatalogParser::preview(QByteArrayView content, const QString &fileName,
                                           qsizetype rows) const
{
    const auto catalog = parse(content, fileName, rows);
    if (!catalog)
        return catalog.error();
    FilePreview preview;
    preview.format = formatName();
    preview.columns = {CatalogTexts::tr("Frequency (MHz)"), CatalogTexts::tr("Intensity"),
                       CatalogTexts::tr("Quantum numbers")};
    for (const auto &transition : catalog->transitions)
        preview.rows.append({transition.line,
                             {QString::number(transition.freqMHz, 'f', 4),
                              QString::number(transition.intensity, 'g', 4), transition.quantumNumbers}});
    return preview;
}

QString SpcatParser::formatName() const
{
    return QStringLiteral("SPCAT");
}

QString SpcatParser::formatDescription() const
{
    return CatalogTexts::tr("Line list of SPCAT, or from the JPL and CDMS catalogues");
}

QStringList SpcatParser::fileExtensions() const
{
    return {QStringLiteral("*.cat")};
}

bool SpcatParser::canParse(QByteArrayView head, const QString &) const
{
    return looksLikeSpcat(head);
}

Result<Catalog> SpcatParser::parse(QByteArrayView content, const QString &fileName, qsizetype most) const
{
    const auto lines = parseSpcat(most < 0 ? content : firstLines(content, most), fileName);
    if (!lines)
        return lines.error();
    Catalog catalog;
    catalog.program = formatName();
    catalog.molecule = QFileInfo(fileName).completeBaseName();
    catalog.transitions.reserve(lines->size());
    TextLines places(content);
    QByteArrayView text;
    for (const auto &line : *lines) {
        if (most >= 0 && std::ssize(catalog.transitions) == most)
            break;
        while (places.next(text) && text.trimmed().isEmpty()) {
        }
        catalog.transitions.push_back({line.freqMHz,
                                       line.errorMHz,
                                       std::pow(10.0, line.logIntensity),
                                       quantumNumberText(line),
                                       {},
                                       places.number()});
    }
    return catalog;
}

QString XiamParser::formatName() const
{
    return QStringLiteral("XIAM");
}

QString XiamParser::formatDescription() const
{
    return CatalogTexts::tr("Output of XIAM with intensities (ints 2 or 3)");
}

QStringList XiamParser::fileExtensions() const
{
    return {QStringLiteral("*.xo"), QStringLiteral("*.out")};
}

bool XiamParser::canParse(QByteArrayView head, const QString &) const
{
    return looksLikeXiam(head);
}

Result<Catalog> XiamParser::parse(QByteArrayView content, const QString &fileName, qsizetype most) const
{
    return parseXiam(content, fileName, most);
}

} // namespace Chirpdeck
