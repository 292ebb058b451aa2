#include "ui/panes/bytes/StreamChoice.h"

#include <algorithm>

namespace forkscope {

namespace {

StreamId errorsOf(int instance, int stage)
{
    return {{instance, stage}, StreamKind::Errors};
}

StreamId ofStage(const Selection &selection, const StreamsOfRun &run, bool prefersErrors)
{
    const bool isLast = selection.stage == run.stages - 1;
    if (!prefersErrors && (isLast || run.tapped.contains(selection.stage)))
        return {{selection.instance, selection.stage}, StreamKind::Output};
    return errorsOf(selection.instance, selection.stage);
}

StreamId preferred(int instance, const StreamsOfRun &run, const StreamPreference &preference)
{
    const int last = run.stages - 1;
    const int stage = std::clamp(preference.stage, 0, last);
    if (preference.kind == StreamKind::Errors)
        return errorsOf(instance, stage);
    if (preference.kind == StreamKind::Input && run.hasInput)
        return {{instance, 0}, StreamKind::Input};
    const bool isTap = preference.kind == StreamKind::Output && run.tapped.contains(stage);
    return {{instance, isTap ? stage : last}, StreamKind::Output};
}

} // namespace

QList<StreamId> streamsOf(int instance, const StreamsOfRun &run)
{
    QList<StreamId> streams;
    if (run.stages <= 0)
        return streams;
    if (run.hasInput)
        streams.append({{instance, 0}, StreamKind::Input});
    for (const int stage : run.tapped) {
        if (stage < run.stages - 1)
            streams.append({{instance, stage}, StreamKind::Output});
    }
    streams.append({{instance, run.stages - 1}, StreamKind::Output});
    for (int stage = 0; stage < run.stages; ++stage)
        streams.append(errorsOf(instance, stage));
    return streams;
}

std::optional<StreamId> firstStream(const Selection &selection, const StreamsOfRun &run,
                                    const std::optional<StreamPreference> &preference,
                                    const std::function<bool(StreamId)> &hasBytes)
{
    if (selection.isEmpty() || run.stages <= 0)
        return std::nullopt;
    const bool prefersErrors = preference && preference->kind == StreamKind::Errors;
    if (selection.stage >= 0 && selection.stage < run.stages)
        return ofStage(selection, run, prefersErrors);
    if (preference)
        return preferred(selection.instance, run, *preference);
    const StreamId output{{selection.instance, run.stages - 1}, StreamKind::Output};
    if (hasBytes(output))
        return output;
    for (int stage = 0; stage < run.stages; ++stage) {
        if (hasBytes(errorsOf(selection.instance, stage)))
            return errorsOf(selection.instance, stage);
    }
    return output;
}

} // namespace forkscope
