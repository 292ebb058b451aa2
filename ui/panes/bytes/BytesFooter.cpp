#include "ui/panes/bytes/BytesFooter.h"

#include "ui/panes/bytes/BytesFormat.h"
#include "ui/panes/bytes/BytesWords.h"

#include <QtCore/QEvent>
#include <QtCore/QLocale>
#include <QtWidgets/QHBoxLayout>
#include <QtWidgets/QLabel>
#include <QtWidgets/QToolButton>
#include <QtWidgets/QVBoxLayout>

namespace forkscope {

namespace {

constexpr int footerMargin = 6; ///< pixels

QString shortDigest(const QByteArray &digest)
{
    constexpr int shown = 4;
    return QString::fromLatin1(digest.first(shown)) + u'…' +
           QString::fromLatin1(digest.last(shown));
}

QString keptText(const Extent &extent)
{
    if (extent.dropped() == 0)
        return BytesFooter::tr("all kept");
    const QLocale locale;
    return BytesFooter::tr("first %1 and last %2 kept, %3 not kept")
        .arg(locale.toString(extent.gapBegin), locale.toString(extent.total - extent.gapEnd),
             locale.toString(extent.dropped()));
}

QLabel *textLabel(QWidget *parent)
{
    auto *label = new QLabel(parent);
    label->setWordWrap(true);
    label->setTextFormat(Qt::PlainText);
    label->setTextInteractionFlags(Qt::TextSelectableByMouse);
    return label;
}

} // namespace

BytesFooter::BytesFooter(QWidget *parent)
    : QWidget(parent), m_facts(textLabel(this)), m_shaButton(new QToolButton(this)),
      m_selection(textLabel(this)), m_key(new QLabel(this))
{
    m_shaButton->setAutoRaise(true);
    m_key->setTextFormat(Qt::RichText);
    m_key->setWordWrap(true);
    auto *first = new QHBoxLayout;
    first->setSpacing(footerMargin);
    first->addWidget(m_facts, 1);
    first->addWidget(m_shaButton, 0, Qt::AlignTop);
    auto *rows = new QVBoxLayout(this);
    rows->setContentsMargins(footerMargin, footerMargin / 2, footerMargin, footerMargin / 2);
    rows->setSpacing(2);
    rows->addWidget(m_selection);
    rows->addLayout(first);
    rows->addWidget(m_key);
    connect(&m_sha, &StreamSha::changed, this, &BytesFooter::showFacts);
    connect(m_shaButton, &QToolButton::clicked, this, [this] {
        if (m_sha.isRunning())
            m_sha.cancel();
        else
            m_sha.start();
    });
    retranslate();
    hide();
}

void BytesFooter::retranslate()
{
    m_facts->setAccessibleName(tr("What there is of the stream"));
    m_selection->setAccessibleName(tr("What is selected"));
    m_key->setAccessibleName(tr("Kinds of bytes"));
    showKey();
    showFacts();
}

void BytesFooter::showStream(const std::shared_ptr<const ByteStore> &store,
                             const QString &selection)
{
    m_store = store;
    m_sha.setStore(store);
    setVisible(store && m_roomy);
    m_selection->setVisible(!selection.isEmpty());
    if (m_selection->text() != selection)
        m_selection->setText(selection);
    showFacts();
}

void BytesFooter::showFacts()
{
    const bool running = m_sha.isRunning();
    m_shaButton->setVisible(running || m_sha.canStart());
    m_shaButton->setText(running ? tr("Cancel SHA-256") : tr("SHA-256"));
    m_shaButton->setToolTip(running ? QString() : tr("Compute the SHA-256 of the whole stream"));
    const QString text = m_store ? factsText() : QString();
    if (m_facts->text() != text)
        m_facts->setText(text);
    QStringList whole;
    if (m_store)
        whole += tr("XXH3-128 of all bytes: %1").arg(QString::fromLatin1(m_store->digest()));
    if (!m_sha.digest().isEmpty())
        whole += tr("SHA-256: %1").arg(QString::fromLatin1(m_sha.digest()));
    m_facts->setToolTip(whole.join(u'\n'));
}

QString BytesFooter::factsText() const
{
    const Extent extent = m_store->extent();
    const QByteArray sha = m_sha.digest();
    const QString digest = sha.isEmpty() ? tr("XXH3-128 %1").arg(shortDigest(m_store->digest()))
                                         : tr("SHA-256 %1").arg(shortDigest(sha));
    return QStringList{countedBytes(extent.total), digest, keptText(extent)}.join(
        QStringLiteral(" · "));
}

void BytesFooter::setRoomy(bool roomy)
{
    m_roomy = roomy;
    setVisible(m_store && m_roomy);
}

void BytesFooter::setKeyShown(bool shown)
{
    m_keyWanted = shown;
    showKey();
}

void BytesFooter::showKey()
{
    m_key->setVisible(m_keyWanted);
    m_key->setText(words::key(palette()));
}

QString BytesFooter::facts() const
{
    return m_facts->text();
}

QString BytesFooter::selectionText() const
{
    return m_selection->isHidden() ? QString() : m_selection->text();
}

void BytesFooter::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    if (event->type() == QEvent::PaletteChange)
        showKey();
}

} // namespace forkscope
