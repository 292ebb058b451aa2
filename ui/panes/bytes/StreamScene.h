#pragma once

#include "core/capture/store/ByteGlimpse.h"
#include "ui/panes/bytes/BytesSelection.h"

#include <QtCore/QList>

#include <functional>
#include <memory>

namespace forkscope {

/// Returns which of the bytes in sight are marked, such as what a search found or what differs from
/// another stream.
using BytesMarker = std::function<QList<ByteRange>(const ByteRange &inSight)>;

/// What a view shows of one stream, as a value: how far the stream was read, and what is selected
/// and marked in it. It knows no widget and no rows; the view that changes it must repaint.
struct StreamScene
{
    std::shared_ptr<const ByteStore> store; ///< null: nothing is shown
    ByteGlimpse seen;                       ///< the stream as far as it was last looked at
    BytesSelection selection;
    std::optional<qint64> boundary; ///< how many bytes had come at a chosen time
    BytesMarker marker;             ///< asked at each painting; null: nothing is marked
    bool following = true;          ///< whether the end of a stream that grows stays in sight

    [[nodiscard]] const Extent &extent() const { return seen.extent; }
    /// Returns whether the stream grows and its end is to stay in sight.
    [[nodiscard]] bool showsEnd() const { return store && following && !extent().ended; }
    [[nodiscard]] QList<ByteRange> marksIn(const ByteRange &inSight) const;
    /// Returns a new look at the stream, which must not be null, with some more bytes than fit a
    /// view: those around `top` or, without it, those at the end.
    [[nodiscard]] ByteGlimpse look(std::optional<qint64> top) const;
};

} // namespace forkscope
