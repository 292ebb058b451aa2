#pragma once

#include <QtCore/QString>

namespace forkscope {

/// One line on standard error that is overwritten again and again; nothing if that is no terminal,
/// or while we are in its background.
class ProgressLine
{
public:
    explicit ProgressLine(bool wanted);
    [[nodiscard]] bool isShown() const { return m_shown; }

    void show(const QString &text);
    /// Removes the line, so that other text can follow.
    void clear();

private:
    bool m_shown;
    qsizetype m_width = 0;
};

} // namespace forkscope
