// SPDX-License-Identifier: GPL-3.0-or-later
#include "persistence/csv/celltext.h"
#include "persistence/csv/csvtext.h"
#include "persistence/csv/linereader.h"
#include "persistence/data/vocabulary.h"
#include "persistence/header/headerstorage.h"

#include <QTest>

#include <rapidcheck.h>

#include <bit>
#include <cmath>
#include <memory>

using namespace Chirpdeck;

namespace {

using Value = std::variant<int, double, bool, QString, PulseRole, quint64, QStringList>;

/// A value with its place in a node. Scalars have no array key.
struct Entry
{
    QString arrayKey;
    std::size_t index = 0;
    QString key;
    QString unit;
    Value value;
};

/// A node of any content, which knows what it has to get back.
class AnyNode : public HeaderStorage
{
public:
    using HeaderStorage::HeaderStorage;

    std::vector<Entry> entries;
    std::vector<Value> read;
    std::vector<std::unique_ptr<AnyNode>> below;

protected:
    void storeValues() override
    {
        for (const auto &entry : entries) {
            std::visit(
                [&](const auto &value) {
                    if (entry.arrayKey.isEmpty())
                        store(entry.key, value, entry.unit);
                    else
                        storeArrayValue(entry.arrayKey, entry.index, entry.key, value, entry.unit);
                },
                entry.value);
        }
    }
    void retrieveValues() override
    {
        read.clear();
        for (const auto &entry : entries) {
            std::visit(
                [&](const auto &value) {
                    using T = std::decay_t<decltype(value)>;
                    read.push_back(entry.arrayKey.isEmpty()
                                       ? retrieve<T>(entry.key)
                                       : retrieveArrayValue<T>(entry.arrayKey, entry.index, entry.key));
                },
                entry.value);
        }
    }
    void prepareChildren() override
    {
        for (const auto &child : below)
            addChild(child.get());
    }
};

rc::Gen<QString> anyText()
{
    // Valid code points of every length in UTF-8, and those that mean something in the file, but no double
    // quote: these have a rule of their own.
    const auto codePoint = rc::gen::oneOf(
        rc::gen::inRange<char32_t>(U' ', U'~'), rc::gen::inRange<char32_t>(0, 0x800),
        rc::gen::inRange<char32_t>(0xe000, 0x10ffff),
        rc::gen::element<char32_t>(U';', U'\n', U'\r', U'|', U' ', 0, 0x2028, 0x85, 0x3bc, 0xfeff));
    return rc::gen::map(rc::gen::container<std::u32string>(codePoint), [](std::u32string text) {
        std::replace(text.begin(), text.end(), U'"', U'q');
        return QString::fromUcs4(text.data(), static_cast<qsizetype>(text.size()));
    });
}

rc::Gen<double> anyDouble()
{
    return rc::gen::oneOf(
        rc::gen::arbitrary<double>(),
        rc::gen::map(rc::gen::arbitrary<quint64>(), [](quint64 bits) { return std::bit_cast<double>(bits); }),
        rc::gen::element(-0.0, 1e5, 6.25e-05, 5e-324, 1.7976931348623157e308));
}

Value anyValue()
{
    switch (*rc::gen::inRange(0, 7)) {
    case 0:
        return *rc::gen::arbitrary<int>();
    case 1:
        return *anyDouble();
    case 2:
        return *rc::gen::arbitrary<bool>();
    case 3:
        return *anyText();
    case 4:
        return *rc::gen::element(PulseRole::None, PulseRole::Gas, PulseRole::XMer, PulseRole::LIF);
    case 5:
        return *rc::gen::arbitrary<quint64>();
    default:
        break;
    }
    QStringList list;
    for (const auto &text : *rc::gen::container<std::vector<QString>>(anyText()))
        list.append(text);
    return list;
}

/// Up to `depth` levels of nodes; objects are numbered, for they share one namespace in the file.
std::unique_ptr<AnyNode> anyTree(int depth, int &objects)
{
    auto node = std::make_unique<AnyNode>(QStringLiteral("Object %1").arg(objects++));
    const int count = *rc::gen::inRange(0, 6);
    for (int i = 0; i < count; ++i) {
        Entry entry;
        entry.key = QStringLiteral("Key/%1").arg(i);
        entry.unit = *rc::gen::element(QString(), QStringLiteral(u"\u03bcs"), QStringLiteral("MHz"),
                                       QStringLiteral("any unit"));
        if (*rc::gen::arbitrary<bool>()) {
            entry.arrayKey = QStringLiteral("Array%1").arg(*rc::gen::inRange(0, 2));
            entry.index = *rc::gen::inRange<std::size_t>(0, 1000);
        }
        entry.value = anyValue();
        node->entries.push_back(std::move(entry));
    }
    if (depth > 1) {
        const int children = *rc::gen::inRange(0, 4);
        for (int i = 0; i < children; ++i)
            node->below.push_back(anyTree(depth - 1, objects));
    }
    return node;
}

/// What a value is after it has been a cell.
Value asRead(const Value &value)
{
    if (const auto *text = std::get_if<QString>(&value))
        return plainText(*text);
    if (const auto *list = std::get_if<QStringList>(&value))
        return listOf(plainText(listText(*list)));
    return value;
}

bool same(const Value &a, const Value &b)
{
    if (const auto *x = std::get_if<double>(&a)) {
        const auto *y = std::get_if<double>(&b);
        return y && (*x == *y || (std::isnan(*x) && std::isnan(*y)));
    }
    return a == b;
}

void requireSame(const AnyNode &node)
{
    RC_ASSERT(node.read.size() == node.entries.size());
    for (std::size_t i = 0; i < node.entries.size(); ++i)
        RC_ASSERT(same(node.read[i], asRead(node.entries[i].value)));
    for (const auto &child : node.below)
        requireSame(*child);
}

std::size_t valueCount(const AnyNode &node)
{
    auto count = node.entries.size();
    for (const auto &child : node.below)
        count += valueCount(*child);
    return count;
}

} // namespace

/// Whatever a tree holds, its header gives it back.
class HeaderPropertiesTest : public QObject
{
    Q_OBJECT

private slots:
    void rowsGiveTheTreeBack()
    {
        QVERIFY(rc::check([] {
            int objects = 0;
            const auto tree = anyTree(4, objects);
            const auto strings = tree->getStrings();
            std::size_t rows = 0;
            for (const auto &[object, objectRows] : strings) {
                for (const auto &row : objectRows) {
                    ++rows;
                    const bool taken = tree->storeLine(
                        {object, row.arrayKey, row.arrayIndex, row.key, plainText(row.value), row.unit});
                    RC_ASSERT(taken == !row.value.isEmpty());
                }
            }
            RC_ASSERT(rows == valueCount(*tree));
            tree->readComplete();
            requireSame(*tree);
            RC_ASSERT(tree->takeLeftovers().empty());
        }));
    }

    void bytesGiveTheTreeBack()
    {
        QVERIFY(rc::check([] {
            int objects = 0;
            const auto tree = anyTree(4, objects);
            const auto first = headerText(tree->getStrings());
            const auto table = CsvTable::parse(first, QStringLiteral("header.csv"));
            RC_ASSERT(bool(table));
            RC_ASSERT(static_cast<std::size_t>(table->rows().size()) == valueCount(*tree) + 1);
            // The order of rows has no meaning.
            for (auto row = table->rows().crbegin(); row != table->rows().crend(); ++row) {
                RC_ASSERT(row->cells.size() == 6);
                QVariantList cells;
                for (const auto &cell : row->cells)
                    cells.append(cell);
                tree->storeLine(cells);
            }
            tree->readComplete();
            requireSame(*tree);
            RC_ASSERT(headerText(tree->getStrings()) == first);
        }));
    }

    // Nothing that a file may hold is taken by a node that does not have it, nor lost.
    void foreignRowsAreRefusedOrLeftOver()
    {
        QVERIFY(rc::check([] {
            int objects = 0;
            const auto tree = anyTree(3, objects);
            tree->prepareToStore();
            RC_ASSERT(!tree->storeLine({QStringLiteral("Stranger"), {}, {}, QStringLiteral("Key"), 1, {}}));
            const auto key = *anyText();
            const auto object = QStringLiteral("Object %1").arg(*rc::gen::inRange(0, objects));
            const bool taken =
                tree->storeLine({object, {}, {}, u'!' + key, QStringLiteral("kept"), QStringLiteral("u")});
            RC_ASSERT(taken);
            tree->readComplete();
            const auto left = tree->takeLeftovers();
            RC_ASSERT(left.size() == 1u);
            RC_ASSERT(left.at(object) ==
                      (QList<HeaderRow>{{{}, {}, u'!' + key, QStringLiteral("kept"), QStringLiteral("u")}}));
        }));
    }
};

QTEST_GUILESS_MAIN(HeaderPropertiesTest)
#include "tst_headerproperties.moc"
