#include "app/console/ProgressLine.h"

#include "app/Descriptors.h"

#include <QtCore/QByteArray>

#include <unistd.h>

namespace forkscope {

namespace {

bool isInForeground()
{
    const pid_t group = ::tcgetpgrp(STDERR_FILENO);
    return group < 0 || group == ::getpgrp(); // a terminal that is not ours has no background
}

} // namespace

ProgressLine::ProgressLine(bool wanted) : m_shown(wanted && ::isatty(STDERR_FILENO) == 1) {}

void ProgressLine::show(const QString &text)
{
    if (!m_shown || !isInForeground())
        return;
    // Blanks work on every terminal, unlike an escape sequence.
    const QString line = u'\r' + text.leftJustified(m_width);
    m_width = text.size();
    writeAll(STDERR_FILENO, line.toUtf8());
}

void ProgressLine::clear()
{
    if (m_width == 0 || !isInForeground())
        return;
    writeAll(STDERR_FILENO, '\r' + QByteArray(m_width, ' ') + '\r');
    m_width = 0;
}

} // namespace forkscope
