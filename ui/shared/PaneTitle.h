#pragma once

#include <QtWidgets/QWidget>

class QDockWidget;
class QLabel;
class QToolButton;

namespace forkscope {

/// The font and the spelling of a pane's or section's title: small, bold, spaced capitals.
QFont paneTitleFont(QFont base);
QString paneTitleText(const QString &title);

/// The slim title bar of a dock: its title in small grey capitals, a word of detail, and a button
/// to close the pane that appears under the pointer. Dragging and double clicks go to the dock.
class PaneTitle : public QWidget
{
    Q_OBJECT

public:
    explicit PaneTitle(QDockWidget *dock);

    /// What is shown in the pane just now, where the title does not say it.
    void setDetail(const QString &detail);
    [[nodiscard]] QString detail() const;

    [[nodiscard]] QSize minimumSizeHint() const override;

protected:
    void enterEvent(QEnterEvent *event) override;
    void leaveEvent(QEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void takeTitle();
    void restyle();

    QDockWidget *m_dock;
    QLabel *m_title;
    QLabel *m_detail;
    QToolButton *m_close;
};

} // namespace forkscope
