#include "tests/support/StrictTest.h"
#include "ui/panes/bytes/StreamFile.h"
#include "ui/panes/bytes/StreamSha.h"

#include <QtCore/QFile>
#include <QtCore/QTemporaryDir>
#include <QtTest/QSignalSpy>

using namespace forkscope;

namespace {

std::shared_ptr<ByteStore> storeOf(const QByteArray &bytes, qint64 keep = 1LL << 30)
{
    auto store = std::make_shared<ByteStore>(keep);
    store->append(bytes);
    store->finish();
    return store;
}

QByteArray contentOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray("no file");
}

} // namespace

class tst_streamfile : public StrictTest
{
    Q_OBJECT

private:
    QTemporaryDir m_directory;

private Q_SLOTS:
    void writesWhatIsChosen()
    {
        QByteArray bytes(3'000'000, 'x');
        bytes[1'500'000] = '\0';
        const QString path = m_directory.filePath(QStringLiteral("chosen"));
        StreamWork work;
        const SavedBytes saved = saveBytes(*storeOf(bytes), {10, 2'999'999}, path, &work);
        QCOMPARE(saved.error, QString());
        QCOMPARE(saved.bytes, 2'999'989);
        QCOMPARE(work.done, 2'999'989);
        QVERIFY(contentOf(path) == bytes.sliced(10, 2'999'989));
    }

    void theGapIsLeftOut()
    {
        const auto store = storeOf("abcdefghijklmno", 10);
        QCOMPARE(missingBytes(store->extent(), {0, 15}), 5);
        QCOMPARE(missingBytes(store->extent(), {3, 7}), 2);
        QCOMPARE(missingBytes(store->extent(), {10, 15}), 0);
        const QString path = m_directory.filePath(QStringLiteral("gap"));
        StreamWork work;
        QCOMPARE(saveBytes(*store, {3, 12}, path, &work).bytes, 4);
        QCOMPARE(contentOf(path), QByteArray("dekl"));
        QCOMPARE(saveBytes(*store, {6, 9}, path, &work).bytes, 0);
        QCOMPARE(contentOf(path), QByteArray());
    }

    void cancelledThereIsNoFile()
    {
        const QString path = m_directory.filePath(QStringLiteral("cancelled"));
        StreamWork work;
        work.cancelled = true;
        QCOMPARE(saveBytes(*storeOf("abc"), {0, 3}, path, &work).error, QString());
        QVERIFY(!QFile::exists(path));
    }

    void saysWhyItFailed()
    {
        StreamWork work;
        const QString path = m_directory.filePath(QStringLiteral("no/such/directory"));
        QVERIFY(!saveBytes(*storeOf("abc"), {0, 3}, path, &work).error.isEmpty());
    }

    void aJobTellsItsEnd()
    {
        StreamJob job;
        QSignalSpy finished(&job, &StreamJob::finished);
        std::atomic<bool> ran = false;
        job.start([&ran](StreamWork *) { ran = true; });
        QVERIFY(job.isRunning());
        QTRY_COMPARE(finished.size(), 1);
        QVERIFY(ran);
        QVERIFY(!job.isRunning());
        QVERIFY(!finished.first().first().toBool());
    }

    void aJobIsCancelledByTheNextAndByItsEnd()
    {
        const auto untilCancelled = [](StreamWork *work) {
            while (!work->cancelled)
                std::this_thread::yield();
        };
        StreamJob job;
        QSignalSpy finished(&job, &StreamJob::finished);
        job.start(untilCancelled);
        job.start(untilCancelled);
        job.cancel();
        QTRY_COMPARE(finished.size(), 1); // only the second one tells its end
        QVERIFY(finished.first().first().toBool());
        job.start(untilCancelled);
        // The destructor of a job does not wait for the work to end by itself.
    }

    void shaOfWholeStreamsAlone()
    {
        StreamSha sha;
        sha.setStore(storeOf("abc"));
        // This is the digest of FIPS 180-2, appendix B.1.
        QCOMPARE(sha.digest(),
                 QByteArray("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f"
                            "20015ad"));
        sha.setStore(storeOf("abcdefghijklmno", 10));
        QVERIFY(sha.digest().isEmpty());
        QVERIFY(!sha.canStart());
        const auto growing = std::make_shared<ByteStore>(100);
        growing->append("ab");
        sha.setStore(growing);
        QVERIFY(!sha.canStart());
        growing->append("c");
        growing->finish();
        sha.setStore(growing);
        QVERIFY(sha.digest().startsWith("ba7816bf"));
        sha.setStore(nullptr);
        QVERIFY(sha.digest().isEmpty());
    }

    void shaOfALongStreamCanBeCancelled()
    {
        StreamSha sha;
        sha.setStore(storeOf(QByteArray(8 << 20, 'x')));
        QVERIFY(sha.canStart());
        QSignalSpy changed(&sha, &StreamSha::changed);
        sha.start();
        QVERIFY(sha.isRunning() && !sha.canStart());
        sha.cancel();
        QTRY_VERIFY(!sha.isRunning());
        if (sha.digest().isEmpty())
            QVERIFY(sha.canStart()); // it can be started once more
        QVERIFY(changed.size() >= 2);
    }
};

CORE_TEST(tst_streamfile)
#include "tst_streamfile.moc"
