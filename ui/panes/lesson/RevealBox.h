#pragma once

#include "ui/panes/lesson/LessonState.h"

#include <QtWidgets/QWidget>

namespace forkscope {

/// Shows the given answer beside the measured one, a mark that says whether they agree, and why it
/// is so.
class RevealBox : public QWidget
{
    Q_OBJECT

public:
    RevealBox(const AskedQuestion &asked, Language language, QWidget *parent = nullptr);

Q_SIGNALS:
    void showWanted(const forkscope::TimelinePlace &place);

private:
    static QString markText(bool right, bool isPrediction);
    QWidget *verdictFrame(const AskedQuestion &asked, Language language);
};

} // namespace forkscope
