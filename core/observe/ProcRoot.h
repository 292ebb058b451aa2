#pragma once

#include <QtCore/QByteArray>

namespace forkscope {

/// Returns whether the content of a `/proc/self/status` says that this `/proc` shows the processes
/// of our own pid namespace by the numbers that we know them by (NSpid: proc(5), Linux 4.1). Pure.
bool showsOwnNamespace(const QByteArray &ownStatus);

/// Returns the directory in which the processes that we start are found by their numbers: "/proc",
/// or one that holds nothing where `/proc` is missing or shows another pid namespace, in which our
/// numbers are other processes'. It is found out once. From any thread.
const QByteArray &procRoot();

/// Returns whether processes can be looked at, as procRoot() holds any.
bool isProcOurs();

} // namespace forkscope
