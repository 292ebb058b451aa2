#pragma once

#include "core/capture/store/ByteGlimpse.h"
#include "ui/panes/bytes/BytesSelection.h"

#include <QtCore/QPoint>
#include <QtCore/QSize>
#include <QtCore/QString>

namespace forkscope {

/// How much a click takes.
enum class SelectionUnit : quint8 { Smallest, Word, Row };

/// How the bytes of a stream stand in the rows of a viewport, and which rows are in sight. It knows
/// no widget: a StreamView tells it what there is, paints it, and follows it with the scroll bar.
/// Positions are in the viewport's pixels. Only what is in sight is read.
class StreamRows
{
public:
    virtual ~StreamRows() = default;

    /// Lays out anew, for another extent or another size. The place may be moved as is convenient.
    virtual void layOut(const ByteGlimpse &seen, QSize viewport) = 0;
    [[nodiscard]] virtual int rowHeight() const = 0;
    /// Rows that are seen whole, at least one.
    [[nodiscard]] virtual int wholeRows() const = 0;

    /// The first byte of the row at the top, and a row with a byte to the top as far as there are
    /// rows below it.
    [[nodiscard]] virtual qint64 topOffset() const = 0;
    virtual void setTopOffset(qint64 offset) = 0;
    virtual void scroll(qint64 rows) = 0;
    virtual void showEnd() = 0;
    /// Brings a byte into sight by the shortest way.
    virtual void reveal(qint64 offset) = 0;
    [[nodiscard]] virtual bool isAtEnd() const = 0;
    [[nodiscard]] virtual bool hasMoreThanAPage() const = 0;
    /// Whether the whole row of a byte is seen.
    [[nodiscard]] virtual bool isInSight(qint64 offset) const = 0;

    /// The place as an upright scroll bar has it, from 0 to barMaximum().
    struct Bar
    {
        int value = 0;
        int pageStep = 1;
    };
    [[nodiscard]] virtual int barMaximum() const = 0;
    [[nodiscard]] virtual Bar bar() const = 0;
    virtual void setBarValue(int value) = 0;

    /// The smallest unit that holds a byte: the byte, or its character.
    [[nodiscard]] virtual ByteRange unitOf(qint64 offset) const = 0;
    /// What the pointer presses, none where there is nothing; and what is nearest to it.
    virtual std::optional<ByteRange> press(QPoint position) = 0;
    [[nodiscard]] virtual std::optional<ByteRange> nearestUnit(QPoint position) const = 0;
    /// The word or group, or the row, of a byte.
    [[nodiscard]] virtual ByteRange widened(qint64 offset, SelectionUnit unit) const = 0;
    /// Where a key leads from a byte.
    [[nodiscard]] virtual std::optional<qint64> moved(qint64 cursor, CursorMove move) const = 0;
    /// What a unit is, in the user's language.
    [[nodiscard]] virtual QString describe(ByteRange unit) const = 0;
};

} // namespace forkscope
