#pragma once

#include "app/CommandLine.h"
#include "core/base/Result.h"

#include <CLI/CLI.hpp>

#include <functional>
#include <optional>
#include <utility>
#include <variant>
#include <vector>

namespace forkscope {

/// The options of one command, and the value that they set. Each option is one call of add() or
/// addFlag(), in the order of --help.
class CommandSyntax
{
public:
    CommandSyntax(CLI::App *app, Command value) : m_app(app), m_value(std::move(value)) {}
    CommandSyntax(const CommandSyntax &) = delete; // its rows point into its value
    CommandSyntax &operator=(const CommandSyntax &) = delete;

    [[nodiscard]] CLI::App &app() const { return *m_app; }
    /// Returns the value, whose fields the rows set.
    template<typename Value> Value *value() { return &std::get<Value>(m_value); }

    /// Adds an option with a value, or an argument if its name begins with no dash. `convert` takes
    /// the option's name (for errors) and the bytes that were given (any but NUL), and returns
    /// Result<Value, Problem>. If it has `names()`, completions propose those. If the field is a
    /// list, the option may be repeated.
    template<typename Field, typename Convert>
    CLI::Option *add(const char *names, const char *valueName, const char *words, Field *field,
                     const Convert &convert)
    {
        Row row{addOption(names, valueName, words, isList(field)), {}, {}};
        row.take = [field, convert](const QString &place,
                                    const QByteArray &text) -> std::optional<Problem> {
            const auto value = convert(place, text);
            if (!value)
                return value.error();
            put(field, *value);
            return std::nullopt;
        };
        if constexpr (requires { convert.names(); })
            row.choices = [convert] { return convert.names(); };
        m_rows.push_back(std::move(row));
        return m_rows.back().option;
    }

    /// Adds an option without a value, which sets the field to `value`.
    CLI::Option *addFlag(const char *names, const char *words, bool *field, bool value = true);

    /// Converts what CLI11 has parsed and puts it into the value, or returns the first problem. The
    /// conversions are not callbacks of CLI11: it would call them before it answers --help and
    /// refuses unknown options, and newer versions of it replace the text "{}".
    Result<Command, Problem> take();

    /// Returns all values that an option accepts, if they have names.
    [[nodiscard]] QList<QByteArray> choicesOf(const CLI::Option *option) const;

private:
    struct Row
    {
        CLI::Option *option;
        std::function<std::optional<Problem>(const QString &place, const QByteArray &text)> take;
        std::function<QList<QByteArray>()> choices;
    };

    template<typename Field> static constexpr bool isList(const Field * /*field*/) { return false; }
    template<typename Value> static constexpr bool isList(const QList<Value> * /*field*/)
    {
        return true;
    }

    template<typename Field, typename Value> static void put(Field *field, const Value &value)
    {
        *field = static_cast<Field>(value);
    }
    template<typename Field, typename Value>
    static void put(std::optional<Field> *field, const Value &value)
    {
        *field = static_cast<Field>(value);
    }
    template<typename Value> static void put(QList<Value> *field, const Value &value)
    {
        field->append(value);
    }

    CLI::Option *addOption(const char *names, const char *valueName, const char *words,
                           bool isRepeated);

    CLI::App *m_app;
    Command m_value;
    std::vector<Row> m_rows;
};

} // namespace forkscope
