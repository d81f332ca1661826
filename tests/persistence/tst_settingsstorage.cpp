// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/persistence/settingsfixture.h"

#include <QTest>

#include <limits>

using namespace Chirpdeck;
using namespace Chirpdeck::Test;

class SettingsStorageTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();

    void everyTypeReadsBack();
    void absentKeysGiveTheFallback();
    void namedGroupsAreOpened();
    void anEmptyKeyIsTheRoot();
    void anotherOrganizationIsSeparate();

    void unsavedChangesAreInvisible();
    void setMultipleWritesWhatItAccepts();
    void destructorSaves();
    void defaultsAreStoredOnce();
    void getMultipleIsASnapshot();

    void clearingRemovesFromDisk();
    void keyListsCount();
    void kindsStayApart();
    void edgeKeysAndValues();
    void enumsAreStoredByName();

    void discardedChangesStayInMemory();
    void whatOthersWroteIsNotUndone();
    void purgeRemovesTheGroup();
    void purgeOfTheRootSparesGroups();
    void groupsArePurgedByNameAndSuffix();

private:
    std::unique_ptr<SettingsFolder> m_folder;
};

void SettingsStorageTest::init()
{
    m_folder.reset();
    m_folder = std::make_unique<SettingsFolder>();
    storeExamples();
}

void SettingsStorageTest::everyTypeReadsBack()
{
    const SettingsStorage base;
    QCOMPARE(base.get(s("testInt")).toInt(), 42);
    QCOMPARE(base.get<int>(s("testInt")), 42);
    QCOMPARE(base.get<double>(s("testDouble")), 0.13);
    QCOMPARE(base.get<QString>(s("testString")), s("Hello world!"));
    QCOMPARE(base.get<FtmwType>(s("testEnum")), FtmwType::Forever);
    QVERIFY(!base.lastError());
}

void SettingsStorageTest::absentKeysGiveTheFallback()
{
    const SettingsStorage base;
    QVERIFY(!base.get(s("absent")).isValid());
    QCOMPARE(base.get<int>(s("absent")), 0);
    QCOMPARE(base.get<double>(s("absent")), 0.0);
    QCOMPARE(base.get(s("absent"), 5), 5);
    QCOMPARE(base.get(s("absent"), 5.5), 5.5);
    QCOMPARE(base.get(s("absent"), FtmwType::LO_Scan), FtmwType::LO_Scan);
    // A value that is none of the type is T{}, because it is there.
    QCOMPARE(base.get(s("testString"), 5), 0);
}

void SettingsStorageTest::namedGroupsAreOpened()
{
    const SettingsStorage nested(QStringList{s("readOnly"), s("nested")});
    QCOMPARE(nested.get<int>(s("testInt")), 420);
    QCOMPARE(nested.get<QString>(s("testString")), s("Hello world 2.0!"));
    const SettingsStorage hardware(s("hardwareKey"), SettingsStorage::Hardware);
    QCOMPARE(hardware.get<int>(s("hardwareInt")), 10);
    QCOMPARE(hardware.get<double>(s("hardwareDouble")), 44.4);
    QVERIFY(SettingsStorage(s("unknown")).keys().isEmpty());
    QSettings file;
    QCOMPARE(file.value(s("readOnly/nested/testInt")).toInt(), 420);
    QCOMPARE(file.value(s("Chirpdeck/testInt")).toInt(), 42);
}

void SettingsStorageTest::anEmptyKeyIsTheRoot()
{
    const SettingsStorage root(s(""));
    QVERIFY(root.keys().isEmpty());
    QCOMPARE(root.getGroupValue<int>(s("hardwareKey"), s("hardwareInt")), 10);
}

void SettingsStorageTest::anotherOrganizationIsSeparate()
{
    {
        OpenStorage other(s("OtherOrganization"), s("OtherApplication"), QStringList{s("group")});
        QVERIFY(other.keys().isEmpty());
        other.set(s("testInt"), 1, true);
    }
    QCOMPARE(SettingsStorage(s("OtherOrganization"), s("OtherApplication"), QStringList{s("group")})
                 .get<int>(s("testInt")),
             1);
    QVERIFY(fresh({s("group")})->keys().isEmpty());
}

void SettingsStorageTest::unsavedChangesAreInvisible()
{
    OpenStorage base;
    QVERIFY(base.set(s("testInt"), 5));
    QCOMPARE(base.get<int>(s("testInt")), 5);
    QCOMPARE(fresh()->get<int>(s("testInt")), 42);
    QVERIFY(base.save());
    QCOMPARE(fresh()->get<int>(s("testInt")), 5);
    base.set(s("testInt"), 6);
    base.readAll();
    QCOMPARE(base.get<int>(s("testInt")), 5);
}

void SettingsStorageTest::setMultipleWritesWhatItAccepts()
{
    OpenStorage base;
    const auto done = base.setMultiple({{s("testInt"), 1}, {s("other"), s("x")}, {s("testArray"), 3}}, true);
    QCOMPARE(done,
             (std::map<QString, bool>{{s("testInt"), true}, {s("other"), true}, {s("testArray"), false}}));
    QCOMPARE(fresh()->get<int>(s("testInt")), 1);
    QCOMPARE(fresh()->get<QString>(s("other")), s("x"));
    QCOMPARE(fresh()->getArraySize(s("testArray")), 10u);
}

void SettingsStorageTest::destructorSaves()
{
    {
        OpenStorage base;
        base.set(s("testInt"), 144);
    }
    QCOMPARE(fresh()->get<int>(s("testInt")), 144);
}

void SettingsStorageTest::defaultsAreStoredOnce()
{
    OpenStorage base;
    QCOMPARE(base.getOrSetDefault(s("testInt"), 1000), 42);
    QCOMPARE(base.getOrSetDefault(s("newInt"), 1000), 1000);
    QCOMPARE(base.getOrSetDefault(s("newInt"), 2000), 1000);
    QCOMPARE(fresh()->get<int>(s("newInt")), 1000);
    QCOMPARE(base.getOrSetDefault(s("testArray"), 5), 0);
    QCOMPARE(base.getOrSetDefault(s("newEnum"), FtmwType::DR_Scan), FtmwType::DR_Scan);
    base.set(s("hollow"), QVariant());
    QCOMPARE(base.getOrSetDefault(s("hollow"), 3), 3);
    base.setGroupValue(s("group"), s("a"), 1);
    QCOMPARE(base.getOrSetDefault(s("group"), 3), 3);
    QVERIFY(!base.containsValue(s("group")));

    base.setDefault(s("testInt"), 1);
    base.setDefault(s("testArray"), 1);
    base.setDefault(s("another"), 7);
    QCOMPARE(base.get<int>(s("testInt")), 42);
    QVERIFY(!base.containsValue(s("testArray")));
    QCOMPARE(fresh()->get<int>(s("another")), 7);
}

void SettingsStorageTest::getMultipleIsASnapshot()
{
    OpenStorage base;
    int value = 1;
    base.registerGetter(s("live"), [&value] { return value; });
    const auto values =
        base.getMultiple({s("testInt"), s("testString"), s("live"), s("testArray"), s("absent")});
    value = 2;
    QCOMPARE(values.size(), 3u);
    QCOMPARE(values.at(s("testInt")).toInt(), 42);
    QCOMPARE(values.at(s("live")).toInt(), 1);
}

void SettingsStorageTest::clearingRemovesFromDisk()
{
    OpenStorage base;
    base.registerGetter(s("testDouble"), [] { return 1.0; });
    base.setGroupValue(s("group"), s("a"), 1, true);
    for (const char *key : {"testInt", "testDouble", "testArray", "group", "unknown"})
        base.clearValue(s(key));
    QVERIFY(!base.containsValue(s("testDouble")));
    const auto *reader = fresh();
    QCOMPARE(reader->keys(), QStringList({s("testEnum"), s("testString")}));
    QVERIFY(reader->arrayKeys().isEmpty());
    QVERIFY(reader->groupKeys().isEmpty());
    base.appendArrayMap(s("testArray"), bools(true, true));
    base.save();
    QCOMPARE(fresh()->getArraySize(s("testArray")), 1u);
}

void SettingsStorageTest::keyListsCount()
{
    OpenStorage base;
    QCOMPARE(base.keys(), QStringList({s("testDouble"), s("testEnum"), s("testInt"), s("testString")}));
    QCOMPARE(base.arrayKeys(), QStringList{s("testArray")});
    base.set(s("a"), 1);
    base.set(s("b"), 1);
    base.setArray(s("c"), {bools(true, true)});
    base.registerGetter(s("d"), [] { return 1; });
    QCOMPARE(base.keys().size(), 6);
    QCOMPARE(base.arrayKeys().size(), 2);
}

void SettingsStorageTest::kindsStayApart()
{
    OpenStorage base;
    base.set(s("value"), 1);
    base.setArray(s("array"), {bools(true, true)});
    base.setGroupValue(s("group"), s("a"), 1);
    QVERIFY(base.containsValue(s("value")) && !base.containsArray(s("value")));
    QVERIFY(!base.containsValue(s("array")) && base.containsArray(s("array")));
    QVERIFY(!base.containsValue(s("group")) && !base.containsArray(s("group")));
    base.clearValue(s("array"));
    QVERIFY(base.containsValue(s("value")));
    QCOMPARE(base.getGroupValue<int>(s("group"), s("a")), 1);
    base.setArray(s("group"), {bools(true, true)}, true);
    QVERIFY(base.groupKeys().isEmpty());
    base.setArray(s("value"), {bools(true, true)}, true);
    const auto *reader = fresh();
    QCOMPARE(reader->get<int>(s("value")), 1);
    QCOMPARE(reader->getArraySize(s("value")), 1u);
    QVERIFY(reader->containsArray(s("group")));
}

void SettingsStorageTest::edgeKeysAndValues()
{
    const QString longKey(1000, u'k');
    const QString text = s("日本語 🎵 Привет; \"quoted\"\nline");
    {
        OpenStorage base;
        QVERIFY(base.set(s(""), 1));
        QCOMPARE(base.get<int>(s("")), 1);
        QVERIFY(base.set(s("/\\:<>|*?\""), 2));
        QCOMPARE(base.get<int>(s("/\\:<>|*?\"")), 2);
        QVERIFY(base.set(longKey, 3));
        QVERIFY(base.set(s("null"), QVariant()));
        QVERIFY(base.containsValue(s("null")));
        QVERIFY(base.get(s("null")).isNull());
        QVERIFY(base.set(s("double"), 1.23456789e308));
        QVERIFY(base.set(s("int64"), std::numeric_limits<qint64>::max()));
        QVERIFY(base.set(s("text"), text));
    }
    const auto *reader = fresh();
    QCOMPARE(reader->get<int>(longKey), 3);
    QVERIFY(reader->get(s("null")).isNull());
    QCOMPARE(reader->get<double>(s("double")), 1.23456789e308);
    QCOMPARE(reader->get<qint64>(s("int64")), std::numeric_limits<qint64>::max());
    QCOMPARE(reader->get<QString>(s("text")), text);
}

void SettingsStorageTest::enumsAreStoredByName()
{
    QCOMPARE(QSettings().value(s("Chirpdeck/testEnum")).toString(), s("Forever"));
    QSettings().setValue(s("Chirpdeck/testEnum"), 4);
    QCOMPARE(fresh()->get<FtmwType>(s("testEnum")), FtmwType::LO_Scan);
}

void SettingsStorageTest::discardedChangesStayInMemory()
{
    int live = 999;
    OpenStorage base;
    base.set(s("a"), 1);
    base.set(s("testInt"), 2);
    base.registerGetter(s("live"), [&live] { return live; });
    base.discardChanges();
    QVERIFY(base.save());
    base.set(s("direct"), 5, true);
    base.unRegisterGetter(s("live"), true);
    const auto *reader = fresh();
    QVERIFY(!reader->containsValue(s("a")));
    QVERIFY(!reader->containsValue(s("live")));
    QCOMPARE(reader->get<int>(s("testInt")), 42);
    QCOMPARE(reader->get<int>(s("direct")), 5);
    base.discardChanges(false);
    QVERIFY(base.save());
    reader = fresh();
    QCOMPARE(reader->get<int>(s("a")), 1);
    QCOMPARE(reader->get<int>(s("testInt")), 2);
    QCOMPARE(reader->get<int>(s("live")), 999);
}

void SettingsStorageTest::whatOthersWroteIsNotUndone()
{
    OpenStorage first;
    {
        OpenStorage second;
        second.set(s("testInt"), 7, true);
        second.clearValue(s("testArray"));
    }
    first.set(s("testDouble"), 1.5);
    QVERIFY(first.save());
    QCOMPARE(fresh()->get<int>(s("testInt")), 7);
    QCOMPARE(fresh()->get<double>(s("testDouble")), 1.5);
    QVERIFY(!fresh()->containsArray(s("testArray")));
}

void SettingsStorageTest::purgeRemovesTheGroup()
{
    {
        OpenStorage base;
        base.registerGetter(s("live"), [] { return 1; });
        base.purge();
        QVERIFY(base.keys().isEmpty());
        QVERIFY(!base.containsValue(s("live")));
        base.set(s("late"), 1);
    }
    QVERIFY(fresh()->keys().isEmpty());
    QVERIFY(fresh()->arrayKeys().isEmpty());
    QCOMPARE(fresh({s("hardwareKey")})->get<int>(s("hardwareInt")), 10);
}

void SettingsStorageTest::purgeOfTheRootSparesGroups()
{
    QSettings().setValue(s("stray"), 1);
    OpenStorage(s("")).purge();
    QVERIFY(!QSettings().contains(s("stray")));
    QCOMPARE(fresh()->get<int>(s("testInt")), 42);
}

void SettingsStorageTest::groupsArePurgedByNameAndSuffix()
{
    for (const char *group : {"AWG.main", "Clock.main", "Clock.mainly", "main"})
        OpenStorage(s(group)).set(s("a"), 1);
    QVERIFY(bool(SettingsStorage::purgeGroupsBySuffix(s("main"))));
    QCOMPARE(QSettings().childGroups(),
             QStringList({s("Chirpdeck"), s("Clock.mainly"), s("hardwareKey"), s("main"), s("readOnly")}));
    QVERIFY(bool(SettingsStorage::purgeGroup({s("readOnly"), s("nested")})));
    QVERIFY(bool(SettingsStorage::purgeGroup({s("main")})));
    QVERIFY(bool(SettingsStorage::purgeGroup({})));
    QVERIFY(bool(SettingsStorage::purgeGroupsBySuffix({})));
    QCOMPARE(QSettings().childGroups(), QStringList({s("Chirpdeck"), s("Clock.mainly"), s("hardwareKey")}));
}

QTEST_GUILESS_MAIN(SettingsStorageTest)
#include "tst_settingsstorage.moc"
