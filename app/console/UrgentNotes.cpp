#include "app/console/UrgentNotes.h"

#include "core/record/Event.h"
#include "core/record/NotEndedText.h"
#include "core/record/RunRecord.h"

#include <QtCore/QCoreApplication>

namespace forkscope {

namespace {

struct UrgentTexts
{
    Q_DECLARE_TR_FUNCTIONS(forkscope::ConsoleRun)
};

constexpr int mostNamed = 10;

QString ofInstance(int instance, const QString &sentence)
{
    if (instance < 0)
        return sentence;
    return UrgentTexts::tr("instance %1: %2").arg(QString::number(instance), sentence);
}

} // namespace

QStringList urgentNotes(const Event &event)
{
    if (const auto *left = std::get_if<event::NotEnded>(&event.what))
        return {ofInstance(left->instance, notEndedText(*left))};
    if (const auto *waiting = std::get_if<event::WantsTerminal>(&event.what))
        return {ofInstance(waiting->instance, wantsTerminalText(*waiting))};
    return {};
}

QStringList stillRunning(const RunRecord &record)
{
    QStringList sentences;
    int unnamed = 0;
    for (size_t index = 0; index < record.instances().size(); ++index) {
        for (const ProcessRecord &process : record.instances()[index].processes) {
            if (process.pid == 0 || process.status)
                continue;
            if (sentences.size() == mostNamed)
                ++unnamed;
            else
                sentences << ofInstance(
                    int(index), UrgentTexts::tr("%1 (process %2) could not be ended and goes on.")
                                    .arg(QString::fromUtf8(process.path))
                                    .arg(process.pid));
        }
    }
    if (unnamed > 0)
        sentences << UrgentTexts::tr("%n more processes could not be ended and go on.", nullptr,
                                     unnamed);
    return sentences;
}

} // namespace forkscope
