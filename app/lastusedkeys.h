// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

/// The last run's request, as the settings keep it to fill in the next one.
namespace BC::Key::LastRun {

inline const QString store = QStringLiteral("LastRun");
inline const QString type = QStringLiteral("type");
inline const QString shots = QStringLiteral("shots");
inline const QString minutes = QStringLiteral("minutes");
inline const QString title = QStringLiteral("title");
inline const QString sample = QStringLiteral("sample");
inline const QString start = QStringLiteral("fidStartUs");
inline const QString end = QStringLiteral("fidEndUs");
inline const QString filter = QStringLiteral("fidExpfUs");
inline const QString zeroPad = QStringLiteral("fidZeroPadFactor");
inline const QString removeDc = QStringLiteral("fidRemoveDC");
inline const QString units = QStringLiteral("ftUnits");
inline const QString ignore = QStringLiteral("autoscaleIgnoreMHz");
inline const QString window = QStringLiteral("fidWindowFunction");

} // namespace BC::Key::LastRun
