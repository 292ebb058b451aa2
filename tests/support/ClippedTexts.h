#pragma once

#include <QtWidgets/QAbstractButton>
#include <QtWidgets/QAbstractScrollArea>
#include <QtWidgets/QComboBox>
#include <QtWidgets/QHeaderView>
#include <QtWidgets/QLabel>
#include <QtWidgets/QLineEdit>
#include <QtWidgets/QStyleOptionComboBox>
#include <QtWidgets/QTabBar>
#include <QtWidgets/QToolButton>
#include <QtWidgets/QTreeView>

namespace forkscope::test {

/// Finds the texts of a window that have less room than they need, each with its widget.
class ClippedTexts
{
public:
    explicit ClippedTexts(const QWidget *window)
    {
        const QList<QWidget *> inside = window->findChildren<QWidget *>();
        for (const QWidget *widget : inside) {
            if (widget->isVisibleTo(window) && widget->window() == window) {
                ++m_looked;
                look(widget);
            }
        }
    }

    [[nodiscard]] QStringList lines() const { return m_lines; }
    [[nodiscard]] int looked() const { return m_looked; }

private:
    void say(const QWidget *widget, const QString &text, int has, int needs)
    {
        m_lines << QStringLiteral("%1 “%2” has %3, needs %4")
                       .arg(QString::fromLatin1(widget->metaObject()->className()), text)
                       .arg(has)
                       .arg(needs);
    }

    void need(const QWidget *widget, const QString &text, int has, int needs)
    {
        if (has < needs)
            say(widget, text, has, needs);
    }

    static int widthOf(const QWidget *widget, const QString &text)
    {
        return widget->fontMetrics().size(Qt::TextShowMnemonic, text).width();
    }

    void look(const QWidget *widget)
    {
        if (const auto *label = qobject_cast<const QLabel *>(widget))
            lookAtLabel(label);
        else if (const auto *button = qobject_cast<const QAbstractButton *>(widget))
            lookAtButton(button);
        else if (const auto *combo = qobject_cast<const QComboBox *>(widget))
            lookAtCombo(combo);
        else if (const auto *edit = qobject_cast<const QLineEdit *>(widget))
            lookAtEdit(edit);
        else if (const auto *header = qobject_cast<const QHeaderView *>(widget))
            lookAtHeader(header);
        else if (const auto *view = qobject_cast<const QTreeView *>(widget))
            lookAtNumbers(view);
        else if (const auto *tabs = qobject_cast<const QTabBar *>(widget))
            lookAtTabs(tabs);
        lookAtPlace(widget);
    }

    /// A widget that sticks out of its parent is cut off there, unless the parent scrolls.
    void lookAtPlace(const QWidget *widget)
    {
        const QWidget *parent = widget->parentWidget();
        if (!parent || widget->isWindow() || widget->inherits("QSizeGrip"))
            return;
        if (qobject_cast<const QAbstractScrollArea *>(parent->parentWidget()))
            return;
        if (!parent->rect().contains(widget->geometry()) && !widget->geometry().isEmpty())
            say(widget, widget->accessibleName() + QStringLiteral(" in its parent"),
                parent->width(), widget->geometry().right());
    }

    void lookAtLabel(const QLabel *label)
    {
        const QString text = label->text();
        if (text.isEmpty() || !label->pixmap().isNull())
            return;
        if (label->wordWrap()) {
            need(label, text, label->height(), label->heightForWidth(label->width()));
            return;
        }
        if (text.endsWith(u'…') && label->toolTip().isEmpty())
            say(label, text, label->width(), -1);
        need(label, text, label->width(), label->minimumSizeHint().width());
        need(label, text, label->height(), label->fontMetrics().height());
    }

    void lookAtButton(const QAbstractButton *button)
    {
        if (button->text().isEmpty())
            return;
        int own = widthOf(button, button->text());
        const auto *tool = qobject_cast<const QToolButton *>(button);
        const bool iconOnly =
            tool && tool->toolButtonStyle() == Qt::ToolButtonIconOnly && !tool->icon().isNull();
        if (iconOnly)
            return;
        if (!button->icon().isNull())
            own += button->iconSize().width();
        need(button, button->text(), button->width(), own);
        need(button, button->text(), button->width(), button->minimumSizeHint().width());
    }

    void lookAtCombo(const QComboBox *combo)
    {
        QStyleOptionComboBox option;
        option.initFrom(combo);
        option.subControls = QStyle::SC_ComboBoxEditField;
        const QRect field = combo->style()->subControlRect(QStyle::CC_ComboBox, &option,
                                                           QStyle::SC_ComboBoxEditField, combo);
        for (int i = 0; i < combo->count(); ++i)
            need(combo, combo->itemText(i), field.width(), widthOf(combo, combo->itemText(i)));
    }

    void lookAtEdit(const QLineEdit *edit)
    {
        const QMargins margins = edit->textMargins();
        const int room = edit->contentsRect().width() - margins.left() - margins.right();
        if (edit->text().isEmpty())
            need(edit, edit->placeholderText(), room, widthOf(edit, edit->placeholderText()));
        // The program chose the text of a spin box; into other fields anything may be typed.
        else if (edit->objectName() == QStringLiteral("qt_spinbox_lineedit"))
            need(edit, edit->text(), room, widthOf(edit, edit->text()));
    }

    void lookAtHeader(const QHeaderView *header)
    {
        if (!header->model() || header->orientation() != Qt::Horizontal)
            return;
        const int margin = header->style()->pixelMetric(QStyle::PM_HeaderMargin, nullptr, header);
        for (int i = 0; i < header->count(); ++i) {
            const QString text = header->model()->headerData(i, Qt::Horizontal).toString();
            if (!header->isSectionHidden(i))
                need(header, text, header->sectionSize(i), widthOf(header, text) + 2 * margin);
        }
    }

    /// Checks the cells that are aligned to the right, which are numbers: a cut number is another
    /// number.
    void lookAtNumbers(const QTreeView *view)
    {
        const QAbstractItemModel *model = view->model();
        for (int row = 0; model && row < model->rowCount(); ++row) {
            for (int column = 0; column < model->columnCount(); ++column) {
                const QModelIndex index = model->index(row, column);
                const auto alignment = Qt::Alignment(index.data(Qt::TextAlignmentRole).toInt());
                const QString text = index.data().toString();
                if (!view->isColumnHidden(column) && alignment.testFlag(Qt::AlignRight))
                    need(view, text, view->columnWidth(column), widthOf(view, text) + 4);
            }
        }
    }

    void lookAtTabs(const QTabBar *tabs)
    {
        for (int i = 0; i < tabs->count(); ++i)
            need(tabs, tabs->tabText(i), tabs->tabRect(i).width(), widthOf(tabs, tabs->tabText(i)));
        if (tabs->count() > 0)
            need(tabs, tabs->tabText(tabs->count() - 1), tabs->width(),
                 tabs->tabRect(tabs->count() - 1).right());
    }

    QStringList m_lines;
    int m_looked = 0;
};

} // namespace forkscope::test
