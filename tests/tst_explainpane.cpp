#include "tests/support/Script.h"
#include "tests/support/StrictTest.h"
#include "ui/explain/ExplainPane.h"

#include <QtGui/QAction>
#include <QtGui/QClipboard>
#include <QtGui/QGuiApplication>
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

class TestExplainPane : public StrictTest
{
    Q_OBJECT

private Q_SLOTS:
    void saysWhatToDoFirst();
    void followsTheSelection();
    void showsABandUntilSomethingElseIsSelected();
    void growsWithTheRecord();
    void markedTextStays();
    void copies();
};

void TestExplainPane::saysWhatToDoFirst()
{
    ExplainPane pane;
    QVERIFY(pane.title().isEmpty());
    QCOMPARE(pane.sentences().size(), 1);
    QVERIFY(pane.sentences().first().contains(QStringLiteral("select")));
    QVERIFY(!textOf(pane)->accessibleName().isEmpty());
    QVERIFY(!pane.textActions().last()->isEnabled());
}

void TestExplainPane::followsTheSelection()
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

void TestExplainPane::showsABandUntilSomethingElseIsSelected()
{
    Story story;
    ExplainPane pane;
    pane.setRecord(&story.record);
    pane.setSelection({0, 0});
    const LaneId lane = laneOf(story.record, {0, 0});
    const auto band = bandAt(story.record, lane, story.player.at(2));
    QVERIFY(band);
    pane.showBand(lane, *band);
    QCOMPARE(pane.sentences().first(),
             QStringLiteral("For 2.00 ms, from 1.00 ms to 3.00 ms of the run: running on core 0."));
    pane.setSelection({0, 0});
    QVERIFY(pane.sentences().first().startsWith(QStringLiteral("It has lived for")));
}

void TestExplainPane::growsWithTheRecord()
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

void TestExplainPane::markedTextStays()
{
    Story story;
    ExplainPane pane;
    pane.setRecord(&story.record);
    pane.setSelection({1, -1});
    textOf(pane)->selectAll();
    pane.show(); // shows it anew, and it is the same
    QVERIFY(textOf(pane)->textCursor().hasSelection());
}

void TestExplainPane::copies()
{
    Story story;
    ExplainPane pane;
    pane.setRecord(&story.record);
    pane.setSelection({0, 1});
    pane.textActions().last()->trigger();
    QCOMPARE(QGuiApplication::clipboard()->text(),
             pane.title() + u'\n' + pane.sentences().join(u'\n') + u'\n');
}

QTEST_MAIN(TestExplainPane)
#include "tst_explainpane.moc"
