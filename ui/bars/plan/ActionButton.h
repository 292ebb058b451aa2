#pragma once

#include <QtWidgets/QToolButton>

class QAction;

namespace forkscope {

/// How a button of the plan bar is coloured: by the theme, as the main one, or as a warning.
enum class ButtonLook : quint8 { Ordinary, Main, Warning };

/// Returns a style sheet that colours a button from the program's palette. It is needed because
/// most styles do not draw a button in the colour that its palette asks for.
QString buttonStyleSheet(ButtonLook look);

/// A flat button of the plan bar for an action of the menus. Its tool tip names the action's key,
/// and Tab reaches it. The main button is blue.
class ActionButton : public QToolButton
{
    Q_OBJECT

public:
    enum class Weight : quint8 { Main, Ordinary };

    ActionButton(QAction *action, Weight weight, QWidget *parent = nullptr);

    /// Takes the colours of the program's palette. The parent must call it when the palette
    /// changes: Qt takes the colours of a style sheet for chosen by hand and does not tell the
    /// button.
    void restyle();

protected:
    void changeEvent(QEvent *event) override;

private:
    void follow();

    QAction *m_action;
    Weight m_weight;
    bool m_restyling = false;
};

} // namespace forkscope
