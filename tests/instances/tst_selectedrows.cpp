#include "tests/support/Script.h"
#include "tests/support/StrictTest.h"
#include "ui/panes/instances/InstancesModel.h"
#include "ui/panes/instances/SelectedRows.h"

#include <QtCore/QItemSelection>

using namespace forkscope;

namespace {

/// The rows of four instances of two stages each, all of them started.
class Rows
{
public:
    Rows() : m_player(script::plan(4, {"openssl", "md5sum"}), &m_record)
    {
        m_player.start();
        for (int instance = 0; instance < 4; ++instance)
            m_player.instanceStarted(0, instance);
        model.setRecord(&m_record);
    }

    void end(int instance)
    {
        m_player.instanceEnded(5, instance, Outcome::Succeeded, 0);
        model.refresh(m_record.takeChanged());
    }
    [[nodiscard]] QItemSelection selection(std::initializer_list<Selection> rows) const
    {
        QItemSelection selected;
        for (const Selection row : rows)
            selected.select(model.indexOf(row), model.indexOf(row, instanceColumnCount - 1));
        return selected;
    }
    [[nodiscard]] QString text(std::initializer_list<Selection> rows,
                               const std::vector<int> &columns) const
    {
        QModelIndexList indexes;
        for (const Selection row : rows)
            indexes << model.indexOf(row);
        return textOfRows(indexes, columns);
    }

    InstancesModel model;

private:
    RunRecord m_record;
    script::Player m_player;
};

constexpr int number = int(InstanceColumn::Number);
constexpr int status = int(InstanceColumn::Status);

} // namespace

class tst_selectedrows : public StrictTest
{
    Q_OBJECT

private Q_SLOTS:
    void nothingIsSelected()
    {
        const Rows rows;
        QCOMPARE(selectedInstances(rows.model, {}), SelectedInstances());
        QCOMPARE(textOfRows({}, {number}), QString());
        QCOMPARE(selectedInstances(InstancesModel(), {}), SelectedInstances());
    }

    void eachInstanceIsNamedOnce()
    {
        const Rows rows;
        const SelectedInstances selected =
            selectedInstances(rows.model, rows.selection({{3, 1}, {1, -1}, {3, 0}, {3, -1}}));
        QCOMPARE(selected.all, (std::vector<int>{1, 3}));
    }

    void rangesAreNamedWhole()
    {
        Rows rows;
        rows.model.sort(number, Qt::DescendingOrder);
        const QItemSelection range(rows.model.indexOf({3, -1}), rows.model.indexOf({1, -1}));
        QCOMPARE(selectedInstances(rows.model, range).all, (std::vector<int>{1, 2, 3}));
    }

    void whatHasEndedDoesNotLive()
    {
        Rows rows;
        rows.end(1);
        const SelectedInstances selected =
            selectedInstances(rows.model, rows.selection({{0, -1}, {1, -1}, {2, 0}}));
        QCOMPARE(selected.all, (std::vector<int>{0, 1, 2}));
        QCOMPARE(selected.live, (std::vector<int>{0, 2}));
    }

    void textIsInTheOrderOfTheTree()
    {
        Rows rows;
        const QString ascending = QStringLiteral("0\n2\nmd5sum\n3");
        QCOMPARE(rows.text({{3, -1}, {2, 1}, {0, -1}, {2, -1}}, {number}), ascending);
        rows.model.sort(number, Qt::DescendingOrder);
        QCOMPARE(rows.text({{0, -1}, {2, 1}, {3, -1}, {2, -1}}, {number}),
                 QStringLiteral("3\n2\nmd5sum\n0"));
    }

    void cellsAreInTheOrderThatIsAskedFor()
    {
        Rows rows;
        rows.end(2);
        QCOMPARE(rows.text({{2, -1}}, {status, number}), QStringLiteral("0\t2"));
        QCOMPARE(rows.text({{2, -1}}, {number, status}), QStringLiteral("2\t0"));
        // Instance 1 has no status yet.
        QCOMPARE(rows.text({{1, -1}}, {status, number}), QStringLiteral("\t1"));
    }
};

WINDOW_TEST(tst_selectedrows)
#include "tst_selectedrows.moc"
