#include "ui/panes/bytes/StreamFile.h"

#include <QtCore/QSaveFile>

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
    QSaveFile file(path);
    bool fine = file.open(QIODevice::WriteOnly);
    for (qint64 at = range.begin; fine && at < range.end && !work->cancelled;) {
        const QByteArray bytes = store.read(at, std::min(chunk, range.end - at));
        const Extent extent = store.extent();
        const bool isGap = bytes.isEmpty() && at >= extent.gapBegin && at < extent.gapEnd;
        if (bytes.isEmpty() && !isGap)
            break; // behind the end
        fine = file.write(bytes) == bytes.size();
        saved.bytes += bytes.size();
        at = isGap ? extent.gapEnd : at + bytes.size();
        work->done = at - range.begin;
    }
    if (work->cancelled)
        return {};
    if (!fine || !file.commit())
        saved.error = file.errorString();
    return saved;
}

} // namespace forkscope
