#include "ui/panes/bytes/BytesPages.h"

#include "ui/panes/bytes/BytesTextView.h"
#include "ui/panes/bytes/BytesView.h"

#include <QtWidgets/QLabel>

namespace forkscope {

BytesPages::BytesPages(QWidget *parent)
    : QStackedWidget(parent), m_hex(new BytesView(this)), m_text(new BytesTextView(this)),
      m_message(new QLabel(this))
{
    m_message->setAlignment(Qt::AlignCenter);
    m_message->setWordWrap(true);
    m_message->setBackgroundRole(QPalette::Base);
    m_message->setAutoFillBackground(true);
    addWidget(m_hex);
    addWidget(m_text);
    addWidget(m_message);
    for (StreamView *view : {static_cast<StreamView *>(m_hex), static_cast<StreamView *>(m_text)}) {
        connect(view, &StreamView::selectionChanged, this, [this, view] { shareSelection(view); });
        connect(view, &StreamView::followingChanged, this, &BytesPages::setFollowing);
        view->setContextMenuPolicy(Qt::CustomContextMenu);
        connect(view, &QWidget::customContextMenuRequested, this, [this, view](const QPoint &at) {
            Q_EMIT menuWanted(view->viewport()->mapToGlobal(at));
        });
    }
}

StreamView *BytesPages::view() const
{
    return m_mode == BytesMode::Text ? static_cast<StreamView *>(m_text) : m_hex;
}

void BytesPages::setMessage(const QString &text)
{
    m_message->setText(text);
}

/// Text is laid out only while it is shown.
void BytesPages::showStore(std::shared_ptr<const ByteStore> store)
{
    m_store = std::move(store);
    m_hex->setStore(m_store);
    if (m_mode == BytesMode::Text || !m_store)
        m_text->setStore(m_store);
    if (!m_store) {
        setCurrentWidget(m_message);
        return;
    }
    m_hex->refresh();
    if (m_mode == BytesMode::Text)
        m_text->refresh();
    setCurrentWidget(view());
}

void BytesPages::setMode(BytesMode mode)
{
    const StreamView *const from = view();
    const bool hadFocus = from->hasFocus();
    m_mode = mode;
    showStore(m_store);
    if (view() != from && m_store && from->store() == m_store) {
        take(*from);
        if (hadFocus)
            view()->setFocus(Qt::OtherFocusReason);
    }
    Q_EMIT modeChanged(mode);
}

/// Makes the view of the mode show what the other one has shown.
void BytesPages::take(const StreamView &from)
{
    StreamView *const to = view();
    const ByteRange selected = from.selection();
    to->setSelection(from.scene().selection);
    to->setTopOffset(from.rows().topOffset());
    if (!selected.isEmpty() && from.rows().isInSight(selected.begin) &&
        !to->rows().isInSight(selected.begin))
        to->showOffset(selected.begin);
}

void BytesPages::shareSelection(const StreamView *from)
{
    if (from != view())
        return;
    StreamView *const other = from == m_hex ? static_cast<StreamView *>(m_text) : m_hex;
    if (other->store() == from->store())
        other->setSelection(from->scene().selection);
    Q_EMIT selectionChanged();
}

void BytesPages::setFollowing(bool following)
{
    m_hex->setFollowing(following);
    m_text->setFollowing(following);
    Q_EMIT followingChanged(following);
}

void BytesPages::setBoundary(std::optional<qint64> bytes)
{
    m_hex->setBoundary(bytes);
    m_text->setBoundary(bytes);
}

} // namespace forkscope
