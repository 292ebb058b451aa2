#pragma once

#include <QtCore/QObject>
#include <QtCore/QStringList>

namespace forkscope {

/// The plan files that were opened or saved last, the latest first. They are remembered between
/// starts.
class RecentFiles : public QObject
{
    Q_OBJECT

public:
    static constexpr int most = 10;

    explicit RecentFiles(QObject *parent = nullptr);

    /// Returns absolute paths, each once.
    [[nodiscard]] const QStringList &paths() const { return m_paths; }

    void add(const QString &path);
    void remove(const QString &path);
    void clear();

Q_SIGNALS:
    void changed();

private:
    void set(const QStringList &paths);

    QStringList m_paths;
};

} // namespace forkscope
