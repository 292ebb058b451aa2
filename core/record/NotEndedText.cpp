#include "core/record/NotEndedText.h"

#include <QtCore/QCoreApplication>

#include <csignal>
#include <cstring>

namespace forkscope {

namespace {

struct NotEndedTexts
{
    Q_DECLARE_TR_FUNCTIONS(forkscope::NotEndedText)
};

} // namespace

QString notEndedText(const event::NotEnded &process)
{
    const QString program = QString::fromUtf8(process.program);
    if (process.refusedSignal == 0)
        return NotEndedTexts::tr("%1 (process %2) has left its process group and session, as "
                                 "daemons do, so that Forkscope does not end it.")
            .arg(program)
            .arg(process.pid);
    const char *name = ::sigabbrev_np(process.refusedSignal);
    return NotEndedTexts::tr("%1 (process %2) runs as another user, and the system refused SIG%3 "
                             "to it, so that only that user or root can end it.")
        .arg(program)
        .arg(process.pid)
        .arg(QString::fromLatin1(name ? name : "?"));
}

QString wantsTerminalText(const event::WantsTerminal &process)
{
    const QString text =
        process.signal == SIGTTIN
            ? NotEndedTexts::tr(
                  "The process group of %1 (process %2) has stopped: it wants to read "
                  "the terminal, but is in its background. Give it an input, or "
                  "options with which it does not ask.")
            : NotEndedTexts::tr("The process group of %1 (process %2) has stopped: it wants to set "
                                "the terminal, or to write to it, but is in its background. Give "
                                "it options with which it does not.");
    return text.arg(QString::fromUtf8(process.program)).arg(process.pid);
}

} // namespace forkscope
