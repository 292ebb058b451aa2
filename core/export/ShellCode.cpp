#include "core/export/ShellCode.h"

#include "core/base/ShellWord.h"
#include "core/export/CodeDraft.h"
#include "core/export/CodeParts.h"

#include <QtCore/QByteArrayList>

#include <algorithm>
#include <array>

namespace forkscope {

namespace {

constexpr auto randomFunction = R"(
# SplitMix64: the same bytes for the same seed, others for each instance.
split_mix() { # sets z
    local mixed
    (( state += 0x9E3779B97F4A7C15 ))
    (( mixed = (state ^ ((state >> 30) & 0x3FFFFFFFF)) * 0xBF58476D1CE4E5B9 ))
    (( mixed = (mixed ^ ((mixed >> 27) & 0x1FFFFFFFFF)) * 0x94D049BB133111EB ))
    (( z = mixed ^ ((mixed >> 31) & 0x1FFFFFFFF) ))
}

random_bytes() { # COUNT SEED INDEX
    local state=$2 z left b
    split_mix
    (( state = z ^ ($3 * 0xD1342543DE82EF95) ))
    split_mix
    state=$z
    for (( left = $1; left > 0; left -= 8 )); do
        split_mix
        printf -v b '%016x' "$z"
        printf "\\x${b:14:2}\\x${b:12:2}\\x${b:10:2}\\x${b:8:2}\\x${b:6:2}\\x${b:4:2}\\x${b:2:2}\\x${b:0:2}"
    done | head -c "$1"
}
)";

// An empty PATH would be the present directory.
constexpr auto absolutePathOnly = R"(
# Relative and empty entries of PATH mean another directory each time: they are not searched.
absolute_path() {
    local each absolute=
    while IFS= read -rd : each; do
        if [[ $each == /* ]]; then
            absolute+=${absolute:+:}$each
        else
            printf 'PATH: its entry "%s" is not searched\n' "$each" >&2
        fi
    done <<<"$PATH:"
    PATH=${absolute:-/dev/null}
}
absolute_path
)";

// bash would not run programs with these names, but its builtins.
constexpr std::array builtins{
    "[",        "alias",   "bg",      "bind",         "break",     "builtin",
    "caller",   "cd",      "command", "compgen",      "complete",  "compopt",
    "continue", "declare", "dirs",    "disown",       "echo",      "enable",
    "eval",     "exec",    "exit",    "export",       "false",     "fc",
    "fg",       "getopts", "hash",    "help",         "history",   "jobs",
    "kill",     "let",     "local",   "logout",       "mapfile",   "popd",
    "printf",   "pushd",   "pwd",     "read",         "readarray", "readonly",
    "return",   "set",     "shift",   "shopt",        "source",    "suspend",
    "test",     "times",   "trap",    "true",         "type",      "typeset",
    "ulimit",   "umask",   "unalias", "unset",        "wait",      ".",
    ":",        "chain",   "start",   "random_bytes", "split_mix", "absolute_path"};

bool isBuiltin(const QByteArray &program)
{
    return std::ranges::any_of(builtins, [&](const char *name) { return program == name; });
}

QByteArray word(const QByteArray &bytes)
{
    return shellWord(bytes, WordPlace::Argument).toUtf8();
}

QByteArray words(const QByteArray &bytes, bool placeholders)
{
    QByteArray text;
    bool first = true;
    for (const QByteArray &part : partsAroundIndex(bytes, placeholders)) {
        if (!first)
            text += "\"$i\"";
        if (!part.isEmpty())
            text += word(part);
        first = false;
    }
    return text.isEmpty() ? QByteArray("''") : text;
}

/// Returns `NAME=VALUE` for env(1).
QByteArray assignment(const Variable &variable)
{
    if (!variable.secret)
        return word(variable.name + '=' + variable.value);
    return word(variable.name + '=') + "\"${" + variable.name + ":?secret: set it before}\"";
}

/// Returns the program as a word. env(1) searches the PATH that it is given, of which the relative
/// entries are left out for that.
QByteArray programWord(const Stage &stage)
{
    QByteArray name = shellWord(stage.program, WordPlace::Program).toUtf8();
    const auto path = std::ranges::find_if(stage.environment, [](const Variable &variable) {
        return variable.name == "PATH" && !variable.secret;
    });
    if (path == stage.environment.end() || stage.program.contains('/'))
        return name;
    QByteArrayList absolute = path->value.split(':');
    const auto left =
        absolute.removeIf([](const QByteArray &entry) { return !entry.startsWith('/'); });
    if (left == 0)
        return name;
    const QByteArray found = absolute.isEmpty() ? QByteArray("/dev/null") : absolute.join(':');
    return "\"$(PATH=" + word(found) + "; type -P -- " + word(stage.program) +
           " || echo /not found: " + word(stage.program) + ")\"";
}

QByteArray command(const Stage &stage, bool placeholders)
{
    const bool hasAssignment = stage.program.contains('=');
    const bool needsEnv = isBuiltin(stage.program) || !stage.environment.isEmpty() ||
                          !stage.inheritEnvironment || !stage.workingDirectory.isEmpty() ||
                          stage.program.startsWith('-') || hasAssignment;
    QByteArray text;
    if (needsEnv) {
        text = "env";
        if (!stage.inheritEnvironment)
            text += " -i";
        if (!stage.workingDirectory.isEmpty())
            text += " -C " + word(stage.workingDirectory);
        text += stage.program.startsWith('-') ? " --" : "";
        for (const Variable &variable : stage.environment)
            text += ' ' + assignment(variable);
        if (hasAssignment) // env would take it for a variable
            text += R"( sh -c 'exec "$0" "$@"')";
        text += ' ';
    }
    text += programWord(stage);
    for (const QByteArray &argument : stage.arguments)
        text += ' ' + words(argument, placeholders);
    return text;
}

/// Writes the program of one plan, piece by piece.
class ShellWriter
{
public:
    explicit ShellWriter(const Plan &plan)
        : m_plan(plan), m_run(plan.run), m_limit(plan.run.timeoutMs), m_width(widthOf(plan.run)),
          m_writesFirst(plan.run.instances == 1 && hasWrittenInput(plan.pipeline) &&
                        makes(plan.run, Mistake::WritesThenReads)),
          m_draft(plan)
    {
        if (m_writesFirst)
            m_limit = timeLimitMs(plan.run);
    }

    QByteArray write()
    {
        const QByteArray body = m_run.instances > 1 ? several() : one();
        return "#!/usr/bin/env bash\n" + m_draft.heading("# ") + statuses() + cores() +
               absolutePath() + m_draft.helpers() + '\n' + body;
    }

private:
    [[nodiscard]] bool isChain() const { return m_plan.pipeline.stages.size() > 1; }

    QByteArray statuses()
    {
        if (!isChain())
            return {};
        if (makes(m_run, Mistake::IgnoresStatus))
            return "# " + mistakeComment(Mistake::IgnoresStatus) + " (no pipefail)\n";
        return "set -o pipefail\n";
    }

    QByteArray cores()
    {
        if (m_run.cores.isEmpty())
            return {};
        return "taskset -pc " + joined(m_run.cores, ",") +
               " $$ >/dev/null  # what is started from here inherits it\n";
    }

    [[nodiscard]] QByteArray absolutePath() const
    {
        const bool searches = std::ranges::any_of(m_plan.pipeline.stages, [](const Stage &stage) {
            return !stage.program.contains('/');
        });
        return searches ? absolutePathOnly : "";
    }

    QByteArray input()
    {
        const Input &input = m_plan.pipeline.input;
        if (m_writesFirst)
            return {}; // the input goes to the whole chain
        if (std::holds_alternative<NoInput>(input))
            return " </dev/null";
        if (std::holds_alternative<FileInput>(input))
            return " <" +
                   words(inputPathOf(m_plan.pipeline, m_run.placeholders), m_run.placeholders);
        return " < <(" + printing() + ')';
    }

    QByteArray printing()
    {
        const Input &input = m_plan.pipeline.input;
        if (const auto *random = std::get_if<RandomInput>(&input)) {
            const QByteArray count = QByteArray::number(random->count);
            if (!random->seed)
                return "head -c " + count + " /dev/urandom";
            m_draft.needs(randomFunction);
            return "random_bytes " + count + ' ' + QByteArray::number(*random->seed) + " \"$i\"";
        }
        if (const auto *bytes = std::get_if<BytesInput>(&input))
            return "printf -- " + printfFormat(bytes->bytes);
        QByteArray format;
        QByteArray indexes;
        for (const QByteArray &part :
             partsAroundIndex(std::get<TextInput>(input).text, m_run.placeholders)) {
            if (!format.isEmpty()) {
                format += "%d";
                indexes += " \"$i\"";
            }
            format += printfFormat(part);
        }
        return "printf -- " + format + indexes;
    }

    QByteArray chain()
    {
        QByteArray text;
        const QList<Stage> &stages = m_plan.pipeline.stages;
        for (int stage = 0; stage < int(stages.size()); ++stage) {
            if (stage > 0)
                text += " |\n    ";
            text += command(stages[stage], m_run.placeholders);
            if (stage == 0)
                text += input();
        }
        return text;
    }

    [[nodiscard]] bool needsIndex() const
    {
        const auto *random = std::get_if<RandomInput>(&m_plan.pipeline.input);
        return m_run.placeholders || (random && random->seed);
    }

    /// timeout(1) makes its own process group and signals all of it.
    QByteArray limit()
    {
        QByteArray text = "timeout ";
        if (m_draft.makes(Mistake::KillsOnlyChild))
            text += "--foreground ";
        text += m_run.killAfterMs == 0 ? QByteArray("-s KILL ")
                                       : "-k " + secondsOf(m_run.killAfterMs) + ' ';
        return text + secondsOf(m_limit) + ' ';
    }

    QByteArray killComment() const
    {
        return m_draft.hasMade(Mistake::KillsOnlyChild)
                   ? "# " + mistakeComment(Mistake::KillsOnlyChild) + " (--foreground)\n"
                   : QByteArray();
    }

    QByteArray limited(const QByteArray &index)
    {
        const QByteArray pipefail =
            isChain() && !makes(m_run, Mistake::IgnoresStatus) ? " -o pipefail" : "";
        return limit() + "bash" + pipefail + " -c 'chain \"$1\"' bash " + index;
    }

    QByteArray function()
    {
        QByteArray text = "chain() {\n";
        const QByteArray body = chain();
        if (needsIndex())
            text += "    local i=$1\n";
        text += "    " + body + "\n}\n";
        if (m_limit > 0)
            text += m_draft.helpers().isEmpty() ? QByteArray("export -f chain\n")
                                                : "export -f chain random_bytes split_mix\n";
        return text;
    }

    QByteArray one()
    {
        m_draft.makes(Mistake::IgnoresStatus, isChain());
        QByteArray text;
        if (m_writesFirst) {
            text = writingFirst();
        } else if (m_limit > 0 && !isChain()) {
            const QByteArray call = limit();
            text = killComment() + (needsIndex() ? "i=0\n" : "") + call + chain() + '\n';
        } else if (m_limit > 0) {
            const QByteArray call = limited("0");
            text = function() + '\n' + killComment() + call + '\n';
        } else {
            text = (needsIndex() ? "i=0\n" : "") + chain() + '\n';
        }
        return text + "exit $(( $? != 0 ))\n";
    }

    /// The shell holds both pipes, like a parent that reads only after it has written everything.
    QByteArray writingFirst()
    {
        m_draft.makes(Mistake::WritesThenReads);
        const QByteArray printed = printing();
        QByteArray call = limit();
        QByteArray text;
        if (isChain()) {
            call = limited("0");
            text = function();
        } else {
            call += chain();
        }
        return text + (needsIndex() ? "i=0\n" : "") + killComment() +
               "directory=$(mktemp -d) || exit 1\n"
               "trap 'rm -rf \"$directory\"' EXIT\n"
               "mkfifo \"$directory/in\" \"$directory/out\" || exit 1\n" +
               printed + " >\"$directory/data\"\n" + call +
               " <\"$directory/in\" >\"$directory/out\" &\n"
               "exec {to}>\"$directory/in\" {from}<\"$directory/out\"\n"
               "# " +
               mistakeComment(Mistake::WritesThenReads) +
               "\n"
               "cat \"$directory/data\" >&\"$to\" 2>/dev/null\n"
               "exec {to}>&-\n"
               "cat <&\"$from\"\n"
               "wait $!\n";
    }

    QByteArray several()
    {
        m_draft.makes(Mistake::IgnoresStatus, isChain());
        const bool oneByOne = m_width == 1;
        const bool mistaken = m_draft.makes(Mistake::OneAfterAnother);
        QByteArray text = function();
        const QByteArray call = m_limit > 0 ? limited("\"$i\"") : QByteArray("chain \"$i\"");
        const QByteArray loop =
            "for (( i = 0; i < " + QByteArray::number(m_run.instances) + "; ++i )); do\n";
        text += '\n' + killComment();
        if (oneByOne)
            return text + "failed=0\n" +
                   (mistaken ? "# " + mistakeComment(Mistake::OneAfterAnother) + '\n'
                             : QByteArray()) +
                   loop + "    " + call + " || failed=1\ndone\nexit $failed\n";
        text += "directory=$(mktemp -d) || exit 1\ntrap 'rm -rf \"$directory\"' EXIT\n" + loop;
        if (m_width < m_run.instances)
            text += "    (( i < " + QByteArray::number(m_width) +
                    " )) || wait -n  # until one of them has ended\n";
        return text + "    { " + call + " || : >\"$directory/failed\"; } >\"$directory/$i\" &\n" +
               "done\nwait\n" + loop +
               "    cat \"$directory/$i\"\ndone\n[[ ! -e $directory/failed ]]\n";
    }

    const Plan &m_plan;
    const RunSettings &m_run;
    qint64 m_limit;
    int m_width;
    bool m_writesFirst;
    CodeDraft m_draft;
};

} // namespace

QByteArray printfFormat(const QByteArray &bytes)
{
    QByteArray text = "'";
    for (const char c : bytes) {
        if (c == '\n')
            text += "\\n";
        else if (c == '%')
            text += "%%";
        else if (c == '\\')
            text += "\\\\";
        else if (c >= ' ' && c <= '~' && c != '\'')
            text += c;
        else
            text += '\\' + QByteArray::number(01000 + uchar(c), 8).mid(1);
    }
    return text + '\'';
}

QByteArray shellCode(const Plan &plan)
{
    return ShellWriter(plan).write();
}

} // namespace forkscope
