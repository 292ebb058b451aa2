#include "ui/panes/code/CodePane.h"

#include "ui/files/ChosenPath.h"
#include "ui/files/Dialogs.h"
#include "ui/files/PlanDocument.h"
#include "ui/files/PlanFiles.h"
#include "ui/panes/code/CodeHighlighter.h"
#include "ui/shared/Zoom.h"

#include <QtCore/QDir>
#include <QtCore/QEvent>
#include <QtGui/QClipboard>
#include <QtGui/QGuiApplication>
#include <QtWidgets/QComboBox>
#include <QtWidgets/QHBoxLayout>
#include <QtWidgets/QLabel>
#include <QtWidgets/QPlainTextEdit>
#include <QtWidgets/QToolButton>
#include <QtWidgets/QVBoxLayout>

namespace forkscope {

CodePane::CodePane(PlanDocument *document, Dialogs *dialogs, QWidget *parent)
    : QWidget(parent), m_document(document), m_dialogs(dialogs), m_languages(new QComboBox(this)),
      m_copy(new QToolButton(this)), m_save(new QToolButton(this)), m_problem(new QLabel(this)),
      m_text(new QPlainTextEdit(this)), m_highlighter(new CodeHighlighter(m_text->document()))
{
    build();
    retranslate();
    m_soon.setSingleShot(true);
    connect(&m_soon, &QTimer::timeout, this, &CodePane::refresh);
    connect(m_document, &PlanDocument::planChanged, this, [this] { m_soon.start(0); });
    connect(m_languages, &QComboBox::currentIndexChanged, this, &CodePane::refresh);
    connect(m_copy, &QToolButton::clicked, this, &CodePane::copy);
    connect(m_save, &QToolButton::clicked, this, &CodePane::save);
}

void CodePane::build()
{
    for (const CodeFormat format : allCodeFormats)
        m_languages->addItem(labelOf(format));
    for (QToolButton *button : {m_copy, m_save}) {
        button->setAutoRaise(true);
        button->setFocusPolicy(Qt::TabFocus);
    }
    auto *row = new QHBoxLayout;
    row->addWidget(m_languages);
    row->addStretch();
    row->addWidget(m_copy);
    row->addWidget(m_save);
    m_problem->setWordWrap(true);
    m_text->setReadOnly(true);
    m_text->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    m_text->setLineWrapMode(QPlainTextEdit::NoWrap);
    m_text->setFrameShape(QFrame::NoFrame);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(6, 4, 6, 4);
    column->addLayout(row);
    column->addWidget(m_problem);
    column->addWidget(m_text);
}

void CodePane::retranslate()
{
    m_languages->setAccessibleName(tr("Language of the program"));
    m_languages->setToolTip(tr("In which language the plan is written as a program"));
    m_copy->setText(tr("Copy"));
    m_copy->setToolTip(tr("Copies the whole program"));
    m_save->setText(tr("Save…"));
    m_save->setToolTip(tr("Writes the program to a file"));
    m_text->setAccessibleName(tr("The plan as a program"));
    refresh();
}

void CodePane::setFormat(CodeFormat format)
{
    m_languages->setCurrentIndex(int(format));
}

CodeFormat CodePane::format() const
{
    return allCodeFormats[size_t(std::max(0, m_languages->currentIndex()))];
}

QString CodePane::code() const
{
    return m_text->toPlainText();
}

void CodePane::refresh()
{
    if (!isVisible())
        return; // showing the pane refreshes it
    const Problems problems = m_document->problems();
    const bool ok = problems.isEmpty();
    m_problem->setVisible(!ok);
    m_problem->setText(ok ? QString()
                          : tr("There is no program while the plan has a problem: %1")
                                .arg(problems.front().text()));
    m_copy->setEnabled(ok);
    m_save->setEnabled(ok);
    m_text->setFont(fixedFontFor(this));
    m_text->setPlainText(ok ? QString::fromUtf8(codeOf(m_document->plan(), format())) : QString());
    m_highlighter->setFormat(format(), palette());
}

void CodePane::copy()
{
    QGuiApplication::clipboard()->setText(code());
}

bool CodePane::save()
{
    const QString name = QStringLiteral("plan.") + suffixOf(format());
    const QString path = m_dialogs->askCodePath(
        this, QDir(PlanFiles::directoryFor(QStringLiteral("code"))).filePath(name));
    if (path.isEmpty())
        return false;
    if (const QString why = writeChosen(path, codeOf(m_document->plan(), format()));
        !why.isEmpty()) {
        m_dialogs->showError(this, tr("Cannot Save the Program"),
                             QDir::toNativeSeparators(path) + QStringLiteral(": ") + why);
        return false;
    }
    PlanFiles::rememberDirectory(QStringLiteral("code"), path);
    return true;
}

void CodePane::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    refresh();
}

void CodePane::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    else if (event->type() == QEvent::PaletteChange || event->type() == QEvent::FontChange)
        refresh();
}

} // namespace forkscope
