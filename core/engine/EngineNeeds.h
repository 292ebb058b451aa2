#pragma once

#include "core/pipeline/Plan.h"

#include <QtCore/QString>

namespace forkscope {

/// Tries each thing that the engine cannot work without: a Qt that starts children as is needed
/// here, descriptors, memory, pipes, an epoll(7) set with a timer, an eventfd(2), a thread, and a
/// child that is reaped. All of it is given back. Returns a sentence that names what is missing and
/// how to get it; empty if nothing is. Called once, while the program has one thread and before it
/// makes an engine, since what is missing later, in the middle of a run, could only end the run.
QString missingForEngine();

/// Returns why there are too few descriptors for even one instance of the plan, and what to do;
/// empty if there are enough. What only shows more, as the trace, is not asked for here: it is
/// given up before. Any thread.
QString missingForPlan(const Plan &plan);

} // namespace forkscope
