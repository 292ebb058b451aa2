#pragma once

#include "core/lessons/LessonAnswers.h"

namespace forkscope {

/// How many instances had the same result.
struct Tally
{
    BothText label;
    int count = 0;
    bool wrong = false; ///< it failed, or its output is the hash of other data than was meant
    bool operator==(const Tally &) const = default;
};

/// Counts the results of many runs of one plan, the most frequent first: by outcome and status if
/// an instance did not succeed, else by output. MD5 hashes are three kinds: of all bytes, of some
/// because the parent took others, and of none. More than four kinds of other outputs count as one.
/// Pure.
QList<Tally> tallyOf(const RunsMade &made);

} // namespace forkscope
