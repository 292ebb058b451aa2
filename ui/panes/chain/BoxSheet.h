#pragma once

class QWidget;

namespace forkscope {

class PlanDocument;

/// Opens the sheet of the input (box 0) or of stage `box` − 1 over a window. Accepting it makes a
/// step of the document. Does nothing for a box that does not exist.
void openBoxSheet(PlanDocument *document, int box, QWidget *window);

} // namespace forkscope
