#include "app/packaging/Completions.h"

namespace forkscope {

namespace {

enum class Kind { None, Words, File, Directory, Other };

/// Returns what a shell can propose as the value of an option or as an argument.
Kind kindOf(const OptionText &option)
{
    const QByteArray value = option.isArgument ? option.names.front() : option.value;
    if (!option.choices.isEmpty())
        return Kind::Words;
    if (value == "FILE")
        return Kind::File;
    if (value == "DIR")
        return Kind::Directory;
    return value.isEmpty() ? Kind::None : Kind::Other;
}

/// Returns whether the command takes PROGRAM ARGUMENT… behind "--".
bool takesProgram(const CommandText &command)
{
    return command.usage.contains(" -- ");
}

QByteArray words(const QList<QByteArray> &list)
{
    return list.join(' ');
}

QList<QByteArray> optionNames(const CommandText &command)
{
    QList<QByteArray> names;
    for (const OptionText &option : command.options) {
        if (!option.isArgument)
            names += option.names;
    }
    return names;
}

bool isCommand(const CommandText &command)
{
    return !command.name.isEmpty(); // the list also has the program without a command
}

/// Returns the names of the commands for which `fits` holds.
QList<QByteArray> commandNames(const QList<CommandText> &commands,
                               bool (*fits)(const CommandText &) = isCommand)
{
    QList<QByteArray> names;
    for (const CommandText &command : commands) {
        if (isCommand(command) && fits(command))
            names << command.name;
    }
    return names;
}

QByteArray bashReply(const OptionText &option)
{
    switch (kindOf(option)) {
    case Kind::Words:
        return "mapfile -t COMPREPLY < <(compgen -W '" + words(option.choices) + "' -- \"$word\")";
    case Kind::File:
        return "compopt -o filenames; mapfile -t COMPREPLY < <(compgen -f -- \"$word\")";
    case Kind::Directory:
        return "compopt -o filenames; mapfile -t COMPREPLY < <(compgen -d -- \"$word\")";
    case Kind::None:
    case Kind::Other:
        break;
    }
    return "COMPREPLY=()"; // a number, or a text that only the user knows
}

QByteArray quoted(QByteArray text)
{
    return '\'' + text.replace('\'', "'\\''") + '\'';
}

/// Escapes what would end a part of an option in zsh's _arguments: a colon or a bracket.
QByteArray zshText(QByteArray text)
{
    return text.replace('\\', "\\\\").replace(':', "\\:").replace('[', "\\[").replace(']', "\\]");
}

QByteArray zshAction(const OptionText &option)
{
    switch (kindOf(option)) {
    case Kind::Words:
        return '(' + words(option.choices) + ')';
    case Kind::File:
        return "_files";
    case Kind::Directory:
        return "_files -/";
    case Kind::None:
    case Kind::Other:
        break;
    }
    return " "; // means to zsh: there is a value, but nothing to propose
}

QByteArray zshOption(const OptionText &option)
{
    if (option.isArgument)
        return quoted("1:" + zshText(option.summary) + ':' + zshAction(option));
    const QByteArray value = option.value.isEmpty()
                                 ? QByteArray()
                                 : ':' + zshText(option.value) + ':' + zshAction(option);
    const QByteArray explained = '[' + zshText(option.summary) + ']' + value;
    if (option.names.size() == 1)
        return quoted((option.isRepeated ? "*" : "") + option.names.front() + explained);
    return quoted('(' + words(option.names) + ')') + '{' + option.names.join(',') + '}' +
           quoted(explained);
}

QByteArray fishOption(const QByteArray &condition, const OptionText &option)
{
    QByteArray line = "complete -c forkscope -n " + quoted(condition);
    for (const QByteArray &name : option.isArgument ? QList<QByteArray>() : option.names)
        line += name.startsWith("--") ? " -l " + name.mid(2) : " -s " + name.mid(1);
    switch (kindOf(option)) {
    case Kind::Words:
        line += " -x -a " + quoted(words(option.choices));
        break;
    case Kind::File:
        line += option.isArgument ? " -F" : " -r -F";
        break;
    case Kind::Directory:
        line += " -x -a '(__fish_complete_directories)'";
        break;
    case Kind::Other:
        line += " -x";
        break;
    case Kind::None:
        break;
    }
    return line + " -d " + quoted(option.summary) + '\n';
}

/// Returns the script with each "@NAME@" replaced by its text.
QByteArray filled(QByteArray script,
                  std::initializer_list<std::pair<const char *, QByteArray>> texts)
{
    for (const auto &[name, text] : texts)
        script.replace(name, text);
    return script;
}

constexpr auto bashScript = R"(# Completion of forkscope(1) in bash.

_forkscope()
{
    local word=${COMP_WORDS[COMP_CWORD]} before=${COMP_WORDS[COMP_CWORD - 1]} command= i
    case ${COMP_WORDS[1]} in
    @COMMANDS@) [ "$COMP_CWORD" -lt 2 ] || command=${COMP_WORDS[1]} ;;
    esac
    case $command in
    @COMMANDS WITH A PROGRAM@)
        for ((i = 2; i < COMP_CWORD; i++)); do
            [ "${COMP_WORDS[i]}" = -- ] || continue
            if declare -F _command_offset >/dev/null; then
                _command_offset $((i + 1))
            elif [ $((i + 1)) -eq "$COMP_CWORD" ]; then
                mapfile -t COMPREPLY < <(compgen -c -- "$word")
            else
                compopt -o filenames
                mapfile -t COMPREPLY < <(compgen -f -- "$word")
            fi
            return
        done ;;
    esac
    case "$command $before" in
@VALUES@    esac
    case $command in
@OPTIONS@    esac
    if [ -z "$command" ] && [ "$COMP_CWORD" -eq 1 ]; then
        mapfile -t -O "${#COMPREPLY[@]}" COMPREPLY < <(compgen -W '@NAMES@' -- "$word")
    fi
}

complete -F _forkscope forkscope
)";

/// Returns a bash case for the value of an option.
QByteArray bashValue(const CommandText &command, const OptionText &option)
{
    QList<QByteArray> patterns;
    for (const QByteArray &name : option.names)
        patterns << '\'' + command.name + ' ' + name + '\'';
    return filled("    @PATTERNS@)\n        @REPLY@\n        return ;;\n",
                  {{"@PATTERNS@", patterns.join(" | ")}, {"@REPLY@", bashReply(option)}});
}

/// Returns a bash case for a command's options and its argument.
QByteArray bashOptions(const CommandText &command)
{
    QByteArray argument;
    for (const OptionText &option : command.options) {
        if (option.isArgument)
            argument = "        *) " + bashReply(option) + " ;;\n";
    }
    return filled(R"(    '@NAME@')
        case $word in
        -*) mapfile -t COMPREPLY < <(compgen -W '@OPTIONS@' -- "$word") ;;
@ARGUMENT@        esac ;;
)",
                  {{"@NAME@", command.name},
                   {"@OPTIONS@", words(optionNames(command))},
                   {"@ARGUMENT@", argument}});
}

// "commands" and "command" are names of zsh itself, which a local variable would hide.
constexpr auto zshScript = R"(#compdef forkscope
# Completion of forkscope(1) in zsh.

_forkscope()
{
    local -a subcommands=(
@SUMMARIES@    )
    if (( CURRENT > 2 )) && [[ -n ${subcommands[(r)${words[2]}:*]} ]]; then
        local subcommand=${words[2]}
        shift words
        (( CURRENT-- ))
        case $subcommand in
@CASES@        esac
        return
    fi
    (( CURRENT > 2 )) || _describe command subcommands
    _arguments -S@OPTIONS@
}

_forkscope "$@"
)";

/// Behind the first "--" zsh completes as if the program stood alone on the line.
constexpr auto zshProgram = R"(            local dashes=${words[(i)--]}
            if (( dashes < CURRENT )); then
                shift $dashes words
                (( CURRENT -= dashes ))
                _normal -p forkscope
                return
            fi
)";

QByteArray zshOptions(const CommandText &command)
{
    QByteArray options;
    for (const OptionText &option : command.options)
        options += " \\\n                " + zshOption(option);
    return options;
}

constexpr auto fishScript = R"(# Completion of forkscope(1) in fish.

complete -c forkscope -f
complete -c forkscope -n 'string match -q -- -- (commandline -opc)[2..]' -F
complete -c forkscope -n 'test (commandline -opc)[-1] = --' -a '(__fish_complete_command)'
)";

} // namespace

QByteArray bashCompletion(const QList<CommandText> &commands)
{
    QByteArray values;
    QByteArray options;
    for (const CommandText &command : commands) {
        for (const OptionText &option : command.options) {
            if (!option.value.isEmpty())
                values += bashValue(command, option);
        }
        options += bashOptions(command);
    }
    return filled(bashScript,
                  {{"@COMMANDS@", commandNames(commands).join(" | ")},
                   {"@COMMANDS WITH A PROGRAM@", commandNames(commands, takesProgram).join(" | ")},
                   {"@VALUES@", values},
                   {"@OPTIONS@", options},
                   {"@NAMES@", words(commandNames(commands))}});
}

QByteArray zshCompletion(const QList<CommandText> &commands)
{
    QByteArray summaries;
    QByteArray cases;
    for (const CommandText &command : commands) {
        if (!isCommand(command))
            continue;
        summaries += "        " + quoted(command.name + ':' + zshText(command.summary)) + '\n';
        cases += "        " + command.name + ")\n" + (takesProgram(command) ? zshProgram : "") +
                 "            _arguments -S" + zshOptions(command) + " ;;\n";
    }
    return filled(zshScript, {{"@SUMMARIES@", summaries},
                              {"@CASES@", cases},
                              {"@OPTIONS@", zshOptions(commands.front())}});
}

QByteArray fishCompletion(const QList<CommandText> &commands)
{
    const QByteArray noCommand = "not __fish_seen_subcommand_from " + words(commandNames(commands));
    QByteArray text = fishScript;
    for (const CommandText &command : commands) {
        if (isCommand(command))
            text += "complete -c forkscope -n " + quoted(noCommand) + " -a " + command.name +
                    " -d " + quoted(command.summary) + '\n';
        for (const OptionText &option : command.options)
            text += fishOption(isCommand(command) ? "__fish_seen_subcommand_from " + command.name
                                                  : noCommand,
                               option);
    }
    return text;
}

} // namespace forkscope
