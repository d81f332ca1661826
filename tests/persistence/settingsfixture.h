// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "persistence/data/vocabulary.h"
#include "persistence/settings/settingsstorage.h"
#include "tests/persistence/childprocess.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QSettings>
#include <QTemporaryDir>
#include <QTest>

namespace Chirpdeck::Test {

inline const QString Organization = QStringLiteral("ChirpdeckTest");
inline const QString Application = QStringLiteral("SettingsTest");

inline QString s(const char *text)
{
    return QString::fromUtf8(text);
}

inline SettingsMap bools(bool first, bool second)
{
    return {{s("first"), first}, {s("second"), second}};
}

/// A settings file of its own for each test.
class SettingsFolder
{
public:
    SettingsFolder()
    {
        QCoreApplication::setOrganizationName(Organization);
        QCoreApplication::setApplicationName(Application);
        QSettings::setPath(QSettings::NativeFormat, QSettings::UserScope, m_folder.path());
        QSettings::setPath(QSettings::NativeFormat, QSettings::SystemScope,
                           m_folder.filePath(QStringLiteral("system")));
    }
    QString organizationFolder() const { return m_folder.filePath(Organization); }
    QString file() const { return organizationFolder() + u'/' + Application + QStringLiteral(".conf"); }

    /// A file stands where the folder of the settings should be, so that nothing can be written, whoever runs
    /// the test.
    void block()
    {
        QDir(organizationFolder()).removeRecursively();
        QFile obstacle(organizationFolder());
        obstacle.open(QIODevice::WriteOnly);
    }
    void unblock() { QFile::remove(organizationFolder()); }

private:
    QTemporaryDir m_folder{inMemory()};
};

/// Opens what SettingsStorage keeps for the owner of a group.
class OpenStorage : public SettingsStorage
{
public:
    using SettingsStorage::SettingsStorage;

    using SettingsStorage::appendArrayMap;
    using SettingsStorage::clearGetters;
    using SettingsStorage::clearValue;
    using SettingsStorage::getOrSetDefault;
    using SettingsStorage::purge;
    using SettingsStorage::readAll;
    using SettingsStorage::registerGetter;
    using SettingsStorage::save;
    using SettingsStorage::set;
    using SettingsStorage::setArray;
    using SettingsStorage::setArrayValue;
    using SettingsStorage::setDefault;
    using SettingsStorage::setGroupDefault;
    using SettingsStorage::setGroupValue;
    using SettingsStorage::setGroupValues;
    using SettingsStorage::setMultiple;
    using SettingsStorage::unRegisterGetter;
};

/// The settings that most tests begin with.
inline void storeExamples()
{
    const auto s = [](const char *text) { return QString::fromUtf8(text); };
    OpenStorage base;
    base.set(s("testInt"), 42);
    base.set(s("testDouble"), 0.13);
    base.set(s("testString"), s("Hello world!"));
    base.set(s("testEnum"), QVariant::fromValue(FtmwType::Forever));
    std::vector<SettingsMap> array;
    for (int i = 0; i < 10; ++i)
        array.push_back({{s("testArrayInt"), i},
                         {s("testArrayDouble"), i + 0.5},
                         {s("testArrayString"), QString::number(i)},
                         {s("testArrayEnum"), QVariant::fromValue(FtmwType::Target_Duration)}});
    base.setArray(s("testArray"), array);
    QVERIFY(base.save());

    OpenStorage nested(QStringList{s("readOnly"), s("nested")});
    nested.set(s("testInt"), 420);
    nested.set(s("testString"), s("Hello world 2.0!"));
    OpenStorage hardware(s("hardwareKey"), SettingsStorage::Hardware);
    hardware.set(s("hardwareInt"), 10);
    hardware.set(s("hardwareName"), s("My Hardware"));
    hardware.set(s("hardwareDouble"), 44.4);
}

/// A reader that sees only what is on disk.
inline SettingsStorage *fresh(const QStringList &keys = {})
{
    static std::unique_ptr<SettingsStorage> reader;
    reader = std::make_unique<SettingsStorage>(keys);
    return reader.get();
}

} // namespace Chirpdeck::Test
