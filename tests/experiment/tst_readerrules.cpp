// SPDX-License-Identifier: GPL-3.0-or-later
#include "persistence/stores/fidreader.h"
#include "tests/experiment/madefolder.h"

#include <QTest>

using namespace Chirpdeck;
using Test::ftmwFolder;
using Test::s;

namespace {

/// The content with a further column, as a later version may have it.
QByteArray widened(const QByteArray &content)
{
    auto lines = content.split('\n');
    for (qsizetype i = 0; i < lines.size(); ++i) {
        if (!lines[i].isEmpty())
            lines[i] += i == 0 ? ";Extra" : ";42";
    }
    return lines.join('\n');
}

QString textOf(const LoadedExperiment &loaded)
{
    return loaded.remarks.join(u'\n');
}

} // namespace

/// What the page on the format asks of every reader, and what one bad row may cost.
class ReaderRulesTest : public QObject
{
    Q_OBJECT

private slots:
    void furtherColumnsAreIgnored_data()
    {
        QTest::addColumn<QString>("file");
        for (const char *file : {"header.csv", "objectives.csv", "hardware.csv", "chirps.csv", "markers.csv",
                                 "clocks.csv", "fid/fidparams.csv"})
            QTest::newRow(file) << s(file);
    }
    void furtherColumnsAreIgnored()
    {
        QFETCH(QString, file);
        auto made = ftmwFolder();
        const auto plain = made.load();
        QCOMPARE(textOf(plain), QString());
        const QString path = made.folder.filePath(file);
        const auto content = widened(Test::contentOf(path));
        if (file == QLatin1String("header.csv"))
            made.header = content;
        else if (file == QLatin1String("objectives.csv"))
            made.objectives = content;
        else if (file == QLatin1String("hardware.csv"))
            made.hardware = content;
        else
            Test::writeFile(path, content);
        const auto wide = made.load();
        QVERIFY(Test::contentOf(path) == content);
        QCOMPARE(textOf(wide), QString());
        QCOMPARE(wide.experiment->number, 77);
        QVERIFY(wide.experiment->headerRows() == plain.experiment->headerRows());
        QVERIFY(wide.experiment->hardware == plain.experiment->hardware);
        QVERIFY(wide.experiment->ftmw->rf == plain.experiment->ftmw->rf);
        QCOMPARE(wide.experiment->ftmw->rf.chirps.chirps.first().size(), 2);
        QCOMPARE(wide.experiment->ftmw->rf.chirps.markers.size(), 1);
        QCOMPARE(wide.experiment->ftmw->rf.clockFrequency(ClockType::DownLO), 30500.0);
        QVERIFY(wide.fids == plain.fids);
        QCOMPARE(wide.experiment->ftmw->type, FtmwType::Target_Shots);
    }

    // A column that the header row does not name is no column, but a row that went wrong.
    void cellsWithoutAColumnAreRefused()
    {
        auto made = ftmwFolder();
        made.write("clocks.csv", "Index;ClockType;FreqMHz;Operation;Factor;HwKey;OutputNum\n"
                                 "0;DownLO;30500;Multiply;4;Clock.synth;0;7\n"
                                 "0;UpLO;8200;Multiply;2;Clock.synth;1\n");
        const auto loaded = made.load();
        QVERIFY(textOf(loaded).contains(s("clocks.csv:2")));
        QCOMPARE(loaded.experiment->ftmw->rf.clockFrequency(ClockType::DownLO), 0.0);
        QCOMPARE(loaded.experiment->ftmw->rf.clockFrequency(ClockType::UpLO), 8200.0);
    }

    void valuesWithTheDelimiterAreMendedBesideAFurtherColumn()
    {
        auto made = ftmwFolder();
        made.header = widened(made.header) +
                      "\nFtmwDigitizer.scope;AnalogChannel;0;Name;a;b;V;42\nRfConfig;;;ChirpMult;2;;42";
        auto loaded = made.load();
        QCOMPARE(loaded.experiment->ftmw->rf.chirpMult, 2.0);
        const auto rows = loaded.experiment->headerRows().at(s("FtmwDigitizer.scope"));
        const HeaderRow wanted{s("AnalogChannel"), s("0"), s("Name"), s("a,b"), s("V")};
        QVERIFY(rows.contains(wanted));
    }

    // Texts of programs built on Qt 5 are in the system's 8-bit encoding.
    void textsInLatin1AreRead()
    {
        auto made = ftmwFolder();
        made.write("markers.csv", "Channel;Name;Role;TimingMode;StartUs;EndUs;Enabled\n"
                                  "0;Verst\xe4rker;Gate;ChirpRelative;-0.4;0.15;true\n");
        const auto loaded = made.load();
        QCOMPARE(loaded.experiment->ftmw->rf.chirps.markers.first().name, QStringLiteral("Verstärker"));
    }

    void aBadRowCostsItsOwnDecayOnly_data()
    {
        QTest::addColumn<QByteArray>("rows");
        QTest::newRow("torn") << QByteArray("1;8e-11;30500;1e-0");
        QTest::newRow("no sideband") << QByteArray("1;8e-11;30500;1e-05;100;Sideways;2");
        QTest::newRow("twice") << QByteArray("0;8e-11;1;1e-05;300;UpperSideband;2");
    }
    void aBadRowCostsItsOwnDecayOnly()
    {
        QFETCH(QByteArray, rows);
        auto made = ftmwFolder();
        made.write("fid/fidparams.csv", "index;spacing;probefreq;vmult;shots;sideband;size\n"
                                        "0;8e-11;30500;1e-05;300;UpperSideband;2\n" +
                                            rows + '\n');
        const auto loaded = made.load();
        QCOMPARE(loaded.fids.size(), std::size_t(1));
        QCOMPARE(loaded.fids.at(0).probeFreqMHz, 30500.0);
        QVERIFY2(textOf(loaded).contains(s("fidparams.csv, line 3")), qPrintable(textOf(loaded)));
        const FidReader reader(made.folder.path());
        const auto first = reader.load(0);
        QVERIFY(first);
        QCOMPARE(first->fids.shots, quint64(300));
        QVERIFY(!reader.load(1));
        // Whoever would write the table again is told instead.
        QVERIFY(!reader.params());
    }

    void typesThatNobodyKnowsAreTold_data()
    {
        QTest::addColumn<QByteArray>("type");
        QTest::newRow("number") << QByteArray("99");
        QTest::newRow("name") << QByteArray("Sideways");
    }
    void typesThatNobodyKnowsAreTold()
    {
        QFETCH(QByteArray, type);
        auto made = ftmwFolder();
        made.objectives = "key;value\nFtmwType;" + type + '\n';
        const auto loaded = made.load();
        QCOMPARE(loaded.experiment->ftmw->type, FtmwType::Forever);
        QVERIFY2(textOf(loaded).contains(QString::fromLatin1(type)), qPrintable(textOf(loaded)));
        QVERIFY2(textOf(loaded).contains(s("objectives.csv")), qPrintable(textOf(loaded)));
    }
};

QTEST_GUILESS_MAIN(ReaderRulesTest)
#include "tst_readerrules.moc"
