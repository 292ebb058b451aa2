#include "ui/panes/chain/WireContent.h"

#include "core/analysis/figures/WireLevels.h"
#include "core/record/RunRecord.h"
#include "ui/shared/Format.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QLocale>

#include <algorithm>

namespace forkscope {

namespace {

using namespace std::chrono_literals;

struct WireContentTexts
{
    Q_DECLARE_TR_FUNCTIONS(forkscope::WireContent)
};

constexpr int mostLookedAt = 4096; // instances in each refresh
constexpr int pollsUntilStill = 3;

bool runs(const RunRecord &record, int index)
{
    const InstanceRecord &instance = record.instances()[size_t(index)];
    return instance.started && !instance.outcome;
}

QString levelText(const WireRecord &wire)
{
    constexpr qint64 unit = 1024;
    if (wire.capacity % unit != 0)
        return WireContentTexts::tr("%1 / %2", "bytes in a pipe, its size")
            .arg(format::byteCount(wire.bytes), format::byteCount(wire.capacity));
    // A pipe full of lines may have a few bytes free while its writer waits.
    const double filled = double(wire.bytes) / unit;
    return WireContentTexts::tr("%1 / %2 KiB", "KiB in a pipe, its size")
        .arg(QLocale().toString(filled, 'f', filled > 0 && filled < 9.95 ? 1 : 0),
             QLocale().toString(wire.capacity / unit));
}

WireContent contentOf(const RunRecord &record, int instance, int index)
{
    const WireRecord &wire = record.instances()[size_t(instance)].wires[size_t(index)];
    WireContent content;
    if (wire.capacity <= 0)
        return content;
    content.share = wires::isFullNow(record, instance, index)
                        ? 1
                        : std::clamp(double(wire.bytes) / double(wire.capacity), 0.0, 1.0);
    content.level = levelText(wire);
    // Nothing passes a pipe whose two sides sleep, so it is not looked at.
    const Nanoseconds still = std::max<Nanoseconds>(
        300ms, std::chrono::milliseconds(record.plan().run.pollMs) * pollsUntilStill);
    const bool isFresh = record.end() - wire.lookedAt < still;
    if (isFresh && wire.passed < 0)
        content.rate = WireContentTexts::tr("? B/s", "how many bytes per second is not known");
    else if (isFresh && wire.bytesPerSecond >= 1)
        content.rate = WireContentTexts::tr("%1/s", "bytes per second")
                           .arg(format::byteCount(qint64(wire.bytesPerSecond)));
    return content;
}

} // namespace

std::vector<WireContent> wiresOf(const RunRecord &record, int instance)
{
    std::vector<WireContent> contents;
    if (instance < 0 || size_t(instance) >= record.instances().size() || !runs(record, instance))
        return contents;
    const int count = int(record.instances()[size_t(instance)].wires.size());
    for (int wire = 0; wire < count; ++wire)
        contents.push_back(contentOf(record, instance, wire));
    return contents;
}

int gaugedInstance(const RunRecord &record, int wanted)
{
    const int count = int(record.instances().size());
    if (wanted >= 0 && wanted < count && runs(record, wanted))
        return wanted;
    for (int index = 0; index < std::min(count, mostLookedAt); ++index) {
        if (runs(record, index))
            return index;
    }
    return -1;
}

} // namespace forkscope
