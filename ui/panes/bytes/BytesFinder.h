#pragma once

#include "core/capture/search/ByteSearch.h"
#include "ui/panes/bytes/StreamJob.h"

#include <QtCore/QElapsedTimer>
#include <QtCore/QTimer>

#include <memory>
#include <optional>

namespace forkscope {

class BytesActions;
class FindBar;
class StreamView;

/// Finds in one stream what the find bar asks for, in threads of its own: the next and the previous
/// match, going on from the other end, the number of all matches, and those in sight.
class BytesFinder : public QObject
{
    Q_OBJECT

public:
    explicit BytesFinder(FindBar *bar, QObject *parent = nullptr);

    /// Connects the find actions. Find opens the bar, and so do next and previous if it is closed.
    void connectActions(const BytesActions &actions);
    /// Marks the matches in this view.
    void markIn(StreamView *view);

    /// Sets the stream to search in, null for none. To be called again when the stream has grown.
    void setStore(std::shared_ptr<const ByteStore> store);
    /// Sets the selection, from which the next search goes on.
    void setSelection(const ByteRange &selection) { m_selection = selection; }

    /// Returns the matches that have a byte in sight; none while the bar is closed.
    [[nodiscard]] QList<ByteRange> marksIn(const ByteRange &inSight) const;
    /// Returns whether a search or a count is going on.
    [[nodiscard]] bool isBusy() const { return m_search.isRunning() || m_count.isRunning(); }

public Q_SLOTS:
    void next();
    void previous();

Q_SIGNALS:
    void found(forkscope::ByteRange match);
    /// Sent when marksIn() would return something else.
    void marksChanged();

private:
    enum class Direction : quint8 { Here, Next, Previous };

    /// The result of a search, written by the search's thread and read here once that has ended.
    struct Answer
    {
        ByteMatch match;
        bool wrapped = false;
    };

    void takeQuery();
    void letGo();
    void startSearch();
    void search(Direction direction);
    void takeAnswer(bool cancelled);
    void startCount();
    void takeCount(bool cancelled);
    void showState();
    [[nodiscard]] QString noteText() const;

    FindBar *m_bar;
    std::shared_ptr<const ByteStore> m_store;
    std::optional<ByteQuery> m_query;
    ByteRange m_selection;
    StreamJob m_search;
    StreamJob m_count;
    Direction m_direction = Direction::Here;
    bool m_searchAgain = false; ///< as soon as the cancelled search has ended; nobody waits for it
    bool m_countAgain = false;
    std::shared_ptr<Answer> m_answer;
    std::shared_ptr<MatchCount> m_counted;
    std::optional<Answer> m_last; ///< of the search that ended last
    MatchCount m_matches;         ///< of the count that ended last
    QElapsedTimer m_sinceCount;
    qint64 m_countCostMs = 0;
    QTimer m_typing;
    QTimer m_progress;

    /// The matches found last in sight and a little around.
    struct Marks
    {
        ByteRange range;
        Extent extent;
        QList<ByteRange> matches;
    };
    mutable Marks m_marks;
};

} // namespace forkscope
