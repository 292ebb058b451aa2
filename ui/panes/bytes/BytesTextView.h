#pragma once

#include "ui/panes/bytes/StreamView.h"
#include "ui/panes/bytes/TextRows.h"

namespace forkscope {

/// Shows one stream as text. It decodes UTF-8, makes visible what is no visible character
/// (VisibleText), and interprets nothing. Whole characters are selected, that is their bytes. Only
/// the lines in sight are read and laid out, at any place of a stream of any length.
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
    int m_wheel = 0; ///< the turn that is not a whole row yet
};

} // namespace forkscope
