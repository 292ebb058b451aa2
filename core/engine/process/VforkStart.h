#pragma once

#include <QtCore/QString>
#include <QtCore/QVersionNumber>

QT_BEGIN_NAMESPACE
class QProcess;
QT_END_NAMESPACE

namespace forkscope {

/// Makes QProcess create the child like vfork(2): it shares our memory until execve(2), and we get
/// a pidfd of it. With a child process modifier Qt from 6.5.2 on forks instead, unless it is told
/// not to (UnixProcessFlag::UseVFork, since 6.6). A fork copies our page tables (22 times slower
/// with 256 MiB resident), and then a SIGCHLD handler reaps every child at once, so that a group's
/// leader is gone before its second member joins. Qt always forks if a sanitizer is loaded. Must be
/// called before the start.
void requestVfork(QProcess &process);

/// Returns why a program that was built with one Qt and runs with another would fork after all, and
/// what to do; empty if it would not. Pure.
QString vforkProblem(const QVersionNumber &builtWith, const QVersionNumber &runsWith);

} // namespace forkscope
