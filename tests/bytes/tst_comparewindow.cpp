#include "core/capture/Capture.h"
#include "tests/support/Script.h"
#include "tests/support/StrictTest.h"
#include "ui/panes/bytes/BytesColours.h"
#include "ui/panes/bytes/BytesView.h"
#include "ui/windows/outputs/BytesCompareWindow.h"
#include "ui/windows/outputs/CompareSide.h"
#include "ui/windows/outputs/CompareWords.h"
#include "ui/windows/outputs/OutputGroupsDialog.h"

#include <QtTest/QSignalSpy>
#include <QtWidgets/QScrollBar>
#include <QtWidgets/QSpinBox>
#include <QtWidgets/QTreeWidget>

using namespace forkscope;

namespace {

StreamId outputOf(int instance)
{
    return {{instance, 0}, StreamKind::Output};
}

/// Ended instances with these outputs.
struct Run
{
    RunRecord record;
    script::Player player;
    OutputGroups groups;

    explicit Run(const QList<QByteArray> &outputs)
        : player(script::plan(int(outputs.size()), {"cat"}), &record)
    {
        player.start();
        for (int i = 0; i < int(outputs.size()); ++i) {
            player.instanceStarted(1, i);
            player.processStarted(1, {i, 0}, 100 + i, "/usr/bin/cat");
            if (!outputs[i].isEmpty())
                player.bytes(2, outputOf(i), outputs[i]);
            player.streamEnded(3, outputOf(i));
            player.instanceEnded(4, i, Outcome::Succeeded, 0);
            groups.take(record, i);
        }
    }
};

QByteArray lines(int count)
{
    QByteArray text;
    for (int i = 0; i < count; ++i)
        text += "line " + QByteArray::number(i) + "\n";
    return text;
}

/// Returns `bytes` with those at `places` changed.
QByteArray changed(QByteArray bytes, const QList<qint64> &places)
{
    for (const qint64 place : places)
        bytes[place] = '~';
    return bytes;
}

struct Scene
{
    Run run;
    BytesCompareWindow window{nullptr};

    explicit Scene(const QList<QByteArray> &outputs) : run(outputs)
    {
        window.resize(1240, 500);
        window.show();
        window.setRecord(&run.record);
        window.compare(outputOf(0), outputOf(1));
    }

    ByteRange selected() const { return window.first()->view()->selection(); }
};

} // namespace

class tst_comparewindow : public StrictTest
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QLocale::setDefault(QLocale(QStringLiteral("en_GB"))); }

    void showsTheFirstDifferenceAndGoesOn()
    {
        const QByteArray text = lines(2000);
        Scene scene({text, changed(text, {5000, 5001, 12000})});
        QTRY_COMPARE(scene.selected(), (ByteRange{5000, 5002}));
        QVERIFY(scene.window.first()->view()->rows().isInSight(5000));
        QCOMPARE(scene.window.second()->view()->selection(), scene.selected());
        QCOMPARE(scene.window.second()->view()->rows().topOffset(),
                 scene.window.first()->view()->rows().topOffset());
        QTRY_COMPARE(scene.window.summary(),
                     QStringLiteral("3 bytes differ in 2 places, first at byte 5,000 (0x1388)"));
        QTest::keyClick(&scene.window, Qt::Key_F8);
        QTRY_COMPARE(scene.selected(), (ByteRange{12000, 12001}));
        QTest::keyClick(&scene.window, Qt::Key_F8);
        QTRY_COMPARE(scene.selected(), (ByteRange{5000, 5002}));
        QTest::keyClick(&scene.window, Qt::Key_F8, Qt::ShiftModifier);
        QTRY_COMPARE(scene.selected(), (ByteRange{12000, 12001}));
        QTest::keyClick(&scene.window, Qt::Key_Escape);
        QVERIFY(scene.window.isHidden());
    }

    void scrollsAndSelectsTogether()
    {
        Scene scene({lines(2000), lines(2000)});
        QTRY_VERIFY(!scene.window.isBusy());
        BytesView *first = scene.window.first()->view();
        BytesView *second = scene.window.second()->view();
        first->verticalScrollBar()->setValue(100);
        QVERIFY(first->rows().topOffset() > 0);
        QCOMPARE(second->rows().topOffset(), first->rows().topOffset());
        second->verticalScrollBar()->setValue(0);
        QCOMPARE(first->rows().topOffset(), 0);
        second->select({20, 25});
        QCOMPARE(first->selection(), (ByteRange{20, 25}));
    }

    void oneThatIsShorterStaysAtItsEnd()
    {
        Scene scene({lines(2000), lines(100)});
        const qint64 shorter = lines(100).size();
        QTRY_COMPARE(scene.selected().begin, shorter);
        BytesView *first = scene.window.first()->view();
        first->setTopOffset(8000);
        QCOMPARE(first->rows().topOffset(), 8000);
        QVERIFY(scene.window.second()->view()->rows().isAtEnd());
        const QString more = QLocale().toString(lines(2000).size() - shorter);
        QTRY_COMPARE(scene.window.summary(),
                     QStringLiteral("The first %1 bytes are equal · #0 is longer by %2 bytes")
                         .arg(QLocale().toString(shorter), more));
    }

    void whatDiffersIsMarkedInBoth()
    {
        const QByteArray text = lines(10);
        Scene scene({text, changed(text, {3, 40})});
        QTRY_COMPARE(scene.selected(), (ByteRange{3, 4}));
        for (const CompareSide *side : {scene.window.first(), scene.window.second()}) {
            BytesView *view = side->view();
            const BytesColours colours(view->palette());
            const QImage image = view->viewport()->grab().toImage();
            const auto ground = [&](qint64 offset) {
                const QRect cell = view->rows().page().cellRect(offset, BytesArea::Hex);
                return image.pixelColor(cell.left() + 1, cell.top() + 1);
            };
            QCOMPARE(ground(40), colours.mark);
            QCOMPARE(ground(3), colours.selection);
            QCOMPARE(ground(41), view->palette().color(QPalette::Base));
        }
    }

    void anotherInstanceIsChosen()
    {
        Scene scene({"abc", "abd", "abc"});
        QTRY_COMPARE(scene.window.summary(), QStringLiteral("1 byte differs, at byte 2 (0x2)"));
        scene.window.second()->instance()->setValue(2);
        QTRY_COMPARE(scene.window.summary(), QStringLiteral("Equal: 3 bytes, of the same digest"));
        scene.window.setRecord(nullptr);
        QCOMPARE(scene.window.summary(),
                 QStringLiteral("Run the plan, then choose two instances."));
    }

    void anEmptyOneHasNoBytes()
    {
        Scene scene({"abc", ""});
        QCOMPARE(scene.window.summary(), QStringLiteral("#1 has no bytes"));
        QTest::keyClick(&scene.window, Qt::Key_F8); // it leads nowhere
        QVERIFY(!scene.window.isBusy());
    }

    void groupsAreListedByTheirSize()
    {
        Run run({"abc", "abx", "abc", "", "abc", "abcd"});
        OutputGroupsDialog dialog(nullptr);
        dialog.setGroups(&run.record, run.groups);
        dialog.show();
        QTRY_VERIFY(!dialog.isBusy());
        QStringList rows;
        const auto cell = [&](int row, int column) {
            return dialog.list()->topLevelItem(row)->text(column);
        };
        for (int row = 0; row < dialog.list()->topLevelItemCount(); ++row)
            rows += QStringList{cell(row, 0), cell(row, 1), cell(row, 4), cell(row, 5)}.join(u'|');
        QCOMPARE(rows, (QStringList{QStringLiteral("A|3||#0, #2, #4"),
                                    QStringLiteral("B|1|at byte 2 (0x2)|#1"),
                                    QStringLiteral("C|1|shorter: ends at byte 0 (0x0)|#3"),
                                    QStringLiteral("D|1|longer: goes on at byte 3 (0x3)|#5")}));
        QCOMPARE(dialog.summary(), QStringLiteral("3 equal, 3 differ in 3 ways"));
        const QSignalSpy wanted(&dialog, &OutputGroupsDialog::compareRequested);
        Q_EMIT dialog.list()->itemActivated(dialog.list()->topLevelItem(0), 0);
        QCOMPARE(wanted.count(), 0); // it would be compared with itself
        dialog.list()->setCurrentItem(dialog.list()->topLevelItem(3));
        QTest::keyClick(dialog.list(), Qt::Key_Return);
        QCOMPARE(wanted.count(), 1);
        QCOMPARE(wanted.first(), (QVariantList{0, 5}));
    }

    void groupsInWords_data()
    {
        QTest::addColumn<QList<QByteArray>>("outputs");
        QTest::addColumn<qint64>("first");
        QTest::addColumn<QString>("expected");
        const auto row = [](const char *name, const QList<QByteArray> &outputs, qint64 first,
                            const QString &expected) {
            QTest::newRow(name) << outputs << first << expected;
        };
        row("none", {}, -1, QStringLiteral("No output has ended yet"));
        row("one", {"a"}, -1, QStringLiteral("One output, nothing to compare it with"));
        row("equal", {"a", "a"}, -1, QStringLiteral("All 2 outputs are equal"));
        row("all other", {"a", "b", "c"}, 0,
            QStringLiteral("All 3 outputs differ from each other"));
        row("one differs", {"a", "b", "a"}, 312, QStringLiteral("2 equal, 1 differs at byte 312"));
        row("not known where", {"a", "b", "a"}, -1, QStringLiteral("2 equal, 1 differs"));
        row("two alike differ", {"a", "b", "a", "b", "a"}, 0,
            QStringLiteral("3 equal, 2 differ at byte 0"));
        row("several", {"a", "b", "a", "c"}, 0, QStringLiteral("2 equal, 2 differ in 2 ways"));
    }

    void groupsInWords()
    {
        QFETCH(QList<QByteArray>, outputs);
        QFETCH(qint64, first);
        QFETCH(QString, expected);
        const Run run(outputs);
        QCOMPARE(words::groups(run.groups, first < 0 ? std::vector<qint64>{} : std::vector{first}),
                 expected);
    }

    void whatIsNotKeptIsSaid()
    {
        Comparison all;
        all.whole = true;
        all.firstExtent = all.secondExtent = {1000, 10, 990, true};
        all.unknown = 980;
        QCOMPARE(
            words::comparison(all, QStringLiteral("#0"), QStringLiteral("#1")),
            QStringLiteral("What both have kept is equal: they differ in what is not kept · 980 "
                           "bytes not compared, since not both have kept them"));
        all.firstExtent.ended = false;
        all.firstExtent.total = 900;
        all.unknown = 0;
        QCOMPARE(words::comparison(all, QStringLiteral("#0"), QStringLiteral("#1")),
                 QStringLiteral("The first 900 bytes are equal · #1 is ahead by 100 bytes"));
    }
};

WINDOW_TEST(tst_comparewindow)
#include "tst_comparewindow.moc"
