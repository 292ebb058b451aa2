#include "tests/support/Generators.h"
#include "tests/support/StrictTest.h"
#include "ui/panes/bytes/BytesFormat.h"

#include <QtCore/QProcess>
#include <QtCore/QStandardPaths>
#include <QtCore/QTemporaryFile>

using namespace forkscope;

namespace {

QByteArray everyByte()
{
    QByteArray bytes;
    for (int byte = 0; byte < 256; ++byte)
        bytes.append(char(byte));
    return bytes;
}

QByteArray outputOf(const QString &program, const QStringList &arguments, const QByteArray &input)
{
    QProcess process;
    process.start(program, arguments);
    process.write(input);
    process.closeWriteChannel();
    process.waitForFinished();
    return process.readAllStandardOutput();
}

QString formattedOne(const QByteArray &bytes, BytesFormat format)
{
    return formatted({{0, bytes}}, format);
}

/// Returns a store with "abcde", 5 bytes dropped, "klmno".
std::unique_ptr<ByteStore> storeWithGap()
{
    auto store = std::make_unique<ByteStore>(10);
    store->append("abcdefghijklmno");
    store->finish();
    return store;
}

} // namespace

class tst_bytesformat : public StrictTest
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QLocale::setDefault(QLocale(QStringLiteral("en_GB"))); }

    void hexdumpOfTheLecture()
    {
        const QByteArray bytes = QByteArray::fromHex("53616c7465645f5f3c1617c1a98e78120a");
        const QString expected = QStringLiteral(
            "00000000  53 61 6c 74 65 64 5f 5f  3c 16 17 c1 a9 8e 78 12  |Salted__<.....x.|\n"
            "00000010  0a                                                |.|\n"
            "00000011\n");
        QCOMPARE(formattedOne(bytes, BytesFormat::Hexdump), expected);
    }

    void hexdumpIsThatOfTheRealTool()
    {
        const QString tool = QStandardPaths::findExecutable(QStringLiteral("hexdump"));
        if (tool.isEmpty())
            QSKIP("hexdump (bsdextrautils) is not installed");
        const QByteArray bytes = everyByte() + QByteArray(64, 'z') + everyByte().first(100);
        for (const qsizetype size : {1, 7, 8, 9, 15, 16, 17, 255, 420}) {
            QCOMPARE(formattedOne(bytes.first(size), BytesFormat::Hexdump).toLatin1(),
                     outputOf(tool, {QStringLiteral("-vC")}, bytes.first(size)));
        }
        QTemporaryFile file; // a pipe cannot be skipped, but a file can
        QVERIFY(file.open());
        file.write(bytes);
        file.close();
        const BytesPart part{21, bytes.sliced(21, 75)};
        const QStringList arguments{QStringLiteral("-vC"), QStringLiteral("-s"),
                                    QStringLiteral("21"),  QStringLiteral("-n"),
                                    QStringLiteral("75"),  file.fileName()};
        QCOMPARE(formatted({part}, BytesFormat::Hexdump).toLatin1(), outputOf(tool, arguments, {}));
    }

    void offsetsAboveFourGibibytesTakeMoreDigits()
    {
        const QString text = formatted({{0x123456789abLL, "x"}}, BytesFormat::Hexdump);
        QVERIFY(text.startsWith(QStringLiteral("123456789ab  78 ")));
        QVERIFY(text.endsWith(QStringLiteral("\n123456789ac\n")));
    }

    void hexDigits()
    {
        QCOMPARE(formattedOne(QByteArray("\x00\x7f\xff", 3), BytesFormat::HexDigits),
                 QStringLiteral("00 7f ff"));
        QCOMPARE(formattedOne(QByteArray(17, 'a'), BytesFormat::HexDigits),
                 QStringLiteral("61 61 61 61 61 61 61 61 61 61 61 61 61 61 61 61\n61"));
    }

    void hexDigitsReadBackAreTheSameBytes()
    {
        QVERIFY(rc::check([](const std::string &any) {
            const QByteArray bytes = QByteArray::fromStdString(any);
            const QString text = formattedOne(bytes, BytesFormat::HexDigits);
            RC_ASSERT(QByteArray::fromHex(text.toLatin1()) == bytes);
        }));
    }

    void pythonBytes_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<QString>("literal");
        QTest::newRow("plain") << QByteArray("abc") << QStringLiteral("b'abc'");
        QTest::newRow("nothing") << QByteArray("") << QStringLiteral("b''");
        QTest::newRow("the lecture's password") << QByteArray::fromHex("e234550ad0516c335311")
                                                << QStringLiteral("b'\\xe24U\\n\\xd0Ql3S\\x11'");
        QTest::newRow("single quote") << QByteArray("it's") << QStringLiteral("b\"it's\"");
        QTest::newRow("both quotes") << QByteArray("'\"") << QStringLiteral("b'\\'\"'");
        QTest::newRow("backslash") << QByteArray("\\n") << QStringLiteral("b'\\\\n'");
        QTest::newRow("white space")
            << QByteArray("\t\n\r\v ") << QStringLiteral("b'\\t\\n\\r\\x0b '");
    }

    void pythonBytes()
    {
        QFETCH(QByteArray, bytes);
        QFETCH(QString, literal);
        QCOMPARE(formattedOne(bytes, BytesFormat::PythonBytes), literal);
    }

    void pythonBytesAreWhatPythonWrites()
    {
        const QString python = QStandardPaths::findExecutable(QStringLiteral("python3"));
        if (python.isEmpty())
            QSKIP("python3 is not installed");
        const QStringList arguments{
            QStringLiteral("-c"),
            QStringLiteral("import sys; print(repr(sys.stdin.buffer.read()), end='')")};
        for (const QByteArray &bytes : {everyByte(), QByteArray("it's"), QByteArray("\"")}) {
            QCOMPARE(formattedOne(bytes, BytesFormat::PythonBytes).toLatin1(),
                     outputOf(python, arguments, bytes));
        }
    }

    void cArray()
    {
        QCOMPARE(formattedOne(QByteArray("\x00\x7f\xff", 3), BytesFormat::CArray),
                 QStringLiteral("static const unsigned char bytes[3] = {\n"
                                "    0x00, 0x7f, 0xff,\n};\n"));
        const QStringList lines = formattedOne(everyByte(), BytesFormat::CArray).split(u'\n');
        QCOMPARE(lines.size(), 1 + 22 + 1 + 1); // there are 12 to a line
        QCOMPARE(lines.at(1), QStringLiteral("    0x00, 0x01, 0x02, 0x03, 0x04, 0x05, 0x06, 0x07, "
                                             "0x08, 0x09, 0x0a, 0x0b,"));
    }

    void base64IsThatOfTheRealTool()
    {
        const QString tool = QStandardPaths::findExecutable(QStringLiteral("base64"));
        if (tool.isEmpty())
            QSKIP("base64 is not installed");
        for (const qsizetype size : {1, 2, 3, 56, 57, 58, 114, 256}) {
            const QByteArray bytes = everyByte().first(size);
            QCOMPARE(formattedOne(bytes, BytesFormat::Base64).toLatin1() + '\n',
                     outputOf(tool, {}, bytes));
        }
    }

    void partsEndAtTheGap()
    {
        const auto store = storeWithGap();
        QCOMPARE(partsOf(*store, {0, 15}), (QList<BytesPart>{{0, "abcde"}, {10, "klmno"}}));
        QCOMPARE(partsOf(*store, {3, 12}), (QList<BytesPart>{{3, "de"}, {10, "kl"}}));
        QCOMPARE(partsOf(*store, {6, 9}), QList<BytesPart>());
        QCOMPARE(partsOf(*store, {6, 11}), (QList<BytesPart>{{10, "k"}}));
        QCOMPARE(partsOf(*store, {12, 100}), (QList<BytesPart>{{12, "mno"}}));
        QCOMPARE(partsOf(*store, {}), QList<BytesPart>());
    }

    void aCopyAcrossTheGapSaysSo()
    {
        const QList<BytesPart> parts{{0, "ab"}, {1236, "yz"}};
        QCOMPARE(formatted(parts, BytesFormat::HexDigits),
                 QStringLiteral("61 62\n[gap: 1,234 bytes not kept]\n79 7a"));
        QCOMPARE(formatted(parts, BytesFormat::Text),
                 QStringLiteral("ab\n[gap: 1,234 bytes not kept]\nyz"));
        QCOMPARE(formatted(parts, BytesFormat::PythonBytes),
                 QStringLiteral("(b'ab'\n # gap: 1,234 bytes not kept\n b'yz')"));
        QCOMPARE(formatted(parts, BytesFormat::CArray),
                 QStringLiteral("static const unsigned char bytes[4] = {\n    0x61, 0x62,\n"
                                "    /* gap: 1,234 bytes not kept */\n    0x79, 0x7a,\n};\n"));
        const QStringList lines = formatted(parts, BytesFormat::Hexdump).split(u'\n');
        QCOMPARE(lines.size(), 6);
        QCOMPARE(lines.at(1), QStringLiteral("00000002"));
        QCOMPARE(lines.at(2), QStringLiteral("[gap: 1,234 bytes not kept]"));
        QVERIFY(lines.at(3).startsWith(QStringLiteral("000004d4  79 7a ")));
    }

    void countsAreInTheUsersLocale()
    {
        QCOMPARE(countedBytes(0), QStringLiteral("0 bytes"));
        QCOMPARE(countedBytes(1), QStringLiteral("1 byte"));
        QCOMPARE(countedBytes(1234567890123), QStringLiteral("1,234,567,890,123 bytes"));
        QCOMPARE(gapText(1), QStringLiteral("gap: 1 byte not kept"));
    }
};

CORE_TEST(tst_bytesformat)
#include "tst_bytesformat.moc"
