#pragma once

#include "core/pipeline/Plan.h"
#include "ui/panes/chain/ChainPicture.h"

#include <QtCore/QObject>

class QAbstractScrollArea;
class QRect;

namespace forkscope {

class CommandEdit;

/// The field in which a command is typed in its place in the chain's picture: open or not, and for
/// which box. It stays open where the text has an error.
class ChainField : public QObject
{
    Q_OBJECT

public:
    /// The field lies on the view's viewport, and gives the focus back to the view, which outlives
    /// it.
    explicit ChainField(QAbstractScrollArea *view);

    /// Where it is open; nothing while it is not.
    [[nodiscard]] const std::optional<FieldPlace> &place() const { return m_place; }
    /// What is wrong in it; empty for nothing, or where it is not open.
    [[nodiscard]] QString problem() const;

    /// Opens it, and gives up what was typed elsewhere. It is not seen before show().
    void open(FieldPlace place, const QString &text);
    void show();
    /// Where its box is in the viewport.
    void setGeometry(const QRect &box);
    /// Takes over what was typed; it stays open where that has an error.
    void commit();
    /// Gives up what was typed. Tells nobody but of a problem that is no more.
    void close();

Q_SIGNALS:
    /// It is closed by now. `stages` is never empty: `a | b` gives two.
    void committed(const forkscope::FieldPlace &place, const QList<Stage> &stages);
    /// The user gave it up; it is closed by now.
    void cancelled();
    void problemChanged(const QString &problem);

private:
    QAbstractScrollArea *m_view;
    CommandEdit *m_edit = nullptr; ///< while m_place is set
    std::optional<FieldPlace> m_place;
};

} // namespace forkscope
