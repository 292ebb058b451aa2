#include "ui/panes/bytes/BytesFinder.h"

#include "ui/panes/bytes/BytesActions.h"
#include "ui/panes/bytes/FindBar.h"
#include "ui/panes/bytes/FindWords.h"
#include "ui/panes/bytes/StreamView.h"

#include <QtGui/QAction>

#include <algorithm>

namespace forkscope {

namespace {

constexpr int typingPauseMs = 120; ///< pause in typing after which the search starts
constexpr int progressMs = 100;    ///< between two reports of how far a search is

} // namespace

BytesFinder::BytesFinder(FindBar *bar, QObject *parent) : QObject(parent), m_bar(bar)
{
    m_typing.setSingleShot(true);
    m_typing.setInterval(typingPauseMs);
    m_progress.setInterval(progressMs);
    connect(&m_typing, &QTimer::timeout, this, &BytesFinder::takeQuery);
    connect(&m_progress, &QTimer::timeout, this, &BytesFinder::showState);
    connect(&m_search, &StreamJob::finished, this, &BytesFinder::takeAnswer);
    connect(&m_count, &StreamJob::finished, this, &BytesFinder::takeCount);
    connect(bar, &FindBar::changed, &m_typing, qOverload<>(&QTimer::start));
    connect(bar, &FindBar::nextWanted, this, &BytesFinder::next);
    connect(bar, &FindBar::previousWanted, this, &BytesFinder::previous);
    connect(bar, &FindBar::closed, this, &BytesFinder::letGo);
}

void BytesFinder::connectActions(const BytesActions &actions)
{
    connect(actions.find, &QAction::triggered, m_bar, &FindBar::open);
    const auto whenOpen = [this](void (BytesFinder::*go)()) {
        return [this, go] {
            if (m_bar->isHidden())
                m_bar->open();
            else
                (this->*go)();
        };
    };
    connect(actions.findNext, &QAction::triggered, this, whenOpen(&BytesFinder::next));
    connect(actions.findPrevious, &QAction::triggered, this, whenOpen(&BytesFinder::previous));
}

void BytesFinder::markIn(StreamView *view)
{
    view->setMarker([this](const ByteRange &inSight) { return marksIn(inSight); });
    connect(this, &BytesFinder::marksChanged, view->viewport(), qOverload<>(&QWidget::update));
}

void BytesFinder::setStore(std::shared_ptr<const ByteStore> store)
{
    constexpr qint64 shareOfTime = 10; ///< counting anew may take one part in ten of the time
    if (store != m_store) {
        m_search.cancel();
        m_searchAgain = false;
        m_store = std::move(store);
        m_last.reset();
        m_matches = {};
        m_marks = {};
        startCount();
        showState();
        return;
    }
    if (!m_store || !m_query || m_count.isRunning() || m_store->extent() == m_matches.extent)
        return;
    const bool soon =
        m_sinceCount.isValid() && m_sinceCount.elapsed() < shareOfTime * m_countCostMs;
    if (!soon || m_store->extent().ended)
        startCount();
}

/// Reads the bar's query and brings its first match from the selection on into sight.
void BytesFinder::takeQuery()
{
    m_typing.stop();
    if (!m_bar->isVisible())
        return;
    const ByteQuery::Made made = m_bar->query();
    const std::optional<ByteQuery> query = made ? std::optional(*made) : std::nullopt;
    if (query == m_query && query)
        return;
    m_query = query;
    m_last.reset();
    m_matches = {};
    m_marks = {};
    m_search.cancel();
    Q_EMIT marksChanged();
    startCount();
    if (m_query)
        search(Direction::Here);
    showState();
}

void BytesFinder::letGo()
{
    m_typing.stop();
    m_search.cancel();
    m_count.cancel();
    m_searchAgain = false;
    m_countAgain = false;
    m_query.reset();
    m_last.reset();
    m_marks = {};
    m_bar->setCount({});
    Q_EMIT marksChanged();
}

void BytesFinder::next()
{
    search(Direction::Next);
}

void BytesFinder::previous()
{
    search(Direction::Previous);
}

void BytesFinder::search(Direction direction)
{
    if (m_typing.isActive()) {
        takeQuery(); // search for what has just been typed
        return;
    }
    if (!m_store || !m_query)
        return;
    m_direction = direction;
    m_searchAgain = m_search.isRunning();
    if (m_searchAgain)
        m_search.cancel();
    else
        startSearch();
}

void BytesFinder::startSearch()
{
    m_searchAgain = false;
    m_answer = std::make_shared<Answer>();
    m_search.start([store = m_store, query = *m_query, at = m_selection, direction = m_direction,
                    answer = m_answer](ByteWork *work) {
        const bool back = direction == Direction::Previous;
        const qint64 from = direction == Direction::Here ? at.begin : at.end;
        const auto look = [&](qint64 place) {
            return back ? previousMatch(*store, query, place, work)
                        : nextMatch(*store, query, place, work);
        };
        answer->match = look(back ? at.begin : from);
        answer->wrapped = answer->match.end == ByteWorkEnd::NotFound;
        if (answer->wrapped)
            answer->match = look(back ? store->extent().total : 0);
    });
    m_progress.start();
}

void BytesFinder::takeAnswer(bool cancelled)
{
    if (m_searchAgain && m_store && m_query) {
        startSearch();
        return;
    }
    if (!cancelled && m_query) {
        m_last = *m_answer;
        if (m_last->match.end == ByteWorkEnd::Found)
            Q_EMIT found(m_last->match.range);
    }
    showState();
}

void BytesFinder::startCount()
{
    m_countAgain = m_store && m_query && m_count.isRunning();
    if (!m_store || !m_query || m_countAgain) {
        m_count.cancel();
        return;
    }
    constexpr qint64 listed = 100'000;
    m_counted = std::make_shared<MatchCount>();
    m_sinceCount.start();
    m_count.start([store = m_store, query = *m_query, counted = m_counted](ByteWork *work) {
        *counted = countMatches(*store, query, listed, work);
    });
    m_progress.start();
}

void BytesFinder::takeCount(bool cancelled)
{
    if (m_countAgain) {
        startCount();
        return;
    }
    if (!cancelled && m_query) {
        m_matches = *m_counted;
        m_countCostMs = m_sinceCount.elapsed();
        m_sinceCount.start();
    }
    showState();
}

QString BytesFinder::noteText() const
{
    if (!m_last)
        return {};
    switch (m_last->match.end) {
    case ByteWorkEnd::Found:
        if (!m_last->wrapped || m_direction == Direction::Here)
            return {};
        return m_direction == Direction::Previous ? tr("Went on from the end.")
                                                  : tr("Went on from the beginning.");
    case ByteWorkEnd::NotFound:
        return m_store->extent().dropped() > 0 ? tr("Not found in what is kept.")
                                               : tr("Not found.");
    case ByteWorkEnd::GaveUp:
        return tr("Gave up: the expression needs too many steps at one place.");
    case ByteWorkEnd::Cancelled:
        break;
    }
    return {};
}

void BytesFinder::showState()
{
    if (!isBusy())
        m_progress.stop();
    const ByteQuery::Made made = m_bar->query();
    if (!made) {
        const bool isNothing = made.error().kind == QueryError::Kind::Empty;
        m_bar->setNote(isNothing ? QString() : words::queryError(made.error(), m_bar->text()),
                       true);
        m_bar->setCount({});
        return;
    }
    const bool failed = m_last && m_last->match.end != ByteWorkEnd::Found;
    m_bar->setNote(noteText(), failed);
    const qint64 total = m_store ? m_store->extent().total : 0;
    const StreamJob &job = m_search.isRunning() ? m_search : m_count;
    const ByteRange match = m_last ? m_last->match.range : ByteRange{};
    const bool stale = m_matches.extent == Extent{} || m_search.isRunning();
    if (isBusy() && stale)
        m_bar->setCount(words::searching(job.done(), total));
    else
        m_bar->setCount(m_query && !failed ? words::matchNumber(m_matches, match) : QString());
}

QList<ByteRange> BytesFinder::marksIn(const ByteRange &inSight) const
{
    constexpr qint64 around = 4096; ///< bytes more, so that scrolling by a line needs no new search
    if (!m_store || !m_query || !m_bar->isVisible())
        return {};
    const Extent extent = m_store->extent();
    const bool covered = m_marks.range.begin <= inSight.begin && inSight.end <= m_marks.range.end;
    if (!covered || m_marks.extent != extent) {
        m_marks.range = {std::max<qint64>(inSight.begin - around, 0), inSight.end + around};
        m_marks.extent = extent;
        m_marks.matches = matchesIn(*m_store, *m_query, m_marks.range);
    }
    QList<ByteRange> matches;
    for (const ByteRange &match : std::as_const(m_marks.matches)) {
        if (match.begin < inSight.end && match.end > inSight.begin)
            matches.append(match);
    }
    return matches;
}

} // namespace forkscope
