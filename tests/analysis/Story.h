#pragma once

#include "core/analysis/words/Explain.h"
#include "tests/support/Script.h"

namespace forkscope::test {

inline constexpr Observation exact{true, std::nullopt};

inline QStringList lines(std::initializer_list<const char *> texts)
{
    QStringList list;
    for (const char *text : texts)
        list << QString::fromUtf8(text);
    return list;
}

/// A scripted run whose explanations are asked for.
class Story
{
public:
    explicit Story(const QList<QByteArray> &programs, const Observation &observation = exact,
                   int instances = 1)
        : Story(observation, makePlan(programs, instances))
    {
    }
    Story(const Observation &observation, const Plan &ofPlan) : plan(ofPlan), player(plan, &record)
    {
        player.start(observation);
    }

    static Plan makePlan(const QList<QByteArray> &programs, int instances)
    {
        Plan plan = script::plan(instances, programs);
        plan.run.timeoutMs = 100;
        plan.run.killAfterMs = 200;
        return plan;
    }

    [[nodiscard]] QStringList process(int stage = 0, int instance = 0) const
    {
        return explain(record, subject::Process{{instance, stage}});
    }
    [[nodiscard]] QStringList instance(int index = 0) const
    {
        return explain(record, subject::Instance{index});
    }
    [[nodiscard]] QStringList bandAt(double ms, int stage = 0, int instance = 0) const
    {
        const LaneId lane = laneOf(record, {instance, stage});
        const auto band = forkscope::bandAt(record, lane, player.at(ms));
        return band ? explain(record, subject::Moment{lane, *band}) : QStringList();
    }

    [[nodiscard]] QStringList coreAt(double ms, int core = 0) const
    {
        const auto time = coreTimeAt(record, core, player.at(ms));
        return time ? explain(record, subject::Core{*time}) : QStringList();
    }

    RunRecord record;
    Plan plan;
    script::Player player;
};

inline QStringList firstOf(const QStringList &all, int count)
{
    return all.mid(0, count);
}

/// Plays one stage that slept for 96 ms and ended at 100 ms with this status.
inline void sleeper(Story *story, int status, double reapedAt = 100)
{
    script::Player &player = story->player;
    player.instanceStarted(0, 0);
    player.processBegins(1, {0, 0}, 100, "/bin/sleep");
    player.slice(1, 3, 0, 100);
    player.look(50, {0, 0}, state::Blocked{WaitReason::Timer});
    player.lastSlice(99, 100, 0, 100);
    player.processEnded(reapedAt, {0, 0}, status);
}

/// Makes sentences use English numbers.
inline void speakEnglish()
{
    QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedStates));
}

} // namespace forkscope::test
