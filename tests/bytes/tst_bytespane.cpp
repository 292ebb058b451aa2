#include "core/capture/Capture.h"
#include "core/record/Event.h"
#include "core/record/RunRecord.h"
#include "tests/bytes/TextInSight.h"
#include "tests/support/StrictTest.h"
#include "tests/support/WindowParts.h"
#include "ui/panes/bytes/BytesActions.h"
#include "ui/panes/bytes/BytesFooter.h"
#include "ui/panes/bytes/BytesPages.h"
#include "ui/panes/bytes/BytesPane.h"
#include "ui/panes/bytes/BytesTextView.h"
#include "ui/panes/bytes/BytesView.h"
#include "ui/panes/bytes/GoToBar.h"
#include "ui/panes/bytes/InspectorPanel.h"
#include "ui/panes/bytes/MomentBar.h"
#include "ui/panes/bytes/StreamPicker.h"
#include "ui/panes/bytes/StreamsModel.h"

#include <QtGui/QAction>
#include <QtGui/QClipboard>
#include <QtGui/QGuiApplication>
#include <QtTest/QAbstractItemModelTester>
#include <QtTest/QSignalSpy>
#include <QtWidgets/QLabel>
#include <QtWidgets/QLineEdit>
#include <QtWidgets/QStackedWidget>
#include <QtWidgets/QToolButton>

using namespace forkscope;

namespace {

constexpr int instances = 3;

/// A record of `openssl | md5sum`, to which the tests tell what happens.
struct Run
{
    const TimePoint begin{std::chrono::seconds(1000)};
    std::shared_ptr<Capture> capture = std::make_shared<Capture>(64);
    RunRecord record;

    Run()
    {
        event::RunStarted started;
        started.plan.run.instances = instances;
        for (const char *program : {"/usr/bin/openssl", "md5sum"}) {
            Stage stage;
            stage.program = program;
            started.plan.pipeline.stages.append(stage);
        }
        started.atOnce = instances;
        started.capture = capture;
        happens(started);
    }

    void happens(const EventContent &what) { record.append({begin, what}); }

    /// Appends bytes at `ms` after the run's start; at −1 the time is not known.
    void writes(StreamId stream, const QByteArray &bytes, int ms = -1)
    {
        const TimePoint at = ms < 0 ? TimePoint{} : begin + std::chrono::milliseconds(ms);
        capture->open(stream)->append(bytes, at);
        record.append({std::max(at, begin),
                       event::BytesArrived{stream, capture->find(stream)->extent().total}});
    }

    void ends(int instance, Outcome outcome = Outcome::Succeeded)
    {
        happens(event::InstanceEnded{instance, outcome, 0, false});
    }
};

StreamId outputOf(int instance)
{
    return {{instance, 1}, StreamKind::Output};
}

StreamId errorsOf(int instance, int stage)
{
    return {{instance, stage}, StreamKind::Errors};
}

QString message(const BytesPane &pane)
{
    const auto *pages = pane.findChild<QStackedWidget *>();
    const auto *label = qobject_cast<const QLabel *>(pages->currentWidget());
    return label ? label->text() : QString();
}

StreamPicker *picker(const BytesPane &pane)
{
    return the<StreamPicker>(pane);
}

void pick(const BytesPane &pane, int index)
{
    picker(pane)->setCurrentIndex(index);
    Q_EMIT picker(pane)->activated(index);
}

QString cell(const BytesPane &pane, int row, StreamsModel::Column column)
{
    return picker(pane)->streams()->index(row, column).data().toString();
}

QToolButton *button(const BytesPane &pane, const QString &text)
{
    for (QToolButton *found : pane.findChildren<QToolButton *>()) {
        if (found->text() == text)
            return found;
    }
    return nullptr;
}

} // namespace

class tst_bytespane : public StrictTest
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QLocale::setDefault(QLocale(QStringLiteral("en_GB"))); }

    void saysWhyThereIsNothing()
    {
        BytesPane pane;
        QCOMPARE(message(pane),
                 QStringLiteral("Run the plan, then select an instance to see its bytes."));
        Run run;
        pane.setRecord(&run.record);
        QCOMPARE(message(pane), QStringLiteral("Select an instance to see its bytes."));
        QVERIFY(picker(pane)->isHidden());
        pane.setSelection({0, -1});
        QCOMPARE(message(pane), QStringLiteral("No bytes yet."));
        QVERIFY(!picker(pane)->isHidden());
        run.ends(0);
        pane.refresh();
        QCOMPARE(message(pane), QStringLiteral("Ended without output."));
        pane.setSelection({0, 0});
        QCOMPARE(message(pane), QStringLiteral("Ended without writing errors."));
        run.ends(1, Outcome::NotStarted);
        pane.setSelection({1, -1});
        QCOMPARE(message(pane), QStringLiteral("Not started, so there are no bytes."));
        QVERIFY(the<BytesFooter>(pane)->isHidden());
        pane.setSelection({instances, -1});
        QCOMPARE(message(pane), QStringLiteral("Select an instance to see its bytes."));
        pane.setRecord(nullptr);
        QCOMPARE(message(pane),
                 QStringLiteral("Run the plan, then select an instance to see its bytes."));
    }

    void showsTheOutputAndWhatThereIsOfIt()
    {
        Run run;
        run.writes(outputOf(0), "abc");
        BytesPane pane;
        pane.setRecord(&run.record);
        pane.setSelection({0, -1});
        auto *view = pane.findChild<BytesView *>();
        QCOMPARE(view->rows().page().layout.total(), 3);
        const QByteArray digest = run.capture->find(outputOf(0))->digest();
        const QString xxh = QStringLiteral(" · XXH3-128 ") + QString::fromLatin1(digest.first(4)) +
                            u'…' + QString::fromLatin1(digest.last(4));
        QCOMPARE(the<BytesFooter>(pane)->facts(),
                 QStringLiteral("3 bytes") + xxh + QStringLiteral(" · all kept"));
        QCOMPARE(the<BytesFooter>(pane)->selectionText(), QString());
        view->selectAll();
        QCOMPARE(the<BytesFooter>(pane)->selectionText(),
                 QStringLiteral("selection 3 bytes at 0x0"));
        run.writes(outputOf(0), QByteArray(997, 'x'));
        pane.refresh();
        QVERIFY(
            the<BytesFooter>(pane)->facts().startsWith(QStringLiteral("1,000 bytes · XXH3-128 ")));
        QVERIFY(the<BytesFooter>(pane)->facts().endsWith(
            QStringLiteral(" · first 32 and last 32 kept, 936 not kept")));
    }

    void aShortWholeStreamHasItsSha256()
    {
        Run run;
        run.writes(outputOf(0), "abc");
        run.capture->open(outputOf(0))->finish();
        BytesPane pane;
        pane.setRecord(&run.record);
        pane.setSelection({0, -1});
        // This is the digest of FIPS 180-2, appendix B.1: ba7816bf 8f01cfea … f20015ad.
        QCOMPARE(the<BytesFooter>(pane)->facts(),
                 QStringLiteral("3 bytes · SHA-256 ba78…15ad · all kept"));
        QVERIFY(the<BytesFooter>(pane)->shaButton()->isHidden());
    }

    void theSha256OfALongStreamIsMadeWhenAskedFor()
    {
        Run run;
        run.capture = std::make_shared<Capture>(64 << 20);
        event::RunStarted started;
        started.plan = run.record.plan();
        started.capture = run.capture;
        run.happens(started);
        run.writes(outputOf(0), QByteArray(1'000'000, 'a'));
        run.capture->open(outputOf(0))->finish();
        BytesPane pane;
        pane.setRecord(&run.record);
        pane.setSelection({0, -1});
        pane.show();
        QVERIFY(the<BytesFooter>(pane)->facts().contains(QStringLiteral("XXH3-128")));
        QVERIFY(the<BytesFooter>(pane)->shaButton()->isVisible());
        the<BytesFooter>(pane)->shaButton()->click();
        // FIPS 180-2, appendix B.3, gives cdc76e5c … c7112cd0 for a million times the letter a.
        QTRY_VERIFY(the<BytesFooter>(pane)->facts().contains(QStringLiteral("SHA-256 cdc7…2cd0")));
        QVERIFY(!the<BytesFooter>(pane)->shaButton()->isVisible());
    }

    void thePickerNamesEveryStreamWithItsSize()
    {
        Run run;
        run.writes(outputOf(0), QByteArray(36, 'x'));
        run.writes(errorsOf(0, 0), "warning");
        BytesPane pane;
        pane.setRecord(&run.record);
        pane.setSelection({0, -1});
        const QAbstractItemModelTester tester(picker(pane)->streams());
        QCOMPARE(picker(pane)->count(), 3);
        QCOMPARE(cell(pane, 0, StreamsModel::Name), QStringLiteral("Output of md5sum"));
        QCOMPARE(cell(pane, 0, StreamsModel::Size), QStringLiteral("36 B"));
        QCOMPARE(cell(pane, 1, StreamsModel::Name), QStringLiteral("Errors of openssl"));
        QCOMPARE(cell(pane, 1, StreamsModel::Size), QStringLiteral("7 B"));
        QCOMPARE(cell(pane, 2, StreamsModel::Size), QStringLiteral("empty"));
        QCOMPARE(cell(pane, 0, StreamsModel::Digest), QString());
        run.capture->open(outputOf(0))->finish();
        pane.refresh();
        QCOMPARE(cell(pane, 0, StreamsModel::Digest),
                 QString::fromLatin1(run.capture->find(outputOf(0))->digest().first(8)));
        QCOMPARE(picker(pane)->currentIndex(), 0);
        QVERIFY(!picker(pane)->accessibleName().isEmpty());
    }

    void aGrowingStreamHasItsRate()
    {
        Run run;
        run.writes(outputOf(0), QByteArray(1000, 'x'), 500);
        run.writes(outputOf(0), QByteArray(3072, 'x'), 2000);
        BytesPane pane;
        pane.setRecord(&run.record);
        pane.setSelection({0, -1});
        QCOMPARE(cell(pane, 0, StreamsModel::Rate), QStringLiteral("3.0 KiB/s"));
        run.capture->open(outputOf(0))->finish();
        pane.refresh();
        QCOMPARE(cell(pane, 0, StreamsModel::Rate), QString());
    }

    void withoutOutputTheErrorsAreShownUntilOneIsPicked()
    {
        Run run;
        BytesPane pane;
        pane.setRecord(&run.record);
        pane.setSelection({0, -1});
        QCOMPARE(picker(pane)->currentIndex(), 0);
        run.writes(errorsOf(0, 1), "md5sum: no");
        pane.refresh();
        QCOMPARE(picker(pane)->currentIndex(), 2);
        run.writes(outputOf(0), "late");
        pane.refresh();
        QCOMPARE(picker(pane)->currentIndex(), 2); // what is being read is not taken away
        pick(pane, 0);
        QCOMPARE(pane.findChild<BytesView *>()->rows().page().layout.total(), 4);
        run.writes(errorsOf(1, 0), "errors only");
        pane.setSelection({1, -1});
        QCOMPARE(picker(pane)->currentIndex(), 0);
        QCOMPARE(message(pane), QStringLiteral("No bytes yet."));
    }

    void thePickedErrorsAreShownOfOtherInstances()
    {
        Run run;
        run.writes(outputOf(0), "out");
        run.writes(outputOf(1), "out");
        BytesPane pane;
        pane.setRecord(&run.record);
        pane.setSelection({0, -1});
        pick(pane, 2);
        QCOMPARE(message(pane), QStringLiteral("No bytes yet."));
        pane.setSelection({1, -1});
        QCOMPARE(picker(pane)->currentIndex(), 2);
    }

    void aStageShowsItsErrorsTheLastTheOutput()
    {
        Run run;
        BytesPane pane;
        pane.setRecord(&run.record);
        pane.setSelection({2, 0});
        QCOMPARE(picker(pane)->currentIndex(), 1);
        pane.setSelection({2, 1});
        QCOMPARE(picker(pane)->currentIndex(), 0);
    }

    void textAndHexAreTheSameStream()
    {
        Run run;
        run.writes(outputOf(0), "caf\xc3\xa9\n");
        BytesPane pane;
        pane.setRecord(&run.record);
        pane.setSelection({0, -1});
        QCOMPARE(the<BytesPages>(pane)->mode(), BytesMode::Hex);
        button(pane, QStringLiteral("Text"))->click();
        QCOMPARE(the<BytesPages>(pane)->mode(), BytesMode::Text);
        const auto *pages = pane.findChild<QStackedWidget *>();
        const auto *text = qobject_cast<BytesTextView *>(pages->currentWidget());
        QVERIFY(text);
        QCOMPARE(textInSight(text->rows()), QStringList(QStringLiteral("café ")));
        button(pane, QStringLiteral("Hex"))->click();
        QVERIFY(qobject_cast<BytesView *>(pages->currentWidget()));
    }

    void oneSelectionInHexAndText()
    {
        Run run;
        run.writes(outputOf(0), "a\xed\x95\x9cz");
        BytesPane pane;
        pane.resize(700, 300);
        pane.setRecord(&run.record);
        pane.setSelection({0, -1});
        pane.show();
        the<BytesView>(pane)->select({1, 4});
        QVERIFY(the<BytesFooter>(pane)->selectionText().endsWith(
            QStringLiteral("한 U+D55C, letter: 3 bytes ed 95 9c")));
        the<BytesPages>(pane)->setMode(BytesMode::Text);
        QCOMPARE(the<BytesTextView>(pane)->selection(), (ByteRange{1, 4}));
        QTest::mouseClick(the<BytesTextView>(pane)->viewport(), Qt::LeftButton, {},
                          the<BytesTextView>(pane)->rows().characterRect(4).center());
        the<BytesPages>(pane)->setMode(BytesMode::Hex);
        QCOMPARE(the<BytesView>(pane)->selection(), (ByteRange{4, 5}));
        the<BytesView>(pane)->select({2, 3}); // one byte of three is not a character
        QVERIFY(!the<BytesFooter>(pane)->selectionText().contains(QStringLiteral("U+")));
    }

    void copiesInTheChosenWay()
    {
        Run run;
        run.writes(outputOf(0), "Salted__<\n");
        BytesPane pane;
        pane.setRecord(&run.record);
        pane.setSelection({0, -1});
        QAction *const copy = pane.commands()->copy;
        QVERIFY(!copy->isEnabled());
        pane.commands()->selectAll->trigger();
        QVERIFY(copy->isEnabled());
        copy->trigger();
        QCOMPARE(QGuiApplication::clipboard()->text(),
                 QStringLiteral("00000000  53 61 6c 74 65 64 5f 5f  3c 0a                    "
                                "|Salted__<.|\n0000000a\n"));
        the<BytesPages>(pane)->setMode(BytesMode::Text);
        copy->trigger();
        QCOMPARE(QGuiApplication::clipboard()->text(), QStringLiteral("Salted__<\n"));
        Q_EMIT pane.commands()->copyAsTriggered(BytesFormat::Base64);
        QCOMPARE(QGuiApplication::clipboard()->text(), QStringLiteral("U2FsdGVkX188Cg=="));
    }

    void theKeyboardCopiesAndSelectsAll()
    {
        Run run;
        run.writes(outputOf(0), "abc");
        BytesPane pane;
        pane.setRecord(&run.record);
        pane.setSelection({0, -1});
        pane.show();
        pane.activateWindow();
        the<BytesView>(pane)->setFocus();
        QVERIFY(QTest::qWaitForWindowActive(&pane));
        QTest::keyClick(the<BytesView>(pane), Qt::Key_A, Qt::ControlModifier);
        QGuiApplication::clipboard()->clear();
        QTest::keyClick(the<BytesView>(pane), Qt::Key_C, Qt::ControlModifier);
        QVERIFY(QGuiApplication::clipboard()->text().contains(QStringLiteral("61 62 63")));
    }

    void goesToAnOffsetAndSaysWhereItCannot()
    {
        Run run;
        run.writes(outputOf(0), QByteArray(48, 'x'));
        BytesPane pane;
        pane.setRecord(&run.record);
        pane.setSelection({0, -1});
        pane.show();
        pane.commands()->goTo->trigger();
        GoToBar *const bar = the<GoToBar>(pane);
        QVERIFY(bar->isVisible());
        bar->edit()->setText(QStringLiteral("0x100"));
        QVERIFY(bar->errorText().contains(QStringLiteral("beyond the end")));
        QTest::keyClick(bar->edit(), Qt::Key_Return);
        QVERIFY(bar->isVisible());
        bar->edit()->setText(QStringLiteral("0x10"));
        QCOMPARE(bar->errorText(), QString());
        QTest::keyClick(bar->edit(), Qt::Key_Return);
        QVERIFY(!bar->isVisible());
        QCOMPARE(the<BytesView>(pane)->selection(), (ByteRange{16, 17}));
        pane.commands()->goTo->trigger();
        bar->edit()->setText(QStringLiteral("+4"));
        QTest::keyClick(bar->edit(), Qt::Key_Return);
        QCOMPARE(the<BytesView>(pane)->selection(), (ByteRange{20, 21}));
        pane.commands()->goTo->trigger();
        QTest::keyClick(bar->edit(), Qt::Key_Escape);
        QVERIFY(!bar->isVisible());
    }

    void saysWhenTheSelectedBytesCame()
    {
        Run run;
        run.writes(outputOf(0), "abcd", 10);
        run.writes(outputOf(0), "efgh", 25);
        BytesPane pane;
        pane.setRecord(&run.record);
        pane.setSelection({0, -1});
        QVERIFY(!pane.commands()->showInTimeline->isEnabled());
        the<BytesView>(pane)->select({1, 3});
        QVERIFY(
            the<BytesFooter>(pane)->selectionText().endsWith(QStringLiteral("came by 10.0 ms")));
        the<BytesView>(pane)->select({1, 6});
        QVERIFY(the<BytesFooter>(pane)->selectionText().endsWith(
            QStringLiteral("came by 10.0 ms … 25.0 ms")));
        const QSignalSpy chosen(&pane, &BytesPane::momentChosen);
        pane.commands()->showInTimeline->trigger();
        QCOMPARE(chosen.size(), 1);
        QCOMPARE(chosen.first().first().toLongLong(), 25'000'000);
    }

    void inALowPaneTheBytesComeFirst()
    {
        Run run;
        run.writes(outputOf(0), QByteArray(200, 'x'), 10);
        BytesPane pane;
        pane.setRecord(&run.record);
        pane.setSelection({0, -1});
        pane.resize(400, 400);
        pane.show();
        QVERIFY(the<BytesFooter>(pane)->isVisible());
        pane.resize(400, pane.minimumSizeHint().height());
        QVERIFY(!the<BytesFooter>(pane)->isVisible());
        QVERIFY(the<BytesView>(pane)->height() >= 2 * pane.fontMetrics().height());
        pane.resize(400, 400);
        QVERIFY(the<BytesFooter>(pane)->isVisible());
    }

    void aChosenTimeIsMarked()
    {
        Run run;
        run.writes(outputOf(0), QByteArray(16, 'x'), 10);
        run.writes(outputOf(0), QByteArray(16, 'y'), 25);
        BytesPane pane;
        pane.setRecord(&run.record);
        pane.setSelection({0, -1});
        QCOMPARE(the<MomentBar>(pane)->text(), QString());
        pane.showMoment(run.begin + std::chrono::milliseconds(20));
        QCOMPARE(the<MomentBar>(pane)->text(), QStringLiteral("by 20.0 ms: 16 of 32 bytes"));
        QCOMPARE(the<BytesView>(pane)->scene().boundary, std::optional<qint64>(16));
        QCOMPARE(the<BytesTextView>(pane)->scene().boundary, std::optional<qint64>(16));
        run.writes(outputOf(0), "z", 30);
        pane.refresh();
        QCOMPARE(the<MomentBar>(pane)->text(), QStringLiteral("by 20.0 ms: 16 of 33 bytes"));
        the<MomentBar>(pane)->showMoment(std::chrono::milliseconds(20), 1, 1);
        QCOMPARE(the<MomentBar>(pane)->text(), QStringLiteral("by 20.0 ms: 1 of 1 byte"));
        QTest::keyClick(the<BytesView>(pane), Qt::Key_Escape);
        QCOMPARE(the<MomentBar>(pane)->text(), QString());
        QVERIFY(!the<BytesView>(pane)->scene().boundary);
    }

    void aChosenTimeComesIntoSightUnlessTheEndIsFollowed()
    {
        Run run;
        run.capture = std::make_shared<Capture>(1 << 20);
        event::RunStarted started;
        started.plan = run.record.plan();
        started.capture = run.capture;
        run.happens(started);
        run.writes(outputOf(0), QByteArray(50'000, 'x'), 10);
        run.writes(outputOf(0), QByteArray(50'000, 'y'), 25);
        BytesPane pane;
        pane.resize(600, 300);
        pane.setRecord(&run.record);
        pane.setSelection({0, -1});
        pane.show();
        pane.showMoment(run.begin + std::chrono::milliseconds(20));
        pane.revealMoment();
        QVERIFY(the<BytesView>(pane)->rows().isAtEnd());
        run.capture->open(outputOf(0))->finish();
        pane.refresh();
        pane.revealMoment();
        QVERIFY(the<BytesView>(pane)->rows().isInSight(50'000));
        QVERIFY(the<BytesView>(pane)->rows().topOffset() < 50'000);
    }

    void savingIsAskedForWithItsBytes()
    {
        Run run;
        run.writes(outputOf(0), "abcdef");
        BytesPane pane;
        pane.setRecord(&run.record);
        pane.setSelection({0, -1});
        QList<ByteRange> ranges;
        QStringList names;
        connect(
            &pane, &BytesPane::saveRequested, this,
            [&](const std::shared_ptr<const ByteStore> &, ByteRange range, const QString &name) {
                ranges.append(range);
                names.append(name);
            });
        QVERIFY(!pane.commands()->saveSelection->isEnabled());
        pane.commands()->saveStream->trigger();
        the<BytesView>(pane)->select({2, 4});
        pane.commands()->saveSelection->trigger();
        QCOMPARE(ranges, (QList<ByteRange>{{0, 6}, {2, 4}}));
        QCOMPARE(names.first(), QStringLiteral("0-1-output"));
    }

    void theInspectorShowsWhatIsAtTheCursor()
    {
        Run run;
        run.writes(outputOf(0), QByteArray::fromHex("0100feff"));
        BytesPane pane;
        pane.setRecord(&run.record);
        pane.setSelection({0, -1});
        QVERIFY(the<InspectorPanel>(pane)->isHidden());
        pane.commands()->inspector->trigger();
        QVERIFY(!the<InspectorPanel>(pane)->isHidden());
        const auto value = [&pane](const QString &name, int column) {
            const auto found = the<InspectorPanel>(pane)->findItems(name, Qt::MatchExactly);
            return found.isEmpty() ? QString() : found.first()->text(column);
        };
        QCOMPARE(value(QStringLiteral("int16"), 1), QString());
        the<BytesView>(pane)->select({0, 1});
        QCOMPARE(value(QStringLiteral("int16"), 1), QStringLiteral("1"));
        QCOMPARE(value(QStringLiteral("int16"), 2), QStringLiteral("256"));
        the<BytesView>(pane)->select({2, 3});
        QCOMPARE(value(QStringLiteral("int16"), 1), QStringLiteral("-2"));
    }

    void longSelectionsAreNotCopied()
    {
        Run run;
        run.writes(outputOf(0), QByteArray(copyLimit + 1, 'x'));
        BytesPane pane;
        pane.setRecord(&run.record);
        pane.setSelection({0, -1});
        pane.commands()->selectAll->trigger();
        QVERIFY(!pane.commands()->copy->isEnabled());
        QVERIFY(
            the<BytesFooter>(pane)->selectionText().contains(QStringLiteral("too long to copy")));
    }

    void howItIsArrangedIsRemembered()
    {
        BytesPane pane;
        the<BytesView>(pane)->setBytesPerRow(16);
        the<BytesPages>(pane)->setMode(BytesMode::Text);
        pane.commands()->inspector->setChecked(true);
        BytesPane other;
        QVERIFY(other.restoreState(pane.saveState()));
        QCOMPARE(the<BytesView>(other)->rows().wantedBytesPerRow(), 16);
        QCOMPARE(the<BytesPages>(other)->mode(), BytesMode::Text);
        QVERIFY(!the<InspectorPanel>(other)->isHidden());
        QVERIFY(!other.restoreState("nonsense"));
        QVERIFY(!other.restoreState({}));
        QCOMPARE(the<BytesView>(other)->rows().wantedBytesPerRow(), 16);
    }

    void followIsForStreamsThatGrow()
    {
        Run run;
        run.writes(outputOf(0), "abc");
        BytesPane pane;
        pane.setRecord(&run.record);
        pane.setSelection({0, -1});
        QToolButton *const follow = button(pane, QStringLiteral("Follow"));
        QVERIFY(follow->isEnabled() && follow->isChecked());
        follow->click();
        QVERIFY(!pane.findChild<BytesView *>()->scene().following);
        QVERIFY(!pane.findChild<BytesTextView *>()->scene().following);
        pane.findChild<BytesView *>()->setFollowing(true);
        QVERIFY(follow->isChecked());
        run.capture->open(outputOf(0))->finish();
        pane.refresh();
        QVERIFY(!follow->isEnabled());
    }

    void aNewRecordHasItsOwnStreams()
    {
        Run run;
        run.writes(outputOf(0), "first run");
        BytesPane pane;
        pane.setRecord(&run.record);
        pane.setSelection({0, -1});
        Run second;
        second.writes(outputOf(0), "2");
        pane.setRecord(&second.record);
        QCOMPARE(pane.findChild<BytesView *>()->rows().page().layout.total(), 1);
    }
};

WINDOW_TEST(tst_bytespane)
#include "tst_bytespane.moc"
