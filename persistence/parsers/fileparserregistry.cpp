// SPDX-License-Identifier: GPL-3.0-or-later
#include "persistence/parsers/fileparserregistry.h"

#include "persistence/parsers/catalogparser.h"
#include "persistence/parsers/genericxy.h"
#include "persistence/parsers/textlines.h"

#include <QCoreApplication>

namespace Chirpdeck {

namespace {

struct RegistryTexts
{
    Q_DECLARE_TR_FUNCTIONS(Parsers)
};

} // namespace

std::vector<std::unique_ptr<FileParser>> shippedParsers()
{
    std::vector<std::unique_ptr<FileParser>> parsers;
    parsers.push_back(std::make_unique<SpcatParser>());
    parsers.push_back(std::make_unique<XiamParser>());
    // Takes any text with two numbers in a row, so it comes last.
    parsers.push_back(std::make_unique<GenericXyParser>());
    return parsers;
}

Result<const FileParser *> FileParserRegistry::findParser(const QString &path) const
{
    const auto head = readTextHead(path);
    if (!head)
        return head.error();
    for (const auto &parser : m_parsers) {
        if (parser->canParse(*head, path))
            return static_cast<const FileParser *>(parser.get());
    }
    return Error{RegistryTexts::tr("The file is of no known kind"), path,
                 RegistryTexts::tr("Choose one of: %1").arg(supportedFormats().join(QStringLiteral(", ")))};
}

QStringList FileParserRegistry::supportedFormats() const
{
    QStringList formats;
    for (const auto &parser : m_parsers)
        formats.append(parser->formatName());
    return formats;
}

QStringList FileParserRegistry::supportedExtensions() const
{
    QStringList extensions;
    for (const auto &parser : m_parsers)
        extensions.append(parser->fileExtensions());
    extensions.removeDuplicates();
    return extensions;
}

} // namespace Chirpdeck
