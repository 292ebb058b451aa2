#include "app/CommandSyntax.h"

#include <algorithm>

namespace forkscope {

namespace {

/// Returns an option's name for error messages: the long one.
QString placeOf(const CLI::Option &option)
{
    if (!option.get_lnames().empty())
        return QString::fromStdString("--" + option.get_lnames().front());
    return QString::fromStdString(option.get_name());
}

} // namespace

CLI::Option *CommandSyntax::addFlag(const char *names, const char *words, bool *field, bool value)
{
    return m_app->add_flag_callback(names, [field, value] { *field = value; }, words);
}

Result<Command, Problem> CommandSyntax::take()
{
    for (const Row &row : m_rows) {
        for (const std::string &text : row.option->results()) {
            if (const auto problem =
                    row.take(placeOf(*row.option), QByteArray::fromStdString(text)))
                return *problem;
        }
    }
    return m_value;
}

QList<QByteArray> CommandSyntax::choicesOf(const CLI::Option *option) const
{
    const auto row = std::find_if(m_rows.begin(), m_rows.end(), [option](const Row &each) {
        return each.option == option && each.choices;
    });
    return row == m_rows.end() ? QList<QByteArray>() : row->choices();
}

CLI::Option *CommandSyntax::addOption(const char *names, const char *valueName, const char *words,
                                      bool isRepeated)
{
    return m_app->add_option(names, CLI::callback_t(), words)
        ->type_size(1)
        ->expected(1)
        ->multi_option_policy(isRepeated ? CLI::MultiOptionPolicy::TakeAll
                                         : CLI::MultiOptionPolicy::Throw)
        ->type_name(valueName);
}

} // namespace forkscope
