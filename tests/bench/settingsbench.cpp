// SPDX-License-Identifier: GPL-3.0-or-later
#include "persistence/settings/settingsstorage.h"
#include "tests/bench/groups.h"

#include <QCoreApplication>
#include <QSettings>
#include <QTemporaryDir>

#include <stdexcept>

namespace Chirpdeck::Bench {

namespace {

constexpr int Keys = 1000;

class Owner : public SettingsStorage
{
public:
    Owner()
        : SettingsStorage(QStringList{QStringLiteral("bench")})
    {
    }
    void change(int round)
    {
        for (int key = 0; key < Keys; ++key)
            set(QStringLiteral("key%1").arg(key), round * 0.5 + key);
    }
    void store()
    {
        if (!save())
            throw std::runtime_error(qPrintable(lastError()->text()));
    }
};

} // namespace

Group settings()
{
    struct Setting
    {
        QTemporaryDir folder;
        std::unique_ptr<Owner> owner;
        int round = 0;
    };
    const auto setting = std::make_shared<std::unique_ptr<Setting>>();
    Group group;
    group.repeats = 15;
    group.prepare = [setting] {
        *setting = std::make_unique<Setting>();
        QSettings::setPath(QSettings::NativeFormat, QSettings::UserScope, (*setting)->folder.path());
        QCoreApplication::setOrganizationName(QStringLiteral("ChirpdeckBench"));
        QCoreApplication::setApplicationName(QStringLiteral("Bench"));
        (*setting)->owner = std::make_unique<Owner>();
    };
    group.finish = [setting] { setting->reset(); };
    group.cases = {{"settings/save",
                    "ms",
                    [setting] {
                        auto &owner = *(*setting)->owner;
                        owner.change(++(*setting)->round);
                        return seconds([&owner] { owner.store(); }) * 1000.0;
                    },
                    {}}};
    return group;
}

} // namespace Chirpdeck::Bench
