#include "ui/panes/chain/StageSheet.h"

#include "core/pipeline/PlanCheck.h"
#include "core/pipeline/ProgramLookup.h"
#include "ui/files/ChosenPath.h"
#include "ui/panes/chain/ArgumentList.h"
#include "ui/panes/chain/BytesText.h"
#include "ui/panes/chain/EnvironmentModel.h"
#include "ui/panes/chain/EnvironmentTable.h"
#include "ui/panes/chain/SheetParts.h"

#include <QtWidgets/QCheckBox>
#include <QtWidgets/QDialogButtonBox>
#include <QtWidgets/QFileDialog>
#include <QtWidgets/QFormLayout>
#include <QtWidgets/QLabel>
#include <QtWidgets/QLineEdit>
#include <QtWidgets/QListWidget>
#include <QtWidgets/QMessageBox>
#include <QtWidgets/QPushButton>
#include <QtWidgets/QTableView>

namespace forkscope {

StageSheet::StageSheet(const Stage &stage, QWidget *parent)
    : QDialog(parent), m_program(sheet::makeField(textOfBytes(stage.program), tr("Program"), this)),
      m_resolved(sheet::makeHint({}, this)), m_arguments(new ArgumentList(stage.arguments, this)),
      m_environment(new EnvironmentTable(stage.environment, this)),
      m_inherit(new QCheckBox(tr("Inherit Forkscope's own environment"), this)),
      m_tap(new QCheckBox(tr("&Tap the wire to the next stage: keep what passes"), this)),
      m_directory(
          sheet::makeField(textOfBytes(stage.workingDirectory), tr("Working directory"), this)),
      m_problem(sheet::makeHint({}, this)),
      m_buttons(new QDialogButtonBox(QDialogButtonBox::Ok | QDialogButtonBox::Cancel, this))
{
    setWindowTitle(tr("Stage %1").arg(textOfBytes(stage.program)));
    m_inherit->setChecked(stage.inheritEnvironment);
    m_tap->setChecked(stage.tap);
    m_tap->setToolTip(tr("A tap is one more pipe, which changes back-pressure. Behind the last "
                         "stage there is no wire: its output is kept anyway."));
    m_program->setPlaceholderText(tr("a name found in PATH, or a path"));
    m_directory->setPlaceholderText(tr("the directory Forkscope was started in"));

    auto *form = new QFormLayout(this);
    form->setFieldGrowthPolicy(QFormLayout::AllNonFixedFieldsGrow);
    form->addRow(tr("&Program:"), m_program);
    form->addRow(QString(), m_resolved);
    form->addRow(tr("&Arguments:"), m_arguments);
    form->addRow(QString(),
                 sheet::makeHint(tr("One argument a row, exactly as typed: no quotes are "
                                    "needed. $'\\xe2\\n' writes any bytes, $'' an empty "
                                    "argument."),
                                 this));
    m_environment->setFocusProxy(m_environment->view());
    form->addRow(tr("&Environment:"), m_environment);
    form->addRow(QString(), m_inherit);
    form->addRow(tr("&Directory:"), createDirectoryRow());
    form->addRow(QString(), m_tap);
    form->addRow(m_problem);
    form->addRow(m_buttons);
    m_arguments->setFocusProxy(m_arguments->list());
    connectFields();
    resize(620, 600);
    examine();
}

QWidget *StageSheet::createDirectoryRow()
{
    auto *row = new QWidget(this);
    auto *layout = new QHBoxLayout(row);
    layout->setContentsMargins(0, 0, 0, 0);
    auto *button = new QPushButton(tr("Browse …"), row);
    layout->addWidget(m_directory, 1);
    layout->addWidget(button);
    row->setFocusProxy(m_directory);
    connect(button, &QPushButton::clicked, this, &StageSheet::browse);
    return row;
}

void StageSheet::connectFields()
{
    connect(m_program, &QLineEdit::textChanged, this, &StageSheet::examine);
    connect(m_directory, &QLineEdit::textChanged, this, &StageSheet::examine);
    connect(m_arguments, &ArgumentList::changed, this, &StageSheet::examine);
    connect(m_environment, &EnvironmentTable::changed, this, &StageSheet::examine);
    connect(m_inherit, &QCheckBox::toggled, this, &StageSheet::examine);
    connect(m_buttons, &QDialogButtonBox::accepted, this, &StageSheet::accept);
    connect(m_buttons, &QDialogButtonBox::rejected, this, &StageSheet::reject);
}

Stage StageSheet::stage() const
{
    Stage stage;
    if (const auto program = bytesOfText(m_program->text()))
        stage.program = *program;
    stage.arguments = m_arguments->arguments();
    stage.environment = m_environment->model()->variables();
    stage.inheritEnvironment = m_inherit->isChecked();
    stage.tap = m_tap->isChecked();
    if (const auto directory = bytesOfText(m_directory->text()))
        stage.workingDirectory = *directory;
    return stage;
}

QString StageSheet::problem() const
{
    const auto program = bytesOfText(m_program->text());
    if (!program)
        return tr("Program: %1").arg(program.error().text());
    if (const QString problem = m_arguments->problem(); !problem.isEmpty())
        return problem;
    if (const QString problem = m_environment->model()->problem(); !problem.isEmpty())
        return problem;
    const auto directory = bytesOfText(m_directory->text());
    if (!directory)
        return tr("Directory: %1").arg(directory.error().text());
    Plan plan;
    plan.pipeline.stages = {stage()};
    for (const Problem &problem : problemsOf(plan)) {
        if (problem.place.startsWith(QStringLiteral("pipeline.stages[0]")))
            return problem.message;
    }
    return {};
}

QString StageSheet::resolvedText() const
{
    return m_resolved->text();
}

void StageSheet::examine()
{
    sheet::showProblem(m_problem, m_buttons, problem());
    const Stage now = stage();
    if (now.program.isEmpty()) {
        sheet::say(m_resolved, {}, sheet::Tone::Hint);
        return;
    }
    const auto path = lookUpProgram(now, environmentOf(now, ownEnvironment()));
    if (path)
        sheet::say(m_resolved, tr("Runs %1").arg(textOfBytes(*path)), sheet::Tone::Hint);
    else
        sheet::say(m_resolved, path.error().message, sheet::Tone::Wrong);
}

void StageSheet::browse()
{
    const auto now = bytesOfText(m_directory->text());
    const QString start = now ? QFile::decodeName(*now) : QString();
    const QString chosen = QFileDialog::getExistingDirectory(this, tr("Working directory"), start);
    if (chosen.isEmpty())
        return;
    if (const auto path = chosenPath(chosen))
        m_directory->setText(textOfBytes(*path));
    else
        QMessageBox::warning(this, tr("Working directory"), path.error());
}

/// Refuses while there is a problem, since Enter in a field accepts too.
void StageSheet::accept()
{
    if (problem().isEmpty())
        QDialog::accept();
}

} // namespace forkscope
