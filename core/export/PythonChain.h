#pragma once

#include "core/export/PythonDraft.h"
#include "core/pipeline/Plan.h"

#include <QtCore/QByteArray>

namespace forkscope {

/// When the instances of a plan are started by its Python code.
enum class PythonOrder : quint8 {
    One,     ///< there is one, which needs no function
    InTurn,  ///< the next one where the last has ended
    InPool,  ///< as many at once as the plan says
    AllFirst ///< all before anything is waited for
};

PythonOrder pythonOrderOf(const Plan &plan);

/// One instance of a plan in Python: the lines that start it and those that see it end.
class PythonChain
{
public:
    /// Both are kept by whoever makes it; what its lines need comes to `draft`.
    PythonChain(const Plan &plan, PythonDraft *draft);

    /// Sets variable().
    QByteArray start();
    /// Waits for the end of the output and, but with a mistake, of every process. Sets `out`, and
    /// `in_time` where there is a limit.
    QByteArray finish();
    /// An expression, once it has finished.
    QByteArray succeeded();

    /// What holds its process, "proc", or the list of them, "procs".
    [[nodiscard]] QByteArray variable() const { return isChain() ? "procs" : "proc"; }
    /// Whether finish() leaves its processes as zombies, who have to be waited for at the very end.
    [[nodiscard]] bool neverWaits() const { return m_neverWaits; }
    /// A method of each of its processes is called, such as "wait()".
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
    [[nodiscard]] QByteArray process(int stage, bool keepsEnds) const;
    QByteArray feeding();
    QByteArray killTimer();
    [[nodiscard]] QByteArray readAll(const QByteArray &timeout, const QByteArray &input) const;
    QByteArray signalling(const QByteArray &signal);
    QByteArray finishInTime(const QByteArray &input);

    const RunSettings &m_run;
    const Pipeline &m_pipeline;
    const PythonOrder m_order;
    const qint64 m_limit; ///< ms; 0: none
    PythonDraft &m_draft;
    const bool m_neverWaits;
    const bool m_writesFirst;
};

} // namespace forkscope
