#include "tests/support/Script.h"
#include "tests/support/StrictTest.h"
#include "ui/panes/explain/ExplainPane.h"
#include "ui/panes/timeline/TimelineView.h"

#include <QtGui/QAction>
#include <QtGui/QClipboard>
#include <QtGui/QGuiApplication>
#include <QtGui/QTextBlock>
#include <QtTest/QSignalSpy>
#include <QtWidgets/QTextEdit>

using namespace forkscope;

namespace {

/// A process that runs from 1 ms on, and another that waits for it.
struct Story
{
    Story() : player(script::plan(2, {"sleep", "a<b>"}), &record)
    {
        player.start({true, std::nullopt});
        player.instanceStarted(0, 0);
        player.processBegins(1, {0, 0}, 100, "/bin/sleep");
        player.slice(1, 3, 0, 100);
        player.processBegins(4, {0, 1}, 101, "/bin/a<b>");
        player.look(50, {0, 0}, state::Blocked{WaitReason::Timer});
    }

    RunRecord record;
    script::Player player;
};

QTextEdit *textOf(const ExplainPane &pane)
{
    return pane.findChild<QTextEdit *>();
}

} // namespace

class tst_explainpane : public StrictTest
{
    Q_OBJECT

private Q_SLOTS:
    void saysWhatToDoFirst();
    void followsTheSelection();
    void sentencesStandApart();
    void showsABandUntilSomethingElseIsSelected();
    void showsACoresTime();
    void timelineTellsTheBand();
    void growsWithTheRecord();
    void newRunsAreNotHeldUp();
    void markedTextStays();
    void copies();
};

void tst_explainpane::saysWhatToDoFirst()
{
    ExplainPane pane;
    QVERIFY(pane.title().isEmpty());
    QCOMPARE(pane.sentences().size(), 1);
    QVERIFY(pane.sentences().first().contains(QStringLiteral("select")));
    QVERIFY(!textOf(pane)->accessibleName().isEmpty());
    QVERIFY(!pane.textActions().last()->isEnabled());
}

void tst_explainpane::followsTheSelection()
{
    Story story;
    ExplainPane pane;
    pane.setRecord(&story.record);
    pane.setSelection({0, 0});
    QCOMPARE(pane.title(), QStringLiteral("#0 sleep"));
    QVERIFY(pane.sentences().first().startsWith(QStringLiteral("It has lived for")));
    QVERIFY(textOf(pane)->toPlainText().contains(pane.sentences().first()));
    pane.setSelection({0, 1});
    QCOMPARE(pane.title(), QStringLiteral("#0 a<b>"));
    pane.setSelection({1, -1});
    QCOMPARE(pane.title(), QStringLiteral("#1"));
    pane.setRecord(nullptr);
    QVERIFY(pane.title().isEmpty());
}

/// Rich text ignores without a word what it does not know of a style.
void tst_explainpane::sentencesStandApart()
{
    Story story;
    ExplainPane pane;
    pane.setRecord(&story.record);
    pane.setSelection({0, 0});
    const QTextDocument *text = textOf(pane)->document();
    QCOMPARE(text->blockCount(), pane.sentences().size());
    for (QTextBlock block = text->begin(); block.isValid(); block = block.next()) {
        QCOMPARE(block.blockFormat().topMargin(), 0.0);
        QCOMPARE(block.blockFormat().bottomMargin(), 8.0);
    }
}

void tst_explainpane::showsABandUntilSomethingElseIsSelected()
{
    Story story;
    ExplainPane pane;
    pane.setRecord(&story.record);
    pane.setSelection({0, 0});
    const LaneId lane = laneOf(story.record, {0, 0});
    const auto band = bandAt(story.record, lane, story.player.at(2));
    QVERIFY(band);
    pane.showBand(lane, *band);
    QCOMPARE(pane.sentences().first(), QStringLiteral("It was on core 0 for 2.00 ms."));
    pane.setSelection({0, 0});
    QVERIFY(pane.sentences().first().startsWith(QStringLiteral("It has lived for")));
}

void tst_explainpane::showsACoresTime()
{
    Story story;
    ExplainPane pane;
    pane.setRecord(&story.record);
    pane.setSelection({0, 0});
    const auto time = coreTimeAt(story.record, 0, story.player.at(2));
    QVERIFY(time);
    pane.showCoreTime(*time);
    QCOMPARE(pane.title(), QStringLiteral("Core 0"));
    QCOMPARE(pane.sentences().first(), QStringLiteral("#0 sleep had core 0 for 2.00 ms."));
    pane.setSelection({0, 0});
    QCOMPARE(pane.title(), QStringLiteral("#0 sleep"));
}

void tst_explainpane::timelineTellsTheBand()
{
    Story story;
    TimelineView view;
    view.resize(800, 300);
    view.setRecord(&story.record);
    QSignalSpy bands(view.choice(), &TimelineChoice::bandChosen);
    QSignalSpy selections(view.choice(), &TimelineChoice::selectionChanged);
    const TimelineGeometry geometry = view.geometryNow();
    const int y = geometry.topOf(0) + TimelineGeometry::laneHeight / 2;
    const int names = view.viewport()->width() - geometry.timeWidth();
    QTest::mouseClick(view.viewport(), Qt::LeftButton, {}, {names / 2, y});
    QCOMPARE(selections.size(), 1);
    QCOMPARE(bands.size(), 0);
    QTest::mouseClick(view.viewport(), Qt::LeftButton, {}, {names + geometry.timeWidth() / 2, y});
    QCOMPARE(selections.size(), 2);
    QCOMPARE(bands.size(), 1);
    QCOMPARE(bands[0][0].value<LaneId>(), laneOf(story.record, {0, 0}));
    QCOMPARE(bands[0][1].value<Band>().kind, BandKind::Asleep);
    QTest::keyClick(&view, Qt::Key_Right);
    QCOMPARE(bands.size(), 2);
    QCOMPARE(selections.size(), 2);
}

void tst_explainpane::growsWithTheRecord()
{
    Story story;
    ExplainPane pane;
    pane.setRecord(&story.record);
    pane.setSelection({0, 0});
    pane.show();
    story.player.lastSlice(90, 91, 0, 100);
    story.player.processEnded(91, {0, 0}, 1);
    pane.refresh();
    pane.refresh();
    QTRY_VERIFY(pane.sentences().first().startsWith(QStringLiteral("It ended with exit code 1")));
}

/// A run is first shown when nothing of it has happened yet. What is told next must appear at once,
/// not after a pause.
void tst_explainpane::newRunsAreNotHeldUp()
{
    Story story;
    ExplainPane pane;
    pane.show();
    pane.setSelection({0, 0});
    pane.setRecord(&story.record);
    story.player.lastSlice(90, 91, 0, 100);
    story.player.processEnded(91, {0, 0}, 1);
    pane.refresh();
    QVERIFY(pane.sentences().first().startsWith(QStringLiteral("It ended with exit code 1")));
}

void tst_explainpane::markedTextStays()
{
    Story story;
    ExplainPane pane;
    pane.setRecord(&story.record);
    pane.setSelection({1, -1});
    textOf(pane)->selectAll();
    pane.show(); // it shows the same text anew
    QVERIFY(textOf(pane)->textCursor().hasSelection());
}

void tst_explainpane::copies()
{
    Story story;
    ExplainPane pane;
    pane.setRecord(&story.record);
    pane.setSelection({0, 1});
    pane.textActions().last()->trigger();
    QCOMPARE(QGuiApplication::clipboard()->text(),
             pane.title() + u'\n' + pane.sentences().join(u'\n') + u'\n');
}

WINDOW_TEST(tst_explainpane)
#include "tst_explainpane.moc"
