#include "tests/support/StrictTest.h"
#include "ui/panes/bytes/BytesColours.h"
#include "ui/panes/bytes/BytesPage.h"
#include "ui/panes/bytes/BytesWords.h"
#include "ui/shared/StateStyle.h"

#include <cmath>

using namespace forkscope;

namespace {

constexpr int rowHeight = 14;

/// Returns the relative luminance by WCAG 2.1.
double luminance(const QColor &colour)
{
    const auto linear = [](double c) {
        return c <= 0.04045 ? c / 12.92 : std::pow((c + 0.055) / 1.055, 2.4);
    };
    return 0.2126 * linear(colour.redF()) + 0.7152 * linear(colour.greenF()) +
           0.0722 * linear(colour.blueF());
}

double contrast(const QColor &a, const QColor &b)
{
    const double high = std::max(luminance(a), luminance(b));
    const double low = std::min(luminance(a), luminance(b));
    return (high + 0.05) / (low + 0.05);
}

QPalette paletteOf(const QColor &text, const QColor &base, const QColor &highlight)
{
    QPalette palette;
    palette.setColor(QPalette::Text, text);
    palette.setColor(QPalette::WindowText, text);
    palette.setColor(QPalette::Base, base);
    palette.setColor(QPalette::Window, base);
    palette.setColor(QPalette::Highlight, highlight);
    return palette;
}

} // namespace

class tst_bytespage : public StrictTest
{
    Q_OBJECT

private Q_SLOTS:
    void rowsAreBelowEachOther()
    {
        const BytesLayout layout(Extent{1000, 1000, 1000, true});
        const BytesGeometry geometry(7, 8, 4);
        const BytesPage page{layout, geometry, 5, 0, rowHeight, {600, 100}};
        QCOMPARE(page.wholeRows(), 7);
        QCOMPARE(page.rowAt(page.rowY({8})).index, 8);
        QCOMPARE(page.rowAt(page.rowY({8}) + rowHeight - 1).index, 8);
        QCOMPARE(page.rowAt(page.rowY({5}) - 1).index, 4);
        QCOMPARE(page.bytes(), (ByteRange{80, 192}));
        QCOMPARE(page.cellRect(100, BytesArea::Hex).top(), page.rowY({6}));
        QVERIFY(page.shows({5}) && page.shows({11}) && !page.shows({4}) && !page.shows({12}));
    }

    /// 10 GB in rows of 8 are more rows than a scroll bar's int could hold in pixels.
    void farIntoALongStream()
    {
        const qint64 total = 10'000'000'000;
        const BytesLayout layout(Extent{total, total, total, true}, 8);
        const BytesGeometry geometry(7, BytesGeometry::offsetDigits(total), 4, 8);
        const BytesPage page{layout, geometry, layout.rowCount() - 7, 0, rowHeight, {600, 100}};
        QCOMPARE(page.lastRow().index, layout.rowCount() - 1);
        QCOMPARE(page.bytes(), (ByteRange{total - 56, total}));
        QCOMPARE(page.cellRect(total - 1, BytesArea::Hex).bottom(),
                 BytesPage::topMargin + 7 * 14 - 1);
        QVERIFY(page.cellRect(0, BytesArea::Hex).bottom() < 0);
        QCOMPARE(BytesGeometry::offsetDigits(total), 9);
    }

    void theBoundaryIsAStep()
    {
        const BytesLayout layout(Extent{100, 100, 100, true});
        const BytesGeometry geometry(7, 8, 4);
        const BytesPage page{layout, geometry, 0, 0, rowHeight, {600, 200}};
        const QRect cell = page.cellRect(20, BytesArea::Hex);
        const auto lines = page.boundary(20, BytesArea::Hex);
        QCOMPARE(lines[1], QLine(cell.left(), cell.top(), cell.left(), cell.top() + rowHeight));
        QCOMPARE(lines[0].p1(), lines[1].p1());
        QCOMPARE(lines[2].p2(), lines[1].p2());
        QCOMPARE(lines[2].x1(), page.cellRect(16, BytesArea::Hex).left());
        const QRect last = page.cellRect(99, BytesArea::Hex);
        QCOMPARE(page.boundary(100, BytesArea::Hex)[1].x1(), last.right() + 1);
        const BytesPage later{layout, geometry, 3, 0, rowHeight, {600, 20}};
        for (const QLine &line : later.boundary(20, BytesArea::Hex))
            QVERIFY(line.isNull());
    }

    void classesOfBytes()
    {
        QCOMPARE(classOf(0), ByteClass::Zero);
        for (const char c : {' ', '\t', '\n', '\v', '\f', '\r'})
            QCOMPARE(classOf(quint8(c)), ByteClass::WhiteSpace);
        for (const int c : {0x01, 0x08, 0x0e, 0x1b, 0x1f, 0x7f})
            QCOMPARE(classOf(quint8(c)), ByteClass::Control);
        for (const int c : {0x21, 0x41, 0x7e})
            QCOMPARE(classOf(quint8(c)), ByteClass::Printable);
        for (const int c : {0x80, 0xc3, 0xff})
            QCOMPARE(classOf(quint8(c)), ByteClass::High);
    }

    /// Without colour, the marks still tell the classes apart.
    void marksDiffer()
    {
        QSet<char16_t> marks;
        for (const ByteClass one :
             {ByteClass::Zero, ByteClass::Control, ByteClass::WhiteSpace, ByteClass::High})
            marks.insert(markOf(one));
        QCOMPARE(marks.size(), 4);
    }

    void everyInkIsReadable_data()
    {
        QTest::addColumn<QPalette>("palette");
        QTest::newRow("light") << paletteOf(QColor(0x1a, 0x1d, 0x21), Qt::white,
                                            QColor(0, 0x72, 0xb2));
        QTest::newRow("pale highlight")
            << paletteOf(QColor(0x1a, 0x1d, 0x21), Qt::white, QColor(0xf0, 0xf6, 0xfb));
        QTest::newRow("dark") << paletteOf(QColor(0xe6, 0xe8, 0xeb), QColor(0x1d, 0x20, 0x24),
                                           QColor(0, 0x72, 0xb2));
    }

    void everyInkIsReadable()
    {
        QFETCH(QPalette, palette);
        const BytesColours colours(palette);
        QVERIFY(contrast(colours.selection, palette.color(QPalette::Base)) >= 1.2);
        for (const QColor &ink : colours.inks) {
            QVERIFY2(contrast(ink, palette.color(QPalette::Base)) >= 4.5, qPrintable(ink.name()));
            QVERIFY2(contrast(ink, colours.selection) >= 4.5, qPrintable(ink.name()));
        }
        const QString key = words::key(palette);
        for (int i = 0; i < byteClasses; ++i)
            QVERIFY(key.contains(colours.ink(ByteClass(i)).name()));
    }

    void wordsForBytesAndCharacters()
    {
        QLocale::setDefault(QLocale(QStringLiteral("en_GB")));
        QCOMPARE(words::byte(0x14, 'e'), QStringLiteral("0x14: byte 65, “e”, printable"));
        QCOMPARE(words::byte(0, '\0'), QStringLiteral("0x0: byte 00, NUL"));
        QCOMPARE(words::character(U'한', "\xed\x95\x9c"),
                 QStringLiteral("한 U+D55C, letter: 3 bytes ed 95 9c"));
        QCOMPARE(words::character(U'\n', "\n"),
                 QStringLiteral("\\n U+000A, control character: 1 byte 0a"));
        QCOMPARE(words::character(U'\u202e', "\xe2\x80\xae"),
                 QStringLiteral("⟨U+202E⟩ U+202E, not a visible character: 3 bytes e2 80 ae"));
        QCOMPARE(words::character(U'\U0001f600', "\xf0\x9f\x98\x80"),
                 QStringLiteral("😀 U+1F600, symbol: 4 bytes f0 9f 98 80"));
        QCOMPARE(words::character({}, "\xff"), QStringLiteral("not valid UTF-8: 1 byte ff"));
    }
};

WINDOW_TEST(tst_bytespage)
#include "tst_bytespage.moc"
