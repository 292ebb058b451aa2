#include "tests/support/ClippedTexts.h"
#include "tests/support/StrictTest.h"
#include "tests/support/WindowParts.h"
#include "ui/commands/Commands.h"
#include "ui/commands/ShortcutsDialog.h"
#include "ui/files/Dialogs.h"
#include "ui/files/PlanDocument.h"
#include "ui/files/PlanFiles.h"
#include "ui/panes/bytes/BytesActions.h"
#include "ui/panes/bytes/BytesPane.h"
#include "ui/panes/chain/InputSheet.h"
#include "ui/panes/chain/StageSheet.h"
#include "ui/preferences/LanguageChoice.h"
#include "ui/preferences/Settings.h"
#include "ui/run/RunSession.h"
#include "ui/shared/CurrentLanguage.h"
#include "ui/windows/handbook/HandbookWindow.h"
#include "ui/windows/outputs/BytesCompareWindow.h"
#include "ui/windows/outputs/OutputGroupsDialog.h"
#include "ui/windows/speedup/SpeedUpWindow.h"
#include "ui/windows/threeways/ThreeWaysWindow.h"
#include "ui/workbench/CompareCommands.h"
#include "ui/workbench/HelpDesk.h"
#include "ui/workbench/RunDesk.h"
#include "ui/workbench/RunViews.h"

#include <QtCore/QTemporaryDir>
#include <QtGui/QAction>
#include <QtGui/QFontDatabase>
#include <QtTest/QSignalSpy>
#include <QtWidgets/QMenuBar>
#include <QtWidgets/QPushButton>
#include <QtWidgets/QSpinBox>

using namespace forkscope;
using namespace forkscope::test;

namespace {

constexpr int patience = 20000; // ms, for a machine that is busy with other things
constexpr QSize smallWindow{1280, 800};

Plan planOf(const QList<QList<QByteArray>> &stages, int instances)
{
    Plan plan;
    plan.name = QStringLiteral("1-2-3");
    for (const QList<QByteArray> &words : stages)
        plan.pipeline.stages << Stage{words.first(), words.mid(1), {}, true, {}};
    plan.run.instances = instances;
    plan.run.timeoutMs = 10000;
    return plan;
}

/// Returns whether nothing in the window is clipped once its layouts are done.
bool everythingFits(QWidget *window, QStringList *clipped)
{
    if (!QTest::qWaitForWindowExposed(window))
        return false;
    QCoreApplication::processEvents(); // this runs layouts that were requested
    const auto fits = [window, clipped] {
        *clipped = ClippedTexts(window).lines();
        return clipped->isEmpty();
    };
    return QTest::qWaitFor(fits, 3000);
}

} // namespace

#define VERIFY_FITS(window)                                                                        \
    do {                                                                                           \
        QStringList clipped;                                                                       \
        QVERIFY2(everythingFits(window, &clipped), qPrintable(clipped.join(u'\n')));               \
    } while (false)

class tst_koreanfits : public StrictTest
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void cleanup();
    void clippedTextsAreFound();
    void theWindowBeforeARun();
    void theWindowAfterARun();
    void threeWays();
    void comparison();
    void speedUp();
    void handbook();
    void sheets();
    void shortcuts();

private:
    void runOnce(Workbench &window, const Plan &plan)
    {
        the<PlanDocument>(window)->load(plan, {});
        window.resize(smallWindow);
        window.show();
        QSignalSpy ended(the<RunSession>(window), &RunSession::runEnded);
        QVERIFY(the<RunDesk>(window)->run());
        QVERIFY(ended.wait(patience));
    }

    QTemporaryDir m_settings;
};

void tst_koreanfits::initTestCase()
{
    QSettings::setPath(QSettings::NativeFormat, QSettings::UserScope, m_settings.path());
    if (QFontDatabase::families(QFontDatabase::Korean).isEmpty())
        QSKIP("there is no font with Hangul (package fonts-nanum)");
    chooseLanguage(LanguageChoice::Korean);
}

void tst_koreanfits::cleanup()
{
    Settings().clear();
}

void tst_koreanfits::clippedTextsAreFound()
{
    QWidget window;
    window.resize(200, 100);
    auto *label = new QLabel(QStringLiteral("병행성과 병렬성"), &window);
    label->setGeometry(0, 0, 10, 30);
    auto *button = new QToolButton(&window);
    button->setText(QStringLiteral("강제 종료"));
    button->setGeometry(0, 40, 20, 30);
    auto *outside = new QLabel(QStringLiteral("폴링"), &window);
    outside->setGeometry(180, 70, 100, 30);
    window.show();
    // The button counts twice, by its text and by its hint.
    QCOMPARE(ClippedTexts(&window).lines().size(), 4);
    label->setGeometry(0, 0, 200, 30);
    button->setGeometry(0, 40, 200, 30);
    outside->setGeometry(0, 70, 200, 30);
    QCOMPARE(ClippedTexts(&window).lines(), QStringList());
}

void tst_koreanfits::theWindowBeforeARun()
{
    Workbench window;
    window.open({});
    window.resize(smallWindow);
    window.show();
    QVERIFY(ClippedTexts(&window).looked() > 50);
    VERIFY_FITS(&window);
}

void tst_koreanfits::theWindowAfterARun()
{
    Workbench window;
    runOnce(window, planOf({{"sh", "-c", "echo a; exit 3"}, {"cat"}}, 3));
    VERIFY_FITS(&window);
    the<BytesPane>(window)->commands()->find->trigger();
    VERIFY_FITS(&window);
    the<BytesPane>(window)->commands()->goTo->trigger();
    VERIFY_FITS(&window);
    the<BytesPane>(window)->commands()->inspector->trigger();
    VERIFY_FITS(&window);
    the<RunViews>(window)->select({1, 0});
    the<RunViews>(window)->showMoment(1000);
    VERIFY_FITS(&window);
}

void tst_koreanfits::threeWays()
{
    Workbench window;
    the<PlanDocument>(window)->load(planOf({{"echo", "a"}}, 2), {});
    window.show();
    QSignalSpy finished(the<ThreeWaysWindow>(window)->run(), &SeriesHost::finished);
    QVERIFY(the<RunDesk>(window)->runThreeWays());
    QVERIFY(finished.wait(patience));
    the<ThreeWaysWindow>(window)->resize(smallWindow);
    VERIFY_FITS(the<ThreeWaysWindow>(window));
}

void tst_koreanfits::comparison()
{
    Workbench window;
    runOnce(window, planOf({{"sh", "-c", "seq $(( $$ % 9 + 100 ))"}}, 3));
    the<CompareCommands>(window)->compareOutputs(0, 1);
    the<CompareCommands>(window)->showGroups();
    the<BytesCompareWindow>(window)->resize(smallWindow);
    VERIFY_FITS(the<BytesCompareWindow>(window));
    VERIFY_FITS(the<OutputGroupsDialog>(window));
}

void tst_koreanfits::speedUp()
{
    Workbench window;
    runOnce(window, planOf({{"true"}}, 4));
    the<SpeedUpWindow>(window)->open(the<PlanDocument>(window)->plan(), SpeedUpWindow::Page::Times);
    VERIFY_FITS(the<SpeedUpWindow>(window));
    the<SpeedUpWindow>(window)->instances()->setValue(2);
    the<SpeedUpWindow>(window)->repeats()->setValue(1);
    QSignalSpy finished(the<SpeedUpWindow>(window)->run(), &SeriesHost::finished);
    the<SpeedUpWindow>(window)->open(the<PlanDocument>(window)->plan(), SpeedUpWindow::Page::Curve);
    the<SpeedUpWindow>(window)->measure()->click();
    QVERIFY(finished.wait(patience));
    VERIFY_FITS(the<SpeedUpWindow>(window));
}

void tst_koreanfits::handbook()
{
    Workbench window;
    the<Commands>(window)->at(CommandId::Handbook)->trigger();
    VERIFY_FITS(the<HelpDesk>(window)->handbook());
}

void tst_koreanfits::sheets()
{
    const Stage stage{"sh", {"-c", "true"}, {{"LANG", "C", false}}, true, {}};
    StageSheet stageSheet(stage);
    stageSheet.show();
    VERIFY_FITS(&stageSheet);
    for (const Input &input : {Input(NoInput{}), Input(TextInput{}), Input(BytesInput{}),
                               Input(RandomInput{10, 7}), Input(FileInput{"/etc/passwd"})}) {
        InputSheet inputSheet(input, QByteArray());
        inputSheet.show();
        VERIFY_FITS(&inputSheet);
    }
}

void tst_koreanfits::shortcuts()
{
    Workbench window;
    window.open({});
    ShortcutsDialog dialog(window.menuBar(), &window);
    dialog.show();
    VERIFY_FITS(&dialog);
}

WINDOW_TEST(tst_koreanfits)
#include "tst_koreanfits.moc"
