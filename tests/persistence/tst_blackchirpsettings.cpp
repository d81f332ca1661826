// SPDX-License-Identifier: GPL-3.0-or-later
#include "persistence/settings/blackchirpsettings.h"
#include "tests/persistence/settingsfixture.h"

#include <QTest>

namespace Chirpdeck {

namespace {

// As Blackchirp 2 writes it: arrays from 1, groups of groups, a preset of its own for what was used last.
const QByteArray Written = R"([Blackchirp]
appFont=@Invalid()
exportDelimiter=2
exptNum=480
savePath=/data/blackchirp

[FtmwDigitizer.M4i]
timeout=5000
channels\size=2
channels\1\name=FID
channels\2\name=Trigger

[FtmwViewWidget]
refresh=500

[HardwareProfiles]
FtmwDigitizer.M4i\active=true
FtmwDigitizer.M4i\implementation=M4i2220x8
PulseGenerator.main\active=false
PulseGenerator.main\implementation=Qc9528

[Loadouts]
currentLoadout=Jet
defaultLoadout=Jet
names\size=2
names\1\name=Jet
names\2\name="Room;temperature"
Jet\currentFtmwPreset=OCS
Jet\hardwareMap\size=1
Jet\hardwareMap\1\HwKey=FtmwDigitizer.M4i
Jet\hardwareMap\1\Implementation=M4i2220x8
Jet\ftmwPresets\OCS\rfScalars\AwgMult=4
Jet\ftmwPresets\__LastUsed__\rfScalars\AwgMult=1
Room%3Btemperature\currentFtmwPreset=

[applicationConfig]
debugLogging=true
lifEnabled=true
)";

} // namespace

class BlackchirpSettingsTest : public QObject
{
    Q_OBJECT

private slots:
    void init()
    {
        m_settings = std::make_unique<Test::SettingsFolder>();
        m_folder = std::make_unique<QTemporaryDir>();
        m_file = m_folder->filePath(QStringLiteral("Blackchirp2.conf"));
        QFile file(m_file);
        QVERIFY(file.open(QIODevice::WriteOnly));
        QCOMPARE(file.write(Written), Written.size());
    }

    void nothingIsFoundWhereNothingIs()
    {
        const auto found = BlackchirpSettings::read(m_folder->filePath(QStringLiteral("none.conf")));
        QVERIFY(found);
        QVERIFY(!*found);
    }

    void whatIsThereIsTold()
    {
        const auto found = BlackchirpSettings::read(m_file);
        QVERIFY(found && *found);
        QCOMPARE((*found)->savePath, QStringLiteral("/data/blackchirp"));
        QCOMPARE((*found)->exptNum, 480);
        QCOMPARE((*found)->exportDelimiter, XyFormat::Tab);
        QVERIFY((*found)->lifEnabled);
        QVERIFY((*found)->debugLogging);
        QCOMPARE((*found)->profiles,
                 (QStringList{QStringLiteral("FtmwDigitizer.M4i"), QStringLiteral("PulseGenerator.main")}));
        QCOMPARE((*found)->loadouts,
                 (QStringList{QStringLiteral("Jet"), QStringLiteral("Room;temperature")}));
        QCOMPARE((*found)->presets, 1);
    }

    void profilesLoadoutsAndDevicesAreCopied()
    {
        const auto taken = (*BlackchirpSettings::read(m_file))->takeOver();
        QVERIFY(taken);
        QVERIFY(taken->kept.isEmpty());
        QVERIFY(taken->copied.contains(QStringLiteral("Loadouts/Jet")));
        QSettings ours;
        const auto value = [&](const char *key) { return ours.value(QString::fromLatin1(key)).toString(); };
        QCOMPARE(value("HardwareProfiles/FtmwDigitizer.M4i/implementation"), QStringLiteral("M4i2220x8"));
        QCOMPARE(value("FtmwDigitizer.M4i/timeout"), QStringLiteral("5000"));
        QCOMPARE(value("Loadouts/currentLoadout"), QStringLiteral("Jet"));
        QCOMPARE(value("Loadouts/Jet/ftmwPresets/OCS/rfScalars/AwgMult"), QStringLiteral("4"));
        const Test::OpenStorage digitizer(QStringLiteral("FtmwDigitizer.M4i"));
        QCOMPARE(digitizer.getArrayValue<QString>(QStringLiteral("channels"), 1, QStringLiteral("name")),
                 QStringLiteral("Trigger"));
        const Test::OpenStorage loadouts(QStringLiteral("Loadouts"));
        QCOMPARE(loadouts.getArraySize(QStringLiteral("names")), 2U);
        // The windows of another program are not ours.
        QVERIFY(!ours.childGroups().contains(QStringLiteral("FtmwViewWidget")));
    }

    void whatIsHereAlreadyStays()
    {
        QSettings ours;
        ours.setValue(QStringLiteral("Loadouts/Jet/currentFtmwPreset"), QStringLiteral("mine"));
        ours.setValue(QStringLiteral("Loadouts/currentLoadout"), QStringLiteral("Simulated"));
        ours.sync();
        const auto taken = (*BlackchirpSettings::read(m_file))->takeOver();
        QVERIFY(taken);
        QCOMPARE(taken->kept, QStringList{QStringLiteral("Loadouts/Jet")});
        QCOMPARE(ours.value(QStringLiteral("Loadouts/Jet/currentFtmwPreset")).toString(),
                 QStringLiteral("mine"));
        QVERIFY(!ours.contains(QStringLiteral("Loadouts/Jet/ftmwPresets/OCS/rfScalars/AwgMult")));
        QCOMPARE(ours.value(QStringLiteral("Loadouts/currentLoadout")).toString(),
                 QStringLiteral("Simulated"));
        QCOMPARE(ours.value(QStringLiteral("FtmwDigitizer.M4i/timeout")).toInt(), 5000);
        const auto again = (*BlackchirpSettings::read(m_file))->takeOver();
        QVERIFY(again);
        QVERIFY(again->copied.isEmpty());
    }

    void blackchirpsOwnFileStaysAsItWas()
    {
        const auto before = QFileInfo(m_file).lastModified();
        QVERIFY((*BlackchirpSettings::read(m_file))->takeOver());
        QFile file(m_file);
        QVERIFY(file.open(QIODevice::ReadOnly));
        QCOMPARE(file.readAll(), Written);
        QCOMPARE(QFileInfo(m_file).lastModified(), before);
        QCOMPARE(QDir(m_folder->path()).entryList(QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot),
                 QStringList{QStringLiteral("Blackchirp2.conf")});
    }

    void aFolderThatCannotBeWrittenIsTold()
    {
        m_settings->block();
        const auto taken = (*BlackchirpSettings::read(m_file))->takeOver();
        QVERIFY(!taken);
        QVERIFY(!taken.error().where.isEmpty());
        m_settings->unblock();
        QVERIFY((*BlackchirpSettings::read(m_file))->takeOver());
    }

private:
    std::unique_ptr<Test::SettingsFolder> m_settings;
    std::unique_ptr<QTemporaryDir> m_folder;
    QString m_file;
};

} // namespace Chirpdeck

QTEST_GUILESS_MAIN(Chirpdeck::BlackchirpSettingsTest)
#include "tst_blackchirpsettings.moc"
