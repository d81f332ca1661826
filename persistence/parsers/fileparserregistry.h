// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "persistence/parsers/fileparser.h"

#include <memory>
#include <vector>

namespace Chirpdeck {

/// The parsers of this program in the order in which they are asked; one line for each in
/// fileparserregistry.cpp.
std::vector<std::unique_ptr<FileParser>> shippedParsers();

/// Finds the parser for a file. It is handed to whoever reads foreign files; it does not change once made,
/// and serves every thread.
class FileParserRegistry
{
public:
    explicit FileParserRegistry(std::vector<std::unique_ptr<FileParser>> parsers = shippedParsers())
        : m_parsers(std::move(parsers))
    {
    }

    /// The first parser that accepts the file. Fails where it cannot be read or none does.
    Result<const FileParser *> findParser(const QString &path) const;
    /// The first of a kind, as CatalogParser, that accepts the file; nullptr where none does.
    template<typename Parser>
    const Parser *findParserOfType(const QString &path) const
    {
        for (const auto *parser : parsersOfType<Parser>()) {
            if (parser->canParseFile(path))
                return parser;
        }
        return nullptr;
    }
    template<typename Parser>
    std::vector<const Parser *> parsersOfType() const
    {
        std::vector<const Parser *> found;
        for (const auto &parser : m_parsers) {
            if (const auto *one = dynamic_cast<const Parser *>(parser.get()))
                found.push_back(one);
        }
        return found;
    }

    QStringList supportedFormats() const;
    /// Patterns for a file dialog, each once.
    QStringList supportedExtensions() const;

private:
    std::vector<std::unique_ptr<FileParser>> m_parsers;
};

} // namespace Chirpdeck
