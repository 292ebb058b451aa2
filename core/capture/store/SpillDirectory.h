#pragma once

#include <QtCore/QByteArray>

namespace forkscope {

/// Returns the default directory for spill files: `forkscope/spill` in the user's cache
/// ($XDG_CACHE_HOME or ~/.cache); where that cannot be made, as for services and in containers
/// whose user has no home, a directory of the user's in /var/tmp.
QByteArray defaultSpillDirectory();

/// Opens a directory for spill files; if it is missing, it and its parents are made with mode 0700.
/// It must be a directory itself, not a link to one, belong to this user and be open to nobody
/// else. Returns a descriptor that the caller closes, or −1 with errno: ELOOP for a link, ENOTDIR
/// for no directory, EPERM for another user's, EACCES for one that is open to others.
int openSpillDirectory(const QByteArray &path);

/// Makes a new file (0600) without a name in the directory. Nothing is left of it once its
/// descriptor is closed or the program dies in any way. Returns a descriptor that the caller
/// closes, or −1 with errno.
int openUnnamedFile(int directory);

/// The same for a file system without O_TMPFILE: the file gets a random name, which is unlinked at
/// once.
int openUnlinkedFile(int directory);

} // namespace forkscope
