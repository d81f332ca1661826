// SPDX-License-Identifier: GPL-3.0-or-later
#include "persistence/settings/applicationconfigmanager.h"
#include "persistence/settings/applicationkeys.h"
#include "tests/persistence/settingsfixture.h"

#include <QSignalSpy>
#include <QTest>

using namespace Chirpdeck;
using namespace Chirpdeck::Test;

class ApplicationConfigTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void aFirstStartHasDefaults();
    void changesAreOnDiskAtOnce();
    void valuesOutOfRangeAreNotUsed();
    void aFailureIsSaidAndMadeUpFor();

private:
    std::unique_ptr<SettingsFolder> m_folder;
};

void ApplicationConfigTest::init()
{
    m_folder.reset();
    m_folder = std::make_unique<SettingsFolder>();
}

void ApplicationConfigTest::aFirstStartHasDefaults()
{
    const ApplicationConfigManager config;
    QCOMPARE(config.savePath(), QString());
    QCOMPARE(config.exptNum(), 0);
    QCOMPARE(config.exportDelimiter(), XyFormat::Semicolon);
    QCOMPARE(config.theme(), ApplicationConfigManager::Theme::System);
    QCOMPARE(config.language(), QString());
    QCOMPARE(config.textScale(), 1.0);
    QVERIFY(config.isLifEnabled());
    QVERIFY(!config.isDebugLogging());
}

void ApplicationConfigTest::changesAreOnDiskAtOnce()
{
    ApplicationConfigManager config;
    QSignalSpy numbers(&config, &ApplicationConfigManager::exptNumChanged);
    QSignalSpy themes(&config, &ApplicationConfigManager::themeChanged);
    config.setSavePath(QStringLiteral("/data"));
    config.setExptNum(58);
    config.setExptNum(58);
    config.setExportDelimiter(XyFormat::Tab);
    config.setTheme(ApplicationConfigManager::Theme::HighContrast);
    config.setLanguage(QStringLiteral("de"));
    config.setTextScale(1.25);
    config.setLifEnabled(false);
    config.setDebugLogging(true);
    QCOMPARE(numbers.size(), 1);
    QCOMPARE(numbers.first().first().toInt(), 58);
    QCOMPARE(themes.size(), 1);

    const ApplicationConfigManager other;
    QCOMPARE(other.savePath(), QStringLiteral("/data"));
    QCOMPARE(other.exptNum(), 58);
    QCOMPARE(other.exportDelimiter(), XyFormat::Tab);
    QCOMPARE(other.theme(), ApplicationConfigManager::Theme::HighContrast);
    QCOMPARE(other.language(), QStringLiteral("de"));
    QCOMPARE(other.textScale(), 1.25);
    QVERIFY(!other.isLifEnabled());
    QVERIFY(other.isDebugLogging());
    QCOMPARE(QSettings().value(QStringLiteral("Chirpdeck/exptNum")).toInt(), 58);
}

void ApplicationConfigTest::valuesOutOfRangeAreNotUsed()
{
    {
        OpenStorage edited;
        edited.set(BC::Key::ExptNum, -5);
        edited.set(BC::Key::ExportDelimiter, 17);
        edited.set(BC::Key::Theme, QStringLiteral("Pink"));
        edited.set(BC::Key::TextScale, 50.0);
    }
    ApplicationConfigManager config;
    QCOMPARE(config.exptNum(), 0);
    QCOMPARE(config.exportDelimiter(), XyFormat::Semicolon);
    QCOMPARE(config.theme(), ApplicationConfigManager::Theme::System);
    QCOMPARE(config.textScale(), ApplicationConfigManager::MaxTextScale);
    config.setTextScale(std::nan(""));
    QCOMPARE(config.textScale(), ApplicationConfigManager::MaxTextScale);
    config.setTextScale(0.1);
    QCOMPARE(config.textScale(), ApplicationConfigManager::MinTextScale);
    config.setExptNum(-1);
    QCOMPARE(config.exptNum(), 0);
}

void ApplicationConfigTest::aFailureIsSaidAndMadeUpFor()
{
    ApplicationConfigManager config;
    QSignalSpy failures(&config, &ApplicationConfigManager::writeFailed);
    m_folder->block();
    config.setExptNum(5);
    QCOMPARE(failures.size(), 1);
    QVERIFY(config.lastError().has_value());
    QCOMPARE(config.exptNum(), 5);

    m_folder->unblock();
    config.setLanguage(QStringLiteral("de"));
    QCOMPARE(failures.size(), 1);
    QVERIFY(!config.lastError());
    QCOMPARE(ApplicationConfigManager().exptNum(), 5);
}

QTEST_GUILESS_MAIN(ApplicationConfigTest)
#include "tst_applicationconfig.moc"
