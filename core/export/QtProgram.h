#pragma once

// The text of what a plan becomes in C++ with Qt, with slots for filled() in CodeTemplate.h;
// QtCode.cpp says what comes in.

namespace forkscope::qtProgram {

inline constexpr auto program = R"(@comments@
#include <QtCore/QtCore>

#include <cerrno>
#include <cstdio>
#include <functional>
#include <memory>
#include <vector>
#include <fcntl.h>
#include <sched.h>
#include <signal.h>
#include <sys/stat.h>
#include <unistd.h>

#if QT_VERSION >= QT_VERSION_CHECK(6, 5, 2) && QT_VERSION < QT_VERSION_CHECK(6, 6, 0)
#error "This Qt forks and reaps every child at once, and only from 6.6 on it can be told not to."
#endif

constexpr int instances = @instances@;
constexpr int atOnce = @atOnce@;@oneAfterAnother@

// Returns where a program is. Relative and empty entries of PATH mean another directory each time:
// they are not searched. Where no PATH is set, `path` is null.
static QByteArray found(const QByteArray &name, const QByteArray &path)
{
    if (name.contains('/'))
        return name;
    for (const QByteArray &directory : (path.isNull() ? "/bin:/usr/bin" : path).split(':')) {
        const QByteArray file = directory + '/' + name;
        struct stat status;
        if (file.startsWith('/') && !directory.isEmpty() && stat(file.constData(), &status) == 0 &&
            S_ISREG(status.st_mode) && (access(file.constData(), X_OK) == 0 || errno != EACCES))
            return file;
    }
    std::fprintf(stderr, "%s: not found as a program in PATH; only its absolute entries are searched\n",
                 name.constData());
    return "/dev/null/" + name; // which cannot be started
}
@helpers@

static void setCommand(QProcess *stage, const QList<QByteArray> &words, const QByteArray &path)
{
    stage->setProgram(QString::fromUtf8(found(words.first(), path)));
    QStringList arguments;
    for (const QByteArray &word : words.mid(1))
        arguments << QString::fromUtf8(word);
    stage->setArguments(arguments);
}

class Chain : public QObject
{
public:
    Chain(int i, std::function<void()> over) : index(i), tellOver(std::move(over)) {}

    void start()
    {
        for (int i = 0; i < @stages@; ++i) {
            auto *stage = new QProcess(this);
#if QT_VERSION >= QT_VERSION_CHECK(6, 6, 0)
            // Else a child with a modifier is forked and reaped at once, also the leader of a group
            // that the others have still to join.
            stage->setUnixProcessParameters(QProcess::UnixProcessFlag::UseVFork);
#endif
            stage->setProcessChannelMode(QProcess::ForwardedErrorChannel);
            stages.append(stage);
            connect(stage, &QProcess::finished, this, [this] { check(); });
            connect(stage, &QProcess::errorOccurred, this, [this, stage](auto error) {
                if (error != QProcess::FailedToStart)
                    return;
                std::fprintf(stderr, "%s\n", qPrintable(stage->errorString()));
                failed = true;
                QTimer::singleShot(0, this, [this] { check(); });
            });
        }
        // QProcess closes its pipe when the process has ended: what a process that outlives it
        // writes would be lost. So the last stage writes into a pipe of ours.
        if (pipe2(ends, O_CLOEXEC) != 0)
            qFatal("no pipe can be made");
        fcntl(ends[0], F_SETFL, O_NONBLOCK);
        reader = new QSocketNotifier(ends[0], QSocketNotifier::Read, this);
        connect(reader, &QSocketNotifier::activated, this, [this] { readOutput(); });
        startStages();
    }

    bool succeeded() const
    {
        if (failed || late)
            return false;
        @statuses@
    }

    bool isOver = false;
    QByteArray output;

private:
    void startStages();

    void check()
    {
        for (QProcess *stage : stages) {
            if (isOver || stage->state() != QProcess::NotRunning)
                return;
        }
        if (late) // whoever has survived may hold the pipe
            while (readSome()) { }
        if (!late && !atEnd) {
            reader->setEnabled(true);
            return;
        }
        reader->setEnabled(false);
        ::close(ends[0]);
        isOver = true;
        tellOver();
    }

    bool readSome()
    {
        char buffer[65536];
        const ssize_t got = ::read(ends[0], buffer, sizeof buffer);
        if (got > 0)
            output.append(buffer, got);
        atEnd = atEnd || got == 0;
        return got > 0;
    }

    void readOutput()
    {
        readSome();
        if (!atEnd)
            return;
        reader->setEnabled(false);
        check();
    }
    @endLate@

    int index;
    pid_t group = 0;
    bool failed = false, late = false, atEnd = false;
    int ends[2]; // of the output's pipe: ours, and the last stage's
    QSocketNotifier *reader = nullptr;
    QList<QProcess *> stages;
    std::function<void()> tellOver;
};

void Chain::startStages()
{
    @startStages@
}

int main(int argc, char **argv)
{
    QCoreApplication application(argc, argv);
    @cores@
    std::vector<std::unique_ptr<Chain>> chains;
    int printed = 0, running = 0;
    bool allGood = true;
    std::function<void()> next = [&] {
        while (running < atOnce && int(chains.size()) < instances) {
            ++running;
            chains.push_back(std::make_unique<Chain>(int(chains.size()), [&] {
                --running;
                QTimer::singleShot(0, &application, next);
            }));
            chains.back()->start();
        }
        for (; printed < int(chains.size()) && chains[printed]->isOver; ++printed) {
            const QByteArray &output = chains[printed]->output;
            std::fwrite(output.constData(), 1, size_t(output.size()), stdout);
            allGood = allGood && chains[printed]->succeeded();
        }
        if (printed == instances)
            QCoreApplication::exit(std::fflush(stdout) == 0 && allGood ? 0 : 1);
    };
    QTimer::singleShot(0, &application, next);
    return QCoreApplication::exec();
}
)";

inline constexpr auto everyStatus =
    R"(return std::all_of(stages.begin(), stages.end(), [](QProcess *stage) {
    return stage->exitStatus() == QProcess::NormalExit && stage->exitCode() == 0;
});
)";

inline constexpr auto lastStatus = R"(QProcess *stage = stages.last(); // @mistake@
return stage->exitStatus() == QProcess::NormalExit && stage->exitCode() == 0;
)";

inline constexpr auto endLate = R"(
void endLate()
{
    if (isOver)
        return;
    late = true;
    @first@
    check(); // all may have ended but who has inherited the pipe
}
)";

/// QTimer waits for at most 2^31 ms.
inline constexpr auto after = R"(
// A timer that may take longer than the 24 days of QTimer.
static void after(qint64 ms, QObject *context, std::function<void()> act)
{
    const qint64 part = std::min<qint64>(ms, 1000000000);
    QTimer::singleShot(int(part), context, [=] {
        if (part == ms)
            act();
        else
            after(ms - part, context, act);
    });
}
)";

inline constexpr auto killLater = R"(@timer@(@delay@, this, [this] {
    if (isOver)
        return;
    @kill@
});
)";

inline constexpr auto stage = R"({
    QProcess *stage = stages[@index@];
    @input@
    @output@
    const qint64 group = stages[0]->processId(); // 0: one of its own
    @command@
    stage->start();
    @close@
}
)";

/// A command whose bytes are text.
inline constexpr auto textCommand = R"(setCommand(stage, @words@, @path@);
@environment@
@directory@
stage->setChildProcessModifier([@captured@] {
    if (setpgid(0, pid_t(group)) != 0)
        _exit(127);
    @output@
});
)";

inline constexpr auto rawCommand =
    R"(auto raw = std::make_shared<Raw>(QList<QByteArray>@words@,
    QList<QByteArray>@variables@, @inherits@, @directory@, @path@);
stage->setProgram(QStringLiteral("/bin/true")); // never reached
stage->setChildProcessModifier([raw, @captured@] {
    if (setpgid(0, pid_t(group)) != 0)
        _exit(127);
    @output@
    if (raw->directory.isEmpty() || chdir(raw->directory.constData()) == 0)
        execve(raw->path.constData(), raw->argv.data(), raw->envp.data());
    _exit(127);
});
)";

inline constexpr auto startStages = R"(@stages@
::close(ends[1]); // the last stage has it: else its end would never be seen
@data@
group = pid_t(stages[0]->processId());
@limit@
)";

inline constexpr auto writtenInput = R"(stages[0]->write(@data@);
stages[0]->closeWriteChannel();
)";

inline constexpr auto writesThenReads = R"(// @mistake@
reader->setEnabled(false);
connect(stages[0], &QProcess::bytesWritten, this,
        [this] { reader->setEnabled(stages[0]->bytesToWrite() == 0); });
)";

inline constexpr auto randomBytes = R"(
static quint64 splitMix(quint64 *state)
{
    quint64 z = (*state += 0x9E3779B97F4A7C15ULL);
    z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9ULL;
    z = (z ^ (z >> 27)) * 0x94D049BB133111EBULL;
    return z ^ (z >> 31);
}

// The same bytes for the same seed, others for each index.
static QByteArray randomBytes(qsizetype count, quint64 seed, int index)
{
    quint64 state = splitMix(&seed) ^ (quint64(index) * 0xD1342543DE82EF95ULL);
    state = splitMix(&state);
    QByteArray bytes;
    while (bytes.size() < count) {
        const quint64 word = qToLittleEndian(splitMix(&state));
        bytes.append(reinterpret_cast<const char *>(&word), 8);
    }
    return bytes.left(count);
}
)";

inline constexpr auto freshRandomBytes = R"(
static QByteArray randomBytes(qsizetype count)
{
    QByteArray bytes(count, Qt::Uninitialized);
    for (char &byte : bytes)
        byte = char(QRandomGenerator::system()->bounded(256));
    return bytes;
}
)";

inline constexpr auto secret = R"(
// Set it before: it is not written down here.
static QByteArray secret(const char *name)
{
    if (!qEnvironmentVariableIsSet(name))
        qFatal("%s: secret: set it before", name);
    return qgetenv(name);
}
)";

inline constexpr auto raw = R"(
// QProcess turns words into text and back, which damages bytes that are no UTF-8. They are kept
// here, and the child executes them itself.
struct Raw
{
    QByteArray path, directory;
    QList<QByteArray> words, variables;
    std::vector<char *> argv, envp;

    Raw(QList<QByteArray> w, QList<QByteArray> added, bool inherits, QByteArray d,
        const QByteArray &searched)
        : directory(d), words(w), variables(added)
    {
        path = found(words[0], searched);
        for (char **each = environ; inherits && *each; ++each) {
            const QByteArray name = QByteArray(*each).split('=').first() + '=';
            if (std::none_of(added.begin(), added.end(),
                             [&](const QByteArray &other) { return other.startsWith(name); }))
                variables.append(*each);
        }
        for (QByteArray &each : words)
            argv.push_back(each.data());
        for (QByteArray &each : variables)
            envp.push_back(each.data());
        argv.push_back(nullptr);
        envp.push_back(nullptr);
    }
};
)";

} // namespace forkscope::qtProgram
