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

QString suspensionText(const RunRecord &record)
{
    const Nanoseconds suspended = record.incidents().suspended;
    if (suspended < leastSuspension)
        return {};
    const double seconds = std::chrono::duration<double>(suspended).count();
    return SuspensionTexts::tr("Forkscope and the processes of the run were stopped for %1 s; the "
                               "time limits stood still meanwhile")
        .arg(QLocale().toString(seconds, 'f', 1));
}

} // namespace forkscope
