#pragma once

#include "app/CommandLine.h"

namespace forkscope {

/// What a shell completes on our command line, as a script of that shell, from the words of --help:
/// commands, options, files, directories, and the values that an option has by name. Pure.
QByteArray bashCompletion(const QList<CommandText> &commands);
QByteArray zshCompletion(const QList<CommandText> &commands);
QByteArray fishCompletion(const QList<CommandText> &commands);

} // namespace forkscope
