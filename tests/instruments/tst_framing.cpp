// SPDX-License-Identifier: GPL-3.0-or-later
#include "instruments/transport/framing.h"

#include <QTest>
#include <rapidcheck.h>

using namespace Chirpdeck;

class TestFraming : public QObject
{
    Q_OBJECT

private slots:
    void aLineEndsAtItsTerminatorAndNowhereElse();
    void aBlockIsReadByLengthWhateverItHolds();
    void aBlockOfMoreThanNineDigitsHasAHexadecimalCount();
    void aBlockOfTheWrongLengthIsNone();
    void anEchoIsNoAnswer();
    void anAnswerThatOnlyLooksLikeTheEchoIsKept();
    void aPromptEndsAnAnswerOnlyAtTheVeryEnd();
    void controlCharactersAreShown();
};

void TestFraming::aLineEndsAtItsTerminatorAndNowhereElse()
{
    const auto framing = Framing::line("\r\n");
    QVERIFY(!framing.find("+277.35\r"));
    QVERIFY(!framing.find("+277.35\n"));
    QCOMPARE(*framing.find("+277.35\r\n+1"), (FramedAnswer{0, 7, 9}));
}

void TestFraming::aBlockIsReadByLengthWhateverItHolds()
{
    QVERIFY(rc::check([](const std::vector<char> &content, const std::vector<char> &after) {
        const QByteArray data(content.data(), static_cast<qsizetype>(content.size()));
        const QByteArray sent = ":CURVE " + definiteBlock(data) + '\n';
        const QByteArray received = sent + QByteArray(after.data(), static_cast<qsizetype>(after.size()));
        const auto frame = Framing::block(data.size()).find(received);
        RC_ASSERT(frame.has_value());
        RC_ASSERT(received.mid(frame->begin, frame->end - frame->begin) == data);
        RC_ASSERT(frame->size == sent.size());
        // No part of it is complete.
        for (qsizetype size = 0; size < sent.size(); ++size)
            RC_ASSERT(!Framing::block(data.size()).find(QByteArrayView(sent).first(size)).has_value());
    }));
}

void TestFraming::aBlockOfMoreThanNineDigitsHasAHexadecimalCount()
{
    const auto header = findBlock("#A1000000000");
    QVERIFY(header.has_value());
    QCOMPARE(header->count, qsizetype(1'000'000'000));
    QCOMPARE(header->begin, qsizetype(12));
    QCOMPARE(findBlock("#0abc")->count, qsizetype(-1));
    QVERIFY(!findBlock("#41").has_value());
}

void TestFraming::aBlockOfTheWrongLengthIsNone()
{
    QVERIFY(!Framing::block(4).find("#13abc\n"));
    QVERIFY(Framing::block().find("#13abc\n"));
}

void TestFraming::anEchoIsNoAnswer()
{
    const auto framing = Framing::line("\r\n").afterEcho(":PULSE0:STATE 1\r\n");
    QVERIFY(!framing.find(":PULSE0:ST"));
    QVERIFY(!framing.find(":PULSE0:STATE 1\r\n"));
    const QByteArray received = ":PULSE0:STATE 1\r\nok\r\n";
    const auto frame = framing.find(received);
    QVERIFY(frame.has_value());
    QCOMPARE(received.mid(frame->begin, frame->end - frame->begin), QByteArray("ok"));
    QCOMPARE(frame->size, received.size());
}

void TestFraming::anAnswerThatOnlyLooksLikeTheEchoIsKept()
{
    const auto framing = Framing::line("\r\n").afterEcho("ok then\r\n");
    QVERIFY(!framing.find("ok"));
    QCOMPARE(*framing.find("ok\r\n"), (FramedAnswer{0, 2, 4}));
}

void TestFraming::aPromptEndsAnAnswerOnlyAtTheVeryEnd()
{
    const auto framing = Framing::prompt({"-1->", "-2->", "-->"});
    QVERIFY(!framing.find("F 2440 MHz; // Act 2440 MHz\r\n\r\n-1->x"));
    QVERIFY(!framing.find("F 2440 MHz\r\n\r\n-1-"));
    QVERIFY(framing.find("F 2440 MHz\r\n\r\n-1->"));
    QVERIFY(framing.find("PWR 13.00;\r\n\r\n-->"));
}

void TestFraming::controlCharactersAreShown()
{
    QCOMPARE(readable(QByteArrayView("a\r\n\x1b", 4)), QStringLiteral("a\\r\\n\\x1b"));
    QCOMPARE(readable(QByteArray(100, 'x'), 3), QStringLiteral("xxx\u2026"));
}

QTEST_GUILESS_MAIN(TestFraming)
#include "tst_framing.moc"
