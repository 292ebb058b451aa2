#pragma once

#include <QtCore/QByteArray>
#include <QtCore/QList>
#include <QtWidgets/QWidget>

class QListWidget;
class QPushButton;

namespace forkscope {

/// The arguments of a stage, one a row, edited in place and moved by buttons. Bytes that are not
/// text stand as $'…', an empty argument as $''; rows with nothing in them are left out.
class ArgumentList : public QWidget
{
    Q_OBJECT

public:
    explicit ArgumentList(const QList<QByteArray> &arguments, QWidget *parent = nullptr);

    /// Only when problem() is empty.
    [[nodiscard]] QList<QByteArray> arguments() const;
    /// The first row that cannot be read, as a sentence.
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
