#include "ui/panes/chain/EnvironmentModel.h"

#include "ui/panes/chain/BytesText.h"
#include "ui/shared/StateStyle.h"

#include <QtGui/QGuiApplication>

namespace forkscope {

namespace {

Result<QByteArray, TextProblem> bytesOf(const QString &text, EnvironmentModel::ValueForm form)
{
    return form == EnvironmentModel::Hex ? bytesOfHex(text) : bytesOfText(text);
}

QString written(const QByteArray &bytes, EnvironmentModel::ValueForm form)
{
    return form == EnvironmentModel::Hex ? hexOfBytes(bytes) : textOfBytes(bytes);
}

/// Returns Hex where the bytes would have to be escaped as text.
EnvironmentModel::ValueForm naturalForm(const QByteArray &bytes)
{
    return textOfBytes(bytes).toUtf8() == bytes ? EnvironmentModel::Text : EnvironmentModel::Hex;
}

} // namespace

EnvironmentModel::EnvironmentModel(const QList<Variable> &variables, QObject *parent)
    : QAbstractTableModel(parent)
{
    for (const Variable &variable : variables) {
        const ValueForm form = naturalForm(variable.value);
        m_rows.append(
            {textOfBytes(variable.name), written(variable.value, form), form, variable.secret});
    }
}

QList<Variable> EnvironmentModel::variables() const
{
    QList<Variable> variables;
    for (const Row &row : m_rows) {
        const auto name = bytesOfText(row.name);
        const auto value = bytesOf(row.value, row.form);
        if (!row.isBlank() && name && value)
            variables.append({*name, *value, row.secret});
    }
    return variables;
}

QString EnvironmentModel::problemOf(const Row &row, Column column)
{
    if (row.isBlank() || (column != Name && column != Value))
        return {};
    if (column == Name && row.name.isEmpty())
        return tr("The name of a variable is missing.");
    const auto bytes = column == Name ? bytesOfText(row.name) : bytesOf(row.value, row.form);
    if (!bytes)
        return bytes.error().text();
    return bytes->contains('\0') ? tr("A NUL byte cannot be given to a program.") : QString();
}

QString EnvironmentModel::problem() const
{
    for (const Row &row : m_rows) {
        for (const Column column : {Name, Value}) {
            const QString problem = problemOf(row, column);
            if (!problem.isEmpty())
                return row.name.isEmpty() ? problem : tr("Variable %1: %2").arg(row.name, problem);
        }
    }
    return {};
}

int EnvironmentModel::addRow()
{
    const auto row = static_cast<int>(m_rows.size());
    beginInsertRows({}, row, row);
    m_rows.append(Row{});
    endInsertRows();
    return row;
}

void EnvironmentModel::setSecretsShown(bool shown)
{
    m_secretsShown = shown;
    if (!m_rows.isEmpty())
        Q_EMIT dataChanged(index(0, Value), index(rowCount() - 1, Value));
}

int EnvironmentModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

int EnvironmentModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QString EnvironmentModel::formName(ValueForm form)
{
    return form == Hex ? tr("hex bytes") : tr("text");
}

QString EnvironmentModel::shownText(const Row &row, Column column) const
{
    switch (column) {
    case Name:
        return row.name;
    case Value:
        // The number of dots is fixed, so that not even the length is revealed.
        return row.secret && !m_secretsShown && !row.value.isEmpty() ? QString(8, QChar(0x2022))
                                                                     : row.value;
    case Form:
        return formName(row.form);
    default:
        return {};
    }
}

QVariant EnvironmentModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const Row &row = m_rows.at(index.row());
    const auto column = static_cast<Column>(index.column());
    switch (role) {
    case Qt::DisplayRole:
        return shownText(row, column);
    case Qt::EditRole:
        if (column == Form)
            return static_cast<int>(row.form);
        return column == Name ? row.name : column == Value ? row.value : QString();
    case Qt::CheckStateRole:
        if (column == Secret)
            return row.secret ? Qt::Checked : Qt::Unchecked;
        return {};
    case Qt::ForegroundRole:
        if (!problemOf(row, column).isEmpty())
            return style::text(Outcome::Failed, QGuiApplication::palette());
        return {};
    case Qt::ToolTipRole:
        return problemOf(row, column).toHtmlEscaped();
    case MaskedRole:
        return column == Value && row.secret && !m_secretsShown;
    default:
        return {};
    }
}

/// Writes the same bytes in another form; a value that cannot be read stays as typed.
void EnvironmentModel::changeForm(Row &row, ValueForm form)
{
    if (form == row.form)
        return;
    if (const auto bytes = bytesOf(row.value, row.form))
        row.value = written(*bytes, form);
    row.form = form;
}

bool EnvironmentModel::setData(const QModelIndex &index, const QVariant &value, int role)
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return false;
    Row &row = m_rows[index.row()];
    if (role == Qt::CheckStateRole && index.column() == Secret)
        row.secret = value.toInt() == Qt::Checked;
    else if (role == Qt::EditRole && index.column() == Name)
        row.name = value.toString();
    else if (role == Qt::EditRole && index.column() == Value)
        row.value = value.toString();
    else if (role == Qt::EditRole && index.column() == Form)
        changeForm(row, value.toInt() == Hex ? Hex : Text);
    else
        return false;
    Q_EMIT dataChanged(index.siblingAtColumn(0), index.siblingAtColumn(ColumnCount - 1));
    return true;
}

QVariant EnvironmentModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (section) {
    case Name:
        return tr("Name");
    case Value:
        return tr("Value");
    case Form:
        return tr("Value is");
    case Secret:
        return tr("Secret");
    default:
        return {};
    }
}

Qt::ItemFlags EnvironmentModel::flags(const QModelIndex &index) const
{
    if (!index.isValid())
        return Qt::NoItemFlags;
    const Qt::ItemFlags flags = Qt::ItemIsEnabled | Qt::ItemIsSelectable;
    return index.column() == Secret ? flags | Qt::ItemIsUserCheckable : flags | Qt::ItemIsEditable;
}

bool EnvironmentModel::removeRows(int row, int count, const QModelIndex &parent)
{
    if (parent.isValid() || row < 0 || count < 1 || row + count > rowCount())
        return false;
    beginRemoveRows({}, row, row + count - 1);
    m_rows.remove(row, count);
    endRemoveRows();
    return true;
}

} // namespace forkscope
