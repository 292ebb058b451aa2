#include "core/engine/process/Pipes.h"

#include "core/observe/WireGauge.h"

#include <cerrno>
#include <fcntl.h>
#include <unistd.h>

namespace forkscope {

namespace {

/// Makes pipes until one fails.
class Laying
{
public:
    [[nodiscard]] int error() const { return m_error; }

    void lay(Descriptor *readEnd, Descriptor *writeEnd)
    {
        if (m_error != 0)
            return;
        auto pipe = makePipe();
        if (!pipe) {
            m_error = pipe.error();
            return;
        }
        *readEnd = std::move(pipe.value().readEnd);
        *writeEnd = std::move(pipe.value().writeEnd);
    }

private:
    int m_error = 0;
};

} // namespace

Result<Pipe, int> makePipe()
{
    int ends[2];
    if (::pipe2(ends, O_CLOEXEC) != 0)
        return Result<Pipe, int>(errno);
    return Pipe{Descriptor(ends[0]), Descriptor(ends[1])};
}

Result<ChainPipes, int> layPipes(const Pipeline &pipeline)
{
    ChainPipes chain;
    chain.stages.resize(size_t(pipeline.stages.size()));
    Laying laying;
    for (size_t i = 0; i < chain.stages.size(); ++i) {
        StagePipes &stage = chain.stages[i];
        const bool isLast = i + 1 == chain.stages.size();
        Descriptor *const next = isLast ? &chain.ownOutput : &chain.stages[i + 1].input;
        if (isTapped(pipeline, int(i))) {
            stage.tap.emplace();
            laying.lay(&stage.tap->readEnd, &stage.output);
            laying.lay(next, &stage.tap->writeEnd);
        } else {
            laying.lay(next, &stage.output);
        }
        if (!isLast)
            chain.stages[i + 1].inputPipe = inodeOfPipe(next->get());
        laying.lay(&stage.ownErrors, &stage.errors);
    }
    if (laying.error() != 0)
        return laying.error();
    return chain;
}

} // namespace forkscope
