#include "tests/support/StrictTest.h"
#include "ui/panes/timeline/TimelineLegend.h"

#include <QtWidgets/QToolButton>

#include <set>

using namespace forkscope;

class tst_timelinelegend : public StrictTest
{
    Q_OBJECT

private Q_SLOTS:
    void breaksIntoTwoRows();
    void noWordIsCut();
    void eachStateSaysWhatItMeans();
};

void tst_timelinelegend::breaksIntoTwoRows()
{
    QWidget window; // it does not hold the legend to its layout's smallest size
    window.resize(2000, 100);
    TimelineLegend legend(&window);
    const auto rows = [&legend] {
        std::set<int> tops;
        for (const QToolButton *button : legend.findChildren<QToolButton *>())
            tops.insert(button->y());
        return tops.size();
    };
    const int width = legend.sizeHint().width();
    legend.resize(width, legend.sizeHint().height());
    window.show();
    QTRY_COMPARE(rows(), size_t(1));
    legend.resize(width * 2 / 3, legend.height());
    QTRY_COMPARE(rows(), size_t(2));
    // Its size hint stays as it was, or it would never get the room for one row again.
    QCOMPARE(legend.sizeHint().width(), width);
    legend.resize(width, legend.height());
    QTRY_COMPARE(rows(), size_t(1));
}

void tst_timelinelegend::noWordIsCut()
{
    TimelineLegend legend;
    const int whole = legend.sizeHint().width();
    for (const int width : {whole, whole / 2, whole / 3, 40}) {
        legend.resize(width, legend.heightForWidth(width));
        legend.grab(); // this lays it out
        for (const QToolButton *button : legend.findChildren<QToolButton *>()) {
            QCOMPARE(button->size(), button->sizeHint());
            QVERIFY(button->width() > button->fontMetrics().horizontalAdvance(button->text()) +
                                          button->iconSize().width());
            QVERIFY(button->geometry().bottom() < legend.height());
            QVERIFY(button->x() == 0 || button->geometry().right() < width);
        }
    }
}

void tst_timelinelegend::eachStateSaysWhatItMeans()
{
    const TimelineLegend legend;
    std::set<QString> tips;
    const auto buttons = legend.findChildren<QToolButton *>();
    for (const QToolButton *button : buttons) {
        QVERIFY(button->toolTip().startsWith(QStringLiteral("The process ")) ||
                button->toolTip().startsWith(QStringLiteral("Nobody looked ")));
        tips.insert(button->toolTip());
    }
    QCOMPARE(qsizetype(tips.size()), buttons.size());
    QCOMPARE(buttons.size(), qsizetype(bandKinds));
}

WINDOW_TEST(tst_timelinelegend)
#include "tst_timelinelegend.moc"
