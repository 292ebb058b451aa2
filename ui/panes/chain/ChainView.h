#pragma once

#include "ui/panes/chain/ChainPainter.h"
#include "ui/panes/chain/StateTally.h"

#include <QtCore/QPointer>
#include <QtWidgets/QAbstractScrollArea>

namespace forkscope {

class CommandEdit;
class PlanDocument;

/// What can be done with the chain's picture by key, menu or button.
enum class ChainCommand {
    Edit,
    OpenSettings,
    AddAfter,
    Remove,
    MoveLeft,
    MoveRight,
    ToggleTap, ///< of the wire behind the current stage
    TapAll,
    RemoveTaps,
    GoPrevious,
    GoNext,
    GoFirst,
    GoLast,
};

/// The chain as a picture that is edited in place. One box is the current one, that keys act on.
class ChainView : public QAbstractScrollArea
{
    Q_OBJECT

public:
    /// `document` outlives the view.
    explicit ChainView(PlanDocument *document, QWidget *parent = nullptr);

    /// Shows the counts of a run beside the plan; null: of none. The record must live until
    /// another one, or none, is shown.
    void showRecord(const RunRecord *record);
    void refreshRecord();
    void refreshRecord(const std::vector<int> &changedInstances);

    /// Marks the stage that is selected in all views; −1: none.
    void setSelectedStage(int stage);
    /// Whose pipes are shown while it runs; −1: any.
    void setSelectedInstance(int instance);

    /// 0: the input, i + 1: stage i.
    [[nodiscard]] int currentBox() const { return m_marks.current; }
    void perform(ChainCommand command);
    void editCommand(int stage);
    /// Opens a field for a new stage before the one at `index`.
    void addStageAt(int index);
    /// Opens the sheet of the input (0) or of stage box − 1.
    void openSettings(int box);

    /// Takes over the command being edited, if one is; it stays open where it has an error.
    void commitEdit();
    /// What is wrong in the command being edited; empty for nothing, or where none is.
    [[nodiscard]] QString editProblem() const;
    /// The commands for a menu: edit, settings, add, remove, move, tap.
    [[nodiscard]] QList<QAction *> editActions() const { return m_actions; }
    /// In the coordinates of the picture; the viewport shows it from pictureOffset() on.
    [[nodiscard]] const ChainPicture &picture() const { return m_picture; }
    [[nodiscard]] QPoint pictureOffset() const;

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

Q_SIGNALS:
    /// The user went to a stage, by pointer or key.
    void stageActivated(int stage);
    /// The user clicked on the tapped wire behind a stage; comes after stageActivated().
    void wireActivated(int stage);
    void editProblemChanged(const QString &problem);

protected:
    bool event(QEvent *event) override;
    bool viewportEvent(QEvent *event) override;
    void changeEvent(QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void scrollContentsBy(int dx, int dy) override;
    void keyPressEvent(QKeyEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    void mouseDoubleClickEvent(QMouseEvent *event) override;
    void wheelEvent(QWheelEvent *event) override;
    void contextMenuEvent(QContextMenuEvent *event) override;
    void focusInEvent(QFocusEvent *event) override;
    void focusOutEvent(QFocusEvent *event) override;

private:
    void createActions();
    void retranslate();
    void updateActions();
    [[nodiscard]] bool canPerform(ChainCommand command) const;
    void updateDescription();

    void onPlanChanged();
    void rebuild();
    void relayout();
    /// True where other boxes than before show counts.
    bool fillCounts();

    void setCurrent(int box);
    void goTo(int box);
    void removeCurrent();
    void moveStage(int from, int to);
    void toggleTap(int box);
    void activateWire(int wire);
    void dragTo(QPoint point);
    void endDrag();
    void setHovered(const ChainPart &part);
    void showToolTip(QPoint globalPosition, QPoint point);

    void openEdit(const QString &text, int box, bool isNew);
    void takeEdited(const QList<Stage> &stages);
    void closeEdit();
    void placeEdit();

    [[nodiscard]] int stageCount() const;
    /// In a few words for the box, or in full.
    enum class Length { Short, Full };
    [[nodiscard]] QString problemOfBox(int box, Length length) const;
    [[nodiscard]] QString descriptionOf(int box) const;
    [[nodiscard]] QString tapText(int wire) const;
    [[nodiscard]] bool isTapped(int wire) const;

    PlanDocument *m_document;
    const RunRecord *m_record = nullptr;
    StateTally m_tally;
    int m_selectedInstance = -1;
    ChainFonts m_fonts;
    ChainPicture m_picture;
    ChainMarks m_marks;
    QList<QAction *> m_actions;
    QPointer<CommandEdit> m_edit;
    bool m_editIsNew = false;
    int m_pressedBox = -1;
    QPoint m_pressedAt;
};

} // namespace forkscope
