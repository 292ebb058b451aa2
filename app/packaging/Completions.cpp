#include "app/packaging/Completions.h"

namespace forkscope {

namespace {

enum class Kind { None, Words, File, Directory, Other };

/// Says what a shell can propose as the value of an option or as an argument.
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

/// Whether the command takes PROGRAM ARGUMENT… behind "--".
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
    return !command.name.isEmpty(); // the program without a command is in the list, too
}

/// The names of the commands for which `fits` holds.
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

/// Inside an option of zsh's _arguments a colon or a bracket would end the part.
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
    return " "; // zsh's word for: there is a value, and nothing to propose
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

} // namespace

QByteArray bashCompletion(const QList<CommandText> &commands)
{
    QByteArray values; // cases of "command option"
    QByteArray rest;   // cases of "command"
    for (const CommandText &command : commands) {
        QByteArray argument;
        for (const OptionText &option : command.options) {
            if (option.isArgument) {
                argument = "        *) " + bashReply(option) + " ;;\n";
                continue;
            }
            if (option.value.isEmpty())
                continue;
            QList<QByteArray> patterns;
            for (const QByteArray &name : option.names)
                patterns << '\'' + command.name + ' ' + name + '\'';
            values += "    " + patterns.join(" | ") + ")\n        " + bashReply(option) +
                      "\n        return ;;\n";
        }
        rest += "    '" + command.name +
                "')\n        case $word in\n        -*) mapfile -t COMPREPLY "
                "< <(compgen -W '" +
                words(optionNames(command)) + "' -- \"$word\") ;;\n" + argument +
                "        esac ;;\n";
    }
    return "# Completion of forkscope(1) in bash.\n\n"
           "_forkscope()\n{\n"
           "    local word=${COMP_WORDS[COMP_CWORD]} before=${COMP_WORDS[COMP_CWORD - 1]} command= "
           "i\n"
           "    case ${COMP_WORDS[1]} in\n    " +
           commandNames(commands).join(" | ") +
           ") [ \"$COMP_CWORD\" -lt 2 ] || command=${COMP_WORDS[1]} ;;\n"
           "    esac\n"
           "    case $command in\n    " +
           commandNames(commands, takesProgram).join(" | ") +
           ")\n"
           "        for ((i = 2; i < COMP_CWORD; i++)); do\n"
           "            [ \"${COMP_WORDS[i]}\" = -- ] || continue\n"
           "            if declare -F _command_offset >/dev/null; then\n"
           "                _command_offset $((i + 1))\n"
           "            elif [ $((i + 1)) -eq \"$COMP_CWORD\" ]; then\n"
           "                mapfile -t COMPREPLY < <(compgen -c -- \"$word\")\n"
           "            else\n"
           "                compopt -o filenames\n"
           "                mapfile -t COMPREPLY < <(compgen -f -- \"$word\")\n"
           "            fi\n"
           "            return\n"
           "        done ;;\n"
           "    esac\n"
           "    case \"$command $before\" in\n" +
           values +
           "    esac\n"
           "    case $command in\n" +
           rest +
           "    esac\n"
           "    if [ -z \"$command\" ] && [ \"$COMP_CWORD\" -eq 1 ]; then\n"
           "        mapfile -t -O \"${#COMPREPLY[@]}\" COMPREPLY < <(compgen -W '" +
           words(commandNames(commands)) +
           "' -- \"$word\")\n"
           "    fi\n"
           "}\n\n"
           "complete -F _forkscope forkscope\n";
}

QByteArray zshCompletion(const QList<CommandText> &commands)
{
    QByteArray list;
    QByteArray cases;
    QByteArray ofProgram;
    for (const CommandText &command : commands) {
        QByteArray options;
        for (const OptionText &option : command.options)
            options += " \\\n            " + zshOption(option);
        if (command.name.isEmpty()) {
            ofProgram = options;
            continue;
        }
        list += "        " + quoted(command.name + ':' + zshText(command.summary)) + '\n';
        cases += "    " + command.name + ")\n";
        if (takesProgram(command))
            cases += "        local dashes=${words[(i)--]}\n"
                     "        if (( dashes < CURRENT )); then\n"
                     "            shift $dashes words\n"
                     "            (( CURRENT -= dashes ))\n"
                     "            _normal -p forkscope\n"
                     "            return\n"
                     "        fi\n";
        cases += "        _arguments -S" + options + " ;;\n";
    }
    return "#compdef forkscope\n"
           "# Completion of forkscope(1) in zsh.\n\n"
           "_forkscope()\n{\n"
           "    local -a subcommands=(\n" // "commands" is zsh's own
           + list +
           "    )\n"
           "    if (( CURRENT > 2 )) && [[ -n ${subcommands[(r)${words[2]}:*]} ]]; then\n"
           "        local subcommand=${words[2]}\n"
           "        shift words\n"
           "        (( CURRENT-- ))\n"
           "        case $subcommand in\n" +
           cases +
           "        esac\n"
           "        return\n"
           "    fi\n"
           "    (( CURRENT > 2 )) || _describe command subcommands\n"
           "    _arguments -S" +
           ofProgram +
           "\n"
           "}\n\n"
           "_forkscope \"$@\"\n";
}

QByteArray fishCompletion(const QList<CommandText> &commands)
{
    const QByteArray names = words(commandNames(commands));
    QByteArray text =
        "# Completion of forkscope(1) in fish.\n\n"
        "complete -c forkscope -f\n"
        "complete -c forkscope -n 'string match -q -- -- (commandline -opc)[2..]' -F\n"
        "complete -c forkscope -n 'test (commandline -opc)[-1] = --' -a "
        "'(__fish_complete_command)'\n";
    for (const CommandText &command : commands) {
        const QByteArray condition = command.name.isEmpty()
                                         ? "not __fish_seen_subcommand_from " + names
                                         : "__fish_seen_subcommand_from " + command.name;
        if (!command.name.isEmpty())
            text += "complete -c forkscope -n 'not __fish_seen_subcommand_from " + names + "' -a " +
                    command.name + " -d " + quoted(command.summary) + '\n';
        for (const OptionText &option : command.options)
            text += fishOption(condition, option);
    }
    return text;
}

} // namespace forkscope
