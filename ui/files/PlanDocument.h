#pragma once

#include "core/base/Problem.h"
#include "core/pipeline/Plan.h"
#include "core/pipeline/StartError.h"
#include "ui/files/StepName.h"

#include <QtCore/QObject>
#include <QtGui/QUndoStack>

#include <optional>

namespace forkscope {

/// The plan being edited: the plan itself, its file, and the steps that can be undone. Every change
/// is one named step. Knows nothing of runs, which keep their own copy of the plan.
class PlanDocument : public QObject
{
    Q_OBJECT

public:
    explicit PlanDocument(QObject *parent = nullptr);
    ~PlanDocument() override;

    [[nodiscard]] const Plan &plan() const { return m_plan; }
    QUndoStack *undoStack() { return &m_undoStack; }

    /// One undoable step each; nothing happens where nothing changes. `name` is the step's
    /// ("Remove stage md5sum"). Consecutive changes of the same single field of the run merge.
    void setPipeline(const Pipeline &pipeline, const StepName &name);
    void setRun(const RunSettings &run, const StepName &name);
    void setName(const QString &name);

    /// As setPipeline(), but merges with the step before it where that had the same `sequence`
    /// (from newSequence()): the typing of one line is one step.
    void setPipelineInSequence(const Pipeline &pipeline, const StepName &name, int sequence);
    int newSequence() { return ++m_lastSequence; }

    [[nodiscard]] QString path() const { return m_path; }
    [[nodiscard]] bool isModified() const { return !m_undoStack.isClean(); }

    /// Replaces the plan; nothing of the one before can be undone. `path` is empty for a new plan
    /// and for examples.
    void load(const Plan &plan, const QString &path);

    /// Writes the plan and makes `path` its file. False with the reason where that failed.
    bool save(const QString &path, QString *error);

    /// What is wrong with the plan by itself. Programs that are not found: stageError().
    [[nodiscard]] Problems problems() const { return m_problems; }
    /// Those of problems() that are about the one stage.
    [[nodiscard]] Problems problemsOfStage(int stage) const;

    /// What looking the stage's program up said; none where it was found, or where the stage's
    /// program is empty (that is in problems()).
    [[nodiscard]] std::optional<StartError> stageError(int stage) const;
    /// The path that will be executed; empty where the lookup failed.
    [[nodiscard]] QByteArray resolvedPath(int stage) const;
    /// Looks all programs up again: files may have come or gone.
    void refreshLookups();

    /// Says problems and the names of the steps in the language that is spoken now.
    void retranslate();

Q_SIGNALS:
    /// A whole other plan is about to be announced by planChanged(): what was half typed into the
    /// one before is void.
    void loaded();
    /// After every change, undo, redo and load.
    void planChanged();
    /// Only when refreshLookups() found something else than before.
    void lookupsChanged();
    void modifiedChanged(bool modified);
    void pathChanged(const QString &path);

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
    void setPath(const QString &path);

    Plan m_plan;
    QString m_path;
    QUndoStack m_undoStack;
    Problems m_problems;
    QList<Lookup> m_lookups; ///< one a stage
    int m_lastSequence = 0;
};

} // namespace forkscope
