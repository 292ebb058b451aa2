#include "core/base/Utf8.h"
#include "core/pipeline/PipelineText.h"
#include "tests/support/Generators.h"
#include "tests/support/PlanGenerators.h"
#include "tests/support/StrictTest.h"

#include <QtCore/QProcess>
#include <QtCore/QStandardPaths>
#include <QtCore/QTemporaryDir>

using namespace forkscope;

namespace {

Stage stageOf(const QByteArrayList &words)
{
    Stage stage;
    stage.program = words.value(0);
    stage.arguments = words.mid(1);
    return stage;
}

QList<Stage> stagesOf(const QList<QByteArrayList> &commands)
{
    QList<Stage> stages;
    for (const QByteArrayList &words : commands)
        stages.append(stageOf(words));
    return stages;
}

Stage configured(const QByteArray &program, const QByteArray &directory)
{
    Stage stage;
    stage.program = program;
    stage.workingDirectory = directory;
    stage.environment = {{"WHERE", directory, true}};
    stage.inheritEnvironment = false;
    return stage;
}

QByteArrayList directoriesOf(const QList<Stage> &stages)
{
    QByteArrayList directories;
    for (const Stage &stage : stages)
        directories.append(stage.workingDirectory);
    return directories;
}

/// Returns what bash gives a program as its arguments, each ended by NUL, if `arguments` follow its
/// name.
QByteArray wordsOfBash(const QString &arguments)
{
    const QTemporaryDir directory; // it has no files that a pattern could match
    QProcess bash;
    bash.setProcessChannelMode(QProcess::MergedChannels);
    bash.setWorkingDirectory(directory.path());
    bash.start(QStringLiteral("bash"), {QStringLiteral("--norc"), QStringLiteral("-c"),
                                        QStringLiteral("printf '%s\\0' ") + arguments});
    return bash.waitForFinished() ? bash.readAll() : QByteArray();
}

/// Returns program and arguments if `text` is accepted as one stage.
QList<QByteArray> wordsOfOneStage(const QString &text)
{
    const auto stages = stagesFromText(text);
    if (!stages.ok() || stages->size() != 1)
        return {};
    return QList<QByteArray>{stages->first().program} + stages->first().arguments;
}

bool hasBash()
{
    return !QStandardPaths::findExecutable(QStringLiteral("bash")).isEmpty();
}

} // namespace

class tst_pipelinetext : public StrictTest
{
    Q_OBJECT

private Q_SLOTS:
    void reads_data();
    void reads();
    void refuses_data();
    void refuses();
    void writes_data();
    void writes();
    void saysWhatToDo();
    void namesWhatCannotBeSeen();
    void writtenTextIsReadAlike();
    void writtenTextIsPlain();
    void bashReadsWrittenTextAlike();
    void bashReadsAcceptedTextAlike();
    void anyTextIsReadOrRefusedInPlace();
    void keepsSettings_data();
    void keepsSettings();
};

void tst_pipelinetext::reads_data()
{
    using Commands = QList<QByteArrayList>;
    QTest::addColumn<QString>("text");
    QTest::addColumn<Commands>("commands");
    const auto row = [](const char *name, const QString &text, const Commands &commands) {
        QTest::newRow(name) << text << commands;
    };
    row("nothing", QString(), {});
    row("blanks", QStringLiteral(" \t "), {});
    row("one word", QStringLiteral("true"), {{"true"}});
    row("the lecture's chain", QStringLiteral("openssl enc -des3 -pass env:password | md5sum"),
        {{"openssl", "enc", "-des3", "-pass", "env:password"}, {"md5sum"}});
    row("no blanks around |", QStringLiteral("a|b|c"), {{"a"}, {"b"}, {"c"}});
    row("single quotes", QStringLiteral("echo 'a  $b \"c\\' d"), {{"echo", "a  $b \"c\\", "d"}});
    row("double quotes", QStringLiteral("echo \"it's | > *\""), {{"echo", "it's | > *"}});
    row("backslash in double quotes", QStringLiteral("echo \"\\$ \\` \\\" \\\\ \\n \\'\""),
        {{"echo", "$ ` \" \\ \\n \\'"}});
    row("backslash", QStringLiteral("echo \\$HOME \\ x \\| \\'"),
        {{"echo", "$HOME", " x", "|", "'"}});
    row("continued line", QStringLiteral("echo a\\\nb \"c\\\nd\""), {{"echo", "ab", "cd"}});
    row("line break in quotes", QStringLiteral("echo 'a\nb'"), {{"echo", "a\nb"}});
    row("joined pieces", QStringLiteral("echo a'b c'\"d e\"\\ f"), {{"echo", "ab cd e f"}});
    row("empty words", QStringLiteral("echo '' \"\" $''"), {{"echo", "", "", ""}});
    row("empty program", QStringLiteral("''"), {{""}});
    row("escapes", QStringLiteral("echo $'\\n\\t\\r\\a\\b\\e\\f\\v\\\\\\'\\\"\\?'"),
        {{"echo", "\n\t\r\a\b\x1b\f\v\\'\"?"}});
    row("hexadecimal bytes", QStringLiteral("echo $'\\xe24U\\n\\xd0Ql3S\\x11'"),
        {{"echo", QByteArray::fromBase64("4jRVCtBRbDNTEQ==")}});
    row("one digit", QStringLiteral("echo $'\\xfg'"), {{"echo", "\x0fg"}});
    row("octal bytes", QStringLiteral("echo $'\\3774\\12\\0011'"),
        {{"echo", "\xff"
                  "4\n\x01"
                  "1"}});
    row("characters", QStringLiteral("echo $'\\uac00\\U1F600.'"),
        {{"echo", "\xea\xb0\x80\xf0\x9f\x98\x80."}});
    row("byte order mark", QStringLiteral("echo $'\\ufeff''") + QChar(QChar::ByteOrderMark) + u'\'',
        {{"echo", "\xef\xbb\xbf\xef\xbb\xbf"}});
    row("text of any language", QString::fromUtf8("echo 가 'ä😀'"),
        {{"echo", "\xea\xb0\x80", "\xc3\xa4\xf0\x9f\x98\x80"}});
    row("dollars that stay", QStringLiteral("grep foo$ \"a$\" $ \"$ b\" $/"),
        {{"grep", "foo$", "a$", "$", "$ b", "$/"}});
    row("later in a word", QStringLiteral("echo a#b a~ x=1 a!b !"),
        {{"echo", "a#b", "a~", "x=1", "a!b", "!"}});
    row("braces that stay", QStringLiteral("touch {} {i} a{b}c { a,b"),
        {{"touch", "{}", "{i}", "a{b}c", "{", "a,b"}});
    row("bracket that stays", QStringLiteral("[ -f x"), {{"[", "-f", "x"}});
    row("reserved words as arguments", QStringLiteral("echo if done time"),
        {{"echo", "if", "done", "time"}});
    row("quoted, so not the shell's", QStringLiteral("'if' | \\time | 'A=b' | A'='b | \"~\" '#'"),
        {{"if"}, {"time"}, {"A=b"}, {"A=b"}, {"~", "#"}});
    row("quoted patterns", QStringLiteral("ls '*' \\? \"[a]\" [a']' '{'a,b}"),
        {{"ls", "*", "?", "[a]", "[a]", "{a,b}"}});
}

void tst_pipelinetext::reads()
{
    QFETCH(QString, text);
    QFETCH(QList<QByteArrayList>, commands);
    const auto stages = stagesFromText(text);
    QVERIFY2(stages.ok(), stages.ok() ? "" : qPrintable(stages.error().text()));
    QCOMPARE(*stages, stagesOf(commands));
}

void tst_pipelinetext::refuses_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<int>("column");
    const auto row = [](const char *text, int column) {
        QTest::newRow(QByteArray(text).replace('\n', ' ').constData())
            << QString::fromUtf8(text) << column;
    };
    row("a > b", 3);
    row("a 2>b", 4);
    row("a >> b", 3);
    row("a < b", 3);
    row("a && b", 3);
    row("a &", 3);
    row("a || b", 3);
    row("a |& b", 3);
    row("a; b", 2);
    row("(a)", 1);
    row("a (", 3);
    row("a )", 3);
    row("a `b`", 3);
    row("a $b", 3);
    row("a $(b)", 3);
    row("a ${b}", 3);
    row("a x$1", 4);
    row("a $?", 3);
    row("a $\"b\"", 3);
    row("a \"$b\"", 4);
    row("a \"`b`\"", 4);
    row("a *.txt", 3);
    row("a b?", 4);
    row("a x[0-9]", 4);
    row("a {1..3}", 3);
    row("a x{b,c}", 4);
    row("a ~", 3);
    row("a ~/b", 3);
    row("a p=~/b", 5);
    row("a p=x:~/b", 7);
    row("a # b", 3);
    row("# b", 1);
    row("NAME=value a", 1);
    row("  NAME=value", 3);
    row("a | B=c d", 5);
    row("A+=b", 1);
    row("a[0]=b", 1);
    row("if true", 1);
    row("a | while", 5);
    row("! a", 1);
    row("{ a", 1);
    row("[[ a", 1);
    row("time a", 1);
    row("a\nb", 2);
    row("a\r\nb", 2);
    row("a 'b", 3);
    row("a \"b", 3);
    row("a \"b\\", 3);
    row("a $'b", 3);
    row("a $'b\\", 3);
    row("a $'\\'", 3);
    row("a \\", 3);
    row("| a", 1);
    row("a | | b", 5);
    row("a |", 3);
    row("a | ", 3);
    row("a $'\\q'", 5);
    row("a $'\\x'", 7);
    row("a $'\\0'", 6);
    row("a $'\\400'", 6);
    row("a $'\\ud800'", 7);
    row("a $'\\U110000'", 7);
    QTest::newRow("column counts as the line edit does") << QString::fromUtf8("😀가 >") << 5;
    QTest::newRow("no-break space") << QString::fromUtf8("echo\u00a0hi") << 5;
    QTest::newRow("ideographic space") << QString::fromUtf8("가 echo\u3000hi") << 7;
    QTest::newRow("zero width space") << QString::fromUtf8("ec\u200bho hi") << 3;
    QTest::newRow("byte order mark")
        << QChar(QChar::ByteOrderMark) + QStringLiteral("echo hi") << 1;
    QTest::newRow("typographic quotes") << QString::fromUtf8("echo “hi”") << 6;
    QTest::newRow("typographic apostrophe") << QString::fromUtf8("echo it’s") << 8;
    QTest::newRow("fullwidth bar") << QString::fromUtf8("a ｜ b") << 3;
    QTest::newRow("bar of a table") << QString::fromUtf8("a │ b") << 3;
    QTest::newRow("dash of an option") << QString::fromUtf8("head –c 5") << 6;
    QTest::newRow("filler") << QString::fromUtf8("echo \u3164") << 6;
    QTest::newRow("direction") << QString::fromUtf8("echo a\u202eb") << 7;
    QTest::newRow("control character") << QString::fromUtf8("echo a\u0007b") << 7;
    QTest::newRow("of the last plane") << QString::fromUtf8("a \U000e0041") << 3;
    QTest::newRow("NUL") << QStringLiteral("a ") + QChar() << 3;
    QTest::newRow("quoted NUL") << QStringLiteral("a '") + QChar() + QStringLiteral("'") << 4;
    QTest::newRow("half a character") << QStringLiteral("a ") + QChar(0xd800) << 3;
}

void tst_pipelinetext::refuses()
{
    QFETCH(QString, text);
    const auto stages = stagesFromText(text);
    QVERIFY(!stages.ok());
    QTEST(stages.error().column, "column");
    QVERIFY(!stages.error().message.isEmpty());
}

void tst_pipelinetext::writes_data()
{
    using Commands = QList<QByteArrayList>;
    QTest::addColumn<Commands>("commands");
    QTest::addColumn<QString>("text");
    const auto row = [](const char *name, const Commands &commands, const QString &text) {
        QTest::newRow(name) << commands << text;
    };
    row("nothing", {}, QString());
    row("the lecture's chain", {{"openssl", "enc", "-des3", "-pass", "env:password"}, {"md5sum"}},
        QStringLiteral("openssl enc -des3 -pass env:password | md5sum"));
    row("a blank", {{"echo", "a b"}}, QStringLiteral("echo 'a b'"));
    row("an apostrophe", {{"echo", "it's"}}, QStringLiteral("echo \"it's\""));
    row("an apostrophe and a dollar", {{"echo", "it's $1"}}, QStringLiteral("echo 'it'\\''s $1'"));
    row("empty", {{"echo", ""}}, QStringLiteral("echo ''"));
    row("a script", {{"sh", "-c", "a && b > c"}}, QStringLiteral("sh -c 'a && b > c'"));
    row("a password", {{"echo", QByteArray::fromBase64("4jRVCtBRbDNTEQ==")}},
        QStringLiteral("echo $'\\3424U\\n\\xd0Ql3S\\x11'"));
    row("a line break", {{"printf", "a\nb"}}, QStringLiteral("printf $'a\\nb'"));
    row("letters of any language", {{"echo", "\xea\xb0\x80"}}, QString::fromUtf8("echo 가"));
    row("marks of direction", {{"echo", "\xe2\x80\xae"}},
        QStringLiteral("echo $'\\xe2\\x80\\xae'"));
    row("a reserved word", {{"time", "time"}}, QStringLiteral("'time' time"));
    row("an assignment", {{"A=b", "A=b"}}, QStringLiteral("'A=b' A=b"));
    row("a placeholder", {{"touch", "out-{i}"}}, QStringLiteral("touch out-{i}"));
    row("a list in braces", {{"touch", "{a,b}"}}, QStringLiteral("touch '{a,b}'"));
}

void tst_pipelinetext::writes()
{
    QFETCH(QList<QByteArrayList>, commands);
    QTEST(textFromStages(stagesOf(commands)), "text");
}

void tst_pipelinetext::saysWhatToDo()
{
    const auto redirected = stagesFromText(QStringLiteral("a > b"));
    QVERIFY(!redirected.ok());
    QVERIFY(redirected.error().message.contains(QStringLiteral("sh -c '…'")));
    QVERIFY(redirected.error().text().startsWith(QLatin1StringView("Column 3: ")));
    const auto assigned = stagesFromText(QStringLiteral("NAME=value a"));
    QVERIFY(!assigned.ok());
    QVERIFY(assigned.error().message.contains(QLatin1StringView("NAME")));
    QVERIFY(assigned.error().message.contains(QLatin1StringView("environment")));
}

void tst_pipelinetext::namesWhatCannotBeSeen()
{
    const auto message = [](const char *text) {
        const auto stages = stagesFromText(QString::fromUtf8(text));
        return stages.ok() ? QString() : stages.error().message;
    };
    QVERIFY(message("echo\u00a0hi").contains(QStringLiteral("space")));
    QVERIFY(message("echo\u00a0hi").contains(QStringLiteral("NO-BREAK SPACE (U+00A0)")));
    QVERIFY(message("echo ’").contains(QStringLiteral("quote (')")));
    QVERIFY(message("a ¦ b").contains(QStringLiteral("bar (|)")));
    QVERIFY(message("a —x").contains(QStringLiteral("hyphen (-)")));
    QVERIFY(message("a\u2066b").contains(QStringLiteral("format character (U+2066)")));
    QVERIFY(message("a\ufe0f").contains(QStringLiteral("variation selector (U+FE0F)")));
    QVERIFY(message("a\U000e0100").contains(QStringLiteral("variation selector (U+E0100)")));
    QVERIFY(message("a \u2503 b").contains(QStringLiteral("bar (|)")));
    QVERIFY(message("a \u301dx\u301e").contains(QStringLiteral("quote (\")")));
    QVERIFY(message("a \u05beb").contains(QStringLiteral("hyphen (-)")));
    // Quoted, or where they are text, they pass.
    for (const char *text : {"echo '\u00a0'", "echo \"“hi”\"", "echo \\\u200b", "echo $'\u3000'",
                             "echo 1–2", "echo é가😀", "echo naïve_Ω", "echo データ"})
        QCOMPARE(message(text), QString());
}

void tst_pipelinetext::writtenTextIsReadAlike()
{
    QVERIFY(rc::check("text of any stages is read back into them", [] {
        const auto stages = *generators::bareStages();
        const auto again = stagesFromText(textFromStages(stages));
        RC_ASSERT(again.ok());
        RC_ASSERT(*again == stages);
    }));
}

void tst_pipelinetext::writtenTextIsPlain()
{
    QVERIFY(rc::check("text of any stages has only characters that are seen", [] {
        const QString text = textFromStages(*generators::bareStages());
        RC_ASSERT(text.isValidUtf16());
        for (const uint character : text.toUcs4())
            RC_ASSERT(isPlain(character));
    }));
}

void tst_pipelinetext::bashReadsWrittenTextAlike()
{
    if (!hasBash())
        QSKIP("there is no bash");
    QVERIFY(rc::check("bash reads the same words in the text of any stage", [] {
        Stage stage = *generators::bareStage();
        const QList<QByteArray> words = QList<QByteArray>{stage.program} + stage.arguments;
        RC_ASSERT(wordsOfBash(textFromStages({stage})) == words.join('\0') + '\0');
    }));
}

void tst_pipelinetext::bashReadsAcceptedTextAlike()
{
    if (!hasBash())
        QSKIP("there is no bash");
    QVERIFY(rc::check("bash reads the same words in any text that is accepted", [] {
        // The texts are short, because long ones are nearly always refused.
        const QString text = QString::fromUtf8(*rc::gen::resize(5, generators::bytes()));
        const QList<QByteArray> words = wordsOfOneStage(text);
        RC_PRE(!words.isEmpty());
        RC_ASSERT(wordsOfBash(text) == words.join('\0') + '\0');
    }));
}

void tst_pipelinetext::anyTextIsReadOrRefusedInPlace()
{
    QVERIFY(rc::check("any text is read or refused at one of its columns", [] {
        const QString text = QString::fromUtf8(*generators::bytes());
        const auto stages = stagesFromText(text);
        if (stages.ok()) {
            const auto again = stagesFromText(textFromStages(*stages));
            RC_ASSERT(again.ok());
            RC_ASSERT(*again == *stages);
        } else {
            RC_ASSERT(stages.error().column >= 1);
            RC_ASSERT(stages.error().column <= text.size() + 1);
        }
    }));
}

void tst_pipelinetext::keepsSettings_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QByteArrayList>("directories");
    // Before the change, a is in /1, b in /2 and another a in /3.
    const auto row = [](const char *name, const char *text, const QByteArrayList &directories) {
        QTest::newRow(name) << QString::fromUtf8(text) << directories;
    };
    row("other arguments", "a 1 | b 2 | a 3", {"/1", "/2", "/3"});
    row("one removed", "b | a", {"/2", "/1"});
    row("last removed", "a | b", {"/1", "/2"});
    row("one put in front", "x | a | b | a", {"", "/1", "/2", "/3"});
    row("one renamed", "a | c | a", {"/1", "/2", "/3"});
    row("two exchanged", "b | a | a", {"/2", "/1", "/3"});
    row("one renamed, another moved", "b | c | a", {"/2", "", "/3"});
    row("one more of a name", "a | b | a | a", {"/1", "/2", "/3", ""});
    row("all others", "x | y", {"", ""});
    row("none", "", {});
}

void tst_pipelinetext::keepsSettings()
{
    QFETCH(QString, text);
    QFETCH(QByteArrayList, directories);
    const QList<Stage> before = {configured("a", "/1"), configured("b", "/2"),
                                 configured("a", "/3")};
    const auto edited = stagesFromText(text);
    QVERIFY(edited.ok());
    const QList<Stage> kept = keepingSettings(*edited, before);
    QCOMPARE(directoriesOf(kept), directories);
    for (qsizetype i = 0; i < kept.size(); ++i) {
        QCOMPARE(kept[i].program, (*edited)[i].program);
        QCOMPARE(kept[i].arguments, (*edited)[i].arguments);
        const bool isNew = kept[i].workingDirectory.isEmpty();
        QCOMPARE(kept[i].inheritEnvironment, isNew);
        QCOMPARE(kept[i].environment.size(), isNew ? 0 : 1);
    }
}

CORE_TEST(tst_pipelinetext)
#include "tst_pipelinetext.moc"
