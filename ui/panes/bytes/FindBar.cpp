#include "ui/panes/bytes/FindBar.h"

#include "ui/shared/Mnemonic.h"
#include "ui/shared/StateStyle.h"

#include <QtGui/QAction>
#include <QtGui/QKeyEvent>
#include <QtWidgets/QComboBox>
#include <QtWidgets/QHBoxLayout>
#include <QtWidgets/QLabel>
#include <QtWidgets/QLineEdit>
#include <QtWidgets/QToolButton>
#include <QtWidgets/QVBoxLayout>

namespace forkscope {

namespace {

constexpr int findMargin = 6; ///< pixels

QToolButton *flatButton(QWidget *parent)
{
    auto *button = new QToolButton(parent);
    button->setAutoRaise(true);
    button->setFocusPolicy(Qt::TabFocus);
    return button;
}

} // namespace

FindBar::FindBar(QWidget *parent)
    : QWidget(parent), m_edit(new QLineEdit(this)), m_kinds(new QComboBox(this)),
      m_case(flatButton(this)), m_previous(flatButton(this)), m_next(flatButton(this)),
      m_close(flatButton(this)), m_count(new QLabel(this)), m_note(new QLabel(this))
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(findMargin, findMargin / 2, findMargin, findMargin / 2);
    column->setSpacing(findMargin / 2);
    column->addWidget(makeRow());
    column->addWidget(m_note);
    m_note->setWordWrap(true);
    m_note->setTextFormat(Qt::PlainText);
    m_note->hide();
    for (int i = 0; i <= int(Kind::Expression); ++i)
        m_kinds->addItem(QString());
    m_case->setCheckable(true);
    connect(m_edit, &QLineEdit::textChanged, this, &FindBar::changed);
    m_kinds->setSizeAdjustPolicy(QComboBox::AdjustToContents); // wide enough in any language
    connect(m_kinds, &QComboBox::currentIndexChanged, this, &FindBar::showKind);
    connect(m_case, &QToolButton::toggled, this, &FindBar::changed);
    connect(m_next, &QToolButton::clicked, this, &FindBar::nextWanted);
    connect(m_previous, &QToolButton::clicked, this, &FindBar::previousWanted);
    connect(m_close, &QToolButton::clicked, this, &FindBar::close);
    retranslate();
    hide();
}

QWidget *FindBar::makeRow()
{
    auto *line = new QWidget(this);
    auto *row = new QHBoxLayout(line);
    row->setContentsMargins({});
    m_edit->setClearButtonEnabled(true);
    m_edit->setMinimumWidth(fontMetrics().averageCharWidth() * 14);
    m_previous->setArrowType(Qt::UpArrow);
    m_next->setArrowType(Qt::DownArrow);
    row->addWidget(m_edit, 1);
    for (QWidget *widget :
         std::initializer_list<QWidget *>{m_kinds, m_case, m_previous, m_next, m_count, m_close})
        row->addWidget(widget);
    return line;
}

void FindBar::retranslate()
{
    m_edit->setAccessibleName(tr("Find in the bytes"));
    m_kinds->setItemText(int(Kind::Text), tr("Text"));
    m_kinds->setItemText(int(Kind::Hex), tr("Hex"));
    m_kinds->setItemText(int(Kind::Expression), tr("Expression"));
    m_kinds->setAccessibleName(tr("What the text is"));
    m_kinds->setToolTip(
        tr("The UTF-8 bytes of a text, bytes as hex digits, or a regular expression "
           "(as in Perl) over bytes"));
    m_case->setText(tr("Aa", "upper and lower case are two things"));
    m_case->setAccessibleName(tr("Upper and lower case differ"));
    m_case->setToolTip(tr("Upper and lower case differ (of ASCII letters)"));
    m_close->setText(QStringLiteral("✕"));
    m_close->setAccessibleName(tr("Close"));
    m_close->setToolTip(tr("Close (Esc)"));
    m_count->setAccessibleName(tr("Matches"));
    m_note->setAccessibleName(tr("What came of the search"));
    showKind();
}

void FindBar::setActions(QAction *next, QAction *previous)
{
    const auto describe = [](QToolButton *button, const QAction *action) {
        const QString name = withoutMnemonic(action->text());
        button->setAccessibleName(name);
        button->setToolTip(QStringLiteral("%1 (%2)").arg(
            name, action->shortcut().toString(QKeySequence::NativeText)));
    };
    for (const auto &[button, action] :
         {std::pair{m_next, next}, std::pair{m_previous, previous}}) {
        const auto follow = [describe, button, action] { describe(button, action); };
        connect(action, &QAction::changed, button, follow);
        follow();
    }
}

void FindBar::showKind()
{
    m_case->setEnabled(kind() != Kind::Hex);
    switch (kind()) {
    case Kind::Text:
        m_edit->setPlaceholderText(tr("Find"));
        m_edit->setToolTip(tr("Its UTF-8 bytes are searched for"));
        break;
    case Kind::Hex:
        m_edit->setPlaceholderText(QStringLiteral("53 61 ?? 74"));
        m_edit->setToolTip(tr("Bytes as two hex digits each, ? for any digit"));
        break;
    case Kind::Expression:
        m_edit->setPlaceholderText(QStringLiteral("[0-9]+ \\xff"));
        m_edit->setToolTip(
            tr("^ and $ are the beginning and end of a line, \\xff is a byte; a match "
               "has at most 64 KiB"));
        break;
    }
    Q_EMIT changed();
}

void FindBar::open()
{
    show();
    m_edit->setFocus(Qt::ShortcutFocusReason);
    m_edit->selectAll();
    Q_EMIT changed();
}

QString FindBar::text() const
{
    return m_edit->text();
}

FindBar::Kind FindBar::kind() const
{
    return Kind(m_kinds->currentIndex());
}

ByteQuery::Made FindBar::query() const
{
    const auto letters =
        m_case->isChecked() ? ByteQuery::Letters::Exact : ByteQuery::Letters::EitherCase;
    switch (kind()) {
    case Kind::Hex:
        return ByteQuery::ofHex(text());
    case Kind::Expression:
        return ByteQuery::ofExpression(text(), letters);
    case Kind::Text:
        break;
    }
    return ByteQuery::ofText(text(), letters);
}

void FindBar::setCount(const QString &text)
{
    m_count->setText(text);
}

void FindBar::setNote(const QString &text, bool isError)
{
    QPalette ink = palette();
    ink.setColor(QPalette::WindowText, isError ? style::text(Outcome::Failed, palette())
                                               : style::secondaryText(palette()));
    m_note->setPalette(ink);
    m_note->setText(text);
    m_note->setVisible(!text.isEmpty());
    m_edit->setAccessibleDescription(text);
}

QString FindBar::countText() const
{
    return m_count->text();
}

QString FindBar::noteText() const
{
    return m_note->text();
}

void FindBar::close()
{
    hide();
    Q_EMIT closed();
}

void FindBar::keyPressEvent(QKeyEvent *event)
{
    const bool shift = event->modifiers().testFlag(Qt::ShiftModifier);
    switch (event->key()) {
    case Qt::Key_Escape:
        close();
        break;
    case Qt::Key_Return:
    case Qt::Key_Enter:
        if (shift)
            Q_EMIT previousWanted();
        else
            Q_EMIT nextWanted();
        break;
    default:
        return QWidget::keyPressEvent(event);
    }
    event->accept();
}

void FindBar::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

} // namespace forkscope
