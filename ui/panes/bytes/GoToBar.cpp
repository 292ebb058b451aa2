#include "ui/panes/bytes/GoToBar.h"

#include "ui/panes/bytes/GoToOffset.h"
#include "ui/shared/StateStyle.h"

#include <QtGui/QKeyEvent>
#include <QtWidgets/QHBoxLayout>
#include <QtWidgets/QLabel>
#include <QtWidgets/QLineEdit>

namespace forkscope {

namespace {

constexpr int goToMargin = 6; ///< pixels
constexpr int editWidth = 16; ///< characters

} // namespace

GoToBar::GoToBar(QWidget *parent)
    : QWidget(parent), m_title(new QLabel(this)), m_edit(new QLineEdit(this)),
      m_error(new QLabel(this))
{
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(goToMargin, goToMargin / 2, goToMargin, goToMargin / 2);
    row->addWidget(m_title);
    row->addWidget(m_edit);
    row->addWidget(m_error, 1);
    m_title->setBuddy(m_edit);
    m_edit->setMaximumWidth(editWidth * fontMetrics().averageCharWidth() * 2);
    m_error->setWordWrap(true);
    m_error->setTextFormat(Qt::PlainText);
    connect(m_edit, &QLineEdit::textChanged, this, &GoToBar::check);
    connect(m_edit, &QLineEdit::returnPressed, this, &GoToBar::go);
    retranslate();
    hide();
}

void GoToBar::retranslate()
{
    m_title->setText(tr("Go to"));
    m_edit->setPlaceholderText(QStringLiteral("0x1f00"));
    m_edit->setAccessibleName(tr("Offset to go to"));
    m_edit->setToolTip(tr("0x1f00, 7936, +16 or -0x10 from the cursor, end, end-16"));
}

void GoToBar::open()
{
    show();
    m_edit->setFocus(Qt::ShortcutFocusReason);
    m_edit->selectAll();
    check();
}

void GoToBar::setStream(qint64 cursor, qint64 total)
{
    m_cursor = cursor;
    m_total = total;
}

QString GoToBar::errorText() const
{
    return m_error->text();
}

/// Shows an error while the user types; an empty line is no error yet.
void GoToBar::check()
{
    const QString text = m_edit->text();
    const bool isEmpty = text.trimmed().isEmpty();
    const QString error = isEmpty ? QString() : goToOffset(text, m_cursor, m_total).error;
    QPalette ink = palette();
    ink.setColor(QPalette::WindowText, style::text(Outcome::Failed, palette()));
    m_error->setPalette(ink);
    m_error->setText(error);
    m_edit->setAccessibleDescription(error);
}

void GoToBar::go()
{
    const GoToResult result = goToOffset(m_edit->text(), m_cursor, m_total);
    if (!result.offset) {
        m_error->setText(result.error);
        return;
    }
    Q_EMIT offsetChosen(*result.offset);
    close();
}

void GoToBar::close()
{
    hide();
    Q_EMIT closed();
}

void GoToBar::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Escape) {
        close();
        return event->accept();
    }
    QWidget::keyPressEvent(event);
}

void GoToBar::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

} // namespace forkscope
