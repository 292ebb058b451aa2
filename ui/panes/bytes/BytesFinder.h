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

/// Finds in one stream what the find bar asks for, in threads of its own: next and previous (and
/// from the other end, where there is none left), all of them counted, those in sight.
class BytesFinder : public QObject
{
    Q_OBJECT

public:
    explicit BytesFinder(FindBar *bar, QObject *parent = nullptr);

    /// Find opens the bar, next and previous as well where it is closed.
    void connectActions(const BytesActions &actions);
    /// What is found is marked in this view.
    void markIn(StreamView *view);

    /// The stream to search in, null for none. The same again: it may have grown.
    void setStore(std::shared_ptr<const ByteStore> store);
    /// Where the user is: a search goes on from there.
    void setSelection(const ByteRange &selection) { m_selection = selection; }

    /// Matches that have a byte in sight, to be marked; none while the bar is closed.
    [[nodiscard]] QList<ByteRange> marksIn(const ByteRange &inSight) const;
    /// A search or count is going on.
    [[nodiscard]] bool isBusy() const { return m_search.isRunning() || m_count.isRunning(); }

public Q_SLOTS:
    void next();
    void previous();

Q_SIGNALS:
    void found(forkscope::ByteRange match);
    /// marksIn() has other answers.
    void marksChanged();

private:
    enum class Direction : quint8 { Here, Next, Previous };

    /// What a search writes and, once it has ended, this thread reads.
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
    bool m_searchAgain = false; ///< once the one that is cancelled has ended: it is not waited for
    bool m_countAgain = false;
    std::shared_ptr<Answer> m_answer;
    std::shared_ptr<MatchCount> m_counted;
    std::optional<Answer> m_last; ///< of the search that ended last
    MatchCount m_matches;         ///< of the count that ended last
    QElapsedTimer m_sinceCount;
    qint64 m_countCostMs = 0;
    QTimer m_typing;
    QTimer m_progress;

    /// What was found in sight last, and a little around it.
    struct Marks
    {
        ByteRange range;
        Extent extent;
        QList<ByteRange> matches;
    };
    mutable Marks m_marks;
};

} // namespace forkscope
