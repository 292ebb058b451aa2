#pragma once

#include "core/lessons/LessonAnswers.h"

namespace forkscope {

/// How many instances came out alike.
struct Tally
{
    BothText label;
    int count = 0;
    bool wrong = false; ///< it failed, or is the hash of something else than was meant
    bool operator==(const Tally &) const = default;
};

/// What came out of many runs of one plan, the most frequent first: by outcome and status where one
/// did not succeed, else by output. Of MD5 hashes there are three kinds, of all bytes, of
/// some where the parent took others, and of nothing; where other outputs are of more than four
/// kinds they are one. Pure.
QList<Tally> tallyOf(const RunsMade &made);

} // namespace forkscope
