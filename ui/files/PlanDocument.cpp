#include "ui/files/PlanDocument.h"

#include "core/pipeline/PlanCheck.h"
#include "core/pipeline/PlanJson.h"
#include "core/pipeline/ProgramLookup.h"

#include <QtGui/QUndoCommand>

namespace forkscope {

namespace {

/// Sequences of run fields are negative, so that they never equal one of newSequence(). 0 merges
/// with nothing.
enum RunField {
    Instances = -9,
    AtOnce,
    Cores,
    Timeout,
    KillAfter,
    Poll,
    Keep,
    KeepTotal,
    Placeholders,
    Mistakes
};

/// Returns the sequence of the one field in which two settings differ; 0 if none or several do.
int changedField(const RunSettings &a, const RunSettings &b)
{
    QList<int> fields;
    const auto compare = [&fields](bool equal, int field) {
        if (!equal)
            fields.append(field);
    };
    compare(a.instances == b.instances, Instances);
    compare(a.atOnce == b.atOnce, AtOnce);
    compare(a.cores == b.cores, Cores);
    compare(a.timeoutMs == b.timeoutMs, Timeout);
    compare(a.killAfterMs == b.killAfterMs, KillAfter);
    compare(a.pollMs == b.pollMs, Poll);
    compare(a.keepBytes == b.keepBytes, Keep);
    compare(a.keepBytesTotal == b.keepBytesTotal, KeepTotal);
    compare(a.placeholders == b.placeholders, Placeholders);
    compare(a.mistakes == b.mistakes, Mistakes);
    return fields.size() == 1 ? fields.first() : 0;
}

} // namespace

/// One undoable step. Plans share their content, so keeping two of them costs little.
class PlanDocument::Edit : public QUndoCommand
{
public:
    Edit(PlanDocument *document, const Plan &after, const StepName &name, int sequence)
        : QUndoCommand(name.text()), m_name(name), m_document(document), m_before(document->plan()),
          m_after(after), m_sequence(sequence)
    {
    }

    void undo() override { m_document->apply(m_before); }
    void redo() override { m_document->apply(m_after); }
    void retranslate() { setText(m_name.text()); }
    [[nodiscard]] int id() const override { return m_sequence == 0 ? -1 : 1; }

    bool mergeWith(const QUndoCommand *other) override
    {
        const auto *edit = static_cast<const Edit *>(other);
        if (edit->m_sequence != m_sequence)
            return false;
        m_after = edit->m_after;
        m_name = edit->m_name;
        retranslate();
        setObsolete(m_after == m_before);
        return true;
    }

private:
    StepName m_name;
    PlanDocument *m_document;
    Plan m_before;
    Plan m_after;
    int m_sequence;
};

PlanDocument::PlanDocument(QObject *parent) : QObject(parent)
{
    connect(&m_undoStack, &QUndoStack::cleanChanged, this,
            [this](bool clean) { Q_EMIT modifiedChanged(!clean); });
    examine();
}

PlanDocument::~PlanDocument()
{
    // A stack that is being destroyed signals once more that it is clean; nobody should hear that.
    m_undoStack.disconnect(this);
}

void PlanDocument::setPipeline(const Pipeline &pipeline, const StepName &name)
{
    setPipelineInSequence(pipeline, name, 0);
}

void PlanDocument::setPipelineInSequence(const Pipeline &pipeline, const StepName &name,
                                         int sequence)
{
    Plan after = m_plan;
    after.pipeline = pipeline;
    push(after, name, sequence);
}

void PlanDocument::setRun(const RunSettings &run, const StepName &name)
{
    Plan after = m_plan;
    after.run = run;
    push(after, name, changedField(m_plan.run, run));
}

void PlanDocument::setName(const QString &name)
{
    Plan after = m_plan;
    after.name = name;
    push(after, [] { return tr("Rename plan"); }, 0);
}

void PlanDocument::push(const Plan &after, const StepName &name, int sequence)
{
    if (after == m_plan)
        return;
    m_undoStack.push(new Edit(this, after, name, sequence));
}

void PlanDocument::load(const Plan &plan, const QByteArray &path)
{
    Q_EMIT loaded();
    m_undoStack.clear();
    setPath(path);
    apply(plan);
}

Problems PlanDocument::save(const QByteArray &path)
{
    const Problems problems = savePlan(path, m_plan);
    if (problems.isEmpty()) {
        setPath(path);
        m_undoStack.setClean();
    }
    return problems;
}

void PlanDocument::setPath(const QByteArray &path)
{
    if (path == m_path)
        return;
    m_path = path;
    Q_EMIT pathChanged(path);
}

void PlanDocument::apply(const Plan &plan)
{
    m_plan = plan;
    examine();
    Q_EMIT planChanged();
}

PlanDocument::Lookup PlanDocument::lookedUp(const Stage &stage)
{
    Lookup lookup{stage, {}, {}};
    if (stage.program.isEmpty())
        return lookup;
    const auto result = lookUpProgram(stage, environmentOf(stage, ownEnvironment()));
    if (result)
        lookup.path = *result;
    else
        lookup.error = result.error();
    return lookup;
}

/// Checks the plan, and looks up the programs of stages that are new or changed.
void PlanDocument::examine()
{
    m_problems = problemsOf(m_plan);
    QList<Lookup> lookups;
    for (const Stage &stage : m_plan.pipeline.stages) {
        const auto known = std::find_if(m_lookups.cbegin(), m_lookups.cend(),
                                        [&](const Lookup &l) { return l.stage == stage; });
        lookups.append(known != m_lookups.cend() ? *known : lookedUp(stage));
    }
    m_lookups = lookups;
}

void PlanDocument::refreshLookups()
{
    const QList<Lookup> before = std::exchange(m_lookups, {});
    examine();
    if (m_lookups != before)
        Q_EMIT lookupsChanged();
}

void PlanDocument::retranslate()
{
    // The stack returns its steps as const, but it does not depend on their names.
    for (int i = 0; i < m_undoStack.count(); ++i)
        const_cast<Edit *>(static_cast<const Edit *>(m_undoStack.command(i)))->retranslate();
    refreshLookups();
}

Problems PlanDocument::problemsOfStage(int stage) const
{
    const QString place = QStringLiteral("pipeline.stages[%1]").arg(stage);
    Problems result;
    for (const Problem &problem : m_problems) {
        if (problem.place.startsWith(place))
            result.append(problem);
    }
    return result;
}

std::optional<StartError> PlanDocument::stageError(int stage) const
{
    return stage >= 0 && stage < m_lookups.size() ? m_lookups.at(stage).error : std::nullopt;
}

QByteArray PlanDocument::resolvedPath(int stage) const
{
    return stage >= 0 && stage < m_lookups.size() ? m_lookups.at(stage).path : QByteArray();
}

} // namespace forkscope
