#include "tests/support/StrictTest.h"
#include "ui/timeline/TimelineLegend.h"

#include <QtWidgets/QToolButton>

#include <set>

using namespace forkscope;

class TestTimelineLegend : public StrictTest
{
    Q_OBJECT

private Q_SLOTS:
    void breaksIntoTwoRows();
};

void TestTimelineLegend::breaksIntoTwoRows()
{
    QWidget window; // which does not hold it to its layout's smallest size
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
    // Its wish stays, or it would never get the room for one row again.
    QCOMPARE(legend.sizeHint().width(), width);
    legend.resize(width, legend.height());
    QTRY_COMPARE(rows(), size_t(1));
}

QTEST_MAIN(TestTimelineLegend)
#include "tst_timelinelegend.moc"
