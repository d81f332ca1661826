// SPDX-License-Identifier: GPL-3.0-or-later
#include "backend/models/experimentwizardmodel.h"
#include "backend/models/presetwizardmodel.h"
#include "backend/models/status.h"
#include "instruments/loadout/drivers.h"
#include "instruments/loadout/simulatedloadout.h"
#include "tests/support/testsupport.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QTest>

using namespace Chirpdeck;

/// What the wizards for experiments and presets show, and what becomes of what is entered.
class DraftEditorTest : public QObject
{
    Q_OBJECT

private slots:
    void init()
    {
        const auto instruments = makeInstruments(simulatedLoadout());
        QVERIFY(instruments);
        m_bench = benchLimits(**instruments);
        m_wizard = std::make_unique<ExperimentWizardModel>(nullptr);
        for (auto *model : {m_wizard->runTypes(), m_wizard->clocks(), m_wizard->bands(), m_wizard->places(),
                            m_wizard->segments(), m_wizard->markers(), m_wizard->devices(),
                            m_wizard->pulses(), m_wizard->flows(), m_wizard->limits(), m_wizard->review(),
                            m_wizard->problems(), m_wizard->checks(), m_wizard->shotLanes()->lanes()})
            new QAbstractItemModelTester(model, QAbstractItemModelTester::FailureReportingMode::QtTest,
                                         model);
        m_wizard->setNow([] { return QDateTime(QDate(2026, 11, 20), QTime(13, 54)); });
        m_wizard->setBench(m_bench);
        m_wizard->setDraft(draftFor(simulatedLoadout()), draftFor(simulatedLoadout()));
        m_wizard->setNumber(1483);
    }

    void aFreshDraftCanStart()
    {
        QVERIFY2(m_wizard->isValid(), qPrintable(m_wizard->firstError()));
        QCOMPARE(m_wizard->differenceCount(), 0);
        QSignalSpy started(m_wizard.get(), &ExperimentWizardModel::startRequested);
        m_wizard->setTitle(QStringLiteral("  Benzonitrile  in neon "));
        QVERIFY(m_wizard->start());
        const auto request = started.at(0).at(0).value<Acquisition::RunRequest>();
        QCOMPARE(request.title, QStringLiteral("Benzonitrile in neon"));
        QVERIFY(request.draft);
        QVERIFY(request.draft->setup.preset.rf == simulatedLoadout().preset.rf);
    }

    void typesAreThoseOfTheEngine()
    {
        QCOMPARE(m_wizard->runTypes()->count(), 3);
        auto more = m_bench;
        more.runTypes.append(FtmwType::LO_Scan);
        m_wizard->setBench(more);
        QCOMPARE(m_wizard->runTypes()->count(), 4);
        QCOMPARE(m_wizard->runTypes()->value(3, QStringLiteral("name")).toString(),
                 QStringLiteral("LO scan"));
        QVERIFY(!m_wizard->field(QStringLiteral("UpLOBegin"))->isShown());
        m_wizard->setRunType(int(FtmwType::LO_Scan));
        QVERIFY(m_wizard->field(QStringLiteral("UpLOBegin"))->isShown());
        QVERIFY(!m_wizard->field(QStringLiteral("TargetShots"))->isShown());
        QVERIFY(m_wizard->isValid());
    }

    void everyFieldReadsBackWhatIsSet()
    {
        m_wizard->setDevice(0);
        for (const auto &spec : draftFieldSpecs()) {
            auto *field = m_wizard->field(spec.key);
            if (spec.kind == DraftFieldSpec::Kind::Fact || !field->isShown())
                continue;
            double wanted = 0.0;
            if (spec.kind == DraftFieldSpec::Kind::Switch)
                wanted = field->isOn() ? 0.0 : 1.0;
            else if (spec.kind == DraftFieldSpec::Kind::Choice)
                wanted = double((field->index() + 1) % field->options().size());
            else
                wanted = spec.decimals > 0 ? 0.5 * (field->value() + field->minimum())
                                           : std::min(field->maximum(), std::round(field->value()) + 1.0);
            const QSignalSpy changed(field, &DraftField::changed);
            const double before = field->value();
            field->setValue(wanted);
            QVERIFY2(
                std::abs(field->value() - wanted) <= 1e-4 * std::max(1.0, std::abs(wanted)),
                qPrintable(spec.key + QStringLiteral(": %1 instead of %2").arg(field->value()).arg(wanted)));
            QVERIFY2(wanted == before || !changed.isEmpty(), qPrintable(spec.key));
            QVERIFY2(!field->label().isEmpty(), qPrintable(spec.key));
            init();
            m_wizard->setDevice(0);
        }
    }

    void anErrorStandsAtItsFieldAndKeepsTheRunFromStarting()
    {
        auto *shots = m_wizard->field(QStringLiteral("TargetShots"));
        QVERIFY(shots->problem().isEmpty());
        shots->setValue(0);
        QCOMPARE(shots->problem(), QStringLiteral("0 shots are not possible; 1 to 2147483647 are."));
        QVERIFY(!m_wizard->isValid());
        QSignalSpy started(m_wizard.get(), &ExperimentWizardModel::startRequested);
        QVERIFY(!m_wizard->start());
        QVERIFY(started.isEmpty());
        QVERIFY(!m_wizard->steps()->canFinish());
        QCOMPARE(m_wizard->problems()->value(0, QStringLiteral("step")).toInt(), int(DraftStep::Type));
        shots->setValue(100);
        QVERIFY(m_wizard->isValid() && m_wizard->steps()->canFinish());
    }

    void aWarningDoesNotBlock()
    {
        m_wizard->field(QStringLiteral("SampleRate"))->setIndex(0);
        const auto rate = m_wizard->draft().setup.preset.digitizer.sampleRate;
        QVERIFY(rate > 0.0);
        m_wizard->field(QStringLiteral("MarkerStart"))->setValue(0.5);
        QVERIFY(!m_wizard->field(QStringLiteral("MarkerStart"))->warning().isEmpty() ||
                !m_wizard->field(QStringLiteral("MarkerStart"))->problem().isEmpty());
    }

    void segmentsAreTheSameAtBothPlaces()
    {
        auto *from = m_wizard->field(QStringLiteral("SegmentStart"));
        QCOMPARE(from->value(), 26500.0);
        m_wizard->setAtMolecules(false);
        QCOMPARE(from->value(), 4895.0);
        from->setValue(5000.0);
        m_wizard->setAtMolecules(true);
        // (11520 − 5000)·4
        QCOMPARE(from->value(), 26080.0);
        from->setValue(26500.0);
        QCOMPARE(m_wizard->draft().setup.preset.rf.chirps.chirps[0][0].startMHz, 4895.0);
    }

    void segmentsAreAddedMovedAndRemoved()
    {
        m_wizard->field(QStringLiteral("ChirpCount"))->setValue(3);
        m_wizard->addSilence();
        QCOMPARE(m_wizard->segments()->count(), 2);
        QVERIFY(m_wizard->segments()->value(1, QStringLiteral("silence")).toBool());
        m_wizard->addSegment();
        QCOMPARE(m_wizard->segment(), 2);
        m_wizard->moveSegment(-1);
        QCOMPARE(m_wizard->segment(), 1);
        QVERIFY(m_wizard->segments()->value(2, QStringLiteral("silence")).toBool());
        m_wizard->duplicateSegment();
        QCOMPARE(m_wizard->segments()->count(), 4);
        m_wizard->removeSegment();
        QCOMPARE(m_wizard->segments()->count(), 3);
        m_wizard->undo();
        QCOMPARE(m_wizard->segments()->count(), 4);
        // Every chirp is the same.
        QVERIFY(m_wizard->draft().setup.preset.rf.chirps.allIdentical());
        QCOMPARE(m_wizard->draft().setup.preset.rf.chirps.chirpCount(), 3);
        m_wizard->clearSegments();
        QCOMPARE(m_wizard->segments()->count(), 0);
        QVERIFY(!m_wizard->isValid());
        m_wizard->addSegment();
        QCOMPARE(m_wizard->segments()->count(), 1);
    }

    void thePreviewIsTheWaveform()
    {
        const auto drive = m_wizard->drive().trace();
        QVERIFY(drive);
        const auto &chirps = m_wizard->draft().setup.preset.rf.chirps;
        QCOMPARE(drive->size(), chirps.sampleCount());
        QCOMPARE(drive->xMin(), -0.5);
        m_wizard->field(QStringLiteral("SegmentLength"))->setValue(1000.0);
        QCOMPARE(m_wizard->drive().trace()->size(), m_wizard->draft().setup.preset.rf.chirps.sampleCount());
        QVERIFY(m_wizard->drive().trace()->size() < drive->size());
    }

    void whatDiffersFromTheLastRun()
    {
        m_wizard->field(QStringLiteral("DownLO"))->setValue(40500.0);
        QCOMPARE(m_wizard->differenceCount(), 1);
        QVariantMap found;
        for (int row = 0; row < m_wizard->review()->count(); ++row) {
            for (const auto &entry : m_wizard->review()->value(row, QStringLiteral("rows")).toList()) {
                if (!entry.toMap().value(QStringLiteral("was")).toString().isEmpty())
                    found = entry.toMap();
            }
        }
        QCOMPARE(found.value(QStringLiteral("label")).toString(), QStringLiteral("Down-conversion LO"));
        QVERIFY(found.value(QStringLiteral("was")).toString().contains(QStringLiteral("960")));
        m_wizard->setDeviceSetHere(true);
        QCOMPARE(m_wizard->draft().setHere.size(), 1);
    }

    void limitsBeginAroundTheReading()
    {
        m_wizard->setReadings({{{QStringLiteral("FlowController.virtual"), QStringLiteral("Flow1")},
                                QStringLiteral("Gas flow, Neon"),
                                QStringLiteral("50.0 sccm"),
                                50.0}});
        m_wizard->addLimit(0);
        QCOMPARE(m_wizard->limits()->count(), 1);
        auto *low = m_wizard->field(QStringLiteral("Min"));
        auto *high = m_wizard->field(QStringLiteral("Max"));
        low->setValue(45.0);
        high->setValue(40.0);
        QCOMPARE(high->problem(), QStringLiteral("The highest value is below the lowest."));
        high->setValue(55.0);
        QVERIFY(high->problem().isEmpty());
        const auto limits = m_wizard->draft().limits.begin()->second;
        QCOMPARE(limits.min, 45.0);
        QCOMPARE(limits.max, 55.0);
        m_wizard->removeLimit();
        QCOMPARE(m_wizard->limits()->count(), 0);
        m_wizard->undo();
        QCOMPARE(m_wizard->limits()->count(), 1);
    }

    void recordStaysAsLongWhenTheRateChanges()
    {
        auto *rate = m_wizard->field(QStringLiteral("SampleRate"));
        auto *length = m_wizard->field(QStringLiteral("RecordLength"));
        QVERIFY(rate->options().size() > 1);
        const double before = length->value();
        rate->setIndex(rate->index() == 0 ? 1 : 0);
        QVERIFY(std::abs(length->value() - before) < 1e-3);
    }

    void aPresetNeedsAName()
    {
        PresetWizardModel editor(nullptr);
        editor.setBench(m_bench);
        editor.setDraft(draftFor(simulatedLoadout()));
        editor.setPresetNames({QStringLiteral("15 µs")});
        QSignalSpy saved(&editor, &PresetWizardModel::saveRequested);
        QVERIFY(!editor.nameProblem().isEmpty());
        QVERIFY(!editor.save());
        editor.setName(QStringLiteral("a/b"));
        QVERIFY(!editor.save());
        editor.setName(QStringLiteral("__LastUsed__"));
        QVERIFY(!editor.save());
        editor.setName(QStringLiteral(" 15 µs "));
        QVERIFY(!editor.nameRemark().isEmpty());
        QVERIFY(editor.save());
        QCOMPARE(saved.at(0).at(0).value<FtmwPreset>().name, QStringLiteral("15 µs"));
    }

private:
    BenchLimits m_bench;
    std::unique_ptr<ExperimentWizardModel> m_wizard;
};

QTEST_GUILESS_MAIN(DraftEditorTest)
#include "tst_drafteditor.moc"
