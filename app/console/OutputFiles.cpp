#include "app/console/OutputFiles.h"

#include "core/base/ShellWord.h"
#include "core/pipeline/Plan.h"
#include "core/record/RunRecord.h"

#include <QtCore/QCoreApplication>

#include <cerrno>
#include <dirent.h>
#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>
#include <utility>

namespace forkscope {

namespace {

struct OutputFilesTexts
{
    Q_DECLARE_TR_FUNCTIONS(forkscope::OutputFiles)
};

/// The event loop gets its turn after this many written bytes, so that signals are obeyed.
constexpr qint64 writtenInTurn = 16 << 20;

/// Returns whether a directory has no entries; true if it cannot be read, as then it holds no
/// results that could be mistaken for ours.
bool hasNoEntries(const QByteArray &path)
{
    DIR *directory = ::opendir(path.constData());
    if (!directory)
        return true;
    bool isEmpty = true;
    while (const dirent *entry = ::readdir(directory)) {
        const QByteArray name(entry->d_name);
        isEmpty = isEmpty && (name == "." || name == "..");
    }
    ::closedir(directory);
    return isEmpty;
}

/// Returns errno, or 0.
int writeWhole(int file, QByteArrayView bytes)
{
    while (!bytes.isEmpty()) {
        const ssize_t written = ::write(file, bytes.data(), size_t(bytes.size()));
        if (written < 0 && errno != EINTR)
            return errno;
        bytes = bytes.sliced(std::max<ssize_t>(written, 0));
    }
    return 0;
}

} // namespace

OutputFiles::~OutputFiles()
{
    if (m_directory >= 0)
        ::close(m_directory);
}

QString OutputFiles::open(const QByteArray &directory)
{
    const QString path = shownBytes(directory);
    const bool isNew = ::mkdir(directory.constData(), 0700) == 0;
    if (!isNew && errno != EEXIST)
        return path + QStringLiteral(": ") + qt_error_string(errno);
    m_path = directory;
    m_directory = ::open(directory.constData(), O_RDONLY | O_DIRECTORY | O_CLOEXEC);
    if (m_directory < 0 && errno == ENOTDIR)
        return OutputFilesTexts::tr("%1 is not a directory").arg(path);
    if (m_directory < 0)
        return path + QStringLiteral(": ") + qt_error_string(errno);
    // Files of an earlier run in the directory would be mistaken for this run's results.
    if (!isNew && !hasNoEntries(directory))
        return OutputFilesTexts::tr("%1: the directory is not empty").arg(path);
    return {};
}

void OutputFiles::begin(const Plan &plan, std::function<void(bool many)> news)
{
    m_stages = int(plan.pipeline.stages.size());
    m_news = std::move(news);
}

std::shared_ptr<Outlet> OutputFiles::outletOf(StreamId stream)
{
    auto file = std::make_shared<File>(File{nameOf(stream)});
    const auto news = [this, weak = std::weak_ptr<File>(file)](bool many) {
        noteDue(weak.lock());
        m_news(many);
    };
    file->bytes = std::make_shared<PassingBytes>(nullptr, true, news);
    return {file, file->bytes.get()};
}

QByteArray OutputFiles::nameOf(StreamId stream) const
{
    const auto [instance, stage] = stream.process;
    const QByteArray index = QByteArray::number(instance);
    if (stream.kind == StreamKind::Input)
        return index + ".in";
    const bool isErrors = stream.kind == StreamKind::Errors;
    if (!isErrors && stage == m_stages - 1)
        return index + ".out";
    return index + '.' + QByteArray::number(stage) + (isErrors ? ".err" : ".out");
}

void OutputFiles::noteDue(std::shared_ptr<File> file)
{
    const std::lock_guard lock(m_mutex);
    m_due.push_back(std::move(file));
}

std::vector<std::shared_ptr<OutputFiles::File>> OutputFiles::takeDue()
{
    const std::lock_guard lock(m_mutex);
    return std::exchange(m_due, {});
}

void OutputFiles::advance()
{
    qint64 turn = writtenInTurn;
    for (const std::shared_ptr<File> &file : takeDue()) {
        QByteArray bytes;
        while (turn > 0 && !(bytes = file->bytes->next().bytes).isEmpty()) {
            turn -= bytes.size();
            if (!append(file->name, bytes))
                file->bytes->close();
        }
        if (turn <= 0)
            noteDue(file);
    }
    if (turn <= 0)
        m_news(true);
}

void OutputFiles::instanceEnded(const RunRecord &record, int instance)
{
    if (record.instances()[size_t(instance)].started)
        append(nameOf({{instance, m_stages - 1}, StreamKind::Output}), {});
}

/// A file is not held open, as there may be more streams than descriptors. Returns whether all of
/// the bytes are in it.
bool OutputFiles::append(const QByteArray &name, QByteArrayView bytes)
{
    const int file =
        ::openat(m_directory, name.constData(),
                 O_WRONLY | O_CREAT | O_APPEND | O_NOFOLLOW | O_NOCTTY | O_CLOEXEC, 0666);
    int why = file < 0 ? errno : writeWhole(file, bytes);
    if (file >= 0 && ::close(file) != 0 && why == 0)
        why = errno;
    if (why != 0 && m_problem.isEmpty())
        m_problem = shownBytes(m_path + '/' + name) + QStringLiteral(": ") + qt_error_string(why);
    return why == 0;
}

bool OutputFiles::isDone()
{
    const std::lock_guard lock(m_mutex);
    return m_due.empty();
}

QString OutputFiles::takeProblem()
{
    return std::exchange(m_problem, {});
}

} // namespace forkscope
