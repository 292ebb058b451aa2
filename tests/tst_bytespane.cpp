#include "core/capture/Capture.h"
#include "tests/support/StrictTest.h"
#include "ui/bytes/BytesPane.h"
#include "ui/bytes/BytesTextView.h"
#include "ui/bytes/BytesView.h"

#include <QtWidgets/QComboBox>
#include <QtWidgets/QLabel>
#include <QtWidgets/QStackedWidget>
#include <QtWidgets/QToolButton>

using namespace forkscope;

namespace {

constexpr int instances = 3;

/// A record of `openssl | md5sum` that is told what happens by hand.
struct Run
{
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

    void happens(const EventContent &what) { record.append({TimePoint{}, what}); }

    void writes(StreamId stream, const QByteArray &bytes)
    {
        capture->open(stream)->append(bytes);
        happens(event::BytesArrived{stream, capture->find(stream)->extent().total});
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

QString footer(const BytesPane &pane)
{
    const auto labels = pane.findChildren<QLabel *>(Qt::FindDirectChildrenOnly);
    return labels.size() == 1 && !labels.first()->isHidden() ? labels.first()->text() : QString();
}

QComboBox *picker(const BytesPane &pane)
{
    return pane.findChild<QComboBox *>();
}

void pick(const BytesPane &pane, int index)
{
    picker(pane)->setCurrentIndex(index);
    Q_EMIT picker(pane)->activated(index);
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

class BytesPaneTest : public StrictTest
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
        QCOMPARE(footer(pane), QString());
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
        QCOMPARE(view->bytes().total(), 3);
        const QByteArray digest = run.capture->find(outputOf(0))->digest();
        const QString xxh = QStringLiteral(" · XXH3-128 ") + QString::fromLatin1(digest.first(4)) +
                            u'…' + QString::fromLatin1(digest.last(4));
        QCOMPARE(footer(pane), QStringLiteral("3 bytes · all kept") + xxh);
        view->selectAll();
        QCOMPARE(footer(pane), QStringLiteral("3 bytes · all kept") + xxh +
                                   QStringLiteral(" · selection 3 bytes at 0x0"));
        run.writes(outputOf(0), QByteArray(997, 'x'));
        pane.refresh();
        QVERIFY(footer(pane).startsWith(
            QStringLiteral("1,000 bytes · first 32 and last 32 kept, 936 not kept · XXH3-128 ")));
    }

    void thePickerNamesEveryStreamWithItsSize()
    {
        Run run;
        run.writes(outputOf(0), QByteArray(36, 'x'));
        run.writes(errorsOf(0, 0), "warning");
        BytesPane pane;
        pane.setRecord(&run.record);
        pane.setSelection({0, -1});
        QStringList names;
        for (int i = 0; i < picker(pane)->count(); ++i)
            names += picker(pane)->itemText(i);
        QCOMPARE(names, (QStringList{QStringLiteral("Output (36 B)"),
                                     QStringLiteral("Errors of 0 · openssl (7 B)"),
                                     QStringLiteral("Errors of 1 · md5sum (0 B)")}));
        QCOMPARE(picker(pane)->currentIndex(), 0);
        QVERIFY(!picker(pane)->accessibleName().isEmpty());
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
        QCOMPARE(picker(pane)->currentIndex(), 2); // what one reads is not taken away
        pick(pane, 0);
        QCOMPARE(pane.findChild<BytesView *>()->bytes().total(), 4);
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
        QCOMPARE(pane.mode(), BytesPane::Mode::Hex);
        button(pane, QStringLiteral("Text"))->click();
        QCOMPARE(pane.mode(), BytesPane::Mode::Text);
        const auto *pages = pane.findChild<QStackedWidget *>();
        const auto *text = qobject_cast<BytesTextView *>(pages->currentWidget());
        QVERIFY(text);
        QCOMPARE(text->toPlainText(), QStringLiteral("café\n"));
        button(pane, QStringLiteral("Hex"))->click();
        QVERIFY(qobject_cast<BytesView *>(pages->currentWidget()));
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
        QVERIFY(!pane.findChild<BytesView *>()->isFollowing());
        QVERIFY(!pane.findChild<BytesTextView *>()->isFollowing());
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
        QCOMPARE(pane.findChild<BytesView *>()->bytes().total(), 1);
    }
};

QTEST_MAIN(BytesPaneTest)
#include "tst_bytespane.moc"
