#include "ui/workbench/PaneList.h"

#include "ui/panes/bytes/BytesActions.h"
#include "ui/panes/bytes/BytesPane.h"
#include "ui/panes/chain/ChainEditor.h"
#include "ui/panes/code/CodePane.h"
#include "ui/panes/explain/ExplainPane.h"
#include "ui/panes/instances/InstancesView.h"
#include "ui/panes/lesson/LessonPane.h"
#include "ui/panes/library/LibraryPanel.h"
#include "ui/panes/timeline/TimelinePane.h"

#include <QtCore/QCoreApplication>
#include <QtGui/QAction>
#include <QtWidgets/QMenu>

#include <algorithm>

namespace forkscope {

namespace {

constexpr int key(Qt::Key number)
{
    return (Qt::ALT | number).toCombined();
}

/// Returns the menus for the actions on rows. Those that end something, up to the first separator,
/// belong to the Run menu.
QList<MenuPart> instanceMenus(const InstancesView *instances)
{
    const QList<QAction *> all = instances->rowActions();
    const auto separator = std::find_if(
        all.begin(), all.end(), [](const QAction *action) { return action->isSeparator(); });
    const qsizetype ending = separator - all.begin();
    return {{CommandMenu::Run, nullptr, all.mid(0, ending)},
            {CommandMenu::Edit, QT_TRANSLATE_NOOP("forkscope::MainMenu", "&Instances"),
             all.mid(ending + 1)},
            {CommandMenu::View, nullptr, {instances->columnsMenu()->menuAction()}}};
}

Pane libraryPane(LibraryPanel *library)
{
    return {.id = PaneId::Library,
            .name = "library",
            .title = QT_TRANSLATE_NOOP("forkscope::PaneList", "Library"),
            .key = key(Qt::Key_2),
            .widget = library};
}

Pane chainPane(ChainEditor *chain)
{
    return {
        .id = PaneId::Chain,
        .name = "chain",
        .title = QT_TRANSLATE_NOOP("forkscope::PaneList", "Chain"),
        .key = key(Qt::Key_3),
        .widget = chain,
        .menus = {{CommandMenu::Edit, QT_TRANSLATE_NOOP("forkscope::MainMenu", "&Chain"),
                   chain->editActions()}},
        .helpPage = "03-chains",
        .setRecord = [chain](const RunRecord *record) { chain->showRecord(record); },
        .refresh = [chain](const std::vector<int> &instances) { chain->refreshRecord(instances); },
        .isRefreshedHidden = true,
        .setSelection = [chain](Selection selection) { chain->setSelection(selection); }};
}

Pane timelinePane(TimelinePane *timeline)
{
    return {.id = PaneId::Timeline,
            .name = "timeline",
            .title = QT_TRANSLATE_NOOP("forkscope::PaneList", "Timeline"),
            .key = key(Qt::Key_4),
            .widget = timeline,
            .menus = {{CommandMenu::View, QT_TRANSLATE_NOOP("forkscope::MainMenu", "&Timeline"),
                       timeline->viewActions()}},
            .helpPage = "04-timeline",
            .showsRun = true,
            .setRecord = [timeline](const RunRecord *record) { timeline->setRecord(record); },
            .refresh = [timeline](const std::vector<int> &) { timeline->refreshFacts(); },
            .catchUp = [timeline] { timeline->refresh(); },
            .setSelection = [timeline](Selection selection) { timeline->setSelection(selection); }};
}

Pane instancesPane(InstancesView *instances)
{
    return {
        .id = PaneId::Instances,
        .name = "instances",
        .title = QT_TRANSLATE_NOOP("forkscope::PaneList", "Instances"),
        .key = key(Qt::Key_5),
        .widget = instances,
        .menus = instanceMenus(instances),
        .helpPage = "02-words",
        .showsRun = true,
        .setRecord = [instances](const RunRecord *record) { instances->setRecord(record); },
        .refresh = [instances](const std::vector<int> &changed) { instances->refresh(changed); },
        .isRefreshedHidden = true,
        .setSelection = [instances](Selection selection) { instances->setSelection(selection); },
        .memory = "window/instances",
        .saveState = [instances] { return instances->saveState(); },
        .restoreState = [instances](const QByteArray &state) { instances->restoreState(state); }};
}

Pane bytesPane(BytesPane *bytes)
{
    return {.id = PaneId::Bytes,
            .name = "bytes",
            .title = QT_TRANSLATE_NOOP("forkscope::PaneList", "Bytes"),
            .key = key(Qt::Key_6),
            .widget = bytes,
            .menus = {{CommandMenu::Edit, QT_TRANSLATE_NOOP("forkscope::MainMenu", "&Bytes"),
                       bytes->commands()->all()}},
            .helpPage = "05-bytes",
            .showsRun = true,
            .setRecord = [bytes](const RunRecord *record) { bytes->setRecord(record); },
            .refresh = [bytes](const std::vector<int> &) { bytes->refresh(); },
            .catchUp = [bytes] { bytes->refresh(); },
            .setSelection = [bytes](Selection selection) { bytes->setSelection(selection); },
            .memory = "window/bytes",
            .saveState = [bytes] { return bytes->saveState(); },
            .restoreState = [bytes](const QByteArray &state) { bytes->restoreState(state); }};
}

Pane explainPane(ExplainPane *explain)
{
    return {.id = PaneId::Explain,
            .name = "explain",
            .title = QT_TRANSLATE_NOOP("forkscope::PaneList", "Explain"),
            .key = key(Qt::Key_7),
            .widget = explain,
            .menus = {{CommandMenu::Edit, QT_TRANSLATE_NOOP("forkscope::MainMenu", "&Explain"),
                       explain->textActions()}},
            .helpPage = "02-words",
            .showsRun = true,
            .setRecord = [explain](const RunRecord *record) { explain->setRecord(record); },
            .refresh = [explain](const std::vector<int> &) { explain->refresh(); },
            .isRefreshedHidden = true,
            .setSelection = [explain](Selection selection) { explain->setSelection(selection); }};
}

Pane codePane(CodePane *code)
{
    return {
        .id = PaneId::Code,
        .name = "code",
        .title = QT_TRANSLATE_NOOP("forkscope::PaneList", "Code"),
        .tip = QT_TRANSLATE_NOOP("forkscope::PaneList",
                                 "The plan as a program in Python, bash, C or Qt"),
        .key = key(Qt::Key_8),
        .widget = code,
        .helpPage = "10-files",
        .isClosedAtFirst = true,
    };
}

Pane lessonPane(LessonPane *lesson)
{
    return {.id = PaneId::Lesson,
            .name = "lesson",
            .title = QT_TRANSLATE_NOOP("forkscope::PaneList", "Lesson"),
            .widget = lesson,
            .isClosedAtFirst = true};
}

} // namespace

Panes makePanes(PlanDocument *document, RecentFiles *recent, Dialogs *dialogs)
{
    return {new LibraryPanel(recent),
            new ChainEditor(document),
            new TimelinePane,
            new InstancesView,
            new BytesPane,
            new ExplainPane,
            new CodePane(document, dialogs),
            new LessonPane};
}

QList<Pane> paneList(const Panes &panes)
{
    return {libraryPane(panes.library),     chainPane(panes.chain),  timelinePane(panes.timeline),
            instancesPane(panes.instances), bytesPane(panes.bytes),  explainPane(panes.explain),
            codePane(panes.code),           lessonPane(panes.lesson)};
}

QString paneTitle(const Pane &pane)
{
    return QCoreApplication::translate("forkscope::PaneList", pane.title);
}

QString paneTip(const Pane &pane)
{
    return pane.tip ? QCoreApplication::translate("forkscope::PaneList", pane.tip) : QString();
}

} // namespace forkscope
