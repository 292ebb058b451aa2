#pragma once

#include <QtCore/QString>

namespace forkscope {

/// The languages of the program and its lessons.
enum class Language { English, Korean };

/// The same text in each language.
struct BothText
{
    QString english;
    QString korean;

    [[nodiscard]] const QString &in(Language language) const
    {
        return language == Language::Korean ? korean : english;
    }
    [[nodiscard]] bool isEmpty() const { return english.isEmpty() && korean.isEmpty(); }
    bool operator==(const BothText &) const = default;
};

} // namespace forkscope
