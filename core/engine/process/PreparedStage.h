#pragma once

#include "core/pipeline/ProgramLookup.h"
#include "core/pipeline/Stage.h"

#include <QtCore/QByteArray>

#include <vector>

namespace forkscope {

/// A stage prepared for execve(2): the arrays it needs, bytes unchanged. Immutable; one object
/// serves all instances of a run that do not differ.
class PreparedStage
{
public:
    /// `path` is the result of lookUpProgram().
    PreparedStage(const Stage &stage, QByteArray path, Environment environment);
    PreparedStage(const PreparedStage &) = delete;
    PreparedStage &operator=(const PreparedStage &) = delete;

    [[nodiscard]] const QByteArray &path() const { return m_path; }
    [[nodiscard]] const QByteArray &directory() const { return m_directory; }
    [[nodiscard]] char *const *argumentArray() const { return m_argumentPointers.data(); }
    [[nodiscard]] char *const *environmentArray() const { return m_environmentPointers.data(); }

private:
    QByteArray m_path;
    QByteArray m_directory;
    std::vector<QByteArray> m_arguments;
    Environment m_environment;
    std::vector<char *> m_argumentPointers;
    std::vector<char *> m_environmentPointers;
};

} // namespace forkscope
