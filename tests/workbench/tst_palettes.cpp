// The desktop may change from light to dark while the window is open. The window must then look
// like one that was opened in the dark.

#include "core/pipeline/Mistake.h"
#include "tests/support/StrictTest.h"
#include "tests/support/TestRun.h"
#include "tests/support/WindowParts.h"
#include "ui/commands/Commands.h"
#include "ui/files/PlanDocument.h"
#include "ui/preferences/Theme.h"
#include "ui/windows/handbook/HandbookWindow.h"
#include "ui/windows/speedup/SpeedUpWindow.h"
#include "ui/windows/threeways/ThreeWaysWindow.h"
#include "ui/workbench/HelpDesk.h"
#include "ui/workbench/RunDesk.h"

#include <QtCore/QSettings>
#include <QtCore/QTemporaryDir>
#include <QtTest/QSignalSpy>
#include <QtWidgets/QApplication>
#include <QtWidgets/QToolButton>

using namespace forkscope;

namespace {

constexpr int patience = 20000; // ms, for a machine that is busy with other things

Plan plan()
{
    Plan plan = test::planOf({test::stage("seq", {"100"}), test::stage("sort")});
    plan.run.mistakes = {nameOf(Mistake::IgnoresStatus)};
    return plan;
}

/// Returns a picture after everything that was still to be done, and without a blinking cursor.
QImage pictureOf(Workbench *window)
{
    window->setFocus();
    for (int i = 0; i < 3; ++i)
        QCoreApplication::processEvents();
    return window->grab().toImage().convertToFormat(QImage::Format_RGB32);
}

/// Returns the visible widgets that contain no others, with what each shows.
QHash<QWidget *, QImage> leavesOf(QWidget *window)
{
    QHash<QWidget *, QImage> leaves;
    for (QWidget *widget : window->findChildren<QWidget *>()) {
        const auto inside = widget->findChildren<QWidget *>();
        // The main button is white on blue in every palette.
        const auto *button = qobject_cast<const QToolButton *>(widget);
        if (button && button->text() == QStringLiteral("Run"))
            continue;
        const bool isLeaf = std::none_of(inside.begin(), inside.end(),
                                         [](const QWidget *child) { return child->isVisible(); });
        if (widget->isVisible() && isLeaf && widget->width() > 4 && widget->height() > 4)
            leaves.insert(widget, widget->grab().toImage());
    }
    return leaves;
}

/// Returns the names of those that show the same as before.
QStringList unchanged(const QHash<QWidget *, QImage> &before, QWidget *window)
{
    QStringList names;
    const auto after = leavesOf(window);
    for (auto it = after.begin(); it != after.end(); ++it) {
        if (before.value(it.key()) == it.value())
            names << QStringLiteral("%1 “%2” in %3")
                         .arg(QString::fromLatin1(it.key()->metaObject()->className()),
                              it.key()->objectName(),
                              QString::fromLatin1(it.key()->parent()->metaObject()->className()));
    }
    return names;
}

void show(Workbench *window)
{
    window->resize(1280, 780);
    window->show();
    the<PlanDocument>(*window)->load(plan(), {});
}

} // namespace

class tst_palettes : public StrictTest
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        QSettings::setPath(QSettings::NativeFormat, QSettings::UserScope, m_settings.path());
        m_own = QApplication::palette();
    }

    void cleanup() { QApplication::setPalette(QPalette()); }

    void aSwitchLooksLikeAFreshStart_data()
    {
        QTest::addColumn<QPalette>("before");
        QTest::addColumn<QPalette>("after");
        QTest::newRow("light to dark") << lightPalette() << darkPalette();
        QTest::newRow("dark to light") << darkPalette() << lightPalette();
        QTest::newRow("to high contrast") << lightPalette() << highContrastPalette(true);
    }

    void aSwitchLooksLikeAFreshStart()
    {
        QFETCH(const QPalette, before);
        QFETCH(const QPalette, after);
        QApplication::setPalette(before);
        QImage switched;
        {
            Workbench window;
            show(&window);
            pictureOf(&window); // this paints the window once
            QApplication::setPalette(after);
            switched = pictureOf(&window);
        }
        Workbench window;
        show(&window);
        const QImage fresh = pictureOf(&window);
        int different = 0;
        QRect where;
        for (int y = 0; y < fresh.height(); ++y) {
            for (int x = 0; x < fresh.width(); ++x) {
                if (switched.pixel(x, y) == fresh.pixel(x, y))
                    continue;
                ++different;
                where |= QRect(x, y, 1, 1);
            }
        }
        if (different > 0) { // the pictures are for looking at
            switched.save(QStringLiteral("palettes-switched.png"));
            fresh.save(QStringLiteral("palettes-fresh.png"));
        }
        QVERIFY2(different == 0, qPrintable(QStringLiteral("%1 pixels differ, within %2,%3 %4×%5")
                                                .arg(different)
                                                .arg(where.x())
                                                .arg(where.y())
                                                .arg(where.width())
                                                .arg(where.height())));
    }

    /// No widget stays light, wherever it is. The comparison is not with a fresh window, because
    /// that could not have the same run.
    void everyWidgetFollows()
    {
        QApplication::setPalette(lightPalette());
        Workbench window;
        window.resize(1440, 900);
        the<PlanDocument>(window)->load(test::planOf({test::stage("echo", {"a"})}), {});
        window.show();
        QSignalSpy finished(the<ThreeWaysWindow>(window)->run(), &SeriesHost::finished);
        QVERIFY(the<RunDesk>(window)->runThreeWays());
        QVERIFY(finished.wait(patience));
        the<SpeedUpWindow>(window)->open(the<PlanDocument>(window)->plan(),
                                         SpeedUpWindow::Page::Times);
        the<Commands>(window)->at(CommandId::Handbook)->trigger();
        window.setFocus();
        QCoreApplication::processEvents();
        const QList<QWidget *> windows{&window, the<ThreeWaysWindow>(window),
                                       the<SpeedUpWindow>(window),
                                       the<HelpDesk>(window)->handbook()};
        QList<QHash<QWidget *, QImage>> inTheLight;
        for (QWidget *each : windows) {
            inTheLight << leavesOf(each);
            QVERIFY(!inTheLight.last().isEmpty());
        }
        QApplication::setPalette(darkPalette());
        QCoreApplication::processEvents();
        QStringList left;
        for (int i = 0; i < windows.size(); ++i)
            left << unchanged(inTheLight.at(i), windows.at(i));
        QVERIFY2(left.isEmpty(), qPrintable(left.join(u'\n')));
    }

    void presentingGivesTheSystemsPaletteBack()
    {
        QVERIFY(!QCoreApplication::testAttribute(Qt::AA_SetPalette));
        Workbench window;
        window.open({});
        window.show();
        the<Commands>(window)->at(CommandId::Presentation)->trigger();
        QVERIFY(QApplication::palette() != m_own);
        the<Commands>(window)->at(CommandId::Presentation)->trigger();
        QCOMPARE(QApplication::palette(), m_own);
        QVERIFY(!QCoreApplication::testAttribute(Qt::AA_SetPalette)); // it follows the system again
    }

private:
    QTemporaryDir m_settings;
    QPalette m_own;
};

WINDOW_TEST(tst_palettes)
#include "tst_palettes.moc"
