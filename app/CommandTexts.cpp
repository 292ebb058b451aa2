#include "app/CommandTexts.h"

#include "app/CommandGrammar.h"
#include "core/export/CodeFormat.h"
#include "core/lessons/LessonBook.h"
#include "core/pipeline/Mistake.h"

namespace forkscope {

namespace {

QList<QByteArray> choicesOf(const QByteArray &name)
{
    QList<QByteArray> names;
    if (name == "--mistake") {
        for (const Mistake each : allMistakes)
            names << nameOf(each).toUtf8();
    } else if (name == "--to") {
        for (const CodeFormat each : allCodeFormats)
            names << nameOf(each).toUtf8();
    } else if (name == "--language") {
        names = {"en", "ko"};
    } else if (name == "LESSON") {
        for (const Lesson &lesson : lessonBook())
            names << lesson.name.toUtf8();
    }
    return names;
}

OptionText textOf(const CLI::Option &option)
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
    text.choices = choicesOf(text.names.back());
    return text;
}

CommandText textOf(const CLI::App &app)
{
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
            text.options << textOf(*option);
    }
    return text;
}

} // namespace

QList<CommandText> commandTexts()
{
    const Grammar grammar;
    QList<CommandText> texts;
    texts << textOf(grammar.app);
    for (const CLI::App *each : grammar.commands)
        texts << textOf(*each);
    return texts;
}

} // namespace forkscope
