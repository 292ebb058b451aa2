#pragma once

#include "core/base/Result.h"
#include "core/engine/loop/Descriptor.h"
#include "core/engine/process/PreparedStage.h"
#include "core/pipeline/Plan.h"
#include "core/pipeline/StartError.h"

#include <optional>
#include <sys/types.h>
#include <vector>

namespace forkscope {

/// Returns a new pipe, both ends O_CLOEXEC, or errno.
Result<Pipe, int> makePipe();

/// What a stage is given.
struct StageEnds
{
    Descriptor input;    ///< closed: it reads nothing
    ino_t inputPipe = 0; ///< which pipe that is, see inodeOfPipe(); 0: none that we made
    Descriptor output;
    Descriptor errors;

    /// Closes all of them; which pipe it was stays known.
    void close()
    {
        input.close();
        output.close();
        errors.close();
    }
};

/// The ends of pipes at one stage: those that it is given, and ours.
struct StagePipes
{
    StageEnds given;
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

/// The ends of an instance's input.
struct InputEnds
{
    Descriptor read;      ///< for the first stage; closed where there is no input
    ino_t pipe = 0;       ///< which pipe that is, see inodeOfPipe(); 0: none
    Descriptor feed = {}; ///< to be written by us; closed where nothing is fed
    /// What is fed comes from here (a FIFO, a terminal, a socket); closed where we make it.
    Descriptor source = {};
};

/// Opens the file of an input, as seen from the first stage's directory, or makes the pipe that it
/// is fed through. A descriptor of ours (`/dev/stdin`) is read from where it stands.
Result<InputEnds, StartError> layInput(const Input &input, const PreparedStage &first);

} // namespace forkscope
