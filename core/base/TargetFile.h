#pragma once

#include "core/base/Result.h"

#include <QtCore/QByteArray>
#include <QtCore/QString>

#include <functional>
#include <memory>
#include <optional>

QT_FORWARD_DECLARE_CLASS(QIODevice)

namespace forkscope {

/// A file that is to be written as a whole. What the `>` of a shell can write to, this can:
///
/// - A regular file of ours with one name, or a new file, appears in one step (rename(2)) with all
///   of its content, or stays as it was. Its mode is kept, and a symbolic link to it stays one.
/// - Any other regular file (another's, with several names, bind-mounted, in a directory that may
///   not be written) is written in place, since a replacement would not be the same file.
/// - A device or a pipe is opened. A descriptor of ours (`/dev/stdout`, `/dev/fd/3`) is shared, so
///   that what others wrote or will write there stays.
///
/// The path is bytes, as the system takes it. All errors are the system's own words.
class TargetFile
{
public:
    /// Private means readable and writable for the owner alone.
    enum class Access { Usual, Private };

    /// Tries everything that can be tried without a change to what is there. Returns why the target
    /// cannot be written.
    static Result<TargetFile, QString> open(const QByteArray &path, Access access = Access::Usual);

    TargetFile(TargetFile &&other) noexcept;
    TargetFile &operator=(TargetFile &&other) noexcept;
    /// Discards what was not committed.
    ~TargetFile();

    /// Returns where the content goes. To be called once, when it is there: a file that is written
    /// in place is emptied now.
    QIODevice *device();

    /// Makes the content appear. Returns what went wrong, also in writing; empty if nothing did.
    [[nodiscard]] QString commit();

private:
    class Device;
    struct Private;
    explicit TargetFile(std::unique_ptr<Private> content);

    std::unique_ptr<Private> d;
};

/// Returns the number of a descriptor of ours that a path names (`/dev/stdin`, `/dev/fd/3`, links
/// to them), whether it is open or not.
std::optional<int> ownDescriptorAt(const QByteArray &path);

/// Returns whether both name the same regular file, or would if it were there, so that one would be
/// lost.
bool nameSameFile(const QByteArray &path, const QByteArray &other);

/// Writes a device. Returns false if the device did not take everything.
using ContentWriter = std::function<bool(QIODevice *)>;

/// Writes a whole file. Returns what went wrong; empty if nothing did.
[[nodiscard]] QString writeTarget(const QByteArray &path, const ContentWriter &writer,
                                  TargetFile::Access access = TargetFile::Access::Usual);
[[nodiscard]] QString writeTarget(const QByteArray &path, const QByteArray &content,
                                  TargetFile::Access access = TargetFile::Access::Usual);

} // namespace forkscope
