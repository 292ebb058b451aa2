#pragma once

#include "core/pipeline/Stage.h"

#include <QtWidgets/QDialog>

class QCheckBox;
class QDialogButtonBox;
class QLabel;
class QLineEdit;

namespace forkscope {

class ArgumentList;
class EnvironmentTable;

/// Everything about one stage: program, arguments, environment, directory. What is wrong is said in
/// the sheet, and OK is off meanwhile; a program or directory that is not there is said too, but
/// may be made before the run.
class StageSheet : public QDialog
{
    Q_OBJECT

public:
    explicit StageSheet(const Stage &stage, QWidget *parent = nullptr);

    /// The stage as the sheet says it.
    [[nodiscard]] Stage stage() const;
    /// Why OK is off; empty where it is on.
    [[nodiscard]] QString problem() const;
    [[nodiscard]] QString resolvedText() const;

    void accept() override;

private:
    QWidget *createDirectoryRow();
    void connectFields();
    void browse();
    void examine();

    QLineEdit *m_program;
    QLabel *m_resolved;
    ArgumentList *m_arguments;
    EnvironmentTable *m_environment;
    QCheckBox *m_inherit;
    QCheckBox *m_tap;
    QLineEdit *m_directory;
    QLabel *m_problem;
    QDialogButtonBox *m_buttons;
};

} // namespace forkscope
