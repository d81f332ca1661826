// SPDX-License-Identifier: GPL-3.0-or-later
#include "backend/history/experimentlist.h"
#include "tests/support/testsupport.h"

#include <QTemporaryDir>
#include <QTest>

using namespace Chirpdeck;

/// What a list of experiments says of each.
class ExperimentListTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    // Other programs may separate the cells by something else; the first line of version.csv says by what.
    void otherDelimitersAreRead()
    {
        const QTemporaryDir dir;
        const auto write = [&dir](const char *file, const QByteArray &content) {
            Test::writeFile(dir.filePath(QString::fromLatin1(file)), content);
        };
        write("version.csv", ",\nkey,value\nBCMajorVersion,2\n");
        write("objectives.csv", "key,value\nFtmwType,DR_Scan\n");
        write("header.csv", "ObjKey,ArrayKey,ArrayIndex,ValueKey,Value,Units\nExperiment,,,Number,5,");
        write("log.csv", "Timestamp,Epoch_msecs,Code,Message\n"
                         "x,1804323900120,Highlight,Starting experiment 5.\n"
                         "x,1804323960120,Error,Experiment 5 aborted.\n");
        write("fid/fidparams.csv", "index,spacing,probefreq,vmult,shots,sideband,size\n"
                                   "0,8e-11,30500,1e-05,300,UpperSideband,2\n"
                                   "1,8e-11,30500,1e-05,torn\n"
                                   "2,8e-11,30500,1e-05,100,UpperSideband,2\n");
        const auto summary = summarize(5, dir.path());
        QVERIFY(summary.type == FtmwType::DR_Scan);
        QCOMPARE(summary.outcome, Outcome::Stopped);
        QCOMPARE(summary.startedAt.toMSecsSinceEpoch(), qint64(1804323900120));
        QCOMPARE(summary.shots, quint64(400));
    }
};

QTEST_GUILESS_MAIN(ExperimentListTest)
#include "tst_experimentlist.moc"
