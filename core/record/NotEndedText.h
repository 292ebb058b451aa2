#pragma once

#include "core/record/EventContent.h"

#include <QtCore/QString>

namespace forkscope {

/// Returns what is to be said of a process that goes on: who it is, why it was not ended,
/// and how it can be.
QString notEndedText(const event::NotEnded &process);

/// Returns what is to be said of a process that has stopped because it wants the terminal: who it
/// is, and what to do.
QString wantsTerminalText(const event::WantsTerminal &process);

} // namespace forkscope
