// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "persistence/data/result.h"

#include <QByteArray>

#include <chrono>

/// The texts of what goes wrong on a wire: what happened, where, and what to check.
namespace Chirpdeck::LinkErrors {

/// `check` says what to look at on this kind of connection.
Error noAnswer(const QString &place, const QString &check, const QByteArray &sent,
               std::chrono::milliseconds deadline);
/// Bytes came, but no end of the answer.
Error brokenOff(const QString &place, const QByteArray &sent, const QByteArray &received,
                const QString &expectation, std::chrono::milliseconds deadline);
/// An answer came that makes no sense.
Error unexpected(const QString &place, const QByteArray &sent, const QByteArray &received);
Error notOpen(const QString &place, const QString &check);
Error notSent(const QString &place, const QString &check, std::chrono::milliseconds deadline);
Error gone(const QString &place, const QString &check, const QString &reason);

} // namespace Chirpdeck::LinkErrors
