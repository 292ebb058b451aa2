#pragma once

#include "core/lessons/LessonAnswers.h"

namespace forkscope {

/// How many instances came out alike.
struct Tally
{
    BothText label;
    int count = 0;
    bool operator==(const Tally &) const = default;
};

/// What came out of many runs of one plan, the most frequent first: by outcome and status where one
/// did not succeed, else by output. Of MD5 hashes there are two kinds, that of nothing and all
/// others; where other outputs are of more than four kinds they are one. Pure.
QList<Tally> tallyOf(const RunsMade &made);

} // namespace forkscope
