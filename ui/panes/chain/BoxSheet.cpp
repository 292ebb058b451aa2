#include "ui/panes/chain/BoxSheet.h"

#include "ui/files/PlanDocument.h"
#include "ui/panes/chain/InputSheet.h"
#include "ui/panes/chain/StageEdits.h"
#include "ui/panes/chain/StageSheet.h"

namespace forkscope {

void openBoxSheet(PlanDocument *document, int box, QWidget *window)
{
    const Pipeline &pipeline = document->plan().pipeline;
    if (box < 0 || box > pipeline.stages.size())
        return;
    QDialog *opened = nullptr;
    if (box == 0) {
        const QByteArray directory =
            pipeline.stages.isEmpty() ? QByteArray() : pipeline.stages.first().workingDirectory;
        auto *sheet = new InputSheet(pipeline.input, directory, window);
        QObject::connect(sheet, &QDialog::accepted, document,
                         [=] { edits::setInput(*document, sheet->input()); });
        opened = sheet;
    } else {
        auto *sheet = new StageSheet(pipeline.stages.at(box - 1), window);
        QObject::connect(sheet, &QDialog::accepted, document,
                         [=] { edits::replaceStage(*document, box - 1, {sheet->stage()}); });
        opened = sheet;
    }
    opened->setAttribute(Qt::WA_DeleteOnClose);
    opened->open();
}

} // namespace forkscope
