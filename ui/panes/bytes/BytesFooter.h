#pragma once

#include "ui/panes/bytes/StreamSha.h"

#include <QtWidgets/QWidget>

class QLabel;
class QToolButton;

namespace forkscope {

/// The lines below the bytes: what there is of the stream, its SHA-256 where one asks, what is
/// selected, and what the colours and marks mean.
class BytesFooter : public QWidget
{
    Q_OBJECT

public:
    explicit BytesFooter(QWidget *parent = nullptr);

    /// Null: nothing is shown. `selection`: what is to be said of it, empty for nothing.
    void showStream(const std::shared_ptr<const ByteStore> &store, const QString &selection);
    /// Where there is no room for it, the bytes have it.
    void setRoomy(bool roomy);
    /// The key belongs to hex alone.
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
