#pragma once

#include "app/CommandTexts.h"

namespace forkscope {

/// Returns forkscope(1) in the language of man(7), from the texts of --help. Pure.
QByteArray manualPage(const QList<CommandText> &commands);

} // namespace forkscope
