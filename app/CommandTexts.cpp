#include "app/CommandTexts.h"

#include "app/CommandGrammar.h"

namespace forkscope {

namespace {

OptionText textOf(const CLI::Option &option, const QList<QByteArray> &choices)
{
    OptionText text;
    text.isArgument = option.get_positional();
    text.isRepeated = option.get_multi_option_policy() == CLI::MultiOptionPolicy::TakeAll;
    for (const std::string &name : option.get_snames())
        text.names << QByteArray::fromStdString('-' + name);
    for (const std::string &name : option.get_lnames())
        text.names << QByteArray::fromStdString("--" + name);
    if (text.isArgument)
        text.names << QByteArray::fromStdString(option.get_name(true));
    else if (option.get_items_expected_max() > 0)
        text.value = QByteArray::fromStdString(option.get_type_name());
    text.summary = QByteArray::fromStdString(option.get_description());
    text.choices = choices;
    return text;
}

CommandText textOf(const CommandSyntax &syntax)
{
    const CLI::App &app = syntax.app();
    CommandText text;
    const bool isMain = app.get_parent() == nullptr;
    text.name = isMain ? QByteArray() : QByteArray::fromStdString(app.get_name());
    text.summary = QByteArray::fromStdString(app.get_description());
    text.usage = QByteArray::fromStdString(usageOf(app));
    text.usage.replace("Usage: ", "").replace("       ", "");
    text.usage = text.usage.trimmed();
    text.notes = QByteArray::fromStdString(app.get_footer());
    for (const CLI::Option *option : app.get_options()) {
        if (!option->get_group().empty())
            text.options << textOf(*option, syntax.choicesOf(option));
    }
    return text;
}

} // namespace

QList<CommandText> commandTexts()
{
    const Grammar grammar;
    QList<CommandText> texts;
    for (const CommandSyntax &each : grammar.commands())
        texts << textOf(each);
    return texts;
}

} // namespace forkscope
