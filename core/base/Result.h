#pragma once

#include <utility>
#include <variant>

namespace forkscope {

/// A value or the reason why there is none. (GCC 12 has no std::expected.)
template<typename Value, typename Error> class Result
{
public:
    Result(Value value) : m_content(std::in_place_index<0>, std::move(value)) {}
    Result(Error error) : m_content(std::in_place_index<1>, std::move(error)) {}

    [[nodiscard]] bool ok() const { return m_content.index() == 0; }
    explicit operator bool() const { return ok(); }

    /// Valid only if ok().
    [[nodiscard]] const Value &value() const { return std::get<0>(m_content); }
    [[nodiscard]] Value &value() { return std::get<0>(m_content); }
    const Value *operator->() const { return &value(); }
    const Value &operator*() const { return value(); }

    /// Valid only if not ok().
    [[nodiscard]] const Error &error() const { return std::get<1>(m_content); }

private:
    std::variant<Value, Error> m_content;
};

} // namespace forkscope
