#pragma once

#include "app/CommandTexts.h"

namespace forkscope {

/// Each writes a script with which that shell completes our command line: commands, options, files,
/// directories, and the values that have names. All words come from --help. Pure.
QByteArray bashCompletion(const QList<CommandText> &commands);
QByteArray zshCompletion(const QList<CommandText> &commands);
QByteArray fishCompletion(const QList<CommandText> &commands);

} // namespace forkscope
