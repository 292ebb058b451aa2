#include "tests/support/StrictTest.h"
#include "ui/commands/LanguageMenu.h"
#include "ui/preferences/LanguageChoice.h"
#include "ui/preferences/Settings.h"
#include "ui/shared/CurrentLanguage.h"

#include <QtCore/QTemporaryDir>
#include <QtGui/QAction>
#include <QtGui/QPalette>
#include <QtWidgets/QMessageBox>
#include <QtWidgets/QPushButton>

using namespace forkscope;

namespace {

/// Counts what a window is told.
class Listener : public QWidget
{
public:
    int languageChanges = 0;

protected:
    void changeEvent(QEvent *event) override
    {
        languageChanges += event->type() == QEvent::LanguageChange ? 1 : 0;
        QWidget::changeEvent(event);
    }
};

} // namespace

class tst_languagechoice : public StrictTest
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void cleanup();
    void theSystemsLanguageIsSpokenFirst();
    void whatWasChosenIsRememberedAndSpoken();
    void whatIsSaidForOnceIsNotRemembered();
    void openWindowsAreTold();
    void numbersFollow();
    void standardDialogsFollow();
    void theMenuNamesEachLanguageInItself();

private:
    QTemporaryDir m_settings;
};

void tst_languagechoice::initTestCase()
{
    QSettings::setPath(QSettings::NativeFormat, QSettings::UserScope, m_settings.path());
}

void tst_languagechoice::cleanup()
{
    chooseLanguage(LanguageChoice::System);
    Settings().clear();
}

void tst_languagechoice::theSystemsLanguageIsSpokenFirst()
{
    QCOMPARE(languageChoice(), LanguageChoice::System);
    speakChosenLanguage();
    QCOMPARE(currentLanguage(), systemLanguage());
}

void tst_languagechoice::whatWasChosenIsRememberedAndSpoken()
{
    chooseLanguage(LanguageChoice::Korean);
    QCOMPARE(currentLanguage(), Language::Korean);
    QCOMPARE(languageChoice(), LanguageChoice::Korean);
    chooseLanguage(LanguageChoice::English);
    QCOMPARE(currentLanguage(), Language::English);
    QCOMPARE(languageChoice(), LanguageChoice::English);
    chooseLanguage(LanguageChoice::System);
    QCOMPARE(currentLanguage(), systemLanguage());
    Settings().setValue(QStringLiteral("language"), QStringLiteral("tlh"));
    QCOMPARE(languageChoice(), LanguageChoice::System);
}

void tst_languagechoice::whatIsSaidForOnceIsNotRemembered()
{
    chooseLanguage(LanguageChoice::English);
    speakChosenLanguage(LanguageChoice::Korean);
    QCOMPARE(currentLanguage(), Language::Korean);
    QCOMPARE(languageChoice(), LanguageChoice::English);
    speakChosenLanguage();
    QCOMPARE(currentLanguage(), Language::English);
}

void tst_languagechoice::openWindowsAreTold()
{
    Listener window;
    Listener inner;
    inner.setParent(&window);
    window.show();
    QCoreApplication::processEvents();
    window.languageChanges = inner.languageChanges = 0;
    chooseLanguage(LanguageChoice::Korean);
    QTRY_VERIFY(window.languageChanges > 0);
    QVERIFY(inner.languageChanges > 0);
    QCOMPARE(window.locale().language(), QLocale::Korean);
}

void tst_languagechoice::numbersFollow()
{
    chooseLanguage(LanguageChoice::Korean);
    QCOMPARE(QLocale().language(), QLocale::Korean);
    QCOMPARE(QLocale().toString(65536), QStringLiteral("65,536"));
}

void tst_languagechoice::standardDialogsFollow()
{
    chooseLanguage(LanguageChoice::Korean);
    if (QCoreApplication::translate("QPlatformTheme", "Cancel") == QStringLiteral("Cancel"))
        QSKIP("Qt's own Korean catalogue (qtbase_ko.qm) is not installed");
    const QMessageBox box(QMessageBox::Question, QString(), QString(), QMessageBox::Cancel);
    QCOMPARE(box.button(QMessageBox::Cancel)->text(), QStringLiteral("취소"));
}

void tst_languagechoice::theMenuNamesEachLanguageInItself()
{
    chooseLanguage(LanguageChoice::English);
    LanguageMenu menu(nullptr);
    QCOMPARE(menu.actions().size(), 3);
    QVERIFY(menu.actions().at(1)->isChecked());
    menu.actions().at(2)->trigger();
    QCOMPARE(currentLanguage(), Language::Korean);
    QVERIFY(menu.actions().at(2)->isChecked() && !menu.actions().at(1)->isChecked());
    QCOMPARE(menu.actions().at(1)->text(), QStringLiteral("&English"));
    QCOMPARE(menu.actions().at(2)->text(), QStringLiteral("한국어(&K)"));
}

WINDOW_TEST(tst_languagechoice)
#include "tst_languagechoice.moc"
