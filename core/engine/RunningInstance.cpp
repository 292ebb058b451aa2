#include "core/engine/RunningInstance.h"

#include <algorithm>
#include <cerrno>
#include <csignal>
#include <fcntl.h>
#include <utility>

namespace forkscope {

namespace {

bool isShortage(const StartError &error)
{
    return error.step == StartStep::Fork && (error.errnum == EAGAIN || error.errnum == EMFILE ||
                                             error.errnum == ENFILE || error.errnum == ENOMEM);
}

/// Returns the stage that is to be started next.
int nextStageOf(const InstancePhase &phase)
{
    const auto *starting = std::get_if<phase::Starting>(&phase);
    return starting != nullptr ? starting->nextStage : 0;
}

} // namespace

RunningInstance::RunningInstance(const RunnerContext &context, int index,
                                 std::function<void()> changed)
    : m_context(context), m_index(index), m_tellChanged(std::move(changed)),
      m_slots(size_t(context.run.stageCount())),
      m_group(context.watchdog, context.run.stageCount()),
      m_streams(context.streams, index, [this] { checkOver(); })
{
}

RunningInstance::~RunningInstance() = default;

std::optional<StartError> RunningInstance::start()
{
    if (std::holds_alternative<phase::Preparing>(m_phase) && !prepare())
        return std::nullopt;
    std::optional<StartError> error;
    if (std::holds_alternative<phase::Laying>(m_phase))
        error = lay();
    while (!error && std::holds_alternative<phase::Starting>(m_phase))
        error = startStage(nextStageOf(m_phase));
    if (error && isShortage(*error))
        return error;
    if (error)
        fail(nextStageOf(m_phase), *error);
    else
        checkOver();
    return std::nullopt;
}

bool RunningInstance::prepare()
{
    std::vector<StagePreparation> stages = m_context.run.stagesOf(m_index);
    for (size_t i = 0; i < stages.size(); ++i) {
        if (!stages[i]) {
            fail(int(i), stages[i].error());
            return false;
        }
        m_slots[i].prepared = stages[i].value();
    }
    m_phase = nextPhase(m_phase, step::Prepare{});
    return true;
}

std::optional<StartError> RunningInstance::lay()
{
    const PreparedStage &first = *m_slots.front().prepared;
    const Input input = m_context.run.inputOf(m_index);
    auto chain = layPipes(m_context.run.plan().pipeline);
    if (!chain)
        return makeStartError(chain.error(), StartStep::Fork, first.path());
    // It comes last, since a FIFO's writer would be ended if it were opened twice.
    auto ends = layInput(input, first);
    if (!ends)
        return ends.error();
    takeEnds(std::move(chain.value()));
    m_slots.front().ends.input = std::move(ends.value().read);
    m_slots.front().ends.inputPipe = ends.value().pipe;
    if (ends.value().feed.isOpen())
        m_streams.feed(std::move(ends.value().feed),
                       ends.value().source.isOpen()
                           ? InputSource::descriptor(std::move(ends.value().source))
                           : m_context.run.sourceOf(input, m_index));
    m_wires.emplace(m_index, m_context.run.stageCount(), m_streams);
    m_phase = nextPhase(m_phase, step::Lay{});
    InputFeeder *feeder = m_streams.feeder();
    if (makes(Mistake::WritesThenReads) && feeder && !feeder->isDone())
        feeder->whenDone([this] { m_streams.beginReading(); });
    else
        m_streams.beginReading();
    return std::nullopt;
}

void RunningInstance::takeEnds(ChainPipes chain)
{
    const int last = int(m_slots.size()) - 1;
    m_streams.addReader(std::move(chain.ownOutput), {{m_index, last}, StreamKind::Output});
    for (int stage = 0; stage <= last; ++stage) {
        StagePipes &laid = chain.stages[size_t(stage)];
        m_streams.addReader(std::move(laid.ownErrors), {{m_index, stage}, StreamKind::Errors});
        if (laid.tap)
            m_streams.addTap(stage, std::move(*laid.tap));
        m_slots[size_t(stage)].ends = std::move(laid.given);
    }
}

bool RunningInstance::makes(Mistake mistake) const
{
    return forkscope::makes(m_context.run.plan().run, mistake);
}

std::optional<StartError> RunningInstance::startStage(int stage)
{
    const PreparedStage &prepared = *m_slots[size_t(stage)].prepared;
    const Placement placement = placementOf(stage);
    auto process = std::make_unique<StageProcess>(m_context.streams.movers.pollSet);
    if (makes(Mistake::NeverWaits))
        process->leaveUnreaped();
    const TimePoint begun = Clock::now();
    if (auto error = process->start(prepared, placement))
        return error;
    const TimePoint now = Clock::now();
    const pid_t pid = process->pid();
    m_context.trace.noteStart(begun, pid);
    follow(process.get(), stage);
    m_group.take(stage, std::move(process));
    handOver(stage);
    m_context.streams.looks.own(pid, m_index);
    m_context.streams.looks.add(m_index);
    m_context.streams.events.emitEvent(
        {now, event::ProcessStarted{{m_index, stage}, pid, prepared.path(), begun}});
    const bool isLast = stage + 1 == int(m_slots.size());
    m_phase = nextPhase(m_phase, step::StartStage{isLast});
    return std::nullopt;
}

/// Returns where a stage's process is to be put now.
Placement RunningInstance::placementOf(int stage)
{
    const StageEnds &ends = m_slots[size_t(stage)].ends;
    Placement placement;
    placement.standardInput = ends.input.isOpen() ? ends.input.get() : m_context.nullDevice;
    placement.standardOutput = ends.output.get();
    placement.standardError = ends.errors.get();
    placement.group = m_group.idToJoin();
    placement.cores = m_context.run.cores();
    placement.changedSignals = m_context.run.changedSignals();
    placement.descriptorLimit = m_context.descriptorLimit;
    return placement;
}

void RunningInstance::follow(StageProcess *process, int stage)
{
    QObject::connect(
        process, &StageProcess::ended, process,
        [this, stage](int status, const Usage &usage) { onEnded(stage, status, usage); });
    QObject::connect(process, &StageProcess::becameZombie, process, [this] {
        m_context.streams.looks.add(m_index);
        m_tellChanged();
    });
}

/// From here on only the process itself holds its ends: a kept one would delay SIGPIPE and the end
/// of file.
void RunningInstance::handOver(int stage)
{
    if (stage > 0 && makes(Mistake::ReadsOutputItself))
        readWireToo(stage);
    StageEnds &ends = m_slots[size_t(stage)].ends;
    const bool isLast = stage + 1 == int(m_slots.size());
    ends.input.close();
    if (isLast || !makes(Mistake::KeepsWriteEnd))
        ends.output.close();
    ends.errors.close();
}

/// Carries out the mistake that the parent reads the wire in front of a stage, which has just been
/// given it. It opens an end of its own, since the one that it has shares its flags with the
/// stage's.
void RunningInstance::readWireToo(int stage)
{
    const int end = m_slots[size_t(stage)].ends.input.get();
    const QByteArray path = "/proc/self/fd/" + QByteArray::number(end);
    Descriptor again(::open(path.constData(), O_RDONLY | O_CLOEXEC | O_NONBLOCK));
    if (again.isOpen()) // without a descriptor the mistake is not made
        m_streams.addReader(std::move(again), {{m_index, stage - 1}, StreamKind::Output});
}

void RunningInstance::giveUp(const StartError &why)
{
    fail(nextStageOf(m_phase), why);
}

void RunningInstance::fail(int stage, const StartError &why)
{
    m_result.startFailed = true;
    m_phase = nextPhase(m_phase, step::Fail{});
    const auto &prepared = m_slots[size_t(stage)].prepared;
    m_context.streams.events.emitEvent(
        {Clock::now(),
         event::StartFailed{{m_index, stage}, why, prepared ? prepared->path() : QByteArray()}});
    for (Slot &slot : m_slots)
        slot.ends.close();
    if (m_group.hasUnreaped()) {
        const TimePoint at = Clock::now();
        if (sendSignal(SIGKILL))
            m_context.streams.events.emitEvent(
                {at, event::SignalSent{m_index, SIGKILL, SignalReason::StartFailed}});
    }
    checkOver();
}

bool RunningInstance::sendSignal(int signal)
{
    return makes(Mistake::KillsOnlyChild) ? told(m_group.sendSignalToStages(signal), signal)
                                          : sendSignalToAll(signal);
}

bool RunningInstance::sendSignalToAll(int signal)
{
    return told(m_group.sendSignal(signal), signal);
}

void RunningInstance::lookAtFamily()
{
    m_group.lookAtFamily();
    tellTerminalWaits();
}

void RunningInstance::tellTerminalWaits()
{
    for (const Descendant &process : m_group.takeTerminalWaits())
        m_context.streams.events.emitEvent(
            {Clock::now(),
             event::WantsTerminal{m_index, process.pid, descendants::nameOf(process.pid),
                                  process.stopSignal}});
}

/// Emits whom a signal was refused for. Returns whether it reached anybody.
bool RunningInstance::told(const Delivery &delivery, int signal)
{
    for (const pid_t pid : delivery.refused)
        m_context.streams.events.emitEvent(
            {Clock::now(), event::NotEnded{m_index, pid, descendants::nameOf(pid), signal}});
    tellTerminalWaits(); // the signal ends who might have been seen by a later look
    return delivery.arrived;
}

void RunningInstance::onEnded(int stage, int status, Usage usage)
{
    Slot &slot = m_slots[size_t(stage)];
    slot.status = status;
    usage.ready = slot.lastSample.times.ready;
    slot.sampler.reset();
    m_context.streams.looks.disown(m_group.processOf(stage)->pid());
    m_context.trace.noteEnd(m_group.processOf(stage)->pid());
    m_context.streams.looks.add(m_index);
    m_context.streams.events.emitEvent(
        {Clock::now(), event::ProcessEnded{{m_index, stage}, status, usage}});
    checkOver();
}

bool RunningInstance::isOnlyZombies() const
{
    return !isStarting(m_phase) && m_group.isOnlyZombies();
}

std::optional<TimePoint> RunningInstance::drainDeadline() const
{
    const auto *draining = std::get_if<phase::Draining>(&m_phase);
    if (draining == nullptr)
        return std::nullopt;
    // Bytes that nobody wanted yet are no sign that somebody else holds the pipe.
    return std::max(draining->until, m_streams.heldUpUntil() + drainTime);
}

void RunningInstance::delay(Nanoseconds by)
{
    if (auto *draining = std::get_if<phase::Draining>(&m_phase))
        draining->until = std::max(draining->until, m_streams.heldUpUntil() + drainTime) + by;
}

void RunningInstance::checkOver()
{
    if (isStarting(m_phase) || m_group.hasUnreaped())
        return;
    for (Slot &slot : m_slots)
        slot.ends.output.close(); // kept by mistake
    const InstancePhase next =
        nextPhase(m_phase, step::EndProcesses{m_streams.hasOpen(), Clock::now()});
    if (next == std::exchange(m_phase, next))
        return;
    if (isOver())
        m_streams.endInput();
    m_tellChanged();
}

void RunningInstance::stopDraining()
{
    m_result.pipeHeld = true;
    m_streams.close();
    checkOver();
}

void RunningInstance::look(const Stillness &stillness, event::Polled *polled)
{
    for (int stage = 0; stage < int(m_slots.size()); ++stage)
        lookAtStage(stage, stillness, polled);
    if (m_wires) {
        std::vector<WireStage> stages;
        stages.reserve(m_slots.size());
        for (int stage = 0; stage < int(m_slots.size()); ++stage)
            stages.push_back(wireStageOf(stage));
        m_wires->look(stages, &polled->wires);
    }
    m_streams.tellNews();
}

void RunningInstance::lookAtStage(int stage, const Stillness &stillness, event::Polled *polled)
{
    const StageProcess *process = m_group.processOf(stage);
    if (!process || !process->isUnreaped())
        return;
    Slot &slot = m_slots[size_t(stage)];
    const pid_t pid = process->pid();
    if (!slot.sampler)
        slot.sampler = std::make_unique<ProcessSampler>(pid, m_context.lookFiles);
    const bool still = stillness.isStill(pid);
    const bool isNew = !still || !slot.sampler->isSettled();
    if (stillness.parents.count(pid) > 0)
        m_wires->noteChildren(stage);
    const std::optional<Sample> sample = still ? slot.sampler->lookAtStill() : slot.sampler->look();
    if (!slot.sampler->isSettled())
        m_context.streams.looks.add(m_index);
    if (!sample || !isNew)
        return;
    slot.lastSample = *sample;
    if (auto *stopped = std::get_if<state::Stopped>(&slot.lastSample.state)) {
        if (const int signal = process->stopSignal())
            stopped->signal = signal; // known on each kernel
        tellTerminalWaits();
    }
    polled->looks.push_back({{m_index, stage},
                             slot.lastSample.state,
                             sample->core,
                             sample->times.onCore,
                             sample->times.ready,
                             sample->peakRssKiB,
                             still ? stillness.upTo : Clock::now()});
}

WireStage RunningInstance::wireStageOf(int stage) const
{
    const Slot &slot = m_slots[size_t(stage)];
    const StageProcess *process = m_group.processOf(stage);
    if (!process)
        return {{}, slot.ends.inputPipe};
    return {{process->isUnreaped() ? process->pid() : 0, !slot.sampler || slot.sampler->hasMoved()},
            slot.ends.inputPipe};
}

InstanceResult RunningInstance::result() const
{
    InstanceResult result = m_result;
    if (makes(Mistake::IgnoresStatus)) {
        result.status = m_slots.back().status.value_or(0);
        return result;
    }
    for (const Slot &slot : m_slots) {
        if (slot.status.value_or(0) != 0)
            result.status = *slot.status; // the rightmost one stays
    }
    return result;
}

} // namespace forkscope
