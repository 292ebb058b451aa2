#include "core/record/KeepingText.h"

#include "core/base/ShellWord.h"

#include <QtCore/QCoreApplication>

#include <cerrno>

namespace forkscope {

namespace {

struct KeepingTexts
{
    Q_DECLARE_TR_FUNCTIONS(forkscope::KeepingText)
};

QString systemError(const QByteArray &place, int errnum)
{
    const QString words = qt_error_string(errnum);
    return place.isEmpty() ? words : shownBytes(place) + QStringLiteral(": ") + words;
}

QString reasonOf(const KeepStop &stop)
{
    switch (stop.why) {
    case KeepLimit::None:
        return {};
    case KeepLimit::Total:
        return KeepingTexts::tr(
            "all that may be kept of a run is kept (keepBytesTotal, --keep-total)");
    case KeepLimit::Memory:
        return KeepingTexts::tr("there is no memory left for bytes");
    case KeepLimit::NoSpillFile:
        return KeepingTexts::tr("no file for what does not stay in memory: %1")
            .arg(spillRefusalText(stop.place, stop.errnum));
    case KeepLimit::Disk:
        return KeepingTexts::tr("the file for what does not stay in memory took no more: %1")
            .arg(systemError(stop.place, stop.errnum));
    }
    return {};
}

QString nameOf(StreamId stream)
{
    const int instance = stream.process.instance;
    const int stage = stream.process.stage;
    switch (stream.kind) {
    case StreamKind::Output:
        return KeepingTexts::tr("the output of stage %1 of instance %2").arg(stage).arg(instance);
    case StreamKind::Errors:
        return KeepingTexts::tr("the errors of stage %1 of instance %2").arg(stage).arg(instance);
    case StreamKind::Input:
        return KeepingTexts::tr("the input of instance %1").arg(instance);
    }
    return {};
}

} // namespace

QString keepingStoppedText(const event::KeepingStopped &stopped)
{
    return KeepingTexts::tr(
               "Not all bytes are kept, first of %1: %2. They are counted and digested, and "
               "each stream says what is missing.")
        .arg(nameOf(stopped.stream), reasonOf(stopped.stop));
}

QString bytesLostText(StreamId stream, qint64 bytes, const KeepStop &why)
{
    return KeepingTexts::tr("%1 bytes of %2 are lost: %3")
        .arg(QString::number(bytes), nameOf(stream), reasonOf(why));
}

QString spillRefusalText(const QByteArray &directory, int errnum)
{
    const QString path = shownBytes(directory);
    switch (errnum) {
    case ELOOP:
        return KeepingTexts::tr("%1 is a link").arg(path);
    case ENOTDIR:
        return KeepingTexts::tr("%1 is no directory").arg(path);
    case EPERM:
        return KeepingTexts::tr("%1 belongs to somebody else").arg(path);
    case EACCES:
        return KeepingTexts::tr(
                   "%1 is open to others, or closed to us (chmod 700 makes it ours alone)")
            .arg(path);
    default:
        return systemError(directory, errnum);
    }
}

QString keepLimitName(KeepLimit why)
{
    switch (why) {
    case KeepLimit::Total:
        return QStringLiteral("total");
    case KeepLimit::Memory:
        return QStringLiteral("memory");
    case KeepLimit::NoSpillFile:
        return QStringLiteral("noSpillFile");
    case KeepLimit::Disk:
        return QStringLiteral("disk");
    case KeepLimit::None:
        break;
    }
    return {};
}

QString streamName(StreamKind kind)
{
    switch (kind) {
    case StreamKind::Output:
        return QStringLiteral("output");
    case StreamKind::Errors:
        return QStringLiteral("errors");
    case StreamKind::Input:
        return QStringLiteral("input");
    }
    return {};
}

} // namespace forkscope
