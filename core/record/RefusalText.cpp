#include "core/record/RefusalText.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QFile>

#include <cerrno>

namespace forkscope {

namespace {

struct RefusalTexts
{
    Q_DECLARE_TR_FUNCTIONS(forkscope::RefusalText)
};

/// The highest setting that lets an ordinary user trace own processes.
constexpr int permitted = 2;

QString notPermitted(std::optional<int> paranoid)
{
    if (paranoid && *paranoid > permitted) {
        return RefusalTexts::tr("kernel.perf_event_paranoid is %1 here; "
                                "“sudo sysctl kernel.perf_event_paranoid=2” permits it")
            .arg(*paranoid);
    }
    return RefusalTexts::tr("the system forbids it, as containers often do");
}

QString noMemory(const TraceRefusal &refusal)
{
    if (refusal.errnum == EPERM || refusal.errnum == ENOMEM || refusal.errnum == EAGAIN) {
        return RefusalTexts::tr("its memory is over the limit for locked memory; a higher "
                                "kernel.perf_event_mlock_kb, or “ulimit -l”, permits it");
    }
    return RefusalTexts::tr("its memory cannot be had: %1").arg(qt_error_string(refusal.errnum));
}

QString reasonOf(const TraceRefusal &refusal, std::optional<int> paranoid)
{
    if (refusal.clock)
        return RefusalTexts::tr("its clock is another one than that of Forkscope, as in a time "
                                "namespace, and by how much is not known");
    if (refusal.mapping)
        return noMemory(refusal);
    switch (refusal.errnum) {
    case EACCES:
    case EPERM:
        return notPermitted(paranoid);
    case ENOSYS:
        return RefusalTexts::tr("this kernel, or the container, has no perf events");
    case EMFILE:
    case ENFILE:
        return RefusalTexts::tr("there are too many open files; a higher “ulimit -n” permits it");
    case ENOMEM:
        return RefusalTexts::tr("there is not enough memory for it");
    default:
        return RefusalTexts::tr("the kernel refuses it: %1").arg(qt_error_string(refusal.errnum));
    }
}

} // namespace

QString refusalText(const TraceRefusal &refusal, std::optional<int> paranoid)
{
    return RefusalTexts::tr("observed by samples, without the scheduler's trace: %1.")
        .arg(reasonOf(refusal, paranoid));
}

QStringList observationTexts(const Observation &observation)
{
    QStringList texts;
    const auto &refusal = observation.refusal;
    if (refusal && observation.looks)
        texts << refusalText(*refusal, perfEventParanoid());
    else if (refusal)
        texts << RefusalTexts::tr("observed without the scheduler's trace: %1.")
                     .arg(reasonOf(*refusal, perfEventParanoid()));
    if (!observation.looks)
        texts << RefusalTexts::tr(
            "observed without samples: /proc is missing or shows another pid namespace, where the "
            "numbers of these processes are other processes'; “unshare --mount-proc” gives them "
            "their own.");
    return texts;
}

std::optional<int> perfEventParanoid(const QString &procRoot)
{
    QFile file(procRoot + QStringLiteral("/sys/kernel/perf_event_paranoid"));
    if (!file.open(QIODevice::ReadOnly))
        return std::nullopt;
    bool isNumber = false;
    const int value = file.readAll().trimmed().toInt(&isNumber);
    return isNumber ? std::optional(value) : std::nullopt;
}

QString lostRecordsText(qint64 records)
{
    if (records == 1)
        return RefusalTexts::tr("1 record of the trace was lost");
    return RefusalTexts::tr("%1 records of the trace were lost").arg(records);
}

} // namespace forkscope
