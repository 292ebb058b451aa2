#pragma once

#include <QtCore/QByteArray>
#include <QtCore/QList>
#include <QtWidgets/QWidget>

class QListWidget;
class QPushButton;

namespace forkscope {

/// The arguments of a stage, one in each row, edited in place and moved by buttons. Bytes that are
/// not text are written as $'…', an empty argument as $''. Rows with nothing in them are left out.
class ArgumentList : public QWidget
{
    Q_OBJECT

public:
    explicit ArgumentList(const QList<QByteArray> &arguments, QWidget *parent = nullptr);

    /// Returns the arguments. May be called only when problem() is empty.
    [[nodiscard]] QList<QByteArray> arguments() const;
    /// Returns a sentence about the first row that cannot be read; empty if there is none.
    [[nodiscard]] QString problem() const;
    [[nodiscard]] QListWidget *list() const { return m_list; }

Q_SIGNALS:
    void changed();

private:
    void addAfterCurrent();
    void removeCurrent();
    void moveCurrent(int by);
    void updateButtons();

    QListWidget *m_list;
    QPushButton *m_remove;
    QPushButton *m_up;
    QPushButton *m_down;
};

} // namespace forkscope
