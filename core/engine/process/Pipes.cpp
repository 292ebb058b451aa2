#include "core/engine/process/Pipes.h"

#include "core/base/TargetFile.h"
#include "core/observe/WireGauge.h"

#include <cerrno>
#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>
#include <utility>

namespace forkscope {

namespace {

/// What lies behind a stage.
struct Wire
{
    Descriptor written; ///< by that stage
    Descriptor read;    ///< by the next one
    std::optional<Pipe> tap;
};

Result<Wire, int> layWire(bool isTapped)
{
    auto pipe = makePipe();
    if (!pipe)
        return pipe.error();
    auto &[readEnd, writeEnd] = pipe.value();
    if (!isTapped)
        return Wire{std::move(writeEnd), std::move(readEnd), std::nullopt};
    auto beyond = makePipe();
    if (!beyond)
        return beyond.error();
    return Wire{std::move(writeEnd), std::move(beyond.value().readEnd),
                Pipe{std::move(readEnd), std::move(beyond.value().writeEnd)}};
}

/// Returns whether what a descriptor gives comes from somebody else, who may not be there yet or
/// think about it.
bool comesWhenItComes(int fd)
{
    struct stat status = {};
    return ::fstat(fd, &status) == 0 &&
           (S_ISFIFO(status.st_mode) || S_ISSOCK(status.st_mode) || ::isatty(fd) == 1);
}

/// A regular file is opened anew, so that each instance gets all of it. Whoever shares another with
/// us sees no change of its flags.
Descriptor openOwn(int number)
{
    struct stat status = {};
    if (::fstat(number, &status) == 0 && S_ISREG(status.st_mode)) {
        const QByteArray path = "/proc/self/fd/" + QByteArray::number(number);
        Descriptor again(::open(path.constData(), O_RDONLY | O_CLOEXEC));
        if (again.isOpen() && ::lseek(again.get(), ::lseek(number, 0, SEEK_CUR), SEEK_SET) >= 0)
            return again;
    }
    return Descriptor(::fcntl(number, F_DUPFD_CLOEXEC, 0));
}

Descriptor openNamed(const QByteArray &path)
{
    if (const auto number = ownDescriptorAt(path))
        return openOwn(*number);
    // O_NONBLOCK does not wait for a writer if the file is a FIFO.
    Descriptor opened(::open(path.constData(), O_RDONLY | O_CLOEXEC | O_NONBLOCK | O_NOCTTY));
    if (opened.isOpen() && !comesWhenItComes(opened.get()))
        ::fcntl(opened.get(), F_SETFL, 0);
    return opened;
}

/// Returns the pipe that the first stage reads from, while we feed it from `source`.
Result<InputEnds, StartError> fedInput(const PreparedStage &first, Descriptor source)
{
    auto pipe = makePipe();
    if (!pipe)
        return makeStartError(pipe.error(), StartStep::Fork, first.path());
    auto &[readEnd, writeEnd] = pipe.value();
    const ino_t inode = inodeOfPipe(readEnd.get());
    return InputEnds{std::move(readEnd), inode, std::move(writeEnd), std::move(source)};
}

Result<InputEnds, StartError> openInput(const FileInput &file, const PreparedStage &first)
{
    QByteArray path = file.path;
    if (!path.startsWith('/') && !first.directory().isEmpty())
        path = first.directory() + '/' + path;
    Descriptor opened = openNamed(path);
    if (!opened.isOpen()) {
        const bool shortOfDescriptors = errno == EMFILE || errno == ENFILE;
        return makeStartError(errno, shortOfDescriptors ? StartStep::Fork : StartStep::OpenInput,
                              path);
    }
    // Nobody may have opened a FIFO for writing yet, and only we may read from the terminal. To
    // wait for them is our part, since the child is not to be waited for before its program begins.
    if (comesWhenItComes(opened.get()))
        return fedInput(first, std::move(opened));
    return InputEnds{std::move(opened)};
}

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
    for (size_t i = 0; i < chain.stages.size(); ++i) {
        StagePipes &stage = chain.stages[i];
        auto wire = layWire(isTapped(pipeline, int(i)));
        if (!wire)
            return wire.error();
        stage.given.output = std::move(wire.value().written);
        stage.tap = std::move(wire.value().tap);
        if (i + 1 == chain.stages.size()) {
            chain.ownOutput = std::move(wire.value().read);
        } else {
            StageEnds &next = chain.stages[i + 1].given;
            next.input = std::move(wire.value().read);
            next.inputPipe = inodeOfPipe(next.input.get());
        }
        auto errors = makePipe();
        if (!errors)
            return errors.error();
        stage.given.errors = std::move(errors.value().writeEnd);
        stage.ownErrors = std::move(errors.value().readEnd);
    }
    return chain;
}

Result<InputEnds, StartError> layInput(const Input &input, const PreparedStage &first)
{
    if (std::holds_alternative<NoInput>(input))
        return InputEnds{};
    if (const auto *file = std::get_if<FileInput>(&input))
        return openInput(*file, first);
    return fedInput(first, {});
}

} // namespace forkscope
