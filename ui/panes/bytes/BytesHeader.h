#pragma once

#include "ui/panes/bytes/BytesArrangement.h"

#include <QtWidgets/QWidget>

class QAction;
class QToolButton;

namespace forkscope {

class StreamPicker;

/// The line above the bytes: which stream, in hex or as text, with the inspector, at its end.
class BytesHeader : public QWidget
{
    Q_OBJECT

public:
    /// `inspector`: the checkable command that its button is for.
    explicit BytesHeader(QAction *inspector, QWidget *parent = nullptr);

    [[nodiscard]] StreamPicker *picker() const { return m_picker; }
    void showMode(BytesMode mode);
    void showFollowing(bool following);
    /// Only the end of a stream that grows can be followed.
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
