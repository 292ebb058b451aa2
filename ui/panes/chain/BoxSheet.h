#pragma once

class QWidget;

namespace forkscope {

class PlanDocument;

/// Opens the sheet of the input (0) or of stage box − 1 over a window; what is accepted in it
/// becomes a step of the document. A box that there is not has none.
void openBoxSheet(PlanDocument *document, int box, QWidget *window);

} // namespace forkscope
