#pragma once

#include "core/base/Result.h"
#include "core/engine/loop/Descriptor.h"
#include "core/pipeline/Plan.h"

#include <optional>
#include <sys/types.h>
#include <vector>

namespace forkscope {

/// Returns a new pipe, both ends O_CLOEXEC, or errno.
Result<Pipe, int> makePipe();

/// The pipe ends of one stage, the process's and ours.
struct StagePipes
{
    Descriptor input;    ///< none for the first stage
    ino_t inputPipe = 0; ///< the inode of that pipe, see inodeOfPipe()
    Descriptor output;
    Descriptor errors;
    Descriptor ownErrors; ///< our end, to read from
    /// If the wire behind it is tapped: the pipe it writes to, and the one the next stage reads
    /// from.
    std::optional<Pipe> tap{};
};

/// All pipes of a chain but the first stage's input.
struct ChainPipes
{
    std::vector<StagePipes> stages;
    Descriptor ownOutput; ///< our end of the last stage's output, to read from
};

/// Makes the pipes or returns errno; then nothing is left open.
Result<ChainPipes, int> layPipes(const Pipeline &pipeline);

} // namespace forkscope
