#include "core/pipeline/PlanJson.h"
#include "tests/support/Generators.h"
#include "tests/support/StrictTest.h"
#include "ui/files/PlanDocument.h"

#include <QtCore/QFile>
#include <QtCore/QTemporaryDir>
#include <QtTest/QSignalSpy>

using namespace forkscope;

namespace {

Stage stageOf(const QByteArray &program, const QList<QByteArray> &arguments = {})
{
    Stage stage;
    stage.program = program;
    stage.arguments = arguments;
    return stage;
}

Pipeline pipelineOf(const QList<QByteArray> &programs)
{
    Pipeline pipeline;
    for (const QByteArray &program : programs)
        pipeline.stages.append(stageOf(program));
    return pipeline;
}

Plan planOf(const QList<QByteArray> &programs)
{
    Plan plan;
    plan.pipeline = pipelineOf(programs);
    return plan;
}

QList<QByteArray> programsOf(const PlanDocument &document)
{
    QList<QByteArray> programs;
    for (const Stage &stage : document.plan().pipeline.stages)
        programs.append(stage.program);
    return programs;
}

RunSettings withInstances(int instances)
{
    RunSettings run;
    run.instances = instances;
    return run;
}

bool makeExecutable(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::WriteOnly) && file.write("#!/bin/sh\n") > 0 &&
           file.setPermissions(QFile::ReadOwner | QFile::ExeOwner);
}

} // namespace

class tst_plandocument : public StrictTest
{
    Q_OBJECT

private Q_SLOTS:
    void aChangeIsOneNamedStep()
    {
        PlanDocument document;
        QSignalSpy changes(&document, &PlanDocument::planChanged);
        document.setPipeline(pipelineOf({"cat"}), QStringLiteral("Add stage cat"));
        QCOMPARE(programsOf(document), QList<QByteArray>{"cat"});
        QCOMPARE(document.undoStack()->undoText(), QStringLiteral("Add stage cat"));
        QCOMPARE(changes.size(), 1);

        document.undoStack()->undo();
        QVERIFY(document.plan().pipeline.stages.isEmpty());
        document.undoStack()->redo();
        QCOMPARE(programsOf(document), QList<QByteArray>{"cat"});
        QCOMPARE(changes.size(), 3);
    }

    void whatChangesNothingIsNoStep()
    {
        PlanDocument document;
        document.load(planOf({"cat"}), {});
        QSignalSpy changes(&document, &PlanDocument::planChanged);
        document.setPipeline(pipelineOf({"cat"}), QStringLiteral("Nothing"));
        document.setRun(RunSettings(), QStringLiteral("Nothing"));
        document.setName(QString());
        QCOMPARE(document.undoStack()->count(), 0);
        QCOMPARE(changes.size(), 0);
    }

    void changesOfOneRunFieldMerge()
    {
        PlanDocument document;
        for (const int instances : {2, 3, 4})
            document.setRun(withInstances(instances), QStringLiteral("Change instances"));
        QCOMPARE(document.undoStack()->count(), 1);

        RunSettings other = withInstances(4);
        other.timeoutMs = 100;
        document.setRun(other, QStringLiteral("Change timeout"));
        QCOMPARE(document.undoStack()->count(), 2);

        document.undoStack()->undo();
        QCOMPARE(document.plan().run, withInstances(4));
        document.undoStack()->undo();
        QCOMPARE(document.plan().run, RunSettings());
    }

    void changesOfSeveralRunFieldsDoNotMerge()
    {
        PlanDocument document;
        RunSettings run = withInstances(2);
        run.timeoutMs = 1;
        document.setRun(run, QStringLiteral("Change both"));
        run.instances = 3;
        run.timeoutMs = 2;
        document.setRun(run, QStringLiteral("Change both"));
        QCOMPARE(document.undoStack()->count(), 2);
    }

    void aMergedStepThatLeadsBackVanishes()
    {
        PlanDocument document;
        RunSettings run;
        run.instances = 5;
        document.setRun(run, QStringLiteral("Change instances"));
        run.instances = 1;
        document.setRun(run, QStringLiteral("Change instances"));
        QCOMPARE(document.undoStack()->count(), 0);
        QVERIFY(!document.isModified());
    }

    void onlyOneSequenceMerges()
    {
        PlanDocument document;
        const int first = document.newSequence();
        const int second = document.newSequence();
        document.setPipelineInSequence(pipelineOf({"a"}), QStringLiteral("Type"), first);
        document.setPipelineInSequence(pipelineOf({"ab"}), QStringLiteral("Type"), first);
        document.setPipelineInSequence(pipelineOf({"abc"}), QStringLiteral("Type"), second);
        document.setPipeline(pipelineOf({"d"}), QStringLiteral("Edit"));
        document.setPipeline(pipelineOf({"e"}), QStringLiteral("Edit"));
        QCOMPARE(document.undoStack()->count(), 4);
        document.undoStack()->setIndex(1);
        QCOMPARE(programsOf(document), QList<QByteArray>{"ab"});
    }

    void modifiedFollowsTheSavedState()
    {
        const QTemporaryDir directory;
        const QByteArray path =
            QFile::encodeName(directory.filePath(QStringLiteral("a.forkscope")));
        PlanDocument document;
        QSignalSpy modified(&document, &PlanDocument::modifiedChanged);
        QSignalSpy paths(&document, &PlanDocument::pathChanged);
        document.setPipeline(pipelineOf({"cat"}), QStringLiteral("Add"));
        QVERIFY(document.isModified());

        QVERIFY(document.save(path).isEmpty());
        QVERIFY(!document.isModified());
        QCOMPARE(document.path(), path);
        const auto read = loadPlan(path);
        QVERIFY(read.ok());
        QVERIFY(read.value() == document.plan());

        document.undoStack()->undo();
        QVERIFY(document.isModified());
        document.undoStack()->redo();
        QVERIFY(!document.isModified());
        QCOMPARE(modified, (QList<QList<QVariant>>{{true}, {false}, {true}, {false}}));
        QCOMPARE(paths, (QList<QList<QVariant>>{{path}}));
    }

    void aSavedStepIsNotMergedInto()
    {
        const QTemporaryDir directory;
        PlanDocument document;
        document.load(planOf({"cat"}), {});
        document.setRun(withInstances(2), QStringLiteral("Change instances"));
        QVERIFY(document.save(QFile::encodeName(directory.filePath(QStringLiteral("a.forkscope"))))
                    .isEmpty());
        document.setRun(withInstances(3), QStringLiteral("Change instances"));
        QCOMPARE(document.undoStack()->count(), 2);
        QVERIFY(document.isModified());
    }

    void aFailedSaveSaysWhyAndChangesNothing()
    {
        PlanDocument document;
        document.setPipeline(pipelineOf({"cat"}), QStringLiteral("Add"));
        const QByteArray path("/nonexistent/directory/a.forkscope");
        const Problems problems = document.save(path);
        QCOMPARE(problems.size(), 1);
        QVERIFY2(problems.first().text().contains(QString::fromUtf8(path)),
                 qPrintable(problems.first().text()));
        QVERIFY(document.isModified());
        QVERIFY(document.path().isEmpty());
    }

    void loadingClearsUndo()
    {
        PlanDocument document;
        document.setPipeline(pipelineOf({"cat"}), QStringLiteral("Add"));
        QStringList heard;
        connect(&document, &PlanDocument::loaded, this, [&] { heard << QStringLiteral("loaded"); });
        connect(&document, &PlanDocument::planChanged, this, [&] {
            heard << QStringLiteral("changed");
            QCOMPARE(programsOf(document), QList<QByteArray>{"sort"});
            QVERIFY(!document.isModified());
        });
        document.load(planOf({"sort"}), QByteArray("/a/b.forkscope"));
        QCOMPARE(heard, (QStringList{QStringLiteral("loaded"), QStringLiteral("changed")}));
        QCOMPARE(document.undoStack()->count(), 0);
        QCOMPARE(document.path(), QByteArray("/a/b.forkscope"));
        QVERIFY(!document.isModified());
    }

    void problemsAreSortedByStage()
    {
        PlanDocument document;
        Plan plan = planOf({"cat", "", "sort"});
        plan.pipeline.stages[2].arguments = {QByteArray("a\0b", 3)};
        document.load(plan, {});
        QCOMPARE(document.problems().size(), 2);
        QCOMPARE(document.problemsOfStage(0).size(), 0);
        QCOMPARE(document.problemsOfStage(1).size(), 1);
        QCOMPARE(document.problemsOfStage(2).size(), 1);
        // What problems() already says is not said a second time.
        QVERIFY(!document.stageError(1));
        QVERIFY(!document.stageError(-1));
        QVERIFY(!document.stageError(3));
    }

    void programsAreLookedUpInTheStagesOwnPath()
    {
        const QTemporaryDir directory;
        const QString program = directory.filePath(QStringLiteral("own-program"));
        Plan plan = planOf({"own-program"});
        plan.pipeline.stages[0].environment = {{"PATH", directory.path().toUtf8(), false}};
        PlanDocument document;
        document.load(plan, {});
        QVERIFY(document.stageError(0));
        QCOMPARE(document.stageError(0)->step, StartStep::Resolve);
        QVERIFY(document.resolvedPath(0).isEmpty());

        QSignalSpy lookups(&document, &PlanDocument::lookupsChanged);
        document.refreshLookups();
        QCOMPARE(lookups.size(), 0);
        QVERIFY(makeExecutable(program));
        QVERIFY(document.stageError(0)); // the result is kept until it is asked for again
        document.refreshLookups();
        QCOMPARE(lookups.size(), 1);
        QVERIFY(!document.stageError(0));
        QCOMPARE(document.resolvedPath(0), program.toUtf8());
    }

    void allStepsUndoneAndRedone()
    {
        QVERIFY(rc::check("undoing all gives the first plan, redoing all the last", [] {
            PlanDocument document;
            const auto steps = *rc::gen::container<std::vector<int>>(rc::gen::inRange(0, 60));
            for (const int step : steps) {
                if (step % 3 == 0)
                    document.setRun(withInstances(1 + step / 3), QStringLiteral("run"));
                else if (step % 3 == 1)
                    document.setPipeline(pipelineOf({QByteArray::number(step)}),
                                         QStringLiteral("pipeline"));
                else
                    document.setName(QString::number(step));
            }
            const Plan last = document.plan();
            const int count = document.undoStack()->count();
            document.undoStack()->setIndex(0);
            RC_ASSERT(document.plan() == Plan());
            RC_ASSERT(!document.isModified());
            document.undoStack()->setIndex(count);
            RC_ASSERT(document.plan() == last);
        }));
    }
};

CORE_TEST(tst_plandocument)
#include "tst_plandocument.moc"
