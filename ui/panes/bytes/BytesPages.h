#pragma once

#include "ui/panes/bytes/BytesArrangement.h"

#include <QtWidgets/QStackedWidget>

#include <memory>

class QLabel;

namespace forkscope {

class BytesTextView;
class BytesView;
class StreamView;

/// The bytes of one stream in hex or as text, or why there are none. Both views have one selection,
/// follow the end or do not, and mark the same time.
class BytesPages : public QStackedWidget
{
    Q_OBJECT

public:
    explicit BytesPages(QWidget *parent = nullptr);

    /// Takes in what has come of the stream since. Null: what setMessage() was given is shown.
    void showStore(std::shared_ptr<const ByteStore> store);
    void setMessage(const QString &text);
    [[nodiscard]] const std::shared_ptr<const ByteStore> &store() const { return m_store; }

    [[nodiscard]] BytesMode mode() const { return m_mode; }
    /// What was selected and in sight stays both.
    void setMode(BytesMode mode);
    [[nodiscard]] BytesView *hex() const { return m_hex; }
    [[nodiscard]] BytesTextView *text() const { return m_text; }
    /// The one of the mode.
    [[nodiscard]] StreamView *view() const;

    /// Marks how many bytes had come at a chosen time; none: no mark.
    void setBoundary(std::optional<qint64> bytes);

public Q_SLOTS:
    void setFollowing(bool following);

Q_SIGNALS:
    /// Of the view of the mode.
    void selectionChanged();
    void followingChanged(bool following);
    void modeChanged(forkscope::BytesMode mode);
    /// The user asks what can be done with the bytes; where, in the screen's coordinates.
    void menuWanted(const QPoint &position);

private:
    void shareSelection(const StreamView *from);
    void take(const StreamView &from);

    std::shared_ptr<const ByteStore> m_store;
    BytesMode m_mode = BytesMode::Hex;
    BytesView *m_hex;
    BytesTextView *m_text;
    QLabel *m_message;
};

} // namespace forkscope
