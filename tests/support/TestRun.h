#pragma once

#include "core/capture/Capture.h"
#include "core/engine/EngineThread.h"
#include "core/record/Event.h"
#include "core/record/RunRecord.h"

#include <functional>

namespace forkscope::test {

/// One run through the real engine to its end, with all its events.
struct TestRun
{
    RunRecord record;
    std::vector<Event> events;
    bool ended = false;

    TestRun();
    ~TestRun();
    TestRun(TestRun &&) noexcept;
    TestRun &operator=(TestRun &&) noexcept;

    [[nodiscard]] const InstanceRecord &instance(int index = 0) const
    {
        return record.instances().at(size_t(index));
    }
    [[nodiscard]] const ProcessRecord &process(int stage = 0, int index = 0) const
    {
        return instance(index).processes.at(size_t(stage));
    }
    [[nodiscard]] QByteArray bytes(StreamId stream) const
    {
        const auto store = record.capture() ? record.capture()->find(stream) : nullptr;
        return store ? store->kept() : QByteArray();
    }
    [[nodiscard]] QByteArray output(int index = 0) const
    {
        const int last = int(record.plan().pipeline.stages.size()) - 1;
        return bytes({{index, last}, StreamKind::Output});
    }
    [[nodiscard]] QByteArray errors(int stage = 0, int index = 0) const
    {
        return bytes({{index, stage}, StreamKind::Errors});
    }
    /// Returns all events of one kind in order.
    template<typename Kind> [[nodiscard]] std::vector<Kind> all() const
    {
        std::vector<Kind> result;
        for (const Event &event : events) {
            if (const auto *kind = std::get_if<Kind>(&event.what))
                result.push_back(*kind);
        }
        return result;
    }
};

/// What a test does when there are new events. It may give commands to the engine.
using OnNews = std::function<void(EngineThread &, const TestRun &)>;

/// Runs a plan to its end. The limit is two minutes, far longer than any plan takes even on a busy
/// machine.
TestRun run(EngineThread &engine, const Plan &plan, const OnNews &onNews = {},
            const ObservationSettings &observation = {}, const QByteArray &spillDirectory = {});

Stage stage(const QByteArray &program, const QList<QByteArray> &arguments = {});

/// Returns a stage that is our own child; see testchild.cpp.
Stage child(const QList<QByteArray> &arguments);

Plan planOf(const QList<Stage> &stages);

/// Returns whether there is no such process, or only its zombie, since some systems' init reaps
/// late.
bool isGone(qint64 pid);

} // namespace forkscope::test
