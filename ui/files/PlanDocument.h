#pragma once

#include "core/base/Problem.h"
#include "core/pipeline/Plan.h"
#include "core/pipeline/StartError.h"
#include "ui/files/StepName.h"

#include <QtCore/QObject>
#include <QtGui/QUndoStack>

#include <optional>

namespace forkscope {

/// The plan that is edited, with its file and the steps that can be undone. Every change is one
/// named step. The document knows nothing of runs, which keep their own copy of the plan.
class PlanDocument : public QObject
{
    Q_OBJECT

public:
    explicit PlanDocument(QObject *parent = nullptr);
    ~PlanDocument() override;

    [[nodiscard]] const Plan &plan() const { return m_plan; }
    QUndoStack *undoStack() { return &m_undoStack; }

    /// Each setter makes one undoable step called `name` ("Remove stage md5sum"), and none where
    /// nothing changes. Consecutive changes of one and the same field of the run merge into one
    /// step.
    void setPipeline(const Pipeline &pipeline, const StepName &name);
    void setRun(const RunSettings &run, const StepName &name);
    void setName(const QString &name);

    /// Sets the pipeline as setPipeline() does, but merges with the step before it if both have the
    /// same `sequence` (from newSequence()). So the typing of one line is one step.
    void setPipelineInSequence(const Pipeline &pipeline, const StepName &name, int sequence);
    int newSequence() { return ++m_lastSequence; }

    [[nodiscard]] QByteArray path() const { return m_path; }
    [[nodiscard]] bool isModified() const { return !m_undoStack.isClean(); }

    /// Replaces the plan and forgets all steps. `path` is empty for a new plan and for examples.
    void load(const Plan &plan, const QByteArray &path);

    /// Writes the plan and makes `path` its file. Returns why that failed, and then changes
    /// nothing; empty if it did not.
    [[nodiscard]] Problems save(const QByteArray &path);

    /// Returns what is wrong with the plan itself. For programs that are not found see
    /// stageError().
    [[nodiscard]] Problems problems() const { return m_problems; }
    /// Returns those of problems() that are about one stage.
    [[nodiscard]] Problems problemsOfStage(int stage) const;

    /// Returns why the stage's program was not found; none if it was, or if the program is empty,
    /// which problems() says.
    [[nodiscard]] std::optional<StartError> stageError(int stage) const;
    /// Returns the path that will be executed; empty if the program was not found.
    [[nodiscard]] QByteArray resolvedPath(int stage) const;
    /// Looks up all programs again, since files may have come or gone.
    void refreshLookups();

    /// Takes problems and step names over into the current language.
    void retranslate();

Q_SIGNALS:
    /// Sent before the planChanged() that announces another plan: what was half typed into the plan
    /// before it is void.
    void loaded();
    /// Sent after every change, undo, redo and load.
    void planChanged();
    /// Sent when refreshLookups() finds something else than before.
    void lookupsChanged();
    void modifiedChanged(bool modified);
    void pathChanged(const QByteArray &path);

private:
    class Edit;
    struct Lookup
    {
        Stage stage;
        QByteArray path;
        std::optional<StartError> error;
        bool operator==(const Lookup &) const = default;
    };

    static Lookup lookedUp(const Stage &stage);
    void push(const Plan &after, const StepName &name, int sequence);
    void apply(const Plan &plan);
    void examine();
    void setPath(const QByteArray &path);

    Plan m_plan;
    QByteArray m_path;
    QUndoStack m_undoStack;
    Problems m_problems;
    QList<Lookup> m_lookups; ///< one for each stage
    int m_lastSequence = 0;
};

} // namespace forkscope
