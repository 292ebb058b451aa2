#pragma once

#include <QtCore/QByteArray>
#include <QtCore/QList>

namespace forkscope {

/// An option or an argument, in the words that --help has for it.
struct OptionText
{
    QList<QByteArray> names; ///< "-n" and "--instances"; of an argument "FILE"
    QByteArray value;        ///< what its value is called, "SECONDS"; empty: it takes none
    QByteArray summary;
    QList<QByteArray> choices; ///< all the values that there are, where they have names
    bool isArgument = false;
    bool isRepeated = false; ///< may be said more than once
};

/// A command in the words that --help has for it: for what is made of them, as the manual page.
struct CommandText
{
    QByteArray name; ///< "run"; empty for the program without a command
    QByteArray summary;
    QByteArray usage;          ///< a line for each form, beginning with "forkscope"
    QList<OptionText> options; ///< without the hidden ones
    QByteArray notes;          ///< paragraphs with an empty line between them
};

/// The program itself comes first. Pure.
QList<CommandText> commandTexts();

} // namespace forkscope
