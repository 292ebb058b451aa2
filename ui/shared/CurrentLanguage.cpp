#include "ui/shared/CurrentLanguage.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QLibraryInfo>
#include <QtCore/QLocale>
#include <QtCore/QPointer>
#include <QtCore/QTranslator>

namespace forkscope {

namespace {

QLocale localeOf(Language language)
{
    return language == Language::Korean ? QLocale(QLocale::Korean, QLocale::SouthKorea)
                                        : QLocale(QLocale::English, QLocale::UnitedStates);
}

/// The catalogues that are installed for the current language. The application owns them.
class Catalogues : public QObject
{
public:
    Catalogues(Language language, QCoreApplication *application)
        : QObject(application), m_language(language)
    {
        install(&m_qt, QStringLiteral("qtbase"),
                QLibraryInfo::path(QLibraryInfo::TranslationsPath));
        install(&m_own, QStringLiteral("forkscope"), QStringLiteral(":/translations"));
    }

    [[nodiscard]] Language language() const { return m_language; }

private:
    void install(QTranslator *translator, const QString &name, const QString &folder) const
    {
        if (translator->load(localeOf(m_language), name, QStringLiteral("_"), folder))
            QCoreApplication::installTranslator(translator);
    }

    Language m_language;
    QTranslator m_qt; ///< Qt's own catalogue; without it Qt's dialogs are English
    QTranslator m_own;
};

QPointer<Catalogues> &installed()
{
    static QPointer<Catalogues> catalogues;
    return catalogues;
}

} // namespace

Language currentLanguage()
{
    return installed() ? installed()->language() : Language::English;
}

Language systemLanguage()
{
    for (const QString &name : QLocale::system().uiLanguages()) {
        const QLocale::Language language = QLocale(name).language();
        if (language == QLocale::Korean)
            return Language::Korean;
        if (language == QLocale::English || language == QLocale::C)
            return Language::English;
    }
    return Language::English;
}

void setCurrentLanguage(Language language)
{
    QCoreApplication *application = QCoreApplication::instance();
    // Numbers are written as the system does, unless the system has another language.
    QLocale::setDefault(language == systemLanguage() ? QLocale::system() : localeOf(language));
    delete installed();
    installed() = new Catalogues(language, application);
    QEvent localeChange(QEvent::LocaleChange);
    QCoreApplication::sendEvent(application, &localeChange);
}

} // namespace forkscope
