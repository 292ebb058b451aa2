#pragma once

#include "ui/panes/bytes/StreamView.h"
#include "ui/panes/bytes/TextRows.h"

namespace forkscope {

/// One stream as text: UTF-8 decoded here, everything that is no visible character made visible as
/// VisibleText has it, nothing interpreted. What is selected are whole characters, that is their
/// bytes. Only the lines in sight are read and laid out, at any place of a stream of any length.
class BytesTextView : public StreamView
{
    Q_OBJECT

public:
    explicit BytesTextView(QWidget *parent = nullptr);

    [[nodiscard]] const TextRows &rows() const override { return m_rows; }
    [[nodiscard]] QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;
    void wheelEvent(QWheelEvent *event) override;
    void changeEvent(QEvent *event) override;

    [[nodiscard]] StreamRows *ownRows() override { return &m_rows; }

private:
    void retranslate();
    void takeFont();
    void stepBar(int action);

    TextRows m_rows;
    int m_wheel = 0; ///< what was turned and has made no row yet
};

} // namespace forkscope
