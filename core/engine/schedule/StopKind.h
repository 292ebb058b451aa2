#pragma once

#include <QtCore/QtGlobal>

namespace forkscope {

/// How to end something. Terminate is the stop ladder (SIGTERM with SIGCONT, the plan's
/// killAfterMs, SIGKILL); Kill is SIGKILL at once.
enum class StopKind : quint8 { Terminate, Kill };

} // namespace forkscope
