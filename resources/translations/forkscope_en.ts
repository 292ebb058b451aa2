<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name>forkscope::ChainContent</name>
    <message numerus="yes">
        <source>%1 bytes, seed %2</source>
        <translation>
            <numerusform>%1 byte, seed %2</numerusform>
            <numerusform>%1 bytes, seed %2</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 bytes</source>
        <translation>
            <numerusform>%1 byte</numerusform>
            <numerusform>%1 bytes</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>forkscope::ChainEditor</name>
    <message numerus="yes">
        <source>(and %n more)</source>
        <translation>
            <numerusform>(and %n more)</numerusform>
            <numerusform>(and %n more)</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Mistake on purpose: %1</source>
        <translation>
            <numerusform>Mistake on purpose: %1</numerusform>
            <numerusform>Mistakes on purpose: %1</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>forkscope::ConsoleRun</name>
    <message numerus="yes">
        <source>%1 instances at once instead of %2: the limit is %3 open files</source>
        <translation>
            <numerusform>%1 instance at once instead of %2: the limit is %3 open files</numerusform>
            <numerusform>%1 instances at once instead of %2: the limit is %3 open files</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n more processes could not be ended and go on.</source>
        <translation>
            <numerusform>%n more process could not be ended and goes on.</numerusform>
            <numerusform>%n more processes could not be ended and go on.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>forkscope::EngineNeeds</name>
    <message numerus="yes">
        <source>one instance of this plan needs up to %n processes and threads at once, and the limit does not allow so many more; end some, or raise it (ulimit -u, or pids.max of the control group, TasksMax of systemd)</source>
        <translation>
            <numerusform>one instance of this plan needs up to %n process or thread at once, and the limit does not allow so many more; end some, or raise it (ulimit -u, or pids.max of the control group, TasksMax of systemd)</numerusform>
            <numerusform>one instance of this plan needs up to %n processes and threads at once, and the limit does not allow so many more; end some, or raise it (ulimit -u, or pids.max of the control group, TasksMax of systemd)</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>forkscope::Explain</name>
    <message numerus="yes">
        <source>In this time %Ln records of the trace were lost: what it did then is not known.</source>
        <translation>
            <numerusform>In this time %Ln record of the trace was lost: what it did then is not known.</numerusform>
            <numerusform>In this time %Ln records of the trace were lost: what it did then is not known.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>forkscope::InstanceActions</name>
    <message numerus="yes">
        <source>Termi&amp;nate %n instances</source>
        <translation>
            <numerusform>Termi&amp;nate %n instance</numerusform>
            <numerusform>Termi&amp;nate %n instances</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Ki&amp;ll %n instances</source>
        <translation>
            <numerusform>Ki&amp;ll %n instance</numerusform>
            <numerusform>Ki&amp;ll %n instances</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>forkscope::InstanceWords</name>
    <message numerus="yes">
        <source>%1 bytes</source>
        <translation>
            <numerusform>%1 byte</numerusform>
            <numerusform>%1 bytes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln of them read from a disk</source>
        <translation>
            <numerusform>%Ln of them read from a disk</numerusform>
            <numerusform>%Ln of them read from a disk</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>forkscope::LessonFooter</name>
    <message numerus="yes">
        <source>Run can be pressed once you have predicted: %n question(s) without an answer.</source>
        <translation>
            <numerusform>Run can be pressed once you have predicted: %n question without an answer.</numerusform>
            <numerusform>Run can be pressed once you have predicted: %n questions without an answer.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>forkscope::LessonPane</name>
    <message numerus="yes">
        <source>input: %n random byte(s)</source>
        <translation>
            <numerusform>input: %n random byte</numerusform>
            <numerusform>input: %n random bytes</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>forkscope::LessonSheet</name>
    <message numerus="yes">
        <source>%n instance(s)</source>
        <translation>
            <numerusform>%n instance</numerusform>
            <numerusform>%n instances</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>forkscope::Mistakes</name>
    <message numerus="yes">
        <source>Forkscope itself read %Ln bytes that were meant for the next stage. They are missing there.</source>
        <translation>
            <numerusform>Forkscope itself read %Ln byte that was meant for the next stage. It is missing there.</numerusform>
            <numerusform>Forkscope itself read %Ln bytes that were meant for the next stage. They are missing there.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>forkscope::MistakesButton</name>
    <message numerus="yes">
        <source>⚠ %n mistakes on</source>
        <translation>
            <numerusform>⚠ %n mistake on</numerusform>
            <numerusform>⚠ %n mistakes on</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>forkscope::PollSlider</name>
    <message numerus="yes">
        <source>%1 looks: missed %2 of %3 processes</source>
        <translation>
            <numerusform>%1 look: missed %2 of %3 processes</numerusform>
            <numerusform>%1 looks: missed %2 of %3 processes</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>forkscope::SpeedUpBars</name>
    <message numerus="yes">
        <source>limit of %n cores</source>
        <translation>
            <numerusform>limit of %n core</numerusform>
            <numerusform>limit of %n cores</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>forkscope::StageEdits</name>
    <message numerus="yes">
        <source>Add %n stages</source>
        <translation>
            <numerusform>Add %n stage</numerusform>
            <numerusform>Add %n stages</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>forkscope::StateTally</name>
    <message numerus="yes">
        <source>%n queued</source>
        <translation>
            <numerusform>%n queued</numerusform>
            <numerusform>%n queued</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n starting</source>
        <translation>
            <numerusform>%n starting</numerusform>
            <numerusform>%n starting</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n running</source>
        <translation>
            <numerusform>%n running</numerusform>
            <numerusform>%n running</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n ready</source>
        <translation>
            <numerusform>%n ready</numerusform>
            <numerusform>%n ready</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n blocked</source>
        <translation>
            <numerusform>%n blocked</numerusform>
            <numerusform>%n blocked</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n stopped</source>
        <translation>
            <numerusform>%n stopped</numerusform>
            <numerusform>%n stopped</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n zombie</source>
        <translation>
            <numerusform>%n zombie</numerusform>
            <numerusform>%n zombies</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n ended</source>
        <translation>
            <numerusform>%n ended</numerusform>
            <numerusform>%n ended</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n not started</source>
        <translation>
            <numerusform>%n not started</numerusform>
            <numerusform>%n not started</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>forkscope::Timeline</name>
    <message numerus="yes">
        <source>%n processes</source>
        <translation>
            <numerusform>%n process</numerusform>
            <numerusform>%n processes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>exact trace, %1 records lost</source>
        <translation>
            <numerusform>exact trace, %1 record lost</numerusform>
            <numerusform>exact trace, %1 records lost</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>forkscope::Usage</name>
    <message numerus="yes">
        <source>It had %Ln page faults; for %1 of them a disk was read.</source>
        <translation>
            <numerusform>It had %Ln page fault; for %1 of them a disk was read.</numerusform>
            <numerusform>It had %Ln page faults; for %1 of them a disk was read.</numerusform>
        </translation>
    </message>
</context>
</TS>
