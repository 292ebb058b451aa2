// How long a source, a function and a class may be. What grows beyond that does two jobs.

#include "tests/house/Sources.h"
#include "tests/support/StrictTest.h"

#include <algorithm>

using namespace forkscope;

namespace {

constexpr qsizetype mostLinesOfASource = 450;
constexpr qsizetype mostLinesOfATest = 700;
constexpr qsizetype mostLinesOfAFunction = 60; // its head and its braces are not counted
constexpr qsizetype mostFunctionsOfAClass = 40;

struct Sized
{
    QString name;
    qsizetype size = 0;

    bool operator==(const Sized &) const = default;
};

/// Returns the lines before `brace` that belong to the same statement, as one line.
QString headBefore(const QStringList &lines, qsizetype brace)
{
    QStringList head;
    for (qsizetype i = brace - 1; i >= 0; --i) {
        const QString line = lines[i].trimmed();
        if (line.isEmpty() || line == u"\"\"" ||
            (line.size() > 0 && QStringLiteral(";}{:").contains(line.back())))
            break;
        head.prepend(line);
    }
    return head.join(u' ');
}

/// Returns the functions with the number of lines between their braces. The format puts both braces
/// of a function on lines of their own, one below the other; otherwise it does so only for types.
QList<Sized> functionsOf(const QString &code)
{
    static const QRegularExpression type(
        QStringLiteral("^(template\\s*<.*> )?(class|struct|enum|union|namespace|extern)\\b"));
    const QStringList lines = code.split(u'\n');
    struct Open
    {
        qsizetype indent;
        qsizetype line;
    };
    QList<Open> open;
    QList<Sized> functions;
    for (qsizetype i = 0; i < lines.size(); ++i) {
        const QString text = lines[i].trimmed();
        const qsizetype indent = lines[i].indexOf(text);
        if (text == u'{') {
            open.append({indent, i});
        } else if ((text == u'}' || text == u"};") && !open.isEmpty() &&
                   open.last().indent == indent) {
            const qsizetype brace = open.takeLast().line;
            const QString head = headBefore(lines, brace);
            if (!type.match(head).hasMatch())
                functions.append({head, i - brace - 1});
        }
    }
    return functions;
}

/// Returns what stands within the braces that open at `from`, without what is inside further
/// braces.
QString bodyFrom(const QString &code, qsizetype from)
{
    QString body;
    int depth = 0;
    for (qsizetype i = from; i < code.size(); ++i) {
        if (code[i] == u'{' && ++depth == 1)
            continue;
        if (code[i] == u'}' && --depth == 0)
            break;
        // A semicolon replaces the body of an inline function and ends its declaration.
        if (depth == 1)
            body += code[i] == u'}' ? QLatin1Char(';') : code[i];
    }
    return body;
}

/// Returns the classes of a header with the number of functions that each declares, signals and
/// inline ones among them.
QList<Sized> classesOf(const QString &code)
{
    static const QRegularExpression type(
        QStringLiteral("^[ ]*(?:template<.*> )?(?:class|struct) (\\w+)(?:[^;{}()]*)\\{"),
        QRegularExpression::MultilineOption);
    static const QRegularExpression function(QStringLiteral("[\\w>\\]=&*+-]\\s*\\(.*\\)[^()]*$"),
                                             QRegularExpression::DotMatchesEverythingOption);
    QList<Sized> classes;
    auto matches = type.globalMatch(code);
    while (matches.hasNext()) {
        const auto match = matches.next();
        const QStringList members = bodyFrom(code, match.capturedEnd() - 1).split(u';');
        const auto functions =
            std::count_if(members.begin(), members.end(), [](const QString &one) {
                return function.match(one).hasMatch() && one.trimmed() != u"Q_OBJECT";
            });
        classes.append({match.captured(1), functions});
    }
    return classes;
}

/// Calls `check(name, code)` for every source of the program.
template<typename Check> int forEachSource(const Check &check)
{
    int files = 0;
    for (const char *top : {"app", "core", "ui"}) {
        const auto all = sources(QLatin1String(top));
        for (auto it = all.cbegin(); it != all.cend(); ++it, ++files)
            check(it.key(), it.value());
    }
    return files;
}

} // namespace

class tst_sizes : public StrictTest
{
    Q_OBJECT

private Q_SLOTS:
    void functionsAreMeasured()
    {
        const QString code =
            QStringLiteral("namespace {\n"
                           "struct A\n{\n    A() {}\n    int b()\n    {\n        if (c) {\n"
                           "            d();\n        }\n    }\n};\n"
                           "template<typename T> void e(T,\n                               int)\n"
                           "{\n}\n\nF::F() : m_g{\n}\n{\n    h();\n}\n} // namespace\n");
        QCOMPARE(functionsOf(code),
                 (QList<Sized>{{QStringLiteral("int b()"), 3},
                               {QStringLiteral("template<typename T> void e(T, int)"), 0},
                               {QStringLiteral(""), 1}}));
    }

    void functionsOfAClassAreCounted()
    {
        const QString code = QStringLiteral(
            "class A : public B\n{\n    Q_OBJECT\n\npublic:\n    explicit A(int a, int (*b)(int) = {});\n"
            "    ~A() override;\n    int c() const { return m_d(1); }\n    A &operator=(const A &) = delete;\n"
            "    struct D\n    {\n        int e();\n        int f = 0;\n    };\n\nQ_SIGNALS:\n    void g();\n\n"
            "private:\n    int m_d = 0;\n    std::vector<int> m_h;\n};\nclass I;\n");
        QCOMPARE(classesOf(code),
                 (QList<Sized>{{QStringLiteral("A"), 5}, {QStringLiteral("D"), 1}}));
    }

    void noSourceIsTooLong()
    {
        QStringList wrong;
        for (const char *top : {"app", "core", "ui", "tests"}) {
            const bool test = QLatin1String(top) == QLatin1String("tests");
            const qsizetype most = test ? mostLinesOfATest : mostLinesOfASource;
            const auto all = sources(QLatin1String(top));
            QVERIFY2(all.size() > 10, top);
            for (auto it = all.cbegin(); it != all.cend(); ++it) {
                const qsizetype lines = it.value().count(u'\n');
                if (lines > most)
                    wrong << QStringLiteral("%1 has %2 lines").arg(it.key()).arg(lines);
            }
        }
        QVERIFY2(wrong.isEmpty(), qPrintable(wrong.join(u'\n')));
    }

    void noFunctionIsTooLong()
    {
        QStringList wrong;
        qsizetype measured = 0;
        const int files = forEachSource([&](const QString &file, const QString &code) {
            for (const Sized &function : functionsOf(code)) {
                ++measured;
                if (function.size > mostLinesOfAFunction)
                    wrong << QStringLiteral("%1: %2 has %3 lines")
                                 .arg(file, function.name)
                                 .arg(function.size);
            }
        });
        QVERIFY2(measured > files, "the functions were not found");
        QVERIFY2(wrong.isEmpty(), qPrintable(wrong.join(u'\n')));
    }

    void noClassHasTooManyFunctions()
    {
        QStringList wrong;
        qsizetype most = 0;
        forEachSource([&](const QString &file, const QString &code) {
            for (const Sized &one : classesOf(code)) {
                most = std::max(most, one.size);
                if (one.size > mostFunctionsOfAClass)
                    wrong << QStringLiteral("%1: %2 has %3 functions")
                                 .arg(file, one.name)
                                 .arg(one.size);
            }
        });
        QVERIFY2(most > mostFunctionsOfAClass / 2, "the functions were not found");
        QVERIFY2(wrong.isEmpty(), qPrintable(wrong.join(u'\n')));
    }
};

CORE_TEST(tst_sizes)
#include "tst_sizes.moc"
