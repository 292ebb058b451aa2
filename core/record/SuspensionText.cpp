#include "core/record/SuspensionText.h"

#include "core/record/RunRecord.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QLocale>

namespace forkscope {

namespace {

struct SuspensionTexts
{
    Q_DECLARE_TR_FUNCTIONS(forkscope::SuspensionText)
};

// The kernel does not stop us where nobody could continue us, and that takes no time.
constexpr Nanoseconds leastSuspension = std::chrono::milliseconds(50);

} // namespace

bool wasSuspended(const RunRecord &record)
{
    return record.incidents().suspended >= leastSuspension;
}

QString suspensionText(const RunRecord &record)
{
    if (!wasSuspended(record))
        return {};
    const double seconds = std::chrono::duration<double>(record.incidents().suspended).count();
    return SuspensionTexts::tr("Forkscope and the processes of the run were stopped for %1 s; the "
                               "time limits stood still meanwhile")
        .arg(QLocale().toString(seconds, 'f', 1));
}

} // namespace forkscope
