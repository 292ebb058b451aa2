#include "tests/support/Generators.h"
#include "tests/support/StrictTest.h"
#include "ui/panes/chain/BytesText.h"

using namespace forkscope;

namespace {

const QByteArray lecturePassword = QByteArray::fromHex("e234550ad0516c335311");

} // namespace

class tst_bytestext : public StrictTest
{
    Q_OBJECT

private Q_SLOTS:
    void textOfBytes_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<QString>("text");
        QTest::newRow("nothing") << QByteArray() << QString();
        QTest::newRow("word") << QByteArray("env:password") << QStringLiteral("env:password");
        QTest::newRow("spaces and quotes stay")
            << QByteArray("a 'b' \"c\" \\") << QStringLiteral("a 'b' \"c\" \\");
        QTest::newRow("Korean") << QByteArray("배우기") << QStringLiteral("배우기");
        QTest::newRow("line break") << QByteArray("a\nb") << QStringLiteral("$'a\\nb'");
        QTest::newRow("not UTF-8")
            << lecturePassword << QStringLiteral("$'\\xe24U\\n\\xd0Ql3S\\x11'");
        QTest::newRow("looks like ours") << QByteArray("$'a'") << QStringLiteral("$'$\\'a\\''");
        QTest::newRow("overlong") << QByteArray("\xc0\x80") << QStringLiteral("$'\\xc0\\x80'");
        QTest::newRow("right to left mark")
            << QByteArray("a\u202e") << QStringLiteral("$'a\\xe2\\x80\\xae'");
    }

    void textOfBytes()
    {
        QFETCH(QByteArray, bytes);
        QFETCH(QString, text);
        QCOMPARE(forkscope::textOfBytes(bytes), text);
        const auto read = bytesOfText(text);
        QVERIFY(read.ok());
        QCOMPARE(read.value(), bytes);
    }

    void problemsOfText_data()
    {
        QTest::addColumn<QString>("text");
        QTest::newRow("not closed") << QStringLiteral("$'abc");
        QTest::newRow("goes on") << QStringLiteral("$'abc' def");
        QTest::newRow("NUL") << QStringLiteral("$'\\x00'");
        QTest::newRow("a pipe after it") << QStringLiteral("$'a' | b");
    }

    void problemsOfText()
    {
        QFETCH(QString, text);
        const auto read = bytesOfText(text);
        QVERIFY(!read.ok());
        QVERIFY(read.error().column >= 1);
        QVERIFY(read.error().column <= text.size() + 1);
    }

    void theColumnIsThatOfTheField()
    {
        const auto read = bytesOfText(QStringLiteral("$'ab\\x00'"));
        QVERIFY(!read.ok());
        QCOMPARE(read.error().column, 7); // this is the column of the digits after \x
    }

    void hex_data()
    {
        QTest::addColumn<QString>("text");
        QTest::newRow("spaces") << QStringLiteral("e2 34 55 0a d0 51 6c 33 53 11");
        QTest::newRow("together") << QStringLiteral("e234550AD0516c335311");
        QTest::newRow("C") << QStringLiteral(
            "0xe2, 0x34, 0x55, 0x0a, 0xd0,\n0x51 0x6c 0x33 0x53 0x11");
        QTest::newRow("escapes") << QStringLiteral(
            "\\xe2\\x34\\x55\\x0a\\xd0\\x51\\x6c\\x33\\x53\\x11");
        QTest::newRow("colons") << QStringLiteral("e2:34:55:0a:d0:51:6c:33:53:11");
    }

    void hex()
    {
        QFETCH(QString, text);
        const auto bytes = bytesOfHex(text);
        QVERIFY(bytes.ok());
        QCOMPARE(bytes.value(), lecturePassword);
        QCOMPARE(hexOfBytes(lecturePassword), QStringLiteral("e2 34 55 0a d0 51 6c 33 53 11"));
    }

    void problemsOfHex_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<int>("column");
        QTest::newRow("one digit") << QStringLiteral("e2 3") << 4;
        QTest::newRow("no digit") << QStringLiteral("e2 g3") << 4;
        QTest::newRow("prefix alone") << QStringLiteral("e2 0x") << 6;
        QTest::newRow("split byte") << QStringLiteral("e 2") << 1;
    }

    void problemsOfHex()
    {
        QFETCH(QString, text);
        QFETCH(int, column);
        const auto bytes = bytesOfHex(text);
        QVERIFY(!bytes.ok());
        QCOMPARE(bytes.error().column, column);
    }

    void anyBytesComeBack()
    {
        QVERIFY(rc::check("text and hex give the same bytes back", [] {
            const auto content = *rc::gen::container<std::vector<char>>(rc::gen::nonZero<char>());
            const QByteArray bytes(content.data(), static_cast<qsizetype>(content.size()));
            const auto fromText = bytesOfText(forkscope::textOfBytes(bytes));
            RC_ASSERT(fromText.ok());
            RC_ASSERT(*fromText == bytes);
            const auto fromHex = bytesOfHex(hexOfBytes(bytes));
            RC_ASSERT(fromHex.ok());
            RC_ASSERT(*fromHex == bytes);
        }));
    }
};

CORE_TEST(tst_bytestext)
#include "tst_bytestext.moc"
