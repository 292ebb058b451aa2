#pragma once

#include "ui/panes/bytes/BytesFormat.h"
#include "ui/panes/bytes/ChosenStream.h"

#include <QtWidgets/QWidget>

namespace forkscope {

class BytesActions;
class BytesFinder;
class BytesFooter;
class BytesHeader;
class BytesPages;
class BytesSplitter;
class FindBar;
class GoToBar;
class MomentBar;

/// Shows the bytes of one stream of the selection, in hex or as text, and below them what is kept
/// of the stream. It changes nothing in the record, and shows nothing new before refresh().
///
/// The pane itself only connects its parts: ChosenStream says which stream is shown, BytesPages
/// shows it, the bars around it ask and inform, BytesActions has the commands.
class BytesPane : public QWidget
{
    Q_OBJECT

public:
    explicit BytesPane(QWidget *parent = nullptr);

    /// Sets the record to show, null for none. It must live until another one is set.
    void setRecord(const RunRecord *record);
    void setSelection(Selection selection);
    /// Shows what has come since the last time; to be called a few times a second while in sight.
    void refresh();
    void showStream(StreamId stream);

    [[nodiscard]] QSize minimumSizeHint() const override;
    /// Returns the commands on the bytes, for the window's menu too.
    [[nodiscard]] BytesActions *commands() const { return m_actions; }

    /// Returns the arrangement: bytes in a row, hex or text, inspector.
    [[nodiscard]] QByteArray saveState() const;
    /// Returns false, and changes nothing, if `state` is not from saveState().
    bool restoreState(const QByteArray &state);

public Q_SLOTS:
    /// Marks how far the stream was at this time.
    void showMoment(forkscope::TimePoint at);
    void clearMoment();
    /// Brings the mark of showMoment() into sight, unless the end of a growing stream is followed.
    void revealMoment();

Q_SIGNALS:
    /// Sent when the user wants to see in the timeline when the selected bytes had come, in ns
    /// since the start of the run.
    void momentChosen(qint64 ns);
    /// Sent when the user wants the mark of a time removed.
    void momentDismissed();
    /// Sent when the user wants these bytes in a file. `name` is a word for the stream.
    void saveRequested(std::shared_ptr<const forkscope::ByteStore> store,
                       forkscope::ByteRange range, const QString &name);

protected:
    void showEvent(QShowEvent *event) override;
    void changeEvent(QEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    void connectBars();
    void connectPages();
    void connectActions();
    void showStore();
    void showFacts();
    void showMomentMark();
    void setBytesPerRow(int bytes);
    void copyAs(BytesFormat format);
    void requestSave(ByteRange range);
    void dismissMoment();
    [[nodiscard]] std::optional<Nanoseconds> selectionTime() const;

    ChosenStream m_chosen;
    std::optional<TimePoint> m_moment;

    BytesActions *m_actions;
    BytesHeader *m_header;
    MomentBar *m_momentBar;
    BytesSplitter *m_splitter;
    BytesPages *m_pages; ///< in the splitter
    FindBar *m_find;
    GoToBar *m_goTo;
    BytesFooter *m_footer;
    BytesFinder *m_finder;
};

} // namespace forkscope
