#include "core/engine/process/PreparedStage.h"

namespace forkscope {

namespace {

// execve(2) takes char *const[] but does not change the strings.
char *pointer(const QByteArray &bytes)
{
    return const_cast<char *>(bytes.constData());
}

} // namespace

PreparedStage::PreparedStage(const Stage &stage, QByteArray path, Environment environment)
    : m_path(std::move(path)), m_directory(stage.workingDirectory),
      m_environment(std::move(environment))
{
    m_arguments.reserve(size_t(stage.arguments.size()) + 1);
    m_arguments.push_back(stage.program);
    m_arguments.insert(m_arguments.end(), stage.arguments.begin(), stage.arguments.end());
    for (const QByteArray &argument : m_arguments)
        m_argumentPointers.push_back(pointer(argument));
    m_argumentPointers.push_back(nullptr);
    for (const QByteArray &entry : std::as_const(m_environment))
        m_environmentPointers.push_back(pointer(entry));
    m_environmentPointers.push_back(nullptr);
}

} // namespace forkscope
