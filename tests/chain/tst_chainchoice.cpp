#include "tests/support/StrictTest.h"
#include "ui/panes/chain/ChainChoice.h"

#include <QtTest/QSignalSpy>

using namespace forkscope;

class tst_chainchoice : public StrictTest
{
    Q_OBJECT

private Q_SLOTS:
    void aPlanBeginsAtItsFirstStage()
    {
        ChainChoice choice;
        choice.setStages(3);
        QCOMPARE(choice.current(), 1);
        QCOMPARE(choice.selected(), -1);
        choice.setCurrent(3);
        choice.setSelectedStage(1);
        choice.forgetPlan();
        choice.setStages(0);
        QCOMPARE(choice.current(), 0); // there is only the input
        QCOMPARE(choice.selected(), -1);
    }

    void whatIsNoMoreIsNotChosen()
    {
        ChainChoice choice;
        choice.setStages(3);
        choice.setCurrent(3);
        choice.setSelectedStage(2);
        choice.setStages(2);
        QCOMPARE(choice.current(), 2);
        QCOMPARE(choice.selected(), -1);
    }

    void goingToAStageIsTold()
    {
        ChainChoice choice;
        choice.setStages(3);
        QSignalSpy changed(&choice, &ChainChoice::currentChanged);
        QSignalSpy activated(&choice, &ChainChoice::stageActivated);
        choice.goTo(2);
        choice.goTo(0); // the input is not a stage
        choice.goTo(4);
        choice.goTo(-1);
        QCOMPARE(choice.current(), 0);
        QCOMPARE(changed.size(), 2);
        QCOMPARE(activated, (QList<QList<QVariant>>{{1}}));
    }

    void theNearestBoxBecomesTheCurrentOne()
    {
        ChainChoice choice;
        choice.setStages(3);
        QSignalSpy activated(&choice, &ChainChoice::stageActivated);
        choice.setCurrent(7);
        QCOMPARE(choice.current(), 3);
        choice.setCurrent(-7);
        QCOMPARE(choice.current(), 0);
        QCOMPARE(activated.size(), 0);
    }

    void aChangeIsExpected()
    {
        ChainChoice choice;
        choice.setStages(3);
        QSignalSpy changed(&choice, &ChainChoice::currentChanged);
        choice.expect(4);
        choice.setStages(4);
        QCOMPARE(choice.current(), 4);
        QCOMPARE(changed.size(), 0);
    }

    void whatIsSelectedElsewhereIsNotTold()
    {
        ChainChoice choice;
        choice.setStages(3);
        QSignalSpy changed(&choice, &ChainChoice::currentChanged);
        QVERIFY(choice.setSelectedStage(2));
        QCOMPARE(choice.selected(), 3);
        QVERIFY(!choice.setSelectedStage(2));
        QVERIFY(choice.setSelectedStage(3)); // there is no such stage
        QCOMPARE(choice.selected(), -1);
        QVERIFY(!choice.setSelectedStage(-1));
        QCOMPARE(changed.size(), 0);
    }
};

CORE_TEST(tst_chainchoice)
#include "tst_chainchoice.moc"
