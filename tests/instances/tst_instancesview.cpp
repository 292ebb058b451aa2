#include "tests/support/Script.h"
#include "tests/support/StrictTest.h"
#include "ui/panes/instances/InstancesModel.h"
#include "ui/panes/instances/InstancesView.h"

#include <QtGui/QClipboard>
#include <QtGui/QPaintEvent>
#include <QtTest/QSignalSpy>
#include <QtWidgets/QApplication>
#include <QtWidgets/QComboBox>
#include <QtWidgets/QHeaderView>
#include <QtWidgets/QLabel>
#include <QtWidgets/QLineEdit>
#include <QtWidgets/QMenu>
#include <QtWidgets/QTreeView>

using namespace forkscope;
using script::Player;

namespace {

/// A view on a scripted run of six instances, all started, shown at the pane's usual width.
class Scene
{
public:
    explicit Scene(const QList<QByteArray> &programs = {"openssl", "md5sum"})
        : player(script::plan(6, programs), &record),
          selections(&view, &InstancesView::selectionChanged),
          stops(&view, &InstancesView::stopRequested)
    {
        player.start();
        for (int i = 0; i < 6; ++i)
            player.instanceStarted(0, i);
        view.setRecord(&record);
        view.resize(700, 300);
        view.show();
    }

    void end(int instance, double ms, Outcome outcome, std::optional<int> status)
    {
        player.instanceEnded(ms, instance, outcome, status);
    }
    void refresh() { view.refresh(record.takeChanged()); }
    QModelIndex index(Selection row, int column = 0) const
    {
        return view.model()->indexOf(row, column);
    }
    std::vector<int> rows() const
    {
        std::vector<int> result;
        for (int row = 0; row < view.model()->rowCount(); ++row)
            result.push_back(view.model()->selectionOf(view.model()->index(row, 0)).instance);
        return result;
    }
    void click(Selection row, Qt::KeyboardModifiers modifiers = {})
    {
        const QRect cell = view.tree()->visualRect(index(row, 1));
        QTest::mouseClick(view.tree()->viewport(), Qt::LeftButton, modifiers, cell.center());
    }
    QLineEdit *text() const { return view.findChild<QLineEdit *>(); }
    QComboBox *outcome() const { return view.findChild<QComboBox *>(); }
    QString shown() const { return view.findChild<QLabel *>()->text(); }
    QAction *action(int place) const { return view.rowActions().at(place); }
    bool isSelected(Selection row) const
    {
        return view.tree()->selectionModel()->isSelected(index(row));
    }

    RunRecord record;
    Player player;
    InstancesView view;
    QSignalSpy selections;
    QSignalSpy stops;
};

/// Collects the region in which a widget was asked to paint itself.
class PaintWatch : public QObject
{
public:
    explicit PaintWatch(QWidget *widget) : QObject(widget) { widget->installEventFilter(this); }

    QRegion painted;

protected:
    bool eventFilter(QObject *, QEvent *event) override
    {
        if (event->type() == QEvent::Paint)
            painted += static_cast<QPaintEvent *>(event)->region();
        return false;
    }
};

using Rows = std::vector<int>;

Selection last(const QSignalSpy &spy)
{
    return spy.isEmpty() ? Selection{} : spy.last().at(0).value<Selection>();
}

} // namespace

class tst_instancesview : public StrictTest
{
    Q_OBJECT

private Q_SLOTS:
    void isMadeForManyRows();
    void hasACurrentRowBeforeTheFocus();
    void tellsWhatTheUserSelects();
    void selectsWithoutASignal();
    void keepsTheSelectionWhenSorted();
    void keepsTheSelectionWhenFiltered();
    void keepsTheSelectionInTheNextRun();
    void dropsTheSelectionThatIsNoMore();
    void filtersByOutcomeAndText();
    void keysOfTheFilter();
    void tabGoesFromTheFilterToTheRows();
    void filtersLiveInstancesAnew();
    void stopsOnlyWhatLives();
    void stopsSeveral();
    void selectsAllInstances();
    void repaintsStagesWithTheirInstance();
    void copiesRows();
    void hidesAndResetsColumns();
    void savesAndRestoresColumns();
    void refusesAForeignState();
    void everyControlHasAName();
    void columnsFitThePane();
};

void tst_instancesview::isMadeForManyRows()
{
    const Scene scene;
    QVERIFY(scene.view.tree()->uniformRowHeights());
    for (int column = 0; column < instanceColumnCount; ++column) {
        QVERIFY(scene.view.tree()->header()->sectionResizeMode(column) !=
                QHeaderView::ResizeToContents);
    }
}

void tst_instancesview::hasACurrentRowBeforeTheFocus()
{
    const Scene scene;
    QVERIFY(scene.view.tree()->currentIndex().isValid());
    QVERIFY(!scene.view.tree()->selectionModel()->hasSelection());
    QVERIFY(scene.selections.isEmpty());
    QVERIFY(scene.view.selection().isEmpty());
    scene.outcome()->setCurrentIndex(int(OutcomeFilter::Failed));
    QCOMPARE(scene.rows(), Rows{});
    scene.outcome()->setCurrentIndex(int(OutcomeFilter::All));
    QVERIFY(scene.view.tree()->currentIndex().isValid());
    QVERIFY(!scene.view.tree()->selectionModel()->hasSelection());
}

void tst_instancesview::tellsWhatTheUserSelects()
{
    Scene scene;
    scene.click({0, -1}); // this row is current already
    QCOMPARE(last(scene.selections), (Selection{0, -1}));
    scene.click({3, -1});
    QCOMPARE(last(scene.selections), (Selection{3, -1}));
    QTest::keyClick(scene.view.tree(), Qt::Key_Down);
    QCOMPARE(last(scene.selections), (Selection{4, -1}));
    QTest::keyClick(scene.view.tree(), Qt::Key_Right); // this expands the row
    QTest::keyClick(scene.view.tree(), Qt::Key_Down);
    QCOMPARE(last(scene.selections), (Selection{4, 0}));
    QCOMPARE(scene.view.selection(), (Selection{4, 0}));
    QCOMPARE(scene.selections.size(), 4);
    scene.click({4, 0}, Qt::ControlModifier); // this deselects it
    QVERIFY(last(scene.selections).isEmpty());
}

void tst_instancesview::selectsWithoutASignal()
{
    Scene scene;
    scene.view.setSelection({2, 1});
    QVERIFY(scene.isSelected({2, 1}));
    QVERIFY(scene.view.tree()->isExpanded(scene.index({2, -1})));
    scene.view.setSelection({5, -1});
    QVERIFY(scene.isSelected({5, -1}));
    QVERIFY(!scene.isSelected({2, 1}));
    scene.view.setSelection({});
    QVERIFY(!scene.view.tree()->selectionModel()->hasSelection());
    QVERIFY(scene.selections.isEmpty());
}

void tst_instancesview::keepsTheSelectionWhenSorted()
{
    Scene scene;
    scene.click({1, -1});
    scene.selections.clear();
    scene.view.tree()->header()->setSortIndicator(0, Qt::DescendingOrder);
    QCOMPARE(scene.rows(), (Rows{5, 4, 3, 2, 1, 0}));
    QVERIFY(scene.isSelected({1, -1}));
    QCOMPARE(scene.view.tree()->currentIndex().row(), 4);
    QCOMPARE(scene.view.tree()->selectionModel()->selectedRows().size(), 1);
    QVERIFY(scene.selections.isEmpty());
}

void tst_instancesview::keepsTheSelectionWhenFiltered()
{
    Scene scene;
    scene.end(1, 5, Outcome::Failed, 1);
    scene.end(2, 5, Outcome::Succeeded, 0);
    scene.refresh();
    scene.click({2, -1});
    scene.selections.clear();
    scene.outcome()->setCurrentIndex(int(OutcomeFilter::Failed));
    QCOMPARE(scene.rows(), Rows{1});
    QVERIFY(!scene.view.tree()->selectionModel()->hasSelection());
    QCOMPARE(scene.view.selection(), (Selection{2, -1}));
    scene.outcome()->setCurrentIndex(int(OutcomeFilter::Succeeded));
    QVERIFY(scene.isSelected({2, -1}));
    QVERIFY(scene.selections.isEmpty());
}

void tst_instancesview::keepsTheSelectionInTheNextRun()
{
    Scene scene;
    scene.click({4, -1});
    scene.selections.clear();
    Player next(script::plan(5, {"openssl", "md5sum"}), &scene.record);
    next.start();
    scene.refresh();
    QCOMPARE(scene.rows(), (Rows{0, 1, 2, 3, 4}));
    QVERIFY(scene.isSelected({4, -1}));
    QVERIFY(scene.selections.isEmpty());
}

void tst_instancesview::dropsTheSelectionThatIsNoMore()
{
    Scene scene;
    scene.click({4, -1});
    scene.selections.clear();
    RunRecord other;
    Player player(script::plan(3, {"sleep"}), &other);
    player.start();
    scene.view.setRecord(&other);
    QCOMPARE(scene.selections.size(), 1);
    QVERIFY(last(scene.selections).isEmpty());
    scene.view.setRecord(nullptr);
    QCOMPARE(scene.view.model()->rowCount(), 0);
}

void tst_instancesview::filtersByOutcomeAndText()
{
    Scene scene;
    scene.end(1, 5, Outcome::Failed, 3);
    scene.end(2, 5, Outcome::TimedOut, -15);
    scene.refresh();
    QCOMPARE(scene.shown(), QStringLiteral("6 of 6 shown"));
    scene.outcome()->setCurrentIndex(int(OutcomeFilter::Running));
    QCOMPARE(scene.rows(), (Rows{0, 3, 4, 5}));
    QCOMPARE(scene.shown(), QStringLiteral("4 of 6 shown"));
    scene.outcome()->setCurrentIndex(int(OutcomeFilter::All));
    scene.text()->setText(QStringLiteral("sigterm"));
    QTRY_COMPARE(scene.rows(), Rows{2});
    QCOMPARE(scene.shown(), QStringLiteral("1 of 6 shown"));
}

void tst_instancesview::keysOfTheFilter()
{
    Scene scene;
    QVERIFY(QTest::qWaitForWindowActive(&scene.view));
    scene.view.tree()->setFocus();
    QTest::keyClick(scene.view.tree(), Qt::Key_F, Qt::ControlModifier);
    QVERIFY(scene.text()->hasFocus());
    QTest::keyClicks(scene.text(), QStringLiteral("4"));
    QTRY_COMPARE(scene.rows(), Rows{4});
    QTest::keyClick(scene.text(), Qt::Key_Escape);
    QCOMPARE(scene.text()->text(), QString());
    QCOMPARE(scene.rows().size(), std::size_t(6));
    QVERIFY(scene.text()->hasFocus());
    QTest::keyClick(scene.text(), Qt::Key_Escape);
    QVERIFY(scene.view.tree()->hasFocus());
}

void tst_instancesview::tabGoesFromTheFilterToTheRows()
{
    Scene scene;
    QVERIFY(QTest::qWaitForWindowActive(&scene.view));
    scene.outcome()->setFocus();
    QTest::keyClick(scene.outcome(), Qt::Key_Tab);
    QVERIFY(scene.text()->hasFocus());
    QTest::keyClick(scene.text(), Qt::Key_Tab);
    QVERIFY(scene.view.tree()->hasFocus());
}

void tst_instancesview::filtersLiveInstancesAnew()
{
    Scene scene;
    scene.outcome()->setCurrentIndex(int(OutcomeFilter::Running));
    scene.end(1, 5, Outcome::Succeeded, 0);
    scene.refresh();
    QCOMPARE(scene.rows().size(), std::size_t(6)); // the filter does not act at once
    QTRY_COMPARE(scene.rows(), (Rows{0, 2, 3, 4, 5}));
}

void tst_instancesview::stopsOnlyWhatLives()
{
    Scene scene;
    QAction *terminate = scene.action(0);
    QAction *kill = scene.action(1);
    QVERIFY(!terminate->isEnabled());
    scene.click({3, -1});
    QVERIFY(terminate->isEnabled());
    QVERIFY(terminate->text().contains(QStringLiteral("instance 3")));
    terminate->trigger();
    QCOMPARE(scene.stops.size(), 1);
    QCOMPARE(scene.stops[0][0].toInt(), 3);
    QVERIFY(scene.stops[0][1].value<StopKind>() == StopKind::Terminate);
    scene.view.setSelection({3, 1}); // this is a stage of it
    kill->trigger();
    QCOMPARE(scene.stops[1][0].toInt(), 3);
    QVERIFY(scene.stops[1][1].value<StopKind>() == StopKind::Kill);
    scene.end(3, 5, Outcome::Stopped, -9);
    scene.refresh();
    QVERIFY(!terminate->isEnabled());
    QVERIFY(!kill->isEnabled());
}

void tst_instancesview::stopsSeveral()
{
    Scene scene;
    scene.end(2, 5, Outcome::Succeeded, 0);
    scene.refresh();
    scene.click({1, -1});
    scene.click({4, -1}, Qt::ShiftModifier);
    QVERIFY2(scene.action(1)->text().contains(QStringLiteral("3 instances")),
             qPrintable(scene.action(1)->text()));
    scene.action(1)->trigger();
    QCOMPARE(scene.stops.size(), 3);
    QCOMPARE(scene.stops[0][0].toInt(), 1);
    QCOMPARE(scene.stops[1][0].toInt(), 3);
    QCOMPARE(scene.stops[2][0].toInt(), 4);
}

void tst_instancesview::selectsAllInstances()
{
    Scene scene;
    scene.view.tree()->expandAll();
    scene.view.setSelection({2, 1});
    QTest::keyClick(scene.view.tree(), Qt::Key_A, Qt::ControlModifier);
    QCOMPARE(scene.view.tree()->selectionModel()->selectedRows().size(), 6);
    QVERIFY(scene.isSelected({5, -1}));
    QVERIFY(!scene.isSelected({2, 1}));
    QVERIFY(scene.action(0)->text().contains(QStringLiteral("6 instances")));
}

void tst_instancesview::repaintsStagesWithTheirInstance()
{
    Scene scene;
    scene.player.processStarted(1, {0, 0}, 9, "/usr/bin/openssl");
    scene.refresh();
    scene.view.tree()->expandAll();
    const auto stageRow = [&scene] {
        const QModelIndex stage = scene.index({0, 0});
        const int height = scene.view.tree()->visualRect(stage).height();
        const int top = scene.view.tree()->visualRect(stage).top();
        return QRect(0, top, scene.view.tree()->viewport()->width(), height);
    };
    PaintWatch watch(scene.view.tree()->viewport());
    QTRY_VERIFY(watch.painted.contains(stageRow()));
    watch.painted = {};
    scene.player.look(5, {0, 0}, state::Blocked{}, 0);
    scene.refresh();
    QTRY_VERIFY(watch.painted.contains(stageRow()));
}

void tst_instancesview::copiesRows()
{
    Scene scene({"printf"});
    const StreamId output{{1, 0}, StreamKind::Output};
    scene.player.bytes(2, output, "y\ny\n");
    scene.player.streamEnded(3, output);
    scene.end(1, 5, Outcome::Succeeded, 0);
    scene.end(2, 7, Outcome::TimedOut, -15);
    scene.refresh();
    scene.view.tree()->header()->hideSection(int(InstanceColumn::Cores));
    scene.click({2, -1});
    scene.click({1, -1}, Qt::ControlModifier);
    QTest::keyClick(scene.view.tree(), Qt::Key_C, Qt::ControlModifier);
    QCOMPARE(QGuiApplication::clipboard()->text(),
             QStringLiteral("1\tsucceeded\t0\t≤ 5.00 ms\tb'y\\ny\\n'\t4 B"
                            "\tc6897d20f6b7512aa540f4ec4fc18451\tA\t0\n"
                            "2\ttimed out\t\u221215 SIGTERM\t≤ 7.00 ms\t\t0 B\t\tB\t0"));
}

void tst_instancesview::hidesAndResetsColumns()
{
    const Scene firstScene;
    const Scene scene;
    QHeaderView *header = scene.view.tree()->header();
    QMenu *menu = scene.view.columnsMenu();
    Q_EMIT menu->aboutToShow();
    QAction *polls = menu->actions().at(int(InstanceColumn::Polls) - 1);
    QCOMPARE(polls->text(), QStringLiteral("polls"));
    QVERIFY(polls->isChecked());
    polls->trigger();
    QVERIFY(header->isSectionHidden(int(InstanceColumn::Polls)));
    header->moveSection(header->visualIndex(int(InstanceColumn::Time)), 1);
    header->setSortIndicator(int(InstanceColumn::Time), Qt::DescendingOrder);
    menu->actions().last()->trigger();
    QVERIFY(!header->isSectionHidden(int(InstanceColumn::Polls)));
    for (int column = 0; column < instanceColumnCount; ++column)
        QCOMPARE(header->visualIndex(column),
                 firstScene.view.tree()->header()->visualIndex(column));
    QCOMPARE(header->sortIndicatorSection(), 0);
    QCOMPARE(scene.rows(), (Rows{0, 1, 2, 3, 4, 5}));
}

void tst_instancesview::savesAndRestoresColumns()
{
    const Scene before;
    QHeaderView *header = before.view.tree()->header();
    header->hideSection(int(InstanceColumn::Cores));
    header->resizeSection(int(InstanceColumn::Time), 123);
    header->setSortIndicator(int(InstanceColumn::Number), Qt::DescendingOrder);
    before.view.model()->setEndBytes({4, false, false});
    Scene after;
    QVERIFY(after.view.restoreState(before.view.saveState()));
    const QHeaderView *restored = after.view.tree()->header();
    QVERIFY(restored->isSectionHidden(int(InstanceColumn::Cores)));
    QCOMPARE(after.view.model()->endBytes(), (EndBytes{4, false, false}));
    QCOMPARE(restored->sectionSize(int(InstanceColumn::Time)), 123);
    QCOMPARE(after.rows(), (Rows{5, 4, 3, 2, 1, 0}));
}

void tst_instancesview::refusesAForeignState()
{
    Scene scene;
    QVERIFY(!scene.view.restoreState({}));
    QVERIFY(!scene.view.restoreState("something else altogether"));
    QByteArray cut = scene.view.saveState();
    cut.chop(cut.size() / 2);
    QVERIFY(!scene.view.restoreState(cut));
    QVERIFY(scene.view.restoreState(scene.view.saveState()));
}

void tst_instancesview::everyControlHasAName()
{
    const Scene scene;
    QVERIFY(!scene.view.tree()->accessibleName().isEmpty());
    QVERIFY(!scene.text()->accessibleName().isEmpty());
    QVERIFY(!scene.outcome()->accessibleName().isEmpty());
    for (const QAction *action : scene.view.rowActions())
        QVERIFY(action->isSeparator() || !action->text().isEmpty());
}

void tst_instancesview::columnsFitThePane()
{
    Scene scene;
    scene.view.resize(920, 300);
    const QHeaderView *header = scene.view.tree()->header();
    const auto areWideEnough = [header] {
        for (int column = 0; column < instanceColumnCount; ++column) {
            if (!header->isSectionHidden(column) &&
                header->sectionSize(column) < header->sectionSizeHint(column))
                return false;
        }
        return true;
    };
    QVERIFY(areWideEnough());
    QVERIFY2(header->length() <= scene.view.tree()->viewport()->width(),
             qPrintable(QString::number(header->length())));
    // What a process used is shown to those who ask.
    QVERIFY(header->isSectionHidden(int(InstanceColumn::Memory)));
    QMenu *menu = scene.view.columnsMenu();
    Q_EMIT menu->aboutToShow();
    for (const InstanceColumn column : {InstanceColumn::Memory, InstanceColumn::ReadBytes,
                                        InstanceColumn::WrittenBytes, InstanceColumn::Faults}) {
        menu->actions().at(int(column) - 1)->trigger();
        QVERIFY(!header->isSectionHidden(int(column)));
    }
    QVERIFY(areWideEnough());
}

WINDOW_TEST(tst_instancesview)
#include "tst_instancesview.moc"
