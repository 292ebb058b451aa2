#pragma once

#include "core/record/TraceStore.h"
#include "tests/support/Generators.h"

namespace forkscope::test {

inline TimePoint at(qint64 ns)
{
    return TimePoint(Nanoseconds(ns));
}

/// Generates numbers from 0 up to `end` evenly from the first try on; RapidCheck itself begins with
/// small ones.
inline rc::Gen<int> anyOf(int end)
{
    return rc::gen::resize(rc::kNominalSize, rc::gen::inRange(0, end));
}

inline std::vector<Slice> slicesOf(const TaskTrack &track)
{
    std::vector<Slice> slices;
    slices.reserve(track.size());
    for (size_t i = 0; i < track.size(); ++i)
        slices.push_back(track[i]);
    return slices;
}

// These make records whose time and core come first, as in the tests.
inline TraceRecord in(qint64 ns, int core, qint64 task)
{
    return {at(ns), core, trace::SwitchedIn{task}};
}
inline TraceRecord preempted(qint64 ns, int core, qint64 task)
{
    return {at(ns), core, trace::SwitchedOut{task, true}};
}
inline TraceRecord blocked(qint64 ns, int core, qint64 task)
{
    return {at(ns), core, trace::SwitchedOut{task, false}};
}
inline TraceRecord forked(qint64 ns, int core, qint64 task, qint64 parent)
{
    return {at(ns), core, trace::Forked{task, task, parent, parent}};
}
inline TraceRecord exited(qint64 ns, int core, qint64 task)
{
    return {at(ns), core, trace::Exited{task, task}};
}
inline TraceRecord lost(qint64 ns, int core, qint64 since, qint64 records)
{
    return {at(ns), core, trace::Lost{at(since), records}};
}

inline constexpr qint64 engine = 7; ///< it starts the processes; no store knows it

} // namespace forkscope::test
