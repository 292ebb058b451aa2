#pragma once

#include "ui/bytes/BytesLayout.h"
#include "ui/bytes/VisibleText.h"

#include <QtCore/QElapsedTimer>
#include <QtWidgets/QPlainTextEdit>

#include <memory>

namespace forkscope {

/// One stream as text, as VisibleText has it: its first part and its last part, and between them a
/// line that says how many bytes are not shown. What is copied is what is shown, without the
/// breaks of folded lines.
class BytesTextView : public QPlainTextEdit
{
    Q_OBJECT

public:
    /// Bytes shown of the begin and at least of the end: what a text document takes in without a
    /// pause that one feels.
    static constexpr qint64 partLimit = 128 << 10;

    explicit BytesTextView(QWidget *parent = nullptr);

    /// Shows another stream; null for none. The same store again changes nothing.
    void setStore(std::shared_ptr<const ByteStore> store);
    /// Takes in what has come since. While the stream grows, only as often as keeps the time it
    /// takes below a tenth; what is left out then comes with a later call.
    void refresh();

    [[nodiscard]] bool isFollowing() const { return m_following; }

public Q_SLOTS:
    /// Stay at the end while bytes come.
    void setFollowing(bool following);

Q_SIGNALS:
    /// The user scrolled away from the end of a growing stream, or to it; or setFollowing().
    void followingChanged(bool following);

protected:
    QMimeData *createMimeDataFromSelection() const override;
    void changeEvent(QEvent *event) override;

private:
    void retranslate();
    void beginAnew();
    void takeIn(const Extent &extent);
    void growHead(const Extent &extent);
    void growTail(const Extent &extent);
    void beginTail(qint64 offset);
    void writeLimitLine(const Extent &extent);
    void appendText(const QString &text);
    void insert(QTextCursor cursor, const QString &text, const QTextCharFormat &format);
    void scrollToEnd();
    [[nodiscard]] QString selectedText() const;

    std::shared_ptr<const ByteStore> m_store;
    Extent m_extent;
    VisibleText m_decoder{VisibleText::Folding::LongLines};
    qint64 m_headEnd = 0;  ///< bytes shown of the begin
    ByteRange m_tail;      ///< bytes shown of the end; empty while the begin is everything
    int m_headLength = 0;  ///< in positions of the document
    int m_limitLength = 0; ///< of the limit line with its line breaks, 0 without one
    QString m_limitText;
    QElapsedTimer m_sinceRefresh;
    qint64 m_refreshCostNs = 0;
    bool m_following = true;
    bool m_changing = false; ///< scrolled, but not by the user
};

} // namespace forkscope
