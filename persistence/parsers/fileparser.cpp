// SPDX-License-Identifier: GPL-3.0-or-later
#include "persistence/parsers/fileparser.h"

#include "persistence/parsers/textlines.h"

#include <algorithm>

namespace Chirpdeck {

bool FileParser::hasMatchingExtension(const QString &fileName) const
{
    const auto patterns = fileExtensions();
    return std::any_of(patterns.begin(), patterns.end(), [&fileName](const QString &pattern) {
        return fileName.endsWith(QStringView(pattern).sliced(1), Qt::CaseInsensitive);
    });
}

bool FileParser::canParseFile(const QString &path) const
{
    const auto head = readTextHead(path);
    return head && canParse(*head, path);
}

Result<FilePreview> FileParser::previewFile(const QString &path, qsizetype rows) const
{
    const auto content = readTextFile(path);
    if (!content)
        return content.error();
    return preview(*content, path, rows);
}

} // namespace Chirpdeck
