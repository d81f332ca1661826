// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/persistence/settingsfixture.h"

#include <QTest>

#include <limits>

using namespace Chirpdeck;
using namespace Chirpdeck::Test;

namespace {

QString s(const char *text)
{
    return QString::fromUtf8(text);
}

SettingsMap bools(bool first, bool second)
{
    return {{s("first"), first}, {s("second"), second}};
}

} // namespace

class SettingsStorageTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();

    void everyTypeReadsBack();
    void absentKeysGiveTheFallback();
    void arraysReadBack();
    void namedGroupsAreOpened();
    void anEmptyKeyIsTheRoot();
    void anotherOrganizationIsSeparate();

    void unsavedChangesAreInvisible();
    void setMultipleWritesWhatItAccepts();
    void destructorSaves();
    void defaultsAreStoredOnce();
    void getMultipleIsASnapshot();

    void emptyArrayIsRemoved();
    void rewrittenArrayKeepsNoOldKeys();
    void arrayValuesChangeInPlace();
    void appendingIsSaved();
    void damagedArraySizesAreBounded();

    void groupsReadBack();
    void groupsRefuseNamesInUse();
    void groupsOfOthersBelowSurvive();
    void aGroupMayHoldASize();

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

    void aFailedSaveIsReportedAndRetried();
    void aFailedWriteIsRetriedBySave();
    void aDamagedFileIsReported();

private:
    std::unique_ptr<SettingsFolder> m_folder;
};

void SettingsStorageTest::init()
{
    m_folder.reset();
    m_folder = std::make_unique<SettingsFolder>();
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

void SettingsStorageTest::arraysReadBack()
{
    const SettingsStorage base;
    QCOMPARE(base.getArraySize(s("testArray")), 10u);
    QCOMPARE(base.getArraySize(s("absent")), 0u);
    QVERIFY(base.getArray(s("absent")).empty());
    QVERIFY(base.getArrayMap(s("testArray"), 10).empty());
    for (std::size_t i = 0; i < 10; ++i) {
        const auto map = base.getArrayMap(s("testArray"), i);
        QCOMPARE(map.size(), 4u);
        QCOMPARE(map.at(s("testArrayInt")).toInt(), static_cast<int>(i));
        QCOMPARE(base.getArrayValue<double>(s("testArray"), i, s("testArrayDouble")),
                 static_cast<double>(i) + 0.5);
        QCOMPARE(base.getArrayValue<QString>(s("testArray"), i, s("testArrayString")), QString::number(i));
        QCOMPARE(base.getArrayValue<FtmwType>(s("testArray"), i, s("testArrayEnum")),
                 FtmwType::Target_Duration);
    }
    QCOMPARE(base.getArrayValue(s("testArray"), 20, s("testArrayInt"), 7), 7);
    QVERIFY(!base.getArrayValue(s("testArray"), 20, s("testArrayInt")).isValid());
    QCOMPARE(base.getArrayValue<int>(s("testArray"), 20, s("testArrayInt")), 0);
    QCOMPARE(base.getArrayValue(s("testArray"), 3, s("absent"), 1.5), 1.5);
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

void SettingsStorageTest::emptyArrayIsRemoved()
{
    OpenStorage base;
    base.setArray(s("testArray"), {}, true);
    QCOMPARE(base.getArraySize(s("testArray")), 0u);
    QVERIFY(!fresh()->containsArray(s("testArray")));
    base.setArray(s("two"), {bools(true, false), bools(false, true)});
    base.setArray(s("two"), {});
    QVERIFY(base.containsArray(s("two")));
    QCOMPARE(base.getArraySize(s("two")), 0u);
}

void SettingsStorageTest::rewrittenArrayKeepsNoOldKeys()
{
    OpenStorage base;
    base.setArray(s("testArray"), {bools(true, false)}, true);
    const auto *reader = fresh();
    QCOMPARE(reader->getArraySize(s("testArray")), 1u);
    const auto map = reader->getArrayMap(s("testArray"), 0);
    QCOMPARE(map.size(), 2u);
    QCOMPARE(map.at(s("first")).toBool(), true);
    QCOMPARE(map.at(s("second")).toBool(), false);
}

void SettingsStorageTest::arrayValuesChangeInPlace()
{
    OpenStorage base;
    base.setArray(s("three"), {bools(true, false), bools(true, true), bools(false, false)}, true);
    QVERIFY(base.setArrayValue(s("three"), 1, s("first"), false, true));
    QVERIFY(base.setArrayValue(s("three"), 1, s("level"), 2.5, true));
    QVERIFY(!base.setArrayValue(s("three"), 10, s("first"), true, true));
    QVERIFY(!base.setArrayValue(s("unknown"), 0, s("first"), true, true));
    const auto *reader = fresh();
    QCOMPARE(reader->getArrayValue(s("three"), 1, s("first"), true), false);
    QCOMPARE(reader->getArrayValue(s("three"), 1, s("second"), false), true);
    QCOMPARE(reader->getArrayValue<double>(s("three"), 1, s("level")), 2.5);
    QCOMPARE(reader->getArrayValue(s("three"), 0, s("first"), false), true);
    QVERIFY(!reader->containsArray(s("unknown")));
}

void SettingsStorageTest::appendingIsSaved()
{
    {
        OpenStorage base;
        for (int i = 0; i < 3; ++i)
            base.appendArrayMap(s("grown"), {{s("i"), i}});
        QCOMPARE(base.getArraySize(s("grown")), 3u);
        base.appendArrayMap(s("testArray"), {{s("testArrayInt"), 10}}, true);
        QCOMPARE(fresh()->getArraySize(s("testArray")), 11u);
        QVERIFY(!fresh()->containsArray(s("grown")));
    }
    const auto *reader = fresh();
    for (std::size_t i = 0; i < 3; ++i)
        QCOMPARE(reader->getArrayValue(s("grown"), i, s("i"), -1), static_cast<int>(i));
}

void SettingsStorageTest::damagedArraySizesAreBounded()
{
    QSettings().setValue(s("Chirpdeck/huge/size"), 2'000'000'000);
    QVERIFY(SettingsStorage().getArraySize(s("huge")) <= 65536u);
}

void SettingsStorageTest::groupsReadBack()
{
    {
        OpenStorage base;
        QVERIFY(base.groupKeys().isEmpty());
        const auto done = base.setGroupValues(s("group"),
                                              {{s("text"), s("x")},
                                               {s("number"), 3},
                                               {s("ratio"), 0.25},
                                               {s("role"), QVariant::fromValue(FtmwType::Peak_Up)}},
                                              true);
        QCOMPARE(done.size(), 4u);
        for (const auto &[key, accepted] : done)
            QVERIFY(accepted);
        QVERIFY(base.setGroupValue(s("group"), s("flag"), true));
        QCOMPARE(base.groupKeys(), QStringList{s("group")});
        base.setGroupDefault(s("group"), s("number"), 99);
        base.setGroupDefault(s("group"), s("further"), 4);
    }
    const auto *reader = fresh();
    QCOMPARE(reader->getGroupValue<QString>(s("group"), s("text")), s("x"));
    QCOMPARE(reader->getGroupValue<int>(s("group"), s("number")), 3);
    QCOMPARE(reader->getGroupValue<int>(s("group"), s("further")), 4);
    QCOMPARE(reader->getGroupValue<double>(s("group"), s("ratio")), 0.25);
    QCOMPARE(reader->getGroupValue<bool>(s("group"), s("flag")), true);
    QCOMPARE(reader->getGroupValue<FtmwType>(s("group"), s("role")), FtmwType::Peak_Up);
    QCOMPARE(reader->getGroupValue(s("group"), s("absent"), 5), 5);
    QCOMPARE(reader->getGroupValue(s("absent"), s("text"), 5), 5);
    QCOMPARE(reader->getGroup(s("group")).size(), 6u);
    QVERIFY(reader->getGroup(s("absent")).empty());
}

void SettingsStorageTest::groupsRefuseNamesInUse()
{
    OpenStorage base;
    base.registerGetter(s("live"), [] { return 1; });
    for (const char *name : {"testInt", "testArray", "live"}) {
        QVERIFY(!base.setGroupValue(s(name), s("a"), 1, true));
        QCOMPARE(base.setGroupValues(s(name), {{s("a"), 1}}, true),
                 (std::map<QString, bool>{{s("a"), false}}));
    }
    QCOMPARE(base.get<int>(s("testInt")), 42);
    QVERIFY(base.setGroupValue(s("group"), s("a"), 1));
    QVERIFY(!base.set(s("group"), 1));
    base.clearValue(s("group"));
    QVERIFY(base.getGroup(s("group")).empty());
    QVERIFY(base.groupKeys().isEmpty());
    QVERIFY(base.set(s("group"), 1));
}

void SettingsStorageTest::groupsOfOthersBelowSurvive()
{
    {
        OpenStorage above(s("above"));
        above.setGroupValue(s("middle"), s("mine"), 1, true);
        above.setGroupValue(s("middle"), s("obsolete"), 1, true);
        OpenStorage below(QStringList{s("above"), s("middle"), s("below")});
        below.set(s("theirs"), 2, true);
        OpenStorage alone(QStringList{s("above"), s("deep"), s("below")});
        alone.set(s("theirs"), 3, true);
    }
    {
        OpenStorage above(s("above"));
        QCOMPARE(above.groupKeys(), QStringList{s("middle")});
        above.setGroupValue(s("middle"), s("mine"), 7, true);
    }
    QCOMPARE(fresh({s("above"), s("middle"), s("below")})->get<int>(s("theirs")), 2);
    QCOMPARE(fresh({s("above"), s("deep"), s("below")})->get<int>(s("theirs")), 3);
    QCOMPARE(fresh({s("above")})->getGroupValue<int>(s("middle"), s("mine")), 7);
}

void SettingsStorageTest::aGroupMayHoldASize()
{
    {
        OpenStorage base;
        base.setGroupValues(s("window"), {{s("size"), 3}, {s("x"), 1}}, true);
    }
    const auto *reader = fresh();
    QVERIFY(!reader->containsArray(s("window")));
    QCOMPARE(reader->getGroupValue<int>(s("window"), s("size")), 3);
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

void SettingsStorageTest::aFailedSaveIsReportedAndRetried()
{
    OpenStorage base;
    m_folder->block();
    base.set(s("testInt"), 77);
    QVERIFY(!base.save());
    QVERIFY(base.lastError().has_value());
    QCOMPARE(base.lastError()->where, m_folder->file());
    QVERIFY(!base.lastError()->action.isEmpty());
    QVERIFY(!base.save());

    m_folder->unblock();
    QVERIFY(base.save());
    QVERIFY(!base.lastError());
    QCOMPARE(fresh()->get<int>(s("testInt")), 77);
}

void SettingsStorageTest::aFailedWriteIsRetriedBySave()
{
    m_folder->block();
    {
        OpenStorage base;
        QVERIFY(base.set(s("a"), 1, true));
        base.setArray(s("b"), {bools(true, false)}, true);
        base.setMultiple({{s("c"), 2}}, true);
        base.setGroupValue(s("d"), s("e"), 3, true);
        QVERIFY(base.lastError().has_value());
        m_folder->unblock();
    }
    const auto *reader = fresh();
    QCOMPARE(reader->get<int>(s("a")), 1);
    QCOMPARE(reader->getArraySize(s("b")), 1u);
    QCOMPARE(reader->get<int>(s("c")), 2);
    QCOMPARE(reader->getGroupValue<int>(s("d"), s("e")), 3);
}

void SettingsStorageTest::aDamagedFileIsReported()
{
    m_folder.reset();
    m_folder = std::make_unique<SettingsFolder>();
    QDir().mkpath(m_folder->organizationFolder());
    QFile file(m_folder->file());
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write("[Chirpdeck]\ntestInt=3\nthis is no line of settings\n");
    file.close();
    const SettingsStorage base;
    QVERIFY(base.lastError().has_value());
    QCOMPARE(base.get<int>(s("testInt")), 3);
}

QTEST_GUILESS_MAIN(SettingsStorageTest)
#include "tst_settingsstorage.moc"
