#include "app/console/OutputFiles.h"

#include "core/capture/Capture.h"
#include "core/record/RunRecord.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QDir>
#include <QtCore/QFile>

#include <cerrno>
#include <sys/stat.h>

namespace forkscope {

namespace {

struct OutputFilesTexts
{
    Q_DECLARE_TR_FUNCTIONS(forkscope::OutputFiles)
};

constexpr qint64 pieceSize = 1 << 20; // bytes

bool writeRange(QFile *file, const ByteStore &store, qint64 from, qint64 to)
{
    while (from < to) {
        const QByteArray piece = store.read(from, qMin(pieceSize, to - from));
        if (piece.isEmpty() || file->write(piece) != piece.size())
            return false;
        from += piece.size();
    }
    return true;
}

QString failure(const QFile &file)
{
    return file.fileName() + QStringLiteral(": ") + file.errorString();
}

/// Writes a new file. Returns what went wrong; empty if nothing did.
QString writeNew(const QByteArray &path, const std::function<bool(QFile *)> &content)
{
    QFile file(QFile::decodeName(path));
    if (!file.open(QIODevice::WriteOnly | QIODevice::NewOnly | QIODevice::Unbuffered) ||
        !content(&file))
        return failure(file);
    return {};
}

} // namespace

QString OutputFiles::open(const QByteArray &directory)
{
    const QString path = QFile::decodeName(directory);
    if (::mkdir(directory.constData(), 0700) != 0) {
        if (errno != EEXIST)
            return path + QStringLiteral(": ") + qt_error_string(errno);
        if (!QFileInfo(path).isDir())
            return OutputFilesTexts::tr("%1 is not a directory").arg(path);
        // Files of an earlier run in the directory would be mistaken for this run's results.
        if (!QDir(path).isEmpty(QDir::AllEntries | QDir::Hidden | QDir::System |
                                QDir::NoDotAndDotDot))
            return OutputFilesTexts::tr("%1: the directory is not empty").arg(path);
    }
    m_directory = directory;
    return {};
}

QString OutputFiles::write(const RunRecord &record, int instance)
{
    const int stages = int(record.plan().pipeline.stages.size());
    const QByteArray index = QByteArray::number(instance);
    if (!record.instances()[size_t(instance)].started)
        return {};
    QString problem =
        writeStream(record, {{instance, stages - 1}, StreamKind::Output}, index + ".out");
    // What is wrong with one stream need not be so with the next.
    const auto writeIfThere = [&](StreamId stream, const QByteArray &name) {
        if (!record.capture()->find(stream))
            return;
        const QString why = writeStream(record, stream, name);
        if (problem.isEmpty())
            problem = why;
    };
    writeIfThere({{instance, 0}, StreamKind::Input}, index + ".in");
    for (int stage = 0; stage < stages; ++stage) {
        const QByteArray prefix = index + '.' + QByteArray::number(stage);
        if (isTapped(record.plan().pipeline, stage))
            writeIfThere({{instance, stage}, StreamKind::Output}, prefix + ".out");
        writeIfThere({{instance, stage}, StreamKind::Errors}, prefix + ".err");
    }
    return problem;
}

QString OutputFiles::writeStream(const RunRecord &record, StreamId stream, const QByteArray &name)
{
    const QByteArray path = m_directory + '/' + name;
    const auto store = record.capture()->find(stream);
    const Extent extent = store ? store->extent() : Extent{};
    const QString problem = writeNew(path, [&](QFile *file) {
        return !store || (writeRange(file, *store, 0, extent.gapBegin) &&
                          writeRange(file, *store, extent.gapEnd, extent.total));
    });
    if (!problem.isEmpty() || extent.dropped() == 0)
        return problem;
    const QByteArray gap = "bytes " + QByteArray::number(extent.gapBegin) + " to " +
                           QByteArray::number(extent.gapEnd) + " of " +
                           QByteArray::number(extent.total) + " were not kept\n";
    const QString noted =
        writeNew(path + ".gap", [&gap](QFile *file) { return file->write(gap) == gap.size(); });
    return noted.isEmpty() ? OutputFilesTexts::tr("%1: not all bytes were kept (see %1.gap)")
                                 .arg(QFile::decodeName(path))
                           : noted;
}

} // namespace forkscope
