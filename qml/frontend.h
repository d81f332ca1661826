// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

class QQmlEngine;
class QUrl;

namespace Chirpdeck {

/// What a program needs to show the QML front end: the three modules, the embedded fonts, the address of the
/// window.
namespace Frontend {

/// Before the application object: the on-screen keyboard as a panel of our window (unless QT_IM_MODULE says
/// otherwise), and the style.
void prepareEnvironment();

/// After the application object, before anything is loaded: fonts and import path.
void prepareEngine(QQmlEngine *engine);

/// Main.qml.
QUrl mainUrl();

} // namespace Frontend
} // namespace Chirpdeck
