#include "app/console/ConsoleNotes.h"

#include "app/CommandLine.h"
#include "app/Descriptors.h"
#include "app/console/TerminalText.h"
#include "core/record/KeepingText.h"
#include "core/record/RefusalText.h"
#include "core/record/RunRecord.h"
#include "core/record/SuspensionText.h"

#include <QtCore/QCoreApplication>

#include <cerrno>
#include <csignal>
#include <unistd.h>

namespace forkscope {

namespace {

struct ConsoleNotesTexts
{
    Q_DECLARE_TR_FUNCTIONS(forkscope::ConsoleRun)
};

} // namespace

void sayOnStandardError(const QString &text)
{
    writeAll(STDERR_FILENO, terminalText(QByteArray("forkscope: " + text.toUtf8())) + '\n');
}

int writeOnStandardOutput(QByteArrayView bytes)
{
    if (writeAll(STDOUT_FILENO, bytes))
        return 0;
    if (errno == EPIPE)
        return 128 + SIGPIPE;
    sayOnStandardError(ConsoleNotesTexts::tr("standard output: %1").arg(qt_error_string(errno)));
    return resultNotWhole;
}

QStringList notesOf(const RunRecord &record, bool quiet)
{
    QStringList notes;
    if (const auto &lowered = record.lowered(); lowered && !quiet) {
        notes << ConsoleNotesTexts::tr(
                     "%1 instances at once instead of %2: the limit is %3 open files", nullptr,
                     lowered->used)
                     .arg(lowered->used)
                     .arg(lowered->wanted)
                     .arg(lowered->descriptorLimit);
    }
    if (const auto &postponed = record.postponed(); postponed && !quiet) {
        notes << ConsoleNotesTexts::tr("some starts were put off and tried again: %1")
                     .arg(postponed->error.message);
    }
    if (const QString suspension = suspensionText(record); !suspension.isEmpty() && !quiet)
        notes << suspension;
    if (!record.incidents().signalsToOrphans.empty() && !quiet)
        notes << ConsoleNotesTexts::tr("processes that were left behind were ended; which instance "
                                       "had left them is not known");
    // Whoever asked for the exact trace, which is the default, must learn if it is missing.
    if (quiet && ::isatty(STDERR_FILENO) == 0)
        return notes;
    for (const event::KeepingStopped &stopped : record.keepingStopped())
        notes << keepingStoppedText(stopped);
    notes += observationTexts(record.observation());
    if (const qint64 lost = record.trace().lostRecords(); lost > 0)
        notes << lostRecordsText(lost);
    return notes;
}

} // namespace forkscope
