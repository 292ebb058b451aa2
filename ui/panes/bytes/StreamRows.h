#pragma once

#include "core/capture/store/ByteGlimpse.h"
#include "ui/panes/bytes/BytesSelection.h"

#include <QtCore/QPoint>
#include <QtCore/QSize>
#include <QtCore/QString>

namespace forkscope {

/// How much a click selects.
enum class SelectionUnit : quint8 { Smallest, Word, Row };

/// How the bytes of a stream stand in the rows of a viewport, and which rows are in sight. It knows
/// no widget: a StreamView tells it what there is, paints it, and moves the scroll bar with it.
/// Positions are in pixels of the viewport. Only what is in sight is read.
class StreamRows
{
public:
    virtual ~StreamRows() = default;

    /// Lays out anew for another extent or another size. The rows in sight may change with that.
    virtual void layOut(const ByteGlimpse &seen, QSize viewport) = 0;
    [[nodiscard]] virtual int rowHeight() const = 0;
    /// Returns the number of rows that are seen whole, at least 1.
    [[nodiscard]] virtual int wholeRows() const = 0;

    /// Returns the first byte of the row at the top. setTopOffset() brings the row of a byte to the
    /// top as far as there are rows below it.
    [[nodiscard]] virtual qint64 topOffset() const = 0;
    virtual void setTopOffset(qint64 offset) = 0;
    virtual void scroll(qint64 rows) = 0;
    virtual void showEnd() = 0;
    /// Scrolls by as few rows as possible to bring a byte into sight.
    virtual void reveal(qint64 offset) = 0;
    [[nodiscard]] virtual bool isAtEnd() const = 0;
    [[nodiscard]] virtual bool hasMoreThanAPage() const = 0;
    /// Returns whether the whole row of a byte is seen.
    [[nodiscard]] virtual bool isInSight(qint64 offset) const = 0;

    /// The place as a vertical scroll bar's values; `value` is from 0 to barMaximum().
    struct Bar
    {
        int value = 0;
        int pageStep = 1;
    };
    [[nodiscard]] virtual int barMaximum() const = 0;
    [[nodiscard]] virtual Bar bar() const = 0;
    virtual void setBarValue(int value) = 0;

    /// Returns the smallest unit that holds a byte: the byte itself, or its character.
    [[nodiscard]] virtual ByteRange unitOf(qint64 offset) const = 0;
    /// Returns the unit that is pressed at a position, none if there is none there. nearestUnit()
    /// returns the one that is nearest to it.
    virtual std::optional<ByteRange> press(QPoint position) = 0;
    [[nodiscard]] virtual std::optional<ByteRange> nearestUnit(QPoint position) const = 0;
    /// Returns the word or group, or the row, of a byte.
    [[nodiscard]] virtual ByteRange widened(qint64 offset, SelectionUnit unit) const = 0;
    /// Returns where a key moves the cursor.
    [[nodiscard]] virtual std::optional<qint64> moved(qint64 cursor, CursorMove move) const = 0;
    /// Describes a unit in the user's language.
    [[nodiscard]] virtual QString describe(ByteRange unit) const = 0;
};

} // namespace forkscope
