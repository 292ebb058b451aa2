#include "ui/panes/bytes/StreamScene.h"

#include <limits>

namespace forkscope {

QList<ByteRange> StreamScene::marksIn(const ByteRange &inSight) const
{
    return marker && store && !inSight.isEmpty() ? marker(inSight) : QList<ByteRange>();
}

ByteGlimpse StreamScene::look(std::optional<qint64> top) const
{
    constexpr qint64 before = 8 << 10;
    constexpr qint64 most = 64 << 10;
    return glimpseOf(*store, top ? *top - before : std::numeric_limits<qint64>::max(), most);
}

} // namespace forkscope
