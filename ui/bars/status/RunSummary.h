#pragma once

#include "core/record/RunRecordFwd.h"

#include <QtCore/QString>

namespace forkscope {

/// The sentences of the status bar, made from the record. Pure.
namespace summary {

/// Returns "5 of 6 succeeded · 1 timed out · 2 running · 3 queued" without the zeros.
QString counts(const RunRecord &record);

/// Returns "0.502 s · 2.8 at once on 1.9 cores" for a run of several instances that has ended,
/// otherwise the wall time so far. The figures are averages over the run of the instances that
/// lived and of the processes that computed; they do not say how much faster it was than one after
/// another.
QString time(const RunRecord &record);
/// Returns what time() says as a sentence; empty where that is the wall time alone.
QString timeInSentences(const RunRecord &record);

/// Returns what did not go as planned (fewer at once than wanted, bytes not kept, a start put off);
/// empty if everything did.
QString notice(const RunRecord &record);

/// Returns where the states that are shown come from, such as "samples every 10 ms".
QString observation(const RunRecord &record);

/// Returns "Forkscope itself 0.6 % of a core".
QString ownShare(double share);

/// Returns what Forkscope itself used in a run that has ended: its share of a core, or its CPU time
/// where the run was too short for a share to mean much. Empty while the run goes on.
QString ownCost(const RunRecord &record);

} // namespace summary

} // namespace forkscope
