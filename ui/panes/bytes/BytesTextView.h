#pragma once

#include "ui/panes/bytes/RowScroll.h"
#include "ui/panes/bytes/StreamView.h"
#include "ui/panes/bytes/TextLines.h"

#include <QtGui/QFont>
#include <QtGui/QTextLayout>

#include <map>

namespace forkscope {

/// A line laid out for the width of the view.
struct ShownLine
{
    ByteRange bytes;
    bool isGap = false;
    bool isFolded = false; ///< broken here although the bytes have no line feed
    TextLine text;
    std::unique_ptr<QTextLayout> layout;

    [[nodiscard]] int rows() const { return layout ? layout->lineCount() : 1; }
    /// The row of a byte.
    [[nodiscard]] int rowOf(qint64 offset) const;
};

/// One stream as text: UTF-8 decoded here, everything that is no visible character made visible as
/// VisibleText has it, nothing interpreted. What is selected are whole characters, that is their
/// bytes. Only the lines in sight are read and laid out, at any place of a stream of any length.
class BytesTextView : public StreamView
{
    Q_OBJECT

public:
    explicit BytesTextView(QWidget *parent = nullptr);

    /// What is in sight, a string for each row.
    [[nodiscard]] QStringList rowsInSight() const;
    /// Where a byte's character is, in the viewport's coordinates; empty where it is out of sight.
    [[nodiscard]] QRect characterRect(qint64 offset) const;

    [[nodiscard]] qint64 topOffset() const override;
    void setTopOffset(qint64 offset) override;
    [[nodiscard]] bool isAtEnd() const override;
    [[nodiscard]] bool isInSight(qint64 offset) const override;
    [[nodiscard]] QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void wheelEvent(QWheelEvent *event) override;
    void changeEvent(QEvent *event) override;

    void takeExtent() override;
    void showEnd() override;
    [[nodiscard]] bool hasMoreThanAPage() const override;
    void scrollRows(qint64 rows) override;
    [[nodiscard]] int rowHeight() const override;
    void reveal(qint64 offset) override;
    [[nodiscard]] qint64 rowsAbove() const override;
    [[nodiscard]] ByteRange unitOf(qint64 offset) const override;
    [[nodiscard]] std::optional<ByteRange> unitAt(QPoint position) override;
    [[nodiscard]] std::optional<ByteRange> nearestUnit(QPoint position) const override;
    [[nodiscard]] ByteRange widened(qint64 offset, SelectionUnit unit) const override;
    [[nodiscard]] std::optional<qint64> moved(qint64 cursor, CursorMove move) const override;
    [[nodiscard]] QString describe(ByteRange unit) const override;

private:
    /// A row of a line that begins at an offset.
    struct Place
    {
        qint64 line = 0;
        int row = 0;
        auto operator<=>(const Place &) const = default;
    };

    void retranslate();
    void fit();
    void setTop(Place place);
    void moveBar();
    [[nodiscard]] int visibleRows() const;
    [[nodiscard]] const ShownLine &lineOf(qint64 offset) const;
    void layOut(ShownLine *line) const;
    [[nodiscard]] Place placeOf(qint64 offset) const;
    [[nodiscard]] Place movedPlace(Place from, qint64 rows) const;
    [[nodiscard]] qint64 offsetOf(Place place) const;
    [[nodiscard]] std::optional<int> rowInSight(Place place) const;
    [[nodiscard]] qint64 offsetAtX(Place place, qreal x) const;
    [[nodiscard]] qreal xOf(qint64 offset) const;
    [[nodiscard]] std::optional<qint64> movedRows(qint64 cursor, qint64 rows) const;
    [[nodiscard]] QList<QTextLayout::FormatRange> formats(const ShownLine &line) const;
    void paintLine(QPainter *painter, const ShownLine &line, int y) const;
    void paintFold(QPainter *painter, const ShownLine &line, int y) const;
    void paintCursor(QPainter *painter) const;
    void paintBoundary(QPainter *painter) const;

    TextLines m_lines;
    QFont m_font;
    int m_rowHeight = 1;
    qreal m_charWidth = 1;
    RowScroll m_scroll; ///< its rows are bytes
    Place m_top;
    Place m_lastTop;
    int m_wheel = 0;                             ///< what was turned and has made no row yet
    bool m_fitting = false;                      ///< the scroll bar moves, but not by the user
    mutable std::map<qint64, ShownLine> m_shown; ///< by their begins; forgotten when it grows large
};

} // namespace forkscope
