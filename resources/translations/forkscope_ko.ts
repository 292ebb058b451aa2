<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="ko" sourcelanguage="en">
<context>
    <name>Bytes</name>
    <message>
        <source>gap: 1 byte not kept</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>gap: %1 bytes not kept</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1 byte</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 bytes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>letter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>mark on a letter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>digit or number</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>white space</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>punctuation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>symbol</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not a visible character</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>joiner</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>NUL</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>control</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>printable</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>beyond ASCII</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: byte %2, “%3”, %4</source>
        <comment>offset, hex digits, character, class</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: byte %2, %3</source>
        <comment>offset, hex digits, class</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not valid UTF-8: %1 %2</source>
        <comment>a count of bytes, and they in hex</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>control character</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 U+%2, %3: %4 %5</source>
        <comment>character, code point, kind, count of bytes, hex</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <comment>a stage&apos;s number and program</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Input of %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Errors of %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 → %2 (tap)</source>
        <comment>two programs and the wire between</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Output of %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Dialogs</name>
    <message>
        <source>Forkscope plans (*.forkscope);;All files (*)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Unsaved Changes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save the changes to “%1”?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>End 1 process?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>End %1 processes?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A Run Is On</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Closing the window ends the run and everything that it started.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>End and Close</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open Plan</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save Plan As</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save Report</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reports (*.json);;All files (*)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Export Trace</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Trace-event files (*.json);;All files (*)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save Bytes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There Is a Gap</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 of these bytes were not kept.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In the file what follows the gap comes right behind what is before it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save What Is Kept</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rename Plan</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name of the plan:</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Examples</name>
    <message>
        <source>There is no example “%1”</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Explain</name>
    <message>
        <source>core %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>That was from %1 to %2 of the run.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It still has it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Then it ended.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Then it was pushed off, though it could have gone on: it was ready for %1 until it had a core again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Then it was pushed off, though it could have gone on.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Then it could not go on and gave the core away: it was %1 for %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Then it could not go on and gave the core away.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The same process</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 had the core at once after it.</source>
        <comment>a process</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 was the next of this run to have it, %2 later.</source>
        <comment>a process, how long</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Meanwhile one other process of this run was ready and had no core.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Meanwhile %1 other processes of this run were ready and had no core.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 had %2 for %3.</source>
        <comment>a process, a core, how long</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This run may use only: %1.</source>
        <comment>numbers of cores</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No process of this run was ready and waiting for a core.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>So the core was busy with something else, or was about to be given.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No process of this run had %1 for %2; whether it was idle or something else had it is not known.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no process of this run</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not known: records of the trace were lost</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Who had %1 for %2 is not known: records of the trace were lost in this time.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>signal %1 (%2)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the instance&apos;s time of %1 was up</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the user asked for it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>it was still there %1 after SIGTERM</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>another stage of the chain could not be started</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>its instance was over and it was left</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 was ended by %2, which Forkscope sent because %3; SIGTERM had been sent because %4.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 was ended by %2, which Forkscope sent because %3.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 was ended by %2: it wrote into a pipe that nobody reads any more, because %3 ended. That is usual for “… | head”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 was ended by %2: it wrote into a pipe that nobody reads any more. That is usual for “… | head”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 was ended by %2, which did not come from Forkscope.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 was ended by %2: %3. The signal did not come from Forkscope.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Forkscope and Python show this as %1, a shell shows %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Forkscope and Python show this as %1, a shell shows %2, timeout(1) would say %3.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 ended with exit code 0: success.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 ended with exit code %2: timeout(1) says this when a time was up.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 ended with exit code %2: a shell says this of a program that it may not execute.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 ended with exit code %2: a shell says this of a program that it does not find.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 ended with exit code %2: a shell says this when a program that it ran was ended by %3.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 ended with exit code %2: it says itself that it failed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Before that Forkscope had sent %1, because %2; it ended in its own way.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 could not be started. %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A shell would say so with exit code %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 was not started, because %2 of its chain could not be started.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 was not started: the run was stopped before.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is about to be started.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is queued: others have their turn before.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 has lived for %2 so far.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 has lived for %2 so far; just now it is %3.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The instance failed with status %1: that of %2, its last stage that failed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The instance failed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The instance</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The instance has lived for %1 so far.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The instance succeeded: every stage ended with exit code 0.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The instance timed out: it was not done %1 after its start.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The instance was stopped, because the user asked for it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 ×</source>
        <comment>how many times</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 %2</source>
        <comment>how long or how many times, in what state</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Of its %1 it was %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No look of the polls fell into its life: what it did is not known.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The polls saw it %1; between two looks it may have done anything.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It had ended, but was reaped %1 later: a zombie meanwhile.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>once</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>twice</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 times</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A program that polls every %1 would never have seen it alive; it would have noticed its end %2 late.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A program that polls every %1 would have seen it alive %2 and noticed its end %3 late.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The system did not allow the exact trace: only what the polls saw is known.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It was observed by polls alone, without the exact trace.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The exact trace does not have this process: only what the polls saw is known.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In this time %1 records of the trace were lost: what it did then is not known.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It took %1; its processes used %2 of CPU time together.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Something that it left behind still held an output open; Forkscope did not wait for that.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Before, it was %1 for %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Afterwards it was %1 for %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What it did for %1 is not known.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No look fell into this time.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It was %1 for %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It had ended and kept its place in the table of processes until Forkscope took its status.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>#%1 %2</source>
        <comment>instance, program</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>#%1</source>
        <comment>instance</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Core %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a thread of %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>others</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 and %2</source>
        <comment>a list and its last part</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>, </source>
        <comment>between the parts of a list</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>in one look</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>in %1 looks</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>for %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 times, %2 in all</source>
        <comment>as in: it slept 3 times, 20 ms in all</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>was starting</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>was on a core</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>was ready, without a core</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>was itself blocked by a full pipe</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>was itself waiting for bytes from a pipe</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>slept</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>was blocked; no look saw by what</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>waited for %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>was stopped</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>had ended</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>did what is not known</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: %2, which %3</source>
        <comment>waited for a child: its name, which slept</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Meanwhile %1 had ended.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Meanwhile %1 %2.</source>
        <comment>name, what it did</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In the longest of these times, %1, %2 %3.</source>
        <comment>how long, name, what it did</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>full</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>full (%1 bytes)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Forkscope</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 was blocked %2: a pipe that it wrote to was full, but not its output&apos;s to %3, in which at most %4 of %5 bytes were seen.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Most likely it was the pipe of its errors, which Forkscope reads and had not read yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It wrote no errors, so it was one that it or its parent had made.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 was blocked %2: its pipe to Forkscope was %3, because Forkscope had not read it yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 was blocked %2: its pipe to %3 was %4, because %3 read more slowly than it wrote.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 was blocked %2: its pipe to %3 was %4, because %3 was not reading.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 waited for bytes from a pipe, %2; %3, which it had started, may be what should have written.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 waited for bytes from an empty pipe, %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 waited for bytes %2: its pipe from %3 was empty, because %3 was not writing.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 waited for a child to end, %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 waited for a child to end (%3), %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the cores that it had last</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <comment>program, how long it had the core</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In the longest %1 of these times</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Meanwhile</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 nothing of this run had %2; what else did is not known.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 %2 had %3.</source>
        <comment>when, names of programs, a core</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 was ready %2, but had no core.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 was blocked %2, and no look fell into that time to see by what.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 waited for %3, %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>starting</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>on a core</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ready without a core</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>blocked by a full pipe</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>blocked by an empty pipe</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>asleep</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>blocked by what no look saw</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>waiting for %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>stopped</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a zombie</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>doing what is not known</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>on core %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 slept %2, until a time that it had set itself.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 was stopped %2, until SIGCONT.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>GoTo</name>
    <message>
        <source>that is before the first byte</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>beyond the end: the last byte is at %1 (%2)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>an offset, as 0x1f00, 7936, +16, -0x10 or end</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>there are no bytes yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” is no offset: write 0x1f00, 7936, +16, -0x10 or end</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Inspector</name>
    <message>
        <source>time, s</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>time, ms</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>JsonReader</name>
    <message>
        <source>These bytes are not UTF-8.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Line %1, column %2: </source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A value is missing here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>null is expected here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>true or false is expected here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A whole number is expected here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Text (&quot;…&quot;) is expected here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A list ([…]) is expected here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>An object ({…}) is expected here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is neither true, false nor null.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A digit is expected here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This text is not closed by a quotation mark.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A control character in text must be written as an escape, such as \n.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This escape is not known to JSON.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is half of a surrogate pair, which is no character.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Four hexadecimal digits are expected after \u.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lists and objects are nested deeper than %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There are more than %1 entries.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A comma or the end of the list or object is expected here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A colon is expected here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A key (&quot;…&quot;) is expected here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This key is given twice.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing may follow here.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>PipelineText</name>
    <message>
        <source>Column %1: %2</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>PipelineTextReader</name>
    <message>
        <source>There is nothing after this |.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A shell would act on %1 here, but no shell reads this line. Put it in quotes to pass it on as it is, or use sh -c &apos;…&apos;.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A pipeline is one line; put a line break in quotes to pass it on, or use sh -c &apos;…&apos; for a script.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is nothing before this |.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is nothing after this \.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This &apos; is not closed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This &quot; is not closed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This $&apos; is not closed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Unknown escape. Inside of $&apos;…&apos; there are \n, \t, \r, \\, \&apos;, \xNN and \NNN (octal).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A byte from 1 to 255 is expected here (no program can be given a NUL byte).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The number of a character is expected here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This character cannot be given to a program.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A shell would set the variable %1 here. Set it in the environment of the stage, put it in quotes if it is a program&apos;s name, or use sh -c &apos;…&apos;.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Placeholders</name>
    <message>
        <source>%1 is no placeholder: there is only {i}, the instance&apos;s index. Write {{ or }} for a brace.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>PlanCheck</name>
    <message>
        <source>This is not valid text.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A NUL byte cannot be given to a program.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is not UTF-8 text. Use the input “bytes” for it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The path of the file is missing.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no stage. A pipeline needs at least one program.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There are %1 stages; at most %2 are possible.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The program is missing.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There are %1 arguments; at most %2 are possible.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There are %1 variables; at most %2 are possible.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This variable is set twice.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The name of a variable is missing.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The name of a variable cannot have “=” in it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The name of a variable cannot have a NUL byte in it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The name of a variable must be UTF-8 text (its value may be any bytes).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No mistake is known by the name “%1”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Core %1 is named twice.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A whole number from %1 to %2 is expected here.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>PlanJson</name>
    <message>
        <source>The file is larger than %1 MiB, which no plan is.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” could not be read: %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” could not be written: %2.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>PlanReader</name>
    <message>
        <source>The pipeline is missing.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This key is missing, so the file is no plan of Forkscope.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file was made by a newer Forkscope. Open it with that one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The number 1 is expected here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Unknown key. Known here: %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>An input of the kind “%1” has no such key.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The kind of the input is missing.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>An input is one of none, text, bytes, random, file.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Either “text” or “base64” is expected here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is not valid Base64 (RFC 4648, with padding).</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ProgramLookup</name>
    <message>
        <source>“%1” cannot be looked up: the stage&apos;s PATH is empty. Give a path or set PATH in the stage&apos;s environment.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” was not found in PATH (%2). Check the spelling or give a path.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The stage has no program.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>StartError</name>
    <message>
        <source>“%1” is a link to a file that does not exist. Mend the link or give another path.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” does not exist. Check the spelling or give another path.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” cannot be started: its interpreter “%2” (first line) is missing, because the file has the line ends of Windows. Convert them, for example with dos2unix.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” cannot be started: its interpreter “%2” (first line) is missing. Install it or correct the first line.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” cannot be started: the loader that it needs is missing. It may have been built for another system.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” may not be reached: a directory on the way to it may not be entered. Change the permissions or give another path.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” is a directory, not a program. Give the path of a program.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” is not a regular file. Give the path of a program.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” may not be executed. Allow it with chmod +x, or start it with its interpreter.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” cannot be started: its interpreter “%2” (first line) may not be executed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The system does not allow “%1” to be executed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” is not in a format that this system can run. A script needs a first line such as #!/bin/sh, or an interpreter as the program.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The arguments and the environment for “%1” are longer than the system allows. Give less, or send the data through the standard input.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A part of the path “%1” is not a directory. Check the spelling.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” cannot be started: it, or its interpreter, is a directory.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” leads through too many symbolic links. Look for a link to itself.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” is open for writing. Wait until it has been written.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The working directory “%1” does not exist. Create it or choose another.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The working directory “%1” may not be entered. Change its permissions or choose another.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The working directory “%1” is not a directory. Choose another.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The working directory “%1” leads through too many symbolic links. Look for a link to itself.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” was not found in PATH. Check the spelling or give a path.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” was not started: the limit of processes is reached. Run fewer at once, or raise the limit (ulimit -u).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” was not started: Forkscope has as many files open as it may. Run fewer at once, or raise the limit (ulimit -n).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” was not started: the system has as many files open as it can. Run fewer at once, or close other programs.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” was not started: there is not enough memory. Run fewer at once, or close other programs.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” could not be looked up: %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The working directory “%1” could not be entered: %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No process could be made for “%1”: %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” could not be started: %2.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>TimeTicks</name>
    <message>
        <source>%1 s</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 ms</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 µs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 ns</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Timeline</name>
    <message>
        <source>starting</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>running</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ready</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>pipe full</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>pipe empty</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>asleep</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>blocked</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>stopped</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>zombie</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not known</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>room in a pipe</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>bytes from a pipe</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a child to end</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a disk</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a terminal</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a lock or another thread</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>SIGCONT</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>something else</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>something that no look saw</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>running on core %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ready: waits for a core</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>blocked: it writes into a full pipe</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>blocked: it reads from an empty pipe</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>blocked: it sleeps until a time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>blocked; no look fell into this time to say why</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>blocked: it waits for %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>starting: forked, its program has not begun</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>stopped, until SIGCONT</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>zombie: ended, not yet reaped</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>core %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1 process</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n processes</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>thread %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>at once</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>in sight up to %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>running: peak %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 of instance %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 in its input&apos;s pipe</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 in its output&apos;s</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>for %1, from %2 to %3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>at its end %1</source>
        <comment>bytes in the pipes</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>as the polls saw it; between two polls it may have done anything</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>a core, who had it</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 %2</source>
        <comment>state, how long</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: no process of this run had it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>instance %1 %2</source>
        <comment>number, how long</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>others</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: this run had it for %2 of %3 (%4)</source>
        <comment>a core, how long, the run, by whom</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>process: how long in which state</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>exact trace</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>exact trace, %1 records lost</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>samples every %1 ms</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>bytes</name>
    <message>
        <source>Nothing to search for.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Longer than %1 bytes.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” (character %2) is no hex digit, nor ? for any.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The byte at character %1 has only one digit.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The number at character %1 is above ff: no byte.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” (character %2) is more than one byte, so it cannot be in […]; write (a|%1).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>At character %1: %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <comment>a match and how many there are</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1 match</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 matches</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Searching… %1 %</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>bytescompare</name>
    <message>
        <source>1 byte</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 bytes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1 byte differs, at byte %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 bytes differ in one place, from byte %2 on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 bytes differ in %2 places, first at byte %3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is longer by %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is ahead by %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What both have kept is equal: they differ in what is not kept</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What both have kept is equal</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Equal: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Equal so far: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The first %1 are equal</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Both are empty</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Equal: %1, of the same digest</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 not compared, since not both have kept them</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>in what is not kept</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>at byte %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>shorter: ends at byte %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>longer: goes on at byte %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No output has ended yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One output, nothing to compare it with</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All %1 outputs are equal</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All %1 outputs differ from each other</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1 differs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 differ</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 equal, %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 at byte %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 equal, %2 differ in %3 ways</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>forkscope::ArgumentList</name>
    <message>
        <source>Remove</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Up</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Down</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Arguments of the stage</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add argument</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Argument %1, column %2: %3</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>forkscope::BytesActions</name>
    <message>
        <source>&amp;Copy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy &amp;as</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>hexdump -C</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hex</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>C array</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Python bytes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Base64</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Select &amp;all</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Find…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Find &amp;next</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Find &amp;previous</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Go to offset…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show in &amp;timeline</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Marks in the timeline when the selected bytes had come</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save &amp;selection…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save st&amp;ream…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Bytes in a row</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What fits</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Inspect the bytes at the cursor</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>forkscope::BytesCompareWindow</name>
    <message>
        <source>Compare Streams — Forkscope</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>First stream</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Second stream</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Next difference</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Next difference (F8)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Previous difference</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Previous difference (Shift+F8)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What differs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Run the plan, then choose two instances.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 has no bytes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Neither has bytes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Comparing…</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>forkscope::BytesFiles</name>
    <message>
        <source>Saving %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cannot Save the Bytes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>forkscope::BytesFinder</name>
    <message>
        <source>Went on from the end.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Went on from the begin.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not found in what is kept.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not found.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Gave up: the expression needs too many steps at one place.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>forkscope::BytesFooter</name>
    <message>
        <source>all kept</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>first %1 and last %2 kept, %3 not kept</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What there is of the stream</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What is selected</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Kinds of bytes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancel SHA-256</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>SHA-256</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Compute the SHA-256 of the whole stream</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>XXH3-128 of all bytes: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>SHA-256: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>XXH3-128 %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>SHA-256 %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>forkscope::BytesPane</name>
    <message>
        <source>Hex</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Every byte in hexadecimal</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The bytes as UTF-8 text, what cannot be shown made visible</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Inspect</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The bytes at the cursor as numbers and times (Ctrl+I)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Follow</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stay at the end while bytes come</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Run the plan, then select an instance to see its bytes.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Select an instance to see its bytes.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not started, so there are no bytes.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No bytes yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing was given to it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ended without writing errors.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ended without output.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>selection %1 at 0x%2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>too long to copy (at most %1)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>came by %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>came by %1 … %2</source>
        <comment>the times of the first and the last byte</comment>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>forkscope::BytesText</name>
    <message>
        <source>what begins with $&apos; must end with the next &apos;</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>two hex digits are missing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” is no hex digit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a byte is two hex digits, one is missing</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>forkscope::BytesTextView</name>
    <message>
        <source>Bytes as text</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>forkscope::BytesView</name>
    <message>
        <source>Bytes in hexadecimal</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>forkscope::ChainContent</name>
    <message>
        <source>No input</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>end of file at once</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bytes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 bytes, seed %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 bytes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>others for each instance</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>new ones for each instance and run</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Random bytes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>File</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no such directory</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>directory cannot be entered</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not found in PATH</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>may not be executed</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>forkscope::ChainEditor</name>
    <message>
        <source>%1 (Esc takes the line back.)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stage %1, %2: %3</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>(and %n more)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Double-click or F2 edits a box, + adds a program, dragging moves it, ⋯ opens its environment and directory</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>forkscope::ChainKeys</name>
    <message>
        <source>&amp;Edit Command</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Settings …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Add Program After</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Remove</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Move &amp;Left</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Move R&amp;ight</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Tap Wire Behind</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tap All &amp;Wires</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove All Ta&amp;ps</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>forkscope::ChainLine</name>
    <message>
        <source>program arguments | program arguments …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Chain as a line of text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Edit command line</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>forkscope::ChainPainter</name>
    <message>
        <source>tap</source>
        <comment>on a wire that is tapped</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>+ Add a program</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Output</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>forkscope::ChainView</name>
    <message>
        <source>Chain of programs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The wire behind it is tapped</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tapped: what passes is kept. A tap holds one pipe more between the two, so back-pressure comes later. (T)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tap this wire: keep what passes and show it under Bytes. (T)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Input</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stage %1 of %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Change the input (Space)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Arguments, environment and directory (Space)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add a program here (Insert)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Standard output of the last stage</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This wire is tapped. A click shows what passed it, under Bytes.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This wire is not tapped. T taps it.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>forkscope::CheckPlan</name>
    <message>
        <source>%1: %2</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>forkscope::CommandEdit</name>
    <message>
        <source>program arguments …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Command of the stage</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A stage needs a program. Esc leaves it as it was.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>forkscope::CommandLine</name>
    <message>
        <source>run needs one of FILE, --pipeline TEXT and -- PROGRAM ARGUMENT…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no program after --</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no file named</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no directory named</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>--print and --trace - would both write to standard output</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>--report - and --trace - would both write to standard output</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>--print and --report - would both write to standard output</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>is not a power of two</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>--three-ways itself decides how many run at once</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>is for one run, and --three-ways makes three</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>See forkscope run --help.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>See forkscope --help.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” is not a whole number from %2 to %3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>an odd number of hex digits</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” is not a byte in hex</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” is not a time in seconds from 0 to %2 with at most three decimals</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” is not a list of cores such as 0,2-3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” is not NAME=VALUE</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” is none of none, text:…, hex:…, random:BYTES[:SEED], @FILE and -</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 A program is run with: forkscope run -- %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>is not UTF-8; write such bytes as $&apos;\xE2&apos;</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>core %1 is not there: this program may use %2</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>forkscope::CompareActions</name>
    <message>
        <source>&amp;Group equal outputs…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Com&amp;pare outputs of #%1 and #%2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Com&amp;pare output of #%1 with…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Com&amp;pare outputs</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>forkscope::CompareSide</name>
    <message>
        <source>%1: instance</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Which instance</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: stream</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Which of its streams</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: bytes in hexadecimal</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>forkscope::ConsoleRun</name>
    <message>
        <source>%1 instances at once instead of %2: the limit is %3 open files</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>standard output: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>--input: standard input has more than 1 GiB</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>--input: standard input: %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>forkscope::ConsoleTable</name>
    <message>
        <source>Instance</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Outcome</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Status</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Meaning</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Polls</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bytes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>XXH3-128</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>pipe held</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 · wall time %2, sum of the instances %3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>tapped: the wires behind stage %1; a tap is one more pipe, which changes back-pressure</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>stage %1 was not started: %2 (%3, %4)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, %2 times</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 %2</source>
        <comment>count and outcome</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 of %2 done · %3 failed · %4 timed out · %5 live</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>forkscope::CoresEdit</name>
    <message>
        <source>all</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” is not a list of cores. Write “all”, or numbers and ranges from 0 to %2 such as “0, 2-3”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The cores that the processes may run on: “all”, or a list such as “0, 2-3”. This machine has the cores 0 to %1.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>forkscope::EnvironmentModel</name>
    <message>
        <source>The name of a variable is missing.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A NUL byte cannot be given to a program.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Variable %1: %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>hex bytes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Value</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Value is</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Secret</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>forkscope::EnvironmentTable</name>
    <message>
        <source>Remove variable</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Environment variables of the stage</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add variable</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show secret values</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>forkscope::ExplainPane</name>
    <message>
        <source>Run a plan, then select an instance, a process or a band of the timeline: why it went as it did is said here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Explanation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Copy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Select &amp;All</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy the &amp;Explanation</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>forkscope::FindBar</name>
    <message>
        <source>Find in the bytes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hex</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Expression</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What the text is</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The UTF-8 bytes of a text, bytes as hex digits, or a regular expression (as in Perl) over bytes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Aa</source>
        <comment>upper and lower case are two things</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Upper and lower case differ</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Upper and lower case differ (of ASCII letters)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close (Esc)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Matches</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What came of the search</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Find</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Its UTF-8 bytes are searched for</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bytes as two hex digits each, ? for any digit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>^ and $ are the begin and end of a line, \xff is a byte; a match has at most 64 KiB</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>forkscope::GoToBar</name>
    <message>
        <source>Go to</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Offset to go to</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>0x1f00, 7936, +16 or -0x10 from the cursor, end, end-16</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>forkscope::InputSheet</name>
    <message>
        <source>Input of the chain</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>None: end of file at once</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bytes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Random bytes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>File</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Kind of input</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Input:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The first stage reads the end of its input at once.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Text of the input</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bytes of the input, as hex digits</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Number of random bytes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;new ones in each run</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the same in each run, from the &amp;seed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Seed of the random bytes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Bytes:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Each instance gets bytes of its own.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Path of the input file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bro&amp;wse …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;File:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The number of bytes is a whole number, such as 10.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The seed is a whole number, such as 7.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Each instance opens the file anew.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no file %1 now.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is a directory.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 may not be read.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, exactly as typed: no line break is added at the end.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1; two hex digits a byte</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Input file</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>forkscope::InspectorPanel</name>
    <message>
        <source>Bytes at the cursor as numbers and times</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>as</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>little-endian</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>big-endian</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Copy value</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>forkscope::InstanceColumns</name>
    <message>
        <source>Columns</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Bytes of each output</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Reset columns</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Last bytes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;First bytes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 bytes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>As &amp;Python writes them</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In &amp;hex</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>forkscope::InstancesView</name>
    <message>
        <source>All</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Running</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Succeeded</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Failed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Timed out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stopped</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not started</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show instances by outcome</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Filter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Filter instances by text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Words in the number, outcome, status, start error or digest</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Instances</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Copy rows</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Filter instances</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Expand all</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>C&amp;ollapse all</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 of %2 shown: those of the measured time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 of %2 shown</source>
        <comment>instances that pass the filter</comment>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>&amp;Terminate %n instances</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>&amp;Kill %n instances</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>&amp;Terminate instance %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Kill instance %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Terminate instance</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Kill instance</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>forkscope::KeepingText</name>
    <message>
        <source>all that may be kept of a run is kept (keepBytesTotal, --keep-total)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>there is no memory left for bytes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no file for what does not stay in memory: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the file for what does not stay in memory took no more: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the output of stage %1 of instance %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the errors of stage %1 of instance %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the input of instance %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not all bytes are kept, first of %1: %2. They are counted and digested, and each stream says what is missing.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is a link</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is no directory</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 belongs to somebody else</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is open to others, or closed to us (chmod 700 makes it ours alone)</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>forkscope::LanguageMenu</name>
    <message>
        <source>&amp;Language</source>
        <extracomment>Shown in every language with the English word, for those who landed in the wrong one.</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;System’s Language</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>forkscope::LibraryPanel</name>
    <message>
        <source>Library</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Examples</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Recent Files</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>forkscope::MainMenu</name>
    <message>
        <source>&amp;File</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Run</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open &amp;Recent</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open &amp;Example</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Chain</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Instances</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Bytes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Explain</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Timeline</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Go To</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>forkscope::MainWindow</name>
    <message>
        <source>The chain has something that was typed and cannot be read.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cannot run: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1[*] — Forkscope</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>of the run “%1”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>About Forkscope</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&lt;h3&gt;Forkscope %1&lt;/h3&gt;&lt;p&gt;An oscilloscope for processes and pipes.&lt;/p&gt;&lt;p&gt;Build a chain of programs, run N of it at once, and see what really happens.&lt;/p&gt;&lt;p&gt;MIT licence. Built with Qt %2.&lt;/p&gt;</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Library</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Chain</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Timeline</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Instances</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bytes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Explain</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>forkscope::MomentBar</name>
    <message>
        <source>Show no time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No longer mark how far the stream was (Esc)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How far the stream was</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>by %1: %2 of %3 bytes</source>
        <comment>a time, and how much had come by then</comment>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>forkscope::OutcomeBar</name>
    <message>
        <source>Progress</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>forkscope::OutputFiles</name>
    <message>
        <source>%1: is not a directory</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: the directory is not empty</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>forkscope::OutputGroupsDialog</name>
    <message>
        <source>Equal Outputs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>group</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>count</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>bytes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>digest</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>differs from the first</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>instances</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Groups of equal outputs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How many are equal</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Compare with the first</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>forkscope::OutputPrinter</name>
    <message>
        <source>forkscope: instance %1, stage %2: %3 bytes from %4 on were not kept (--keep)
</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>forkscope::PaneTitle</name>
    <message>
        <source>Close this pane; the View menu brings it back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>forkscope::PlanBar</name>
    <message>
        <source>Change Instances</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Change At Once</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Change Cores</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Change Timeout</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Change Kill After</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Change Poll</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Plan Bar</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>all</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>none</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source> s</source>
        <comment>seconds</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source> ms</source>
        <comment>milliseconds</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Instances</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How many copies of the chain a run has.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;At once</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How many instances run at the same time; the others wait in a queue. 0 is all.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Cores</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Timeout</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>An instance that takes longer is asked to end (SIGTERM). 0 is no timeout.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Kill after</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What has not ended this long after SIGTERM is killed (SIGKILL).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>P&amp;oll</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The time between two looks at every live process.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>forkscope::PlanDocument</name>
    <message>
        <source>Rename plan</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>forkscope::PlanFiles</name>
    <message>
        <source>Cannot Open “%1”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cannot Save “%1”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Untitled</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>forkscope::PollSlider</name>
    <message>
        <source>%1 looks: never saw %2 of %3 processes, noticed their ends %4 late on the average, %5 at worst</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A poller looking &amp;every</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Interval of a poller</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What a program would have known of this run that looked at its processes only so often</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 ms</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 s</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>forkscope::RecordFiles</name>
    <message>
        <source>report</source>
        <comment>file name</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cannot Save the Report</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>trace</source>
        <comment>file name</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cannot Export the Trace</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>forkscope::RefusalText</name>
    <message>
        <source>kernel.perf_event_paranoid is %1 here; “sudo sysctl kernel.perf_event_paranoid=2” permits it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the system forbids it, as containers often do</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>its memory is over the limit for locked memory; a higher kernel.perf_event_mlock_kb, or “ulimit -l”, permits it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>its memory cannot be had: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>this kernel, or the container, has no perf events</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>there are too many open files; a higher “ulimit -n” permits it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>there is not enough memory for it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the kernel refuses it: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>observed by samples, without the scheduler&apos;s trace: %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1 record of the trace was lost</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 records of the trace were lost</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>forkscope::RunStatusBar</name>
    <message>
        <source>Not run yet</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>forkscope::RunSummary</name>
    <message>
        <source>%1 of %2 succeeded</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 failed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 timed out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 stopped</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 not started</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 running</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 queued</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 for %2 of work: %3 ×</source>
        <comment>wall time, sum of the instances&apos; times, ratio</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>At once lowered from %1 to %2: at most %3 files may be open (ulimit -n)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A start was put off and is tried again: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>exact trace · %1 lost</source>
        <comment>records of the trace</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>samples every %1 ms</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Forkscope itself %1 % of a core</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Forkscope itself %1 of CPU time</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>forkscope::ShortcutsDialog</name>
    <message>
        <source>Keyboard Shortcuts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Command</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keys</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>forkscope::SpeedUpBars</name>
    <message>
        <source>Speed-up</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>limit of one core</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>limit of %n cores</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
</context>
<context>
    <name>forkscope::StageEdits</name>
    <message>
        <source>Add stage %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>Add %n stages</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Remove stage %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Move stage %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Change stage %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tap wire behind %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove tap behind %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tap all wires</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove all taps</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Change input</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>forkscope::StageSheet</name>
    <message>
        <source>Program</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Inherit Forkscope&apos;s own environment</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Tap the wire to the next stage: keep what passes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Working directory</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stage %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A tap is one more pipe, which changes back-pressure. Behind the last stage there is no wire: its output is kept anyway.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a name found in PATH, or a path</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the directory Forkscope was started in</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Program:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Arguments:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One argument a row, exactly as typed: no quotes are needed. $&apos;\xe2\n&apos; writes any bytes, $&apos;&apos; an empty argument.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Environment:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Directory:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Browse …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Program: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Directory: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Runs %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>forkscope::StartWindow</name>
    <message>
        <source>%1: there is no such file (see forkscope --help)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>there is no display for the window; forkscope run works without</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>forkscope::StateTally</name>
    <message numerus="yes">
        <source>%n queued</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n starting</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n running</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n ready</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n blocked</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n stopped</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n zombie</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n ended</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n not started</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
</context>
<context>
    <name>forkscope::StreamPicker</name>
    <message>
        <source>Stream</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Which stream of the selected instance is shown</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Streams</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>forkscope::StreamsModel</name>
    <message>
        <source>empty</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1/s</source>
        <comment>bytes in a second</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>XXH3-128 of all bytes: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>stream</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>size</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>rate</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>digest</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>forkscope::ThreeWays</name>
    <message>
        <source>At any moment only one was running</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Apart from the moments of their starts only one was running at a time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In 2 the %1 instances took turns on one core, about %2 each time. %3; together they waited %4 for the core.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One after another</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All at once, on one core</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All at once, on all cores</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>one after another</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>on one core</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>on all cores</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>concurrency: taking turns</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>parallelism: side by side</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The plan says %1 at once. That is set aside here: 1 runs one at a time, 2 and 3 run all %2 at once.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 ×</source>
        <comment>speed-up</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One instance alone has nothing to take turns with: try several.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>These jobs hardly need a core: in 1 they had one for %1 % of the time. While one waits another can wait too, so starting all at once saves time even on one core: %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>More cores make no difference: nobody was waiting for one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Taking turns is no faster: the same work is done by the same core.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In 3, %1 of %2 cores were used on the average: %3 as fast as one after another.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In 3 up to %1 were running at the same moment and %2 of %3 cores were used on the average: %4 as fast as one after another.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This machine gives the program one core only, so 3 cannot differ from 2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>3 was not faster here. The machine may be busy with something else, or the jobs wait for the same thing.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>forkscope::ThreeWaysPane</name>
    <message>
        <source> × %1</source>
        <comment>behind a chain: how often</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Speed-up</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Where the time went</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Why</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>wall time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>cores used</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>on a core</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ready</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Run three ways: nothing has been run yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Taking turns, or side by side?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Taking turns, or side by side?  %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>forkscope::ThreeWaysTable</name>
    <message>
        <source>Way</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Wall time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Speed-up</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cores used</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>On a core</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ready</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In %1: %2</source>
        <comment>number of a way: outcomes</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stopped in way %1 of 3: there is nothing to compare.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1/3 %2: %3</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>forkscope::ThreeWaysWindow</name>
    <message>
        <source>Three Ways — Forkscope</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>forkscope::TimelineLegend</name>
    <message>
        <source>Hide or show: %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>forkscope::TimelinePane</name>
    <message>
        <source>%1 from %2 to %3</source>
        <comment>length, begin, end</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 · %2 cores used · %3 ready</source>
        <comment>a time, and what went on in it</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>by process</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>by core</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Fit the Whole Run</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Zoom &amp;In</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Zoom &amp;Out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Follow &amp;Live</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Collapse All Instances</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Expand All Instances</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>forkscope::TimelineView</name>
    <message>
        <source>Run a plan (F5) to see here what each of its processes does.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Which process had which core is known from the exact trace alone.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing has been started yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Timeline</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>forkscope::WindowActions</name>
    <message>
        <source>&amp;New</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Open…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Save</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save &amp;As…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save Re&amp;port…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Export &amp;Trace…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>As a file that ui.perfetto.dev and chrome://tracing open</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Clear List</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rena&amp;me Plan…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Run</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Run the plan</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Run Three &amp;Ways</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Run the plan one after another, all at once on one core, and all at once on all cores, and compare</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Exact Trace of the Scheduler</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Off: the next run is observed by the polls&apos; samples alone</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Terminate</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ask everything of the run to end (SIGTERM), and kill later what has not</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Kill</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>End everything of the run at once (SIGKILL)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Reset Layout</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Full Screen</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Plan Bar</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Library</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Chain</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Timeline</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Instances</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bytes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Explain</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Keyboard Shortcuts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;About Forkscope</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>About &amp;Qt</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>forkscope::WireContent</name>
    <message>
        <source>%1 / %2</source>
        <comment>bytes in a pipe, its size</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 / %2 KiB</source>
        <comment>KiB in a pipe, its size</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>? B/s</source>
        <comment>how many bytes per second is not known</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1/s</source>
        <comment>bytes per second</comment>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>format</name>
    <message>
        <source>%1 min %2 s</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 h %2 min</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 d %2 h</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 s</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 ms</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 µs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 ns</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ended by %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>name of a signal: its meaning</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>success</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>found but could not be executed (126)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>command not found (127)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>failed: exit code %1 (what a shell says for %2)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>failed: exit code %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 B</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 KiB</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 MiB</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 GiB</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 TiB</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 PiB</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 EiB</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no status</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>signal %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>its terminal was closed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>interrupted, as by Ctrl+C</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>asked to quit with a core dump</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>illegal instruction</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>trap for a debugger</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>it gave up by itself (abort)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>bus error: memory that is not there</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>arithmetic error, such as division by zero</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>killed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a signal of the user&apos;s own</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>memory it may not use (segmentation fault)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>nobody was reading its output</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>its alarm clock rang</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>asked to end</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>its CPU time was used up</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>its file became too large</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>forbidden system call</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>queued</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>starting</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>running</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>running on core %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ready</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>blocked</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>stopped</source>
        <comment>state</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>zombie</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ended</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not started</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>succeeded</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>failed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>timed out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>stopped</source>
        <comment>outcome</comment>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>instances</name>
    <message>
        <source>last %1 bytes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>first %1 bytes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 bytes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Its output did not end: a process that outlived it still holds the pipe open.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>XXH3-128 of the whole output: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, process %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>#</source>
        <comment>title of the column with the instance&apos;s number</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>outcome</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>status</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>cores</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>polls</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>bytes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>digest</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>end of the output</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>group</source>
        <comment>title of the column with a letter for equal outputs</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The instance&apos;s number, from 0; below it the programs of its stages</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What it is doing, and once it has ended: how it came out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The exit code, or −N when signal N ended it; of an instance: that of its rightmost failing stage</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>From start to end, by the clock</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The cores on which the polls saw it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How often it was looked at</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What it has written to its output</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The begin of the XXH3-128 of its whole output: equal outputs have equal digests</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How its output ends (or begins, see the menu of the titles)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Instances with the same letter wrote the same output, byte for byte</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No other instance wrote the same output.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 instances wrote this output: %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 %2</source>
        <comment>a state and how many processes are in it</comment>
        <translation type="unfinished"></translation>
    </message>
</context>
</TS>
