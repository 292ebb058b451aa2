#pragma once

#include "ui/panes/bytes/StreamSha.h"

#include <QtWidgets/QWidget>

class QLabel;
class QToolButton;

namespace forkscope {

/// The lines below the bytes: what is kept of the stream, its SHA-256 on demand, what is selected,
/// and what the colours and marks mean.
class BytesFooter : public QWidget
{
    Q_OBJECT

public:
    explicit BytesFooter(QWidget *parent = nullptr);

    /// Shows a stream, null for none. `selection` is the sentence about the selection, or empty.
    void showStream(const std::shared_ptr<const ByteStore> &store, const QString &selection);
    /// Hides the footer where the pane is so low that the bytes need the room.
    void setRoomy(bool roomy);
    /// Shows or hides the key of the colours, which is about the hex view alone.
    void setKeyShown(bool shown);

    [[nodiscard]] QString facts() const;
    [[nodiscard]] QString selectionText() const;
    [[nodiscard]] QToolButton *shaButton() const { return m_shaButton; }

protected:
    void changeEvent(QEvent *event) override;

private:
    void showFacts();
    void showKey();
    void retranslate();
    [[nodiscard]] QString factsText() const;

    std::shared_ptr<const ByteStore> m_store;
    StreamSha m_sha;
    QLabel *m_facts;
    QToolButton *m_shaButton;
    QLabel *m_selection;
    QLabel *m_key;
    bool m_keyWanted = true;
    bool m_roomy = true;
};

} // namespace forkscope
