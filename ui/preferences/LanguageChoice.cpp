#include "ui/preferences/LanguageChoice.h"

#include "ui/preferences/Settings.h"
#include "ui/shared/CurrentLanguage.h"

namespace forkscope {

namespace {

const QString languageKey = QStringLiteral("language");

QString codeOf(LanguageChoice choice)
{
    switch (choice) {
    case LanguageChoice::System:
        return QStringLiteral("system");
    case LanguageChoice::English:
        return QStringLiteral("en");
    case LanguageChoice::Korean:
        return QStringLiteral("ko");
    }
    Q_UNREACHABLE();
}

/// Returns the choice of a code; an unknown code stands for the system's language.
LanguageChoice choiceOf(const QString &code)
{
    for (const auto choice : {LanguageChoice::English, LanguageChoice::Korean}) {
        if (code == codeOf(choice))
            return choice;
    }
    return LanguageChoice::System;
}

void speak(LanguageChoice choice)
{
    if (choice == LanguageChoice::System)
        setCurrentLanguage(systemLanguage());
    else
        setCurrentLanguage(choice == LanguageChoice::Korean ? Language::Korean : Language::English);
}

} // namespace

LanguageChoice languageChoice()
{
    return choiceOf(Settings().value(languageKey).toString());
}

void chooseLanguage(LanguageChoice choice)
{
    Settings().setValue(languageKey, codeOf(choice));
    speak(choice);
}

void speakChosenLanguage(std::optional<LanguageChoice> instead)
{
    speak(instead.value_or(languageChoice()));
}

} // namespace forkscope
