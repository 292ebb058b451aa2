"""`popen_peer.py N AT_ONCE PROGRAM…`: N of a program with Python's Popen and pipes, in a window of
AT_ONCE: the oldest is waited for as soon as the window is full."""

import collections
import subprocess
import sys

count, at_once, command = int(sys.argv[1]), int(sys.argv[2]), sys.argv[3:]
live = collections.deque()
for _ in range(count):
    if len(live) == at_once:
        live.popleft().communicate()
    live.append(subprocess.Popen(command, stdin=subprocess.DEVNULL, stdout=subprocess.PIPE,
                                 stderr=subprocess.PIPE))
for process in live:
    process.communicate()
