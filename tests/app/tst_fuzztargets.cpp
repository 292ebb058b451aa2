#include "tests/fuzz/FindClaims.h"
#include "tests/fuzz/ReadClaims.h"
#include "tests/fuzz/TextClaims.h"
#include "tests/support/Generators.h"
#include "tests/support/StrictTest.h"

#include <QtCore/QDir>
#include <QtCore/QFile>

using namespace forkscope;
using namespace forkscope::fuzz;

namespace {

/// This many of RapidCheck's cases are tried; each is a few times as long as usual.
constexpr int cases = 300;

QByteArray anyBytes()
{
    return QByteArray::fromStdString(
        *rc::gen::scale(4.0, rc::gen::container<std::string>(rc::gen::arbitrary<char>())));
}

/// Draws bytes that are nearly characters, and lines so long that they are folded.
QByteArray anyPieces()
{
    QByteArray bytes;
    const int pieces = *rc::gen::inRange(0, 12);
    for (int i = 0; i < pieces; ++i) {
        bytes +=
            *rc::gen::element<QByteArray>("x", "\xed\x95\x9c", "\n", "\xf0\x9f\x98\x80", "\xff",
                                          "\x1b[2J", "\xe2\x80\xae", "\xd8\x9c", "\xf0\x9f");
    }
    return bytes;
}

std::vector<QByteArray> contentsOf(const QString &directory, const QString &pattern)
{
    std::vector<QByteArray> contents;
    const QDir files(QStringLiteral(SOURCE_DIRECTORY "/resources/") + directory);
    for (const QString &name : files.entryList({pattern}, QDir::Files)) {
        QFile file(files.filePath(name));
        if (file.open(QIODevice::ReadOnly))
            contents.push_back(file.readAll());
    }
    return contents;
}

const std::vector<QByteArray> &examples()
{
    static const std::vector<QByteArray> all =
        contentsOf(QStringLiteral("examples"), QStringLiteral("*.forkscope"));
    return all;
}

const std::vector<QByteArray> &lessons()
{
    static const std::vector<QByteArray> all =
        contentsOf(QStringLiteral("lessons"), QStringLiteral("[0-9]*.json"));
    return all;
}

/// Draws a file that is one of these but for a few places.
QByteArray nearly(const std::vector<QByteArray> &files)
{
    QByteArray file = *rc::gen::elementOf(files);
    const int changes = *rc::gen::inRange(0, 4);
    for (int i = 0; i < changes; ++i) {
        const auto at = *rc::gen::inRange<qsizetype>(0, file.size());
        const auto length = *rc::gen::inRange<qsizetype>(0, 6);
        file.replace(at, length,
                     *rc::gen::element<QByteArray>("", "\"", "{", "]", ",", "-1", "1e99", "null",
                                                   "\\u0000", "\xff", "0", "true", "{}"));
    }
    return file;
}

/// What a shell reads in a special way, and what people paste.
const std::vector<QByteArray> pipelineParts{
    "a",  " ", "|",    "'",    "\"",           "\\",           "$'", "\\x41", "\\0", "\n", "\t",
    "$(", ">", "&&",   "{i}",  "\xc2\xa0",     "\xe2\x80\x9c", "#",  "~",     "*",   "=",  "if",
    "!",  ";", "\xff", "\x1b", "\xed\x95\x9c", "--",           "`",  "\\u1",  "(",   ""};
const std::vector<QByteArray> optionParts{
    "run",     "check", "export",   "lessons", "three-ways", "speed-up", "help", "--",      "-n",
    "3",       "-t",    "1.5",      "-j",      "--pipeline", "a | b",    "-",    "--input", "@f",
    "--print", "=",     "--report", "--cores", "0-3",        "1e9",      "-1",   "\xff",    "{}",
    "[a,b]",   "--env", "A=B",      "--cwd",   "%%",         "'",        "\"",   "--help",  "\0"};

QByteArray anyOf(const std::vector<QByteArray> &parts)
{
    QByteArray all;
    const int count = *rc::gen::inRange(0, 14);
    for (int i = 0; i < count; ++i) {
        all += *rc::gen::elementOf(parts);
        if (&parts == &optionParts && *rc::gen::inRange(0, 4) != 0)
            all += '\0';
    }
    return all;
}

} // namespace

/// Checks the fuzzers' claims, so that they stay true where nobody runs the fuzzers.
class tst_fuzztargets : public StrictTest
{
    Q_OBJECT

private Q_SLOTS:
    void text()
    {
        for (int i = 0; i < cases / 100; ++i) {
            QVERIFY(rc::check([] { claimText(anyBytes()); }));
            QVERIFY(rc::check([] {
                QByteArray choices(2, '\0');
                choices[0] = char(*rc::gen::inRange(0, 256));
                choices[1] = char(*rc::gen::inRange(0, 256));
                claimText(choices + anyPieces().repeated(*rc::gen::inRange(1, 100)));
            }));
        }
    }

    void find()
    {
        for (int i = 0; i < cases / 100; ++i)
            QVERIFY(rc::check([] { claimFind(anyBytes()); }));
    }

    void plan()
    {
        QVERIFY(rc::check([] { claimPlan(nearly(examples())); }));
    }
    void lesson()
    {
        QVERIFY(rc::check([] { claimLesson(nearly(lessons())); }));
    }
    void pipeline()
    {
        QVERIFY(rc::check([] { claimPipeline(anyOf(pipelineParts)); }));
    }
    void options()
    {
        QVERIFY(rc::check([] { claimOptions(anyOf(optionParts)); }));
    }

    /// Checks that the cases above are not all errors.
    void readsSome()
    {
        for (const QByteArray &example : examples())
            QVERIFY(planFromJson(example).ok());
        for (const QByteArray &lesson : lessons())
            QVERIFY(lessonFromJson(lesson).ok());
        QVERIFY(stagesFromText(QStringLiteral("a | b 'c d' $'\\xff'")).ok());
        QVERIFY(
            std::holds_alternative<RunCommand>(parseCommandLine({"run", "-n", "3", "--", "a"})));
    }

    /// Checks that every kind of query takes part and finds something.
    void theCasesAreWorthIt()
    {
        const auto found = [](char how, const QByteArray &word, const QByteArray &data) {
            const QByteArray sizes("\x09\x04\x40\x00\x00\x00", 6);
            const QByteArray bytes = how + sizes + char(word.size()) + word + data;
            claimFind(bytes);
            const FindCase one = caseOf(bytes);
            ByteStore store(one.keep);
            store.append(one.all);
            return one.query ? countMatches(store, *one.query).count : -1;
        };
        const QByteArray data = QByteArray("xabAB").repeated(16);
        QCOMPARE(found(0, "ab", data), 16);
        QCOMPARE(found(1, "ab", data), 32);
        QCOMPARE(found(2, "ab", data), 16);
        QCOMPARE(found(3, "a.?A", data), 16);
        QCOMPARE(found(3, "(", data), -1);
    }

    void aBrokenClaimIsSeen()
    {
        QVERIFY_THROWS_EXCEPTION(std::logic_error, claimHarmless(QStringLiteral("a\u202e"), true));
        QVERIFY_THROWS_EXCEPTION(std::logic_error, claimHarmless(QStringLiteral("\u001b"), true));
        QVERIFY_THROWS_EXCEPTION(std::logic_error, claimHarmless(QStringLiteral("a\n"), false));
        QVERIFY_THROWS_EXCEPTION(std::logic_error, claimLineEnd("a\nb", {0, 3}, 3));
        QVERIFY_THROWS_EXCEPTION(std::logic_error, claimLineEnd("abcd", {0, 3}, 4));
    }
};

CORE_TEST(tst_fuzztargets)
#include "tst_fuzztargets.moc"
