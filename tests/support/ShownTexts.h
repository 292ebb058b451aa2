#pragma once

#include <QtGui/QAction>
#include <QtWidgets/QAbstractButton>
#include <QtWidgets/QAbstractItemView>
#include <QtWidgets/QComboBox>
#include <QtWidgets/QGroupBox>
#include <QtWidgets/QHeaderView>
#include <QtWidgets/QLabel>
#include <QtWidgets/QLineEdit>
#include <QtWidgets/QMenu>
#include <QtWidgets/QPlainTextEdit>
#include <QtWidgets/QSpinBox>
#include <QtWidgets/QTabBar>
#include <QtWidgets/QTextEdit>

namespace forkscope::test {

/// Collects the texts of a window, each with its object, in an order that does not change.
class ShownTexts
{
public:
    explicit ShownTexts(QWidget *window)
    {
        readObject(window);
        const QList<QObject *> inside = window->findChildren<QObject *>();
        for (QObject *object : inside) {
            if (!isQtsOwn(object->objectName()))
                readObject(object);
        }
    }

    [[nodiscard]] QStringList lines() const { return m_lines; }

private:
    /// Returns whether an object of this name shows Qt's own words: the title buttons of a dock,
    /// which our title hides, and the arrows of tabs.
    static bool isQtsOwn(const QString &name)
    {
        return name.startsWith(QStringLiteral("qt_dockwidget_")) ||
               name == QStringLiteral("ScrollLeftButton") ||
               name == QStringLiteral("ScrollRightButton");
    }

    void add(const QObject *object, const char *what, const QString &text)
    {
        if (text.isEmpty())
            return;
        QString name = QString::fromLatin1(object->metaObject()->className());
        if (!object->objectName().isEmpty())
            name += u' ' + object->objectName();
        m_lines << name + u'.' + QString::fromLatin1(what) + QStringLiteral("\t") + text;
    }

    void readObject(QObject *object)
    {
        if (const auto *action = qobject_cast<QAction *>(object)) {
            add(action, "text", action->text());
            add(action, "toolTip", action->toolTip());
            add(action, "whatsThis", action->whatsThis());
        }
        if (auto *widget = qobject_cast<QWidget *>(object))
            readWidget(widget);
    }

    void readWidget(QWidget *widget)
    {
        add(widget, "windowTitle", widget->windowTitle());
        add(widget, "toolTip", widget->toolTip());
        add(widget, "whatsThis", widget->whatsThis());
        add(widget, "accessibleName", widget->accessibleName());
        add(widget, "accessibleDescription", widget->accessibleDescription());
        for (const char *name : {"text", "plainText", "title", "placeholderText", "prefix",
                                 "suffix", "specialValueText"}) {
            const QVariant value = widget->property(name);
            if (value.typeId() == QMetaType::QString)
                add(widget, name, value.toString());
        }
        if (const auto *combo = qobject_cast<QComboBox *>(widget)) {
            for (int i = 0; i < combo->count(); ++i)
                add(combo, "item", combo->itemText(i));
        }
        if (const auto *tabs = qobject_cast<QTabBar *>(widget)) {
            for (int i = 0; i < tabs->count(); ++i)
                add(tabs, "tab", tabs->tabText(i));
        }
        if (const auto *header = qobject_cast<QHeaderView *>(widget))
            readHeader(header);
        else if (const auto *view = qobject_cast<QAbstractItemView *>(widget);
                 view && view->model())
            readRows(view, {});
    }

    void readHeader(const QHeaderView *header)
    {
        if (!header->model())
            return;
        for (int i = 0; i < header->count(); ++i) {
            for (const auto role : {Qt::DisplayRole, Qt::ToolTipRole, Qt::WhatsThisRole})
                add(header, "section",
                    header->model()->headerData(i, header->orientation(), role).toString());
        }
    }

    void readRows(const QAbstractItemView *view, const QModelIndex &parent)
    {
        const QAbstractItemModel *model = view->model();
        for (int row = 0; row < model->rowCount(parent); ++row) {
            for (int column = 0; column < model->columnCount(parent); ++column) {
                const QModelIndex index = model->index(row, column, parent);
                for (const auto role : {Qt::DisplayRole, Qt::ToolTipRole, Qt::WhatsThisRole})
                    add(view, "cell", index.data(role).toString());
            }
            if (const QModelIndex first = model->index(row, 0, parent); model->hasChildren(first))
                readRows(view, first);
        }
    }

    QStringList m_lines;
};

} // namespace forkscope::test
