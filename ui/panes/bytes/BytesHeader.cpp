#include "ui/panes/bytes/BytesHeader.h"

#include "ui/panes/bytes/StreamPicker.h"

#include <QtCore/QEvent>
#include <QtGui/QAction>
#include <QtWidgets/QButtonGroup>
#include <QtWidgets/QHBoxLayout>
#include <QtWidgets/QToolButton>

namespace forkscope {

namespace {

constexpr int headerMargin = 6; ///< pixels

QToolButton *checkableButton(QWidget *parent)
{
    auto *button = new QToolButton(parent);
    button->setCheckable(true);
    button->setAutoRaise(true);
    button->setFocusPolicy(Qt::StrongFocus);
    return button;
}

} // namespace

BytesHeader::BytesHeader(QAction *inspector, QWidget *parent)
    : QWidget(parent), m_picker(new StreamPicker(this)), m_hex(checkableButton(this)),
      m_text(checkableButton(this)), m_inspect(checkableButton(this)),
      m_follow(checkableButton(this))
{
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(headerMargin, headerMargin / 2, headerMargin, headerMargin / 2);
    row->addWidget(m_picker);
    row->addWidget(m_hex);
    row->addWidget(m_text);
    row->addStretch(1);
    row->addWidget(m_inspect);
    row->addWidget(m_follow);
    m_hex->setChecked(true);
    m_follow->setChecked(true);
    auto *modes = new QButtonGroup(this);
    modes->addButton(m_hex, int(BytesMode::Hex));
    modes->addButton(m_text, int(BytesMode::Text));
    connect(modes, &QButtonGroup::idClicked, this,
            [this](int mode) { Q_EMIT modeChosen(BytesMode(mode)); });
    connect(m_follow, &QToolButton::clicked, this, &BytesHeader::followingChosen);
    connect(m_inspect, &QToolButton::toggled, inspector, &QAction::setChecked);
    connect(inspector, &QAction::toggled, m_inspect, &QToolButton::setChecked);
    retranslate();
}

void BytesHeader::retranslate()
{
    m_hex->setText(tr("Hex"));
    m_hex->setToolTip(tr("Every byte in hexadecimal"));
    m_text->setText(tr("Text"));
    m_text->setToolTip(tr("The bytes as UTF-8 text, what cannot be shown made visible"));
    m_inspect->setText(tr("Inspect"));
    m_inspect->setToolTip(tr("The bytes at the cursor as numbers and times (Ctrl+I)"));
    m_follow->setText(tr("Follow"));
    m_follow->setToolTip(tr("Stay at the end while bytes come"));
}

void BytesHeader::showMode(BytesMode mode)
{
    (mode == BytesMode::Text ? m_text : m_hex)->setChecked(true);
}

void BytesHeader::showFollowing(bool following)
{
    m_follow->setChecked(following);
}

void BytesHeader::setCanFollow(bool can)
{
    m_follow->setEnabled(can);
}

void BytesHeader::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

} // namespace forkscope
