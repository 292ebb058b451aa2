#pragma once

#include "core/export/CodeDraft.h"

#include <QtCore/QByteArray>

#include <set>

namespace forkscope {

/// Returns a line of Python that names the mistake.
inline QByteArray pythonComment(Mistake mistake)
{
    return "# " + mistakeComment(mistake) + '\n';
}

/// Collects what the Python code of a plan turns out to need, modules included.
class PythonDraft : public CodeDraft
{
public:
    using CodeDraft::CodeDraft;

    void imports(const QByteArray &module) { m_modules.insert(module); }
    /// Returns one import per line, sorted.
    [[nodiscard]] QByteArray importLines() const
    {
        QByteArray text;
        for (const QByteArray &module : m_modules)
            text += "import " + module + '\n';
        return text;
    }

    /// Returns the mistake's line if an earlier makes() returned true, else nothing.
    [[nodiscard]] QByteArray commentIfMade(Mistake mistake) const
    {
        return hasMade(mistake) ? pythonComment(mistake) : QByteArray();
    }

private:
    std::set<QByteArray> m_modules;
};

} // namespace forkscope
