// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/persistence/settingsfixture.h"

#include <QTest>

using namespace Chirpdeck;
using namespace Chirpdeck::Test;

namespace {

struct Source
{
    int number = 10;
    double ratio = 20.3;

    int getNumber() const { return number; }
    double getRatio() const { return ratio; }
};

class Widget : public QObject
{
public:
    int width = 5;
    int getWidth() const { return width; }
};

/// Registers its own member and does nothing about it when it goes.
class CarelessOwner : public QObject, public OpenStorage
{
public:
    CarelessOwner()
        : OpenStorage(s("careless"))
    {
        registerGetter(s("level"), this, &CarelessOwner::level);
    }
    ~CarelessOwner() override { m_level.clear(); }
    QString level() const { return m_level; }
    void setLevel(const QString &level) { m_level = level; }

private:
    QString m_level = s("start");
};

} // namespace

class SettingsGettersTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void gettersGiveTheCurrentValue();
    void savedAndUnregistered();
    void unregisteringWithoutGetter();
    void clearedGettersBecomeValues();
    void lambdasFollowWhatTheyCapture();
    void conflictsWithOtherKinds();
    void aGetterAloneIsSavedByTheDestructor();
    void reReadingKeepsGetters();
    void aDeadOwnerDoesNotCrash();
    void anOwnerOfItselfDoesNotCrash();

private:
    std::unique_ptr<SettingsFolder> m_folder;
};

void SettingsGettersTest::init()
{
    m_folder.reset();
    m_folder = std::make_unique<SettingsFolder>();
    OpenStorage base;
    base.set(s("testInt"), 42);
    base.set(s("testDouble"), 0.13);
    base.set(s("plain"), 1);
    base.setArray(s("testArray"), {{{s("a"), 1}}});
}

void SettingsGettersTest::gettersGiveTheCurrentValue()
{
    Source source;
    OpenStorage base;
    QVERIFY(base.registerGetter(s("testInt"), &source, &Source::getNumber));
    QVERIFY(!base.registerGetter(s("testInt"), [] { return 1; }));
    QVERIFY(base.containsValue(s("testInt")));
    QVERIFY(!base.containsArray(s("testInt")));
    QVERIFY(!base.keys().contains(s("testInt")));
    QCOMPARE(base.get<int>(s("testInt")), 10);
    source.number = 20;
    QCOMPARE(base.get<int>(s("testInt")), 20);
    QCOMPARE(fresh()->get<int>(s("testInt")), 42);
}

void SettingsGettersTest::savedAndUnregistered()
{
    Source source;
    OpenStorage base;
    base.registerGetter(s("testInt"), &source, &Source::getNumber);
    base.registerGetter(s("testDouble"), &source, &Source::getRatio);
    source = {20, 30.3};
    QVERIFY(base.save());
    QCOMPARE(fresh()->get<int>(s("testInt")), 20);
    QCOMPARE(fresh()->get<double>(s("testDouble")), 30.3);

    source = {21, 31.3};
    QCOMPARE(base.unRegisterGetter(s("testInt"), true).toInt(), 21);
    QCOMPARE(base.unRegisterGetter(s("testDouble")).toDouble(), 31.3);
    source = {22, 32.3};
    QCOMPARE(base.get<int>(s("testInt")), 21);
    QCOMPARE(base.get<double>(s("testDouble")), 31.3);
    QCOMPARE(fresh()->get<int>(s("testInt")), 21);
    QCOMPARE(fresh()->get<double>(s("testDouble")), 30.3);
    QVERIFY(base.registerGetter(s("testInt"), &source, &Source::getNumber));
    QCOMPARE(base.get<int>(s("testInt")), 22);
}

void SettingsGettersTest::unregisteringWithoutGetter()
{
    OpenStorage base;
    QVERIFY(!base.unRegisterGetter(s("unknown"), true).isValid());
    QVERIFY(!base.unRegisterGetter(s("plain"), true).isValid());
    QCOMPARE(base.get<int>(s("plain")), 1);
}

void SettingsGettersTest::clearedGettersBecomeValues()
{
    Source source;
    OpenStorage base;
    base.registerGetter(s("testInt"), &source, &Source::getNumber);
    base.registerGetter(s("testDouble"), &source, &Source::getRatio);
    base.clearGetters(true);
    source = {1, 1};
    QCOMPARE(base.get<int>(s("testInt")), 10);
    QVERIFY(base.keys().contains(s("testInt")));
    QCOMPARE(fresh()->get<int>(s("testInt")), 10);
    QCOMPARE(fresh()->get<double>(s("testDouble")), 20.3);
}

void SettingsGettersTest::lambdasFollowWhatTheyCapture()
{
    int value = 1;
    OpenStorage base;
    QVERIFY(base.registerGetter(s("live"), [&value] { return value; }));
    value = 2;
    QCOMPARE(base.get<int>(s("live")), 2);
    QVERIFY(!base.set(s("live"), 3));
    QCOMPARE(base.get<int>(s("live")), 2);
    QCOMPARE(base.getOrSetDefault(s("live"), 9), 2);
}

void SettingsGettersTest::conflictsWithOtherKinds()
{
    OpenStorage base;
    QVERIFY(!base.registerGetter(s("testArray"), [] { return 1; }));
    QVERIFY(base.registerGetter(s("live"), [] { return 7; }));
    QVERIFY(!base.set(s("live"), 1));
    base.setArray(s("live"), {{{s("a"), 1}}});
    QVERIFY(base.containsValue(s("live")));
    QVERIFY(base.containsArray(s("live")));
    QCOMPARE(base.unRegisterGetter(s("live")).toInt(), 7);
    base.clearValue(s("live"));
    QVERIFY(!base.containsValue(s("live")));
    QVERIFY(!base.containsArray(s("live")));
    QVERIFY(base.set(s("live"), 3));
    QCOMPARE(base.get<int>(s("live")), 3);
}

void SettingsGettersTest::aGetterAloneIsSavedByTheDestructor()
{
    Source source;
    {
        OpenStorage base;
        base.registerGetter(s("testInt"), &source, &Source::getNumber);
        source.number = 144;
    }
    QCOMPARE(fresh()->get<int>(s("testInt")), 144);
}

void SettingsGettersTest::reReadingKeepsGetters()
{
    OpenStorage base;
    base.registerGetter(s("testInt"), [] { return 3; });
    base.readAll();
    QCOMPARE(base.get<int>(s("testInt")), 3);
    QVERIFY(!base.keys().contains(s("testInt")));
}

void SettingsGettersTest::aDeadOwnerDoesNotCrash()
{
    {
        OpenStorage base;
        auto known = std::make_unique<Widget>();
        auto unknown = std::make_unique<Widget>();
        QVERIFY(base.registerGetter(s("known"), known.get(), &Widget::getWidth));
        QVERIFY(base.registerGetter(s("testInt"), unknown.get(), &Widget::getWidth));
        QVERIFY(base.registerGetter(s("never"), unknown.get(), &Widget::getWidth));
        known->width = 8;
        QCOMPARE(base.get<int>(s("known")), 8);
        known.reset();
        unknown.reset();
        QCOMPARE(base.get<int>(s("known")), 8);
        QCOMPARE(base.get<int>(s("testInt")), 42);
        QVERIFY(!base.get(s("never")).isValid());
        QVERIFY(base.save());
    }
    QCOMPARE(fresh()->get<int>(s("known")), 8);
    QCOMPARE(fresh()->get<int>(s("testInt")), 42);
    QVERIFY(!fresh()->containsValue(s("never")));
}

void SettingsGettersTest::anOwnerOfItselfDoesNotCrash()
{
    {
        CarelessOwner owner;
        owner.setLevel(s("high"));
        QVERIFY(owner.save());
    }
    QCOMPARE(fresh({s("careless")})->get<QString>(s("level")), s("high"));
    {
        CarelessOwner owner;
        owner.setLevel(s("higher"));
        owner.clearGetters();
    }
    QCOMPARE(fresh({s("careless")})->get<QString>(s("level")), s("higher"));
}

QTEST_GUILESS_MAIN(SettingsGettersTest)
#include "tst_settingsgetters.moc"
