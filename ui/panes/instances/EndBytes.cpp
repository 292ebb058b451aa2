#include "ui/panes/instances/EndBytes.h"

#include "core/capture/Capture.h"
#include "core/record/RunRecord.h"
#include "ui/shared/BytesLiteral.h"

#include <QtCore/QCoreApplication>

#include <algorithm>

namespace forkscope {

namespace {

/// The translation context of everything here.
struct EndBytesTexts
{
    Q_DECLARE_TR_FUNCTIONS(forkscope::InstanceWords)
};

} // namespace

QByteArray endBytes(const RunRecord &record, Selection row, const EndBytes &which)
{
    const int stages = int(record.plan().pipeline.stages.size());
    const int stage = row.stage < 0 ? stages - 1 : row.stage;
    const auto store = record.capture()
                           ? record.capture()->find({{row.instance, stage}, StreamKind::Output})
                           : nullptr;
    if (!store)
        return {};
    if (!which.last)
        return store->read(0, which.count);
    const Extent extent = store->extent();
    const qint64 keptFrom = extent.dropped() > 0 ? extent.gapEnd : 0;
    const qint64 begin = std::max(extent.total - which.count, keptFrom);
    return store->read(begin, extent.total - begin);
}

QString endBytesText(const RunRecord &record, Selection row, const EndBytes &which)
{
    const QByteArray bytes = endBytes(record, row, which);
    if (bytes.isEmpty())
        return {};
    return which.python ? pythonLiteral(bytes) : spacedHex(bytes);
}

QString endBytesTitle(const EndBytes &which)
{
    return (which.last ? EndBytesTexts::tr("last %1 bytes") : EndBytesTexts::tr("first %1 bytes"))
        .arg(which.count);
}

} // namespace forkscope
