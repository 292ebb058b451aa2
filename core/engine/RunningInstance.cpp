#include "core/engine/RunningInstance.h"

#include "core/engine/process/ProcessGroup.h"
#include "core/observe/WireGauge.h"

#include <algorithm>
#include <cerrno>
#include <csignal>
#include <fcntl.h>
#include <unistd.h>
#include <utility>

namespace forkscope {

using namespace std::chrono_literals;

namespace {

// How long output is waited for after the last process has ended. A process substitution of a
// shell ends within ms; a daemon that holds the pipe never does.
constexpr Nanoseconds drainTime = 500ms;

bool isShortage(const StartError &error)
{
    return error.step == StartStep::Fork && (error.errnum == EAGAIN || error.errnum == EMFILE ||
                                             error.errnum == ENFILE || error.errnum == ENOMEM);
}

} // namespace

RunningInstance::RunningInstance(const RunnerContext &context, int index,
                                 std::function<void()> changed)
    : m_context(context), m_index(index), m_tellChanged(std::move(changed)),
      m_wires(context.run.stageCount()), m_streams(context.streams, index, [this] { checkOver(); })
{
}

RunningInstance::~RunningInstance() = default;

std::optional<StartError> RunningInstance::start()
{
    m_starting = true;
    if (m_slots.empty() && !prepare())
        return std::nullopt;
    if (!m_laid) {
        if (const auto shortage = lay())
            return shortage;
        if (m_over)
            return std::nullopt;
    }
    for (; m_nextStage < int(m_slots.size()); ++m_nextStage) {
        const std::optional<StartError> error = startStage(m_nextStage);
        if (!error)
            continue;
        if (isShortage(*error))
            return error;
        fail(m_nextStage, *error);
        return std::nullopt;
    }
    m_starting = false;
    checkOver();
    return std::nullopt;
}

bool RunningInstance::prepare()
{
    std::vector<StagePreparation> stages = m_context.run.stagesOf(m_index);
    m_slots.resize(stages.size());
    for (size_t i = 0; i < stages.size(); ++i) {
        if (!stages[i]) {
            fail(int(i), stages[i].error());
            return false;
        }
        m_slots[i].prepared = stages[i].value();
    }
    return true;
}

std::optional<StartError> RunningInstance::lay()
{
    Descriptor feedEnd;
    if (auto shortage = layInput(&feedEnd))
        return shortage;
    if (m_over)
        return std::nullopt;
    auto chain = layPipes(m_context.run.plan().pipeline);
    if (!chain) {
        closeUnstarted();
        return makeStartError(chain.error(), StartStep::Fork, m_slots.front().prepared->path());
    }
    takeEnds(std::move(chain.value()));
    if (feedEnd.isOpen()) {
        const Input input = m_context.run.inputOf(m_index);
        m_streams.feed(std::move(feedEnd), m_context.run.sourceOf(input, m_index));
    }
    m_laid = true;
    InputFeeder *feeder = m_streams.feeder();
    if (makes(Mistake::WritesThenReads) && feeder && !feeder->isDone())
        feeder->whenDone([this] { m_streams.beginReading(); });
    else
        m_streams.beginReading();
    return std::nullopt;
}

bool RunningInstance::makes(Mistake mistake) const
{
    return forkscope::makes(m_context.run.plan().run, mistake);
}

/// The mistake: the parent reads the wire in front of a stage, which has just been given it. Not
/// by the end that it has itself, since that shares its flags with the stage's.
void RunningInstance::readWireToo(int stage)
{
    Slot &slot = m_slots[size_t(stage)];
    const QByteArray path = "/proc/self/fd/" + QByteArray::number(slot.pipes.input.get());
    Descriptor again(::open(path.constData(), O_RDONLY | O_CLOEXEC | O_NONBLOCK));
    if (again.isOpen()) // without a descriptor the mistake is not made
        m_streams.addReader(std::move(again), {{m_index, stage - 1}, StreamKind::Output});
}

void RunningInstance::takeEnds(ChainPipes chain)
{
    const int last = int(m_slots.size()) - 1;
    m_streams.addReader(std::move(chain.ownOutput), {{m_index, last}, StreamKind::Output});
    for (int stage = 0; stage <= last; ++stage) {
        StagePipes &laid = chain.stages[size_t(stage)];
        StagePipes &pipes = m_slots[size_t(stage)].pipes;
        m_streams.addReader(std::move(laid.ownErrors), {{m_index, stage}, StreamKind::Errors});
        if (laid.tap)
            m_streams.addTap(stage, std::move(*laid.tap));
        if (stage == 0) {
            laid.input = std::move(pipes.input);
            laid.inputPipe = pipes.inputPipe;
        }
        laid.tap.reset();
        pipes = std::move(laid);
    }
}

std::optional<StartError> RunningInstance::layInput(Descriptor *feedEnd)
{
    Slot &first = m_slots.front();
    const Input input = m_context.run.inputOf(m_index);
    if (std::holds_alternative<NoInput>(input))
        return std::nullopt; // the null device, see startStage()
    if (const auto *file = std::get_if<FileInput>(&input)) {
        QByteArray path = file->path;
        if (!path.startsWith('/') && !first.prepared->directory().isEmpty())
            path = first.prepared->directory() + '/' + path;
        // Not to wait for a writer, where it is a FIFO.
        first.pipes.input = Descriptor(::open(path.constData(), O_RDONLY | O_CLOEXEC | O_NONBLOCK));
        if (first.pipes.input.isOpen()) {
            ::fcntl(first.pipes.input.get(), F_SETFL, 0);
            return std::nullopt;
        }
        const bool shortOfDescriptors = errno == EMFILE || errno == ENFILE;
        const auto step = shortOfDescriptors ? StartStep::Fork : StartStep::Resolve;
        const StartError error = makeStartError(errno, step, path);
        if (shortOfDescriptors)
            return error;
        fail(0, error);
        return std::nullopt;
    }
    auto pipe = makePipe();
    if (!pipe)
        return makeStartError(pipe.error(), StartStep::Fork, first.prepared->path());
    first.pipes.inputPipe = inodeOfPipe(pipe.value().readEnd.get());
    first.pipes.input = std::move(pipe.value().readEnd);
    *feedEnd = std::move(pipe.value().writeEnd);
    return std::nullopt;
}

std::optional<StartError> RunningInstance::startStage(int stage)
{
    Slot &slot = m_slots[size_t(stage)];
    if (m_group != 0 && !groupIsSurelyOurs()) {
        // All earlier stages have been reaped while this start was postponed.
        m_context.watchdog.release(m_group);
        m_group = 0;
    }
    Placement placement;
    placement.standardInput =
        slot.pipes.input.isOpen() ? slot.pipes.input.get() : m_context.nullDevice;
    placement.standardOutput = slot.pipes.output.get();
    placement.standardError = slot.pipes.errors.get();
    placement.group = m_group;
    placement.cores = m_context.run.cores();
    placement.changedSignals = m_context.run.changedSignals();
    placement.descriptorLimit = m_context.descriptorLimit;

    auto process = std::make_unique<StageProcess>(m_context.streams.movers.pollSet);
    if (makes(Mistake::NeverWaits))
        process->leaveUnreaped();
    const TimePoint begun = Clock::now();
    if (auto error = process->start(*slot.prepared, placement))
        return error;
    const TimePoint now = Clock::now();
    m_context.trace.noteStart(begun, process->pid());
    if (m_group == 0) {
        m_group = process->pid();
        m_context.watchdog.guard(m_group);
    }
    QObject::connect(
        process.get(), &StageProcess::ended, process.get(),
        [this, stage](int status, const Usage &usage) { onEnded(stage, status, usage); });
    QObject::connect(process.get(), &StageProcess::becameZombie, process.get(), [this] {
        m_context.streams.looks.add(m_index);
        m_tellChanged();
    });
    // From here on only the processes themselves hold their ends: a kept one would delay SIGPIPE
    // and the end of file.
    const int last = int(m_slots.size()) - 1;
    if (stage > 0 && makes(Mistake::ReadsOutputItself))
        readWireToo(stage);
    slot.pipes.input.close();
    if (stage == last || !makes(Mistake::KeepsWriteEnd))
        slot.pipes.output.close();
    slot.pipes.errors.close();
    slot.process = std::move(process);
    m_context.streams.looks.own(slot.process->pid(), m_index);
    m_context.streams.looks.add(m_index);
    m_context.streams.events.emitEvent(
        {now, event::ProcessStarted{{m_index, stage}, slot.process->pid(), slot.prepared->path()}});
    return std::nullopt;
}

void RunningInstance::giveUp(const StartError &why)
{
    if (m_slots.empty())
        m_slots.resize(size_t(m_context.run.stageCount()));
    fail(m_nextStage, why);
}

void RunningInstance::fail(int stage, const StartError &why)
{
    m_startFailed = true;
    m_starting = false;
    const auto &prepared = m_slots[size_t(stage)].prepared;
    m_context.streams.events.emitEvent(
        {Clock::now(),
         event::StartFailed{{m_index, stage}, why, prepared ? prepared->path() : QByteArray()}});
    closeUnstarted();
    if (hasUnreaped()) {
        m_context.streams.events.emitEvent(
            {Clock::now(), event::SignalSent{m_index, SIGKILL, SignalReason::StartFailed}});
        sendSignal(SIGKILL);
    }
    checkOver();
}

void RunningInstance::closeUnstarted()
{
    for (Slot &slot : m_slots) {
        slot.pipes.input.close();
        slot.pipes.output.close();
        slot.pipes.errors.close();
    }
}

void RunningInstance::sendSignal(int signal)
{
    const bool onlyChildren = makes(Mistake::KillsOnlyChild);
    signalChildren(signal, !onlyChildren);
    if (!onlyChildren)
        signalGroup(signal);
}

void RunningInstance::killAll()
{
    signalChildren(SIGKILL, true);
    signalGroup(SIGKILL);
}

/// `onlyStrays`: those alone that have left their group (setsid). Unreaped, a pid is surely its
/// own.
void RunningInstance::signalChildren(int signal, bool onlyStrays)
{
    for (const Slot &slot : m_slots) {
        if (slot.process && slot.process->isUnreaped() &&
            (!onlyStrays || ::getpgid(slot.process->pid()) != m_group))
            ::kill(slot.process->pid(), signal);
    }
}

void RunningInstance::signalGroup(int signal)
{
    if (m_group != 0 && (groupIsSurelyOurs() || group::isOurs(m_group)))
        ::kill(-m_group, signal);
}

bool RunningInstance::groupIsSurelyOurs() const
{
    return std::any_of(m_slots.begin(), m_slots.end(), [this](const Slot &slot) {
        return slot.process && slot.process->isUnreaped() &&
               ::getpgid(slot.process->pid()) == m_group;
    });
}

void RunningInstance::onEnded(int stage, int status, Usage usage)
{
    Slot &slot = m_slots[size_t(stage)];
    slot.status = status;
    usage.ready = slot.lastSample.times.ready;
    usage.peakRssKiB = std::max(usage.peakRssKiB, slot.peakRssKiB);
    slot.sampler.reset();
    m_context.streams.looks.disown(slot.process->pid());
    m_context.streams.looks.add(m_index);
    m_context.streams.events.emitEvent(
        {Clock::now(), event::ProcessEnded{{m_index, stage}, status, usage}});
    checkOver();
}

bool RunningInstance::isOnlyZombies() const
{
    return !m_starting && !m_over && hasUnreaped() &&
           std::all_of(m_slots.begin(), m_slots.end(), [](const Slot &slot) {
               return !slot.process || !slot.process->isUnreaped() || slot.process->isZombie();
           });
}

void RunningInstance::reapZombies()
{
    for (const Slot &slot : m_slots) {
        if (slot.process)
            slot.process->reap();
    }
}

void RunningInstance::checkOver()
{
    if (m_over || m_starting || hasUnreaped())
        return;
    for (Slot &slot : m_slots)
        slot.pipes.output.close(); // kept by mistake
    if (m_streams.hasOpen()) {
        if (!m_drainDeadline) {
            m_drainDeadline = Clock::now() + drainTime;
            m_tellChanged();
        }
        return;
    }
    m_over = true;
    m_drainDeadline.reset();
    m_streams.endInput();
    m_tellChanged();
}

void RunningInstance::stopDraining()
{
    m_pipeHeld = true;
    m_streams.close();
    checkOver();
}

void RunningInstance::look(const Stillness &stillness, event::Polled *polled)
{
    for (int stage = 0; stage < int(m_slots.size()); ++stage) {
        Slot &slot = m_slots[size_t(stage)];
        if (!slot.process || !slot.process->isUnreaped())
            continue;
        if (!slot.sampler)
            slot.sampler = std::make_unique<ProcessSampler>(slot.process->pid());
        const bool still = stillness.isStill(slot.process->pid());
        const bool isNew = !still || !slot.sampler->isSettled();
        if (stillness.parents.count(slot.process->pid()) > 0)
            m_wires.noteChildren(stage);
        const std::optional<Sample> sample =
            still ? slot.sampler->lookAtStill() : slot.sampler->look();
        if (!slot.sampler->isSettled())
            m_context.streams.looks.add(m_index);
        if (!sample || !isNew)
            continue;
        slot.lastSample = *sample;
        slot.peakRssKiB = std::max(slot.peakRssKiB, sample->peakRssKiB);
        polled->looks.push_back({{m_index, stage},
                                 sample->state,
                                 sample->core,
                                 sample->times.onCore,
                                 sample->times.ready,
                                 sample->peakRssKiB,
                                 still ? stillness.upTo : Clock::now()});
    }
    lookAtWires(&polled->wires);
}

void RunningInstance::lookAtWires(std::vector<WireLook> *looks)
{
    const int stages = int(m_slots.size());
    for (int wire = m_inputIsTaken ? 1 : 0; wire <= stages; ++wire) {
        const WireSides sides = sidesOf(wire);
        if (!m_wires.isDue(wire, sides, Clock::now()))
            continue;
        const auto look = lookAtWire(wire, sides);
        if (!look)
            continue;
        looks->push_back(*look);
        if (wire == 0)
            m_inputIsTaken = look->bytes == 0 && m_streams.feeder()->isDone();
    }
}

WireSides RunningInstance::sidesOf(int wire) const
{
    const int stages = int(m_slots.size());
    WireSides sides{sideOf(wire - 1), sideOf(wire)};
    if (wire == 0 && m_streams.feeder())
        sides.ours = m_streams.feeder()->total();
    else if (wire == stages && m_laid)
        sides.ours = m_streams.output().total();
    else if (const WireTap *tap = tapOf(wire))
        sides.ours = tap->total();
    if (wire < stages)
        sides.pipe = m_slots[size_t(wire)].pipes.inputPipe;
    if (wire > 0 && wire < stages && m_laid)
        sides.errors = m_streams.errorsOf(wire - 1);
    return sides;
}

/// What is at a wire by being this stage.
WireSide RunningInstance::sideOf(int stage) const
{
    if (stage < 0 || stage >= int(m_slots.size()))
        return {};
    const Slot &slot = m_slots[size_t(stage)];
    if (!slot.process)
        return {};
    return {slot.process->isUnreaped() ? slot.process->pid() : 0,
            !slot.sampler || slot.sampler->hasMoved()};
}

/// The tap of the wire in front of a stage; null where there is none.
WireTap *RunningInstance::tapOf(int wire) const
{
    const bool isBetween = wire > 0 && wire < int(m_slots.size());
    return isBetween ? m_streams.tapBehind(wire - 1) : nullptr;
}

/// Nothing where nobody has it any more.
std::optional<WireLook> RunningInstance::lookAtWire(int wire, const WireSides &sides)
{
    const auto lookWith = [this, wire](std::optional<PipeFill> fill, qint64 passed) {
        return fill ? std::optional(WireLook{m_index, wire, fill->bytes, fill->capacity, passed})
                    : std::nullopt;
    };
    const InputFeeder *feeder = m_streams.feeder();
    if (wire == 0 && !feeder)
        return std::nullopt;
    if (wire == 0 && !feeder->isDone())
        return lookWith(fillOfPipe(feeder->descriptor()), feeder->total());
    if (wire == int(m_slots.size()))
        return lookWith(m_streams.output().fill(), m_streams.output().total());
    if (WireTap *tap = tapOf(wire))
        return lookWith(tap->fill(), tap->written());
    const auto fill = WireWatch::fillBetween(sides);
    if (!fill)
        return std::nullopt;
    return lookWith(fill,
                    wire == 0 ? feeder->total() : m_wires.passedBetween(wire, sides, fill->bytes));
}

InstanceResult RunningInstance::result() const
{
    InstanceResult result{m_startFailed, m_pipeHeld, 0};
    if (makes(Mistake::IgnoresStatus)) {
        result.status = m_slots.empty() ? 0 : m_slots.back().status.value_or(0);
        return result;
    }
    for (const Slot &slot : m_slots) {
        if (slot.status.value_or(0) != 0)
            result.status = *slot.status; // the rightmost one stays
    }
    return result;
}

bool RunningInstance::hasUnreaped() const
{
    return std::any_of(m_slots.begin(), m_slots.end(),
                       [](const Slot &slot) { return slot.process && slot.process->isUnreaped(); });
}

bool RunningInstance::isOwnPid(pid_t pid) const
{
    return std::any_of(m_slots.begin(), m_slots.end(), [pid](const Slot &slot) {
        return slot.process && slot.process->isUnreaped() && slot.process->pid() == pid;
    });
}

} // namespace forkscope
