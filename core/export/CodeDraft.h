#pragma once

#include "core/export/CodeParts.h"
#include "core/pipeline/Mistake.h"
#include "core/pipeline/Plan.h"

#include <QtCore/QByteArray>
#include <QtCore/QList>

namespace forkscope {

/// What the code of a plan has turned out to need while it is being written.
class CodeDraft
{
public:
    explicit CodeDraft(const Plan &plan) : m_plan(plan) {}

    /// Whether the code makes the mistake here: the plan does, and it is `possible`.
    bool makes(Mistake mistake, bool possible = true)
    {
        const bool made = possible && forkscope::makes(m_plan.run, mistake);
        if (made)
            m_made.append(mistake);
        return made;
    }
    /// " // mistake …" for the end of a line of C or C++ that makes it; else nothing.
    QByteArray note(Mistake mistake)
    {
        return makes(mistake) ? " // " + mistakeComment(mistake) : QByteArray();
    }
    /// Whether makes() has said so before.
    [[nodiscard]] bool hasMade(Mistake mistake) const { return m_made.contains(mistake); }

    /// A function that the code calls, once however often it is asked for.
    void needs(const QByteArray &helper)
    {
        if (!m_helpers.contains(helper))
            m_helpers += helper;
    }
    /// The functions, in the order in which they were first needed.
    [[nodiscard]] const QByteArray &helpers() const { return m_helpers; }

    /// Comments behind `mark`: the plan's name, and the mistakes that have not been made.
    [[nodiscard]] QByteArray heading(const QByteArray &mark, const QByteArray &build = {}) const
    {
        return nameComment(m_plan, mark) + build + unmadeMistakes(m_plan, m_made, mark);
    }

private:
    const Plan &m_plan;
    QList<Mistake> m_made;
    QByteArray m_helpers;
};

} // namespace forkscope
