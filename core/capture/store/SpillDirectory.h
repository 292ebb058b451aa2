#pragma once

#include <QtCore/QByteArray>

namespace forkscope {

/// Where spill files are made unless somewhere else is wanted: `forkscope/spill` in the user's
/// cache
/// ($XDG_CACHE_HOME or ~/.cache).
QByteArray defaultSpillDirectory();

/// Opens a directory for spill files, made with mode 0700 where it is missing (its parents too).
/// It must be a directory itself, not a link to one, belong to this user and be open to nobody
/// else. Returns a descriptor that the caller closes, or −1 with errno: ELOOP a link, ENOTDIR no
/// directory, EPERM another user's, EACCES open to others.
int openSpillDirectory(const QByteArray &path);

/// A new file in there, 0600, that has no name: nothing is left of it when its descriptor is closed
/// or the program dies, however it does. Returns a descriptor that the caller closes, or −1 with
/// errno.
int openUnnamedFile(int directory);

/// The same where the file system has no O_TMPFILE: a random name that is unlinked at once.
int openUnlinkedFile(int directory);

} // namespace forkscope
