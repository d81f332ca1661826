// SPDX-License-Identifier: GPL-3.0-or-later
#include "backend/feeds/takeoverfeed.h"
#include "tests/persistence/settingsfixture.h"

#include <QSignalSpy>
#include <QTest>

namespace Chirpdeck {

namespace {

const QByteArray Written = "[Blackchirp]\nsavePath=/data/blackchirp\nexptNum=480\nexportDelimiter=1\n\n"
                           "[HardwareProfiles]\nPulseGenerator.main\\implementation=Qc9528\n\n"
                           "[Loadouts]\nJet\\ftmwPresets\\OCS\\rfScalars\\AwgMult=4\n\n"
                           "[applicationConfig]\nlifEnabled=true\n";

} // namespace

/// The offer to go on from Blackchirp, from its settings file to this program's.
class TakeOverTest : public QObject
{
    Q_OBJECT

private slots:
    void init()
    {
        m_settings = std::make_unique<Test::SettingsFolder>();
        m_config = std::make_unique<ApplicationConfigManager>();
        m_models = std::make_unique<ModelRegistry>();
        m_feed = std::make_unique<TakeOverFeed>(*m_models, *m_config);
    }
    void cleanup()
    {
        m_feed.reset();
        m_models.reset();
        m_config.reset();
    }

    void nothingIsOfferedWithoutBlackchirp()
    {
        QSignalSpy changed(&m_models->takeOver, &TakeOverModel::changed);
        m_feed->look(m_folder.filePath(QStringLiteral("none.conf")));
        QTest::qWait(50);
        QVERIFY(!m_models->takeOver.offered());
        m_models->takeOver.takeOver();
        QVERIFY(!m_models->takeOver.busy());
    }

    void anEmptyInstallationOffersNothing()
    {
        m_models->takeOver.setFound({});
        QVERIFY(!m_models->takeOver.offered());
    }

    void theOfferTellsWhatThereIs()
    {
        m_feed->look(file());
        QTRY_VERIFY(m_models->takeOver.offered());
        const QString detail = m_models->takeOver.detail();
        QVERIFY2(detail.contains(QStringLiteral("/data/blackchirp")), qPrintable(detail));
        QVERIFY2(detail.contains(QStringLiteral("480")), qPrintable(detail));
    }

    void takingOverBringsSettingsFolderAndNumber()
    {
        m_feed->look(file());
        QTRY_VERIFY(m_models->takeOver.offered());
        QSignalSpy taken(m_feed.get(), &TakeOverFeed::taken);
        m_models->takeOver.takeOver();
        QVERIFY(m_models->takeOver.busy());
        QTRY_COMPARE(taken.size(), 1);
        QCOMPARE(taken[0][0].toString(), QStringLiteral("/data/blackchirp"));
        QCOMPARE(taken[0][1].toInt(), 480);
        QVERIFY(!m_models->takeOver.offered());
        QCOMPARE(m_config->exportDelimiter(), XyFormat::Comma);
        QVERIFY(m_config->isLifEnabled());
        const SettingsStorage profiles(
            QStringList{QStringLiteral("HardwareProfiles"), QStringLiteral("PulseGenerator.main")});
        QCOMPARE(profiles.get<QString>(QStringLiteral("implementation")), QStringLiteral("Qc9528"));
    }

    void theOfferStaysWhenSettingsCannotBeWritten()
    {
        m_feed->look(file());
        QTRY_VERIFY(m_models->takeOver.offered());
        m_settings->block();
        QSignalSpy taken(m_feed.get(), &TakeOverFeed::taken);
        m_models->takeOver.takeOver();
        QTRY_VERIFY(!m_models->takeOver.busy());
        QVERIFY(m_models->takeOver.offered());
        QVERIFY(taken.isEmpty());
    }

private:
    QString file()
    {
        const QString path = m_folder.filePath(QStringLiteral("Blackchirp2.conf"));
        QFile file(path);
        if (!file.open(QIODevice::WriteOnly) || file.write(Written) != Written.size())
            qFatal("cannot write %s", qPrintable(path));
        return path;
    }

    QTemporaryDir m_folder;
    std::unique_ptr<Test::SettingsFolder> m_settings;
    std::unique_ptr<ApplicationConfigManager> m_config;
    std::unique_ptr<ModelRegistry> m_models;
    std::unique_ptr<TakeOverFeed> m_feed;
};

} // namespace Chirpdeck

QTEST_GUILESS_MAIN(Chirpdeck::TakeOverTest)
#include "tst_takeover.moc"
