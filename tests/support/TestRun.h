#pragma once

#include "core/capture/Capture.h"
#include "core/engine/EngineThread.h"
#include "core/record/RunRecord.h"

#include <QtCore/QDeadlineTimer>
#include <QtCore/QEventLoop>
#include <QtCore/QFile>
#include <QtCore/QTimer>
#include <QtTest/QTest>

#include <functional>

namespace forkscope::test {

/// One run through the real engine to its end, with all its events.
struct TestRun
{
    RunRecord record;
    std::vector<Event> events;
    bool ended = false;

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
inline TestRun run(EngineThread &engine, const Plan &plan, const OnNews &onNews = {},
                   const ObservationSettings &observation = {},
                   const QByteArray &spillDirectory = {})
{
    TestRun result;
    QEventLoop loop;
    const auto take = [&] {
        for (Event &event : engine.takeEvents()) {
            result.record.append(event);
            result.ended = result.ended || std::holds_alternative<event::RunEnded>(event.what);
            result.events.push_back(std::move(event));
        }
        if (onNews)
            onNews(engine, result);
        if (result.ended)
            loop.quit();
    };
    const auto connection = QObject::connect(&engine, &EngineThread::eventsAvailable, &loop, take);
    QTimer limit;
    limit.setSingleShot(true);
    QObject::connect(&limit, &QTimer::timeout, &loop, &QEventLoop::quit);
    limit.start(120'000);
    engine.startRun(plan, observation, spillDirectory);
    loop.exec();
    QObject::disconnect(connection);
    return result;
}

inline Stage stage(const QByteArray &program, const QList<QByteArray> &arguments = {})
{
    Stage result;
    result.program = program;
    result.arguments = arguments;
    return result;
}

/// Returns a stage that is our own child; see testchild.cpp.
inline Stage child(const QList<QByteArray> &arguments)
{
    return stage(QByteArrayLiteral(TESTCHILD), arguments);
}

inline Plan planOf(const QList<Stage> &stages)
{
    Plan plan;
    plan.pipeline.stages = stages;
    return plan;
}

/// Returns whether there is no such process, or only its zombie, since some systems' init reaps
/// late.
inline bool isGone(qint64 pid)
{
    QFile file(QStringLiteral("/proc/%1/stat").arg(pid));
    if (!file.open(QIODevice::ReadOnly))
        return true;
    const QByteArray content = file.readAll();
    const qsizetype nameEnd = content.lastIndexOf(')');
    return nameEnd < 0 || content.size() < nameEnd + 3 || content.at(nameEnd + 2) == 'Z' ||
           content.at(nameEnd + 2) == 'X';
}

} // namespace forkscope::test
