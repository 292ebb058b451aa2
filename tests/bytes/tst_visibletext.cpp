#include "tests/support/Generators.h"
#include "tests/support/StrictTest.h"
#include "ui/panes/bytes/VisibleText.h"

using namespace forkscope;

class tst_visibletext : public StrictTest
{
    Q_OBJECT

private Q_SLOTS:
    void shows_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<QString>("text");
        const auto row = [](const char *name, const char *hex, const char16_t *text) {
            QTest::newRow(name) << QByteArray::fromHex(hex) << QString::fromUtf16(text);
        };
        row("plain", "68690a096f", u"hi\n\to");
        row("beyond ASCII", "c3a9e282ac20ec958820f09f9880", u"é€ 안 😀");
        row("controls", "000d1b5b6d7f", u"⟨NUL⟩⟨CR⟩⟨ESC⟩[m⟨DEL⟩");
        row("C1 control", "c285", u"⟨U+0085⟩");
        row("right-to-left override", "61e280ae62", u"a⟨U+202E⟩b");
        row("isolates and marks", "e281a6e281a9e2808f", u"⟨U+2066⟩⟨U+2069⟩⟨U+200F⟩");
        row("byte order mark", "efbbbf78", u"⟨U+FEFF⟩x");
        row("line separators", "e280a8e280a9", u"⟨U+2028⟩⟨U+2029⟩");
        row("what a text document reserves", "efb790efbfbc", u"⟨U+FDD0⟩⟨U+FFFC⟩");
        row("no character, private use", "cdb8ee8080", u"⟨U+0378⟩⟨U+E000⟩");
        row("tags", "f3a08081", u"⟨U+E0001⟩");
        row("joiner of an emoji", "e2808d", u"\u200d");
        // This is the Unicode Standard's example of maximal subparts (3.9, table 3-11 and its
        // text).
        row("maximal subparts", "61f18080e180c262806380bf64",
            u"a\ufffd\ufffd\ufffdb\ufffdc\ufffd\ufffdd");
        row("overlong", "c0afe080bff08182", u"\ufffd\ufffd\ufffd\ufffd\ufffd\ufffd\ufffd\ufffd");
        row("surrogate", "eda080", u"\ufffd\ufffd\ufffd");
        row("above the last", "f4908080", u"\ufffd\ufffd\ufffd\ufffd");
        row("cut off", "61e282", u"a\ufffd");
    }

    void shows()
    {
        QFETCH(QByteArray, bytes);
        QFETCH(QString, text);
        QCOMPARE(visibleText(bytes), text);
    }

    void validTextStaysAsItIs()
    {
        QVERIFY(rc::check([] {
            const auto letters = *rc::gen::container<std::u32string>(
                rc::gen::element(U'a', U' ', U'\n', U'é', U'한', U'€', U'😀', U'א'));
            const QString text = QString::fromStdU32String(letters);
            RC_ASSERT(visibleText(text.toUtf8()) == text);
        }));
    }

    void whatStandsForSomethingElseIsKnown()
    {
        QVERIFY(isReplaced(std::nullopt));
        for (const char32_t c : {U'\0', U'\r', U'\x1b', U'\x7f', U'\u0085', U'\u202e', U'\u2066'})
            QVERIFY(isReplaced(c));
        for (const char32_t c : {U'a', U'\n', U'\t', U' ', U'한', U'א', U'\u200d'})
            QVERIFY(!isReplaced(c));
    }

    void noTextThatIsShownActsOnItsNeighbours()
    {
        QVERIFY(rc::check([](const std::string &any) {
            const QString text = visibleText(QByteArray::fromStdString(any));
            for (const char32_t c : text.toUcs4()) {
                const QChar::Category category = QChar::category(c);
                const bool isJoiner = c == 0x200c || c == 0x200d;
                RC_ASSERT(category != QChar::Other_Control || c == U'\n' || c == U'\t');
                RC_ASSERT(category != QChar::Other_Format || isJoiner);
            }
        }));
    }
};

CORE_TEST(tst_visibletext)
#include "tst_visibletext.moc"
