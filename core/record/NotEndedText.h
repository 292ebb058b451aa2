#pragma once

#include "core/record/EventContent.h"

#include <QtCore/QString>

namespace forkscope {

/// Returns what is to be said of a process that goes on: who it is, why it was not ended,
/// and how it can be.
QString notEndedText(const event::NotEnded &process);

/// Returns what is to be said of a process that was stopped because it is in the background
/// and wants the terminal; empty if `signal`, which stopped
/// it, is another one.
QString wantsTerminalText(ProcessId process, int signal);

} // namespace forkscope
