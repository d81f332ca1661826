// SPDX-License-Identifier: GPL-3.0-or-later
#include "persistence/streams/filename.h"
#include "persistence/streams/rollingdata.h"
#include "tests/support/testsupport.h"

#include <rapidcheck.h>

#include <QDir>
#include <QTemporaryDir>
#include <QTest>

using namespace Chirpdeck;

namespace {

const QString Flow = QStringLiteral("FlowController.main.Flow1");

qint64 at(int year, int month, int day, int hour = 0, int minute = 0, int second = 0)
{
    return QDateTime(QDate(year, month, day), QTime(hour, minute, second)).toMSecsSinceEpoch();
}

} // namespace

class RollingDataTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void aFileIsThatOfBlackchirp();
    void everyMonthHasItsFile();
    void theHeaderIsWrittenOnce();
    void keysThatAreNoFileNamesStayApart();
    void keysNeverLeaveTheFolder();
    void theLastHoursAreLoaded();
    void aLargeFileIsReadFromItsEnd();
    void tornAndForeignLinesAreLeftOut();
    void otherFilesAreNamed();
    void anyBytesAreReadingsOrAnError();

private:
    QString folder() const { return m_dir->filePath(QStringLiteral("rollingdata")); }
    QString file(const QString &path) const { return folder() + u'/' + path; }

    std::unique_ptr<QTemporaryDir> m_dir;
    std::shared_ptr<StreamWriter> m_writer;
};

void RollingDataTest::init()
{
    m_dir = std::make_unique<QTemporaryDir>();
    m_writer = std::make_shared<StreamWriter>();
}

void RollingDataTest::aFileIsThatOfBlackchirp()
{
    RollingData rolling(m_writer, folder());
    rolling.add(Flow, 1777932912469, 9.94554485380768);
    rolling.add(Flow, 1777932917000, 100000.0);
    QVERIFY(rolling.flush());
    QCOMPARE(Test::contentOf(file(QStringLiteral("2026/202605/FlowController.main.Flow1.csv"))),
             QByteArray("timestamp;epochtime;FlowController.main.Flow1\n"
                        "Mon May 4 22:15:12 2026;1777932912;9.94554485380768\n"
                        "Mon May 4 22:15:17 2026;1777932917;1e+05\n"));
}

void RollingDataTest::everyMonthHasItsFile()
{
    RollingData rolling(m_writer, folder());
    rolling.add(Flow, at(2026, 12, 31, 23, 59, 59), 1);
    rolling.add(Flow, at(2027, 1, 1), 2);
    QVERIFY(rolling.flush());
    QTRY_VERIFY(QFileInfo::exists(file(QStringLiteral("2026/202612/FlowController.main.Flow1.csv"))));
    QVERIFY(Test::contentOf(file(QStringLiteral("2027/202701/FlowController.main.Flow1.csv")))
                .endsWith("Fri Jan 1 00:00:00 2027;1798761600;2\n"));
}

void RollingDataTest::theHeaderIsWrittenOnce()
{
    for (int start = 0; start < 3; ++start) {
        RollingData rolling(m_writer, folder());
        rolling.add(Flow, at(2026, 5, 1) + start * 1000, start);
        QVERIFY(rolling.flush());
    }
    const auto content = Test::contentOf(file(QStringLiteral("2026/202605/FlowController.main.Flow1.csv")));
    QCOMPARE(content.count("timestamp"), 1);
    QCOMPARE(content.count('\n'), 4);
}

void RollingDataTest::keysThatAreNoFileNamesStayApart()
{
    const QStringList keys{QStringLiteral("TC.a.He shield.T1"),
                           QStringLiteral("a/b"),
                           QStringLiteral("a_b"),
                           QStringLiteral("a:b"),
                           QString(),
                           QStringLiteral("\u03bc")};
    RollingData rolling(m_writer, folder());
    for (qsizetype i = 0; i < keys.size(); ++i)
        rolling.add(keys[i], at(2026, 5, 1), static_cast<int>(i));
    QVERIFY(rolling.flush());
    QVERIFY(QFileInfo::exists(file(QStringLiteral("2026/202605/TC.a.He shield.T1.csv"))));
    const auto history = loadRollingData(folder(), at(2026, 5, 1), at(2026, 5, 1));
    QVERIFY(history.problems.isEmpty());
    QCOMPARE(history.series.size(), static_cast<std::size_t>(keys.size()));
    for (const auto &series : history.series) {
        QCOMPARE(series.points.size(), 1u);
        QCOMPARE(series.key, keys[static_cast<qsizetype>(series.points[0].value)]);
    }
}

void RollingDataTest::keysNeverLeaveTheFolder()
{
    QVERIFY(rc::check([] {
        const auto bytes = *rc::gen::container<std::string>(rc::gen::weightedOneOf<char>(
            {{1, rc::gen::element('.', '/', '\\', '\0', ' ', '\n', ';')}, {1, rc::gen::arbitrary<char>()}}));
        const auto name = QString::fromUtf8(bytes.data(), static_cast<qsizetype>(bytes.size()));
        for (const auto &stem : {safeFileStem(name), uniqueFileStem(name)}) {
            RC_ASSERT(!stem.isEmpty() && stem != QStringLiteral(".") && stem != QStringLiteral(".."));
            RC_ASSERT(!stem.contains(u'/') && !stem.contains(u'\\') && !stem.contains(QChar(0)));
            RC_ASSERT(stem.toUtf8().size() <= 200);
        }
    }));
    QCOMPARE(safeFileStem(QStringLiteral("../../etc/passwd")), QStringLiteral("_.._etc_passwd"));
    QVERIFY(safeFileStem(QString(400, u'\u00e9')).toUtf8().size() <= 180);
}

void RollingDataTest::theLastHoursAreLoaded()
{
    RollingData rolling(m_writer, folder());
    for (int minute = -180; minute <= 60; ++minute)
        rolling.add(Flow, at(2026, 6, 1) + minute * 60000, minute);
    rolling.add(QStringLiteral("Valve.main.Open"), at(2026, 6, 1), true);
    QVERIFY(rolling.flush());
    QTRY_VERIFY(QFileInfo::exists(file(QStringLiteral("2026/202605/FlowController.main.Flow1.csv"))));

    const auto history = loadRollingData(folder(), at(2026, 6, 1) - 2 * 3600000, at(2026, 6, 1, 0, 30));
    QVERIFY(history.problems.isEmpty());
    QCOMPARE(history.series.size(), 2u);
    QCOMPARE(history.series[0].key, Flow);
    const auto &points = history.series[0].points;
    QCOMPARE(points.size(), 151u);
    QCOMPARE(points.front(), (TrendPoint{at(2026, 6, 1) - 2 * 3600000, -120.0}));
    QCOMPARE(points.back(), (TrendPoint{at(2026, 6, 1, 0, 30), 30.0}));
    QCOMPARE(history.series[1].points, (std::vector<TrendPoint>{{at(2026, 6, 1), 1.0}}));
    QVERIFY(loadRollingData(folder(), at(2026, 8, 1), at(2026, 8, 2)).series.empty());
}

void RollingDataTest::aLargeFileIsReadFromItsEnd()
{
    const qint64 start = at(2026, 5, 1) / 1000;
    QByteArray content = "timestamp;epochtime;" + Flow.toUtf8() + '\n';
    constexpr int Rows = 200000;
    for (int i = 0; i < Rows; ++i)
        content +=
            "Fri May 1 00:00:00 2026;" + QByteArray::number(start + i) + ';' + QByteArray::number(i) + '\n';
    Test::writeFile(file(QStringLiteral("2026/202605/FlowController.main.Flow1.csv")), content);
    for (const int since : {0, 1, 3599, 5000, 100000, Rows - 2, Rows - 1}) {
        const auto history = loadRollingData(folder(), (start + since) * 1000, (start + Rows) * 1000);
        QVERIFY(history.problems.isEmpty());
        QCOMPARE(history.series[0].points.size(), static_cast<std::size_t>(Rows - since));
        QCOMPARE(history.series[0].points.front().value, static_cast<double>(since));
    }
}

void RollingDataTest::tornAndForeignLinesAreLeftOut()
{
    const auto parsed = parseRollingData("timestamp;epochtime;k\r\n"
                                         "x;10;1.5\r\n"
                                         "\n"
                                         "garbage\n"
                                         "x;;2\n"
                                         "x;20;\n"
                                         "x;21;text\n"
                                         "timestamp;epochtime;k\n"
                                         "x;22;nan\n"
                                         "x;99999999999999999999;1\n"
                                         "x;30;2.5\n"
                                         "x;40;17",
                                         QStringLiteral("k.csv"));
    QVERIFY(bool(parsed));
    QCOMPARE(parsed->key, QStringLiteral("k"));
    // The last row has lost its end: it may have been 17.25.
    QCOMPARE(parsed->points, (std::vector<TrendPoint>{{10000, 1.5}, {30000, 2.5}}));
    QCOMPARE(parsed->badLines, (QList<qsizetype>{4, 5, 10, 12}));
}

void RollingDataTest::otherFilesAreNamed()
{
    const auto parsed = parseRollingData("x;y\n1;2\n", QStringLiteral("k.csv"));
    QVERIFY(!parsed);
    QCOMPARE(parsed.error().where, QStringLiteral("k.csv, line 1"));
    Test::writeFile(file(QStringLiteral("2026/202605/other.csv")), "x;y\n");
    const auto history = loadRollingData(folder(), at(2026, 5, 1), at(2026, 5, 2));
    QCOMPARE(history.problems.size(), 1);
    QVERIFY(history.problems[0].where.contains(QStringLiteral("other.csv")));
}

void RollingDataTest::anyBytesAreReadingsOrAnError()
{
    QVERIFY(rc::check([] {
        const auto bytes = *rc::gen::container<std::string>(rc::gen::weightedOneOf<char>(
            {{3, rc::gen::element(';', '\n', '1', '9', '-', 'e', '.', '\r', '\0')},
             {1, rc::gen::arbitrary<char>()}}));
        const QByteArray content = "timestamp;epochtime;k\n" + QByteArray::fromStdString(bytes);
        const auto parsed = parseRollingData(content, QStringLiteral("k.csv"));
        RC_ASSERT(bool(parsed));
        for (const auto &point : parsed->points)
            RC_ASSERT(std::isfinite(point.value));
    }));
}

QTEST_GUILESS_MAIN(RollingDataTest)
#include "tst_rollingdata.moc"
