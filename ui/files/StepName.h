#pragma once

#include <QtCore/QString>

#include <functional>
#include <type_traits>

namespace forkscope {

/// The name of an undoable step: a text, or a function that returns it in the language that is
/// current when it is asked for.
class StepName
{
public:
    StepName(const QString &text) : m_words([text] { return text; }) {}

    template<typename Words, typename = std::enable_if_t<std::is_invocable_r_v<QString, Words>>>
    StepName(Words words) : m_words(std::move(words))
    {
    }

    [[nodiscard]] QString text() const { return m_words(); }

private:
    std::function<QString()> m_words;
};

} // namespace forkscope
