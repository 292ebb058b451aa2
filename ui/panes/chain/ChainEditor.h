#pragma once

#include "core/record/RunRecord.h"
#include "ui/shared/Selection.h"

#include <QtWidgets/QWidget>

#include <vector>

class QAction;
class QLabel;

namespace forkscope {

class ChainLine;
class ChainView;
class PlanDocument;

/// The chain's pane: the picture, below it the same chain as a line of text, and what is wrong with
/// either. The plan can be edited at any time; a run has its own copy.
class ChainEditor : public QWidget
{
    Q_OBJECT

public:
    /// `document` outlives the editor.
    explicit ChainEditor(PlanDocument *document, QWidget *parent = nullptr);

    /// Counts of this run are shown beside the plan; null: of none. The record must live until
    /// another one, or none, is shown.
    void showRecord(const RunRecord *record);
    /// The record has more than before: call at most 20 times a second. It costs only as much as
    /// the instances that changed (RunRecord::takeChanged()).
    void refreshRecord(const std::vector<int> &changedInstances);

    void setSelection(Selection selection);

    /// Commits what was typed and not yet read; call before running or saving. False where the
    /// line, or a box being edited, has an error: its text is not in the plan.
    bool commitPending();

    /// For the window's Edit menu; they act on the current box.
    [[nodiscard]] QList<QAction *> editActions() const;

    [[nodiscard]] ChainView *view() const { return m_view; }
    [[nodiscard]] ChainLine *line() const { return m_line; }
    /// The text below the line: problems, or how to edit.
    [[nodiscard]] QString message() const;
    /// How a chain is edited is of no use to an audience; what is wrong with it is.
    void setHintShown(bool shown);

    /// Grows with the message, so that it never takes room from the picture.
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

Q_SIGNALS:
    /// The user went to a stage in the picture.
    void stageActivated(int stage);
    /// The user clicked on the tapped wire behind a stage; comes after stageActivated().
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
