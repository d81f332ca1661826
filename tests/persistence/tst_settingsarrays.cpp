// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/persistence/settingsfixture.h"

#include <rapidcheck.h>

#include <QTest>

using namespace Chirpdeck;
using namespace Chirpdeck::Test;

class SettingsArraysTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_folder.reset();
        m_folder = std::make_unique<SettingsFolder>();
        storeExamples();
    }

    void arraysReadBack();
    void emptyArrayIsRemoved();
    void rewrittenArrayKeepsNoOldKeys();
    void arrayValuesChangeInPlace();
    void appendingIsSaved();
    void damagedArraySizesAreBounded();
    void groupsReadBack();
    void groupsRefuseNamesInUse();
    void groupsOfOthersBelowSurvive();
    void aGroupMayHoldASize();
    void anyTreeReadsBack();

private:
    std::unique_ptr<SettingsFolder> m_folder;
};

void SettingsArraysTest::arraysReadBack()
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

void SettingsArraysTest::emptyArrayIsRemoved()
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

void SettingsArraysTest::rewrittenArrayKeepsNoOldKeys()
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

void SettingsArraysTest::arrayValuesChangeInPlace()
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

void SettingsArraysTest::appendingIsSaved()
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

void SettingsArraysTest::damagedArraySizesAreBounded()
{
    QSettings().setValue(s("Chirpdeck/huge/size"), 2'000'000'000);
    QVERIFY(SettingsStorage().getArraySize(s("huge")) <= 65536u);
}

void SettingsArraysTest::groupsReadBack()
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

void SettingsArraysTest::groupsRefuseNamesInUse()
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

void SettingsArraysTest::groupsOfOthersBelowSurvive()
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

void SettingsArraysTest::aGroupMayHoldASize()
{
    {
        OpenStorage base;
        base.setGroupValues(s("window"), {{s("size"), 3}, {s("x"), 1}}, true);
    }
    const auto *reader = fresh();
    QVERIFY(!reader->containsArray(s("window")));
    QCOMPARE(reader->getGroupValue<int>(s("window"), s("size")), 3);
}

void SettingsArraysTest::anyTreeReadsBack()
{
    // A slash in a name leads into a group below, so names here have none.
    const auto name = rc::gen::map(
        rc::gen::nonEmpty(rc::gen::container<std::vector<char16_t>>(rc::gen::oneOf(
            rc::gen::inRange<char16_t>(u' ', u'\x7f'), rc::gen::inRange<char16_t>(u'\xa0', u'\ud7ff')))),
        [](const std::vector<char16_t> &units) {
            auto text = QString::fromUtf16(units.data(), static_cast<qsizetype>(units.size()));
            return text.replace(u'/', u'_').replace(u'\\', u'_');
        });
    const auto value =
        rc::gen::oneOf(rc::gen::map(rc::gen::arbitrary<int>(), [](int v) { return QVariant(v); }),
                       rc::gen::map(rc::gen::arbitrary<double>(), [](double v) { return QVariant(v); }),
                       rc::gen::map(rc::gen::arbitrary<bool>(), [](bool v) { return QVariant(v); }),
                       rc::gen::map(rc::gen::arbitrary<std::string>(), [](const std::string &v) {
                           return QVariant(QString::fromLatin1(v.data(), static_cast<qsizetype>(v.size())));
                       }));
    // Trees of a few dozen keys say as much as larger ones.
    const auto map = rc::gen::resize(8, rc::gen::container<SettingsMap>(name, value));
    const auto same = [](const SettingsMap &read, const SettingsMap &written) {
        RC_ASSERT(read.size() == written.size());
        for (const auto &[key, expected] : written) {
            auto found = read.at(key);
            // What is not text stands in the file as text.
            RC_ASSERT(found.convert(expected.metaType()));
            RC_ASSERT(found == expected);
        }
    };
    int round = 0;
    QVERIFY(rc::check([&] {
        const QString group = s("tree%1").arg(++round);
        const auto values = *map;
        const auto inner = *rc::gen::nonEmpty(map);
        const auto rows =
            *rc::gen::resize(5, rc::gen::nonEmpty(rc::gen::container<std::vector<SettingsMap>>(map)));
        {
            OpenStorage storage(group);
            for (const auto &[key, one] : values)
                storage.set(u'v' + key, one);
            storage.setGroupValues(s("group"), inner);
            storage.setArray(s("array"), rows);
        }
        const auto *reader = fresh({group});
        RC_ASSERT(SettingsStorage::purgeGroup({group}).hasValue());
        SettingsMap read;
        for (const auto &key : reader->keys())
            read[key.sliced(1)] = reader->get(key);
        same(read, values);
        same(reader->getGroup(s("group")), inner);
        RC_ASSERT(reader->getArraySize(s("array")) == rows.size());
        for (std::size_t i = 0; i < rows.size(); ++i)
            same(reader->getArrayMap(s("array"), i), rows[i]);
    }));
}

QTEST_GUILESS_MAIN(SettingsArraysTest)
#include "tst_settingsarrays.moc"
