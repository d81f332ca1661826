// SPDX-License-Identifier: GPL-3.0-or-later
#include "instruments/simulation/peers/lakeshore218peer.h"
#include "instruments/transport/nowiretransport.h"
#include "instruments/transport/serialport.h"
#include "instruments/transport/streamtransport.h"
#include "instruments/transport/tcpport.h"
#include "tests/instruments/wirebench.h"

#include <QSignalSpy>
#include <QTcpServer>

using namespace Chirpdeck;
using namespace Chirpdeck::Test;
using namespace std::chrono_literals;

namespace {

const Framing Line = Framing::line("\r\n");
constexpr auto Deadline = 60ms;

/// Repeats every line, and remembers what it got.
class EchoPeer final : public LinePeer
{
public:
    QByteArray terminator() const override { return "\r\n"; }
    QList<QByteArray> messages;
    bool answers = true;

protected:
    QByteArray answer(const QByteArray &message) override
    {
        messages.append(message);
        return answers ? message + "\r\n" : QByteArray();
    }
};

struct Line2
{
    explicit Line2(Wire wire)
        : bench(std::make_unique<EchoPeer>(), wire)
    {
        const DriverInfo none;
        transport = *makeTransport(HardwareKey(HardwareType::Clock, QStringLiteral("a")), bench.comm(none));
        TransportTimings timings;
        timings.connect = 500ms;
        timings.write = 300ms;
        timings.settle = 5ms;
        transport->setTimings(timings);
    }
    EchoPeer &peer() { return bench.peer<EchoPeer>(); }
    Result<QByteArray> ask(const QByteArray &text, std::chrono::milliseconds deadline = 5s)
    {
        return outcome(transport->query(text + "\r\n", Line, deadline));
    }

    WireBench bench;
    std::shared_ptr<Transport> transport;
};

void addWires()
{
    QTest::addColumn<Wire>("wire");
    QTest::newRow("serial port") << Wire::Pty;
    QTest::newRow("socket") << Wire::Tcp;
}

} // namespace

Q_DECLARE_METATYPE(Wire)

class TestTransport : public QObject
{
    Q_OBJECT

private slots:
    void asksAndAnswers_data() { addWires(); }
    void asksAndAnswers();
    void exchangesKeepTheirOrder_data() { addWires(); }
    void exchangesKeepTheirOrder();
    void whatWasWrittenBeforeClosingArrives_data() { addWires(); }
    void whatWasWrittenBeforeClosingArrives();
    void silenceEndsWithAnErrorThatSaysWhatToCheck_data() { addWires(); }
    void silenceEndsWithAnErrorThatSaysWhatToCheck();
    void halfAnAnswerIsToldFromNone_data() { addWires(); }
    void halfAnAnswerIsToldFromNone();
    void aLateAnswerIsNotTakenForTheNext_data() { addWires(); }
    void aLateAnswerIsNotTakenForTheNext();
    void whatCameUnaskedIsThrownAway_data() { addWires(); }
    void whatCameUnaskedIsThrownAway();
    void anUnpluggedCableEndsTheQueryOnceAndForAll_data() { addWires(); }
    void anUnpluggedCableEndsTheQueryOnceAndForAll();
    void aConnectionThatIsThereAgainCanBeOpenedAgain_data() { addWires(); }
    void aConnectionThatIsThereAgainCanBeOpenedAgain();
    void cancellingKeepsTheConnection_data() { addWires(); }
    void cancellingKeepsTheConnection();
    void ownersMayGoAtEverySuspensionPoint_data();
    void ownersMayGoAtEverySuspensionPoint();
    void theGapBetweenMessagesIsKept();
    void trafficIsLogged();
    void theLogForgetsTheOldest();
    void aClosedPortRefusesByName();
    void aMissingSerialPortIsNamed();
    void aFileIsNoSerialPort();
    void onePortHasOneOwnerByWhateverName();
    void theLineIsSetBeforeItIsOpened();
    void aSocketStreamsIntoAReader();
    void withoutAWireThereIsNoAnswer();
    void settingsThatNoLineCanHaveAreRefused();
};

void TestTransport::asksAndAnswers()
{
    QFETCH(Wire, wire);
    Line2 line(wire);
    QVERIFY(!line.ask("too early"));
    QVERIFY(outcome(line.transport->open()).hasValue());
    QVERIFY(line.transport->isOpen());
    QCOMPARE(*line.ask("hello"), QByteArray("hello"));
    QVERIFY(outcome(line.transport->write("word\r\n")).hasValue());
    // The answer to what was only written is still there for who wants it.
    QCOMPARE(*outcome(line.transport->read(Line, 1s)), QByteArray("word"));
    QVERIFY(outcome(line.transport->close()).hasValue());
    QVERIFY(!line.transport->isOpen());
}

void TestTransport::exchangesKeepTheirOrder()
{
    QFETCH(Wire, wire);
    Line2 line(wire);
    QVERIFY(outcome(line.transport->open()).hasValue());
    QList<QFuture<Result<QByteArray>>> futures;
    for (int i = 0; i < 20; ++i)
        futures.append(toFuture(line.transport->query("q" + QByteArray::number(i) + "\r\n", Line, 2s)));
    QVERIFY(comesTrue([&] { return futures.last().isFinished(); }));
    for (int i = 0; i < 20; ++i) {
        const auto answer = futures[i].result();
        QVERIFY(answer.hasValue());
        QCOMPARE(*answer, "q" + QByteArray::number(i));
    }
}

void TestTransport::whatWasWrittenBeforeClosingArrives()
{
    QFETCH(Wire, wire);
    Line2 line(wire);
    QVERIFY(outcome(line.transport->open()).hasValue());
    // Closing is asked for while the command has not left.
    auto writing = toFuture(line.transport->write("OF0\r\n"));
    QVERIFY(outcome(line.transport->close()).hasValue());
    QVERIFY(writing.isFinished());
    QVERIFY(comesTrue([&] { return line.peer().messages.contains("OF0"); }));
}

void TestTransport::silenceEndsWithAnErrorThatSaysWhatToCheck()
{
    QFETCH(Wire, wire);
    Line2 line(wire);
    QVERIFY(outcome(line.transport->open()).hasValue());
    line.bench.server.setMisbehaviour(Misbehaviour::Silence);
    const auto answer = line.ask("*IDN?", Deadline);
    QVERIFY(!answer);
    QVERIFY2(answer.error().what.contains(QStringLiteral("*IDN?")), qPrintable(answer.error().what));
    QCOMPARE(answer.error().where, line.transport->place());
    QVERIFY(!answer.error().action.isEmpty());
    line.bench.server.setMisbehaviour(Misbehaviour::None);
    QCOMPARE(*line.ask("again"), QByteArray("again"));
}

void TestTransport::halfAnAnswerIsToldFromNone()
{
    QFETCH(Wire, wire);
    Line2 line(wire);
    QVERIFY(outcome(line.transport->open()).hasValue());
    line.bench.server.setMisbehaviour(Misbehaviour::HalfReply);
    const auto answer = line.ask("abcdef", Deadline);
    QVERIFY(!answer);
    QVERIFY2(answer.error().what.contains(QStringLiteral("\"abc\"")), qPrintable(answer.error().what));
    QVERIFY2(answer.error().action.contains(QStringLiteral("CR LF")), qPrintable(answer.error().action));
}

void TestTransport::aLateAnswerIsNotTakenForTheNext()
{
    QFETCH(Wire, wire);
    Line2 line(wire);
    auto timings = line.transport->timings();
    timings.settle = 200ms;
    line.transport->setTimings(timings);
    QVERIFY(outcome(line.transport->open()).hasValue());
    line.bench.server.setLatency(Deadline + 60ms);
    QVERIFY(!line.ask("first", Deadline));
    line.bench.server.setLatency(0ms);
    QCOMPARE(*line.ask("second"), QByteArray("second"));
}

void TestTransport::whatCameUnaskedIsThrownAway()
{
    QFETCH(Wire, wire);
    Line2 line(wire);
    QVERIFY(outcome(line.transport->open()).hasValue());
    QVERIFY(outcome(line.transport->write("banner\r\n")).hasValue());
    QVERIFY(comesTrue([&] { return line.transport->traffic().total(TrafficLog::Kind::Received) > 0; }));
    QCOMPARE(*line.ask("question"), QByteArray("question"));
}

void TestTransport::anUnpluggedCableEndsTheQueryOnceAndForAll()
{
    QFETCH(Wire, wire);
    Line2 line(wire);
    QSignalSpy lost(line.transport.get(), &Transport::lost);
    QVERIFY(outcome(line.transport->open()).hasValue());
    line.bench.server.misbehaveAfter(0, Misbehaviour::Unplugged);
    const auto answer = outcome(line.transport->query("question\r\n", Line, 10s));
    QVERIFY(!answer);
    QVERIFY(!line.transport->isOpen());
    QVERIFY(comesTrue([&] { return lost.count() == 1; }));
    // A port that is gone reports it again and again to those who keep it open.
    comesTrue([] { return false; }, 50ms);
    QCOMPARE(lost.count(), 1);
    const auto again = line.ask("question");
    QVERIFY(!again);
    QVERIFY(!again.error().action.isEmpty());
}

void TestTransport::aConnectionThatIsThereAgainCanBeOpenedAgain()
{
    QFETCH(Wire, wire);
    Line2 line(wire);
    QVERIFY(outcome(line.transport->open()).hasValue());
    line.bench.server.setMisbehaviour(Misbehaviour::Unplugged);
    QVERIFY(comesTrue([&] { return !line.transport->isOpen(); }));
    QVERIFY(!outcome(line.transport->open()));
    line.bench.server.setMisbehaviour(Misbehaviour::None);
    QVERIFY(outcome(line.transport->open()).hasValue());
    QCOMPARE(*line.ask("back"), QByteArray("back"));
}

void TestTransport::cancellingKeepsTheConnection()
{
    QFETCH(Wire, wire);
    Line2 line(wire);
    QVERIFY(outcome(line.transport->open()).hasValue());
    line.peer().answers = false;
    auto first = toFuture(line.transport->query("never\r\n", Line, 1h));
    auto second = toFuture(line.transport->query("waits\r\n", Line, 1h));
    line.transport->cancel();
    QVERIFY(first.isFinished() && second.isFinished());
    QVERIFY(isCancelled(first.result().error()));
    QVERIFY(isCancelled(second.result().error()));
    QVERIFY(line.transport->isOpen());
    line.peer().answers = true;
    QCOMPARE(*line.ask("now"), QByteArray("now"));
}

void TestTransport::ownersMayGoAtEverySuspensionPoint_data()
{
    QTest::addColumn<Wire>("wire");
    QTest::addColumn<QString>("operation");
    QTest::addColumn<int>("steps");
    for (const auto &[name, wire] : {std::pair{"serial port", Wire::Pty}, std::pair{"socket", Wire::Tcp}}) {
        for (const char *operation : {"open", "close", "write", "query", "read", "queue"}) {
            for (int steps = 0; steps < 6; ++steps)
                QTest::addRow("%s, %s, after %d", name, operation, steps)
                    << wire << QString::fromLatin1(operation) << steps;
        }
    }
}

void TestTransport::ownersMayGoAtEverySuspensionPoint()
{
    QFETCH(Wire, wire);
    QFETCH(QString, operation);
    QFETCH(int, steps);
    Line2 line(wire);
    if (operation != QLatin1String("open"))
        QVERIFY(outcome(line.transport->open()).hasValue());
    if (operation == QLatin1String("read"))
        line.peer().answers = false;
    QFuture<void> ended;
    auto *transport = line.transport.get();
    if (operation == QLatin1String("open"))
        ended = QFuture<void>(toFuture(transport->open()));
    else if (operation == QLatin1String("close"))
        ended = QFuture<void>(toFuture(transport->close()));
    else if (operation == QLatin1String("write"))
        ended = QFuture<void>(toFuture(transport->write(QByteArray(100'000, 'x') + "\r\n")));
    else if (operation == QLatin1String("read"))
        ended = QFuture<void>(toFuture(transport->read(Line, 1h)));
    else
        ended = QFuture<void>(toFuture(transport->query("one\r\n", Line, 1h)));
    if (operation == QLatin1String("queue"))
        ended = QFuture<void>(toFuture(transport->query("two\r\n", Line, 1h)));
    for (int i = 0; i < steps; ++i)
        QCoreApplication::processEvents(QEventLoop::AllEvents);
    line.transport.reset();
    // The coroutine has ended by then, or the destructor ended it.
    QVERIFY(ended.isFinished());
    QCoreApplication::processEvents();
}

void TestTransport::theGapBetweenMessagesIsKept()
{
    Line2 line(Wire::Pty);
    auto timings = line.transport->timings();
    timings.gap = 40ms;
    line.transport->setTimings(timings);
    QVERIFY(outcome(line.transport->open()).hasValue());
    line.bench.server.clearRecord();
    QVERIFY(line.ask("one").hasValue());
    QVERIFY(line.ask("two").hasValue());
    QList<qint64> arrivals;
    for (const auto &message : line.bench.server.record()) {
        if (message.isFromClient)
            arrivals.append(message.ms);
    }
    QCOMPARE(arrivals.size(), 2);
    // Silence is never shorter than asked for, but for the rounding of the clock.
    QVERIFY(arrivals[1] - arrivals[0] >= 38);
}

void TestTransport::trafficIsLogged()
{
    Line2 line(Wire::Tcp);
    QVERIFY(outcome(line.transport->open()).hasValue());
    QVERIFY(line.ask("ping").hasValue());
    QStringList texts;
    for (const auto &entry : line.transport->traffic().entries())
        texts.append(entry.text());
    const QString all = texts.join(QLatin1Char('\n'));
    QVERIFY2(all.contains(QStringLiteral("> ping\\r\\n")), qPrintable(all));
    QVERIFY2(all.contains(QStringLiteral("< ping\\r\\n")), qPrintable(all));
    QVERIFY2(all.contains(line.transport->place()), qPrintable(all));
    QCOMPARE(line.transport->traffic().total(TrafficLog::Kind::Sent), 6);
}

void TestTransport::theLogForgetsTheOldest()
{
    TrafficLog log(3);
    for (int i = 0; i < 5; ++i)
        log.add(TrafficLog::Kind::Sent, QByteArray::number(i));
    QByteArrayList kept;
    for (const auto &entry : log.entries())
        kept.append(entry.bytes);
    QCOMPARE(kept, (QByteArrayList{"2", "3", "4"}));
    log.add(TrafficLog::Kind::Received, QByteArray(10'000, 'x'));
    QCOMPARE(log.entries().last().size, 10'000);
    QVERIFY(log.entries().last().bytes.size() < 1000);
}

void TestTransport::aClosedPortRefusesByName()
{
    int port = 0;
    {
        QTcpServer server;
        QVERIFY(server.listen(QHostAddress::LocalHost));
        port = server.serverPort();
    }
    StreamTransport transport(std::make_unique<TcpPort>(TcpSettings{QStringLiteral("127.0.0.1"), port}));
    const auto opened = outcome(transport.open());
    QVERIFY(!opened);
    QVERIFY2(opened.error().what.contains(QString::number(port)), qPrintable(opened.error().what));
    QVERIFY(!opened.error().action.isEmpty());
}

void TestTransport::aMissingSerialPortIsNamed()
{
    StreamTransport transport(
        std::make_unique<SerialPort>(SerialSettings{QStringLiteral("/dev/ttyNowhere")}));
    const auto opened = outcome(transport.open());
    QVERIFY(!opened);
    QVERIFY2(opened.error().what.contains(QStringLiteral("/dev/ttyNowhere")),
             qPrintable(opened.error().what));
    QVERIFY(!opened.error().action.isEmpty());
}

void TestTransport::aFileIsNoSerialPort()
{
    StreamTransport transport(std::make_unique<SerialPort>(SerialSettings{QStringLiteral("/dev/null")}));
    const auto opened = outcome(transport.open());
    QVERIFY(!opened);
    QVERIFY(!opened.error().action.isEmpty());
}

void TestTransport::onePortHasOneOwnerByWhateverName()
{
    PeerServer server(std::make_unique<EchoPeer>());
    QTemporaryDir folder;
    const QString link = folder.filePath(QStringLiteral("tty"));
    QVERIFY(server.listenPty(link).hasValue());
    const auto reservations = std::make_shared<Reservations>();
    StreamTransport first(
        std::make_unique<SerialPort>(SerialSettings{link}, reservations, QStringLiteral("Clock.a")));
    StreamTransport second(std::make_unique<SerialPort>(SerialSettings{server.pty()->path()}, reservations,
                                                        QStringLiteral("Clock.b")));
    QVERIFY(outcome(first.open()).hasValue());
    const auto opened = outcome(second.open());
    QVERIFY(!opened);
    QVERIFY2(opened.error().what.contains(QStringLiteral("Clock.a")), qPrintable(opened.error().what));
    QVERIFY(outcome(first.close()).hasValue());
    QVERIFY(outcome(second.open()).hasValue());
}

void TestTransport::theLineIsSetBeforeItIsOpened()
{
    const auto port = SerialPort::configured(
        {.port = QStringLiteral("/dev/pts/0"), .baudRate = 9600, .dataBits = 7, .parity = SerialParity::Odd});
    QVERIFY(!port->isOpen());
    QCOMPARE(port->dataBits(), QSerialPort::Data7);
    QCOMPARE(port->parity(), QSerialPort::OddParity);
    QCOMPARE(port->baudRate(), 9600);
    QCOMPARE(port->flowControl(), QSerialPort::NoFlowControl);

    Line2 line(Wire::Pty);
    StreamTransport transport(std::make_unique<SerialPort>(SerialSettings{
        .port = line.bench.place(), .baudRate = 19200, .dataBits = 7, .parity = SerialParity::Odd}));
    QVERIFY(outcome(transport.open()).hasValue());
    QCOMPARE(line.bench.server.pty()->baudRate(), 19200);
    QVERIFY(line.bench.server.pty()->hasOddParity());
}

void TestTransport::aSocketStreamsIntoAReader()
{
    struct Reader final : ByteReader
    {
        void take(QIODevice &source) override { bytes += source.readAll(); }
        QByteArray bytes;
    } reader;
    Line2 line(Wire::Tcp);
    QVERIFY(!line.transport->startReading(&reader).hasValue());
    QVERIFY(outcome(line.transport->open()).hasValue());
    QVERIFY(line.transport->startReading(&reader).hasValue());
    QVERIFY(outcome(line.transport->write("go\r\n")).hasValue());
    QVERIFY(comesTrue([&] { return reader.bytes == "go\r\n"; }));
    line.transport->stopReading();
    QCOMPARE(*line.ask("after"), QByteArray("after"));
    QCOMPARE(reader.bytes, QByteArray("go\r\n"));
}

void TestTransport::withoutAWireThereIsNoAnswer()
{
    NoWireTransport mute;
    QVERIFY(outcome(mute.open()).hasValue());
    QVERIFY(!outcome(mute.query("x", Line, 1s)));
    NoWireTransport parrot([](const QByteArray &message) { return Result<QByteArray>(message); });
    QVERIFY(!outcome(parrot.query("x", Line, 1s)));
    QVERIFY(outcome(parrot.open()).hasValue());
    QCOMPARE(*outcome(parrot.query("x", Line, 1s)), QByteArray("x"));
}

void TestTransport::settingsThatNoLineCanHaveAreRefused()
{
    namespace Key = BC::Key::Comm;
    CommSettings comm{
        .type = CommType::Rs232, .terminator = {}, .values = defaultCommValues(CommType::Rs232)};
    QVERIFY(transportSettings(comm).hasValue());
    for (const auto &[key, value] :
         {std::pair{Key::baudRate, QVariant(0)}, std::pair{Key::dataBits, QVariant(9)},
          std::pair{Key::parity, QVariant(QStringLiteral("Maybe"))}, std::pair{Key::stopBits, QVariant(3)}}) {
        CommSettings wrong = comm;
        wrong.values[key] = value;
        QVERIFY2(!transportSettings(wrong).hasValue(), qPrintable(key));
    }
    CommSettings tcp{.type = CommType::Tcp, .terminator = {}, .values = defaultCommValues(CommType::Tcp)};
    tcp.values[Key::port] = 70000;
    QVERIFY(!transportSettings(tcp).hasValue());
    CommSettings gpib{.type = CommType::Gpib, .terminator = {}, .values = defaultCommValues(CommType::Gpib)};
    QVERIFY(transportSettings(gpib).hasValue());
    gpib.values[Key::gpibAddress] = 31;
    QVERIFY(!transportSettings(gpib).hasValue());
    gpib.values[Key::gpibAddress] = 3;
    QVERIFY(!makeTransport(HardwareKey(HardwareType::Clock, QStringLiteral("a")), gpib).hasValue());
}

QTEST_GUILESS_MAIN(TestTransport)
#include "tst_transport.moc"
