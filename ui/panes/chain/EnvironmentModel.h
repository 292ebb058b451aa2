#pragma once

#include "core/pipeline/Stage.h"

#include <QtCore/QAbstractTableModel>

namespace forkscope {

/// The variables of a stage while they are edited. Text is kept as it was typed, even while it is
/// not valid. A value is written as text (or $'…') or as hex bytes.
class EnvironmentModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column { Name, Value, Form, Secret, ColumnCount };
    /// How a value is written. The EditRole of the Form column holds it.
    enum ValueForm { Text, Hex };
    /// The role that says whether the cell's text is hidden now.
    static constexpr int MaskedRole = Qt::UserRole;

    explicit EnvironmentModel(const QList<Variable> &variables, QObject *parent = nullptr);

    /// Returns the variables; rows with nothing in them are left out. May be called only when
    /// problem() is empty.
    [[nodiscard]] QList<Variable> variables() const;
    /// Returns a sentence about the first text that cannot be read; empty if there is none.
    [[nodiscard]] QString problem() const;

    /// Adds an empty row and returns its number.
    int addRow();
    void setSecretsShown(bool shown);

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    bool setData(const QModelIndex &index, const QVariant &value, int role) override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation,
                                      int role) const override;
    [[nodiscard]] Qt::ItemFlags flags(const QModelIndex &index) const override;
    bool removeRows(int row, int count, const QModelIndex &parent = {}) override;

    static QString formName(ValueForm form);

private:
    struct Row
    {
        QString name;
        QString value;
        ValueForm form = Text;
        bool secret = false;
        [[nodiscard]] bool isBlank() const { return name.isEmpty() && value.isEmpty(); }
    };

    [[nodiscard]] static QString problemOf(const Row &row, Column column);
    [[nodiscard]] QString shownText(const Row &row, Column column) const;
    static void changeForm(Row &row, ValueForm form);

    QList<Row> m_rows;
    bool m_secretsShown = false;
};

} // namespace forkscope
