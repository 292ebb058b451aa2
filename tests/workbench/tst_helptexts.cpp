// Every switch, field and column of the window says in a plain sentence what it is for, when the
// pointer rests on it and when What's This asks.

#include "tests/support/StrictTest.h"
#include "ui/windows/handbook/WhatsThis.h"
#include "ui/workbench/Workbench.h"

#include <QtCore/QStandardPaths>
#include <QtGui/QHelpEvent>
#include <QtWidgets/QAbstractButton>
#include <QtWidgets/QAbstractSpinBox>
#include <QtWidgets/QComboBox>
#include <QtWidgets/QHeaderView>
#include <QtWidgets/QLineEdit>
#include <QtWidgets/QMenu>
#include <QtWidgets/QScrollBar>
#include <QtWidgets/QTabBar>
#include <QtWidgets/QTreeView>

using namespace forkscope;

namespace {

/// Returns whether a widget is a part of another one, which has the text.
bool isPart(const QWidget *widget)
{
    const QWidget *parent = widget->parentWidget();
    return qobject_cast<const QTabBar *>(parent) ||
           qobject_cast<const QAbstractSpinBox *>(parent) ||
           qobject_cast<const QComboBox *>(parent) || qobject_cast<const QLineEdit *>(parent) ||
           qobject_cast<const QAbstractItemView *>(parent) ||
           widget->objectName().startsWith(QStringLiteral("qt_"));
}

bool isInteractive(const QWidget *widget)
{
    return (qobject_cast<const QAbstractButton *>(widget) ||
            qobject_cast<const QAbstractSpinBox *>(widget) ||
            qobject_cast<const QComboBox *>(widget) || qobject_cast<const QLineEdit *>(widget)) &&
           !isPart(widget);
}

} // namespace

class tst_helptexts : public StrictTest
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QStandardPaths::setTestModeEnabled(true); }

    void everyFieldAndButtonHasATip()
    {
        Workbench window;
        window.show();
        QStringList without;
        for (const QWidget *widget : window.findChildren<QWidget *>()) {
            if (isInteractive(widget) && widget->toolTip().isEmpty())
                without << QStringLiteral("%1 %2 %3 in %4")
                               .arg(QLatin1String(widget->metaObject()->className()),
                                    widget->accessibleName(), widget->property("text").toString(),
                                    QLatin1String(
                                        widget->parentWidget()->metaObject()->className()));
        }
        QVERIFY2(without.isEmpty(), qPrintable(without.join(u'\n')));
    }

    void everyColumnHasATip()
    {
        Workbench window;
        int columns = 0;
        for (const QTreeView *view : window.findChildren<QTreeView *>()) {
            if (!view->model() || view->isHeaderHidden())
                continue;
            for (int column = 0; column < view->model()->columnCount(); ++column, ++columns)
                QVERIFY2(!view->model()
                              ->headerData(column, Qt::Horizontal, Qt::ToolTipRole)
                              .toString()
                              .isEmpty(),
                         qPrintable(view->model()->headerData(column, Qt::Horizontal).toString()));
        }
        QVERIFY(columns > 5);
    }

    void whatsThisAnswersWithTheTip()
    {
        QWidget widget;
        const WhatsThis whatsThis(this);
        QHelpEvent query(QEvent::QueryWhatsThis, {}, {});
        query.ignore();
        widget.setToolTip(QStringLiteral("what it is for"));
        QVERIFY(QCoreApplication::sendEvent(&widget, &query));
        QVERIFY(query.isAccepted());
    }

    void aPartHasTheTextOfTheWhole()
    {
        QWidget window;
        auto *outer = new QWidget(&window);
        auto *inner = new QWidget(outer);
        QCOMPARE(WhatsThis::textOf(inner), QString());
        outer->setToolTip(QStringLiteral("what the outer is for"));
        QCOMPARE(WhatsThis::textOf(inner), outer->toolTip());
        inner->setToolTip(QStringLiteral("what the inner is for"));
        QCOMPARE(WhatsThis::textOf(inner), inner->toolTip());
    }
};

WINDOW_TEST(tst_helptexts)
#include "tst_helptexts.moc"
