// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "persistence/parsers/fileparser.h"

#include <vector>

namespace Chirpdeck {

/// A line of a spectrum as some program predicts it.
struct Transition
{
    double freqMHz = 0.0;
    double errorMHz = 0.0;  ///< 0 where the program tells none
    double intensity = 0.0; ///< linear, in the program's own unit; 0 or more
    QString quantumNumbers; ///< as people write them
    QString remark;         ///< what else the program says of the line
    qsizetype line = 0;     ///< in the file, counted from 1
};

struct Catalog
{
    QString program;
    QString molecule;
    std::vector<Transition> transitions; ///< in the order of the file
    QList<Error> problems;  ///< the first lines that could not be read; not all where there are many
    qsizetype badLines = 0; ///< how many there are
};

/// A parser of line catalogues.
class CatalogParser : public FileParser
{
public:
    /// Fails, with file and line, when the file gives no transition. `most` is where to stop; -1 for nowhere.
    virtual Result<Catalog> parse(QByteArrayView content, const QString &fileName,
                                  qsizetype most = -1) const = 0;

    Result<Catalog> parseFile(const QString &path) const;
    Result<FilePreview> preview(QByteArrayView content, const QString &fileName,
                                qsizetype rows) const override;
};

/// SPCAT: see parsers/spcat.h. A line that cannot be read fails the whole catalogue, because its columns
/// touch, and a shifted line would be read as another number.
class SpcatParser : public CatalogParser
{
public:
    QString formatName() const override;
    QString formatDescription() const override;
    QStringList fileExtensions() const override;
    bool canParse(QByteArrayView head, const QString &fileName) const override;
    Result<Catalog> parse(QByteArrayView content, const QString &fileName,
                          qsizetype most = -1) const override;
};

/// XIAM: see parsers/xiam.h.
class XiamParser : public CatalogParser
{
public:
    QString formatName() const override;
    QString formatDescription() const override;
    QStringList fileExtensions() const override;
    bool canParse(QByteArrayView head, const QString &fileName) const override;
    Result<Catalog> parse(QByteArrayView content, const QString &fileName,
                          qsizetype most = -1) const override;
};

} // namespace Chirpdeck
