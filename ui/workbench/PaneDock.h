#pragma once

#include <QtWidgets/QDockWidget>

namespace forkscope {

class PaneTitle;

/// The dock of a pane, with a slim title bar.
class PaneDock : public QDockWidget
{
    Q_OBJECT

public:
    /// `name` becomes the object's name, by which a saved layout knows the pane.
    PaneDock(const QString &name, QWidget *content, QWidget *window);

    [[nodiscard]] PaneTitle *titleBar() const { return m_title; }

    /// Shows the pane, brings it to the front and gives its content the focus.
    void goTo();

protected:
    void changeEvent(QEvent *event) override;

private:
    void holdContent();

    QWidget *m_content;
    PaneTitle *m_title;
};

} // namespace forkscope
