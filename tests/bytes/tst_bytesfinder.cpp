#include "core/capture/Capture.h"
#include "tests/support/Script.h"
#include "tests/support/StrictTest.h"
#include "tests/support/WindowParts.h"
#include "ui/panes/bytes/BytesActions.h"
#include "ui/panes/bytes/BytesColours.h"
#include "ui/panes/bytes/BytesFinder.h"
#include "ui/panes/bytes/BytesPages.h"
#include "ui/panes/bytes/BytesPane.h"
#include "ui/panes/bytes/BytesTextView.h"
#include "ui/panes/bytes/BytesView.h"
#include "ui/panes/bytes/FindBar.h"
#include "ui/panes/bytes/FindWords.h"

#include <QtGui/QAction>
#include <QtWidgets/QApplication>
#include <QtWidgets/QComboBox>
#include <QtWidgets/QLineEdit>
#include <QtWidgets/QToolButton>

#include <cmath>

using namespace forkscope;

namespace {

constexpr StreamId output{{0, 0}, StreamKind::Output};

/// A pane on the screen that shows the output of one instance.
struct Scene
{
    RunRecord record;
    script::Player player;
    BytesPane pane;

    explicit Scene(const QByteArray &bytes, qint64 keep = 1 << 20) : player(planOf(keep), &record)
    {
        player.start();
        player.instanceStarted(1, 0);
        player.processStarted(1, {0, 0}, 100, "/usr/bin/cat");
        player.bytes(2, output, bytes);
        pane.resize(700, 400);
        pane.setRecord(&record);
        pane.setSelection({0, -1});
        pane.show();
        pane.activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(&pane));
        the<BytesView>(pane)->setFocus();
    }

    static Plan planOf(qint64 keep)
    {
        Plan plan = script::plan(1, {"cat"});
        plan.run.keepBytes = keep;
        return plan;
    }

    FindBar *bar() { return the<FindBar>(pane); }
    ByteRange selected() { return the<BytesView>(pane)->selection(); }

    void open() { QTest::keySequence(the<BytesView>(pane), QKeySequence::Find); }
    void find(const QString &text)
    {
        open();
        bar()->edit()->setText(text);
    }
    void ends()
    {
        player.streamEnded(3, output);
        pane.refresh();
    }
};

/// WCAG 2.1's contrast, computed by its definition.
double contrast(const QColor &a, const QColor &b)
{
    const auto luminance = [](const QColor &c) {
        const auto linear = [](double v) {
            return v <= 0.04045 ? v / 12.92 : std::pow((v + 0.055) / 1.055, 2.4);
        };
        return 0.2126 * linear(c.redF()) + 0.7152 * linear(c.greenF()) + 0.0722 * linear(c.blueF());
    };
    const double x = luminance(a) + 0.05;
    const double y = luminance(b) + 0.05;
    return x > y ? x / y : y / x;
}

QPalette paletteOf(bool dark)
{
    const QColor base = dark ? QColor(0x1e, 0x22, 0x27) : QColor(Qt::white);
    const QColor text = dark ? QColor(0xe6, 0xe6, 0xe6) : QColor(0x1a, 0x1a, 0x1a);
    QPalette palette(base);
    palette.setColor(QPalette::Base, base);
    palette.setColor(QPalette::Window, base);
    palette.setColor(QPalette::Text, text);
    palette.setColor(QPalette::WindowText, text);
    palette.setColor(QPalette::Highlight, QColor(0x00, 0x72, 0xb2));
    return palette;
}

} // namespace

class tst_bytesfinder : public StrictTest
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QLocale::setDefault(QLocale(QStringLiteral("en_GB"))); }

    void goesFromMatchToMatch()
    {
        Scene scene("one two one two one");
        QVERIFY(scene.bar()->isHidden());
        scene.find(QStringLiteral("ONE"));
        QTRY_COMPARE(scene.bar()->countText(), QStringLiteral("1 of 3"));
        QCOMPARE(scene.selected(), (ByteRange{0, 3}));
        QTest::keyClick(scene.bar()->edit(), Qt::Key_Return);
        QTRY_COMPARE(scene.selected(), (ByteRange{8, 11}));
        QTest::keyClick(scene.bar()->edit(), Qt::Key_F3);
        QTRY_COMPARE(scene.selected(), (ByteRange{16, 19}));
        QTRY_COMPARE(scene.bar()->countText(), QStringLiteral("3 of 3"));
        QCOMPARE(scene.bar()->noteText(), QString());
        QTest::keyClick(scene.bar()->edit(), Qt::Key_F3);
        QTRY_COMPARE(scene.bar()->noteText(), QStringLiteral("Went on from the beginning."));
        QCOMPARE(scene.selected(), (ByteRange{0, 3}));
        QTest::keyClick(scene.bar()->edit(), Qt::Key_Return, Qt::ShiftModifier);
        QTRY_COMPARE(scene.bar()->noteText(), QStringLiteral("Went on from the end."));
        QCOMPARE(scene.selected(), (ByteRange{16, 19}));
        QTest::keyClick(scene.bar()->edit(), Qt::Key_F3, Qt::ShiftModifier);
        QTRY_COMPARE(scene.selected(), (ByteRange{8, 11}));
        QTRY_COMPARE(scene.bar()->noteText(), QString());
    }

    void escapeClosesAndForgets()
    {
        Scene scene("one two");
        scene.find(QStringLiteral("two"));
        QTRY_COMPARE(scene.selected(), (ByteRange{4, 7}));
        QVERIFY(!the<BytesFinder>(scene.pane)->marksIn({0, 7}).isEmpty());
        QTest::keyClick(scene.bar()->edit(), Qt::Key_Escape);
        QVERIFY(scene.bar()->isHidden());
        QVERIFY(the<BytesView>(scene.pane)->hasFocus());
        QVERIFY(the<BytesFinder>(scene.pane)->marksIn({0, 7}).isEmpty());
        QCOMPARE(scene.selected(), (ByteRange{4, 7}));
        // F3 brings the bar back with the text that was searched for.
        QTest::keyClick(the<BytesView>(scene.pane), Qt::Key_F3);
        QVERIFY(!scene.bar()->isHidden());
        QTRY_COMPARE(scene.bar()->countText(), QStringLiteral("1 of 1"));
    }

    void kindsAndCase()
    {
        Scene scene(QByteArray("Ab\xed\x95\x9c\0"
                               "ab",
                               8));
        scene.find(QStringLiteral("ab"));
        QTRY_COMPARE(scene.bar()->countText(), QStringLiteral("1 of 2"));
        scene.bar()->caseButton()->click();
        QTRY_COMPARE(scene.bar()->countText(), QStringLiteral("1 of 1"));
        QCOMPARE(scene.selected(), (ByteRange{6, 8}));
        scene.bar()->kinds()->setCurrentIndex(int(FindBar::Kind::Hex));
        scene.bar()->edit()->setText(QStringLiteral("ed ?? 9c"));
        QTRY_COMPARE(scene.selected(), (ByteRange{2, 5}));
        QVERIFY(!scene.bar()->caseButton()->isEnabled());
        scene.bar()->kinds()->setCurrentIndex(int(FindBar::Kind::Expression));
        scene.bar()->edit()->setText(QStringLiteral("한\\x00"));
        QTRY_COMPARE(scene.selected(), (ByteRange{2, 6}));
    }

    void errorsAreSaidInPlace()
    {
        Scene scene("one");
        scene.open();
        scene.bar()->kinds()->setCurrentIndex(int(FindBar::Kind::Hex));
        scene.bar()->edit()->setText(QStringLiteral("6g"));
        QTRY_COMPARE(scene.bar()->noteText(),
                     QStringLiteral("“g” (character 2) is no hex digit, nor ? for any."));
        scene.bar()->kinds()->setCurrentIndex(int(FindBar::Kind::Expression));
        scene.bar()->edit()->setText(QStringLiteral("a)"));
        QTRY_VERIFY(scene.bar()->noteText().startsWith(QStringLiteral("At character 2: ")));
        QCOMPARE(scene.bar()->countText(), QString());
        scene.bar()->edit()->clear();
        QTRY_COMPARE(scene.bar()->noteText(), QString());
        scene.bar()->edit()->setText(QStringLiteral("x+"));
        QTRY_COMPARE(scene.bar()->noteText(), QStringLiteral("Not found."));
    }

    void whatIsNotKeptIsNotSearched()
    {
        Scene scene(QByteArray(100, '.') + "needle" + QByteArray(100, '.'), 64);
        scene.find(QStringLiteral("needle"));
        QTRY_COMPARE(scene.bar()->noteText(), QStringLiteral("Not found in what is kept."));
    }

    void aGrowingStreamIsCountedOn()
    {
        Scene scene("one ");
        scene.find(QStringLiteral("one"));
        QTRY_COMPARE(scene.bar()->countText(), QStringLiteral("1 of 1"));
        scene.player.bytes(3, output, "one one ");
        scene.ends();
        QTRY_COMPARE(scene.bar()->countText(), QStringLiteral("1 of 3"));
        QTest::keyClick(scene.bar()->edit(), Qt::Key_Return);
        QTRY_COMPARE(scene.selected(), (ByteRange{4, 7}));
    }

    void anotherStreamIsSearchedAnew()
    {
        Scene scene("one one");
        scene.player.bytes(3, {{0, 0}, StreamKind::Errors}, "one");
        scene.find(QStringLiteral("one"));
        QTRY_COMPARE(scene.bar()->countText(), QStringLiteral("1 of 2"));
        scene.pane.showStream({{0, 0}, StreamKind::Errors});
        QTRY_COMPARE(scene.bar()->countText(), QStringLiteral("1 match"));
    }

    void matchesInSightAreMarked()
    {
        Scene scene("one two one two");
        scene.find(QStringLiteral("two"));
        QTRY_COMPARE(scene.selected(), (ByteRange{4, 7}));
        BytesView *view = the<BytesView>(scene.pane);
        const BytesColours colours(view->palette());
        const auto ground = [view](qint64 offset) {
            const QImage image = view->viewport()->grab().toImage();
            const QRect cell = view->rows().page().cellRect(offset, BytesArea::Hex);
            return image.pixelColor(cell.left() + 1, cell.top() + 1);
        };
        QTRY_COMPARE(ground(13), colours.mark);
        QCOMPARE(ground(5), colours.selection);
        QCOMPARE(ground(9), view->palette().color(QPalette::Base));
    }

    void theMatchIsSelectedInTextToo()
    {
        QByteArray lines;
        for (int i = 0; i < 1000; ++i)
            lines += "line " + QByteArray::number(i) + "\n";
        Scene scene(lines);
        the<BytesPages>(scene.pane)->setMode(BytesMode::Text);
        the<BytesTextView>(scene.pane)->setFocus();
        QTest::keySequence(the<BytesTextView>(scene.pane), QKeySequence::Find);
        scene.bar()->edit()->setText(QStringLiteral("line 777"));
        const qint64 place = lines.indexOf("line 777");
        QTRY_COMPARE(the<BytesTextView>(scene.pane)->selection(), (ByteRange{place, place + 8}));
        QVERIFY(the<BytesTextView>(scene.pane)->rows().isInSight(place));
        QCOMPARE(scene.selected(), the<BytesTextView>(scene.pane)->selection());
    }

    void aNewQueryDoesNotWaitForTheOldOne()
    {
        auto store = std::make_shared<ByteStore>(1 << 30);
        store->append(QByteArray(60'000, 'a') + "b");
        FindBar bar;
        bar.show();
        BytesFinder finder(&bar);
        finder.setStore(store);
        bar.kinds()->setCurrentIndex(int(FindBar::Kind::Expression));
        // From each place it searches to the end of the letters, without checking `cancelled`
        // meanwhile.
        bar.edit()->setText(QStringLiteral("a+a+[cd]"));
        QTRY_VERIFY(finder.isBusy());
        bar.edit()->setText(QStringLiteral("b"));
        finder.next();
        QVERIFY(finder.isBusy());
        QTRY_COMPARE_WITH_TIMEOUT(bar.countText(), QStringLiteral("1 of 1"), 60'000);
    }

    void escapeEndsASearch()
    {
        auto store = std::make_shared<ByteStore>(1 << 30);
        store->append(QByteArray(60'000, 'a') + "b");
        FindBar bar;
        bar.show();
        BytesFinder finder(&bar);
        finder.setStore(store);
        bar.kinds()->setCurrentIndex(int(FindBar::Kind::Expression));
        bar.edit()->setText(QStringLiteral("a+a+[cd]"));
        QTRY_VERIFY(finder.isBusy());
        QTest::keyClick(bar.edit(), Qt::Key_Escape);
        QTRY_VERIFY_WITH_TIMEOUT(!finder.isBusy(), 60'000);
        QCOMPARE(bar.countText(), QString());
    }

    void numbersOfMatches()
    {
        MatchCount count;
        QCOMPARE(words::matchNumber(count, {}), QString());
        count.whole = true;
        count.count = 12345;
        count.begins = {3, 9};
        QCOMPARE(words::matchNumber(count, {9, 10}), QStringLiteral("2 of 12,345"));
        QCOMPARE(words::matchNumber(count, {10, 11}), QStringLiteral("12,345 matches"));
    }

    void everyInkCanBeReadOnTheMark()
    {
        for (const bool dark : {false, true}) {
            const BytesColours colours(paletteOf(dark));
            for (const QColor &ink : colours.inks) {
                QVERIFY2(contrast(ink, colours.mark) >= 4.5,
                         qPrintable(ink.name() + u' ' + colours.mark.name()));
            }
        }
    }
};

WINDOW_TEST(tst_bytesfinder)
#include "tst_bytesfinder.moc"
