// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/commands/textoutput.h"

#include "persistence/stores/atomicfile.h"

#include <QCoreApplication>
#include <QDir>
#include <QFileInfo>

namespace Chirpdeck::App {

namespace {

struct TextOutput
{
    Q_DECLARE_TR_FUNCTIONS(TextOutput)
};

} // namespace

void addOutputOptions(CommandLine &line, const QString &description)
{
    line.addOption(QStringLiteral("o"), description, QStringLiteral("FILE"));
    line.addFlag(QStringLiteral("force"), TextOutput::tr("Replaces the file of -o."));
}

Result<void> writeOutput(const CommandLine &line, const QByteArray &content)
{
    if (!line.isSet(QStringLiteral("o"))) {
        print(QString::fromUtf8(content.endsWith('\n') ? content.chopped(1) : content));
        return {};
    }
    const QString path = QDir::current().absoluteFilePath(line.value(QStringLiteral("o")));
    const bool mayReplace = line.isSet(QStringLiteral("force"));
    if (!mayReplace && QFileInfo::exists(path))
        return Error{TextOutput::tr("There is a file of this name already"), path,
                     TextOutput::tr("Name another one, or add --force")};
    AtomicOptions options;
    options.durable = false;
    return mayReplace ? replaceFile(path, content, options) : createFile(path, content, options);
}

} // namespace Chirpdeck::App
