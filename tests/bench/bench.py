#!/usr/bin/env python3
"""The budgets, each measured beside its peer in the same run: `./dev bench`.

Every figure is a median over rounds in which all contenders take turns, so that what the machine does
besides meets them alike. What counts is the ratio; the absolute figures are of this machine and this
minute.
"""

import argparse
import json
import math
import os
import platform
import shlex
import shutil
import statistics
import subprocess
import sys
import tempfile
import time

NOTHING = open(os.devnull, "r+b")


def wall(command, env=None):
    """Seconds that a command takes; it must succeed."""
    begin = time.perf_counter()
    subprocess.run(command, stdin=NOTHING, stdout=NOTHING, stderr=NOTHING, check=True, env=env)
    return time.perf_counter() - begin


def all_in_turns(rounds, contenders):
    """All values of {name: measure()}, each measured once a round, in changing order."""
    names = list(contenders)
    values = {name: [] for name in names}
    for round_ in range(rounds):
        for name in names[round_ % len(names):] + names[: round_ % len(names)]:
            values[name].append(contenders[name]())
    return values


def in_turns(rounds, contenders):
    """The medians of all_in_turns()."""
    return {name: statistics.median(values)
            for name, values in all_in_turns(rounds, contenders).items()}


def trimmed_ratio(above, below):
    """The ratio of two contenders' values that were measured in turns, and its standard error.

    The geometric mean of the rounds' ratios without the outer eighths: steadier than their median, and
    unmoved by a round in which the machine was taken away. Its error is that of the winsorized values
    (Tukey and McLaughlin 1963).
    """
    ratios = sorted(math.log(a / b) for a, b in zip(above, below))
    outer = len(ratios) // 8
    inner = ratios[outer:len(ratios) - outer]
    winsorized = outer * [inner[0]] + inner + outer * [inner[-1]]
    error = statistics.stdev(winsorized) * math.sqrt(len(ratios)) / len(inner)
    return math.exp(statistics.mean(inner)), error


def percentile(values, share):
    ordered = sorted(values)
    return ordered[min(len(ordered) - 1, int(share * len(ordered)))]


def peak_kib(pid):
    """The peak of a live process's memory; 0 when it is gone."""
    try:
        with open(f"/proc/{pid}/status") as status:
            return next((int(line.split()[1]) for line in status if line.startswith("VmHWM:")), 0)
    except OSError:
        return 0


class Table:
    """Rows of what, ours, peer's, ratio, goal and a mark."""

    def __init__(self):
        self.rows = [("what", "forkscope", "peer", "ratio", "goal", "")]

    def add(self, what, ours, peer, ratio, goal, ok):
        mark = "" if ok is None else "ok" if ok else "over"
        self.rows.append((what, ours, peer, ratio, goal, mark))
        print("  " + "  ".join(part for part in self.rows[-1] if part), flush=True)

    def text(self):
        widths = [max(len(row[i]) for row in self.rows) for i in range(6)]
        lines = ["  ".join(cell.ljust(width) for cell, width in zip(row, widths)).rstrip()
                 for row in self.rows]
        lines.insert(1, "-" * max(map(len, lines)))
        return "\n".join(lines)

    def over(self):
        return sum(row[5] == "over" for row in self.rows)


class Bench:
    def __init__(self, build, quick):
        self.forkscope = os.path.join(build, "app", "forkscope")
        self.spawn_peer = os.path.join(build, "tests", "bench", "spawn_peer")
        self.popen_peer = os.path.join(os.path.dirname(os.path.abspath(__file__)), "popen_peer.py")
        self.timeline_bench = os.path.join(build, "tests", "bench", "timeline_bench")
        self.find_bench = os.path.join(build, "tests", "bench", "find_bench")
        self.window_bench = os.path.join(build, "tests", "bench", "window_bench")
        self.start_bench = os.path.join(build, "tests", "bench", "start_bench")
        self.spill_bench = os.path.join(build, "tests", "bench", "spill_bench")
        self.quick = quick
        self.true = shutil.which("true")
        self.table = Table()

    def run(self, *options):
        return [self.forkscope, "run", "--quiet", *options]

    def report(self, *options):
        """The report of a run, whatever became of it."""
        with tempfile.NamedTemporaryFile() as file:
            subprocess.run(self.run("--report", file.name, *options), stdin=NOTHING, check=False)
            with open(file.name, "rb") as written:  # it was replaced as a whole
                return json.load(written)

    # One more process: the slope between few and many, so that starting the program itself, or the
    # interpreter, cancels out.

    def started(self):
        few, many = (100, 500) if self.quick else (200, 1200)
        rounds = 3 if self.quick else 9
        slow_few, slow_many = (10, 40) if self.quick else (20, 120)

        def slope(command, few, many):
            return lambda: (wall(command(many)) - wall(command(few))) / (many - few)

        def xargs(count):
            return ["sh", "-c", f"seq {count} | xargs -P 8 -n 1 {self.true}"]

        def parallel(count):
            return ["sh", "-c", f"seq {count} | parallel --will-cite -j 8 -n 1 {self.true} {{}}"]

        def resident(mib):
            def seconds(count):
                command = [self.start_bench, str(mib), str(count), "8", self.true]
                return float(subprocess.run(command, stdin=NOTHING, stdout=subprocess.PIPE, check=True).stdout)
            return lambda: (seconds(many) - seconds(few)) / (many - few)

        contenders = {
            "forkscope": slope(lambda n: self.run("-n", str(n), "-j", "8", "--", self.true), few, many),
            "small": resident(1),
            "large": resident(500),
            "posix_spawn": slope(lambda n: [self.spawn_peer, str(n), "8", self.true], few, many),
            "Popen": slope(lambda n: [sys.executable, "-S", "-E", self.popen_peer, str(n), "8",
                                      self.true], few, many),
            "xargs": slope(xargs, few, many),
        }
        if shutil.which("parallel"):
            contenders["parallel"] = slope(parallel, slow_few, slow_many)
        values = all_in_turns(rounds, contenders)
        medians = {name: statistics.median(each) for name, each in values.items()}
        ours = medians["forkscope"]
        goals = {"posix_spawn": ("C: posix_spawn with pipes", 1.15), "Popen": ("Python: Popen", 1.0),
                 "xargs": ("xargs -P 8", 0.8), "parallel": ("GNU parallel -j 8", 0.15)}
        for name, (words, goal) in goals.items():
            if name not in medians:
                self.table.add(f"one more process, beside {words}", "", "not installed", "", "", None)
                continue
            ratio = ours / medians[name]
            self.table.add(f"one more process, beside {words}", f"{ours * 1e6:.0f} µs",
                           f"{medians[name] * 1e6:.0f} µs", f"{ratio:.2f}", f"≤ {goal}", ratio <= goal)
        ratio, error = trimmed_ratio(values["large"], values["posix_spawn"])
        self.table.add("with 500 MiB resident, beside C: posix_spawn with pipes", f"{medians['large'] * 1e6:.0f} µs",
                       f"{medians['posix_spawn'] * 1e6:.0f} µs", f"{ratio:.2f} ± {error:.2f}", "≤ 1.2", ratio <= 1.2)
        ratio, error = trimmed_ratio(values["large"], values["small"])
        self.table.add("with 500 MiB resident, beside 1 MiB", f"{medians['large'] * 1e6:.0f} µs",
                       f"{medians['small'] * 1e6:.0f} µs", f"{ratio:.2f} ± {error:.2f}", "≤ 1.1", ratio <= 1.1)

    def sleeps(self):
        walls, longest = [], []
        for _ in range(3 if self.quick else 15):
            report = self.report("-n", "10", "--", "sleep", "0.1")
            walls.append(report["wallNs"])
            longest.append(max(stage["endNs"] - stage["startNs"] for instance in report["instances"]
                               for stage in instance["stages"]))
        ratio = statistics.median(ours / child for ours, child in zip(walls, longest))
        self.table.add("10 × sleep 0.1 at once, beside the longest child",
                       f"{statistics.median(walls) / 1e9:.4f} s",
                       f"{statistics.median(longest) / 1e9:.4f} s", f"{ratio:.3f}", "≤ 1.15",
                       ratio <= 1.15)
        self.table.add("10 × sleep 0.1 at once, the slowest of all rounds", f"{max(walls) / 1e9:.4f} s",
                       "", "", "≤ 0.15 s", max(walls) <= 150_000_000)

    def throughput(self):
        size = "256M" if self.quick else "2G"
        # Each round differs from the next by a tenth, where cores are shared with others.
        few, many = (3, 3) if self.quick else (11, 44)
        head = f"head -c {size} /dev/zero"
        through = all_in_turns(many, {
            "forkscope": lambda: self.report("--pipeline", f"{head} | cat | wc -c")["wallNs"] / 1e9,
            "shell": lambda: wall(["sh", "-c", f"{head} | cat | wc -c"]),
            # What watching costs: three programs that do nothing but pass bytes on switch 100 000 times
            # a second, and each switch is recorded.
            "unwatched": lambda: self.report("--no-trace", "--poll", "3600000", "--pipeline",
                                             f"{head} | cat | wc -c")["wallNs"] / 1e9,
        })
        self.rate(f"bytes through a chain ({size}), beside the same in a shell", size, through, 0.97)
        self.rate("the same without trace and polls, beside the same in a shell", size,
                  {**through, "forkscope": through["unwatched"]}, 0.97)
        captured = all_in_turns(many, {
            "forkscope": lambda: self.report("--pipeline", f"{head} | cat")["wallNs"] / 1e9,
            "shell": lambda: wall(["sh", "-c", f"{head} | cat | cat > /dev/null"]),
        })
        self.rate(f"bytes captured ({size}), beside … | cat > /dev/null", size, captured, 0.9)
        tapped = all_in_turns(few, {
            "forkscope": lambda: self.report("--tap", "--pipeline",
                                             f"{head} | cat | wc -c")["wallNs"] / 1e9,
            "shell": lambda: self.report("--pipeline", f"{head} | cat | wc -c")["wallNs"] / 1e9,
        })
        self.rate(f"bytes through two tapped wires ({size}), beside the same untapped", size, tapped,
                  0.6)

    def spill(self):
        """A stream kept whole, far beyond what stays in memory."""
        size = "1G" if self.quick else "10G"
        done = subprocess.run([self.spill_bench, size], stdin=NOTHING, capture_output=True, check=True)
        seen = json.loads(done.stdout)
        assert seen["whole"], seen
        with tempfile.NamedTemporaryFile(dir=os.path.expanduser("~")) as file:
            peer = wall(["sh", "-c",
                         f"head -c {size} /dev/zero | tr '\\0' x | cat > {file.name}"])
            pages = [wall(["xxd", "-s", str(seen["bytes"] * i // 20), "-l", "65536", file.name])
                     for i in range(20)] if shutil.which("xxd") else []
            # It holds a line in memory, so it gets no more than the first GiB of this one.
            searched = min(seen["bytes"], 1 << 30)
            os.truncate(file.name, searched)
            grep = searched / wall(["sh", "-c", f"LC_ALL=C grep -c forkscope {file.name} || true"]) / 1e9
        rate, peer_rate = seen["bytes"] / seen["seconds"] / 1e9, seen["bytes"] / peer / 1e9
        self.table.add(f"{size} kept whole in the spill file, beside … | cat > file",
                       f"{rate:.2f} GB/s", f"{peer_rate:.2f} GB/s", f"{rate / peer_rate:.2f}", "", None)
        self.table.add(f"{size} kept whole, growth of our memory", f"{seen['memoryKiB'] / 1024:.1f} MiB",
                       "", "", "≤ 64 MiB", seen["memoryKiB"] <= 64 * 1024)
        self.table.add(f"{size} kept whole: open and read the first page", f"{seen['openMs']:.2f} ms", "",
                       "", "≤ 100 ms", seen["openMs"] <= 100)
        self.table.add(f"{size} kept whole: a page of 64 KiB anywhere, worst of 1000, beside xxd's median",
                       f"{seen['worstPageMs']:.2f} ms",
                       f"{statistics.median(pages) * 1e3:.2f} ms" if pages else "not installed",
                       f"(median {seen['pageMs']:.2f} ms)", "≤ 4 ms", seen["worstPageMs"] <= 4)
        find = seen["bytes"] / seen["findMs"] / 1e6
        self.table.add(f"{size} kept whole: find what is not there, beside grep -c",
                       f"{find:.2f} GB/s", f"{grep:.2f} GB/s", f"{find / grep:.2f}", "≥ 1 GB/s",
                       find >= 1)

    def rate(self, what, size, seconds, goal):
        """Of pairs of runs, so that a machine that gets slower meanwhile changes the ratio little."""
        bytes_ = int(size[:-1]) << {"M": 20, "G": 30}[size[-1]]
        ours, peer = (bytes_ / statistics.median(seconds[name]) / 1e9
                      for name in ("forkscope", "shell"))
        ratio, error = trimmed_ratio(seconds["shell"], seconds["forkscope"])
        self.table.add(what, f"{ours:.2f} GB/s", f"{peer:.2f} GB/s", f"{ratio:.2f} ± {error:.2f}",
                       f"≥ {goal}", ratio >= goal)

    def timeouts(self):
        # Long enough that all 100 are started before the first one's time is up.
        late, peers = [], []
        for _ in range(2 if self.quick else 10):
            report = self.report("-n", "100", "-t", "0.5", "--", "sleep", "10")
            late += [(i["endNs"] - i["startNs"]) / 1e6 - 500 for i in report["instances"]]
            peer = subprocess.run([self.spawn_peer, "--times", "100", "100", "timeout", "0.5", "sleep",
                                   "10"], stdin=NOTHING, capture_output=True, check=True)
            peers += [int(line) / 1e6 - 500 for line in peer.stdout.split()]
        ours, peer = percentile(late, 0.99), percentile(peers, 0.99)
        self.table.add("timeout 0.5 s, 100 at once, late at p99, beside timeout(1)", f"{ours:.2f} ms",
                       f"{peer:.2f} ms", f"{ours / peer:.2f}", "≤ 2 ms", ours <= 2)

    def ends(self):
        """How long an end stays unknown while a thousand others are started."""
        unknown = []
        for _ in range(1 if self.quick else 5):
            report = self.report("-n", "1000", "--", self.true)
            stages = [stage for i in report["instances"] for stage in i["stages"]]
            unknown += [(s["reapedNs"] - s["endNs"]) / 1e6 for s in stages if s["endIsExact"]]
        if not unknown:
            self.table.add("an end, until it is known", "not known: there is no trace", "", "", "", None)
            return
        worst = percentile(unknown, 0.99)
        self.table.add("1000 at once: an end, until it is known, at p99", f"{worst:.2f} ms",
                       "", f"(median {statistics.median(unknown):.2f} ms)", "≤ 2 ms", worst <= 2)

    def crowd(self):
        few, many = (1_000, 10_000) if self.quick else (10_000, 100_000)

        def ours(count):
            """Seconds, and the program's own peak memory in KiB. What wait4() tells of a child begins
            with the peak of this interpreter, so the program itself is asked: by its status."""
            command = self.run("-n", str(count), "-j", "8", "--", self.true)
            begin = time.perf_counter()
            program = subprocess.Popen(command, stdin=NOTHING, stdout=NOTHING)
            peak = 0
            while program.poll() is None:
                peak = max(peak, peak_kib(program.pid))
                time.sleep(0.02)
            assert program.returncode == 0, command
            return time.perf_counter() - begin, peak

        def peer(count):
            return wall([self.spawn_peer, str(count), "8", self.true])

        (few_time, few_kib), peer_few = ours(few), peer(few)
        (many_time, many_kib), peer_many = ours(many), peer(many)
        each = (many_kib - few_kib) * 1024 / (many - few)
        self.table.add(f"{many} instances, memory for each finished one", f"{each:.0f} B", "", "",
                       "≤ 1024 B", each <= 1024)
        self.table.add(f"{many} instances, peak memory, beside {few}", f"{many_kib / 1024:.1f} MiB",
                       f"{few_kib / 1024:.1f} MiB", f"{many_kib / few_kib:.2f}", "", None)
        growth = many_time / few_time / (many / few)
        peer_growth = peer_many / peer_few / (many / few)
        self.table.add(f"{many} instances, time for each, beside {few} (linear: 1)",
                       f"{many_time / many * 1e6:.0f} µs", f"{few_time / few * 1e6:.0f} µs",
                       f"{growth:.2f}", f"≤ {1.1 * peer_growth:.2f}", growth <= 1.1 * peer_growth)
        self.table.add(f"{many} instances, time, beside C: posix_spawn with pipes", f"{many_time:.1f} s",
                       f"{peer_many:.1f} s", f"{many_time / peer_many:.2f}", "≤ 1.15",
                       many_time / peer_many <= 1.15)


    def watching(self):
        """What it costs to watch: own CPU time with polls and trace against without, and the jobs'."""
        def own(poll, *options):
            report = self.report("-n", "100", "--poll", str(poll), *options, "--", "sleep", "3")
            return report["own"]["cpuNs"] / report["wallNs"]

        rounds = 3 if self.quick else 7
        shares = in_turns(rounds, {"watched": lambda: own(10),
                                   "not": lambda: own(3_600_000, "--no-trace")})
        share = shares["watched"] - shares["not"]
        self.table.add("watching 100 processes every 10 ms, share of a core", f"{share * 100:.2f} %",
                       "", "", "≤ 2 %", share <= 0.02)

        loop = "i=0; while [ $i -lt 150000 ]; do i=$((i+1)); done"

        def jobs(*options):
            report = self.report("-n", "8", *options, "--", "sh", "-c", loop)
            return sum(stage["userNs"] + stage["systemNs"]
                       for instance in report["instances"] for stage in instance["stages"])

        growths = []
        for _ in range(5 if self.quick else 15):
            watched, alone = jobs("--poll", "10"), jobs("--poll", "3600000", "--no-trace")
            growths.append(watched / alone)
        growth = statistics.median(growths)
        self.table.add("8 loops' own CPU time, watched, beside not watched (pairs)", "", "",
                       f"{growth:.4f}", "≤ 1.01", growth <= 1.01)

    def timeline(self):
        """A million slices: into the record, in memory, on the screen."""
        done = subprocess.run([self.timeline_bench], stdin=NOTHING, capture_output=True, check=True,
                              env={**os.environ, "QT_QPA_PLATFORM": "offscreen"})
        seen = json.loads(done.stdout)
        rate = seen["slices"] / seen["seconds"] / 1e6
        peer = seen["slices"] / seen["peerSeconds"] / 1e6
        self.table.add("a million slices into the record, beside std::vector of their records",
                       f"{rate:.1f} M/s", f"{peer:.1f} M/s", f"{rate / peer:.2f}", "≥ 5 M/s", rate >= 5)
        self.table.add("memory for each of a million slices", f"{seen['bytesEach']:.1f} B", "", "",
                       "≤ 40 B", seen["bytesEach"] <= 40)
        for name, words in (("manyLanes", "64 lanes"), ("oneLane", "one lane")):
            frame = seen[name]
            self.table.add(f"frame of a million slices in {words}, worst (and median) of all zooms",
                           f"{frame['worstMs']:.1f} ms", f"({frame['medianMs']:.1f} ms)", "", "≤ 8 ms",
                           frame["worstMs"] <= 8)

    def bytes(self):
        """1 GiB of kept lines: found in, paged through, compared, beside grep on the same file."""
        size = 1 << (28 if self.quick else 30)
        rounds = 3 if self.quick else 5
        with tempfile.NamedTemporaryFile() as file:
            def look():
                done = subprocess.run([self.find_bench, str(size), file.name], stdin=NOTHING,
                                      capture_output=True, check=True)
                return json.loads(done.stdout)

            looks = [look() for _ in range(rounds)]
            seen = {name: statistics.median(one[name] for one in looks) for name in looks[0]}

            def grep(*words):
                # Through cat: grep that writes to /dev/null stops at the first match.
                command = shlex.join(["grep", "-c", *words, file.name]) + " | cat"
                return lambda: seen["bytes"] / wall(["sh", "-c", command])

            peers = in_turns(rounds, {
                "exact": grep("-F", "Needle"), "common": grep("-F", "tattooed"),
                "eitherCase": grep("-i", "NEEDLE"), "hex": grep("N..dle"), "expression": grep("-P", "Ne+dle"),
                "count": grep("-F", "status 200")})
        for name, words in (("exact", "a word"), ("common", "a word of common letters"),
                            ("eitherCase", "a word in either case"), ("hex", "bytes with any between"),
                            ("expression", "an expression"), ("count", "all of many matches")):
            self.table.add(f"find {words}, beside grep -c", f"{seen[name] / 1e9:.2f} GB/s",
                           f"{peers[name] / 1e9:.2f} GB/s", f"{seen[name] / peers[name]:.2f}", "≥ 1 GB/s",
                           seen[name] >= 1e9)
        self.table.add("compare two such streams", f"{seen['compared'] / 1e9:.2f} GB/s", "", "", "≥ 1 GB/s",
                       seen["compared"] >= 1e9)
        self.table.add("page of 4 KiB anywhere, worst of 1000", f"{seen['worstPageMs']:.2f} ms", "", "",
                       "≤ 4 ms", seen["worstPageMs"] <= 4)

    def window(self):
        """1 000 live processes in the window: its longest pause, and its memory run upon run."""
        done = subprocess.run([self.window_bench], stdin=NOTHING, capture_output=True, check=True,
                              env={**os.environ, "QT_QPA_PLATFORM": "offscreen"})
        seen = json.loads(done.stdout)
        assert seen["succeeded"] == 1000, seen
        pause = max(seen["firstMs"], seen["lastMs"])
        self.table.add(f"window, {seen['peakLive']} live processes, longest pause, beside idle",
                       f"{pause:.1f} ms", f"{seen['idleMs']:.1f} ms", "", "≤ 50 ms", pause <= 50)
        frames = seen["framesPerSecond"]
        self.table.add(f"window, {seen['peakLive']} live processes, frames of the timeline a second",
                       f"{frames:.0f}", "", "", "≥ 50", frames >= 50)
        growth = seen["afterLastKiB"] - seen["afterFirstKiB"]
        self.table.add("window, memory after the 4th such run, beside the 1st",
                       f"{seen['afterLastKiB'] / 1024:.1f} MiB",
                       f"{seen['afterFirstKiB'] / 1024:.1f} MiB",
                       f"{seen['afterLastKiB'] / seen['afterFirstKiB']:.2f}", "≤ 1.10",
                       growth <= 0.1 * seen["afterFirstKiB"])


def machine():
    with open("/proc/cpuinfo", encoding="utf-8") as file:
        model = next((line.split(":", 1)[1].strip() for line in file if line.startswith("model name")),
                     platform.machine())
    with open("/proc/loadavg", encoding="utf-8") as file:
        load = file.read().split()[0]
    cores = len(os.sched_getaffinity(0))
    return f"{cores} cores, {model}, Linux {platform.release()}, load at the begin {load}"


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--build", default="build/release", help="the build's directory")
    parser.add_argument("--quick", action="store_true", help="few rounds: a first look")
    parser.add_argument("--only", help="started, sleeps, throughput, spill, timeouts, ends, crowd, watching, timeline, bytes or window")
    options = parser.parse_args()
    bench = Bench(os.path.abspath(options.build), options.quick)
    parts = ["started", "sleeps", "throughput", "spill", "timeouts", "ends", "crowd", "watching", "timeline",
             "bytes", "window"]
    print(machine(), flush=True)
    for part in [options.only] if options.only else parts:
        getattr(bench, part)()
    print("\n" + bench.table.text())
    print(f"\n{bench.table.over()} over")


if __name__ == "__main__":
    main()
