#include "ui/panes/bytes/StreamFile.h"

#include "core/base/TargetFile.h"
#include "ui/files/ChosenPath.h"

#include <QtCore/QIODevice>

#include <algorithm>

namespace forkscope {

qint64 missingBytes(const Extent &extent, ByteRange range)
{
    const ByteRange both{std::max(range.begin, extent.gapBegin),
                         std::min(range.end, extent.gapEnd)};
    return both.isEmpty() ? 0 : both.size();
}

SavedBytes saveBytes(const ByteStore &store, ByteRange range, const QString &path, StreamWork *work)
{
    constexpr qint64 chunk = 1 << 20;
    SavedBytes saved;
    const auto bytesOfPath = chosenPath(path);
    if (!bytesOfPath)
        return {0, bytesOfPath.error()};
    auto target = TargetFile::open(*bytesOfPath);
    if (!target)
        return {0, target.error()};
    QIODevice *file = target.value().device();
    bool fine = true;
    for (qint64 at = range.begin; fine && at < range.end && !work->cancelled;) {
        const QByteArray bytes = store.read(at, std::min(chunk, range.end - at));
        const Extent extent = store.extent();
        const bool isGap = bytes.isEmpty() && at >= extent.gapBegin && at < extent.gapEnd;
        if (bytes.isEmpty() && !isGap)
            break; // behind the end
        fine = file->write(bytes) == bytes.size();
        saved.bytes += bytes.size();
        at = isGap ? extent.gapEnd : at + bytes.size();
        work->done = at - range.begin;
    }
    if (work->cancelled)
        return {};
    saved.error = target.value().commit();
    return saved;
}

} // namespace forkscope
