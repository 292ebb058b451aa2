#pragma once

#include "core/record/RunRecord.h"

#include <QtCore/QString>

namespace forkscope {

/// The sentences of the status bar, from the record. Pure.
namespace summary {

/// "5 of 6 succeeded · 1 timed out · 2 running · 3 queued"; what is zero is left out.
QString counts(const RunRecord &record);

/// "0.502 s · 2.8 at once on 1.9 cores" of a run that has ended with more than one instance, else
/// the wall time so far. Both are averages over the run: instances that lived, processes that
/// computed. How much faster that was than one after another they do not say.
QString time(const RunRecord &record);
/// The same in a sentence; empty where it is the wall time alone.
QString timeInSentences(const RunRecord &record);

/// What did not go as planned: fewer at once than wanted, bytes not kept, a start put
/// off. Empty: nothing.
QString notice(const RunRecord &record);

/// "samples every 10 ms": what the states shown come from.
QString observation(const RunRecord &record);

/// "Forkscope itself 0.6 % of a core".
QString ownShare(double share);

/// What Forkscope itself used over a run that has ended: its share of a core, or, where the run
/// was too short for a share to mean much, its CPU time. Empty while the run goes on.
QString ownCost(const RunRecord &record);

} // namespace summary

} // namespace forkscope
