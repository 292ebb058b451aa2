#include "core/capture/Capture.h"
#include "core/record/Event.h"
#include "tests/support/Generators.h"
#include "tests/support/StrictTest.h"
#include "ui/bars/status/ElidedLabel.h"
#include "ui/bars/status/OutcomeBar.h"
#include "ui/bars/status/RunStatusBar.h"
#include "ui/bars/status/RunSummary.h"

#include <QtWidgets/QLabel>

using namespace forkscope;

namespace {

/// A run of one stage that is told event by event; times are in ms since its start.
class Story
{
public:
    explicit Story(int instances, int atOnce = 0)
    {
        Plan plan;
        plan.pipeline.stages = {Stage{"true", {}, {}, true, {}}};
        plan.run.instances = instances;
        plan.run.atOnce = atOnce;
        plan.run.pollMs = 25;
        tell(0, event::RunStarted{plan, QDateTime::currentDateTime(), instances,
                                  std::make_shared<Capture>(1024)});
    }

    Story &tell(int ms, EventContent content)
    {
        record.append(
            {TimePoint(std::chrono::hours(1) + std::chrono::milliseconds(ms)), std::move(content)});
        return *this;
    }

    Story &instance(int index, int beginMs, int endMs, Outcome outcome)
    {
        if (outcome != Outcome::NotStarted)
            tell(beginMs, event::InstanceStarted{index});
        return tell(endMs, event::InstanceEnded{index, outcome, 0, false});
    }

    Story &end(int ms, Nanoseconds cpu = Nanoseconds(0))
    {
        return tell(ms, event::RunEnded{cpu, 0});
    }

    RunRecord record;
};

} // namespace

class tst_statusbar : public StrictTest
{
    Q_OBJECT

private Q_SLOTS:
    void countsInWords();
    void timeAndAverages();
    void timeOfOneInstance();
    void notices();
    void ownShare();
    void endsOfTheBar_data();
    void endsOfTheBar();
    void endsHold();
    void warningComesFirst();
    void whatHasNoRoomIsElided();
};

void tst_statusbar::countsInWords()
{
    Story story(6);
    story.instance(0, 0, 10, Outcome::Succeeded).instance(1, 0, 10, Outcome::TimedOut);
    story.instance(2, 0, 10, Outcome::Failed).tell(11, event::InstanceStarted{3});
    QCOMPARE(summary::counts(story.record),
             QStringLiteral("1 of 6 succeeded · 1 failed · 1 timed out · 1 running · 2 queued"));
    story.instance(3, 0, 20, Outcome::Stopped).instance(4, 0, 20, Outcome::NotStarted);
    story.instance(5, 0, 20, Outcome::NotStarted);
    QCOMPARE(
        summary::counts(story.record),
        QStringLiteral("1 of 6 succeeded · 1 failed · 1 timed out · 1 stopped · 2 not started"));
}

void tst_statusbar::timeAndAverages()
{
    Story story(2);
    story.instance(0, 0, 400, Outcome::Succeeded).instance(1, 100, 500, Outcome::Succeeded);
    for (const int instance : {0, 1}) {
        story.tell(100, event::ProcessStarted{{instance, 0}, 100 + instance, {}});
        Usage usage;
        usage.user = std::chrono::milliseconds(200);
        usage.system = std::chrono::milliseconds(50);
        story.tell(400, event::ProcessEnded{{instance, 0}, 0, usage});
    }
    QVERIFY(!summary::time(story.record).contains(QStringLiteral("at once")));
    QVERIFY(summary::timeInSentences(story.record).isEmpty());
    story.end(500);
    // Two lives of 0.4 s in 0.5 s are 1.6 at once, and 2 × 0.25 s of CPU time are 1.0 cores.
    QCOMPARE(summary::time(story.record), QStringLiteral("0.500 s · 1.6 at once on 1.0 cores"));
    QVERIFY(summary::timeInSentences(story.record).contains(QStringLiteral("1.6 instances")));
}

void tst_statusbar::timeOfOneInstance()
{
    Story story(1);
    story.instance(0, 0, 400, Outcome::Succeeded).end(500);
    QCOMPARE(summary::time(story.record), QStringLiteral("0.500 s"));
}

void tst_statusbar::notices()
{
    Story story(1000);
    QVERIFY(summary::notice(story.record).isEmpty());
    story.tell(0, event::AtOnceLowered{1000, 230, 1024});
    const QString lowered = summary::notice(story.record);
    QVERIFY(lowered.contains(QStringLiteral("230")));
    QVERIFY(lowered.contains(QStringLiteral("ulimit -n")));
    story.tell(1, event::StartPostponed{0,
                                        {11, StartStep::Fork, QStringLiteral("no more processes")},
                                        std::chrono::milliseconds(10)});
    QVERIFY(summary::notice(story.record).contains(QStringLiteral("no more processes")));
    story.tell(2, event::KeepingStopped{{{0, 0}, StreamKind::Output}, {KeepLimit::Total, 0, {}}});
    story.tell(2, event::Suspended{TimePoint{}, std::chrono::seconds(5)});
    story.tell(2, event::WantsTerminal{0, 101, "cat", SIGTTIN});
    story.end(3);
    const QString atEnd = summary::notice(story.record);
    QVERIFY(atEnd.contains(QStringLiteral("stopped for 5.0 s")));
    QVERIFY(atEnd.contains(
        QStringLiteral("The process group of cat (process 101) has stopped: it wants to read")));
    QVERIFY(atEnd.startsWith(lowered));
    QVERIFY(atEnd.contains(QStringLiteral("Not all bytes are kept")));
    QVERIFY(!atEnd.contains(QStringLiteral("no more processes")));
}

void tst_statusbar::ownShare()
{
    Story story(1);
    QVERIFY(summary::ownCost(story.record).isEmpty());
    story.instance(0, 0, 400, Outcome::Succeeded).end(2000, std::chrono::milliseconds(20));
    QCOMPARE(summary::ownCost(story.record), QStringLiteral("Forkscope itself 1.0 % of a core"));
    Story brief(1);
    brief.instance(0, 0, 40, Outcome::Succeeded).end(50, std::chrono::milliseconds(20));
    QVERIFY(summary::ownCost(brief.record).contains(QStringLiteral("ms of CPU time")));
    QCOMPARE(summary::observation(story.record), QStringLiteral("samples every 25 ms"));
}

void tst_statusbar::endsOfTheBar_data()
{
    QTest::addColumn<QList<int>>("counts"); // in the order of the outcomes
    QTest::addColumn<int>("total");
    QTest::addColumn<QList<int>>("ends");
    QTest::newRow("nothing yet") << QList<int>{0, 0, 0, 0, 0} << 4 << QList<int>{0, 0, 0, 0, 0};
    QTest::newRow("half") << QList<int>{2, 0, 0, 0, 0} << 4 << QList<int>{50, 50, 50, 50, 50};
    QTest::newRow("all") << QList<int>{4, 0, 0, 0, 0} << 4 << QList<int>{100, 100, 100, 100, 100};
    QTest::newRow("quarters") << QList<int>{1, 1, 1, 0, 1} << 4 << QList<int>{25, 50, 75, 75, 100};
    QTest::newRow("one of many failed")
        << QList<int>{999, 1, 0, 0, 0} << 1000 << QList<int>{97, 100, 100, 100, 100};
}

void tst_statusbar::endsOfTheBar()
{
    QFETCH(QList<int>, counts);
    QFETCH(int, total);
    QFETCH(QList<int>, ends);
    const auto got =
        outcomeEnds({counts[0], counts[1], counts[2], counts[3], counts[4]}, total, 100, 3);
    QCOMPARE(QList<int>(got.begin(), got.end()), ends);
}

void tst_statusbar::endsHold()
{
    const bool holds = rc::check("parts stay inside, in order, and each can be seen", [] {
        const auto part = rc::gen::inRange(0, 100000);
        const OutcomeCounts counts{*part, *part, *part, *part, *part};
        const int total = counts.done() + *part;
        const int width = *rc::gen::inRange(40, 2000);
        const auto ends = outcomeEnds(counts, total, width, 3);
        const std::array parts{counts.succeeded, counts.failed, counts.timedOut, counts.stopped,
                               counts.notStarted};
        int begin = 0;
        for (size_t i = 0; i < ends.size(); ++i) {
            RC_ASSERT(ends[i] >= begin);
            RC_ASSERT(ends[i] <= width);
            RC_ASSERT((ends[i] > begin) == (parts[i] > 0));
            begin = ends[i];
        }
        if (total > 0 && counts.done() == total)
            RC_ASSERT(begin == width);
    });
    QVERIFY(holds);
}

void tst_statusbar::warningComesFirst()
{
    Story story(1000);
    story.tell(0, event::AtOnceLowered{1000, 230, 1024});
    RunStatusBar bar;
    bar.setRecord(&story.record);
    const auto shown = [&bar](const QString &part) {
        const QList<QLabel *> labels = bar.findChildren<QLabel *>();
        return std::any_of(labels.begin(), labels.end(),
                           [&part](const QLabel *label) { return label->text().contains(part); });
    };
    QVERIFY(shown(QStringLiteral("ulimit")));
    bar.setWarning(QStringLiteral("Cannot run"));
    QVERIFY(shown(QStringLiteral("Cannot run")));
    QVERIFY(!shown(QStringLiteral("ulimit")));
    bar.setWarning(QString());
    QVERIFY(shown(QStringLiteral("ulimit")));
    bar.setRecord(nullptr);
    QVERIFY(!shown(QStringLiteral("ulimit")));
}

void tst_statusbar::whatHasNoRoomIsElided()
{
    Story story(3);
    RunStatusBar bar;
    bar.setRecord(&story.record);
    bar.setWarning(QStringLiteral("A warning"));
    const auto cut = [&bar] {
        QStringList texts;
        for (const ElidedLabel *label : bar.findChildren<ElidedLabel *>()) {
            if (label->shownText() != label->text())
                texts << label->shownText();
        }
        return texts;
    };
    bar.resize(2000, bar.sizeHint().height());
    bar.show();
    QVERIFY(QTest::qWaitForWindowExposed(&bar));
    QCOMPARE(cut(), QStringList());
    // The bar may become narrower than its texts, and then no text ends in half a letter.
    QVERIFY(bar.minimumSizeHint().width() < bar.sizeHint().width());
    bar.resize(bar.minimumSizeHint().width() + 60, bar.height());
    QTRY_VERIFY(!cut().isEmpty());
    for (const QString &text : cut())
        QVERIFY2(text.isEmpty() || text.endsWith(QChar(0x2026)), qPrintable(text));
}

WINDOW_TEST(tst_statusbar)
#include "tst_statusbar.moc"
