#include "core/record/SampleStore.h"

namespace forkscope {

namespace {

WaitReason reasonOf(const ProcessState &state)
{
    const auto *blocked = std::get_if<state::Blocked>(&state);
    return blocked ? blocked->reason : WaitReason::Unknown;
}

} // namespace

bool SampleRun::isBlocked() const
{
    return state == ProcessState(state::Blocked{}).index();
}

void SampleStore::append(const Look &look)
{
    ChunkedVector<SampleRun> &runs = m_runs[keyOf(look.process)];
    const SampleRun run{
        look.at, look.at, 1, qint16(look.core), quint8(look.state.index()), reasonOf(look.state)};
    if (!runs.isEmpty()) {
        SampleRun &last = runs.back();
        if (last.state == run.state && last.core == run.core && last.reason == run.reason) {
            last.last = look.at;
            ++last.looks;
            return;
        }
    }
    runs.append(run);
}

const ChunkedVector<SampleRun> &SampleStore::of(ProcessId process) const
{
    static const ChunkedVector<SampleRun> none;
    const auto found = m_runs.find(keyOf(process));
    return found == m_runs.end() ? none : found->second;
}

} // namespace forkscope
