#pragma once

#include <QtWidgets/QWidget>

class QDockWidget;
class QLabel;
class QToolButton;

namespace forkscope {

/// Return the font and the text for the title of a pane or section: small, bold, spaced capitals.
QFont paneTitleFont(QFont base);
QString paneTitleText(const QString &title);

/// The slim title bar of a dock: its title in small grey capitals, a word of detail, and a button
/// to close the pane, which appears under the pointer. The dock handles dragging and double clicks.
class PaneTitle : public QWidget
{
    Q_OBJECT

public:
    explicit PaneTitle(QDockWidget *dock);

    /// Sets a word about what the pane shows at the moment; empty if the title says it.
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
