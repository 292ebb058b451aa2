#include "ui/bytes/BytesPane.h"

#include "core/capture/Capture.h"
#include "ui/bytes/BytesTextView.h"
#include "ui/bytes/BytesView.h"
#include "ui/shared/Format.h"

#include <QtCore/QLocale>
#include <QtWidgets/QButtonGroup>
#include <QtWidgets/QComboBox>
#include <QtWidgets/QHBoxLayout>
#include <QtWidgets/QLabel>
#include <QtWidgets/QStackedWidget>
#include <QtWidgets/QToolButton>
#include <QtWidgets/QVBoxLayout>

namespace forkscope {

namespace {

constexpr int margin = 6; ///< pixels

/// A program's name as a word of a sentence: without directories, safe and not too long.
QString shortName(const QByteArray &program)
{
    constexpr int longest = 32;
    const QString name = visibleText(program.mid(program.lastIndexOf('/') + 1));
    return name.size() > longest ? name.first(longest) + u'…' : name;
}

QString shortDigest(const QByteArray &digest)
{
    constexpr int shown = 4;
    return QString::fromLatin1(digest.first(shown)) + u'…' +
           QString::fromLatin1(digest.last(shown));
}

QToolButton *checkableButton(QWidget *parent)
{
    auto *button = new QToolButton(parent);
    button->setCheckable(true);
    button->setAutoRaise(true);
    button->setFocusPolicy(Qt::StrongFocus);
    return button;
}

} // namespace

BytesPane::BytesPane(QWidget *parent) : QWidget(parent)
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins({});
    column->setSpacing(0);
    column->addWidget(makeHeader());
    column->addWidget(makePages(), 1);
    column->addWidget(makeFooter());
    setMode(Mode::Hex);
    retranslate();
    refresh();
}

QWidget *BytesPane::makeHeader()
{
    auto *header = new QWidget(this);
    auto *row = new QHBoxLayout(header);
    row->setContentsMargins(margin, margin / 2, margin, margin / 2);
    m_picker = new QComboBox(header);
    m_picker->setSizeAdjustPolicy(QComboBox::AdjustToContents);
    m_picker->setMinimumContentsLength(12);
    m_picker->setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
    connect(m_picker, &QComboBox::activated, this, &BytesPane::pickStream);
    m_hexButton = checkableButton(header);
    m_textButton = checkableButton(header);
    m_followButton = checkableButton(header);
    row->addWidget(m_picker);
    row->addWidget(m_hexButton);
    row->addWidget(m_textButton);
    row->addStretch(1);
    row->addWidget(m_followButton);
    return header;
}

QStackedWidget *BytesPane::makePages()
{
    m_pages = new QStackedWidget(this);
    m_hex = new BytesView(m_pages);
    m_text = new BytesTextView(m_pages);
    m_message = new QLabel(m_pages);
    m_message->setAlignment(Qt::AlignCenter);
    m_message->setWordWrap(true);
    m_message->setBackgroundRole(QPalette::Base);
    m_message->setAutoFillBackground(true);
    m_pages->addWidget(m_hex);
    m_pages->addWidget(m_text);
    m_pages->addWidget(m_message);
    connect(m_hex, &BytesView::selectionChanged, this, &BytesPane::showFooter);
    makeModeButtons();
    makeFollowButton();
    return m_pages;
}

void BytesPane::makeModeButtons()
{
    auto *group = new QButtonGroup(this);
    group->addButton(m_hexButton, int(Mode::Hex));
    group->addButton(m_textButton, int(Mode::Text));
    connect(group, &QButtonGroup::idClicked, this, [this](int id) { setMode(Mode(id)); });
}

void BytesPane::makeFollowButton()
{
    m_followButton->setChecked(true);
    connect(m_followButton, &QToolButton::clicked, this, &BytesPane::setFollowing);
    connect(m_hex, &BytesView::followingChanged, this, &BytesPane::setFollowing);
    connect(m_text, &BytesTextView::followingChanged, this, &BytesPane::setFollowing);
}

QLabel *BytesPane::makeFooter()
{
    m_footer = new QLabel(this);
    m_footer->setWordWrap(true);
    m_footer->setContentsMargins(margin, margin / 2, margin, margin / 2);
    m_footer->setTextInteractionFlags(Qt::TextSelectableByMouse);
    return m_footer;
}

void BytesPane::retranslate()
{
    m_picker->setAccessibleName(tr("Stream"));
    m_picker->setToolTip(tr("Which stream of the selected instance is shown"));
    m_hexButton->setText(tr("Hex"));
    m_hexButton->setToolTip(tr("Every byte in hexadecimal"));
    m_textButton->setText(tr("Text"));
    m_textButton->setToolTip(tr("The bytes as UTF-8 text, what cannot be shown made visible"));
    m_followButton->setText(tr("Follow"));
    m_followButton->setToolTip(tr("Stay at the end while bytes come"));
    m_footer->setAccessibleName(tr("What there is of the stream"));
}

void BytesPane::setRecord(const RunRecord *record)
{
    m_record = record;
    m_picked = false;
    m_stream.reset();
    refresh();
}

void BytesPane::setSelection(Selection selection)
{
    if (selection == m_selection)
        return;
    m_selection = selection;
    m_picked = false;
    m_stream.reset();
    refresh();
}

void BytesPane::refresh()
{
    chooseStream();
    fillPicker();
    showStore();
    showFooter();
}

/// Looks again as long as what is shown has no bytes, since others may have come by now.
void BytesPane::chooseStream()
{
    if (!hasInstance()) {
        m_stream.reset();
        return;
    }
    const bool stands = m_stream && streamsOf(m_selection.instance, stages()).contains(*m_stream);
    if (stands && (m_picked || bytesOf(*m_stream) > 0))
        return;
    m_picked = false;
    m_stream = firstStream(m_selection, stages(), m_preference,
                           [this](StreamId stream) { return bytesOf(stream) > 0; });
}

void BytesPane::pickStream(int index)
{
    const QList<StreamId> streams = streamsOf(m_selection.instance, stages());
    if (!hasInstance() || index < 0 || index >= streams.size())
        return;
    m_stream = streams.at(index);
    m_preference = StreamPreference{m_stream->kind, m_stream->process.stage};
    m_picked = true;
    refresh();
}

/// Changes texts in place, so that an open list stays open.
void BytesPane::fillPicker()
{
    const QList<StreamId> streams =
        hasInstance() ? streamsOf(m_selection.instance, stages()) : QList<StreamId>();
    m_picker->setVisible(!streams.isEmpty());
    while (m_picker->count() > streams.size())
        m_picker->removeItem(m_picker->count() - 1);
    for (int i = 0; i < streams.size(); ++i) {
        const QString text = nameOf(streams.at(i));
        if (i >= m_picker->count())
            m_picker->addItem(text);
        else if (m_picker->itemText(i) != text)
            m_picker->setItemText(i, text);
    }
    if (m_stream)
        m_picker->setCurrentIndex(int(streams.indexOf(*m_stream)));
}

void BytesPane::showStore()
{
    m_store = m_stream ? storeOf(*m_stream) : nullptr;
    const Extent extent = m_store ? m_store->extent() : Extent{};
    if (extent.total == 0)
        m_store.reset();
    m_followButton->setEnabled(m_store && !extent.ended);
    m_hex->setStore(m_store);
    if (mode() == Mode::Text)
        m_text->setStore(m_store);
    if (!m_store) {
        m_text->setStore(nullptr);
        m_message->setText(emptyText());
        m_pages->setCurrentWidget(m_message);
        return;
    }
    m_hex->refresh();
    if (mode() == Mode::Text) {
        m_text->refresh();
        m_pages->setCurrentWidget(m_text);
    } else {
        m_pages->setCurrentWidget(m_hex);
    }
}

void BytesPane::showFooter()
{
    const QString text = m_store ? footerText() : QString();
    m_footer->setVisible(!text.isEmpty());
    if (m_footer->text() != text)
        m_footer->setText(text);
    m_footer->setToolTip(
        m_store ? tr("XXH3-128 of all bytes: %1").arg(QString::fromLatin1(m_store->digest()))
                : QString());
}

void BytesPane::setFollowing(bool following)
{
    m_followButton->setChecked(following);
    m_hex->setFollowing(following);
    m_text->setFollowing(following);
}

BytesPane::Mode BytesPane::mode() const
{
    return m_textButton->isChecked() ? Mode::Text : Mode::Hex;
}

void BytesPane::setMode(Mode mode)
{
    m_hexButton->setChecked(mode == Mode::Hex);
    m_textButton->setChecked(mode == Mode::Text);
    showStore();
    showFooter();
}

QList<QAction *> BytesPane::hexActions() const
{
    return m_hex->actions();
}

int BytesPane::stages() const
{
    return m_record ? int(m_record->plan().pipeline.stages.size()) : 0;
}

bool BytesPane::hasInstance() const
{
    return m_record && m_record->isStarted() && !m_selection.isEmpty() &&
           size_t(m_selection.instance) < m_record->instances().size();
}

std::shared_ptr<const ByteStore> BytesPane::storeOf(StreamId stream) const
{
    return m_record && m_record->capture() ? m_record->capture()->find(stream) : nullptr;
}

qint64 BytesPane::bytesOf(StreamId stream) const
{
    const auto store = storeOf(stream);
    return store ? store->extent().total : 0;
}

QString BytesPane::nameOf(StreamId stream) const
{
    const QString count = format::byteCount(bytesOf(stream));
    if (stream.kind == StreamKind::Output)
        return tr("Output (%1)").arg(count);
    const int stage = stream.process.stage;
    const Stage &program = m_record->plan().pipeline.stages.at(stage);
    return tr("Errors of %1 · %2 (%3)")
        .arg(QString::number(stage), shortName(program.program), count);
}

QString BytesPane::emptyText() const
{
    if (!m_record || !m_record->isStarted())
        return tr("Run the plan, then select an instance to see its bytes.");
    if (!m_stream)
        return tr("Select an instance to see its bytes.");
    const InstanceRecord &instance = m_record->instances().at(size_t(m_selection.instance));
    if (instance.outcome == Outcome::NotStarted)
        return tr("Not started, so there are no bytes.");
    if (!instance.outcome)
        return tr("No bytes yet.");
    return m_stream->kind == StreamKind::Output ? tr("Ended without output.")
                                                : tr("Ended without writing errors.");
}

QString BytesPane::footerText() const
{
    const Extent extent = m_store->extent();
    const QLocale locale;
    QStringList parts{countedBytes(extent.total)};
    if (extent.dropped() == 0)
        parts += tr("all kept");
    else
        parts += tr("first %1 and last %2 kept, %3 not kept")
                     .arg(locale.toString(extent.gapBegin),
                          locale.toString(extent.total - extent.gapEnd),
                          locale.toString(extent.dropped()));
    parts += tr("XXH3-128 %1").arg(shortDigest(m_store->digest()));
    if (mode() == Mode::Hex && !m_hex->selection().isEmpty())
        parts += selectionText();
    return parts.join(QStringLiteral(" · "));
}

QString BytesPane::selectionText() const
{
    const ByteRange range = m_hex->selection();
    const QString begin = QString::number(range.begin, 16);
    const QString text = tr("selection %1 at 0x%2").arg(countedBytes(range.size()), begin);
    if (range.size() <= BytesView::copyLimit)
        return text;
    return tr("%1, too long to copy (at most %2)")
        .arg(text, format::byteCount(BytesView::copyLimit));
}

void BytesPane::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    refresh();
}

void BytesPane::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() != QEvent::LanguageChange)
        return;
    retranslate();
    refresh();
}

} // namespace forkscope
