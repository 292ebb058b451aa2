#include "ui/bytes/StreamChoice.h"

#include <algorithm>

namespace forkscope {

QList<StreamId> streamsOf(int instance, int stages)
{
    QList<StreamId> streams;
    if (stages > 0)
        streams.append({{instance, stages - 1}, StreamKind::Output});
    for (int stage = 0; stage < stages; ++stage)
        streams.append({{instance, stage}, StreamKind::Errors});
    return streams;
}

std::optional<StreamId> firstStream(const Selection &selection, int stages,
                                    const std::optional<StreamPreference> &preference,
                                    const std::function<bool(StreamId)> &hasBytes)
{
    const QList<StreamId> streams = streamsOf(selection.instance, stages);
    if (selection.isEmpty() || streams.isEmpty())
        return std::nullopt;
    const StreamId output = streams.first();
    if (selection.stage >= 0 && selection.stage < stages) {
        const bool isLast = selection.stage == stages - 1;
        const bool prefersErrors = preference && preference->kind == StreamKind::Errors;
        return isLast && !prefersErrors ? output : streams.at(selection.stage + 1);
    }
    if (preference && preference->kind == StreamKind::Output)
        return output;
    if (preference)
        return streams.at(std::clamp(preference->stage, 0, stages - 1) + 1);
    const auto found = std::find_if(streams.begin(), streams.end(), hasBytes);
    return found == streams.end() ? output : *found;
}

} // namespace forkscope
