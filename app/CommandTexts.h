#pragma once

#include <QtCore/QByteArray>
#include <QtCore/QList>

namespace forkscope {

/// An option or an argument, with its texts from --help.
struct OptionText
{
    QList<QByteArray> names; ///< "-n" and "--instances"; for an argument "FILE"
    QByteArray value;        ///< its value's name, "SECONDS"; empty: it takes none
    QByteArray summary;
    QList<QByteArray> choices; ///< all accepted values, if they have names
    bool isArgument = false;
    bool isRepeated = false; ///< it may be given more than once
};

/// A command with its texts from --help, from which the manual page and the completions are made.
struct CommandText
{
    QByteArray name; ///< "run"; empty for the program without a command
    QByteArray summary;
    QByteArray usage;          ///< one line per form, beginning with "forkscope"
    QList<OptionText> options; ///< without the hidden ones
    QByteArray notes;          ///< paragraphs separated by empty lines
};

/// Returns the commands; the program itself comes first. Pure.
QList<CommandText> commandTexts();

} // namespace forkscope
