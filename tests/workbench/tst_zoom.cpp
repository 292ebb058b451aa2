#include "tests/support/StrictTest.h"
#include "tests/support/WindowParts.h"
#include "ui/commands/Commands.h"
#include "ui/panes/timeline/TimelineGeometry.h"
#include "ui/panes/timeline/TimelinePane.h"
#include "ui/panes/timeline/TimelineView.h"
#include "ui/preferences/Settings.h"
#include "ui/preferences/ZoomChoice.h"
#include "ui/shared/Zoom.h"

#include <QtCore/QTemporaryDir>
#include <QtGui/QAction>
#include <QtWidgets/QLabel>

using namespace forkscope;

class tst_zoom : public StrictTest
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void cleanup();

    void stepsGoUpAndDown();
    void percentIsBounded();
    void everythingInheritsIt();
    void lanesGrow();
    void whatHasItsOwnFontIsScaledOnce();
    void thereAndBackIsTheSame();
    void keysZoom();
    void isRemembered();

private:
    QTemporaryDir m_settings;
};

void tst_zoom::initTestCase()
{
    QSettings::setPath(QSettings::NativeFormat, QSettings::UserScope, m_settings.path());
}

void tst_zoom::cleanup()
{
    zoom::setPercent(zoom::usual);
    Settings().clear();
}

void tst_zoom::stepsGoUpAndDown()
{
    for (int percent = zoom::least; percent <= zoom::most; ++percent) {
        QVERIFY(zoom::stepAbove(percent) > percent || percent == zoom::most);
        QVERIFY(zoom::stepBelow(percent) < percent || percent == zoom::least);
        QVERIFY(zoom::stepBelow(zoom::stepAbove(percent)) <= percent || percent == zoom::most);
    }
    QCOMPARE(zoom::stepAbove(100), 110);
    QCOMPARE(zoom::stepBelow(100), 90);
    QCOMPARE(zoom::stepAbove(zoom::most), zoom::most);
    QCOMPARE(zoom::stepBelow(zoom::least), zoom::least);
}

void tst_zoom::percentIsBounded()
{
    zoom::setPercent(1);
    QCOMPARE(zoom::percent(), zoom::least);
    zoom::setPercent(100000);
    QCOMPARE(zoom::percent(), zoom::most);
    zoom::setPercent(zoom::usual);
    const double points = QApplication::font().pointSizeF();
    const int wanted = zoom::percentFor(18);
    zoom::setPercent(wanted);
    QVERIFY(QApplication::font().pointSizeF() >= 18 - 0.001);
    QCOMPARE(zoom::percentFor(points), zoom::usual);
    QCOMPARE(uiPixels(10), qRound(10 * wanted / 100.0));
    QCOMPARE(uiPixels(0), 0);
}

void tst_zoom::everythingInheritsIt()
{
    Workbench window;
    window.show();
    const double points = window.font().pointSizeF();
    const double fixed = fixedFont().pointSizeF();
    zoom::setPercent(200);
    QCOMPARE(window.font().pointSizeF(), 2 * points);
    QCOMPARE(fixedFont().pointSizeF(), 2 * fixed);
    const auto widgets = window.findChildren<QWidget *>();
    for (const QWidget *widget : widgets) {
        QVERIFY2(widget->font().pointSizeF() > 1.5 * points,
                 qPrintable(QStringLiteral("%1 %2 has %3 points")
                                .arg(QString::fromLatin1(widget->metaObject()->className()),
                                     widget->objectName())
                                .arg(widget->font().pointSizeF())));
    }
}

void tst_zoom::lanesGrow()
{
    const std::vector<Lane> lanes(3);
    const TimelineGeometry usual({800, 400}, 100, 20, lanes, 0);
    const TimelineGeometry twice({800, 400}, 100, 20, lanes, 0, true, 200);
    QCOMPARE(twice.contentHeight(), 2 * usual.contentHeight());
    QCOMPARE(twice.bandOf(1).height(), 2 * usual.bandOf(1).height());
    QCOMPARE(twice.strip().height(), 2 * usual.strip().height());
    QCOMPARE(twice.laneAt(twice.topOf(2)), 2);

    Workbench window;
    window.show();
    const int before = the<TimelinePane>(window)->view()->minimumSizeHint().height();
    zoom::setPercent(200);
    QVERIFY(the<TimelinePane>(window)->view()->minimumSizeHint().height() > 1.8 * before);
}

void tst_zoom::whatHasItsOwnFontIsScaledOnce()
{
    QWidget parent;
    QLabel small(&parent);
    QFont font = small.font();
    font.setPointSizeF(font.pointSizeF() * 0.88);
    small.setFont(font);
    zoom::setPercent(150);
    QVERIFY(qAbs(small.font().pointSizeF() - 1.5 * font.pointSizeF()) < 0.01);
    zoom::setPercent(75);
    QVERIFY(qAbs(small.font().pointSizeF() - 0.75 * font.pointSizeF()) < 0.01);
}

void tst_zoom::thereAndBackIsTheSame()
{
    Workbench window;
    window.resize(1440, 900);
    window.show();
    const QImage before = window.grab().toImage();
    QHash<const QWidget *, double> points;
    const auto widgets = window.findChildren<QWidget *>();
    for (const QWidget *widget : widgets)
        points.insert(widget, widget->font().pointSizeF());
    for (int i = 0; i < 3; ++i)
        the<Commands>(window)->at(CommandId::ZoomIn)->trigger();
    QVERIFY(window.grab().toImage() != before);
    the<Commands>(window)->at(CommandId::ZoomUsual)->trigger();
    QCOMPARE(zoom::percent(), zoom::usual);
    const auto after = window.findChildren<QWidget *>();
    for (const QWidget *widget : after) {
        if (points.contains(widget))
            QVERIFY(qAbs(widget->font().pointSizeF() - points.value(widget)) < 0.01);
    }
}

void tst_zoom::keysZoom()
{
    Workbench window;
    window.show();
    QVERIFY(QTest::qWaitForWindowActive(&window));
    QTest::keyClick(&window, Qt::Key_Plus, Qt::ControlModifier);
    QCOMPARE(zoom::percent(), 110);
    QTest::keyClick(&window, Qt::Key_Equal, Qt::ControlModifier);
    QCOMPARE(zoom::percent(), 125);
    QTest::keyClick(&window, Qt::Key_Minus, Qt::ControlModifier);
    QCOMPARE(zoom::percent(), 110);
    QTest::keyClick(&window, Qt::Key_0, Qt::ControlModifier);
    QCOMPARE(zoom::percent(), zoom::usual);
}

void tst_zoom::isRemembered()
{
    chooseZoom(175);
    zoom::setPercent(zoom::usual);
    takeChosenZoom();
    QCOMPARE(zoom::percent(), 175);
}

WINDOW_TEST(tst_zoom)
#include "tst_zoom.moc"
