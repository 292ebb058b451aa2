#include "core/export/PythonCode.h"

#include "core/export/CodeParts.h"
#include "core/export/CodeTemplate.h"
#include "core/export/PythonChain.h"
#include "core/export/PythonProgram.h"

namespace forkscope {

namespace {

// More chains than this at once may need more open files than a process usually may have.
constexpr int manyChains = 200;

/// Writes the variable parts of one plan's program.
class PythonWriter
{
public:
    explicit PythonWriter(const Plan &plan)
        : m_run(plan.run), m_order(pythonOrderOf(plan)), m_draft(plan), m_chain(plan, &m_draft)
    {
    }

    QByteArray write()
    {
        const QByteArray body = m_order == PythonOrder::One        ? one()
                                : m_order == PythonOrder::AllFirst ? allFirst()
                                                                   : inTurn();
        m_draft.imports("subprocess");
        m_draft.imports("sys");
        return m_draft.heading("# ") + m_draft.importLines() +
               (m_order == PythonOrder::InPool
                    ? "from concurrent.futures import ThreadPoolExecutor\n"
                    : "") +
               m_draft.helpers() +
               (m_draft.helpers().isEmpty() && m_order == PythonOrder::One ? "\n" : "\n\n") + body;
    }

private:
    QByteArray cores()
    {
        if (m_run.cores.isEmpty())
            return {};
        m_draft.imports("os");
        return "os.sched_setaffinity(0, {" + joined(m_run.cores, ", ") +
               "})  # children inherit it\n";
    }

    /// Returns settings of the program itself, before it starts several instances.
    QByteArray settings()
    {
        QByteArray text = cores();
        if (widthOf(m_run) <= manyChains)
            return text;
        m_draft.imports("resource");
        return text + pythonProgram::manyFiles;
    }

    QByteArray one()
    {
        const QByteArray good = m_chain.succeeded();
        return filled(
            pythonProgram::one,
            {{"cores", cores()},
             {"index", m_run.placeholders ? "i = 0  # the instance's index\n" : ""},
             {"start", m_chain.start()},
             {"finish", m_chain.finish()},
             {"lateWait", m_chain.neverWaits() ? m_chain.forEachProcess("wait()  # at the very end")
                                               : QByteArray()},
             {"mistake", m_draft.commentIfMade(Mistake::IgnoresStatus)},
             {"succeeded", good}});
    }

    QByteArray allFirst()
    {
        const QByteArray each = m_chain.variable();
        const QByteArray good = m_chain.succeeded();
        const QByteArray end =
            m_chain.neverWaits()
                ? filled(pythonProgram::neverWaitedFor, {{"each", each},
                                                         {"wait", m_chain.forEachProcess("wait()")},
                                                         {"succeeded", good}})
                : QByteArray(pythonProgram::waitedFor);
        return filled(pythonProgram::allFirst,
                      {{"start", m_chain.start()},
                       {"each", each},
                       {"finish", m_chain.finish()},
                       {"result", m_chain.neverWaits() ? QByteArray() : "return " + good + '\n'},
                       {"mistake", m_draft.commentIfMade(Mistake::IgnoresStatus)},
                       {"settings", settings()},
                       {"count", QByteArray::number(m_run.instances)},
                       {"end", end}});
    }

    QByteArray inTurn()
    {
        const QByteArray count = QByteArray::number(m_run.instances);
        const bool mistaken = m_draft.makes(Mistake::OneAfterAnother);
        const QByteArray loop =
            m_order == PythonOrder::InTurn
                ? filled(pythonProgram::oneAfterAnother,
                         {{"mistake",
                           mistaken ? pythonComment(Mistake::OneAfterAnother) : QByteArray()},
                          {"count", count}})
                : filled(pythonProgram::pool,
                         {{"width", QByteArray::number(widthOf(m_run))}, {"count", count}});
        const QByteArray good = m_chain.succeeded();
        return filled(pythonProgram::inTurn,
                      {{"start", m_chain.start()},
                       {"finish", m_chain.finish()},
                       {"succeeded", good},
                       {"mistake", m_draft.commentIfMade(Mistake::IgnoresStatus)},
                       {"settings", settings()},
                       {"loop", loop}});
    }

    const RunSettings &m_run;
    const PythonOrder m_order;
    PythonDraft m_draft;
    PythonChain m_chain;
};

} // namespace

QByteArray pythonCode(const Plan &plan)
{
    return PythonWriter(plan).write();
}

} // namespace forkscope
