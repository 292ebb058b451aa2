#include "tests/support/RecordMaker.h"
#include "tests/support/StrictTest.h"
#include "ui/files/PlanDocument.h"
#include "ui/panes/chain/ChainPicture.h"
#include "ui/panes/chain/ChainWords.h"

using namespace forkscope;

namespace {

using Change = ChainPicture::Change;
using Purpose = FieldPlace::Purpose;

Plan planOf(const QList<QByteArray> &programs)
{
    Plan plan;
    for (const QByteArray &program : programs)
        plan.pipeline.stages << Stage{program, {}, {}, true, {}};
    plan.run.instances = 2;
    return plan;
}

/// The picture of a plan, with or without a run.
struct Shown
{
    explicit Shown(const Plan &plan) { load(plan); }

    void load(const Plan &plan, const std::optional<FieldPlace> &field = std::nullopt)
    {
        document.load(plan, {});
        picture.showPlan(document, field);
    }
    Change showRun() { return picture.showRun(run, document.plan().pipeline.stages); }
    Change showRun(const RunRecord &record)
    {
        run.record = &record;
        run.tally.reset(&record);
        return showRun();
    }
    [[nodiscard]] QList<bool> counted() const
    {
        QList<bool> result;
        for (const BoxContent &content : picture.boxes)
            result << content.counts.has_value();
        return result;
    }

    PlanDocument document;
    ChainRun run;
    ChainPicture picture;
};

} // namespace

class tst_chainpicture : public StrictTest
{
    Q_OBJECT

private Q_SLOTS:
    void aBoxSaysWhatIsWrongShortlyAndInFull()
    {
        const Shown shown(planOf({"cat", "no-such-program-anywhere"}));
        const auto &boxes = shown.picture.boxes;
        QCOMPARE(boxes.size(), size_t(3));
        QVERIFY(boxes[1].problem.isEmpty() && boxes[1].fullProblem.isEmpty());
        QVERIFY(boxes[1].note.endsWith(QStringLiteral("/cat")));
        QCOMPARE(boxes[2].problem, QStringLiteral("not found in PATH"));
        QVERIFY(boxes[2].fullProblem.contains(QStringLiteral("no-such-program-anywhere")));
        QVERIFY(words::descriptionOf(shown.picture, 2).contains(boxes[2].fullProblem));
    }

    void aRunIsShownWhereItHasTheSameStages()
    {
        const RecordMaker maker(planOf({"cat", "sort"}));
        Shown shown(planOf({"cat", "sort"}));
        QCOMPARE(shown.showRun(), Change::None);
        QCOMPARE(shown.counted(), (QList<bool>{false, false, false}));
        QCOMPARE(shown.showRun(maker.record), Change::Widths);
        QCOMPARE(shown.counted(), (QList<bool>{false, true, true}));
        QCOMPARE(shown.picture.outputBytes, std::optional<qint64>(0));
        QCOMPARE(shown.showRun(), Change::None);

        // Another stage has no figures, and then the chain as a whole is another one too.
        shown.load(planOf({"cat", "uniq"}));
        shown.showRun();
        QCOMPARE(shown.counted(), (QList<bool>{false, true, false}));
        QVERIFY(!shown.picture.outputBytes);
        shown.load(planOf({"cat", "sort", "uniq"}));
        shown.showRun();
        QCOMPARE(shown.counted(), (QList<bool>{false, true, true, false}));
        QVERIFY(!shown.picture.outputBytes);

        shown.run = {};
        QCOMPARE(shown.showRun(), Change::Widths);
        QCOMPARE(shown.counted(), (QList<bool>{false, false, false, false}));
    }

    void figuresThatChangeAreNoOtherWidths()
    {
        RecordMaker maker(planOf({"cat", "sort"}));
        Shown shown(planOf({"cat", "sort"}));
        shown.showRun(maker.record);
        maker.start(0);
        maker.output({0, 1}, 36);
        QCOMPARE(shown.showRun(), Change::None); // the bytes are not counted yet
        shown.run.tally.update(maker.record, maker.record.takeChanged());
        QCOMPARE(shown.showRun(), Change::Figures);
        QCOMPARE(shown.picture.outputBytes, std::optional<qint64>(36));
        QCOMPARE(shown.showRun(), Change::None);
    }

    void aStageBeingAddedHasABoxAndTakesTheCounts()
    {
        const RecordMaker maker(planOf({"cat", "sort"}));
        Shown shown(planOf({"cat", "sort"}));
        shown.load(planOf({"cat", "sort"}), FieldPlace{Purpose::AddStage, 2});
        shown.showRun(maker.record);
        QCOMPARE(shown.picture.addedBox(), std::optional<int>(2));
        QCOMPARE(shown.picture.stages(), 2);
        QCOMPARE(shown.picture.boxes.size(), size_t(4));
        QCOMPARE(shown.picture.boxes[1].title, QStringLiteral("cat"));
        QCOMPARE(shown.picture.boxes[2], BoxContent());
        QCOMPARE(shown.picture.boxes[3].title, QStringLiteral("sort"));
        QCOMPARE(shown.counted(), (QList<bool>{false, false, false, false}));
        QCOMPARE(words::currentText(shown.picture, 1), QStringLiteral("Stage 1 of 2: "));

        shown.load(planOf({"cat", "sort"}), FieldPlace{Purpose::ChangeStage, 2});
        shown.showRun();
        QVERIFY(!shown.picture.addedBox());
        QCOMPARE(shown.counted(), (QList<bool>{false, true, true}));
    }

    void theFieldHasRoomForACommand()
    {
        const ChainFonts fonts = ChainFonts::from(QFont());
        Shown shown(planOf({"cat", "sort"}));
        shown.picture.layOut(fonts, shown.run, 2000);
        const ChainLayout before = shown.picture.layout;
        shown.load(planOf({"cat", "sort"}), FieldPlace{Purpose::ChangeStage, 1});
        shown.picture.layOut(fonts, shown.run, 2000);
        const ChainLayout &layout = shown.picture.layout;
        QVERIFY(layout.box(1).width() >= 360);
        QVERIFY(layout.box(1).width() > before.box(1).width());
        QCOMPARE(layout.box(2).width(), before.box(2).width());
    }

    void wiresBetweenStagesAreTapped()
    {
        Plan plan = planOf({"cat", "sort"});
        for (Stage &stage : plan.pipeline.stages)
            stage.tap = true; // a file may have a tap behind the last stage too
        const ChainPicture picture = Shown(plan).picture;
        QVERIFY(!picture.isTapped(-1) && !picture.isTapped(0));
        QVERIFY(picture.isTapped(1));
        QVERIFY(!picture.isTapped(2) && !picture.isTapped(3));
        const QString tapped = QStringLiteral("The wire behind it is tapped");
        QVERIFY(words::descriptionOf(picture, 1).contains(tapped));
        QVERIFY(!words::descriptionOf(picture, 2).contains(tapped));
    }

    void whatIsUnderThePointerIsSaid()
    {
        using Kind = ChainPart::Kind;
        Plan plan = planOf({"cat", "sort", "uniq"});
        plan.pipeline.stages[0].tap = true;
        const ChainPicture picture = Shown(plan).picture;
        const auto tip = [&](Kind kind, int index) {
            return words::tipAt(picture, ChainPart{kind, index});
        };
        QVERIFY(tip(Kind::Box, 1).startsWith(QStringLiteral("cat\n/")));
        QVERIFY(tip(Kind::Nothing, -1).isEmpty());
        QVERIFY(tip(Kind::Settings, 0) != tip(Kind::Settings, 1));
        QVERIFY(tip(Kind::Tap, 1).startsWith(QStringLiteral("Tapped:")));
        QVERIFY(tip(Kind::Tap, 2).startsWith(QStringLiteral("Tap this wire")));
        QVERIFY(tip(Kind::Wire, 1).contains(QStringLiteral("is tapped")));
        QVERIFY(tip(Kind::Wire, 2).contains(QStringLiteral("is not tapped")));
        QCOMPARE(words::asRichText(QStringLiteral("<b>\n&")), QStringLiteral("&lt;b&gt;<br>&amp;"));
        QVERIFY(words::currentText(picture, 0).startsWith(QStringLiteral("Input: No input")));
        QVERIFY(words::currentText(picture, 3).startsWith(QStringLiteral("Stage 3 of 3: uniq")));
    }
};

WINDOW_TEST(tst_chainpicture)
#include "tst_chainpicture.moc"
