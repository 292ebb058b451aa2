#pragma once

#include <QtCore/QString>

namespace forkscope {

/// One line on standard error that is written over again and again; nothing where that is no
/// terminal.
class ProgressLine
{
public:
    explicit ProgressLine(bool wanted);
    [[nodiscard]] bool isShown() const { return m_shown; }

    void show(const QString &text);
    /// Takes the line away, so that other text may follow.
    void clear();

private:
    bool m_shown;
    qsizetype m_width = 0;
};

} // namespace forkscope
