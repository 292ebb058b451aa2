#pragma once

#include "ui/panes/chain/ChainChoice.h"
#include "ui/panes/chain/ChainField.h"
#include "ui/panes/chain/ChainGestures.h"
#include "ui/panes/chain/ChainMenu.h"
#include "ui/shared/Selection.h"

#include <QtWidgets/QAbstractScrollArea>

namespace forkscope {

/// The chain as a picture that is edited in place. Keys act on the current box.
///
/// The widget keeps the picture, which ChainGestures reads and paintChain() paints. It carries out
/// what keys, menu and pointer ask for, mostly as steps of the document.
class ChainView : public QAbstractScrollArea
{
    Q_OBJECT

public:
    /// `document` must outlive the view.
    explicit ChainView(PlanDocument *document, QWidget *parent = nullptr);

    /// Shows the counts of a run beside the plan; null for none. The record must live until another
    /// one, or none, is shown.
    void showRecord(const RunRecord *record);
    void refreshRecord(const std::vector<int> &changedInstances);
    /// Marks the stage that is selected in all views, and shows the instance's pipes while it runs.
    void setSelection(Selection selection);

    void perform(ChainCommand command);

    /// Returns the choice of box and stage, to change it and to connect to it.
    [[nodiscard]] ChainChoice *choice() { return &m_choice; }
    /// Returns the field in which a command is typed.
    [[nodiscard]] ChainField *field() { return &m_field; }
    /// Returns the commands for a menu: edit, settings, add, remove, move, tap.
    [[nodiscard]] QList<QAction *> editActions() const { return m_menu.actions(); }
    /// Returns the picture, in its own coordinates; the viewport shows it from pictureOffset() on.
    [[nodiscard]] const ChainPicture &picture() const { return m_picture; }
    [[nodiscard]] QPoint pictureOffset() const;

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

protected:
    bool event(QEvent *event) override;
    bool viewportEvent(QEvent *event) override;
    void changeEvent(QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void scrollContentsBy(int dx, int dy) override;
    void keyPressEvent(QKeyEvent *event) override;
    void contextMenuEvent(QContextMenuEvent *event) override;

private:
    void rebuild();
    void relayout();
    void placeField();
    void showBox(int box);
    void tellCurrent();
    void followPointer(const QMouseEvent &event);
    void carryOut(const ChainRequest &request);
    void openField(const FieldPlace &place, const QString &text);
    void takeCommand(const FieldPlace &place, const QList<Stage> &stages);

    PlanDocument *m_document;
    ChainRun m_run;
    ChainPicture m_picture;
    ChainFonts m_fonts;
    ChainChoice m_choice;
    ChainGestures m_gestures;
    ChainField m_field{this};
    ChainMenu m_menu{this};
};

} // namespace forkscope
