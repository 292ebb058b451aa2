#include "tests/support/Generators.h"
#include "tests/support/StrictTest.h"
#include "ui/panes/bytes/TextLines.h"
#include "ui/panes/bytes/Utf8Character.h"

#include <QtCore/QStringDecoder>

using namespace forkscope;

namespace {

constexpr qint64 fold = TextLines::foldEvery;

std::shared_ptr<ByteStore> storeOf(const QByteArray &bytes, qint64 keep = 1LL << 30)
{
    auto store = std::make_shared<ByteStore>(keep);
    store->append(bytes);
    store->finish();
    return store;
}

/// Returns all lines in order, found one after another from the beginning.
QList<ByteRange> allLines(const TextLines &lines)
{
    QList<ByteRange> all;
    for (qint64 at = 0; at < lines.total();) {
        all.append(lines.lineOf(at));
        at = std::max(all.last().end, at + 1);
    }
    return all;
}

QList<ByteRange> linesOf(const ByteStore &store)
{
    return allLines(TextLines(&store, store.extent()));
}

/// Draws pieces of a long text: runs with and without line feeds, among them characters of two to
/// four bytes and invalid bytes.
QByteArray anyText()
{
    QByteArray text;
    const int pieces = *rc::gen::inRange(1, 12);
    for (int i = 0; i < pieces; ++i) {
        const QByteArray one = *rc::gen::element<QByteArray>("x", "\xed\x95\x9c", "\xc3\xa9", "\n",
                                                             "\xf0\x9f\x98\x80", "\xff", "\x95");
        text += one.repeated(*rc::gen::inRange(1, int(fold)));
    }
    return text;
}

} // namespace

class tst_textlines : public StrictTest
{
    Q_OBJECT

private Q_SLOTS:
    void linesEndBehindTheirLineFeed()
    {
        const auto store = storeOf("one\n\ntwo\nrest");
        QCOMPARE(linesOf(*store), (QList<ByteRange>{{0, 4}, {4, 5}, {5, 9}, {9, 13}}));
        const TextLines lines(store.get(), store->extent());
        QCOMPARE(lines.lineOf(100), (ByteRange{9, 13}));
        QCOMPARE(lines.lineOf(-5), (ByteRange{0, 4}));
        QCOMPARE(TextLines(nullptr, {}).lineOf(0), ByteRange{});
    }

    void theGapIsALine()
    {
        const auto store = storeOf("ab\ndefghijkl\nno", 10);
        QCOMPARE(linesOf(*store), (QList<ByteRange>{{0, 3}, {3, 5}, {5, 10}, {10, 13}, {13, 15}}));
        const TextLines lines(store.get(), store->extent());
        QVERIFY(lines.isGap({5, 10}));
        QVERIFY(!lines.isGap({3, 5}));
    }

    void aLongLineIsFoldedAtMultiples()
    {
        const auto store = storeOf("head\n" + QByteArray(3 * fold, 'x') + "\nend");
        QCOMPARE(linesOf(*store), (QList<ByteRange>{{0, 5},
                                                    {5, 2 * fold},
                                                    {2 * fold, 3 * fold},
                                                    {3 * fold, 3 * fold + 6},
                                                    {3 * fold + 6, 3 * fold + 9}}));
    }

    void noFoldCutsACharacter()
    {
        const QByteArray hangul("\xed\x95\x9c");
        const auto store = storeOf(hangul.repeated(2 * fold));
        for (const ByteRange line : linesOf(*store)) {
            QCOMPARE(line.begin % 3, 0);
            QVERIFY(line.size() <= TextLines::longestLine);
        }
    }

    void fromWhereverOneComesTheLinesAreTheSame()
    {
        QVERIFY(rc::check([] {
            const QByteArray text = anyText();
            const qint64 keep = *rc::gen::element<qint64>(1LL << 30, text.size() / 2 + 1);
            const auto store = storeOf(text, keep);
            const TextLines lines(store.get(), store->extent());
            qint64 expected = 0;
            for (const ByteRange line : allLines(lines)) {
                RC_ASSERT(line.begin == expected);
                RC_ASSERT(!line.isEmpty());
                RC_ASSERT(lines.isGap(line) || line.size() <= TextLines::longestLine);
                for (int i = 0; i < 5; ++i) {
                    const qint64 inside = *rc::gen::inRange(line.begin, line.end);
                    RC_ASSERT(lines.lineOf(inside) == line);
                }
                RC_ASSERT(lines.lineOf(line.end - 1) == line);
                const QByteArray bytes = store->read(line.begin, line.size());
                const qsizetype feed = bytes.indexOf('\n');
                RC_ASSERT(feed < 0 || feed == bytes.size() - 1);
                expected = line.end;
            }
            RC_ASSERT(expected == text.size());
        }));
    }

    void charactersAreTheirBytes()
    {
        const TextLine line = decodedLine("a\xed\x95\x9c\xf0\x9f\x98\x80\x1b\xff\n", 100);
        QCOMPARE(line.text, QStringLiteral("a한😀⟨ESC⟩\ufffd "));
        const QList<TextCharacter> expected{{{100, 101}, U'a', 0, 1},  {{101, 104}, U'한', 1, 2},
                                            {{104, 108}, U'😀', 2, 4}, {{108, 109}, U'\x1b', 4, 9},
                                            {{109, 110}, {}, 9, 10},   {{110, 111}, U'\n', 10, 11}};
        QCOMPARE(line.characters, expected);
        QCOMPARE(line.characterOf(103), 1);
        QCOMPARE(line.characterOf(99), 0);
        QCOMPARE(line.characterOf(500), 5);
        QCOMPARE(line.characterAtText(3), 2);
        QCOMPARE(TextLine{}.characterOf(0), -1);
    }

    void charactersHaveNoHoles()
    {
        QVERIFY(rc::check([](const std::string &any) {
            const QByteArray bytes = QByteArray::fromStdString(any);
            const TextLine line = decodedLine(bytes, 7);
            qint64 at = 7;
            int text = 0;
            for (const TextCharacter &character : line.characters) {
                RC_ASSERT(character.bytes.begin == at);
                RC_ASSERT(character.bytes.size() >= 1 && character.bytes.size() <= 4);
                RC_ASSERT(character.textBegin == text);
                at = character.bytes.end;
                text = character.textEnd;
            }
            RC_ASSERT(at == 7 + bytes.size());
            RC_ASSERT(text == line.text.size());
        }));
    }

    /// Qt's own decoder gives a second opinion: we take as valid what it decodes without an error.
    void validIsWhatQtTakesForValid()
    {
        QVERIFY(rc::check([] {
            const auto any = *rc::gen::container<std::string>(
                rc::gen::element<char>('\x41', '\xc2', '\xe0', '\xed', '\xf0', '\xf4', '\x80',
                                       '\x9f', '\xa0', '\xbf', '\xff'));
            const QByteArray bytes = QByteArray::fromStdString(any);
            QStringDecoder decoder(QStringDecoder::Utf8, QStringDecoder::Flag::Stateless);
            const QString text = decoder(bytes);
            bool valid = true;
            QString ours;
            for (qsizetype at = 0; at < bytes.size();) {
                const Utf8Character one = firstCharacter(QByteArrayView(bytes).sliced(at));
                valid = valid && one.codePoint.has_value();
                ours += QStringView(QChar::fromUcs4(one.codePoint.value_or(0xfffd))).toString();
                at += one.bytes;
            }
            RC_ASSERT(valid == !decoder.hasError());
            RC_ASSERT(!valid || ours == text);
        }));
    }
};

CORE_TEST(tst_textlines)
#include "tst_textlines.moc"
