#pragma once

#include "core/base/ChunkedVector.h"
#include "core/record/EventContent.h"

namespace forkscope {

/// What happened at one moment of a run. The meaning of `value` and `detail` depends on it.
enum class MarkKind : quint8 {
    Started,     ///< a process; value: its pid
    FirstByte,   ///< of a stream; detail: its StreamKind
    StreamEnded, ///< value: bytes of the stream; detail: its StreamKind
    Signal,      ///< sent to a whole instance; value: signal number; detail: its SignalReason
    Ended,       ///< a process was reaped; value: its status
};

/// One moment of a run that a picture of time marks. It is kept small because a run has many.
struct Mark
{
    TimePoint at;
    qint64 value = 0;
    qint32 instance = 0;
    qint16 stage = -1; ///< −1: the instance as a whole
    MarkKind kind = MarkKind::Started;
    quint8 detail = 0;

    [[nodiscard]] ProcessId process() const { return {instance, stage}; }
    [[nodiscard]] StreamKind stream() const { return StreamKind(detail); }
    [[nodiscard]] SignalReason signalReason() const { return SignalReason(detail); }
    bool operator==(const Mark &) const = default;
};

/// All marks of a run, in the order in which the engine learnt them.
using Marks = ChunkedVector<Mark>;

} // namespace forkscope
