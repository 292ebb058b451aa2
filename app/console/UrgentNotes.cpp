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

QStringList UrgentNotes::of(const Event &event)
{
    QStringList notes;
    if (const auto *left = std::get_if<event::NotEnded>(&event.what))
        notes << ofInstance(left->instance, notEndedText(*left));
    const auto *polled = std::get_if<event::Polled>(&event.what);
    if (polled == nullptr)
        return notes;
    for (const Look &look : polled->looks) {
        const auto *stopped = std::get_if<state::Stopped>(&look.state);
        if (stopped == nullptr)
            continue;
        const QString text = wantsTerminalText(look.process, stopped->signal);
        if (!text.isEmpty() && m_wantTerminal.insert(keyOf(look.process)).second)
            notes << ofInstance(look.process.instance, text);
    }
    return notes;
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
