// Where exported code finds its programs and its input: as the run of the same plan does.

#include "core/pipeline/PlanCheck.h"
#include "tests/support/ExportedCode.h"
#include "tests/support/StrictTest.h"

#include <QtCore/QDir>

#include <map>
#include <memory>

using namespace forkscope;
using namespace exported;
using terminal::Finished;

namespace {

QByteArray bytesOf(const QString &path)
{
    return QFile::encodeName(path);
}

Stage stageOf(const QByteArray &program, const QList<QByteArray> &arguments = {})
{
    Stage stage;
    stage.program = program;
    stage.arguments = arguments;
    return stage;
}

Plan planWith(const Stage &stage)
{
    Plan plan;
    plan.pipeline.stages = {stage};
    return plan;
}

} // namespace

class tst_exportsearch : public StrictTest
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void cleanupTestCase();
    void itFindsTheSame_data();
    void itFindsTheSame();
    void theInheritedPath();
    void aWaitLongerThanPollTakes();
    void coresBeyondTheUsualSet();

private:
    struct Row
    {
        QByteArray name;
        Plan plan;
        int status;
        QByteArray out;
    };
    [[nodiscard]] QList<Row> allRows() const;
    [[nodiscard]] Stage who(const QByteArray &path) const;
    [[nodiscard]] QByteArray directory(const char *name) const
    {
        return bytesOf(m_directory.path()) + '/' + name;
    }

    QTemporaryDir m_directory;
    std::unique_ptr<QtPrograms> m_qtPrograms; ///< null where there is no compiler
};

/// Makes two programs of the same name, of which each says where it is, and a file whose name is no
/// UTF-8.
void tst_exportsearch::initTestCase()
{
    const Finished made = shell(R"(cd "$0" && mkdir absolute relative $'k\xc7\xd1' directory &&
        for each in absolute relative; do
            printf '#!/bin/sh\necho %s\n' $each >$each/whereami && chmod +x $each/whereami || exit
        done
        mkdir directory/whereami && cp absolute/whereami $'k\xc7\xd1' &&
        printf inside >$'k\xc7\xd1/in')",
                                {m_directory.path()});
    QVERIFY2(made.status == 0, made.err);
    if (!canBuild(CodeFormat::Qt))
        return;
    QList<Plan> plans;
    for (const Row &row : allRows())
        plans.append(row.plan);
    m_qtPrograms = std::make_unique<QtPrograms>(plans);
    QCOMPARE(m_qtPrograms->problem(), QByteArray());
}

/// QTemporaryDir cannot remove such names.
void tst_exportsearch::cleanupTestCase()
{
    QCOMPARE(shell(R"(rm -rf "$0"/k*)", {m_directory.path()}).status, 0);
}

/// Returns a stage in the test's directory that looks up one of the programs.
Stage tst_exportsearch::who(const QByteArray &path) const
{
    Stage stage = stageOf("whereami");
    stage.workingDirectory = bytesOf(m_directory.path());
    stage.environment = {{"PATH", path}};
    return stage;
}

QList<tst_exportsearch::Row> tst_exportsearch::allRows() const
{
    const QByteArray absolute = directory("absolute");
    const QByteArray raw = directory("k\xc7\xd1");
    QList<Row> rows{
        {"a relative entry in front", planWith(who("relative:" + absolute)), 0, "absolute\n"},
        {"an empty entry in front", planWith(who(':' + absolute)), 0, "absolute\n"},
        {"an empty entry at the end", planWith(who(absolute + ':')), 0, "absolute\n"},
        {"a directory of that name", planWith(who(directory("directory") + ':' + absolute)), 0,
         "absolute\n"},
        {"only by a relative entry", planWith(who("relative:/nonexistent")), 1, {}},
        {"only by an empty entry", planWith(who("/nonexistent:")), 1, {}},
        {"an empty PATH", planWith(who({})), 1, {}},
        {"a program with a slash", planWith(who("relative")), 0, "relative\n"},
        {"the child's PATH stays", planWith(stageOf("sh", {"-c", "echo $PATH"})), 0,
         "relative::/bin:/usr/bin\n"},
        {"an input that is no UTF-8", planWith(stageOf("cat")), 0, "inside"},
        {"its directory", planWith(stageOf("cat")), 0, "inside"},
        {"a program that is no UTF-8", planWith(stageOf(raw + "/whereami")), 0, "absolute\n"},
        {"a limit of 25 days", planWith(stageOf("cat")), 0, "inside"},
    };
    rows[5].plan.pipeline.stages[0].workingDirectory = directory("relative");
    rows[6].plan.pipeline.stages[0].workingDirectory = directory("relative");
    rows[7].plan.pipeline.stages[0].program = "relative/whereami";
    rows[8].plan.pipeline.stages[0].environment = {{"PATH", "relative::/bin:/usr/bin"}};
    rows[9].plan.pipeline.input = FileInput{raw + "/in"};
    rows[10].plan.pipeline.input = FileInput{"in"};
    rows[10].plan.pipeline.stages[0].workingDirectory = raw;
    Plan &slow = rows[12].plan;
    slow.pipeline.stages.append(stageOf("cat"));
    slow.pipeline.input = TextInput{"inside"};
    slow.run.timeoutMs = 2'147'484'000;
    slow.run.killAfterMs = 2'147'484'000;
    return rows;
}

void tst_exportsearch::itFindsTheSame_data()
{
    QTest::addColumn<Plan>("plan");
    QTest::addColumn<int>("status");
    QTest::addColumn<QByteArray>("out");
    for (const Row &row : allRows())
        QTest::newRow(row.name.constData()) << row.plan << row.status << row.out;
}

void tst_exportsearch::itFindsTheSame()
{
    QFETCH(const Plan, plan);
    QFETCH(const int, status);
    QFETCH(const QByteArray, out);
    QCOMPARE(problemsOf(plan), Problems());
    const QTemporaryDir place;
    const Finished ours = ended(startedPlan(plan, place).get());
    QVERIFY2(ours.status == status && ours.out == out, ours.out + ours.err);
    for (const CodeFormat format : allCodeFormats) {
        if ((format == CodeFormat::C && !canBuild(format)) ||
            (format == CodeFormat::Qt && !m_qtPrograms))
            continue;
        const Finished theirs = ended(startedCode(plan, format, place, m_qtPrograms.get()).get());
        const QByteArray said =
            nameOf(format).toUtf8() + ": " + theirs.out + theirs.err + '\n' + codeOf(plan, format);
        QVERIFY2(theirs.status == status && theirs.out == out, said);
        QVERIFY2(status == 0 || theirs.err.contains("not found"), said);
    }
}

/// Code that inherits its PATH skips the same entries of it.
void tst_exportsearch::theInheritedPath()
{
    const QByteArray before = qgetenv("PATH");
    const auto restore = qScopeGuard([&before] { qputenv("PATH", before); });
    const QByteArray relative =
        bytesOf(QDir(QStringLiteral(SOURCE_DIRECTORY)).relativeFilePath(m_directory.path()));
    const Plan found = planWith(stageOf("whereami"));
    const QTemporaryDir place;
    for (const bool isThere : {true, false}) {
        qputenv("PATH", relative + "/relative::" + before +
                            (isThere ? ':' + directory("absolute") : QByteArray()));
        const Finished ours = ended(startedPlan(found, place).get());
        QCOMPARE(ours.out, QByteArray(isThere ? "absolute\n" : ""));
        for (const CodeFormat format : {CodeFormat::Python, CodeFormat::Bash, CodeFormat::C}) {
            if (!canBuild(format))
                continue;
            const Finished theirs = runCode(found, format, place);
            QVERIFY2(theirs.out == ours.out && theirs.status == ours.status, theirs.err);
            // It says that such entries are there and not searched.
            QVERIFY2(isThere || theirs.err.contains("searched"), theirs.err);
        }
    }
}

/// The code waits in parts; shorter ones are put into it here, and it ends a program that is too
/// late as before.
void tst_exportsearch::aWaitLongerThanPollTakes()
{
    Plan plan = planWith(stageOf("sh", {"-c", "echo early; exec sleep 60"}));
    plan.run.timeoutMs = 2'147'484'000;
    const QTemporaryDir place;
    const QString source = place.filePath(QStringLiteral("code.py"));
    QByteArray code = codeOf(plan, CodeFormat::Python);
    QCOMPARE(code.count("2147484"), 1);
    QCOMPARE(code.count("1000000"), 1);
    write(source, code.replace("2147484", "1").replace("1000000", "0.3"));
    const Finished done = run(QStringLiteral("python3"), {source});
    QVERIFY2(done.err.isEmpty(), done.err);
    QCOMPARE(done.out, QByteArray("early\n"));
    QCOMPARE(done.status, 1);
}

/// A cpu_set_t has room for 1024 cores; what lies beyond must not be lost or written beyond it.
void tst_exportsearch::coresBeyondTheUsualSet()
{
    if (!canBuild(CodeFormat::C))
        QSKIP("no C compiler is here");
    const QByteArray first = terminal::allowedCores().first();
    Plan plan = planWith(stageOf(bytesOf(terminal::child), {"cores"}));
    plan.run.cores = {first.toInt(), 5000};
    QCOMPARE(problemsOf(plan), Problems());
    QVERIFY(codeOf(plan, CodeFormat::C).contains("CPU_SET_S(5000, sizeof cores, cores);"));
    const QTemporaryDir place;
    for (const CodeFormat format : {CodeFormat::C, CodeFormat::Python}) {
        const Finished done = runCode(plan, format, place);
        QVERIFY2(done.out.trimmed() == first, done.out + done.err);
    }
}

CORE_TEST(tst_exportsearch)
#include "tst_exportsearch.moc"
