#include "core/capture/Capture.h"
#include "core/record/Event.h"
#include "tests/support/Script.h"
#include "tests/support/StrictTest.h"
#include "ui/panes/instances/InstancesModel.h"

#include <QtTest/QAbstractItemModelTester>

using namespace forkscope;

namespace {

/// A run of `openssl | md5sum`, of which each stream keeps 40 bytes.
struct Run
{
    std::shared_ptr<Capture> capture = std::make_shared<Capture>(40);
    RunRecord record;

    explicit Run(int instances = 3)
    {
        event::RunStarted started;
        started.plan = script::plan(instances, {"openssl", "md5sum"});
        started.atOnce = instances;
        started.capture = capture;
        record.append({TimePoint{}, started});
    }
    void writes(int instance, int stage, const QByteArray &bytes)
    {
        capture->open({{instance, stage}, StreamKind::Output})->append(bytes);
    }
};

constexpr Selection first{0, -1};

} // namespace

class tst_endbytes : public StrictTest
{
    Q_OBJECT

private Q_SLOTS:
    /// The lecture prints the last ten bytes of each output.
    void theLecturesLastTenBytes()
    {
        Run run;
        run.writes(0, 1, "d41d8cd98f00b204e9800998ecf8427e  -\n");
        QCOMPARE(endBytesText(run.record, first, {}), QStringLiteral("b'f8427e  -\\n'"));
        QCOMPARE(endBytesText(run.record, first, {4, false, true}), QStringLiteral("b'd41d'"));
        QCOMPARE(endBytesText(run.record, first, {4, true, false}), QStringLiteral("20 20 2d 0a"));
    }

    void fewerWhereThereAreFewer()
    {
        Run run;
        QCOMPARE(endBytesText(run.record, first, {}), QString());
        run.writes(0, 1, "ab");
        QCOMPARE(endBytes(run.record, first, {}), QByteArray("ab"));
        QCOMPARE(endBytes(run.record, first, {10, false, true}), QByteArray("ab"));
    }

    void neverOverTheGap()
    {
        Run run;
        // 20 bytes are kept at the beginning, and 20 at the end.
        run.writes(0, 1, QByteArray(20, 'a') + QByteArray(100, 'b') + QByteArray(20, 'c'));
        QCOMPARE(endBytes(run.record, first, {32, true, true}), QByteArray(20, 'c'));
        QCOMPARE(endBytes(run.record, first, {32, false, true}), QByteArray(20, 'a'));
    }

    void ofAStageWhatItWrote()
    {
        Run run;
        run.writes(0, 0, "Salted__");
        run.writes(0, 1, "hash");
        QCOMPARE(endBytes(run.record, {0, 0}, {}), QByteArray("Salted__"));
        QCOMPARE(endBytes(run.record, {0, 1}, {}), QByteArray("hash"));
        QCOMPARE(endBytes(run.record, {1, 0}, {}), QByteArray());
    }

    void theColumnShowsAndSortsThem()
    {
        Run run;
        run.writes(0, 1, "zebra");
        run.writes(1, 1, "apple");
        InstancesModel model;
        const QAbstractItemModelTester tester(&model);
        model.setRecord(&run.record);
        const int column = int(InstanceColumn::EndBytes);
        const auto text = [&](int instance) {
            return model.indexOf({instance, -1}, column).data().toString();
        };
        const auto rows = [&model] {
            QList<int> instances;
            for (int row = 0; row < model.rowCount(); ++row)
                instances.append(model.selectionOf(model.index(row, 0)).instance);
            return instances;
        };
        QCOMPARE(text(0), QStringLiteral("b'zebra'"));
        QCOMPARE(text(2), QString());
        QCOMPARE(model.headerData(column, Qt::Horizontal, Qt::DisplayRole).toString(),
                 QStringLiteral("last 10 bytes"));
        model.sort(column);
        QCOMPARE(rows(), (QList<int>{1, 0, 2})); // the instance without a byte comes last
        model.setEndBytes({2, true, false});
        QCOMPARE(text(0), QStringLiteral("72 61"));
        QCOMPARE(text(1), QStringLiteral("6c 65"));
        QCOMPARE(model.headerData(column, Qt::Horizontal, Qt::DisplayRole).toString(),
                 QStringLiteral("last 2 bytes"));
        QCOMPARE(rows(), (QList<int>{1, 0, 2}));
        model.setEndBytes({4, true, false}); // these are "ebra" and "pple"
        QCOMPARE(rows(), (QList<int>{0, 1, 2}));
    }
};

CORE_TEST(tst_endbytes)
#include "tst_endbytes.moc"
