#pragma once

#include <QtCore/QtGlobal>

namespace forkscope {

/// Says how far the moving of a stream is, and in whose hands. While it is Far, the thread of
/// LongStreams takes its steps; in all other phases the engine's thread does.
enum class StreamPhase : quint8 {
    Waiting,  ///< nothing is moved yet
    Short,    ///< moved in the engine's thread, and may turn out to be long
    Staying,  ///< moved in the engine's thread, however long it becomes
    Far,      ///< moved in the thread of LongStreams
    FarEnded, ///< it came to its end there, which the engine's thread does not know yet
    Ended,    ///< known to the engine's thread, and not told yet
    Over,     ///< its end has been told
};

enum class StreamStep : quint8 {
    Begin,
    HandOver, ///< to the thread of LongStreams
    Stay,     ///< it is long, and there is no such thread
    End,      ///< of the file, or nobody reads on, or it is given up
    TakeBack, ///< the thread of LongStreams has let go of it
    Tell,
};

/// Returns the phase after a step; the same phase if it has no such step.
constexpr StreamPhase nextPhase(StreamPhase phase, StreamStep step)
{
    using enum StreamPhase;
    switch (step) {
    case StreamStep::Begin:
        return phase == Waiting ? Short : phase;
    case StreamStep::HandOver:
        return phase == Short ? Far : phase;
    case StreamStep::Stay:
        return phase == Short ? Staying : phase;
    case StreamStep::End:
        if (phase == Far)
            return FarEnded;
        return phase == Waiting || phase == Short || phase == Staying ? Ended : phase;
    case StreamStep::TakeBack:
        if (phase == Far)
            return Staying;
        return phase == FarEnded ? Ended : phase;
    case StreamStep::Tell:
        return phase == FarEnded || phase == Ended ? Over : phase;
    }
    return phase;
}

/// Returns whether LongStreams has the stream.
constexpr bool isFar(StreamPhase phase)
{
    return phase == StreamPhase::Far || phase == StreamPhase::FarEnded;
}

/// Returns whether no more bytes will be moved.
constexpr bool hasEnded(StreamPhase phase)
{
    return phase == StreamPhase::FarEnded || phase == StreamPhase::Ended ||
           phase == StreamPhase::Over;
}

} // namespace forkscope
