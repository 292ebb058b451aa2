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

/// One of each. What they are given outlives them; their docks own them.
Panes makePanes(PlanDocument *document, RecentFiles *recent, Dialogs *dialogs);

/// The same as rows, in the order of the menus: a new pane is a row here.
QList<Pane> paneList(const Panes &panes);

} // namespace forkscope
