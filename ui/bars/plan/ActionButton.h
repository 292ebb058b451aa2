#pragma once

#include <QtWidgets/QToolButton>

class QAction;

namespace forkscope {

/// How a button of the plan bar is coloured: by the theme, as the one that matters, as one that
/// warns.
enum class ButtonLook : quint8 { Ordinary, Main, Warning };

/// Styles draw a coloured button each in its own way, most of them not in the colour asked for. Of
/// the program's palette.
QString buttonStyleSheet(ButtonLook look);

/// A button of the plan bar for an action of the menus, flat, with the key in its tool tip and in
/// the order of Tab. The main one stands out in blue.
class ActionButton : public QToolButton
{
    Q_OBJECT

public:
    enum class Weight : quint8 { Main, Ordinary };

    ActionButton(QAction *action, Weight weight, QWidget *parent = nullptr);

    /// Takes the program's palette. The colours of its style sheet count as chosen by hand, so it
    /// is not told of another palette and its parent has to say so.
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
