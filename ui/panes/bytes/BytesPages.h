#pragma once

#include "ui/panes/bytes/BytesArrangement.h"

#include <QtWidgets/QStackedWidget>

#include <memory>

class QLabel;

namespace forkscope {

class BytesTextView;
class BytesView;
class StreamView;

/// Shows the bytes of one stream in hex or as text, or says why there are none. The two views share
/// the selection, whether the end is followed, and the time that is marked.
class BytesPages : public QStackedWidget
{
    Q_OBJECT

public:
    explicit BytesPages(QWidget *parent = nullptr);

    /// Shows the stream with all that has come so far; null shows the text of setMessage().
    void showStore(std::shared_ptr<const ByteStore> store);
    void setMessage(const QString &text);
    [[nodiscard]] const std::shared_ptr<const ByteStore> &store() const { return m_store; }

    [[nodiscard]] BytesMode mode() const { return m_mode; }
    /// Changes between hex and text; the selection and what is in sight stay the same.
    void setMode(BytesMode mode);
    [[nodiscard]] BytesView *hex() const { return m_hex; }
    [[nodiscard]] BytesTextView *text() const { return m_text; }
    /// Returns the view of the current mode.
    [[nodiscard]] StreamView *view() const;

    /// Marks how many bytes had come at a chosen time; none removes the mark.
    void setBoundary(std::optional<qint64> bytes);

public Q_SLOTS:
    void setFollowing(bool following);

Q_SIGNALS:
    /// Sent when the selection of view() changes.
    void selectionChanged();
    void followingChanged(bool following);
    void modeChanged(forkscope::BytesMode mode);
    /// Sent when the user wants the context menu at `position`, in the screen's coordinates.
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
