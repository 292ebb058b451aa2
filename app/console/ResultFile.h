#pragma once

#include "core/base/TargetFile.h"

#include <optional>

namespace forkscope {

/// `--report FILE|-` and the like. The file is opened before the run, so that a wrong name costs
/// nothing, and written after it.
class ResultFile
{
public:
    /// Returns what went wrong; empty if nothing did.
    QString open(const QByteArray &name);
    QString write(const ContentWriter &writer);

    [[nodiscard]] bool isOpen() const { return m_target.has_value(); }

private:
    QString m_name; ///< as it is shown
    std::optional<TargetFile> m_target;
};

} // namespace forkscope
