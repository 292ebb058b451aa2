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

/// The sheet for one stage: program, arguments, environment, directory. An error is shown in the
/// sheet and disables OK. A missing program or directory is shown too but is no error, since it may
/// be made before the run.
class StageSheet : public QDialog
{
    Q_OBJECT

public:
    explicit StageSheet(const Stage &stage, QWidget *parent = nullptr);

    /// Returns the stage as the fields describe it.
    [[nodiscard]] Stage stage() const;
    /// Returns why OK is disabled; empty if it is enabled.
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
