#include "core/capture/search/ByteMatcher.h"
#include "tests/support/Generators.h"
#include "tests/support/StrictTest.h"

using namespace forkscope;

namespace {

using Letters = ByteQuery::Letters;

/// Returns "begin-end" of the first match, "none", or "error KIND at PLACE".
QString found(const ByteQuery::Made &made, const QByteArray &bytes)
{
    if (!made)
        return QStringLiteral("error %1 at %2").arg(int(made.error().kind)).arg(made.error().at);
    ByteMatcher matcher(*made);
    matcher.setBytes(bytes);
    const auto match = matcher.first(0, bytes.size());
    return match ? QStringLiteral("%1-%2").arg(match->begin).arg(match->end)
                 : QStringLiteral("none");
}

QString errorText(QueryError::Kind kind, qsizetype at)
{
    return QStringLiteral("error %1 at %2").arg(int(kind)).arg(at);
}

} // namespace

class tst_bytequery : public StrictTest
{
    Q_OBJECT

private Q_SLOTS:
    void text()
    {
        QCOMPARE(found(ByteQuery::ofText(QStringLiteral("lo w"), Letters::Exact), "hello world"),
                 QStringLiteral("3-7"));
        QCOMPARE(found(ByteQuery::ofText(QStringLiteral("LO"), Letters::Exact), "hello"),
                 QStringLiteral("none"));
        QCOMPARE(found(ByteQuery::ofText(QStringLiteral("LO"), Letters::EitherCase), "hello"),
                 QStringLiteral("3-5"));
        // Only letters have two cases, although @ and ` differ by the same bit as A and a.
        QCOMPARE(found(ByteQuery::ofText(QStringLiteral("@"), Letters::EitherCase), "`@"),
                 QStringLiteral("1-2"));
        QCOMPARE(found(ByteQuery::ofText(QStringLiteral("한"), Letters::Exact), "a\xed\x95\x9c"),
                 QStringLiteral("1-4"));
        QCOMPARE(found(ByteQuery::ofText({}, Letters::Exact), "a"),
                 errorText(QueryError::Kind::Empty, 0));
        QCOMPARE(
            found(ByteQuery::ofText(QString(ByteQuery::longestPattern + 1, u'x'), Letters::Exact),
                  "a"),
            errorText(QueryError::Kind::TooLong, ByteQuery::longestPattern + 1));
    }

    void hex_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("expected");
        const auto error = [](QueryError::Kind kind, qsizetype at) { return errorText(kind, at); };
        QTest::newRow("spaced") << QStringLiteral("61 6C") << QStringLiteral("1-3");
        QTest::newRow("joined") << QStringLiteral("53616c") << QStringLiteral("0-3");
        QTest::newRow("as in C") << QStringLiteral("0x61, 0x6c") << QStringLiteral("1-3");
        QTest::newRow("any byte") << QStringLiteral("53 ?? 6c") << QStringLiteral("0-3");
        QTest::newRow("any digit") << QStringLiteral("?4") << QStringLiteral("3-4");
        QTest::newRow("first digit") << QStringLiteral("7?") << QStringLiteral("3-4");
        QTest::newRow("beyond ASCII") << QStringLiteral("ff") << QStringLiteral("5-6");
        QTest::newRow("NUL") << QStringLiteral("00") << QStringLiteral("4-5");
        QTest::newRow("not there") << QStringLiteral("54") << QStringLiteral("none");
        QTest::newRow("nothing") << QStringLiteral("  ") << error(QueryError::Kind::Empty, 0);
        QTest::newRow("half") << QStringLiteral("53 6 c") << error(QueryError::Kind::HalfByte, 3);
        QTest::newRow("half at the end")
            << QStringLiteral("536") << error(QueryError::Kind::HalfByte, 2);
        QTest::newRow("no digit") << QStringLiteral("53 6g") << error(QueryError::Kind::NotHex, 4);
        QTest::newRow("no digit first")
            << QStringLiteral("xy") << error(QueryError::Kind::NotHex, 0);
    }

    void hex()
    {
        QFETCH(QString, text);
        QFETCH(QString, expected);
        QCOMPARE(found(ByteQuery::ofHex(text), QByteArray("Salt\0\xff", 6)), expected);
    }

    void expressions_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<QString>("expected");
        const auto row = [](const char *name, const QString &text, const QByteArray &bytes,
                            const QString &expected) {
            QTest::newRow(name) << text << bytes << expected;
        };
        const QString none = QStringLiteral("none");
        row("plain", QStringLiteral("b+"), "abbc", QStringLiteral("1-3"));
        row("never of no byte", QStringLiteral("b*"), "aab", QStringLiteral("2-3"));
        row("line begin", QStringLiteral("^b"), "ab\nb", QStringLiteral("3-4"));
        row("line end", QStringLiteral("a$"), "ab\na\n", QStringLiteral("3-4"));
        row("a character repeated", QStringLiteral("é{2}"), "\xc3\xa9\xc3\xa9",
            QStringLiteral("0-4"));
        row("a character beyond 16 bits", QStringLiteral("😀"), "-\xf0\x9f\x98\x80",
            QStringLiteral("1-5"));
        row("a character behind a backslash", QStringLiteral("\\é"), "\xc3\xa9",
            QStringLiteral("0-2"));
        row("quoted", QStringLiteral("\\Q.é*\\Ex"), "zé.é*x", QStringLiteral("3-8"));
        row("a byte", QStringLiteral("\\xe9"), "\xc3\xa9\xe9", QStringLiteral("2-3"));
        row("a byte in braces", QStringLiteral("\\x{E9}"), "\xe9", QStringLiteral("0-1"));
        row("a byte in octal", QStringLiteral("\\351\\o{12}"), "\xe9\n", QStringLiteral("0-2"));
        row("one digit", QStringLiteral("\\xag"), "\ng", QStringLiteral("0-2"));
        row("a range of bytes", QStringLiteral("[\\x80-\\xff]+"), "a\x7f\x80\xfe\xff",
            QStringLiteral("2-5"));
        row("any but", QStringLiteral("[^]a]"), "]a\xff", QStringLiteral("2-3"));
        row("any byte", QStringLiteral("a.b"), QByteArray("a\0b", 3), QStringLiteral("0-3"));
        row("any byte but the end of a line", QStringLiteral("a.b"), "a\nb", none);
        row("a class by name", QStringLiteral("[[:digit:]]\\w"), "a\xb2 5x", QStringLiteral("3-5"));
        row("no letter beyond ASCII", QStringLiteral("\\w"), "\xe9", none);
        row("a comment", QStringLiteral("a(?#é[)b"), "ab", QStringLiteral("0-2"));
        row("looking behind", QStringLiteral("(?<=é)b"),
            "b\xc3\xa9"
            "b",
            QStringLiteral("3-4"));
        row("back reference", QStringLiteral("(.)\\1"), "abb", QStringLiteral("1-3"));
        row("newline that is none", QStringLiteral("\\R"), "\x85", none);
        row("empty", {}, "a", errorText(QueryError::Kind::Empty, 0));
        row("a character in a class", QStringLiteral("a[bé]"), "a",
            errorText(QueryError::Kind::CharacterInClass, 3));
        row("no byte", QStringLiteral("a\\x{100}"), "a", errorText(QueryError::Kind::NoByte, 1));
        row("open group", QStringLiteral("a(b"), "a",
            errorText(QueryError::Kind::BadExpression, 3));
        row("place behind a long character", QStringLiteral("é)"), "a",
            errorText(QueryError::Kind::BadExpression, 1));
        row("ends in a backslash", QStringLiteral("a\\"), "a",
            errorText(QueryError::Kind::BadExpression, 2));
    }

    void expressions()
    {
        QFETCH(QString, text);
        QFETCH(QByteArray, bytes);
        QFETCH(QString, expected);
        QCOMPARE(found(ByteQuery::ofExpression(text, Letters::Exact), bytes), expected);
    }

    void eitherCaseIsOfAsciiAlone()
    {
        const auto matches = [](const char *text, const QByteArray &bytes) {
            return found(ByteQuery::ofExpression(QString::fromUtf8(text), Letters::EitherCase),
                         bytes);
        };
        QCOMPARE(matches("ab", "AB"), QStringLiteral("0-2"));
        // In Latin-1, e9 and c9 would be é and É.
        QCOMPARE(matches("\\xe9", "\xc9"), QStringLiteral("none"));
        QCOMPARE(matches("[\\xe9]", "\xc9\xe9"), QStringLiteral("1-2"));
    }

    void anExpressionThatWouldTakeForeverGivesUp()
    {
        const auto made = ByteQuery::ofExpression(QStringLiteral("(a+)+$"), Letters::Exact);
        QVERIFY(made.ok());
        ByteMatcher matcher(*made);
        matcher.setBytes(QByteArray(40, 'a') + "b");
        QVERIFY(!matcher.first(0, 41));
        QVERIFY(matcher.gaveUp());
    }

    void anyExpressionIsReadWithoutHarm()
    {
        QVERIFY(rc::check([] {
            const auto parts =
                *rc::gen::container<std::vector<std::string>>(rc::gen::element<std::string>(
                    "\\", "x", "{", "}", "[", "]", "^", "Q", "E", "(?#", "(", ")", "é", "😀", "a",
                    "*", "377", "-", "[:", ":]", "\\o{", "\\x{ff}", "?", "$"));
            QString text;
            for (const std::string &part : parts)
                text += QString::fromStdString(part);
            const auto made = ByteQuery::ofExpression(text, Letters::Exact);
            if (!made) {
                RC_ASSERT(made.error().at >= 0 && made.error().at <= text.size());
                return;
            }
            ByteMatcher matcher(*made, ByteMatcher::Effort::Glance);
            matcher.setBytes("a\xc3\xa9[]\\x\xff");
            const auto match = matcher.first(0, 8);
            RC_ASSERT(!match || (match->begin >= 0 && match->size() > 0 && match->end <= 8));
        }));
    }
};

CORE_TEST(tst_bytequery)
#include "tst_bytequery.moc"
