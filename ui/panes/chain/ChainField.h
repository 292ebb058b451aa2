#pragma once

#include "core/pipeline/Plan.h"
#include "ui/panes/chain/ChainPicture.h"

#include <QtCore/QObject>

class QAbstractScrollArea;
class QRect;

namespace forkscope {

class CommandEdit;

/// The field for typing a command at its place in the chain's picture. It is closed, or open for
/// one box, and stays open while its text has an error.
class ChainField : public QObject
{
    Q_OBJECT

public:
    /// The field lies on the viewport of `view` and gives the focus back to the view, which must
    /// outlive it.
    explicit ChainField(QAbstractScrollArea *view);

    /// Returns where the field is open; none while it is closed.
    [[nodiscard]] const std::optional<FieldPlace> &place() const { return m_place; }
    /// Returns what is wrong with the text; empty if nothing is or the field is closed.
    [[nodiscard]] QString problem() const;

    /// Opens the field and discards what was typed at another place. It is invisible until show().
    void open(FieldPlace place, const QString &text);
    void show();
    /// Sets where the field's box is in the viewport.
    void setGeometry(const QRect &box);
    /// Commits the text; the field stays open if the text has an error.
    void commit();
    /// Closes the field and discards the text. Sends no signal, except that a problem is gone.
    void close();

Q_SIGNALS:
    /// Sent after a commit has closed the field. `stages` is never empty; `a | b` gives two.
    void committed(const forkscope::FieldPlace &place, const QList<forkscope::Stage> &stages);
    /// Sent after the user has given up the text and the field is closed.
    void cancelled();
    void problemChanged(const QString &problem);

private:
    QAbstractScrollArea *m_view;
    CommandEdit *m_edit = nullptr; ///< not null while m_place is set
    std::optional<FieldPlace> m_place;
};

} // namespace forkscope
