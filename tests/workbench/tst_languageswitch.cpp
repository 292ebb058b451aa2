#include "core/lessons/LessonBook.h"
#include "tests/support/Catalogue.h"
#include "tests/support/ShownTexts.h"
#include "tests/support/StrictTest.h"
#include "tests/support/WindowParts.h"
#include "ui/bars/plan/CoresEdit.h"
#include "ui/bars/plan/PlanBar.h"
#include "ui/commands/Commands.h"
#include "ui/files/Dialogs.h"
#include "ui/files/Examples.h"
#include "ui/files/PlanDocument.h"
#include "ui/files/PlanFiles.h"
#include "ui/panes/chain/ChainLine.h"
#include "ui/panes/timeline/TimelinePane.h"
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

#include <QtCore/QRegularExpression>
#include <QtCore/QTemporaryDir>
#include <QtGui/QUndoStack>
#include <QtTest/QSignalSpy>
#include <QtWidgets/QDockWidget>
#include <QtWidgets/QTextBrowser>

using namespace forkscope;
using namespace forkscope::test;

namespace {

constexpr int patience = 20000; // ms, for a machine that is busy with other things

QString textOf(const QString &line)
{
    return line.section(u'\t', 1);
}

/// Returns the English texts of the catalogue that differ in Korean, as patterns of whole lines.
QList<QRegularExpression> englishTexts()
{
    QList<QRegularExpression> patterns;
    for (const Message &message : readCatalogue(QStringLiteral("ko"))) {
        QString words = message.source;
        words.remove(QRegularExpression(QStringLiteral("%L?(\\d|n)|[^A-Za-z]")));
        if (words.size() < 3 || message.forms.first() == message.source)
            continue;
        QString pattern = QRegularExpression::escape(message.source);
        pattern.replace(QRegularExpression(QStringLiteral("\\\\%L?(\\d|n)")), QStringLiteral(".+"));
        patterns << QRegularExpression(QRegularExpression::anchoredPattern(pattern));
    }
    return patterns;
}

bool hasHangul(const QString &text)
{
    return std::any_of(text.begin(), text.end(),
                       [](QChar c) { return c.unicode() >= 0xac00 && c.unicode() <= 0xd7a3; });
}

/// Returns the shown texts that are English ones of the catalogue.
QStringList englishAmong(const QStringList &shown)
{
    static const QList<QRegularExpression> english = englishTexts();
    // These are names, which are the same in both languages.
    static const QStringList same{QStringLiteral("Forkscope"), QStringLiteral("English")};
    QStringList found;
    for (const QString &line : shown) {
        const QString text = textOf(line);
        const bool isEnglish =
            !same.contains(text) && !hasHangul(text) &&
            std::any_of(english.begin(), english.end(), [&](const QRegularExpression &pattern) {
                return pattern.match(text).hasMatch();
            });
        if (isEnglish)
            found << line;
    }
    return found;
}

/// Returns what one list has and the other has not.
QString difference(const QStringList &first, const QStringList &second)
{
    QStringList lines;
    for (const QString &line : first) {
        if (!second.contains(line))
            lines << QStringLiteral("- ") + line;
    }
    for (const QString &line : second) {
        if (!first.contains(line))
            lines << QStringLiteral("+ ") + line;
    }
    return lines.mid(0, 40).join(u'\n');
}

void speak(LanguageChoice choice)
{
    chooseLanguage(choice);
    QCoreApplication::sendPostedEvents();
    QCoreApplication::processEvents();
}

QList<QRect> panesOf(const Workbench &window)
{
    QList<QRect> places;
    for (const QDockWidget *dock : window.findChildren<QDockWidget *>())
        places << dock->geometry();
    return places;
}

/// The table is not among them, because it keeps the widths of its columns and unfolds what was
/// selected.
const QStringList paintedPanes{QStringLiteral("library"), QStringLiteral("chain"),
                               QStringLiteral("timeline"), QStringLiteral("bytes"),
                               QStringLiteral("explain")};

QImage paint(const Workbench &window, const QString &pane)
{
    return window.findChild<QDockWidget *>(pane)->grab().toImage();
}

Plan planOf(const QList<QList<QByteArray>> &stages, int instances)
{
    Plan plan;
    plan.name = QStringLiteral("1-2-3");
    for (const QList<QByteArray> &words : stages)
        plan.pipeline.stages << Stage{words.first(), words.mid(1), {}, true, {}};
    plan.run.instances = instances;
    return plan;
}

} // namespace

class tst_languageswitch : public StrictTest
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void cleanup();
    void aSwitchedWindowIsAsOneMadeInThatLanguage();
    void whatIsPaintedFollowsToo();
    void theViewsOfARunFollow();
    void whatIsWrongIsSaidAnew();
    void otherWindowsFollow();
    void plansOfLessonsHaveKoreanNames();
    void aRunGoesOn();

private:
    QTemporaryDir m_settings;
};

void tst_languageswitch::initTestCase()
{
    QSettings::setPath(QSettings::NativeFormat, QSettings::UserScope, m_settings.path());
}

void tst_languageswitch::cleanup()
{
    speak(LanguageChoice::English);
    Settings().clear();
}

void tst_languageswitch::aSwitchedWindowIsAsOneMadeInThatLanguage()
{
    speak(LanguageChoice::English);
    Workbench switched;
    switched.open({});
    switched.show();
    const QStringList english = ShownTexts(&switched).lines();
    QVERIFY(english.size() > 200);
    QVERIFY(englishAmong(english).size() > 100);

    speak(LanguageChoice::Korean);
    const QStringList korean = ShownTexts(&switched).lines();
    {
        Workbench fresh;
        fresh.open({});
        fresh.show();
        const QStringList expected = ShownTexts(&fresh).lines();
        QVERIFY2(korean == expected, qPrintable(difference(korean, expected)));
    }
    const QStringList left = englishAmong(korean);
    QVERIFY2(left.isEmpty(), qPrintable(left.join(u'\n')));

    speak(LanguageChoice::English);
    const QStringList back = ShownTexts(&switched).lines();
    QVERIFY2(back == english, qPrintable(difference(back, english)));
}

void tst_languageswitch::whatIsPaintedFollowsToo()
{
    speak(LanguageChoice::English);
    Workbench switched;
    switched.open({});
    switched.show();
    speak(LanguageChoice::Korean);
    Workbench fresh;
    fresh.open({});
    fresh.show();
    for (const QString &pane : paintedPanes)
        QTRY_VERIFY2(paint(switched, pane) == paint(fresh, pane), qPrintable(pane));
}

void tst_languageswitch::theViewsOfARunFollow()
{
    speak(LanguageChoice::English);
    Workbench window;
    the<PlanDocument>(window)->load(planOf({{"sh", "-c", "echo a; exit 3"}, {"cat"}}, 2), {});
    window.show();
    QSignalSpy ended(the<RunSession>(window), &RunSession::runEnded);
    QVERIFY(the<RunDesk>(window)->run());
    QVERIFY(ended.wait(patience));
    QTRY_VERIFY(englishAmong(ShownTexts(&window).lines()).size() > 100);

    speak(LanguageChoice::Korean);
    const QStringList left = englishAmong(ShownTexts(&window).lines());
    QVERIFY2(left.isEmpty(), qPrintable(left.join(u'\n')));
    // Choosing the same once more does not change what the views say.
    const QStringList korean = ShownTexts(&window).lines();
    QList<QImage> painted;
    for (const QString &pane : paintedPanes)
        painted << paint(window, pane);
    const Selection selected = the<RunViews>(window)->selection();
    the<RunViews>(window)->select({1, 0});
    the<RunViews>(window)->select(selected);
    the<TimelinePane>(window)->setOrder(LaneOrder::ByCore);
    the<TimelinePane>(window)->setOrder(LaneOrder::ByProcess);
    QStringList gone = korean;
    const QStringList again = ShownTexts(&window).lines();
    for (const QString &line : again)
        gone.removeAll(line);
    QVERIFY2(gone.isEmpty(), qPrintable(gone.join(u'\n')));
    for (int i = 0; i < paintedPanes.size(); ++i)
        QVERIFY2(painted.at(i) == paint(window, paintedPanes.at(i)),
                 qPrintable(paintedPanes.at(i)));
}

void tst_languageswitch::whatIsWrongIsSaidAnew()
{
    speak(LanguageChoice::English);
    Workbench window;
    the<PlanDocument>(window)->load(planOf({{"no-such-program"}, {""}}, 2), {});
    window.show();
    auto *const cores = window.findChild<CoresEdit *>();
    cores->setText(QStringLiteral("x"));
    QVERIFY(!cores->commit());
    auto *const line = window.findChild<ChainLine *>();
    line->setFocus();
    QTest::keyClicks(line, QStringLiteral(" | 'a"));
    line->commit();
    QVERIFY(englishAmong(ShownTexts(&window).lines()).size() > 100);

    speak(LanguageChoice::Korean);
    const QStringList left = englishAmong(ShownTexts(&window).lines());
    QVERIFY2(left.isEmpty(), qPrintable(left.join(u'\n')));
    QVERIFY(line->problem());
    QVERIFY(!cores->problem().isEmpty());
}

void tst_languageswitch::otherWindowsFollow()
{
    speak(LanguageChoice::English);
    Workbench window;
    the<PlanDocument>(window)->load(planOf({{"echo", "a"}}, 2), {});
    window.show();
    QSignalSpy finished(the<ThreeWaysWindow>(window)->run(), &SeriesHost::finished);
    QVERIFY(the<RunDesk>(window)->runThreeWays());
    QVERIFY(finished.wait(patience));
    the<CompareCommands>(window)->compareOutputs(0, 1);
    the<CompareCommands>(window)->showGroups();
    the<SpeedUpWindow>(window)->open(the<PlanDocument>(window)->plan(), SpeedUpWindow::Page::Times);
    the<Commands>(window)->at(CommandId::Handbook)->trigger();
    QTRY_VERIFY(the<OutputGroupsDialog>(window) && the<BytesCompareWindow>(window));

    speak(LanguageChoice::Korean);
    for (QWidget *other : std::initializer_list<QWidget *>{
             the<ThreeWaysWindow>(window), the<BytesCompareWindow>(window),
             the<OutputGroupsDialog>(window), the<SpeedUpWindow>(window),
             the<HelpDesk>(window)->handbook()}) {
        const auto left = [other] { return englishAmong(ShownTexts(other).lines()); };
        QTRY_VERIFY2(left().isEmpty(), qPrintable(left().join(u'\n')));
    }
    HandbookWindow fresh;
    fresh.showPage(the<HelpDesk>(window)->handbook()->currentPage());
    QVERIFY(hasHangul(fresh.browser()->toPlainText()));
    QCOMPARE(the<HelpDesk>(window)->handbook()->browser()->toPlainText(),
             fresh.browser()->toPlainText());
}

void tst_languageswitch::plansOfLessonsHaveKoreanNames()
{
    speak(LanguageChoice::Korean);
    for (const Lesson &lesson : lessonBook()) {
        for (const LessonRun &run : lesson.runs)
            QVERIFY2(hasHangul(shownPlanName(run.plan.name)), qPrintable(run.plan.name));
    }
}

void tst_languageswitch::aRunGoesOn()
{
    speak(LanguageChoice::English);
    Workbench window;
    the<PlanDocument>(window)->load(planOf({{"sleep", "60"}}, 2), {});
    window.show();
    the<PlanBar>(window)->instances()->setValue(3);
    QSignalSpy ended(the<RunSession>(window), &RunSession::runEnded);
    QVERIFY(the<RunDesk>(window)->run());
    QTRY_COMPARE_WITH_TIMEOUT(the<RunSession>(window)->liveProcesses(), 3, patience);
    the<RunViews>(window)->select({1, 0});
    const RunRecord *record = the<RunSession>(window)->record();
    const QList<QRect> layout = panesOf(window);
    const QByteArray geometry = window.saveGeometry();

    speak(LanguageChoice::Korean);
    QVERIFY(the<RunSession>(window)->isRunning());
    QCOMPARE(the<RunSession>(window)->record(), record);
    QCOMPARE(the<RunViews>(window)->selection(), (Selection{1, 0}));
    QCOMPARE(the<PlanDocument>(window)->undoStack()->count(), 1);
    QCOMPARE(panesOf(window), layout);
    QCOMPARE(window.saveGeometry(), geometry);
    QVERIFY(the<Commands>(window)->at(CommandId::Kill)->isEnabled());
    const QStringList left = englishAmong(ShownTexts(&window).lines());
    QVERIFY2(left.isEmpty(), qPrintable(left.join(u'\n')));
    QCOMPARE(the<PlanDocument>(window)->undoStack()->undoText(),
             QStringLiteral("인스턴스 수 변경"));

    the<PlanDocument>(window)->undoStack()->undo();
    QCOMPARE(the<PlanDocument>(window)->plan().run.instances, 2);
    the<Commands>(window)->at(CommandId::Kill)->trigger();
    QVERIFY(ended.wait(patience));
}

WINDOW_TEST(tst_languageswitch)
#include "tst_languageswitch.moc"
