#pragma once

#include "core/record/RunRecord.h"
#include "ui/panes/bytes/BytesFormat.h"
#include "ui/panes/bytes/StreamChoice.h"

#include <QtWidgets/QWidget>

class QAction;
class QLabel;
class QSplitter;
class QStackedWidget;
class QToolButton;

namespace forkscope {

class BytesActions;
class BytesFinder;
class BytesFooter;
class BytesTextView;
class BytesView;
class FindBar;
class GoToBar;
class InspectorPanel;
class MomentBar;
class StreamPicker;
class StreamView;

/// The bytes of one stream of what is selected: which stream, in hex or as text, and below it what
/// there is of it. Changes nothing in the record, and shows nothing new before refresh().
class BytesPane : public QWidget
{
    Q_OBJECT

public:
    enum class Mode : quint8 { Hex, Text };

    /// Longer selections are not copied: the clipboard and what one pastes into would not bear it.
    static constexpr qint64 copyLimit = 16 << 20;

    explicit BytesPane(QWidget *parent = nullptr);

    /// The record to show, which must live until another one is set; null for none.
    void setRecord(const RunRecord *record);
    void setSelection(Selection selection);
    /// Takes in what has come since; to be called a few times a second while the pane is in sight.
    void refresh();

    [[nodiscard]] Mode mode() const;
    void setMode(Mode mode);
    /// Which stream is shown; none while nothing is.
    [[nodiscard]] std::optional<StreamId> stream() const { return m_stream; }
    void showStream(StreamId stream);
    [[nodiscard]] BytesView *hexView() const { return m_hex; }
    [[nodiscard]] BytesTextView *textView() const { return m_text; }
    [[nodiscard]] StreamPicker *picker() const { return m_picker; }
    [[nodiscard]] BytesFooter *footer() const { return m_footer; }
    [[nodiscard]] FindBar *findBar() const { return m_find; }
    [[nodiscard]] BytesFinder *finder() const { return m_finder; }
    [[nodiscard]] GoToBar *goToBar() const { return m_goTo; }
    [[nodiscard]] MomentBar *momentBar() const { return m_momentBar; }
    [[nodiscard]] QSize minimumSizeHint() const override;
    [[nodiscard]] InspectorPanel *inspector() const { return m_inspector; }
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
    QWidget *makeHeader();
    QWidget *makePages();
    void connectModes();
    void connectViews();
    void connectActions();
    void connectFinder();
    void retranslate();
    void chooseStream();
    void fillPicker();
    void showStore();
    void showFacts();
    void shareSelection(const StreamView *from);
    void setFollowing(bool following);
    void setBytesPerRow(int bytes);
    void showMomentMark();
    void copyAs(BytesFormat format);
    void placeInspector();
    void requestSave(ByteRange range);
    void chooseMoment();
    void dismissMoment();
    void goTo(qint64 offset);

    [[nodiscard]] bool hasInstance() const;
    [[nodiscard]] StreamsOfRun streams() const;
    [[nodiscard]] QList<StreamId> streamIds() const;
    [[nodiscard]] qint64 bytesOf(StreamId stream) const;
    [[nodiscard]] std::shared_ptr<const ByteStore> storeOf(StreamId stream) const;
    [[nodiscard]] StreamView *view() const;
    [[nodiscard]] std::optional<Nanoseconds> selectionTime() const;
    [[nodiscard]] QString emptyText() const;
    [[nodiscard]] QString selectionText() const;
    [[nodiscard]] QString characterText() const;

    const RunRecord *m_record = nullptr;
    Selection m_selection;
    std::optional<StreamId> m_stream;
    std::optional<StreamPreference> m_preference;
    bool m_picked = false; ///< by the user, for this selection
    std::shared_ptr<const ByteStore> m_store;
    std::optional<TimePoint> m_moment;

    BytesActions *m_actions;
    StreamPicker *m_picker = nullptr;
    QToolButton *m_hexButton = nullptr;
    QToolButton *m_textButton = nullptr;
    QToolButton *m_inspectButton = nullptr;
    QToolButton *m_followButton = nullptr;
    QWidget *m_header = nullptr;
    MomentBar *m_momentBar = nullptr;
    QSplitter *m_splitter = nullptr;
    QStackedWidget *m_pages = nullptr;
    QLabel *m_message = nullptr;
    BytesView *m_hex = nullptr;
    BytesTextView *m_text = nullptr;
    InspectorPanel *m_inspector = nullptr;
    FindBar *m_find = nullptr;
    BytesFinder *m_finder = nullptr;
    GoToBar *m_goTo = nullptr;
    BytesFooter *m_footer = nullptr;
};

} // namespace forkscope
