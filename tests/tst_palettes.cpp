// The desktop may go from light to dark while the window is open: then it looks as one that was
// opened in the dark.

#include "core/pipeline/Mistake.h"
#include "tests/support/StrictTest.h"
#include "tests/support/TestRun.h"
#include "ui/MainWindow.h"
#include "ui/Theme.h"
#include "ui/WindowActions.h"
#include "ui/editor/PlanDocument.h"

#include <QtCore/QSettings>
#include <QtCore/QTemporaryDir>
#include <QtWidgets/QApplication>

using namespace forkscope;

namespace {

Plan plan()
{
    Plan plan = test::planOf({test::stage("seq", {"100"}), test::stage("sort")});
    plan.run.mistakes = {nameOf(Mistake::IgnoresStatus)};
    return plan;
}

/// As it stands after all that it still had to do, without a blinking cursor.
QImage pictureOf(MainWindow *window)
{
    window->setFocus();
    for (int i = 0; i < 3; ++i)
        QCoreApplication::processEvents();
    return window->grab().toImage().convertToFormat(QImage::Format_RGB32);
}

void show(MainWindow *window)
{
    window->resize(1280, 780);
    window->show();
    window->document()->load(plan(), QString());
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
            MainWindow window;
            show(&window);
            pictureOf(&window); // painted once
            QApplication::setPalette(after);
            switched = pictureOf(&window);
        }
        MainWindow window;
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
        if (different > 0) { // to be looked at
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

    void presentingGivesTheSystemsPaletteBack()
    {
        QVERIFY(!QCoreApplication::testAttribute(Qt::AA_SetPalette));
        MainWindow window;
        window.openAtStart();
        window.show();
        window.actions()->presentation->trigger();
        QVERIFY(QApplication::palette() != m_own);
        window.actions()->presentation->trigger();
        QCOMPARE(QApplication::palette(), m_own);
        QVERIFY(!QCoreApplication::testAttribute(Qt::AA_SetPalette)); // it follows the system again
    }

private:
    QTemporaryDir m_settings;
    QPalette m_own;
};

QTEST_MAIN(tst_palettes)
#include "tst_palettes.moc"
