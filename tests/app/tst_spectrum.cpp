// SPDX-License-Identifier: GPL-3.0-or-later
#include "persistence/stores/peaklistfile.h"
#include "persistence/stores/verify.h"
#include "tests/app/program.h"
#include "tests/support/testsupport.h"

#include <QJsonArray>
#include <QTest>

#include <cmath>
#include <numbers>

using namespace Chirpdeck;
using Chirpdeck::Test::contentOf;
using Chirpdeck::Test::runProgram;
using Chirpdeck::Test::writeFile;

namespace {

constexpr int Points = 4000;
constexpr double BinMHz = 0.25; // of 4000 samples of 1 ns

QStringList words(const char *text)
{
    return QString::fromLatin1(text).split(QLatin1Char(' '), Qt::SkipEmptyParts);
}

/// A file of decays: cosines (MHz at the digitizer, counts), and noise that is the same every time.
QByteArray decay(const QList<std::pair<double, double>> &tones)
{
    QByteArray text("fid0\n");
    quint32 state = 12345;
    for (int i = 0; i < Points; ++i) {
        double v = 0.0;
        for (const auto &[mHz, counts] : tones)
            v += counts * std::cos(2.0 * std::numbers::pi * mHz * 1e-3 * i);
        for (int k = 0; k < 4; ++k) {
            state = state * 1664525U + 1013904223U;
            v += static_cast<double>(state >> 8) / (1 << 24) * 200.0 - 100.0;
        }
        const auto counts = static_cast<qint64>(std::llround(v));
        text += (counts < 0 ? "-" : "") + QByteArray::number(std::abs(counts), 36) + '\n';
    }
    return text;
}

struct Row
{
    double loMHz = 10000.0;
    int shots = 10;
    QList<std::pair<double, double>> tones;
};

/// An experiment as Blackchirp writes it, with one file per row.
void makeExperiment(const QString &path, const char *type, const QList<Row> &rows)
{
    writeFile(path + QStringLiteral("/version.csv"),
              ";\nkey;value\nBCMajorVersion;2\nBCMinorVersion;0\nBCPatchVersion;0\nBCReleaseVersion;"
              "\nBCBuildVersion;x\n");
    writeFile(path + QStringLiteral("/header.csv"),
              "ObjKey;ArrayKey;ArrayIndex;ValueKey;Value;Units\nExperiment;;;Number;7;\n");
    writeFile(path + QStringLiteral("/objectives.csv"), QByteArray("key;value\nFtmwType;") + type + '\n');
    writeFile(path + QStringLiteral("/hardware.csv"), "key;driver\n");
    writeFile(path + QStringLiteral("/clocks.csv"),
              "Index;ClockType;FreqMHz;Operation;Factor;HwKey;OutputNum\n");
    writeFile(path + QStringLiteral("/log.csv"), "Timestamp;Epoch_msecs;Code;Message\n");
    QByteArray params("index;spacing;probefreq;vmult;shots;sideband;size\n");
    for (int i = 0; i < rows.size(); ++i) {
        params += QByteArray::number(i) + ";1e-09;" + QByteArray::number(rows[i].loMHz, 'f', 3) + ";0.001;" +
                  QByteArray::number(rows[i].shots) + ";UpperSideband;" + QByteArray::number(Points) + '\n';
        writeFile(path + QStringLiteral("/fid/%1.csv").arg(i), decay(rows[i].tones));
    }
    writeFile(path + QStringLiteral("/fid/fidparams.csv"), params);
    writeFile(path + QStringLiteral("/fid/processing.csv"),
              "ObjKey;Value\nFidEndUs;0\nFidWindowFunction;Hanning\nFtUnits;FtV\n");
}

double valueAt(const QJsonObject &spectrum, double mHz)
{
    const auto values = spectrum.value(QLatin1String("values")).toArray();
    const double bin = (mHz - spectrum.value(QLatin1String("firstMHz")).toDouble()) /
                       spectrum.value(QLatin1String("stepMHz")).toDouble();
    return values.at(static_cast<qsizetype>(std::lround(bin))).toDouble();
}

QList<double> frequencies(const QJsonObject &peaks)
{
    QList<double> all;
    for (const auto &peak : peaks.value(QLatin1String("peaks")).toArray())
        all.append(peak.toObject().value(QLatin1String("frequencyMHz")).toDouble());
    return all;
}

bool has(const QList<double> &all, double wanted, double tolerance)
{
    return std::ranges::any_of(all, [=](double f) { return std::abs(f - wanted) <= tolerance; });
}

} // namespace

/// `chirpdeck spectrum` and `chirpdeck peaks`, from outside.
class SpectrumCommandsTest : public QObject
{
    Q_OBJECT

    QTemporaryDir m_dir;
    QString m_single;
    QString m_scan;
    QString m_blank;

    QJsonObject json(const char *command, const QString &path, const char *options)
    {
        const auto ran =
            runProgram(words(command) + QStringList{path, QStringLiteral("--json")} + words(options));
        if (ran.code != 0)
            QTest::qFail(ran.out + ran.err, __FILE__, __LINE__);
        return ran.json();
    }

private Q_SLOTS:
    void initTestCase()
    {
        m_single = m_dir.path() + QStringLiteral("/single");
        // 100 MHz from the beginning, 200 MHz only since the backup; 50 counts, 10 shots, 1 mV per count.
        makeExperiment(m_single, "Forever",
                       {{10000.0, 10, {{100.0, 10000.0}, {200.0, 6000.0}}}, {10000.0, 4, {{100.0, 4000.0}}}});
        m_blank = m_dir.path() + QStringLiteral("/blank");
        makeExperiment(m_blank, "Forever", {{10000.0, 20, {{200.0, 12000.0}}}});
        m_scan = m_dir.path() + QStringLiteral("/scan");
        // Lines at 10120 and 9930 MHz, seen from three LOs without image rejection.
        QList<Row> rows;
        for (const double lo : {10000.0, 10010.0, 10035.0})
            rows.append({lo, 10, {{std::abs(10120.0 - lo), 5000.0}, {std::abs(9930.0 - lo), 5000.0}}});
        makeExperiment(m_scan, "LO_Scan", rows);
    }

    void spectrumPrintsFrequenciesAndAmplitudes()
    {
        const auto s = json("spectrum", m_single, "");
        QCOMPARE(s.value(QLatin1String("unit")).toString(), QStringLiteral("V"));
        QCOMPARE(s.value(QLatin1String("stepMHz")).toDouble(), BinMHz);
        QCOMPARE(s.value(QLatin1String("values")).toArray().size(), Points / 2 + 1);
        // 1 V: half of it for the one side, half of that by the window.
        QVERIFY(std::abs(valueAt(s, 10100.0) - 0.25) < 0.005);
        const auto plain = runProgram(words("spectrum") + QStringList{m_single} +
                                      words("--from 10099.5 --to 10100.5 --csv"));
        QCOMPARE(plain.code, 0);
        const auto rows = plain.out.trimmed().split('\n');
        QCOMPARE(rows.size(), 6);
        QVERIFY2(rows[0].startsWith("Frequency (MHz);FT (V)"), rows[0]);
        QVERIFY2(rows[3].startsWith("10100;0.2"), rows[3]);
    }

    void processingIsTakenFromOptions()
    {
        QVERIFY(std::abs(valueAt(json("spectrum", m_single, "--window none"), 10100.0) - 0.5) < 0.01);
        QVERIFY(std::abs(valueAt(json("spectrum", m_single, "--amplitude calibrated"), 10100.0) - 1.0) <
                0.01);
        QVERIFY(std::abs(valueAt(json("spectrum", m_single, "--units mV"), 10100.0) - 250.0) < 5.0);
        const auto padded = json("spectrum", m_single, "--pad 1");
        QCOMPARE(padded.value(QLatin1String("fftLength")).toInt(), 8192);
        const auto gated = json("spectrum", m_single, "--start 1 --end 2.999 --window none --remove-dc");
        QVERIFY(std::abs(valueAt(gated, 10100.0) - 0.25) < 0.01);
        const auto filtered = json("spectrum", m_single, "--filter 0.5 --window none");
        QVERIFY(valueAt(filtered, 10100.0) < 0.1);
        const auto band = json("spectrum", m_single, "--ignore 150");
        QVERIFY(band.value(QLatin1String("highest")).toDouble() < 0.2);
    }

    void recordsAreChosenAndSubtracted()
    {
        // The backup: 4 shots with 1 V at 100 MHz and nothing at 200 MHz.
        const auto backup = json("spectrum", m_single, "--backup 1");
        QCOMPARE(backup.value(QLatin1String("shots")).toInt(), 4);
        QVERIFY(valueAt(backup, 10200.0) < 0.02);
        const auto since = json("spectrum", m_single, "--backup 1 --differential");
        QCOMPARE(since.value(QLatin1String("shots")).toInt(), 6);
        QVERIFY(std::abs(valueAt(since, 10200.0) - 0.25) < 0.02);
        const auto minus = json("spectrum", m_single, "--minus-backup 1");
        QVERIFY(std::abs(valueAt(minus, 10100.0)) < 0.02);
        QVERIFY(std::abs(valueAt(minus, 10200.0) - 0.15) < 0.02);
        const auto other = json("spectrum", m_single, qPrintable(QStringLiteral("--minus ") + m_blank));
        QVERIFY(std::abs(valueAt(other, 10200.0)) < 0.02);
        const auto blank = json("spectrum", m_single, qPrintable(QStringLiteral("--blank ") + m_blank));
        QVERIFY(valueAt(blank, 10200.0) < 0.02);
        QVERIFY(std::abs(valueAt(blank, 10100.0) - 0.25) < 0.02);
        const auto segment = json("spectrum", m_scan, "--segment 2");
        QCOMPARE(segment.value(QLatin1String("loMHz")).toDouble(), 10035.0);
    }

    void sidebandsOfAScanAreCombined()
    {
        for (const char *options : {"--sidebands both", "--sidebands both --mean geometric"}) {
            const auto s = json("spectrum", m_scan, options);
            QVERIFY(std::abs(valueAt(s, 10120.0) - 0.125) < 0.01);
            QVERIFY(std::abs(valueAt(s, 9930.0) - 0.125) < 0.01);
            // The images of 10120 MHz, which every LO puts elsewhere.
            for (const double image : {9880.0, 9900.0, 9950.0})
                QVERIFY(valueAt(s, image) < 0.05);
        }
        const auto upper = json("spectrum", m_scan, "--sidebands upper --min-offset 50 --max-offset 200");
        QCOMPARE(upper.value(QLatin1String("firstMHz")).toDouble(), 10050.0);
        QVERIFY(std::abs(valueAt(upper, 10120.0) - 0.125) < 0.01);
        QCOMPARE(runProgram(words("spectrum") + QStringList{m_single} + words("--sidebands both")).code, 1);
    }

    void peaksAreListed()
    {
        const auto found = json("peaks", m_single, "--snr 20");
        const auto list = frequencies(found);
        QCOMPARE(list.size(), 2);
        QVERIFY(has(list, 10100.0, 0.001) && has(list, 10200.0, 0.001));
        const auto first = found.value(QLatin1String("peaks")).toArray()[0].toObject();
        QVERIFY(first.value(QLatin1String("fitted")).toBool());
        QVERIFY(first.value(QLatin1String("uncertaintyMHz")).toDouble() > 0.0);
        QVERIFY(first.value(QLatin1String("uncertaintyMHz")).toDouble() < 0.002);
        const auto plain =
            runProgram(words("peaks") + QStringList{m_single} + words("--snr 20 --strongest 1"));
        QCOMPARE(plain.code, 0);
        QVERIFY2(plain.out.contains("10100.00"), plain.out);
        QVERIFY(!plain.out.contains("10200.00"));
        QCOMPARE(frequencies(json("peaks", m_single, "--snr 20 --min 10150 --max 10300")).size(), 1);
        const auto unfitted = json("peaks", m_single, "--snr 20 --no-fit");
        QVERIFY(!unfitted.value(QLatin1String("peaks"))
                     .toArray()[0]
                     .toObject()
                     .value(QLatin1String("fitted"))
                     .toBool());
    }

    void peaksOfAScanAreListed()
    {
        const auto list = frequencies(json("peaks", m_scan, "--sidebands both --snr 30"));
        QVERIFY(has(list, 10120.0, BinMHz) && has(list, 9930.0, BinMHz));
    }

    void spursAreMarkedAndLeftOut()
    {
        auto peaks =
            json("peaks", m_single, "--snr 20 --spur 10100,12345").value(QLatin1String("peaks")).toArray();
        QCOMPARE(peaks.size(), 2);
        QVERIFY(!peaks[0].toObject().value(QLatin1String("spur")).toString().isEmpty());
        QVERIFY(!peaks[1].toObject().contains(QLatin1String("spur")));
        // 1 GS/s: 100 and 200 MHz are tenths of it.
        QVERIFY(frequencies(json("peaks", m_single, "--snr 20 --sampling-spurs 10 --no-spurs")).isEmpty());
        QCOMPARE(frequencies(json("peaks", m_single, "--snr 20 --spur 10100 --no-spurs")).size(), 1);
    }

    void listsAreWrittenForOtherPrograms()
    {
        const QString text = m_dir.path() + QStringLiteral("/peaks.txt");
        auto ran =
            runProgram(words("peaks") + QStringList{m_single} + words("--snr 20 --o") + QStringList{text});
        QVERIFY2(ran.code == 0, ran.err);
        const auto rows = contentOf(text).split('\n');
        QCOMPARE(rows.size(), 4);
        QCOMPARE(rows[0], QByteArray("Frequency;Intensity"));
        QVERIFY(rows[1].startsWith("10100.00") || rows[1].startsWith("10099.99"));
        QVERIFY(rows[3].isEmpty());
        ran = runProgram(words("peaks") + QStringList{m_single} + words("--snr 20 --o") + QStringList{text});
        QCOMPARE(ran.code, 1);

        const QString job = m_dir.path() + QStringLiteral("/peaks.ftb");
        ran = runProgram(words("peaks") + QStringList{m_single} +
                         words("--snr 20 --shots 50 --shots-table 0.2:500 --dipole 1 --dr-power 17 "
                               "--dr-only-below 0.2 --o") +
                         QStringList{job});
        QVERIFY2(ran.code == 0, ran.err);
        const auto lines = contentOf(job).split('\n');
        QCOMPARE(lines.size(), 4);
        QCOMPARE(lines[0], QByteArray("#File generated by Blackchirp"));
        QVERIFY(lines[1].isEmpty());
        QVERIFY2(lines[2].startsWith("ftmfreq:10100.000 shots:500 dipole:1.00 drpower:17.00 #intensity 2."),
                 lines[2]);
        QVERIFY2(lines[3].startsWith("amdor drfreq:10200.000 drpower:17.00 #intensity 1."), lines[3]);
    }

    void aListIsKeptWithTheExperiment()
    {
        const QString path = m_dir.path() + QStringLiteral("/kept");
        Test::copyTree(m_single, path);
        const auto ran = runProgram(words("peaks") + QStringList{path} + words("--snr 20 --save --json"));
        QVERIFY2(ran.code == 0, ran.err);
        const auto list = readPeakList(path);
        QVERIFY(list && *list);
        QCOMPARE((*list)->peaks.size(), size_t(2));
        QCOMPARE((*list)->units, FtUnits::FtV);
        QVERIFY((*list)->peaks[0].isFitted);
        QVERIFY(contentOf(path + QStringLiteral("/fid/peakfind.csv")).contains("PeakSnr;20"));
        // The settings are those of the next search.
        QCOMPARE(json("peaks", path, "").value(QLatin1String("leastSnr")).toDouble(), 20.0);
        QCOMPARE(runProgram(words("verify") + QStringList{path}).code,
                 runProgram(words("verify") + QStringList{m_single}).code);
        QCOMPARE(frequencies(json("peaks", path, "")).size(), 2);
    }

    void impossibleArgumentsAreRefused_data()
    {
        QTest::addColumn<QString>("arguments");
        for (const char *arguments : {"spectrum",
                                      "spectrum 1 2",
                                      "spectrum 1 --window triangle",
                                      "spectrum 1 --pad 5",
                                      "spectrum 1 --start -1",
                                      "spectrum 1 --units kV",
                                      "spectrum 1 --amplitude loud",
                                      "spectrum 1 --differential",
                                      "spectrum 1 --sidebands none",
                                      "spectrum 1 --mean geometric",
                                      "spectrum 1 --sidebands both --mean median",
                                      "spectrum 1 --sidebands both --min-offset 5 --max-offset 4",
                                      "spectrum 1 --sidebands both --minus 2",
                                      "spectrum 1 --from x",
                                      "peaks",
                                      "peaks 1 --snr 0",
                                      "peaks 1 --window-size 8",
                                      "peaks 1 --order 1",
                                      "peaks 1 --min 5 --max 4",
                                      "peaks 1 --spur a",
                                      "peaks 1 --strongest 0",
                                      "peaks 1 --format pdf",
                                      "peaks 1 --dipole 11",
                                      "peaks 1 --shots 0",
                                      "peaks 1 --shots-table 5",
                                      "peaks 1 --sampling-spurs 1"})
            QTest::newRow(arguments) << QString::fromLatin1(arguments);
    }
    void impossibleArgumentsAreRefused()
    {
        QFETCH(QString, arguments);
        const auto ran =
            runProgram(arguments.split(u' ') + QStringList{QStringLiteral("--data"), m_dir.path()});
        QCOMPARE(ran.code, 2);
        QVERIFY(ran.err.contains("--help"));
    }

    void whatIsNotThereIsNamed()
    {
        const auto fails = [&](const char *options, const char *named) {
            const auto ran = runProgram(words("spectrum") + QStringList{m_single} + words(options));
            return ran.code == 1 && ran.err.contains(named);
        };
        QVERIFY(fails("--segment 3", "3"));
        QVERIFY(fails("--backup 2", "2"));
        QVERIFY(fails("--frame 2", "2"));
        QVERIFY(fails("--minus /no/such/folder", "/no/such/folder"));
        for (const char *command : {"spectrum", "peaks"}) {
            const auto number = runProgram(words(command) + words("4711 --data") + QStringList{m_dir.path()});
            QCOMPARE(number.code, 1);
            QVERIFY(number.err.contains("4711"));
        }
    }

    void theStrongestLinesOfARealExperiment()
    {
        CHIRPDECK_NEED_FIXTURES();
        const auto found =
            json("peaks", Test::fixtures() + QStringLiteral("/experiments/58"), "--strongest 4");
        // What is known are the bins; the fit to the decay tells the frequency to a tenth of them.
        const double bin = found.value(QLatin1String("kHzPerPoint")).toDouble() * 1e-3;
        QList<double> bins;
        for (const auto &peak : found.value(QLatin1String("peaks")).toArray())
            bins.append(peak.toObject().value(QLatin1String("binMHz")).toDouble());
        QCOMPARE(bins.size(), 4);
        for (const double known : {33111.928, 33206.127, 34131.215, 23588.417}) {
            QVERIFY2(has(bins, known, 0.5 * bin), qPrintable(QString::number(known, 'f', 3)));
            QVERIFY2(has(frequencies(found), known, bin), qPrintable(QString::number(known, 'f', 3)));
        }
    }

    void aRealScanIsDeconvolved()
    {
        CHIRPDECK_NEED_FIXTURES();
        const auto path = Test::fixtures() + QStringLiteral("/experiments/5");
        for (const char *options :
             {"--sidebands both", "--sidebands lower", "--sidebands upper --max-offset 5000"}) {
            const auto s = json("spectrum", path, options);
            QVERIFY(s.value(QLatin1String("values")).toArray().size() > 1000);
            QVERIFY(s.value(QLatin1String("highest")).toDouble() > 0.0);
            QCOMPARE(s.value(QLatin1String("shots")).toInt(), 15);
        }
    }
};

QTEST_GUILESS_MAIN(SpectrumCommandsTest)
#include "tst_spectrum.moc"
