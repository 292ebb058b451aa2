#include "app/console/SeriesCommands.h"

#include "app/Descriptors.h"
#include "app/console/ConsoleNotes.h"
#include "app/console/ConsoleTable.h"
#include "app/console/ResultFile.h"
#include "app/console/SeriesConsole.h"
#include "app/console/SpeedUpTable.h"
#include "app/console/TerminalText.h"
#include "app/console/ThreeWaysTable.h"
#include "core/export/SpeedUpReport.h"
#include "core/export/ThreeWaysReport.h"
#include "core/observe/Cores.h"
#include "core/pipeline/Ways.h"
#include "core/record/RunRecord.h"
#include "core/series/SeriesPlans.h"

#include <functional>
#include <unistd.h>

namespace forkscope {

namespace {

constexpr int repeats = 3; ///< of a speed-up; the median is taken

bool allSucceeded(const RunRecord &record)
{
    return record.counts().succeeded == int(record.instances().size());
}

/// Returns false and prints why if a report is wanted and cannot be written.
bool wrote(ResultFile *report, const std::function<bool(QIODevice *)> &write)
{
    if (!report->isOpen())
        return true;
    const QString problem = report->write(write);
    if (!problem.isEmpty())
        sayOnStandardError(problem);
    return problem.isEmpty();
}

/// Writes a table where the report does not go. Returns the exit status that this asks for.
int writeTable(const RunCommand &command, const QString &table)
{
    if (command.quiet)
        return 0;
    const QByteArray text = terminalText(table.toUtf8());
    if (command.report != "-")
        return writeOnStandardOutput(text);
    writeAll(STDERR_FILENO, text);
    return 0;
}

/// Returns the exit status. If several things went wrong, the first one decides.
int exitStatus(int signal, bool reportIsWritten, int tableStatus, bool allSucceeded)
{
    if (signal != 0)
        return 128 + signal;
    if (!reportIsWritten)
        return resultNotWhole;
    return tableStatus != 0 || allSucceeded ? tableStatus : 1;
}

} // namespace

int runThreeWays(const RunCommand &command, const Plan &plan, ResultFile *report)
{
    const QList<int> cores = allowedCores();
    Plan measured = plan;
    // Nobody will ask for the bytes: totals and digests cover all of them without keeping any.
    if (!report->isOpen())
        measured.run.keepBytes = 0;
    const QList<Plan> plans = seriesPlans(SeriesKind::ThreeWays, measured, 1, cores);
    std::vector<SharedRecord> records;
    RunSeries series(
        seriesSteps(plans),
        [&records](const SeriesStep &, const SharedRecord &record) { records.push_back(record); });
    SeriesConsole console(
        {command.observation, command.spillDirectory, command.quiet, report->isOpen()},
        [](const RunSeries &made, const RunRecord &record) {
            return threeWaysProgress(allWays[size_t(made.current().part)], record);
        });
    const int signal = console.execute(&series);
    const bool isWritten = wrote(
        report, [&records](QIODevice *device) { return writeThreeWaysReport(records, device); });
    const int tableStatus =
        writeTable(command, threeWaysTable(records, measured, coreCount(measured, cores)));
    const bool all = std::all_of(records.begin(), records.end(),
                                 [](const SharedRecord &record) { return allSucceeded(*record); });
    return exitStatus(signal, isWritten, tableStatus, all);
}

int runSpeedUp(const RunCommand &command, const Plan &plan, ResultFile *report)
{
    const QList<int> cores = allowedCores();
    Plan measured = plan;
    measured.run.keepBytes = 0; // nobody will ask for them
    const QList<Plan> round = seriesPlans(SeriesKind::AtOnceCurve, measured, 1, cores);
    SpeedUpRuns runs;
    RunSeries series(
        seriesSteps(round, repeats),
        [&runs](const SeriesStep &, const SharedRecord &record) { runs.take(*record); });
    SeriesConsole console({command.observation, command.spillDirectory, command.quiet, false},
                          speedUpProgress);
    const int signal = console.execute(&series);
    // Uses only the runs that were made, as a signal may have prevented others.
    const SpeedUpSeries made =
        speedUpSeries(runs.points, coreCount(measured, cores), measured.run.instances, runs.quota);
    const bool isWritten = wrote(report, [&](QIODevice *device) {
        return writeSpeedUpReport(made, runs.points, measured.name, device);
    });
    const int tableStatus = writeTable(command, speedUpTable(made, runs.failures));
    return exitStatus(signal, isWritten, tableStatus, runs.failures == 0);
}

} // namespace forkscope
