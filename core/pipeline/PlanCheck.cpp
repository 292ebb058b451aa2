#include "core/pipeline/PlanCheck.h"

#include "core/pipeline/Mistake.h"

#include "core/base/Place.h"
#include "core/pipeline/Placeholders.h"
#include "core/pipeline/PlanRanges.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QSet>

namespace forkscope {

namespace {

/// Collects the problems of one plan in the order of the plan file.
class PlanChecker
{
    Q_DECLARE_TR_FUNCTIONS(forkscope::PlanCheck)

public:
    explicit PlanChecker(const Plan &plan) : m_plan(plan) {}

    Problems problems()
    {
        if (!m_plan.name.isValidUtf16())
            add(QStringLiteral("name"), tr("This is not valid text."));
        checkInput();
        checkStages();
        checkRun();
        return m_problems;
    }

private:
    void add(const QString &place, const QString &message) { m_problems.append({place, message}); }

    void checkRange(const QString &place, qint64 value, Range range)
    {
        if (!range.contains(value))
            add(place, rangeMessage(range));
    }

    void checkNul(const QString &place, const QByteArray &bytes)
    {
        if (bytes.contains('\0'))
            add(place, tr("A NUL byte cannot be given to a program."));
    }

    void checkPlaceholders(const QString &place, const QByteArray &bytes)
    {
        if (!m_plan.run.placeholders)
            return;
        if (const QString message = placeholderProblem(bytes); !message.isEmpty())
            add(place, message);
    }

    void checkInput()
    {
        const QString place = QStringLiteral("pipeline.input");
        if (const auto *text = std::get_if<TextInput>(&m_plan.pipeline.input)) {
            const QString textPlace = memberPlace(place, "text");
            if (!text->text.isValidUtf8())
                add(textPlace, tr("This is not UTF-8 text. Use the input “bytes” for it."));
            checkPlaceholders(textPlace, text->text);
        } else if (const auto *random = std::get_if<RandomInput>(&m_plan.pipeline.input)) {
            checkRange(memberPlace(place, "bytes"), random->count, ranges::randomBytes);
            if (random->seed)
                checkRange(memberPlace(place, "seed"), *random->seed, ranges::seed);
        } else if (const auto *file = std::get_if<FileInput>(&m_plan.pipeline.input)) {
            const QString path = memberPlace(place, "path");
            if (file->path.isEmpty())
                add(path, tr("The path of the file is missing."));
            checkNul(path, file->path);
            checkPlaceholders(path, file->path);
        }
    }

    void checkStages()
    {
        const QString place = QStringLiteral("pipeline.stages");
        const QList<Stage> &stages = m_plan.pipeline.stages;
        if (stages.isEmpty())
            add(place, tr("There is no stage. A pipeline needs at least one program."));
        if (stages.size() > limits::stages)
            add(place, tr("There are %1 stages; at most %2 are possible.")
                           .arg(stages.size())
                           .arg(limits::stages));
        for (qsizetype i = 0; i < stages.size(); ++i)
            checkStage(elementPlace(place, i), stages[i]);
    }

    void checkStage(const QString &place, const Stage &stage)
    {
        const QString program = memberPlace(place, "program");
        if (stage.program.isEmpty())
            add(program, tr("The program is missing."));
        checkNul(program, stage.program);
        checkArguments(memberPlace(place, "arguments"), stage.arguments);
        checkEnvironment(memberPlace(place, "environment"), stage.environment);
        checkNul(memberPlace(place, "workingDirectory"), stage.workingDirectory);
    }

    void checkArguments(const QString &place, const QList<QByteArray> &arguments)
    {
        if (arguments.size() > limits::arguments)
            add(place, tr("There are %1 arguments; at most %2 are possible.")
                           .arg(arguments.size())
                           .arg(limits::arguments));
        for (qsizetype i = 0; i < arguments.size(); ++i) {
            checkNul(elementPlace(place, i), arguments[i]);
            checkPlaceholders(elementPlace(place, i), arguments[i]);
        }
    }

    void checkEnvironment(const QString &place, const QList<Variable> &variables)
    {
        if (variables.size() > limits::variables)
            add(place, tr("There are %1 variables; at most %2 are possible.")
                           .arg(variables.size())
                           .arg(limits::variables));
        QSet<QByteArray> names;
        for (const Variable &variable : variables) {
            const QString variablePlace = memberPlace(place, variable.name);
            checkName(variablePlace, variable.name);
            if (names.contains(variable.name))
                add(variablePlace, tr("This variable is set twice."));
            names.insert(variable.name);
            checkNul(variablePlace, variable.value);
        }
    }

    void checkName(const QString &place, const QByteArray &name)
    {
        if (name.isEmpty())
            add(place, tr("The name of a variable is missing."));
        else if (name.contains('='))
            add(place, tr("The name of a variable cannot have “=” in it."));
        else if (name.contains('\0'))
            add(place, tr("The name of a variable cannot have a NUL byte in it."));
        else if (!name.isValidUtf8())
            add(place,
                tr("The name of a variable must be UTF-8 text (its value may be any bytes)."));
    }

    void checkRun()
    {
        const RunSettings &run = m_plan.run;
        checkRange(QStringLiteral("run.instances"), run.instances, ranges::instances);
        checkRange(QStringLiteral("run.atOnce"), run.atOnce, ranges::atOnce);
        checkCores(QStringLiteral("run.cores"), run.cores);
        checkRange(QStringLiteral("run.timeoutMs"), run.timeoutMs, ranges::timeoutMs);
        checkRange(QStringLiteral("run.killAfterMs"), run.killAfterMs, ranges::killAfterMs);
        checkRange(QStringLiteral("run.pollMs"), run.pollMs, ranges::pollMs);
        checkRange(QStringLiteral("run.keepBytes"), run.keepBytes, ranges::keepBytes);
        checkRange(QStringLiteral("run.keepBytesTotal"), run.keepBytesTotal,
                   ranges::keepBytesTotal);
        checkMistakes(run.mistakes);
    }

    void checkMistakes(const QStringList &mistakes)
    {
        for (qsizetype i = 0; i < mistakes.size(); ++i) {
            const QString place = elementPlace(QStringLiteral("run.mistakes"), i);
            if (!mistakeNamed(mistakes[i]))
                add(place, tr("No mistake is known by the name “%1”.").arg(mistakes[i]));
            else if (mistakes.indexOf(mistakes[i]) != i)
                add(place, tr("This mistake is named twice."));
            else if (mistakes[i] == nameOf(Mistake::ReadsOutputItself) &&
                     tapsOf(m_plan.pipeline) > 0)
                add(place,
                    tr("With this mistake no wire can be tapped: Forkscope already reads them."));
        }
    }

    void checkCores(const QString &place, const QList<int> &cores)
    {
        QSet<int> seen;
        for (qsizetype i = 0; i < cores.size(); ++i) {
            checkRange(elementPlace(place, i), cores[i], ranges::core);
            if (seen.contains(cores[i]))
                add(elementPlace(place, i), tr("Core %1 is named twice.").arg(cores[i]));
            seen.insert(cores[i]);
        }
    }

    const Plan &m_plan;
    Problems m_problems;
};

} // namespace

Problems problemsOf(const Plan &plan)
{
    return PlanChecker(plan).problems();
}

} // namespace forkscope
