#pragma once

#include <QtWidgets/QWidget>

namespace forkscope {

/// A frame around the answer to a question. Its colour says what the words inside say too.
class LessonFrame : public QWidget
{
    Q_OBJECT

public:
    enum class Tone : quint8 {
        Asked, ///< the question waits for an answer
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
