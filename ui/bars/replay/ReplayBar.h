#pragma once

#include <QtWidgets/QWidget>

class QComboBox;
class QLabel;
class QSlider;
class QToolButton;

namespace forkscope {

class RunPlayer;

/// The bar below the timeline while a run is replayed: play and pause, single steps, how much
/// slower than it was, and a slider over the run's time. Space plays and pauses.
class ReplayBar : public QWidget
{
    Q_OBJECT

public:
    explicit ReplayBar(RunPlayer *player, QWidget *parent = nullptr);

    [[nodiscard]] QToolButton *playButton() const { return m_play; }
    [[nodiscard]] QSlider *slider() const { return m_slider; }
    [[nodiscard]] QComboBox *speed() const { return m_speed; }
    [[nodiscard]] QString timeText() const;

protected:
    void changeEvent(QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    QToolButton *addButton(void (RunPlayer::*act)());
    void connectParts();
    void retranslate();
    void showState();
    void showTime();

    RunPlayer *m_player;
    QLabel *m_name;
    QToolButton *m_back;
    QToolButton *m_play;
    QToolButton *m_forward;
    QComboBox *m_speed;
    QSlider *m_slider;
    QLabel *m_time;
    QToolButton *m_leave;
};

/// Returns "20 × slower", or "as fast as it was" for 1.
QString slownessText(int times);

} // namespace forkscope
