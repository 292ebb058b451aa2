#pragma once

#include "ui/workbench/Pane.h"

namespace forkscope {

class BytesPane;
class ChainEditor;
class CodePane;
class Dialogs;
class ExplainPane;
class InstancesView;
class LessonPane;
class LibraryPanel;
class PlanDocument;
class RecentFiles;
class TimelinePane;

/// The panes of a window, by their types.
struct Panes
{
    LibraryPanel *library;
    ChainEditor *chain;
    TimelinePane *timeline;
    InstancesView *instances;
    BytesPane *bytes;
    ExplainPane *explain;
    CodePane *code;
    LessonPane *lesson;
};

/// Makes one pane of each type. The arguments must outlive the panes; the docks will own them.
Panes makePanes(PlanDocument *document, RecentFiles *recent, Dialogs *dialogs);

/// Returns the panes as rows, in the order of the menus. A new pane needs a row here.
QList<Pane> paneList(const Panes &panes);

} // namespace forkscope
