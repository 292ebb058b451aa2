#include "tests/support/TestRun.h"

#include <QtCore/QEventLoop>
#include <QtCore/QFile>
#include <QtCore/QTimer>

namespace forkscope::test {

TestRun::TestRun() = default;
TestRun::~TestRun() = default;
TestRun::TestRun(TestRun &&) noexcept = default;
TestRun &TestRun::operator=(TestRun &&) noexcept = default;

TestRun run(EngineThread &engine, const Plan &plan, const OnNews &onNews,
            const ObservationSettings &observation, const QByteArray &spillDirectory)
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

Stage stage(const QByteArray &program, const QList<QByteArray> &arguments)
{
    Stage result;
    result.program = program;
    result.arguments = arguments;
    return result;
}

Stage child(const QList<QByteArray> &arguments)
{
    return stage(QByteArrayLiteral(TESTCHILD), arguments);
}

Plan planOf(const QList<Stage> &stages)
{
    Plan plan;
    plan.pipeline.stages = stages;
    return plan;
}

bool isGone(qint64 pid)
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
