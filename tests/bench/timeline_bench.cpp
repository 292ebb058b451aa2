// Measures a million slices: how fast the record takes them in, how much memory they need, and how
// long a frame of the timeline takes at every zoom and place. Prints one JSON object, which ./dev
// bench puts into the table.

#include "core/record/Event.h"
#include "core/record/RunRecord.h"
#include "ui/panes/timeline/TimelineView.h"

#include <QtCore/QElapsedTimer>
#include <QtCore/QStandardPaths>
#include <QtWidgets/QApplication>
#include <QtWidgets/QScrollBar>

#include <algorithm>
#include <cstdio>
#include <random>

using namespace forkscope;

namespace {

constexpr int slices = 1'000'000;
constexpr qint64 firstPid = 1000;

TimePoint at(qint64 ns)
{
    return TimePoint(Nanoseconds(ns));
}

/// Returns slices of `tasks` tasks that take turns on `cores` cores and end in both ways.
std::vector<TraceRecord> turns(int tasks, int cores)
{
    std::mt19937 random(7);
    std::vector<TraceRecord> records;
    records.reserve(size_t(slices) * 2);
    qint64 now = 1'000'000;
    int next = 0;
    std::vector<qint64> has(size_t(cores), 0);
    for (int i = 0; i < slices; ++i) {
        const int core = i % cores;
        now += 500 + qint64(random() % 4000);
        if (has[size_t(core)] != 0)
            records.push_back(
                {at(now), core, trace::SwitchedOut{has[size_t(core)], random() % 2 == 0}});
        has[size_t(core)] = firstPid + next;
        next = (next + 1) % tasks;
        records.push_back({at(now + 100), core, trace::SwitchedIn{has[size_t(core)]}});
    }
    return records;
}

Plan planOf(int instances)
{
    Plan plan;
    Stage stage;
    stage.program = "loop";
    plan.pipeline.stages = {stage};
    plan.run.instances = instances;
    return plan;
}

/// Begins a run of `tasks` processes that are all started at its beginning.
void begin(RunRecord *record, int tasks)
{
    record->append(
        {at(0), event::RunStarted{planOf(tasks), {}, tasks, {}, Observation{true, std::nullopt}}});
    std::vector<TraceRecord> forks;
    for (int i = 0; i < tasks; ++i) {
        const qint64 pid = firstPid + i;
        record->append({at(10), event::InstanceStarted{i}});
        record->append({at(1000), event::ProcessStarted{{i, 0}, pid, "/bin/loop"}});
        forks.push_back({at(500), 0, trace::Forked{pid, pid, 1, 1}});
        forks.push_back({at(600), 0, trace::Executed{pid, pid, "loop"}});
    }
    record->append({at(2000), event::Traced{forks}});
}

struct Frames
{
    double medianMs = 0;
    double worstMs = 0;
};

/// Measures every zoom from the whole run to a single slice, at several places, by process and by
/// core.
Frames frames(const RunRecord &record)
{
    TimelineView view;
    view.resize(1600, 900);
    view.show();
    view.setRecord(&record);
    std::vector<double> times;
    for (const LaneOrder order : {LaneOrder::ByProcess, LaneOrder::ByCore}) {
        view.setOrder(order);
        for (const double place : {0.0, 0.5, 1.0}) {
            view.verticalScrollBar()->setValue(int(place * view.verticalScrollBar()->maximum()));
            view.fit();
            for (int zoom = 0; zoom < 30; ++zoom) {
                QCoreApplication::processEvents();
                QElapsedTimer timer;
                timer.start();
                view.zoomIn();
                view.viewport()->repaint();
                times.push_back(double(timer.nsecsElapsed()) / 1e6);
            }
        }
    }
    std::sort(times.begin(), times.end());
    return {times[times.size() / 2], times.back()};
}

void print(const char *name, const Frames &frames)
{
    std::printf("\"%s\": {\"medianMs\": %.2f, \"worstMs\": %.2f}, ", name, frames.medianMs,
                frames.worstMs);
}

} // namespace

int main(int argc, char **argv)
{
    QStandardPaths::setTestModeEnabled(true);
    QApplication application(argc, argv);
    const event::Traced many{turns(64, 4)};
    RunRecord record;
    begin(&record, 64);
    QElapsedTimer timer;
    timer.start();
    record.append({many.records.back().at, many});
    const double seconds = double(timer.nsecsElapsed()) / 1e9;

    timer.start();
    std::vector<TraceRecord> peer;
    for (const TraceRecord &one : many.records)
        peer.push_back(one);
    const double peerSeconds = double(timer.nsecsElapsed()) / 1e9;

    const event::Traced alone{turns(1, 1)};
    RunRecord oneLane;
    begin(&oneLane, 1);
    oneLane.append({alone.records.back().at, alone});

    std::printf("{\"slices\": %zu, \"seconds\": %.4f, \"peerSeconds\": %.4f, \"bytesEach\": %.1f, ",
                record.trace().slices(), seconds, peerSeconds,
                double(record.trace().memory()) / double(record.trace().slices()));
    print("manyLanes", frames(record));
    print("oneLane", frames(oneLane));
    std::printf("\"peer\": %zu}\n", peer.size());
    return 0;
}
