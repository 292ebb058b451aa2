#pragma once

#include <QtCore/QString>
#include <QtCore/QVersionNumber>

QT_BEGIN_NAMESPACE
class QProcess;
QT_END_NAMESPACE

namespace forkscope {

/// Makes QProcess create the child as vfork(2) does: it shares our memory until execve(2) and we
/// get a pidfd of it. With a child process modifier Qt from 6.5.2 on forks instead unless it is
/// told so (UnixProcessFlag::UseVFork, since 6.6): our page tables are copied (22 times slower with
/// 256 MiB resident), and a handler of SIGCHLD reaps every child at once, so that a group's leader
/// is gone before its second member joins. Qt forks all the same where a sanitizer is loaded.
/// Before the start.
void requestVfork(QProcess &process);

/// Why a program that was built with one Qt and now runs with another would fork after all, and
/// what to do; empty where it would not. Pure.
QString vforkProblem(const QVersionNumber &builtWith, const QVersionNumber &runsWith);

} // namespace forkscope
