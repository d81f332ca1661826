// SPDX-License-Identifier: GPL-3.0-or-later
#include "qml/frontend.h"

#include <QFont>
#include <QFontDatabase>
#include <QGuiApplication>
#include <QQmlEngine>
#include <QQmlExtensionPlugin>
#include <QQuickStyle>
#include <QUrl>

Q_IMPORT_QML_PLUGIN(Chirpdeck_ModelsPlugin)
Q_IMPORT_QML_PLUGIN(Chirpdeck_PlotPlugin)
Q_IMPORT_QML_PLUGIN(ChirpdeckPlugin)

namespace Chirpdeck::Frontend {

void prepareEnvironment()
{
    if (!qEnvironmentVariableIsSet("QT_IM_MODULE"))
        qputenv("QT_IM_MODULE", "qtvirtualkeyboard");
    // The keyboard belongs into our window, not into one of its own.
    if (!qEnvironmentVariableIsSet("QT_VIRTUALKEYBOARD_DESKTOP_DISABLE"))
        qputenv("QT_VIRTUALKEYBOARD_DESKTOP_DISABLE", "1");
    QQuickStyle::setStyle(QStringLiteral("Basic"));
}

namespace {

/// Once per program: adding a font twice leaves Qt with two copies of it.
bool loadFonts()
{
    for (const char *name :
         {"Roboto-Regular.ttf", "Roboto-Medium.ttf", "Roboto-Bold.ttf", "MaterialIcons-Regular.ttf"}) {
        if (QFontDatabase::addApplicationFont(QStringLiteral(":/qt/qml/Chirpdeck/fonts/") +
                                              QLatin1String(name)) < 0)
            qWarning("The embedded font %s cannot be read", name);
    }
    QFont font(QStringLiteral("Roboto"));
    font.setPixelSize(16);
    QGuiApplication::setFont(font);
    return true;
}

} // namespace

void prepareEngine(QQmlEngine *engine)
{
    [[maybe_unused]] static const bool fontsLoaded = loadFonts();
    engine->addImportPath(QStringLiteral("qrc:/qt/qml"));
}

QUrl mainUrl()
{
    return QUrl(QStringLiteral("qrc:/qt/qml/Chirpdeck/Main.qml"));
}

} // namespace Chirpdeck::Frontend
