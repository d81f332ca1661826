// SPDX-License-Identifier: GPL-3.0-or-later
#include "backend/experiment/agreement.h"
#include "backend/experiment/convertexperiment.h"
#include "backend/experiment/experimentfiles.h"
#include "persistence/stores/experimentreader.h"
#include "persistence/stores/verify.h"
#include "tests/persistence/childprocess.h"
#include "tests/persistence/smallexperiment.h"
#include "tests/persistence/verifytext.h"
#include "tests/support/testsupport.h"

#include <QDirIterator>
#include <QTemporaryDir>
#include <QTest>

using namespace Chirpdeck;

namespace {

QMap<QString, QByteArray> contentsBelow(const QString &path)
{
    QMap<QString, QByteArray> contents;
    QDirIterator it(path, QDir::Files | QDir::Hidden, QDirIterator::Subdirectories);
    while (it.hasNext()) {
        const QString file = it.next();
        contents.insert(QDir(path).relativeFilePath(file), Test::contentOf(file));
    }
    return contents;
}

} // namespace

class ConvertTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void anExperimentOfOurOwn()
    {
        const QTemporaryDir dir(Test::inMemory());
        const QString source = dir.filePath(QStringLiteral("7"));
        QVERIFY(QDir().mkpath(source));
        QVERIFY(Test::recordSmall(source, 7));
        convert(source, dir.filePath(QStringLiteral("made/7")));
        const auto notes = Sidecar::read(dir.filePath(QStringLiteral("made/7")));
        QVERIFY(notes && *notes);
        QCOMPARE((*notes)->title, QStringLiteral("small"));
        QCOMPARE((*notes)->outcome, Outcome::Complete);
    }

    void everyEra_data()
    {
        QTest::addColumn<QString>("name");
        for (const auto *name : {"58", "5", "27", "2", "56", "200", "883"})
            QTest::newRow(name) << QString::fromLatin1(name);
    }
    void everyEra()
    {
        CHIRPDECK_NEED_FIXTURES();
        QFETCH(QString, name);
        const QTemporaryDir dir(Test::inMemory());
        convert(Test::fixtures() + QStringLiteral("/experiments/") + name, dir.filePath(name));
    }

    void nothingIsReplaced()
    {
        const QTemporaryDir dir(Test::inMemory());
        const QString source = dir.filePath(QStringLiteral("7"));
        QVERIFY(QDir().mkpath(source));
        QVERIFY(Test::recordSmall(source, 7));
        QVERIFY(!convertExperiment(source, source));
        QVERIFY(!convertExperiment(dir.filePath(QStringLiteral("none")), dir.filePath(QStringLiteral("8"))));
        QVERIFY(!QFileInfo::exists(dir.filePath(QStringLiteral("8"))));
    }

private:
    static void convert(const QString &source, const QString &target)
    {
        const auto before = contentsBelow(source);
        const auto state = verifyExperiment(source).state;
        const auto converted = convertExperiment(source, target);
        QVERIFY2(converted, qPrintable(converted ? QString() : converted.error().text()));
        QVERIFY2(contentsBelow(source) == before, "the original was changed");

        const auto report = verifyExperiment(target);
        QVERIFY2(report.state != VerifyState::Damaged, qPrintable(Test::textOf(report)));
        QVERIFY2(report.checkedSums >= contentsBelow(target).size() - 1, "a file has no checksum");
        if (state == VerifyState::Complete)
            QVERIFY2(report.state == VerifyState::Complete, qPrintable(Test::textOf(report)));

        const ExperimentReader from(source);
        const ExperimentReader to(target);
        QCOMPARE(to.fidLayout(), from.fidLayout());
        QCOMPARE(to.backups().size(), from.backups().size());
        const auto finals = from.finalFids();
        QVERIFY(finals && to.finalFids());
        QCOMPARE(to.finalFids()->size(), finals->size());
        for (const auto &one : *finals)
            compare(from.fids().load(one), to.fids().load(one));
        for (qsizetype i = 0; i < from.backups().size(); ++i)
            compare(from.fids().load(from.backups()[i]), to.fids().load(to.backups()[i]));
        QCOMPARE(to.lif().params()->table, from.lif().params()->table);
        const auto aux = from.auxData();
        if (aux && !aux->points.isEmpty()) {
            QCOMPARE(to.auxData()->points.size(), aux->points.size());
            QCOMPARE(to.auxData()->points.last().values, aux->points.last().values);
        }
        const auto was = loadExperiment(source, true);
        const auto is = loadExperiment(target);
        QVERIFY(was && is);
        QCOMPARE(is->experiment->number, was->experiment->number);
        QVERIFY(is->processing == was->processing);
        QCOMPARE(is->remarks, QStringList());
        if (state != VerifyState::Damaged)
            QVERIFY2(converted->isWhole, qPrintable(converted->remarks.join(u'\n')));
        QCOMPARE(is->outcome, was->outcome);
        QCOMPARE(is->startedAt.toSecsSinceEpoch(), was->startedAt.toSecsSinceEpoch());
        QCOMPARE(is->sidecar->shots, from.shots());
        was->experiment->version = is->experiment->version;
        makeAgree(*was->experiment, was->fids);
        QCOMPARE(headerText(is->experiment->headerRows()), headerText(was->experiment->headerRows()));
        QVERIFY(is->experiment->hardware == was->experiment->hardware);
        QCOMPARE(is->experiment->ftmw.has_value(), was->experiment->ftmw.has_value());
        if (was->experiment->ftmw) {
            QCOMPARE(is->experiment->ftmw->rf.clocksCsv(), was->experiment->ftmw->rf.clocksCsv());
            QCOMPARE(is->experiment->ftmw->rf.chirps.markersCsv(),
                     was->experiment->ftmw->rf.chirps.markersCsv());
            QCOMPARE(is->experiment->ftmw->rf.chirps.chirpsCsv(),
                     was->experiment->ftmw->rf.chirps.chirpsCsv());
        }
        const auto overlays = from.overlays();
        QVERIFY(overlays && to.overlays());
        QCOMPARE(to.overlays()->overlays.size(), overlays->overlays.size());
        for (qsizetype i = 0; i < overlays->overlays.size(); ++i)
            QVERIFY(to.overlays()->overlays[i].overlay == overlays->overlays[i].overlay);
    }

    static void compare(const Result<LoadedFids> &was, const Result<LoadedFids> &is)
    {
        QVERIFY(was && is);
        QCOMPARE(is->fids.shots, was->fids.shots);
        QCOMPARE(is->fids.vMult, was->fids.vMult);
        QCOMPARE(is->fids.probeFreqMHz, was->fids.probeFreqMHz);
        QVERIFY(*is->fids.sums == *was->fids.sums);
    }
};

QTEST_GUILESS_MAIN(ConvertTest)
#include "tst_convert.moc"
