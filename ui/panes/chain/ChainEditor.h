#pragma once

#include "core/record/RunRecordFwd.h"
#include "ui/shared/Selection.h"

#include <QtWidgets/QWidget>

#include <vector>

class QAction;
class QLabel;

namespace forkscope {

class ChainLine;
class ChainView;
class PlanDocument;

/// The pane of the chain: the picture, below it the same chain as a line of text, and what is wrong
/// with either. The plan can be edited at any time, since a run has its own copy.
class ChainEditor : public QWidget
{
    Q_OBJECT

public:
    /// `document` must outlive the editor.
    explicit ChainEditor(PlanDocument *document, QWidget *parent = nullptr);

    /// Shows the counts of a run beside the plan; null for none. The record must live until another
    /// one, or none, is shown.
    void showRecord(const RunRecord *record);
    /// Shows what is new in the record; to be called at most 20 times a second. The cost grows only
    /// with the number of changed instances (RunRecord::takeChanged()).
    void refreshRecord(const std::vector<int> &changedInstances);

    void setSelection(Selection selection);

    /// Commits what was typed and not yet read; to be called before running or saving. Returns
    /// false if the line, or a box that is being edited, has an error, so that its text is not in
    /// the plan.
    bool commitPending();

    /// Returns the actions for the window's Edit menu. They act on the current box.
    [[nodiscard]] QList<QAction *> editActions() const;

    [[nodiscard]] ChainView *view() const { return m_view; }
    [[nodiscard]] ChainLine *line() const { return m_line; }
    /// Returns the text below the line: problems, or a hint how to edit.
    [[nodiscard]] QString message() const;
    /// Shows or hides the hint how to edit, which is of no use to an audience. Problems are always
    /// shown.
    void setHintShown(bool shown);

    /// Returns a size that grows with the message, so that this never takes room from the picture.
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

Q_SIGNALS:
    /// Sent when the user goes to a stage in the picture.
    void stageActivated(int stage);
    /// Sent after stageActivated() when the user clicks on the tapped wire behind a stage.
    void wireActivated(int stage);

protected:
    void changeEvent(QEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    void updateMessage();
    [[nodiscard]] QStringList problemsInWords() const;

    PlanDocument *m_document;
    ChainView *m_view;
    ChainLine *m_line;
    bool m_hintShown = true;
    QLabel *m_message;
};

} // namespace forkscope
