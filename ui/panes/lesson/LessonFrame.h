#pragma once

#include <QtWidgets/QWidget>

namespace forkscope {

/// A frame around a question's answer, in the colour of what it says: the words inside say it, too.
class LessonFrame : public QWidget
{
    Q_OBJECT

public:
    enum class Tone : quint8 {
        Asked, ///< it waits for an answer
        Right,
        Other,
        Neither,
    };

    LessonFrame(Tone tone, QWidget *parent);

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    [[nodiscard]] QColor colour() const;

    Tone m_tone;
};

} // namespace forkscope
