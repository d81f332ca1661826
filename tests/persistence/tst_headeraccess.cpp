// SPDX-License-Identifier: GPL-3.0-or-later
#include "persistence/header/headerstorage.h"
#include "persistence/settings/settingsstorage.h"
#include "tests/persistence/settingsfixture.h"

#include <QTest>

using namespace Chirpdeck;

namespace {

// Each asks whether code outside of a class may call its function.

#define MAY_CALL(name, call)                                                                                 \
    template<typename T>                                                                                     \
    concept name = requires(T object, const T constant, QString key, QVariant value)                         \
    {                                                                                                        \
        call;                                                                                                \
    }

namespace Header {
MAY_CALL(HeaderKey, constant.headerKey());
MAY_CALL(GetStrings, object.getStrings());
MAY_CALL(StoreLine, object.storeLine(QVariantList()));
MAY_CALL(ReadComplete, object.readComplete());
MAY_CALL(PrepareToStore, object.prepareToStore());
MAY_CALL(PeekUnit, constant.peekUnit(key));
MAY_CALL(PeekValue, constant.peekValueString(key));
MAY_CALL(ArraySize, constant.arrayStoreSize(key));

MAY_CALL(Store, object.store(key, 1));
MAY_CALL(StoreArray, object.storeArrayValue(key, 0, key, 1));
MAY_CALL(Retrieve, object.template retrieve<int>(key));
MAY_CALL(RetrieveArray, object.template retrieveArrayValue<int>(key, 0, key));
MAY_CALL(AddChild, object.addChild(nullptr));
MAY_CALL(RemoveChild, object.removeChild(nullptr));
MAY_CALL(StoreValues, object.storeValues());
MAY_CALL(RetrieveValues, object.retrieveValues());
MAY_CALL(PrepareChildren, object.prepareChildren());

template<typename T>
constexpr bool Reads = HeaderKey<T> &&GetStrings<T> &&StoreLine<T> &&ReadComplete<T> &&PrepareToStore<T>
    &&PeekUnit<T> &&PeekValue<T> &&ArraySize<T>;
template<typename T>
constexpr bool NoWrites = !Store<T> && !StoreArray<T> && !Retrieve<T> && !RetrieveArray<T> && !AddChild<T> &&
                          !RemoveChild<T> && !StoreValues<T> && !RetrieveValues<T> && !PrepareChildren<T>;
} // namespace Header

namespace Settings {
MAY_CALL(Get, constant.get(key));
MAY_CALL(GetTyped, constant.template get<int>(key));
MAY_CALL(GetMultiple, constant.getMultiple(QStringList()));
MAY_CALL(GetArray, constant.getArray(key));
MAY_CALL(GetArraySize, constant.getArraySize(key));
MAY_CALL(GetArrayMap, constant.getArrayMap(key, 0));
MAY_CALL(GetArrayValue, constant.getArrayValue(key, 0, key));
MAY_CALL(GetGroup, constant.getGroup(key));
MAY_CALL(GetGroupValue, constant.getGroupValue(key, key));
MAY_CALL(ContainsValue, constant.containsValue(key));
MAY_CALL(ContainsArray, constant.containsArray(key));
MAY_CALL(Keys, constant.keys());
MAY_CALL(ArrayKeys, constant.arrayKeys());
MAY_CALL(GroupKeys, constant.groupKeys());
MAY_CALL(Discard, object.discardChanges());

MAY_CALL(Set, object.set(key, value));
MAY_CALL(SetMultiple, object.setMultiple(SettingsMap()));
MAY_CALL(GetOrSetDefault, object.getOrSetDefault(key, value));
MAY_CALL(SetDefault, object.setDefault(key, value));
MAY_CALL(SetArray, object.setArray(key, std::vector<SettingsMap>()));
MAY_CALL(SetArrayValue, object.setArrayValue(key, 0, key, value));
MAY_CALL(AppendArrayMap, object.appendArrayMap(key, SettingsMap()));
MAY_CALL(SetGroupValue, object.setGroupValue(key, key, value));
MAY_CALL(SetGroupValues, object.setGroupValues(key, SettingsMap()));
MAY_CALL(SetGroupDefault, object.setGroupDefault(key, key, value));
MAY_CALL(ClearValue, object.clearValue(key));
MAY_CALL(RegisterGetter, object.registerGetter(key, [] { return 1; }));
MAY_CALL(UnRegisterGetter, object.unRegisterGetter(key));
MAY_CALL(ClearGetters, object.clearGetters());
MAY_CALL(Save, object.save());
MAY_CALL(ReadAll, object.readAll());
MAY_CALL(Purge, object.purge());

template<typename T>
constexpr bool Reads = Get<T> &&GetTyped<T> &&GetMultiple<T> &&GetArray<T> &&GetArraySize<T> &&GetArrayMap<T>
    &&GetArrayValue<T> &&GetGroup<T> &&GetGroupValue<T> &&ContainsValue<T> &&ContainsArray<T> &&Keys<T>
        &&ArrayKeys<T> &&GroupKeys<T> &&Discard<T>;
template<typename T>
constexpr bool NoWrites = !Set<T> && !SetMultiple<T> && !GetOrSetDefault<T> && !SetDefault<T> &&
                          !SetArray<T> && !SetArrayValue<T> && !AppendArrayMap<T> && !SetGroupValue<T> &&
                          !SetGroupValues<T> && !SetGroupDefault<T> && !ClearValue<T> && !RegisterGetter<T> &&
                          !UnRegisterGetter<T> && !ClearGetters<T> && !Save<T> && !ReadAll<T> && !Purge<T>;
} // namespace Settings

/// Opens what the base keeps to its owners: the same questions are then answered with yes.
class OpenHeader : public HeaderStorage
{
public:
    using HeaderStorage::addChild;
    using HeaderStorage::HeaderStorage;
    using HeaderStorage::removeChild;
    using HeaderStorage::retrieve;
    using HeaderStorage::retrieveArrayValue;
    using HeaderStorage::store;
    using HeaderStorage::storeArrayValue;
    void storeValues() override {}
    void retrieveValues() override {}
    void prepareChildren() override {}
};

static_assert(Header::Reads<HeaderStorage>);
static_assert(Header::NoWrites<HeaderStorage>);
static_assert(Settings::Reads<SettingsStorage>);
static_assert(Settings::NoWrites<SettingsStorage>);

// The questions themselves are well put: a class that opens everything says yes to each.
static_assert(Header::Store<OpenHeader> && Header::StoreArray<OpenHeader> && Header::Retrieve<OpenHeader> &&
              Header::RetrieveArray<OpenHeader> && Header::AddChild<OpenHeader> &&
              Header::RemoveChild<OpenHeader> && Header::StoreValues<OpenHeader> &&
              Header::RetrieveValues<OpenHeader> && Header::PrepareChildren<OpenHeader>);
static_assert(Settings::Set<Test::OpenStorage> && Settings::SetMultiple<Test::OpenStorage> &&
              Settings::GetOrSetDefault<Test::OpenStorage> && Settings::SetDefault<Test::OpenStorage> &&
              Settings::SetArray<Test::OpenStorage> && Settings::SetArrayValue<Test::OpenStorage> &&
              Settings::AppendArrayMap<Test::OpenStorage> && Settings::SetGroupValue<Test::OpenStorage> &&
              Settings::SetGroupValues<Test::OpenStorage> && Settings::SetGroupDefault<Test::OpenStorage> &&
              Settings::ClearValue<Test::OpenStorage> && Settings::RegisterGetter<Test::OpenStorage> &&
              Settings::UnRegisterGetter<Test::OpenStorage> && Settings::ClearGetters<Test::OpenStorage> &&
              Settings::Save<Test::OpenStorage> && Settings::ReadAll<Test::OpenStorage> &&
              Settings::Purge<Test::OpenStorage>);

// Settings have one owner: no copies that would save the same group twice.
static_assert(!std::is_copy_constructible_v<SettingsStorage> && !std::is_copy_assignable_v<SettingsStorage>);
// A node by itself is nothing, and only nodes of the same kind are assigned to each other.
static_assert(std::is_abstract_v<HeaderStorage> && !std::is_copy_assignable_v<HeaderStorage>);

} // namespace

/// Who may do what, proven while this file compiles.
class HeaderAccessTest : public QObject
{
    Q_OBJECT

private slots:
    void ownersReachWhatOthersCannot()
    {
        OpenHeader node(QStringLiteral("Node"));
        HeaderStorage &base = node;
        node.store(QStringLiteral("Key"), 5, QStringLiteral("V"));
        QCOMPARE(base.peekValueString(QStringLiteral("Key")), QStringLiteral("5"));
        QCOMPARE(node.retrieve<int>(QStringLiteral("Key")), 5);
    }
};

QTEST_GUILESS_MAIN(HeaderAccessTest)
#include "tst_headeraccess.moc"
