#pragma once

// The text of what a plan becomes in Python, with slots for filled() in CodeTemplate.h;
// PythonCode.cpp says what comes in.

namespace forkscope::pythonProgram {

/// One instance, without a function.
inline constexpr auto one = R"(@cores@
@index@
@start@
@finish@
sys.stdout.buffer.write(out)
@lateWait@
@mistake@
sys.exit(0 if @succeeded@ else 1)
)";

/// Several instances, of which each is started when there is room.
inline constexpr auto inTurn = R"(def run(i):
    @start@
    @finish@
    return out, @succeeded@


@mistake@
@settings@
ok = True
@loop@
sys.exit(0 if ok else 1)
)";

inline constexpr auto oneAfterAnother = R"(@mistake@
for i in range(@count@):
    out, good = run(i)
    sys.stdout.buffer.write(out)
    ok = ok and good
)";

inline constexpr auto pool = R"(with ThreadPoolExecutor(max_workers=@width@) as pool:
    for out, good in pool.map(run, range(@count@)):
        sys.stdout.buffer.write(out)
        ok = ok and good
)";

/// Several instances, all started before anything is waited for.
inline constexpr auto allFirst = R"(def start(i):
    @start@
    return @each@


def finish(@each@):
    @finish@
    sys.stdout.buffer.write(out)
    @result@


@mistake@
@settings@
started = [start(i) for i in range(@count@)]  # all of them first
@end@
)";

inline constexpr auto waitedFor = R"(results = [finish(each) for each in started]
sys.exit(0 if all(results) else 1)
)";

inline constexpr auto neverWaitedFor = R"(for each in started:
    finish(each)
ok = True
for @each@ in started:  # only now that nothing else is left
    @wait@
    ok = @succeeded@ and ok
sys.exit(0 if ok else 1)
)";

/// Its output within the time limit; else it is ended.
inline constexpr auto finishInTime = R"(in_time = True
@deadline@
try:
    @read@
except subprocess.TimeoutExpired:
    in_time = False
    @end@
)";

inline constexpr auto terminateThenKill = R"(@terminate@
try:
    @read@
except subprocess.TimeoutExpired:
    @kill@
)";

inline constexpr auto killTimer =
    R"(timer = threading.Timer(@limit@, os.killpg, [@first@.pid, signal.SIGKILL])
timer.start()
)";

inline constexpr auto manyFiles = R"(hard = resource.getrlimit(resource.RLIMIT_NOFILE)[1]
resource.setrlimit(resource.RLIMIT_NOFILE, (hard, hard))  # many pipes
)";

inline constexpr auto randomBytes = R"(

def split_mix(state):
    """One step of SplitMix64: the next state and 64 random bits."""
    mask = 2**64 - 1
    state = (state + 0x9E3779B97F4A7C15) & mask
    z = ((state ^ (state >> 30)) * 0xBF58476D1CE4E5B9) & mask
    z = ((z ^ (z >> 27)) * 0x94D049BB133111EB) & mask
    return state, z ^ (z >> 31)


def random_bytes(count, seed, i):
    """The same bytes for the same seed, others for each i."""
    _, start = split_mix(seed)
    _, state = split_mix(start ^ ((i * 0xD1342543DE82EF95) & (2**64 - 1)))
    words = []
    for _ in range(0, count, 8):
        state, word = split_mix(state)
        words.append(word.to_bytes(8, "little"))
    return b"".join(words)[:count]
)";

inline constexpr auto find = R"(

def find(name, env=os.environ):
    """Where a program is. Relative and empty entries of PATH are not searched."""
    for directory in os.get_exec_path(env):
        path = os.path.join(directory, os.fsdecode(name))
        if directory.startswith("/") and os.path.isfile(path) and os.access(path, os.X_OK):
            return path
    sys.exit(f"{name}: not found as a program in PATH; only its absolute entries are searched")
)";

/// A wait of 2^31 ms and more is too long for poll(2), which communicate() uses.
inline constexpr auto communicate = R"(

def communicate(proc, data=None, timeout=0):
    """As proc.communicate(), which refuses to wait for more than 24 days."""
    end = time.monotonic() + timeout
    while True:
        try:
            return proc.communicate(data, min(max(end - time.monotonic(), 0), 1000000))
        except subprocess.TimeoutExpired:
            if time.monotonic() >= end:
                raise
            data = None
)";

inline constexpr auto feed = R"(

def feed(stdin, data):
    """All of the input, and then its end. Who reads it may leave before."""
    with contextlib.suppress(BrokenPipeError), stdin:
        stdin.write(data)
)";

} // namespace forkscope::pythonProgram
