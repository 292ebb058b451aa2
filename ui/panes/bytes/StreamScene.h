#pragma once

#include "core/capture/store/ByteGlimpse.h"
#include "ui/panes/bytes/BytesSelection.h"

#include <QtCore/QList>

#include <functional>
#include <memory>

namespace forkscope {

/// Which of the bytes in sight are marked: what a search found, what differs from another stream.
using BytesMarker = std::function<QList<ByteRange>(const ByteRange &inSight)>;

/// What a view shows of one stream, as a value: how far it was taken in, and what is selected and
/// marked there. It knows no widget and no rows; whoever changes it paints it anew.
struct StreamScene
{
    std::shared_ptr<const ByteStore> store; ///< null: nothing is shown
    ByteGlimpse seen;                       ///< the stream as far as it was taken in
    BytesSelection selection;
    std::optional<qint64> boundary; ///< how many bytes had come at a chosen time
    BytesMarker marker;             ///< asked at each painting; null: nothing is marked
    bool following = true;          ///< the end of a stream that grows stays in sight

    [[nodiscard]] const Extent &extent() const { return seen.extent; }
    /// Whether there is an end that grows and is to stay in sight.
    [[nodiscard]] bool showsEnd() const { return store && following && !extent().ended; }
    [[nodiscard]] QList<ByteRange> marksIn(const ByteRange &inSight) const;
    /// A new look at the stream, which must be there, with some bytes more than fit a view: about
    /// `top`, or, where there is none, at the end.
    [[nodiscard]] ByteGlimpse look(std::optional<qint64> top) const;
};

} // namespace forkscope
