#pragma once

#include "app/CommandTexts.h"

namespace forkscope {

/// forkscope(1) in the language of man(7), from the words of --help. Pure.
QByteArray manualPage(const QList<CommandText> &commands);

} // namespace forkscope
