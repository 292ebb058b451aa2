#include "app/packaging/ManualPage.h"

namespace forkscope {

namespace {

/// Escapes text so that groff(7) prints it unchanged: a plain "-" would become a hyphen, and a dot
/// or an apostrophe at a line's beginning is a request.
QByteArray escaped(QByteArray text)
{
    text.replace('\\', "\\e").replace('-', "\\-");
    if (text.startsWith('.') || text.startsWith('\''))
        text.prepend("\\&");
    return text;
}

/// Returns lines that keep their line breaks.
QByteArray example(const QList<QByteArray> &lines)
{
    QByteArray text = ".PP\n.RS 4\n.EX\n";
    for (const QByteArray &line : lines)
        text += escaped(line) + '\n';
    return text + ".EE\n.RE\n";
}

/// Formats a paragraph. Lines that begin with two spaces are an example and keep their line breaks.
QByteArray paragraph(const QByteArray &text)
{
    QByteArray page = ".PP\n";
    QList<QByteArray> setIn;
    for (const QByteArray &line : text.split('\n')) {
        if (line.startsWith("  ")) {
            setIn << line.mid(2);
            continue;
        }
        if (!setIn.isEmpty())
            page += example(std::exchange(setIn, {})) + ".PP\n";
        page += escaped(line) + '\n';
    }
    return setIn.isEmpty() ? page : page + example(setIn);
}

QByteArray option(const OptionText &option)
{
    QByteArray names;
    for (const QByteArray &name : option.names) {
        names += names.isEmpty() ? "" : ", ";
        names +=
            option.isArgument ? "\\fI" + escaped(name) + "\\fR" : "\\fB" + escaped(name) + "\\fR";
    }
    if (!option.value.isEmpty())
        names += " \\fI" + escaped(option.value) + "\\fR";
    return ".TP\n" + names + '\n' + escaped(option.summary) + '\n';
}

QByteArray bodyOf(const CommandText &command)
{
    QByteArray text;
    for (const OptionText &each : command.options)
        text += option(each);
    QByteArray paragraphs = command.notes;
    for (const QByteArray &each : paragraphs.replace("\n\n", "\f").split('\f')) {
        if (!each.isEmpty())
            text += paragraph(each);
    }
    return text;
}

} // namespace

QByteArray manualPage(const QList<CommandText> &commands)
{
    const CommandText &program = commands.front();
    QByteArray synopsis;
    QByteArray sections;
    for (const CommandText &command : commands) {
        for (const QByteArray &line : command.usage.split('\n'))
            synopsis += (synopsis.isEmpty() ? "" : ".br\n") + escaped(line) + '\n';
        if (!command.name.isEmpty())
            sections += ".SS forkscope " + command.name + "\n.PP\n" + escaped(command.summary) +
                        ".\n" + bodyOf(command);
    }
    return ".TH FORKSCOPE 1 \"\" \"Forkscope " FORKSCOPE_VERSION "\" \"User Commands\"\n"
           ".SH NAME\nforkscope \\- an oscilloscope for processes and pipes\n"
           ".SH SYNOPSIS\n.nf\n" +
           synopsis + ".fi\n.SH DESCRIPTION\n" + escaped(program.summary) + "\n.SH OPTIONS\n" +
           bodyOf(program) + ".SH COMMANDS\n" + sections;
}

} // namespace forkscope
