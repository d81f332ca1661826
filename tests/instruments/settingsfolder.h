// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/support/testsupport.h"

#include <QCoreApplication>
#include <QSettings>
#include <QTemporaryDir>

namespace Chirpdeck::Test {

/// Settings that belong to the test alone.
class SettingsFolder
{
public:
    SettingsFolder()
    {
        QCoreApplication::setOrganizationName(QStringLiteral("ChirpdeckTest"));
        QCoreApplication::setApplicationName(QStringLiteral("Instruments"));
        QSettings::setPath(QSettings::NativeFormat, QSettings::UserScope, m_folder.path());
    }
    void clear() { QSettings().clear(); }
    QString path() const { return m_folder.path(); }

private:
    QTemporaryDir m_folder{inMemory()};
};

} // namespace Chirpdeck::Test
