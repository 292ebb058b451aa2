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

/// The bytes of one stream of what is selected: which stream, in hex or as text, and below it what
/// there is of it. Changes nothing in the record, and shows nothing new before refresh().
///
/// The pane itself only brings together: ChosenStream says which stream, BytesPages show it, the
/// bars around them ask and say, BytesActions are what can be done.
class BytesPane : public QWidget
{
    Q_OBJECT

public:
    explicit BytesPane(QWidget *parent = nullptr);

    /// The record to show, which must live until another one is set; null for none.
    void setRecord(const RunRecord *record);
    void setSelection(Selection selection);
    /// Takes in what has come since; to be called a few times a second while the pane is in sight.
    void refresh();
    void showStream(StreamId stream);

    [[nodiscard]] QSize minimumSizeHint() const override;
    /// The commands on the bytes, for the window's menu too.
    [[nodiscard]] BytesActions *commands() const { return m_actions; }

    /// How it is arranged: bytes in a row, hex or text, inspector.
    [[nodiscard]] QByteArray saveState() const;
    /// False, and nothing changed, where `state` is not from saveState().
    bool restoreState(const QByteArray &state);

public Q_SLOTS:
    /// Marks how far the stream was at this time.
    void showMoment(forkscope::TimePoint at);
    void clearMoment();
    /// Brings that mark into sight, unless the end of a growing stream is followed.
    void revealMoment();

Q_SIGNALS:
    /// The user wants to see when the selected bytes had come. In ns since the begin of the run.
    void momentChosen(qint64 ns);
    /// The user wants no time marked any more.
    void momentDismissed();
    /// The user wants these bytes in a file. `name`: a word for the stream.
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
