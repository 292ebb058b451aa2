#pragma once

#include "core/export/PythonDraft.h"
#include "core/pipeline/Plan.h"

#include <QtCore/QByteArray>

namespace forkscope {

/// The order in which a plan's Python code starts the instances.
enum class PythonOrder : quint8 {
    One,     ///< there is only one, which needs no function
    InTurn,  ///< each one after the previous one has ended
    InPool,  ///< as many at once as the plan says
    AllFirst ///< all of them before it waits for anything
};

PythonOrder pythonOrderOf(const Plan &plan);

/// One instance of a plan in Python: the lines that start it and those that wait for its end.
class PythonChain
{
public:
    /// `plan` and `draft` must outlive this object. What the lines need is added to `draft`.
    PythonChain(const Plan &plan, PythonDraft *draft);

    /// Returns the lines that start the instance; they set variable().
    QByteArray start();
    /// Returns the lines that wait for the end of the output and, unless a mistake prevents it, of
    /// every process. They set `out`, and `in_time` if there is a limit.
    QByteArray finish();
    /// Returns an expression for whether it succeeded, valid once it has finished.
    QByteArray succeeded();

    /// Returns the variable of its process, "proc", or of the list of them, "procs".
    [[nodiscard]] QByteArray variable() const { return isChain() ? "procs" : "proc"; }
    /// Returns whether finish() leaves its processes as zombies, which must be waited for at the
    /// very end.
    [[nodiscard]] bool neverWaits() const { return m_neverWaits; }
    /// Returns code that calls a method, such as "wait()", of each of its processes.
    [[nodiscard]] QByteArray forEachProcess(const QByteArray &call) const;

private:
    [[nodiscard]] bool isChain() const { return m_pipeline.stages.size() > 1; }
    [[nodiscard]] QByteArray firstProcess() const { return isChain() ? "procs[0]" : "proc"; }
    [[nodiscard]] QByteArray lastProcess() const { return isChain() ? "procs[-1]" : "proc"; }
    [[nodiscard]] bool communicatesData() const;
    QByteArray randomData(const RandomInput &random);
    QByteArray data();
    QByteArray environment(const Stage &stage);
    [[nodiscard]] QByteArray words(const Stage &stage) const;
    [[nodiscard]] QByteArray standardInput(int stage, bool keepsEnds) const;
    QByteArray found(const Stage &stage);
    QByteArray process(int stage, bool keepsEnds);
    QByteArray feeding();
    QByteArray killTimer();
    QByteArray readAll(const QByteArray &timeout, const QByteArray &input);
    QByteArray signalling(const QByteArray &signal);
    QByteArray finishInTime(const QByteArray &input);

    const RunSettings &m_run;
    const Pipeline &m_pipeline;
    const PythonOrder m_order;
    const qint64 m_limit; ///< in ms; 0: none
    PythonDraft &m_draft;
    const bool m_neverWaits;
    const bool m_writesFirst;
};

} // namespace forkscope
