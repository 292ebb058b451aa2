#pragma once

#include "core/export/CodeParts.h"
#include "core/pipeline/Mistake.h"
#include "core/pipeline/Plan.h"

#include <QtCore/QByteArray>
#include <QtCore/QList>

namespace forkscope {

/// Collects what the code of a plan turns out to need while it is being written.
class CodeDraft
{
public:
    explicit CodeDraft(const Plan &plan) : m_plan(plan) {}

    /// Returns whether the code makes the mistake here: the plan does, and it is `possible` here.
    bool makes(Mistake mistake, bool possible = true)
    {
        const bool made = possible && forkscope::makes(m_plan.run, mistake);
        if (made)
            m_made.append(mistake);
        return made;
    }
    /// Returns " // mistake …" for the end of a line of C or C++ that makes the mistake, else
    /// nothing.
    QByteArray note(Mistake mistake)
    {
        return makes(mistake) ? " // " + mistakeComment(mistake) : QByteArray();
    }
    /// Returns whether an earlier makes() returned true.
    [[nodiscard]] bool hasMade(Mistake mistake) const { return m_made.contains(mistake); }

    /// Adds a function that the code calls; asking again for the same one changes nothing.
    void needs(const QByteArray &helper)
    {
        if (!m_helpers.contains(helper))
            m_helpers += helper;
    }
    /// Returns the functions in the order in which they were first needed.
    [[nodiscard]] const QByteArray &helpers() const { return m_helpers; }

    /// Returns comments that begin with `mark`: the plan's name, and the mistakes that were not
    /// made.
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
