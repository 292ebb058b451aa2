#pragma once

#include "core/capture/PassingBytes.h"
#include "core/record/RunRecordFwd.h"

#include <QtCore/QByteArray>
#include <QtCore/QString>

#include <functional>
#include <memory>
#include <mutex>
#include <vector>

namespace forkscope {

struct Plan;

/// `--output DIR`: writes the streams of a run to files while they come, all of their bytes.
/// `0.out` is the output of instance 0. If they exist, `0.in` is what was fed to it, `0.1.out` is
/// what passed the tapped wire behind its stage 1, and `0.1.err` is that stage's standard error.
/// Names consist of numbers only, so none leads out of the directory. A disk that is slow slows the
/// streams.
class OutputFiles
{
public:
    ~OutputFiles();

    /// Makes the directory (0700), or takes an empty one. Returns what went wrong; empty if nothing
    /// did.
    QString open(const QByteArray &directory);
    [[nodiscard]] bool isOpen() const { return m_directory >= 0; }

    /// Must be called before the run begins. `news` may be called in any thread: there are bytes to
    /// write.
    void begin(const Plan &plan, std::function<void(bool many)> news);
    /// Returns the outlet of a stream. Any thread.
    std::shared_ptr<Outlet> outletOf(StreamId stream);

    /// Writes some of what has come.
    void advance();
    /// Makes the file of an instance's output if it wrote nothing. Called when it has ended.
    void instanceEnded(const RunRecord &record, int instance);
    /// Returns whether all that has come is written.
    [[nodiscard]] bool isDone();
    /// Returns the first thing that went wrong, once; empty if nothing did.
    [[nodiscard]] QString takeProblem();

private:
    struct File
    {
        QByteArray name;
        std::shared_ptr<PassingBytes> bytes{};
    };

    [[nodiscard]] QByteArray nameOf(StreamId stream) const;
    void noteDue(std::shared_ptr<File> file);
    [[nodiscard]] std::vector<std::shared_ptr<File>> takeDue();
    bool append(const QByteArray &name, QByteArrayView bytes);

    QByteArray m_path;
    int m_directory = -1;
    int m_stages = 0;
    std::function<void(bool)> m_news;
    QString m_problem;
    std::mutex m_mutex;                       ///< for what follows
    std::vector<std::shared_ptr<File>> m_due; ///< those that have bytes to write
};

} // namespace forkscope
