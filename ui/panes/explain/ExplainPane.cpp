#include "ui/panes/explain/ExplainPane.h"

#include "core/record/RunRecord.h"

#include <QtCore/QEvent>
#include <QtGui/QAction>
#include <QtGui/QClipboard>
#include <QtGui/QGuiApplication>
#include <QtWidgets/QLabel>
#include <QtWidgets/QScrollBar>
#include <QtWidgets/QTextEdit>
#include <QtWidgets/QVBoxLayout>

namespace forkscope {

namespace {

constexpr int explainMargin = 10;     // pixels
constexpr int updateIntervalMs = 250; // sentences that change faster cannot be read

QString paragraphs(const QStringList &sentences)
{
    QString html;
    for (const QString &sentence : sentences)
        html += QStringLiteral("<p style=\"margin-top:0; margin-bottom:8px\">%1</p>")
                    .arg(sentence.toHtmlEscaped());
    return html;
}

/// Returns what was chosen as it is by now, since the last band of a live process grows.
Subject grown(const RunRecord &record, Subject subject)
{
    if (auto *moment = std::get_if<subject::Moment>(&subject)) {
        if (const auto now = bandAt(record, moment->lane, moment->band.from))
            moment->band = *now;
    } else if (auto *core = std::get_if<subject::Core>(&subject)) {
        if (const auto now = coreTimeAt(record, core->time.core, core->time.from))
            core->time = *now;
    }
    return subject;
}

} // namespace

ExplainPane::ExplainPane(QWidget *parent)
    : QWidget(parent), m_title(new QLabel(this)), m_text(new QTextEdit(this)),
      m_copy(new QAction(this)), m_selectAll(new QAction(this)), m_copyAll(new QAction(this))
{
    m_title->setTextFormat(Qt::PlainText);
    m_title->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Fixed); // a long name widens nothing
    QFont bold = m_title->font();
    bold.setWeight(QFont::DemiBold);
    m_title->setFont(bold);
    m_title->setContentsMargins(explainMargin, explainMargin / 2, explainMargin, 0);
    m_text->setReadOnly(true);
    m_text->setTabChangesFocus(true);
    m_text->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    m_text->setFrameShape(QFrame::NoFrame);
    m_text->document()->setDocumentMargin(explainMargin);
    m_text->setContextMenuPolicy(Qt::ActionsContextMenu);
    m_text->addActions(textActions());
    connect(m_copy, &QAction::triggered, m_text, &QTextEdit::copy);
    connect(m_text, &QTextEdit::copyAvailable, m_copy, &QAction::setEnabled);
    connect(m_selectAll, &QAction::triggered, m_text, &QTextEdit::selectAll);
    connect(m_copyAll, &QAction::triggered, this, &ExplainPane::copyAll);
    m_copy->setEnabled(false);

    auto *column = new QVBoxLayout(this);
    column->setContentsMargins({});
    column->setSpacing(0);
    column->addWidget(m_title);
    column->addWidget(m_text, 1);
    setAutoFillBackground(true);
    setBackgroundRole(QPalette::Base);
    setFocusProxy(m_text);

    m_later.setSingleShot(true);
    connect(&m_later, &QTimer::timeout, this, &ExplainPane::updateNow);
    retranslate();
}

void ExplainPane::setRecord(const RunRecord *record)
{
    m_record = record;
    m_chosen.reset();
    updateNow();
}

void ExplainPane::setSelection(Selection selection)
{
    m_selection = selection;
    m_chosen.reset();
    updateNow();
}

void ExplainPane::showBand(LaneId lane, const Band &band)
{
    m_chosen = subject::Moment{lane, band};
    updateNow();
}

void ExplainPane::showCoreTime(const CoreTime &time)
{
    m_chosen = subject::Core{time};
    updateNow();
}

void ExplainPane::refresh()
{
    if (!isVisible() || m_later.isActive())
        return; // showEvent() or the timer will do it
    const qint64 since = m_sinceUpdate.isValid() ? m_sinceUpdate.elapsed() : updateIntervalMs;
    // The first state of a run ("queued") is over in a moment and must not stay on the screen.
    const bool hasJustBegun = m_record && m_record->end() - m_record->begin() <
                                              std::chrono::milliseconds(updateIntervalMs);
    if (since >= updateIntervalMs || hasJustBegun)
        updateNow();
    else
        m_later.start(int(updateIntervalMs - since));
}

QString ExplainPane::title() const
{
    return m_title->text();
}

QList<QAction *> ExplainPane::textActions() const
{
    return {m_copy, m_selectAll, m_copyAll};
}

QSize ExplainPane::sizeHint() const
{
    return {fontMetrics().averageCharWidth() * 43, fontMetrics().height() * 20};
}

void ExplainPane::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    updateNow();
}

void ExplainPane::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

std::optional<Subject> ExplainPane::subjectNow() const
{
    if (!m_record || !m_record->isStarted())
        return std::nullopt;
    if (m_chosen)
        return grown(*m_record, *m_chosen);
    if (m_selection.isEmpty())
        return std::nullopt;
    if (m_selection.stage >= 0)
        return subject::Process{{m_selection.instance, m_selection.stage}};
    return subject::Instance{m_selection.instance};
}

void ExplainPane::updateNow()
{
    m_later.stop();
    m_sinceUpdate.start();
    const auto subject = subjectNow();
    const QStringList sentences = subject ? explain(*m_record, *subject) : QStringList();
    if (sentences.isEmpty())
        showSentences(QString(), {tr("Run a plan, then select an instance, a process or a band of "
                                     "the timeline: why it went as it did is said here.")});
    else
        showSentences(titleOf(*m_record, *subject), sentences);
}

void ExplainPane::showSentences(const QString &title, const QStringList &sentences)
{
    m_title->setText(title);
    m_title->setVisible(!title.isEmpty());
    m_copyAll->setEnabled(!title.isEmpty());
    if (sentences == m_sentences)
        return; // keeps what the user has marked
    m_sentences = sentences;
    const int scrolled = m_text->verticalScrollBar()->value();
    m_text->setHtml(paragraphs(sentences));
    m_text->verticalScrollBar()->setValue(scrolled);
}

void ExplainPane::copyAll() const
{
    QGuiApplication::clipboard()->setText(m_title->text() + u'\n' + m_sentences.join(u'\n') +
                                          u'\n');
}

void ExplainPane::retranslate()
{
    m_text->setAccessibleName(tr("Explanation"));
    m_copy->setText(tr("&Copy"));
    m_selectAll->setText(tr("Select &All"));
    m_copyAll->setText(tr("Copy the &Explanation"));
    m_sentences.clear();
    updateNow();
}

} // namespace forkscope
