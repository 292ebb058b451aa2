#pragma once

#include "app/CommandTexts.h"

namespace forkscope {

/// Return a script with which each shell completes our command line: commands, options, files,
/// directories, and values that have names. All words come from --help. Pure.
QByteArray bashCompletion(const QList<CommandText> &commands);
QByteArray zshCompletion(const QList<CommandText> &commands);
QByteArray fishCompletion(const QList<CommandText> &commands);

} // namespace forkscope
