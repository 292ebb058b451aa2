#include "ui/panes/chain/ChainField.h"

#include "ui/panes/chain/CommandEdit.h"

#include <QtWidgets/QAbstractScrollArea>
#include <QtWidgets/QApplication>

#include <utility>

namespace forkscope {

ChainField::ChainField(QAbstractScrollArea *view) : QObject(view), m_view(view) {}

QString ChainField::problem() const
{
    return m_edit ? m_edit->problem() : QString();
}

void ChainField::open(FieldPlace place, const QString &text)
{
    close();
    m_edit = new CommandEdit(text, m_view->viewport());
    m_place = place;
    connect(m_edit, &CommandEdit::committed, this, [this, place](const QList<Stage> &stages) {
        close();
        Q_EMIT committed(place, stages);
    });
    connect(m_edit, &CommandEdit::cancelled, this, [this] {
        close();
        Q_EMIT cancelled();
    });
    connect(m_edit, &CommandEdit::problemChanged, this, &ChainField::problemChanged);
}

void ChainField::show()
{
    if (!m_edit)
        return;
    m_edit->show();
    m_edit->setFocus();
}

void ChainField::setGeometry(const QRect &box)
{
    if (m_edit)
        m_edit->setGeometry(box);
}

void ChainField::commit()
{
    if (m_edit)
        m_edit->commit();
}

void ChainField::close()
{
    m_place.reset();
    CommandEdit *edit = std::exchange(m_edit, nullptr);
    if (!edit)
        return;
    const bool hadProblem = !edit->problem().isEmpty();
    edit->disconnect(this);
    if (edit->isAncestorOf(QApplication::focusWidget()))
        m_view->setFocus();
    edit->hide();
    edit->deleteLater();
    if (hadProblem)
        Q_EMIT problemChanged({});
}

} // namespace forkscope
