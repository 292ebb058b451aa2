#include "ui/panes/bytes/BytesPane.h"

#include "ui/panes/bytes/BytesTextView.h"
#include "ui/panes/bytes/BytesView.h"
#include "ui/panes/bytes/MomentBar.h"

#include <algorithm>

// Times and bytes: when what is selected came, how far the stream was at a chosen time.

namespace forkscope {

std::optional<Nanoseconds> BytesPane::selectionTime() const
{
    const ByteRange range = view()->selection();
    if (!m_store || range.isEmpty())
        return std::nullopt;
    const TimePoint came = m_store->cameBy(range.end - 1);
    return came == TimePoint{} ? std::nullopt : std::optional(came - m_record->begin());
}

void BytesPane::chooseMoment()
{
    if (const auto time = selectionTime())
        Q_EMIT momentChosen(time->count());
}

void BytesPane::showMoment(TimePoint at)
{
    m_moment = at;
    showMomentMark();
}

void BytesPane::revealMoment()
{
    const std::optional<qint64> had = view()->scene().boundary;
    const Extent &extent = view()->extent();
    if (had && extent.total > 0 && (extent.ended || !view()->scene().following))
        view()->showOffset(std::min(*had, extent.total - 1));
}

void BytesPane::clearMoment()
{
    m_moment.reset();
    showMomentMark();
}

void BytesPane::dismissMoment()
{
    clearMoment();
    Q_EMIT momentDismissed();
}

void BytesPane::showMomentMark()
{
    std::optional<qint64> had;
    if (m_moment && m_store)
        had = m_store->totalAt(*m_moment);
    m_hex->setBoundary(had);
    m_text->setBoundary(had);
    if (had)
        m_momentBar->showMoment(*m_moment - m_record->begin(), *had, m_store->extent().total);
    else
        m_momentBar->hide();
}

} // namespace forkscope
