#pragma once

#include "core/pipeline/Stage.h"

#include <QtWidgets/QWidget>

class QPushButton;
class QTableView;

namespace forkscope {

class EnvironmentModel;

/// The table of a stage's variables with its buttons.
class EnvironmentTable : public QWidget
{
    Q_OBJECT

public:
    explicit EnvironmentTable(const QList<Variable> &variables, QWidget *parent = nullptr);

    [[nodiscard]] EnvironmentModel *model() const { return m_model; }
    [[nodiscard]] QTableView *view() const { return m_view; }

Q_SIGNALS:
    void changed();

private:
    void add();
    void removeSelected();

    EnvironmentModel *m_model;
    QTableView *m_view;
    QPushButton *m_remove;
};

} // namespace forkscope
