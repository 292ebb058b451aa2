#pragma once

#include "core/record/RunRecord.h"
#include "ui/bytes/StreamChoice.h"

#include <QtWidgets/QWidget>

class QAction;
class QComboBox;
class QLabel;
class QStackedWidget;
class QToolButton;

namespace forkscope {

class ByteStore;
class BytesTextView;
class BytesView;

/// The bytes of one stream of what is selected: which stream, in hex or as text, and below it what
/// there is of it. Changes nothing in the record, and shows nothing new before refresh().
class BytesPane : public QWidget
{
    Q_OBJECT

public:
    enum class Mode : quint8 { Hex, Text };

    explicit BytesPane(QWidget *parent = nullptr);

    /// The record to show, which must live until another one is set; null for none.
    void setRecord(const RunRecord *record);
    void setSelection(Selection selection);
    /// Takes in what has come since; to be called a few times a second while the pane is in sight.
    void refresh();

    [[nodiscard]] Mode mode() const;
    void setMode(Mode mode);
    /// Copy as …, select all: what the hex view's context menu has, for the window's menu.
    [[nodiscard]] QList<QAction *> hexActions() const;

protected:
    void showEvent(QShowEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    QWidget *makeHeader();
    void makeModeButtons();
    void makeFollowButton();
    QStackedWidget *makePages();
    QLabel *makeFooter();
    void retranslate();
    void chooseStream();
    void pickStream(int index);
    void fillPicker();
    void showStore();
    void showFooter();
    void setFollowing(bool following);

    [[nodiscard]] int stages() const;
    [[nodiscard]] bool hasInstance() const;
    [[nodiscard]] qint64 bytesOf(StreamId stream) const;
    [[nodiscard]] std::shared_ptr<const ByteStore> storeOf(StreamId stream) const;
    [[nodiscard]] QString nameOf(StreamId stream) const;
    [[nodiscard]] QString emptyText() const;
    [[nodiscard]] QString footerText() const;
    [[nodiscard]] QString selectionText() const;

    const RunRecord *m_record = nullptr;
    Selection m_selection;
    std::optional<StreamId> m_stream;
    std::optional<StreamPreference> m_preference;
    bool m_picked = false; ///< by the user, for this selection
    std::shared_ptr<const ByteStore> m_store;

    QComboBox *m_picker = nullptr;
    QToolButton *m_hexButton = nullptr;
    QToolButton *m_textButton = nullptr;
    QToolButton *m_followButton = nullptr;
    QStackedWidget *m_pages = nullptr;
    QLabel *m_message = nullptr;
    BytesView *m_hex = nullptr;
    BytesTextView *m_text = nullptr;
    QLabel *m_footer = nullptr;
};

} // namespace forkscope
