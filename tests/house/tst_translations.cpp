#include "tests/support/Catalogue.h"
#include "tests/support/StrictTest.h"
#include "ui/files/Examples.h"
#include "ui/shared/CurrentLanguage.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QProcess>
#include <QtCore/QRegularExpression>
#include <QtCore/QSet>
#include <QtCore/QTemporaryDir>

#include <algorithm>
#include <functional>

using namespace forkscope;
using namespace forkscope::test;

namespace {

QStringList matchesOf(const QString &text, const QString &pattern)
{
    QStringList found;
    auto matches = QRegularExpression(pattern).globalMatch(text);
    while (matches.hasNext())
        found << matches.next().captured();
    return found;
}

QSet<QString> placeholders(const QString &text)
{
    const QStringList found = matchesOf(text, QStringLiteral("%L?(?:\\d+|n)"));
    return {found.begin(), found.end()};
}

/// Returns the letter after the single ampersand; null if there is none.
QChar mnemonicOf(const QString &text)
{
    static const QRegularExpression pattern(QStringLiteral("&(&|\\w)"));
    auto matches = pattern.globalMatch(text);
    while (matches.hasNext()) {
        const QString found = matches.next().captured(1);
        if (found != QStringLiteral("&"))
            return found.front().toUpper();
    }
    return {};
}

bool hasHangul(const QString &text)
{
    return std::any_of(text.begin(), text.end(),
                       [](QChar c) { return c.unicode() >= 0xac00 && c.unicode() <= 0xd7a3; });
}

/// Returns whether a text is the same in every language: names, units, and what is typed.
bool isWithoutWords(const QString &source)
{
    static const QRegularExpression same(QStringLiteral(
        "%L?(\\d+|n)|\\b(NUL|XXH3-128|SHA-256|Base64|hexdump -C|SIGCONT|Forkscope|Aa|MiB|"
        "KiB|GiB|TiB|PiB|EiB|B|ms|µs|ns|s|U)\\b"));
    if (source == QStringLiteral("%1 and %2")) // Korean has a comma, whatever the names are
        return true;
    QString rest = source;
    rest.remove(same);
    static const QRegularExpression letter(QStringLiteral("[A-Za-z]"));
    return !rest.contains(letter);
}

QStringList wrongOnes(const QList<Message> &messages,
                      const std::function<bool(const Message &)> &isRight)
{
    QStringList wrong;
    for (const Message &message : messages) {
        if (!isRight(message))
            wrong << message.name() + QStringLiteral(" → ") + message.forms.join(u'/');
    }
    return wrong;
}

} // namespace

class tst_translations : public StrictTest
{
    Q_OBJECT

private Q_SLOTS:
    void cleanup();
    void everyTextOfTheSourcesIsThere();
    void contextsAreNamedInOneWay();
    void everythingIsFinished_data();
    void everythingIsFinished();
    void placeholdersAgree_data();
    void placeholdersAgree();
    void mnemonicsAgree();
    void koreanIsKorean();
    void whatSurroundsATextAgrees();
    void particlesDoNotDependOnNumbers();
    void theCataloguesAreInTheProgram();
    void oneLookAndTwo();
    void examplesHaveKoreanNames();
};

void tst_translations::cleanup()
{
    setCurrentLanguage(Language::English);
}

/// The texts are taken from the sources as `./dev translate` does it.
void tst_translations::everyTextOfTheSourcesIsThere()
{
#ifdef LUPDATE
    const QTemporaryDir directory;
    const QString copy = directory.filePath(QStringLiteral("forkscope_ko.ts"));
    QVERIFY(QFile::copy(catalogueFile(QStringLiteral("ko")), copy));
    QProcess lupdate;
    lupdate.setWorkingDirectory(QStringLiteral(SOURCE_DIRECTORY));
    lupdate.start(QStringLiteral(LUPDATE),
                  {QStringLiteral("-I"), QStringLiteral("."), QStringLiteral("-locations"),
                   QStringLiteral("none"), QStringLiteral("-no-obsolete"),
                   QStringLiteral("-silent"), QStringLiteral("app"), QStringLiteral("core"),
                   QStringLiteral("ui"), QStringLiteral("-ts"), copy});
    QVERIFY(lupdate.waitForFinished(-1));
    QCOMPARE(lupdate.exitCode(), 0);
    const QList<Message> now = readCatalogueFile(copy);
    QVERIFY(now.size() > 1000);
    const QStringList wrong =
        wrongOnes(now, [](const Message &message) { return message.state.isEmpty(); });
    QVERIFY2(wrong.isEmpty(), qPrintable(wrong.join(u'\n')));
    QCOMPARE(readCatalogue(QStringLiteral("ko")).size(), now.size()); // and there are none too many
#else
    QSKIP("there is no lupdate here");
#endif
}

/// A context is `forkscope::` and a name, which is what tr() of a class uses by itself.
void tst_translations::contextsAreNamedInOneWay()
{
    static const QRegularExpression wanted(QStringLiteral("^forkscope::[A-Z]\\w+$"));
    for (const Message &message : readCatalogue(QStringLiteral("ko")))
        QVERIFY2(wanted.match(message.context).hasMatch(), qPrintable(message.context));
}

void tst_translations::everythingIsFinished_data()
{
    QTest::addColumn<QString>("language");
    QTest::newRow("Korean") << QStringLiteral("ko");
    QTest::newRow("English plurals") << QStringLiteral("en");
}

void tst_translations::everythingIsFinished()
{
    QFETCH(QString, language);
    const QList<Message> messages = readCatalogue(language);
    QVERIFY2(messages.size() > 10, "the catalogue was not found");
    const QStringList wrong = wrongOnes(messages, [](const Message &message) {
        return message.state.isEmpty() && !message.forms.contains(QString());
    });
    QVERIFY2(wrong.isEmpty(), qPrintable(wrong.join(u'\n')));
}

void tst_translations::placeholdersAgree_data()
{
    everythingIsFinished_data();
}

void tst_translations::placeholdersAgree()
{
    QFETCH(QString, language);
    const QStringList wrong = wrongOnes(readCatalogue(language), [](const Message &message) {
        return std::all_of(message.forms.begin(), message.forms.end(), [&](const QString &form) {
            return placeholders(form) == placeholders(message.source);
        });
    });
    QVERIFY2(wrong.isEmpty(), qPrintable(wrong.join(u'\n')));
}

/// A text has the same letter in both languages, so that two commands of a menu differ in Korean if
/// they do in English.
void tst_translations::mnemonicsAgree()
{
    const QStringList wrong =
        wrongOnes(readCatalogue(QStringLiteral("ko")), [](const Message &message) {
            const QChar letter = mnemonicOf(message.source);
            const QString &korean = message.forms.first();
            if (letter.isNull())
                return mnemonicOf(korean).isNull();
            return korean.contains(QStringLiteral("(&%1)").arg(letter)) &&
                   mnemonicOf(korean) == letter;
        });
    QVERIFY2(wrong.isEmpty(), qPrintable(wrong.join(u'\n')));
}

void tst_translations::koreanIsKorean()
{
    const QStringList wrong =
        wrongOnes(readCatalogue(QStringLiteral("ko")), [](const Message &message) {
            return hasHangul(message.forms.first()) || isWithoutWords(message.source);
        });
    QVERIFY2(wrong.isEmpty(), qPrintable(wrong.join(u'\n')));
}

/// This is about spaces at the ends, and about the dots of a command that opens a dialog.
void tst_translations::whatSurroundsATextAgrees()
{
    const QStringList wrong =
        wrongOnes(readCatalogue(QStringLiteral("ko")), [](const Message &message) {
            const QString &korean = message.forms.first();
            static const QRegularExpression ends(QStringLiteral("^(\\s*).*?(…?\\s*)$"),
                                                 QRegularExpression::DotMatchesEverythingOption);
            const auto of = ends.match(message.source);
            const auto its = ends.match(korean);
            const bool isCommand = !mnemonicOf(message.source).isNull();
            const auto end = [&](const QRegularExpressionMatch &match) {
                return isCommand ? match.captured(2) : match.captured(2).remove(u'…');
            };
            return of.captured(1) == its.captured(1) && end(of) == end(its);
        });
    QVERIFY2(wrong.isEmpty(), qPrintable(wrong.join(u'\n')));
}

/// A form for either of two particles, such as 을(를), looks like a text that nobody has read.
void tst_translations::particlesDoNotDependOnNumbers()
{
    const QStringList wrong =
        wrongOnes(readCatalogue(QStringLiteral("ko")), [](const Message &message) {
            static const QRegularExpression doubtful(QStringLiteral(
                "은\\(는\\)|는\\(은\\)|이\\(가\\)|가\\(이\\)|을\\(를\\)|를\\(을\\)|\\(으\\)로"));
            return !message.forms.first().contains(doubtful);
        });
    QVERIFY2(wrong.isEmpty(), qPrintable(wrong.join(u'\n')));
}

void tst_translations::theCataloguesAreInTheProgram()
{
    setCurrentLanguage(Language::Korean);
    QCOMPARE(QCoreApplication::translate("forkscope::Format", "zombie"), QStringLiteral("좀비"));
    setCurrentLanguage(Language::English);
    QCOMPARE(QCoreApplication::translate("forkscope::Format", "zombie"), QStringLiteral("zombie"));
}

void tst_translations::oneLookAndTwo()
{
    const auto looks = [](int count) {
        return QCoreApplication::translate("forkscope::PollSlider",
                                           "%1 looks: missed %2 of %3 processes", nullptr, count)
            .section(u':', 0, 0)
            .arg(count);
    };
    setCurrentLanguage(Language::English);
    QCOMPARE(looks(1), QStringLiteral("1 look"));
    QCOMPARE(looks(2), QStringLiteral("2 looks"));
    setCurrentLanguage(Language::Korean);
    QCOMPARE(looks(1), QStringLiteral("관찰 1번"));
    QCOMPARE(looks(2), QStringLiteral("관찰 2번"));
}

void tst_translations::examplesHaveKoreanNames()
{
    setCurrentLanguage(Language::Korean);
    for (const Example &example : examples())
        QVERIFY2(hasHangul(example.name), example.resource);
}

WINDOW_TEST(tst_translations)
#include "tst_translations.moc"
