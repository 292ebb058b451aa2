#include "ui/shared/PaneTitle.h"

#include "ui/shared/Icons.h"
#include "ui/shared/StateStyle.h"
#include "ui/shared/Zoom.h"

#include <QtCore/QEvent>
#include <QtWidgets/QDockWidget>
#include <QtWidgets/QHBoxLayout>
#include <QtWidgets/QLabel>
#include <QtWidgets/QToolButton>

namespace forkscope {

namespace {
constexpr int closeSize = 10; // pixels
} // namespace

QFont paneTitleFont(QFont base)
{
    base.setPointSizeF(base.pointSizeF() * 0.86);
    base.setWeight(QFont::DemiBold);
    base.setLetterSpacing(QFont::AbsoluteSpacing, 0.6);
    return base;
}

QString paneTitleText(const QString &title)
{
    return title.toUpper();
}

PaneTitle::PaneTitle(QDockWidget *dock)
    : QWidget(dock), m_dock(dock), m_title(new QLabel(this)), m_detail(new QLabel(this)),
      m_close(new QToolButton(this))
{
    m_close->setAutoRaise(true);
    m_close->setIcon(themedIcon(QStringLiteral("close")));
    m_close->setFocusPolicy(Qt::NoFocus); // the View menu serves the keyboard
    // The hidden button keeps its place, because otherwise the title would jump under the pointer.
    QSizePolicy policy = m_close->sizePolicy();
    policy.setRetainSizeWhenHidden(true);
    m_close->setSizePolicy(policy);
    m_close->hide();
    m_detail->setTextFormat(Qt::PlainText);
    m_detail->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);

    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(10, 2, 4, 2);
    row->setSpacing(10);
    row->addWidget(m_title);
    row->addWidget(m_detail, 1);
    row->addWidget(m_close);

    takeTitle();
    restyle();
    connect(m_dock, &QDockWidget::windowTitleChanged, this, &PaneTitle::takeTitle);
    connect(m_close, &QToolButton::clicked, m_dock, &QDockWidget::close);
}

void PaneTitle::setDetail(const QString &detail)
{
    m_detail->setText(detail);
}

QString PaneTitle::detail() const
{
    return m_detail->text();
}

QSize PaneTitle::minimumSizeHint() const
{
    return {60, QWidget::minimumSizeHint().height()};
}

void PaneTitle::enterEvent(QEnterEvent *event)
{
    m_close->setVisible(m_dock->features().testFlag(QDockWidget::DockWidgetClosable));
    QWidget::enterEvent(event);
}

void PaneTitle::leaveEvent(QEvent *event)
{
    m_close->hide();
    QWidget::leaveEvent(event);
}

void PaneTitle::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::PaletteChange || event->type() == QEvent::FontChange)
        restyle();
    if (event->type() == QEvent::LanguageChange)
        takeTitle();
    QWidget::changeEvent(event);
}

void PaneTitle::takeTitle()
{
    m_title->setText(paneTitleText(m_dock->windowTitle()));
    m_close->setToolTip(tr("Close this pane; the View menu brings it back"));
    m_close->setAccessibleName(tr("Close %1").arg(m_dock->windowTitle()));
}

void PaneTitle::restyle()
{
    m_close->setIconSize({uiPixels(closeSize), uiPixels(closeSize)});
    m_title->setFont(paneTitleFont(font()));
    for (QLabel *label : {m_title, m_detail}) {
        QPalette grey = label->palette();
        const QColor wanted = style::secondaryText(palette());
        if (grey.color(QPalette::WindowText) == wanted)
            continue;
        grey.setColor(QPalette::WindowText, wanted);
        label->setPalette(grey);
    }
}

} // namespace forkscope
