#include "tests/support/StrictTest.h"
#include "tests/support/WindowParts.h"
#include "ui/commands/Commands.h"
#include "ui/files/PlanFiles.h"
#include "ui/panes/bytes/BytesPane.h"
#include "ui/panes/chain/ChainEditor.h"
#include "ui/preferences/Theme.h"
#include "ui/run/RunSession.h"
#include "ui/shared/StateStyle.h"
#include "ui/shared/Zoom.h"
#include "ui/workbench/PaneDock.h"
#include "ui/workbench/RunDesk.h"

#include <QtCore/QSettings>
#include <QtCore/QTemporaryDir>
#include <QtGui/QAction>
#include <QtWidgets/QDockWidget>
#include <QtWidgets/QScrollArea>
#include <QtWidgets/QScrollBar>
#include <QtWidgets/QToolBar>

#include <cmath>

using namespace forkscope;

namespace {

double linear(double channel)
{
    return channel <= 0.04045 ? channel / 12.92 : std::pow((channel + 0.055) / 1.055, 2.4);
}

double contrast(const QColor &a, const QColor &b)
{
    const auto luminance = [](const QColor &color) {
        return 0.2126 * linear(color.redF()) + 0.7152 * linear(color.greenF()) +
               0.0722 * linear(color.blueF());
    };
    const double high = std::max(luminance(a), luminance(b));
    const double low = std::min(luminance(a), luminance(b));
    return (high + 0.05) / (low + 0.05);
}

QHash<QString, QRect> places(const QMainWindow &window)
{
    QHash<QString, QRect> found;
    const auto docks = window.findChildren<QDockWidget *>();
    for (const QDockWidget *dock : docks)
        found.insert(dock->objectName(), dock->isVisible() ? dock->geometry() : QRect());
    return found;
}

QStringList visiblePanes(const QMainWindow &window)
{
    QStringList names;
    const auto docks = window.findChildren<QDockWidget *>();
    for (const QDockWidget *dock : docks) {
        if (dock->isVisible())
            names << dock->objectName();
    }
    names.sort();
    return names;
}

} // namespace

class tst_presentation : public StrictTest
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void cleanup();

    void textHasContrast_data();
    void textHasContrast();
    void showsWhatMatters();
    void theChainIsSeenWhole();
    void bytesStayWhereTheyAreUsed();
    void anotherPaneStays();
    void leavingRestoresAll();
    void aZoomIsKept();
    void smallWindowsStaySmall_data();
    void smallWindowsStaySmall();

private:
    QTemporaryDir m_settings;
    QPalette m_palette;
};

void tst_presentation::initTestCase()
{
    QSettings::setPath(QSettings::NativeFormat, QSettings::UserScope, m_settings.path());
    m_palette = QApplication::palette();
}

void tst_presentation::cleanup()
{
    zoom::setPercent(zoom::usual);
    QApplication::setPalette(m_palette);
}

void tst_presentation::textHasContrast_data()
{
    QTest::addColumn<bool>("dark");
    QTest::newRow("light") << false;
    QTest::newRow("dark") << true;
}

void tst_presentation::textHasContrast()
{
    QFETCH(const bool, dark);
    const QPalette palette = highContrastPalette(dark);
    QCOMPARE(isDark(palette), dark);
    using Pair = std::pair<QPalette::ColorRole, QPalette::ColorRole>;
    for (const auto &[text, ground] :
         {Pair{QPalette::Text, QPalette::Base}, Pair{QPalette::WindowText, QPalette::Window},
          Pair{QPalette::ButtonText, QPalette::Button},
          Pair{QPalette::HighlightedText, QPalette::Highlight},
          Pair{QPalette::Link, QPalette::Base}, Pair{QPalette::PlaceholderText, QPalette::Base},
          Pair{QPalette::Text, QPalette::AlternateBase},
          Pair{QPalette::ToolTipText, QPalette::ToolTipBase}}) {
        const double found = contrast(palette.color(text), palette.color(ground));
        QVERIFY2(found >= 7,
                 qPrintable(QStringLiteral("%1 on %2: %3").arg(text).arg(ground).arg(found)));
    }
    const QColor base = palette.color(QPalette::Base);
    QVERIFY(contrast(style::secondaryText(palette), base) >= 7);
    for (const auto outcome : {Outcome::Succeeded, Outcome::Failed, Outcome::TimedOut,
                               Outcome::Stopped, Outcome::NotStarted})
        QVERIFY(contrast(style::text(outcome, palette), base) >= 7);
}

void tst_presentation::showsWhatMatters()
{
    Workbench window;
    window.open({});
    window.show();
    the<Commands>(window)->at(CommandId::Presentation)->trigger();
    QVERIFY(the<Commands>(window)->at(CommandId::Presentation)->isChecked());
    QCOMPARE(visiblePanes(window), (QStringList{QStringLiteral("chain"), QStringLiteral("explain"),
                                                QStringLiteral("timeline")}));
    QVERIFY(window.font().pointSizeF() >= 18 - 0.001);
    const auto *chain = window.findChild<ChainEditor *>();
    QVERIFY(chain->message().isEmpty()); // it is not being edited now
    QCOMPARE(QApplication::palette().color(QPalette::Text), QColor(Qt::black));
}

/// The window has the size of a projector's usual screen.
void tst_presentation::theChainIsSeenWhole()
{
    Workbench window;
    window.resize(1272, 772);
    window.open({});
    window.show();
    the<Commands>(window)->at(CommandId::Presentation)->setChecked(true);
    const auto *dock = window.findChild<QDockWidget *>(QStringLiteral("chain"));
    const auto *scroll = qobject_cast<QScrollArea *>(dock->widget());
    QVERIFY(scroll);
    QTRY_COMPARE(scroll->verticalScrollBar()->maximum(), 0);
}

void tst_presentation::bytesStayWhereTheyAreUsed()
{
    Workbench window;
    window.open({});
    window.show();
    QVERIFY(QTest::qWaitForWindowActive(&window));
    window.findChild<PaneDock *>(QStringLiteral("bytes"))->goTo();
    QTRY_VERIFY(the<BytesPane>(window)->isAncestorOf(QApplication::focusWidget()));
    the<Commands>(window)->at(CommandId::Presentation)->trigger();
    QVERIFY(visiblePanes(window).contains(QStringLiteral("bytes")));
}

void tst_presentation::anotherPaneStays()
{
    Workbench window;
    window.show();
    QDockWidget lesson;
    lesson.setObjectName(QStringLiteral("lesson"));
    window.addDockWidget(Qt::RightDockWidgetArea, &lesson);
    lesson.show();
    the<Commands>(window)->at(CommandId::Presentation)->setChecked(true);
    QVERIFY(lesson.isVisible());
    the<Commands>(window)->at(CommandId::Presentation)->setChecked(false);
    QVERIFY(lesson.isVisible());
    window.removeDockWidget(&lesson);
    lesson.setParent(nullptr);
}

void tst_presentation::leavingRestoresAll()
{
    Workbench window;
    window.open({});
    window.resize(1440, 900);
    window.show();
    auto *const library = window.findChild<QDockWidget *>(QStringLiteral("library"));
    library->hide();
    QCoreApplication::processEvents();
    const auto before = places(window);
    const QSize size = window.size();
    the<Commands>(window)->at(CommandId::Presentation)->trigger();
    QCoreApplication::processEvents();
    QVERIFY(places(window) != before);
    the<Commands>(window)->at(CommandId::Presentation)->trigger();
    QTRY_COMPARE(places(window), before);
    QCOMPARE(window.size(), size);
    QCOMPARE(zoom::percent(), zoom::usual);
    QCOMPARE(QApplication::palette(), m_palette);
    QVERIFY(!the<Commands>(window)->at(CommandId::Presentation)->isChecked());
    const auto bars = window.findChildren<QToolBar *>();
    for (const QToolBar *bar : bars)
        QVERIFY(bar->isVisible());
}

void tst_presentation::aZoomIsKept()
{
    Workbench window;
    window.show();
    zoom::setPercent(300);
    the<Commands>(window)->at(CommandId::Presentation)->setChecked(true);
    QCOMPARE(zoom::percent(), 300); // it is large enough already
    the<Commands>(window)->at(CommandId::Presentation)->setChecked(false);
    QCOMPARE(zoom::percent(), 300);
    zoom::setPercent(110);
    the<Commands>(window)->at(CommandId::Presentation)->setChecked(true);
    QVERIFY(zoom::percent() > 110);
    the<Commands>(window)->at(CommandId::Presentation)->setChecked(false);
    QCOMPARE(zoom::percent(), 110);
}

void tst_presentation::smallWindowsStaySmall_data()
{
    QTest::addColumn<bool>("presentation");
    QTest::newRow("200 %") << false;
    QTest::newRow("presentation") << true;
}

void tst_presentation::smallWindowsStaySmall()
{
    QFETCH(const bool, presentation);
    constexpr QSize small(1024, 640);
    Workbench window;
    window.open({});
    window.resize(small);
    window.show();
    QVERIFY(the<RunDesk>(window)->run());
    QTRY_VERIFY_WITH_TIMEOUT(!the<RunSession>(window)->isRunning(), 20000);
    if (presentation)
        the<Commands>(window)->at(CommandId::Presentation)->setChecked(true);
    else
        zoom::setPercent(200);
    QCoreApplication::processEvents();
    window.resize(small);
    QCoreApplication::processEvents();
    QCOMPARE(window.size(), small);
    const auto docks = window.findChildren<QDockWidget *>();
    for (const QDockWidget *dock : docks) {
        if (dock->isVisible())
            QVERIFY2(dock->width() >= 100 && dock->height() >= 60, qPrintable(dock->objectName()));
    }
}

WINDOW_TEST(tst_presentation)
#include "tst_presentation.moc"
