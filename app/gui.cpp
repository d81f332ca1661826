// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gui.h"

#include <QCoreApplication>
#include <QLocale>

namespace Chirpdeck::App {

std::unique_ptr<QTranslator> installTranslator(const QString &language)
{
    auto translator = std::make_unique<QTranslator>();
    const QLocale locale = language.isEmpty() ? QLocale() : QLocale(language);
    if (translator->load(locale, QStringLiteral("chirpdeck"), QStringLiteral("_"), QStringLiteral(":/i18n")))
        QCoreApplication::installTranslator(translator.get());
    return translator;
}

int runGui(int argc, char **argv)
{
    const QCoreApplication app(argc, argv);
    return 0;
}

} // namespace Chirpdeck::App
