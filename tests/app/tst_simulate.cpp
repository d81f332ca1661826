// SPDX-License-Identifier: GPL-3.0-or-later
#include "instruments/simulation/peers/peercatalogue.h"
#include "tests/app/program.h"

#include <QJsonArray>
#include <QSerialPort>
#include <QTcpSocket>
#include <QTest>

#include <csignal>

using namespace Chirpdeck;
using namespace Chirpdeck::Test;

/// The instruments that the program simulates at the far end of a wire.
class SimulateTest : public QObject
{
    Q_OBJECT

private:
    static QStringList words(const QString &text) { return text.split(QLatin1Char(' ')); }

    /// Asks for the identity at either end.
    static QByteArray identityAt(QIODevice &wire)
    {
        wire.write("*IDN?\n");
        QByteArray answer;
        while (!answer.contains('\n') && wire.waitForReadyRead(Patience))
            answer += wire.readAll();
        return answer.trimmed();
    }

private slots:
    void allInstrumentsAreListed()
    {
        const auto listed = runProgram(words(QStringLiteral("simulate --list")));
        QCOMPARE(listed.code, 0);
        for (const auto &peer : peerCatalogue())
            QVERIFY2(listed.out.contains(QByteArray(peer.name.data(), peer.name.size())), listed.out);
        QCOMPARE(listed.out.trimmed().count('\n') + 1, static_cast<qsizetype>(peerCatalogue().size()));
    }

    void itAnswersUntilItIsEnded_data()
    {
        QTest::addColumn<int>("signal");
        QTest::newRow("Ctrl-C") << SIGINT;
        QTest::newRow("asked to end") << SIGTERM;
    }
    void itAnswersUntilItIsEnded()
    {
        QFETCH(int, signal);
        QTemporaryDir folder;
        const QString link = folder.filePath(QStringLiteral("tty"));
        Program program;
        program.setArguments(words(QStringLiteral("simulate srsdg645 --json --tcp 0 --pty --link")) +
                             QStringList{link});
        program.start();
        const auto line = program.line();
        QVERIFY2(line, program.readAllStandardError());
        const auto place = QJsonDocument::fromJson(*line).object();
        QCOMPARE(place.value(QLatin1String("device")).toString(), QStringLiteral("srsdg645"));
        QCOMPARE(place.value(QLatin1String("pty")).toString(), link);
        QTcpSocket socket;
        socket.connectToHost(place.value(QLatin1String("host")).toString(),
                             static_cast<quint16>(place.value(QLatin1String("port")).toInt()));
        QVERIFY(socket.waitForConnected(Patience));
        QVERIFY2(identityAt(socket).contains("DG645"), "by network");
        QSerialPort port(link);
        QVERIFY2(port.open(QIODevice::ReadWrite), qPrintable(port.errorString()));
        QVERIFY2(identityAt(port).contains("DG645"), "by serial line");
        ::kill(static_cast<pid_t>(program.processId()), signal);
        QVERIFY(program.ended());
        QCOMPARE(program.exitStatus(), QProcess::NormalExit);
        QCOMPARE(program.exitCode(), 0);
        QVERIFY2(!QFileInfo(link).isSymLink(), "the name of the terminal is left behind");
        QVERIFY(program.readAllStandardError().isEmpty());
    }

    void itMisbehavesAsAsked()
    {
        Program program;
        program.setArguments(words(QStringLiteral("simulate srsdg645 --tcp 0 --json --misbehave garbage")));
        program.start();
        const auto line = program.line();
        QVERIFY2(line, program.readAllStandardError());
        QTcpSocket socket;
        socket.connectToHost(
            QStringLiteral("127.0.0.1"),
            static_cast<quint16>(
                QJsonDocument::fromJson(*line).object().value(QLatin1String("port")).toInt()));
        QVERIFY(socket.waitForConnected(Patience));
        socket.write("*IDN?\n");
        QVERIFY(socket.waitForReadyRead(Patience));
        QVERIFY(!socket.readAll().contains("DG645"));
    }

    void mistakesAreExplained_data()
    {
        QTest::addColumn<QString>("arguments");
        QTest::addColumn<QByteArray>("said");
        QTest::newRow("nothing") << "simulate" << QByteArray("Name one instrument");
        QTest::newRow("two") << "simulate srsdg645 mks946 --pty" << QByteArray("Name one instrument");
        QTest::newRow("unknown") << "simulate toaster --pty" << QByteArray("toaster");
        QTest::newRow("no wire") << "simulate srsdg645" << QByteArray("--tcp");
        QTest::newRow("no port") << "simulate srsdg645 --tcp 70000" << QByteArray("65535");
        QTest::newRow("no number") << "simulate srsdg645 --tcp abc" << QByteArray("abc");
        QTest::newRow("misbehaviour")
            << "simulate srsdg645 --pty --misbehave naughty" << QByteArray("silence");
    }
    void mistakesAreExplained()
    {
        QFETCH(QString, arguments);
        QFETCH(QByteArray, said);
        const auto ran = runProgram(words(arguments));
        QCOMPARE(ran.code, 2);
        QVERIFY2(ran.err.contains(said), ran.err);
        QVERIFY(ran.out.isEmpty());
    }

    void aPortInUseIsNamed()
    {
        Program first;
        first.setArguments(words(QStringLiteral("simulate mks946 --tcp 0 --json")));
        first.start();
        const auto line = first.line();
        QVERIFY(line);
        const int port = QJsonDocument::fromJson(*line).object().value(QLatin1String("port")).toInt();
        const auto second =
            runProgram(words(QStringLiteral("simulate mks946 --tcp")) + QStringList{QString::number(port)});
        QCOMPARE(second.code, 1);
        QVERIFY2(second.err.contains(QByteArray::number(port)), second.err);
    }
};

QTEST_GUILESS_MAIN(SimulateTest)
#include "tst_simulate.moc"
