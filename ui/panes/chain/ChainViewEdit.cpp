// The field in which ChainView lets a command be edited in place.

#include "ui/panes/chain/ChainView.h"

#include "core/pipeline/PipelineText.h"
#include "ui/files/PlanDocument.h"
#include "ui/panes/chain/ChainContent.h"
#include "ui/panes/chain/CommandEdit.h"
#include "ui/panes/chain/StageEdits.h"

#include <QtWidgets/QApplication>
#include <QtWidgets/QScrollBar>

namespace forkscope {

void ChainView::editCommand(int stage)
{
    if (stage < 0 || stage >= stageCount())
        return;
    closeEdit();
    setCurrent(stage + 1);
    openEdit(commandText(m_document->plan().pipeline.stages.at(stage)), stage + 1, false);
}

void ChainView::addStageAt(int index)
{
    if (index < 0 || index > stageCount())
        return;
    closeEdit();
    openEdit({}, index + 1, true);
}

void ChainView::openEdit(const QString &text, int box, bool isNew)
{
    m_edit = new CommandEdit(text, viewport());
    m_editIsNew = isNew;
    m_marks.edited = box;
    connect(m_edit, &CommandEdit::committed, this, &ChainView::takeEdited);
    connect(m_edit, &CommandEdit::cancelled, this, [this] {
        closeEdit();
        rebuild();
    });
    connect(m_edit, &CommandEdit::problemChanged, this, &ChainView::editProblemChanged);
    rebuild();
    QScrollBar *bar = horizontalScrollBar();
    const QRect rect = m_picture.layout.box(box);
    if (rect.right() > bar->value() + viewport()->width())
        bar->setValue(rect.right() + ChainMetrics().margin - viewport()->width());
    if (rect.left() < bar->value())
        bar->setValue(rect.left() - ChainMetrics().margin);
    placeEdit();
    m_edit->show();
    m_edit->setFocus();
}

void ChainView::commitEdit()
{
    if (m_edit)
        m_edit->commit();
}

void ChainView::takeEdited(const QList<Stage> &stages)
{
    const int stage = m_marks.edited - 1;
    const bool isNew = m_editIsNew;
    closeEdit();
    m_marks.current = stage + 1;
    if (isNew) {
        edits::addStages(*m_document, stage, stages);
        m_marks.current = stage + static_cast<int>(stages.size());
    } else {
        const Stage before = m_document->plan().pipeline.stages.at(stage);
        edits::replaceStage(*m_document, stage, keepingSettings(stages, {before}));
    }
    rebuild();
    setCurrent(m_marks.current);
}

/// Takes the field away without hearing of it again.
void ChainView::closeEdit()
{
    if (!m_edit)
        return;
    CommandEdit *edit = m_edit;
    const bool hadFocus = edit->isAncestorOf(QApplication::focusWidget());
    const bool hadProblem = !edit->problem().isEmpty();
    edit->disconnect(this);
    m_edit = nullptr;
    m_editIsNew = false;
    m_marks.edited = -1;
    if (hadFocus)
        setFocus();
    edit->hide();
    edit->deleteLater();
    if (hadProblem)
        Q_EMIT editProblemChanged({});
}

void ChainView::placeEdit()
{
    if (m_edit && m_marks.edited < m_picture.layout.boxes())
        m_edit->setGeometry(m_picture.layout.box(m_marks.edited).translated(-pictureOffset()));
}

QString ChainView::editProblem() const
{
    return m_edit ? m_edit->problem() : QString();
}

} // namespace forkscope
