#include "ui/panes/chain/InputSheet.h"

#include "core/base/FilePath.h"
#include "core/base/ShellWord.h"
#include "core/pipeline/PlanCheck.h"
#include "ui/files/ChosenPath.h"
#include "ui/panes/chain/BytesText.h"
#include "ui/panes/chain/SheetParts.h"
#include "ui/shared/Format.h"
#include "ui/shared/Zoom.h"

#include <QtWidgets/QComboBox>
#include <QtWidgets/QDialogButtonBox>
#include <QtWidgets/QFileDialog>
#include <QtWidgets/QFormLayout>
#include <QtWidgets/QLabel>
#include <QtWidgets/QLineEdit>
#include <QtWidgets/QMessageBox>
#include <QtWidgets/QPlainTextEdit>
#include <QtWidgets/QPushButton>
#include <QtWidgets/QRadioButton>
#include <QtWidgets/QStackedWidget>

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

namespace forkscope {

namespace {

/// The pages of the sheet, in the order of the alternatives of Input.
enum Kind { None, Text, Bytes, Random, File };

/// Reads a whole number without sign, whose digits may be grouped by spaces.
std::optional<qint64> wholeNumber(QString text)
{
    text.remove(QLatin1Char(' '));
    bool ok = false;
    const qint64 number = text.toLongLong(&ok);
    return ok && number >= 0 ? std::optional(number) : std::nullopt;
}

QPlainTextEdit *makeEdit(const QString &accessibleName, QWidget *parent)
{
    auto *edit = new QPlainTextEdit(parent);
    edit->setFont(fixedFont());
    edit->setAccessibleName(accessibleName);
    edit->setTabChangesFocus(true);
    return edit;
}

QFormLayout *makePage(QWidget *page)
{
    auto *layout = new QFormLayout(page);
    layout->setContentsMargins(0, 6, 0, 0);
    layout->setFieldGrowthPolicy(QFormLayout::AllNonFixedFieldsGrow);
    return layout;
}

} // namespace

InputSheet::InputSheet(const Input &input, const QByteArray &directory, QWidget *parent)
    : QDialog(parent), m_before(input), m_relativeTo(directory), m_kind(new QComboBox(this)),
      m_pages(new QStackedWidget(this)), m_problem(sheet::makeHint({}, this)),
      m_buttons(new QDialogButtonBox(QDialogButtonBox::Ok | QDialogButtonBox::Cancel, this))
{
    setWindowTitle(tr("Input of the chain"));
    m_kind->addItems(
        {tr("None: end of file at once"), tr("Text"), tr("Bytes"), tr("Random bytes"), tr("File")});
    m_kind->setAccessibleName(tr("Kind of input"));
    for (QWidget *page : {createNonePage(), createTextPage(), createBytesPage(), createRandomPage(),
                          createFilePage()})
        m_pages->addWidget(page);

    auto *layout = new QFormLayout(this);
    layout->setFieldGrowthPolicy(QFormLayout::AllNonFixedFieldsGrow);
    layout->addRow(tr("&Input:"), m_kind);
    layout->addRow(m_pages);
    layout->addRow(m_problem);
    layout->addRow(m_buttons);
    fill(input);
    connectFields();
    resize(520, 320);
    examine();
}

QWidget *InputSheet::createNonePage()
{
    auto *page = new QWidget(m_pages);
    makePage(page)->addRow(
        sheet::makeHint(tr("The first stage reads the end of its input at once."), page));
    return page;
}

QWidget *InputSheet::createTextPage()
{
    auto *page = new QWidget(m_pages);
    m_text = makeEdit(tr("Text of the input"), page);
    m_textCount = sheet::makeHint({}, page);
    auto *layout = makePage(page);
    layout->addRow(m_text);
    layout->addRow(m_textCount);
    return page;
}

QWidget *InputSheet::createBytesPage()
{
    auto *page = new QWidget(m_pages);
    m_bytes = makeEdit(tr("Bytes of the input, as hex digits"), page);
    m_bytes->setPlaceholderText(QStringLiteral("e2 34 55 0a d0 51"));
    m_bytesCount = sheet::makeHint({}, page);
    auto *layout = makePage(page);
    layout->addRow(m_bytes);
    layout->addRow(m_bytesCount);
    return page;
}

QWidget *InputSheet::createRandomPage()
{
    auto *page = new QWidget(m_pages);
    m_count = sheet::makeField(QStringLiteral("10"), tr("Number of random bytes"), page);
    m_newEachTime = new QRadioButton(tr("&new ones in each run"), page);
    m_seeded = new QRadioButton(tr("the same in each run, from the &seed"), page);
    m_seed = sheet::makeField(QStringLiteral("1"), tr("Seed of the random bytes"), page);
    m_newEachTime->setChecked(true);
    auto *seedRow = new QHBoxLayout;
    seedRow->addWidget(m_seeded);
    seedRow->addWidget(m_seed);
    auto *layout = makePage(page);
    layout->addRow(tr("&Bytes:"), m_count);
    layout->addRow(QString(), m_newEachTime);
    layout->addRow(QString(), seedRow);
    layout->addRow(QString(), sheet::makeHint(tr("Each instance gets bytes of its own."), page));
    return page;
}

QWidget *InputSheet::createFilePage()
{
    auto *page = new QWidget(m_pages);
    m_file = sheet::makeField({}, tr("Path of the input file"), page);
    m_fileRemark = sheet::makeHint({}, page);
    auto *button = new QPushButton(tr("Bro&wse …"), page);
    connect(button, &QPushButton::clicked, this, &InputSheet::browse);
    auto *row = new QHBoxLayout;
    row->addWidget(m_file, 1);
    row->addWidget(button);
    auto *layout = makePage(page);
    layout->addRow(tr("&File:"), row);
    layout->addRow(QString(), m_fileRemark);
    return page;
}

void InputSheet::fill(const Input &input)
{
    if (const auto *text = std::get_if<TextInput>(&input))
        m_text->setPlainText(QString::fromUtf8(text->text));
    else if (const auto *bytes = std::get_if<BytesInput>(&input))
        m_bytes->setPlainText(hexOfBytes(bytes->bytes));
    else if (const auto *file = std::get_if<FileInput>(&input))
        m_file->setText(textOfBytes(file->path));
    else if (const auto *random = std::get_if<RandomInput>(&input)) {
        m_count->setText(QString::number(random->count));
        m_seeded->setChecked(random->seed.has_value());
        if (random->seed)
            m_seed->setText(QString::number(*random->seed));
    }
    m_text->document()->setModified(false);
    m_kind->setCurrentIndex(static_cast<int>(input.index()));
    m_pages->setCurrentIndex(static_cast<int>(input.index()));
}

void InputSheet::connectFields()
{
    connect(m_kind, &QComboBox::currentIndexChanged, m_pages, &QStackedWidget::setCurrentIndex);
    connect(m_kind, &QComboBox::currentIndexChanged, this, &InputSheet::examine);
    connect(m_text, &QPlainTextEdit::textChanged, this, &InputSheet::examine);
    connect(m_bytes, &QPlainTextEdit::textChanged, this, &InputSheet::examine);
    connect(m_newEachTime, &QRadioButton::toggled, this, &InputSheet::examine);
    for (QLineEdit *field : {m_count, m_seed, m_file})
        connect(field, &QLineEdit::textChanged, this, &InputSheet::examine);
    connect(m_seed, &QLineEdit::textEdited, this, [this] { m_seeded->setChecked(true); });
    connect(m_buttons, &QDialogButtonBox::accepted, this, &InputSheet::accept);
    connect(m_buttons, &QDialogButtonBox::rejected, this, &InputSheet::reject);
}

Input InputSheet::input() const
{
    switch (m_kind->currentIndex()) {
    case Text:
        // A text edit changes some line breaks, so a text that was not edited is returned as it
        // was.
        if (std::holds_alternative<TextInput>(m_before) && !m_text->document()->isModified())
            return m_before;
        return TextInput{m_text->toPlainText().toUtf8()};
    case Bytes: {
        const auto bytes = bytesOfHex(m_bytes->toPlainText());
        return BytesInput{bytes ? *bytes : QByteArray()};
    }
    case Random: {
        RandomInput random{wholeNumber(m_count->text()).value_or(0), {}};
        if (m_seeded->isChecked())
            random.seed = wholeNumber(m_seed->text());
        return random;
    }
    case File: {
        const auto path = bytesOfText(m_file->text());
        return FileInput{path ? *path : QByteArray()};
    }
    default:
        return NoInput{};
    }
}

QString InputSheet::problem() const
{
    switch (m_kind->currentIndex()) {
    case Bytes:
        if (const auto bytes = bytesOfHex(m_bytes->toPlainText()); !bytes)
            return bytes.error().text();
        break;
    case Random:
        if (!wholeNumber(m_count->text()))
            return tr("The number of bytes is a whole number, such as 10.");
        if (m_seeded->isChecked() && !wholeNumber(m_seed->text()))
            return tr("The seed is a whole number, such as 7.");
        break;
    case File:
        if (const auto path = bytesOfText(m_file->text()); !path)
            return path.error().text();
        break;
    default:
        break;
    }
    Plan plan;
    plan.pipeline.input = input();
    for (const Problem &problem : problemsOf(plan)) {
        if (problem.place.startsWith(QStringLiteral("pipeline.input")))
            return problem.message;
    }
    return {};
}

/// Returns a remark about the file as it is now; it may be made before the run.
QString InputSheet::fileRemark() const
{
    const auto path = bytesOfText(m_file->text());
    if (!path || path->isEmpty())
        return tr("Each instance opens the file anew.");
    const QByteArray file =
        joinedPath(m_relativeTo.isEmpty() ? presentDirectory() : m_relativeTo, *path);
    struct stat status = {};
    if (::stat(file.constData(), &status) != 0)
        return tr("There is no file %1 now.").arg(shownBytes(file));
    if (S_ISDIR(status.st_mode))
        return tr("%1 is a directory.").arg(shownBytes(file));
    if (::faccessat(AT_FDCWD, file.constData(), R_OK, AT_EACCESS) != 0)
        return tr("%1 may not be read.").arg(shownBytes(file));
    return format::byteCount(status.st_size);
}

void InputSheet::examine()
{
    sheet::showProblem(m_problem, m_buttons, problem());
    if (m_kind->currentIndex() == Text)
        sheet::say(m_textCount,
                   tr("%1, exactly as typed: no line break is added at the end.")
                       .arg(format::byteCount(std::get<TextInput>(input()).text.size())),
                   sheet::Tone::Hint);
    if (const auto bytes = bytesOfHex(m_bytes->toPlainText()))
        sheet::say(m_bytesCount,
                   tr("%1; two hex digits a byte").arg(format::byteCount(bytes->size())),
                   sheet::Tone::Hint);
    sheet::say(m_fileRemark, fileRemark(), sheet::Tone::Hint);
}

void InputSheet::browse()
{
    const QString chosen = QFileDialog::getOpenFileName(this, tr("Input file"));
    if (chosen.isEmpty())
        return;
    if (const auto path = chosenPath(chosen))
        m_file->setText(textOfBytes(*path));
    else
        QMessageBox::warning(this, tr("Input file"), path.error());
}

/// Refuses while there is a problem, since Enter in a field accepts too.
void InputSheet::accept()
{
    if (problem().isEmpty())
        QDialog::accept();
}

} // namespace forkscope
