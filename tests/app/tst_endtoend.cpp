// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/testsupport.h"

#include "persistence/stores/fidreader.h"
#include "persistence/stores/sidecar.h"
#include "persistence/stores/verify.h"

#include <QElapsedTimer>
#include <QImage>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

using namespace Chirpdeck;

namespace {

// Where things are in the window that first opens, 1280 × 800 at the display's corner.
constexpr QPoint NewExperiment(1160, 756);
constexpr QPoint StartButton(1044, 648);
constexpr QRect SpectrumArea(521, 142, 726, 250);

// The spectrum's axis, and the strongest line of the sample gas.
constexpr double LowestMHz = 15960.0;
constexpr double HighestMHz = 40960.0;
constexpr double StrongestMHz = 36488.81;

int run(const QString &program, const QStringList &arguments)
{
    return QProcess::execute(program, arguments);
}

void tap(QPoint where)
{
    run(QStringLiteral("xdotool"),
        {QStringLiteral("mousemove"), QString::number(where.x()), QString::number(where.y()),
         QStringLiteral("click"), QStringLiteral("1")});
}

QImage screenshot(const QString &file)
{
    run(QStringLiteral("import"), {QStringLiteral("-window"), QStringLiteral("root"), file});
    return QImage(file);
}

// A pixel of the first trace in the dark theme: clearly bluer than red, and bright.
bool isTrace(QRgb pixel)
{
    return qBlue(pixel) > 140 && qBlue(pixel) > qRed(pixel) + 60;
}

// The column of the plot in which the curve reaches highest; −1 when there is no curve.
int tallestColumn(const QImage &picture)
{
    for (int y = SpectrumArea.top(); y < SpectrumArea.bottom() - 20; ++y) {
        for (int x = SpectrumArea.left(); x <= SpectrumArea.right(); ++x) {
            if (isTrace(picture.pixel(x, y)))
                return x;
        }
    }
    return -1;
}

} // namespace

/// The real program on a display of its own, used with a pointer as an operator would.
class EndToEndTest : public QObject
{
    Q_OBJECT

private slots:
    void aRunByTapping()
    {
        if (qEnvironmentVariableIsEmpty("DISPLAY"))
            QSKIP("there is no display");
        QTemporaryDir home;
        const QString data = home.filePath(QStringLiteral("data"));
        Test::writeFile(home.filePath(QStringLiteral("config/Chirpdeck/Chirpdeck.conf")),
                        "[LastRun]\nshots=500\ntitle=By tapping\n");

        QProcess program;
        auto environment = QProcessEnvironment::systemEnvironment();
        environment.insert(QStringLiteral("XDG_CONFIG_HOME"), home.filePath(QStringLiteral("config")));
        environment.insert(QStringLiteral("XDG_CACHE_HOME"), home.filePath(QStringLiteral("cache")));
        environment.insert(QStringLiteral("QSG_INFO"), QStringLiteral("1"));
        environment.remove(QStringLiteral("QT_QPA_PLATFORM"));
        environment.remove(QStringLiteral("QT_QUICK_BACKEND"));
        program.setProcessEnvironment(environment);
        program.setProcessChannelMode(QProcess::MergedChannels);
        program.start(QStringLiteral(CHIRPDECK_PROGRAM),
                      {QStringLiteral("--data"), data, QStringLiteral("--seed"), QStringLiteral("5"),
                       QStringLiteral("--rate"), QStringLiteral("100")});
        QVERIFY(program.waitForStarted());

        // Until the window stands, a tap goes nowhere; taps are repeated until the run has its folder.
        const QString experiment = data + QStringLiteral("/experiments/0/0/1");
        QElapsedTimer timer;
        timer.start();
        const auto hasBegun = [&] { return QFile::exists(experiment + QStringLiteral("/header.csv")); };
        bool isOn = false;
        while (!isOn && timer.elapsed() < 90'000) {
            tap(NewExperiment);
            QTest::qWait(700);
            tap(StartButton);
            isOn = QTest::qWaitFor(hasBegun, 1500);
        }
        QByteArray output = program.readAll();
        QVERIFY2(isOn, output.constData());

        // The strongest line stands where the axis says that it does.
        const double place = (StrongestMHz - LowestMHz) / (HighestMHz - LowestMHz);
        const int expected = SpectrumArea.left() + static_cast<int>(place * SpectrumArea.width());
        int column = -1;
        timer.restart();
        while (std::abs(column - expected) > 3 && timer.elapsed() < 60'000) {
            QTest::qWait(250);
            column = tallestColumn(screenshot(home.filePath(QStringLiteral("run.png"))));
        }
        QVERIFY2(std::abs(column - expected) <= 3,
                 qPrintable(QStringLiteral("tallest at %1, expected %2").arg(column).arg(expected)));

        const auto ended = [&] {
            const auto sidecar = Sidecar::read(experiment);
            return sidecar && *sidecar && (*sidecar)->outcome == Outcome::Complete;
        };
        QTRY_VERIFY_WITH_TIMEOUT(ended(), 120'000);
        // The seal comes after the notes.
        QTRY_COMPARE_WITH_TIMEOUT(verifyExperiment(experiment).state, VerifyState::Complete, 30'000);
        const auto fids = FidReader(experiment).load(0);
        QVERIFY(fids.hasValue());
        QCOMPARE(fids->fids.shots, quint64{500});

        program.terminate();
        QVERIFY(program.waitForFinished(60'000));
        output += program.readAll();
        QVERIFY2(output.contains("OpenGL"), output.constData());
        QVERIFY2(!output.contains("Loading backend software"), output.constData());
        QVERIFY2(!output.contains("qrc:/"), output.constData());
    }
};

QTEST_GUILESS_MAIN(EndToEndTest)
#include "tst_endtoend.moc"
