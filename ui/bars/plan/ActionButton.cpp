#include "ui/bars/plan/ActionButton.h"

#include "ui/shared/Icons.h"
#include "ui/shared/Mnemonic.h"
#include "ui/shared/StateStyle.h"
#include "ui/shared/Zoom.h"

#include <QtCore/QEvent>
#include <QtCore/QScopedValueRollback>
#include <QtGui/QAction>
#include <QtWidgets/QApplication>

namespace forkscope {

namespace {

constexpr int iconPixels = 11;

QString styleSheetFor(const QColor &fill, const QColor &border, const QColor &text)
{
    const bool dark = text.lightness() > fill.lightness();
    return QStringLiteral("QToolButton { background: %1; border: 1px solid %2; border-radius: 4px; "
                          "padding: 3px 9px; color: %3; }"
                          "QToolButton:hover { background: %4; }"
                          "QToolButton:pressed { background: %5; }"
                          "QToolButton:focus { border-color: %6; }"
                          "QToolButton:disabled { background: transparent; border-color: %7; "
                          "color: %8; }")
        .arg(fill.name(), border.name(), text.name(),
             (dark ? fill.lighter(115) : fill.darker(104)).name(), fill.darker(115).name(),
             QApplication::palette().color(QPalette::Link).name(),
             style::line(QApplication::palette()).name(),
             QApplication::palette().color(QPalette::Disabled, QPalette::ButtonText).name());
}

} // namespace

QString buttonStyleSheet(ButtonLook look)
{
    const QPalette colors = QApplication::palette();
    if (look == ButtonLook::Ordinary)
        return styleSheetFor(colors.color(QPalette::Button), style::line(colors),
                             colors.color(QPalette::ButtonText));
    const Outcome like = look == ButtonLook::Main ? Outcome::Stopped : Outcome::Failed;
    const QColor fill = style::fill(like, false);
    return styleSheetFor(fill, fill, Qt::white);
}

ActionButton::ActionButton(QAction *action, Weight weight, QWidget *parent)
    : QToolButton(parent), m_action(action), m_weight(weight)
{
    setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    setFocusPolicy(Qt::TabFocus);
    restyle();
    connect(this, &QToolButton::clicked, action, &QAction::trigger);
    connect(action, &QAction::changed, this, &ActionButton::follow);
    follow();
}

void ActionButton::changeEvent(QEvent *event)
{
    QToolButton::changeEvent(event);
    if (event->type() == QEvent::FontChange && !m_restyling)
        restyle();
}

void ActionButton::follow()
{
    setText(withoutMnemonic(m_action->text()));
    setEnabled(m_action->isEnabled());
    const QString key = m_action->shortcut().toString(QKeySequence::NativeText);
    setToolTip(key.isEmpty() ? m_action->toolTip()
                             : QStringLiteral("%1 (%2)").arg(m_action->toolTip(), key));
}

void ActionButton::restyle()
{
    setIconSize({uiPixels(iconPixels), uiPixels(iconPixels)});
    const QScopedValueRollback guard(m_restyling, true);
    const bool main = m_weight == Weight::Main;
    setStyleSheet(buttonStyleSheet(main ? ButtonLook::Main : ButtonLook::Ordinary));
    // The action's icons have the colour of ordinary text; on blue the text has another colour.
    setIcon(main ? themedIcon(QStringLiteral("run"), Qt::white) : m_action->icon());
}

} // namespace forkscope
