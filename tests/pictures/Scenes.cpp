#include "tests/pictures/Scenes.h"

#include "core/record/RunRecord.h"
#include "tests/support/WindowParts.h"
#include "ui/commands/Commands.h"
#include "ui/panes/bytes/BytesPages.h"
#include "ui/panes/bytes/BytesPane.h"
#include "ui/panes/bytes/BytesView.h"
#include "ui/panes/bytes/Utf8Character.h"
#include "ui/panes/timeline/TimelinePane.h"
#include "ui/panes/timeline/TimelineView.h"
#include "ui/run/RunPlayer.h"
#include "ui/run/RunSession.h"
#include "ui/windows/handbook/HandbookWindow.h"
#include "ui/windows/outputs/BytesCompareWindow.h"
#include "ui/windows/outputs/OutputGroupsDialog.h"
#include "ui/windows/speedup/SpeedUpWindow.h"
#include "ui/windows/threeways/ThreeWaysWindow.h"
#include "ui/workbench/CompareCommands.h"
#include "ui/workbench/HelpDesk.h"
#include "ui/workbench/RunViews.h"

#include <QtWidgets/QDockWidget>

#include <algorithm>

namespace forkscope::scene {

namespace {

StreamView *hexView(const Workbench &window)
{
    return the<BytesView>(*the<BytesPane>(window));
}

void selectCharacter(StreamView *view)
{
    const auto store = view->store();
    if (!store)
        return;
    const QByteArray bytes = store->read(0, 1 << 16);
    const auto *const first =
        std::find_if(bytes.begin(), bytes.end(), [](char byte) { return quint8(byte) >= 0x80; });
    const qint64 offset = first - bytes.begin();
    if (first != bytes.end())
        view->select({offset, offset + firstCharacter(QByteArrayView(bytes).sliced(offset)).bytes});
}

} // namespace

QWidget *threeWays(Workbench &window)
{
    return the<ThreeWaysWindow>(window);
}

QWidget *speedUp(Workbench &window)
{
    return the<SpeedUpWindow>(window);
}

QWidget *instanceTimes(Workbench &window)
{
    the<Commands>(window)->at(CommandId::InstanceTimes)->trigger();
    return the<SpeedUpWindow>(window);
}

QWidget *lanesByCore(Workbench &window)
{
    the<TimelinePane>(window)->setOrder(LaneOrder::ByCore);
    return &window;
}

std::function<QWidget *(Workbench &window)> partOfTheRun(double share, bool byCore)
{
    return [share, byCore](Workbench &window) -> QWidget * {
        const RunRecord *record = the<RunSession>(window)->record();
        if (byCore)
            lanesByCore(window);
        const InstanceRecord &first = record->instances().front();
        const TimePoint middle = first.startedAt + (first.endedAt - first.startedAt) / 2;
        const qint64 at = (middle - record->begin()).count();
        const auto half = qint64(double((record->end() - record->begin()).count()) * share / 2);
        if (share < 1)
            the<TimelinePane>(window)->view()->showTime({at - half, at + half});
        return &window;
    };
}

QWidget *oneSlice(Workbench &window)
{
    const RunRecord *record = the<RunSession>(window)->record();
    if (!record || record->trace().tasks().empty() ||
        record->trace().tasks().front().track.isEmpty())
        return nullptr;
    const TaskTrack &track = record->trace().tasks().front().track;
    const Slice &slice = track[track.size() / 2];
    the<TimelinePane>(window)->view()->showTime(
        {(slice.from - record->begin()).count(), (slice.to - record->begin()).count()});
    return &window;
}

QWidget *tap(Workbench &window)
{
    auto *const table = window.findChild<QDockWidget *>(QStringLiteral("instances"));
    auto *const bytes = window.findChild<QDockWidget *>(QStringLiteral("bytes"));
    const int both = table->width() + bytes->width();
    window.resizeDocks({table, bytes}, {both * 2 / 3, both / 3}, Qt::Horizontal);
    the<RunViews>(window)->select({0, 0});
    return &window;
}

QWidget *characterAsText(Workbench &window)
{
    selectCharacter(hexView(window));
    the<BytesPages>(window)->setMode(BytesMode::Text);
    return &window;
}

QWidget *characterInHex(Workbench &window)
{
    selectCharacter(hexView(window));
    return &window;
}

/// Selects the first bytes after the gap, so that the gap is in sight.
QWidget *gap(Workbench &window)
{
    StreamView *const view = hexView(window);
    const Extent extent = view->store() ? view->store()->extent() : Extent{};
    if (extent.gapEnd <= extent.gapBegin)
        return nullptr;
    view->select({extent.gapBegin - 1, extent.gapBegin});
    view->select({extent.gapEnd, extent.gapEnd + 1});
    return &window;
}

QWidget *compare(Workbench &window)
{
    the<CompareCommands>(window)->compareOutputs(0, 1);
    return the<BytesCompareWindow>(window);
}

QWidget *groups(Workbench &window)
{
    the<CompareCommands>(window)->showGroups();
    return the<OutputGroupsDialog>(window);
}

QWidget *handbook(Workbench &window)
{
    the<HelpDesk>(window)->showPage(QStringLiteral("08-mistakes"));
    return the<HelpDesk>(window)->handbook();
}

QWidget *code(Workbench &window)
{
    window.findChild<QDockWidget *>(QStringLiteral("code"))->toggleViewAction()->trigger();
    return &window;
}

QWidget *presentation(Workbench &window)
{
    the<Commands>(window)->at(CommandId::Presentation)->setChecked(true);
    return &window;
}

QWidget *replayedHalf(Workbench &window)
{
    the<Commands>(window)->at(CommandId::Replay)->trigger();
    auto *const player = the<RunPlayer>(window);
    player->pause();
    player->goTo(player->length() / 2);
    return &window;
}

QWidget *welcome(Workbench &window)
{
    window.welcome();
    return &window;
}

} // namespace forkscope::scene
