#pragma once

#include <QtCore/QString>

#include <functional>

namespace forkscope {

class MainWindow;

/// What a picture of a lesson shows, as FORKSCOPE_SCREENSHOT_OF names it: `lesson:3` the reveal of
/// that lesson, every question answered with its first choice or with 1; `lesson-begin:3` before
/// its runs, `lesson-end:3` the reveal's last lines, `lesson-found:3` what Investigate reveals.
/// `worksheet:3` and `answers:3` are the pages of paper: a PDF instead of a picture.
bool wantsLessonPicture();

/// Opens the lesson and makes its runs. `ready` is called once the window may be painted, unless
/// the picture is a PDF, which is written to `path`, and ends the program.
void prepareLessonPicture(MainWindow &window, const QString &path,
                          const std::function<void()> &ready);

} // namespace forkscope
