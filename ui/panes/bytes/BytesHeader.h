#pragma once

#include "ui/panes/bytes/BytesArrangement.h"

#include <QtWidgets/QWidget>

class QAction;
class QToolButton;

namespace forkscope {

class StreamPicker;

/// The line above the bytes. It chooses the stream, hex or text, whether the inspector is shown,
/// and whether the end of the stream is followed.
class BytesHeader : public QWidget
{
    Q_OBJECT

public:
    /// `inspector` is the checkable command that the inspector's button carries out.
    explicit BytesHeader(QAction *inspector, QWidget *parent = nullptr);

    [[nodiscard]] StreamPicker *picker() const { return m_picker; }
    void showMode(BytesMode mode);
    void showFollowing(bool following);
    /// Enables following, which only a stream that grows allows.
    void setCanFollow(bool can);

Q_SIGNALS:
    void modeChosen(forkscope::BytesMode mode);
    void followingChosen(bool following);

protected:
    void changeEvent(QEvent *event) override;

private:
    void retranslate();

    StreamPicker *m_picker;
    QToolButton *m_hex;
    QToolButton *m_text;
    QToolButton *m_inspect;
    QToolButton *m_follow;
};

} // namespace forkscope
