#pragma once

#include "core/export/CodeDraft.h"

#include <QtCore/QByteArray>

#include <set>

namespace forkscope {

/// A line of Python that names the mistake.
inline QByteArray pythonComment(Mistake mistake)
{
    return "# " + mistakeComment(mistake) + '\n';
}

/// What the Python code of a plan has turned out to need: modules as well.
class PythonDraft : public CodeDraft
{
public:
    using CodeDraft::CodeDraft;

    void imports(const QByteArray &module) { m_modules.insert(module); }
    /// An import a line, sorted.
    [[nodiscard]] QByteArray importLines() const
    {
        QByteArray text;
        for (const QByteArray &module : m_modules)
            text += "import " + module + '\n';
        return text;
    }

    /// The mistake's line where makes() has said so before; else none.
    [[nodiscard]] QByteArray commentIfMade(Mistake mistake) const
    {
        return hasMade(mistake) ? pythonComment(mistake) : QByteArray();
    }

private:
    std::set<QByteArray> m_modules;
};

} // namespace forkscope
