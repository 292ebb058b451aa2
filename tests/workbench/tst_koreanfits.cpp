#include "tests/support/ClippedTexts.h"
#include "tests/support/StrictTest.h"
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
#include "ui/shared/CurrentLanguage.h"
#include "ui/windows/handbook/HandbookWindow.h"
#include "ui/windows/handbook/HelpCommands.h"
#include "ui/windows/outputs/BytesCompareWindow.h"
#include "ui/windows/outputs/OutputGroupsDialog.h"
#include "ui/windows/speedup/SpeedUpWindow.h"
#include "ui/windows/threeways/ThreeWaysWindow.h"
#include "ui/workbench/CompareCommands.h"
#include "ui/workbench/MainWindow.h"
#include "ui/workbench/RunDesk.h"

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

/// Nothing in it is clipped, once its layouts are done.
bool everythingFits(QWidget *window, QStringList *clipped)
{
    if (!QTest::qWaitForWindowExposed(window))
        return false;
    QCoreApplication::processEvents(); // layouts that were asked for
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
    void runOnce(MainWindow &window, const Plan &plan)
    {
        window.document()->load(plan, QString());
        window.resize(smallWindow);
        window.show();
        QSignalSpy ended(window.session(), &RunSession::runEnded);
        QVERIFY(window.runs()->run());
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
    QCOMPARE(ClippedTexts(&window).lines().size(), 4); // the button by its text and by its hint
    label->setGeometry(0, 0, 200, 30);
    button->setGeometry(0, 40, 200, 30);
    outside->setGeometry(0, 70, 200, 30);
    QCOMPARE(ClippedTexts(&window).lines(), QStringList());
}

void tst_koreanfits::theWindowBeforeARun()
{
    MainWindow window;
    window.openAtStart();
    window.resize(smallWindow);
    window.show();
    QVERIFY(ClippedTexts(&window).looked() > 50);
    VERIFY_FITS(&window);
}

void tst_koreanfits::theWindowAfterARun()
{
    MainWindow window;
    runOnce(window, planOf({{"sh", "-c", "echo a; exit 3"}, {"cat"}}, 3));
    VERIFY_FITS(&window);
    window.bytesPane()->commands()->find->trigger();
    VERIFY_FITS(&window);
    window.bytesPane()->commands()->goTo->trigger();
    VERIFY_FITS(&window);
    window.bytesPane()->commands()->inspector->trigger();
    VERIFY_FITS(&window);
    window.select({1, 0});
    window.showMoment(1000);
    VERIFY_FITS(&window);
}

void tst_koreanfits::threeWays()
{
    MainWindow window;
    window.document()->load(planOf({{"echo", "a"}}, 2), QString());
    window.show();
    QSignalSpy finished(window.threeWays()->run(), &SeriesHost::finished);
    QVERIFY(window.runs()->runThreeWays());
    QVERIFY(finished.wait(patience));
    window.threeWays()->resize(smallWindow);
    VERIFY_FITS(window.threeWays());
}

void tst_koreanfits::comparison()
{
    MainWindow window;
    runOnce(window, planOf({{"sh", "-c", "seq $(( $$ % 9 + 100 ))"}}, 3));
    window.comparing()->compareOutputs(0, 1);
    window.comparing()->showGroups();
    window.comparing()->window()->resize(smallWindow);
    VERIFY_FITS(window.comparing()->window());
    VERIFY_FITS(window.comparing()->groups());
}

void tst_koreanfits::speedUp()
{
    MainWindow window;
    runOnce(window, planOf({{"true"}}, 4));
    window.speedUp()->open(window.document()->plan(), SpeedUpWindow::Page::Times);
    VERIFY_FITS(window.speedUp());
    window.speedUp()->instances()->setValue(2);
    window.speedUp()->repeats()->setValue(1);
    QSignalSpy finished(window.speedUp()->run(), &SeriesHost::finished);
    window.speedUp()->open(window.document()->plan(), SpeedUpWindow::Page::Curve);
    window.speedUp()->measure()->click();
    QVERIFY(finished.wait(patience));
    VERIFY_FITS(window.speedUp());
}

void tst_koreanfits::handbook()
{
    MainWindow window;
    window.help()->showHandbook();
    VERIFY_FITS(window.help()->handbook());
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
    MainWindow window;
    window.openAtStart();
    ShortcutsDialog dialog(window.menuBar(), &window);
    dialog.show();
    VERIFY_FITS(&dialog);
}

WINDOW_TEST(tst_koreanfits)
#include "tst_koreanfits.moc"
