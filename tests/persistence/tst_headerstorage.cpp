// SPDX-License-Identifier: GPL-3.0-or-later
#include "persistence/csv/blackchirpcsv.h"
#include "persistence/csv/linereader.h"
#include "persistence/data/vocabulary.h"
#include "persistence/header/headerstorage.h"

#include <QBuffer>
#include <QTest>

using namespace Chirpdeck;

namespace {

QString s(const char *text)
{
    return QString::fromUtf8(text);
}

/// A node with one value of each kind.
class ChildNode : public HeaderStorage
{
public:
    ChildNode()
        : HeaderStorage(s("Child"))
    {
    }

    int number = 20;
    QString text = s("Hello!");
    PulseRole role = PulseRole::LIF;
    QStringList names{s("a"), s("b"), s("c"), s("d")};

    void clear()
    {
        number = 0;
        text.clear();
        role = PulseRole::None;
        names.clear();
    }
    using HeaderStorage::arrayStoreSize;
    using HeaderStorage::retrieve;
    using HeaderStorage::retrieveArrayValue;
    using HeaderStorage::store;
    using HeaderStorage::storeArrayValue;

protected:
    void storeValues() override
    {
        store(s("Number"), number, s("MHz"));
        store(s("Text"), text);
        store(s("Role"), role);
        for (qsizetype i = 0; i < names.size(); ++i)
            storeArrayValue(s("Channel"), static_cast<std::size_t>(i), s("Name"), names[i]);
    }
    void retrieveValues() override
    {
        number = retrieve(s("Number"), number);
        text = retrieve(s("Text"), text);
        role = retrieve(s("Role"), role);
        const auto size = arrayStoreSize(s("Channel"));
        for (std::size_t i = 0; i < size; ++i)
            names.append(retrieveArrayValue<QString>(s("Channel"), i, s("Name")));
    }
};

class ParentNode : public HeaderStorage
{
public:
    ParentNode()
        : HeaderStorage(s("Parent"))
    {
    }

    ChildNode child;
    double level = 1.5;
    bool enabled = true;

    using HeaderStorage::addChild;
    using HeaderStorage::children;
    using HeaderStorage::removeChild;
    using HeaderStorage::store;
    using HeaderStorage::storeArrayValue;

protected:
    void storeValues() override
    {
        store(s("Level"), level, s("V"));
        store(s("Enabled"), enabled);
    }
    void retrieveValues() override
    {
        level = retrieve(s("Level"), 0.0);
        enabled = retrieve(s("Enabled"), false);
    }
    void prepareChildren() override { addChild(&child); }
};

QVariantList cells(const QString &object, const HeaderRow &row)
{
    return {object, row.arrayKey, row.arrayIndex, row.key, row.value, row.unit};
}

QVariantList scalar(const char *object, const char *key, const char *value, const char *unit = "")
{
    return {s(object), QString(), QString(), s(key), s(value), s(unit)};
}

QVariantList element(const char *object, const char *array, const char *index, const char *key,
                     const char *value)
{
    return {s(object), s(array), s(index), s(key), s(value), QString()};
}

} // namespace

class HeaderStorageTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void valuesAreConsumedOnce();
    void arrayValuesAreConsumedOnceAndKeepTheirSlots();
    void arraysMayHaveGaps();
    void unitsAndValuesCanBePeeked();
    void edgeTextsSurvive();
    void childAndParentSurviveARoundTrip();
    void treeSurvivesAHeaderFile();
    void enumsReadFromNamesAndNumbers();
    void linesOfAnotherShapeAreRefused_data();
    void linesOfAnotherShapeAreRefused();
    void unknownRowsComeOutOnceAgain();
    void childrenAreAskedAnew();
    void removeChildReturnsWhatItRemoved();
    void nodesThatStoreNothingHaveNoRows();
    void copiesTakeValuesButNotChildren();
    void linesReachTheWholeTreeDepthFirst();
    void childrenComeAndGo();
    void enumsAreWrittenByName();
    void listsAreOneCell();
    void storedValuesAreOverwritten();
    void leftoversAreTakenFromTheWholeTree();
};

void HeaderStorageTest::valuesAreConsumedOnce()
{
    ChildNode node;
    node.store(s("Int"), 3);
    node.store(s("Double"), 2.5, s("MHz"));
    node.store(s("Enum"), PulseRole::Amp);
    node.store(s("Word"), s("Laser"));
    QCOMPARE(node.retrieve<int>(s("Int")), 3);
    QCOMPARE(node.retrieve<int>(s("Int")), 0);
    QCOMPARE(node.retrieve(s("Int"), 17), 17);
    QCOMPARE(node.retrieve<double>(s("Double")), 2.5);
    QCOMPARE(node.retrieve(s("Double"), 1.25), 1.25);
    QCOMPARE(node.retrieve<PulseRole>(s("Enum")), PulseRole::Amp);
    QCOMPARE(node.retrieve(s("Enum"), PulseRole::DC), PulseRole::DC);
    QCOMPARE(node.retrieve<PulseRole>(s("Word")), PulseRole::Laser);
    node.store(s("Int"), 1);
    node.store(s("Int"), 2);
    QCOMPARE(node.retrieve<int>(s("Int")), 2);
}

void HeaderStorageTest::arrayValuesAreConsumedOnceAndKeepTheirSlots()
{
    ChildNode node;
    node.storeArrayValue(s("Array"), 0, s("A"), 1);
    node.storeArrayValue(s("Array"), 0, s("B"), s("two"));
    node.storeArrayValue(s("Array"), 0, s("C"), 3.0);
    QCOMPARE(node.arrayStoreSize(s("Array")), 1u);
    QCOMPARE(node.retrieveArrayValue<int>(s("Array"), 0, s("A")), 1);
    QCOMPARE(node.retrieveArrayValue(s("Array"), 0, s("A"), 9), 9);
    QCOMPARE(node.retrieveArrayValue<QString>(s("Array"), 0, s("B")), s("two"));
    QCOMPARE(node.retrieveArrayValue<double>(s("Array"), 0, s("C")), 3.0);
    QCOMPARE(node.arrayStoreSize(s("Array")), 1u);
}

void HeaderStorageTest::arraysMayHaveGaps()
{
    ChildNode node;
    for (const std::size_t i : {0, 5, 10})
        node.storeArrayValue(s("Array"), i, s("V"), static_cast<int>(i) + 1);
    QCOMPARE(node.arrayStoreSize(s("Array")), 11u);
    QCOMPARE(node.arrayStoreSize(s("Unknown")), 0u);
    QCOMPARE(node.retrieveArrayValue<int>(s("Array"), 5, s("V")), 6);
    QCOMPARE(node.retrieveArrayValue<int>(s("Array"), 10, s("V")), 11);
    QCOMPARE(node.retrieveArrayValue(s("Array"), 3, s("V"), -1), -1);
    QCOMPARE(node.retrieveArrayValue(s("Array"), 20, s("V"), -1), -1);
}

void HeaderStorageTest::unitsAndValuesCanBePeeked()
{
    ChildNode node;
    node.store(s("Delay"), 0.0001, s("μs"));
    QCOMPARE(node.peekUnit(s("Delay")), s("μs"));
    QCOMPARE(node.peekValueString(s("Delay")), s("1e-04"));
    QCOMPARE(node.peekUnit(s("Unknown")), QString());
    QCOMPARE(node.peekValueString(s("Unknown")), QString());
    QCOMPARE(node.retrieve<double>(s("Delay")), 0.0001);

    node.storeArrayValue(s("Channel"), 2, s("FlowSetPoint"), 5.0, s("sccm"));
    QCOMPARE(node.peekArrayUnit(s("Channel"), 2, s("FlowSetPoint")), s("sccm"));
    QCOMPARE(node.peekArrayUnit(s("Channel"), 1, s("FlowSetPoint")), QString());
    QCOMPARE(node.peekArrayUnit(s("Channel"), 2, s("Name")), QString());
    QCOMPARE(node.peekArrayUnit(s("Other"), 2, s("FlowSetPoint")), QString());
}

void HeaderStorageTest::edgeTextsSurvive()
{
    ChildNode node;
    const QString longKey(300, u'k');
    const QString longValue(500, u'v');
    node.store(s("Empty"), QString());
    node.store(s("a/b\\c:d"), -5);
    node.store(longKey, longValue);
    node.store(s("Flag"), false);
    QCOMPARE(node.retrieve(s("Empty"), s("fallback")), QString());
    QCOMPARE(node.retrieve<int>(s("a/b\\c:d")), -5);
    QCOMPARE(node.retrieve<QString>(longKey), longValue);
    QCOMPARE(node.retrieve(s("Flag"), true), false);
}

void HeaderStorageTest::childAndParentSurviveARoundTrip()
{
    ParentNode node;
    const auto strings = node.getStrings();
    QCOMPARE(strings.size(), 2u);
    QCOMPARE(strings.at(s("Child")).first(), (HeaderRow{{}, {}, s("Number"), s("20"), s("MHz")}));
    QCOMPARE(strings.at(s("Child")).last(), (HeaderRow{s("Channel"), s("3"), s("Name"), s("d"), {}}));
    node.child.clear();
    node.level = 0.0;
    node.enabled = false;
    for (const auto &[object, rows] : strings) {
        for (const auto &row : rows)
            QVERIFY(node.storeLine(cells(object, row)));
    }
    node.readComplete();
    QCOMPARE(node.child.number, 20);
    QCOMPARE(node.child.text, s("Hello!"));
    QCOMPARE(node.child.role, PulseRole::LIF);
    QCOMPARE(node.child.names, QStringList({s("a"), s("b"), s("c"), s("d")}));
    QCOMPARE(node.level, 1.5);
    QCOMPARE(node.enabled, true);
}

void HeaderStorageTest::treeSurvivesAHeaderFile()
{
    ParentNode node;
    node.child.text = s("semicolon; \"quote\nline");
    QBuffer file;
    QVERIFY(file.open(QIODevice::ReadWrite));
    QVERIFY(bool(BlackchirpCSV::writeHeader(file, node.getStrings())));
    const auto table = CsvTable::parse(file.data(), s("header.csv"));
    QVERIFY(bool(table));
    QCOMPARE(table->rows().size(), 1 + 7 + 2);
    node.child.clear();
    node.level = 0.0;
    for (const auto &row : table->rows().sliced(1)) {
        QVariantList line;
        for (const auto &cell : row.cells)
            line.append(cell);
        QVERIFY(node.storeLine(line));
    }
    node.readComplete();
    QCOMPARE(node.child.text, s("semicolon, 'quote line"));
    QCOMPARE(node.child.names.size(), 4);
    QCOMPARE(node.level, 1.5);
}

void HeaderStorageTest::enumsReadFromNamesAndNumbers()
{
    ChildNode node;
    for (const auto &[text, role] :
         {std::pair("Prot", PulseRole::Prot), std::pair("999", PulseRole::LIF),
          std::pair("Nonsense", PulseRole::XMer), std::pair("77", PulseRole::XMer)}) {
        QVERIFY(node.storeLine(scalar("Child", "Role", text)));
        QVERIFY(node.storeLine(element("Child", "Channel", "2", "Role", text)));
        QCOMPARE(node.retrieve(s("Role"), PulseRole::XMer), role);
        QCOMPARE(node.retrieveArrayValue(s("Channel"), 2, s("Role"), PulseRole::XMer), role);
    }
}

void HeaderStorageTest::linesOfAnotherShapeAreRefused_data()
{
    QTest::addColumn<QVariantList>("line");
    const auto good = scalar("Child", "Number", "1");
    QTest::newRow("no cells") << QVariantList{};
    QTest::newRow("three cells") << good.first(3);
    QTest::newRow("seven cells") << (good + QVariantList{QString()});
    QTest::newRow("unknown object") << scalar("Stranger", "Number", "1");
    QTest::newRow("empty object") << scalar("", "Number", "1");
    QTest::newRow("empty key") << scalar("Child", "", "1");
    QTest::newRow("empty value") << scalar("Child", "Number", "");
    QTest::newRow("word as index") << element("Child", "Channel", "one", "Name", "x");
    QTest::newRow("negative index") << element("Child", "Channel", "-1", "Name", "x");
    QTest::newRow("empty index") << element("Child", "Channel", "", "Name", "x");
    QTest::newRow("index that would fill the memory") << element("Child", "Channel", "20000000", "Name", "x");
}

void HeaderStorageTest::linesOfAnotherShapeAreRefused()
{
    QFETCH(QVariantList, line);
    ParentNode node;
    node.prepareToStore();
    QVERIFY(node.storeLine(scalar("Child", "Number", "1")));
    QVERIFY(!node.storeLine(line));
    QCOMPARE(node.child.arrayStoreSize(s("Channel")), 0u);
    QCOMPARE(node.child.retrieve<int>(s("Number")), 1);
}

void HeaderStorageTest::unknownRowsComeOutOnceAgain()
{
    ChildNode node;
    QVERIFY(node.storeLine(scalar("Child", "PreProtection", "0.5", "μs")));
    QVERIFY(node.storeLine(element("Child", "Channel", "1", "Future", "x")));
    node.readComplete();
    const HeaderRow kept{{}, {}, s("PreProtection"), s("0.5"), s("μs")};
    const HeaderRow keptElement{s("Channel"), s("1"), s("Future"), s("x"), {}};
    const auto first = node.getStrings().at(s("Child"));
    QVERIFY(first.contains(kept));
    QVERIFY(first.contains(keptElement));
    const auto second = node.getStrings().at(s("Child"));
    QVERIFY(!second.contains(kept));
    QVERIFY(!second.contains(keptElement));
}

void HeaderStorageTest::childrenAreAskedAnew()
{
    ParentNode node;
    node.prepareToStore();
    node.prepareToStore();
    QCOMPARE(node.children().size(), 1u);
    QVERIFY(node.getStrings().contains(s("Child")));
    node.addChild(nullptr);
    QCOMPARE(node.children().size(), 1u);
}

void HeaderStorageTest::removeChildReturnsWhatItRemoved()
{
    ParentNode node;
    ChildNode first;
    ChildNode last;
    node.addChild(&first);
    node.addChild(&last);
    QCOMPARE(node.removeChild(&last), &last);
    QCOMPARE(node.removeChild(&last), nullptr);
    QCOMPARE(node.children(), std::vector<HeaderStorage *>{&first});
}

void HeaderStorageTest::nodesThatStoreNothingHaveNoRows()
{
    class Silent : public HeaderStorage
    {
    public:
        Silent()
            : HeaderStorage(s("Silent"))
        {
        }
        void storeValues() override {}
        void retrieveValues() override {}
    };
    QVERIFY(Silent().getStrings().empty());
}

void HeaderStorageTest::copiesTakeValuesButNotChildren()
{
    ParentNode node;
    node.prepareToStore();
    QVERIFY(node.storeLine(scalar("Parent", "Level", "2.5", "V")));
    ParentNode copy(node);
    QCOMPARE(copy.peekValueString(s("Level")), s("2.5"));
    QVERIFY(copy.children().empty());
    QVERIFY(!copy.storeLine(scalar("Child", "Number", "1")));
}

namespace {

/// A node that writes down when it is read.
class TracedNode : public HeaderStorage
{
public:
    TracedNode(const char *key, QStringList &trace, std::vector<HeaderStorage *> nodes = {})
        : HeaderStorage(s(key))
        , below(std::move(nodes))
        , m_trace(trace)
    {
    }

    int value = 0;
    std::vector<HeaderStorage *> below;

protected:
    void storeValues() override {}
    void retrieveValues() override
    {
        m_trace.append(headerKey());
        value = retrieve(s("Value"), 0);
    }
    void prepareChildren() override
    {
        for (auto *child : below)
            addChild(child);
    }

private:
    QStringList &m_trace;
};

} // namespace

void HeaderStorageTest::linesReachTheWholeTreeDepthFirst()
{
    QStringList trace;
    TracedNode leaf("Leaf", trace);
    TracedNode left("Left", trace, {&leaf});
    TracedNode sameKey("Leaf", trace);
    TracedNode right("Right", trace, {&sameKey});
    TracedNode root("Root", trace, {&left, &right});
    root.prepareToStore();
    QVERIFY(root.storeLine(scalar("Right", "Value", "3")));
    QVERIFY(root.storeLine(scalar("Leaf", "Value", "2")));
    QVERIFY(root.storeLine(scalar("Root", "Value", "1")));
    root.readComplete();
    QCOMPARE(trace, QStringList({s("Root"), s("Left"), s("Leaf"), s("Right"), s("Leaf")}));
    QCOMPARE(root.value, 1);
    QCOMPARE(right.value, 3);
    // The first that takes a line has it.
    QCOMPARE(leaf.value, 2);
    QCOMPARE(sameKey.value, 0);
}

void HeaderStorageTest::childrenComeAndGo()
{
    QStringList trace;
    ChildNode child;
    TracedNode root("Root", trace, {&child});
    root.prepareToStore();
    QVERIFY(root.storeLine(scalar("Child", "Number", "1")));
    QVERIFY(root.getStrings().contains(s("Child")));
    root.below.clear();
    QVERIFY(!root.getStrings().contains(s("Child")));
    QVERIFY(!root.storeLine(scalar("Child", "Number", "1")));
    root.below.push_back(&child);
    QVERIFY(root.getStrings().contains(s("Child")));
    QVERIFY(root.storeLine(scalar("Child", "Number", "1")));
}

void HeaderStorageTest::enumsAreWrittenByName()
{
    ChildNode node;
    node.role = PulseRole::XMer;
    const HeaderRow row{{}, {}, s("Role"), s("XMer"), {}};
    QVERIFY(node.getStrings().at(s("Child")).contains(row));
    // What is no member is an empty cell, which is left out when it is read.
    node.role = static_cast<PulseRole>(50);
    const HeaderRow empty{{}, {}, s("Role"), {}, {}};
    QVERIFY(node.getStrings().at(s("Child")).contains(empty));
}

void HeaderStorageTest::listsAreOneCell()
{
    ChildNode node;
    node.store(s("Columns"), QStringList{s("freq"), s("a|b"), s("c;d")});
    QCOMPARE(node.peekValueString(s("Columns")), s("freq|a/b|c,d"));
    QCOMPARE(node.retrieve<QStringList>(s("Columns")), QStringList({s("freq"), s("a|b"), s("c;d")}));
    QVERIFY(node.storeLine(scalar("Child", "Columns", "x|y|")));
    QCOMPARE(node.retrieve<QStringList>(s("Columns")), QStringList({s("x"), s("y"), QString()}));
    QCOMPARE(node.retrieve(s("Columns"), QStringList{s("fallback")}), QStringList{s("fallback")});
}

void HeaderStorageTest::storedValuesAreOverwritten()
{
    ChildNode node;
    node.storeArrayValue(s("Array"), 4, s("V"), 1, s("V"));
    node.storeArrayValue(s("Array"), 4, s("V"), 2, s("mV"));
    QCOMPARE(node.peekArrayUnit(s("Array"), 4, s("V")), s("mV"));
    QCOMPARE(node.retrieveArrayValue<int>(s("Array"), 4, s("V")), 2);
    node.store(s("V"), 1.5, s("V"));
    node.store(s("V"), 2.5);
    QCOMPARE(node.peekUnit(s("V")), QString());
    // A value of another kind is the kind's default, not the fallback.
    node.store(s("V"), s("word"));
    QCOMPARE(node.retrieve(s("V"), 9), 0);
}

void HeaderStorageTest::leftoversAreTakenFromTheWholeTree()
{
    ParentNode node;
    node.prepareToStore();
    QVERIFY(node.storeLine(scalar("Parent", "Unknown", "1", "K")));
    QVERIFY(node.storeLine(element("Child", "Channel", "2", "Future", "x")));
    QVERIFY(node.storeLine(scalar("Child", "Number", "4")));
    node.readComplete();
    const HeaderStrings expected{{s("Parent"), {{{}, {}, s("Unknown"), s("1"), s("K")}}},
                                 {s("Child"), {{s("Channel"), s("2"), s("Future"), s("x"), {}}}}};
    QVERIFY(node.takeLeftovers() == expected);
    QVERIFY(node.takeLeftovers().empty());
    for (const auto &[object, rows] : node.getStrings())
        QVERIFY(!rows.contains(expected.at(object).first()));
}

QTEST_GUILESS_MAIN(HeaderStorageTest)
#include "tst_headerstorage.moc"
