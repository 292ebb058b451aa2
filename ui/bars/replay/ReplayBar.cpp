#include "ui/bars/replay/ReplayBar.h"

#include "ui/run/RunPlayer.h"
#include "ui/shared/Format.h"

#include <QtCore/QEvent>
#include <QtCore/QLocale>
#include <QtCore/QSignalBlocker>
#include <QtGui/QKeyEvent>
#include <QtWidgets/QComboBox>
#include <QtWidgets/QHBoxLayout>
#include <QtWidgets/QLabel>
#include <QtWidgets/QSlider>
#include <QtWidgets/QStyle>
#include <QtWidgets/QToolButton>

namespace forkscope {

namespace {

constexpr int replayMargin = 6;    ///< pixels
constexpr int sliderSteps = 10000; ///< over the whole run

} // namespace

QString slownessText(int times)
{
    return times == 1 ? ReplayBar::tr("as fast as it was")
                      : ReplayBar::tr("%1 × slower").arg(QLocale().toString(times));
}

ReplayBar::ReplayBar(RunPlayer *player, QWidget *parent)
    : QWidget(parent), m_player(player), m_name(new QLabel(this)),
      m_back(addButton(&RunPlayer::stepBack)), m_play(addButton(&RunPlayer::toggle)),
      m_forward(addButton(&RunPlayer::stepForward)), m_speed(new QComboBox(this)),
      m_slider(new QSlider(Qt::Horizontal, this)), m_time(new QLabel(this)),
      m_leave(addButton(&RunPlayer::leave))
{
    m_slider->setRange(0, sliderSteps);
    m_slider->setPageStep(sliderSteps / 20);
    for (const int times : RunPlayer::speeds())
        m_speed->addItem(QString(), times);
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(replayMargin, 0, replayMargin, 0);
    row->addWidget(m_name);
    row->addWidget(m_back);
    row->addWidget(m_play);
    row->addWidget(m_forward);
    row->addWidget(m_speed);
    row->addWidget(m_slider, 1);
    row->addWidget(m_time);
    row->addWidget(m_leave);
    connectParts();
    retranslate();
    hide();
}

QToolButton *ReplayBar::addButton(void (RunPlayer::*act)())
{
    auto *button = new QToolButton(this);
    button->setAutoRaise(true);
    button->setFocusPolicy(Qt::StrongFocus);
    connect(button, &QToolButton::clicked, m_player, act);
    return button;
}

void ReplayBar::connectParts()
{
    connect(m_player, &RunPlayer::changed, this, &ReplayBar::showState);
    connect(m_player, &RunPlayer::moved, this, &ReplayBar::showTime);
    connect(m_speed, &QComboBox::activated, this,
            [this](int index) { m_player->setSlower(m_speed->itemData(index).toInt()); });
    connect(m_slider, &QSlider::valueChanged, this, [this](int value) {
        m_player->pause();
        m_player->goTo(m_player->length() / sliderSteps * value +
                       m_player->length() % sliderSteps * value / sliderSteps);
    });
}

QString ReplayBar::timeText() const
{
    return m_time->text();
}

void ReplayBar::showState()
{
    setVisible(m_player->isOn());
    const QSignalBlocker blocked(m_speed);
    m_speed->setCurrentIndex(m_speed->findData(m_player->slower()));
    const bool plays = m_player->isPlaying();
    // The symbols are letters, so that they grow with the interface.
    m_play->setText(plays ? QStringLiteral("❚❚") : QStringLiteral("▶"));
    m_play->setAccessibleName(plays ? tr("Pause") : tr("Play"));
    m_play->setToolTip(plays ? tr("Pause (Space)") : tr("Play (Space)"));
    showTime();
}

void ReplayBar::showTime()
{
    m_time->setText(tr("%1 of %2", "a time of the run, and its length")
                        .arg(format::duration(Nanoseconds(m_player->now())),
                             format::duration(Nanoseconds(m_player->length()))));
    // While the user drags it, the slider is where the pointer is.
    if (m_slider->isSliderDown() || m_slider->hasFocus())
        return m_slider->setAccessibleDescription(m_time->text());
    const QSignalBlocker blocked(m_slider);
    const double share =
        m_player->length() > 0 ? double(m_player->now()) / double(m_player->length()) : 0;
    m_slider->setValue(qRound(share * sliderSteps));
}

void ReplayBar::keyPressEvent(QKeyEvent *event)
{
    if (event->key() != Qt::Key_Space)
        return QWidget::keyPressEvent(event);
    m_player->toggle();
}

void ReplayBar::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

void ReplayBar::retranslate()
{
    m_name->setText(tr("Replay"));
    m_back->setText(QStringLiteral("◀❘"));
    m_back->setAccessibleName(tr("Back to the event before"));
    m_back->setToolTip(m_back->accessibleName());
    m_forward->setText(QStringLiteral("❘▶"));
    m_forward->setAccessibleName(tr("On to the next event"));
    m_forward->setToolTip(m_forward->accessibleName());
    m_leave->setText(QStringLiteral("✕"));
    m_leave->setAccessibleName(tr("Leave the replay"));
    m_leave->setToolTip(tr("Leave the replay and show the whole run"));
    m_speed->setAccessibleName(tr("How much slower"));
    m_slider->setAccessibleName(tr("Time of the run"));
    m_speed->setToolTip(m_speed->accessibleName());
    m_slider->setToolTip(m_slider->accessibleName());
    for (int i = 0; i < m_speed->count(); ++i)
        m_speed->setItemText(i, slownessText(m_speed->itemData(i).toInt()));
    showState();
}

} // namespace forkscope
