#pragma once

#include "core/base/Result.h"
#include "core/engine/loop/Descriptor.h"
#include "core/pipeline/Plan.h"

#include <optional>
#include <sys/types.h>
#include <vector>

namespace forkscope {

/// A new pipe, both ends O_CLOEXEC, or errno.
Result<Pipe, int> makePipe();

/// The ends of one stage: what it is given, and ours.
struct StagePipes
{
    Descriptor input;    ///< of the first stage: none
    ino_t inputPipe = 0; ///< which pipe it is, see inodeOfPipe()
    Descriptor output;
    Descriptor errors;
    Descriptor ownErrors; ///< to be read by us
    /// Where the wire behind it is tapped: what it writes, and what the next stage reads.
    std::optional<Pipe> tap{};
};

/// All pipes behind the first stage's input.
struct ChainPipes
{
    std::vector<StagePipes> stages;
    Descriptor ownOutput; ///< of the last stage, to be read by us
};

/// Makes them, or gives errno; then nothing is left open.
Result<ChainPipes, int> layPipes(const Pipeline &pipeline);

} // namespace forkscope
