// What resources/schemas says about files, compared with what the program reads and writes.

#include "core/lessons/LessonReader.h"
#include "core/pipeline/PlanJson.h"
#include "tests/support/Generators.h"
#include "tests/support/PlanGenerators.h"
#include "tests/support/StrictTest.h"

#include <QtCore/QDir>
#include <QtCore/QFile>
#include <QtCore/QJsonArray>
#include <QtCore/QJsonDocument>
#include <QtCore/QJsonObject>
#include <QtCore/QMap>
#include <QtCore/QProcess>
#include <QtCore/QTemporaryDir>

#include <functional>

using namespace forkscope;

namespace {

const QDir root(QStringLiteral(SOURCE_DIRECTORY));

QByteArray contentOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

/// Returns which of the files a schema refuses, and why.
QMap<QString, QString> refusedBy(const char *schema, const QStringList &files)
{
    QProcess python;
    python.start(
        QStringLiteral("python3"),
        QStringList{root.filePath(QStringLiteral("tests/support/check_schema.py")),
                    root.filePath(QStringLiteral("resources/schemas/") + QLatin1String(schema))} +
            files);
    if (!python.waitForFinished(-1) || python.exitStatus() != QProcess::NormalExit ||
        python.exitCode() != 0)
        qFatal("no answer of the schema's checker: %s", python.readAllStandardError().constData());
    QMap<QString, QString> refused;
    for (const QString &line :
         QString::fromUtf8(python.readAllStandardOutput()).split(u'\n', Qt::SkipEmptyParts))
        refused.insert(line.section(u'\t', 0, 0), line.section(u'\t', 1));
    return refused;
}

QStringList filesOf(const QString &folder, const QString &pattern)
{
    const QDir directory(root.filePath(folder));
    QStringList files;
    for (const QString &name : directory.entryList({pattern}, QDir::Files))
        files << directory.filePath(name);
    return files;
}

/// Writes documents to files with numbers as names.
class Written
{
public:
    QString add(const QByteArray &json)
    {
        const QString path = m_directory.filePath(QString::number(m_files.size()));
        QFile file(path);
        if (!file.open(QIODevice::WriteOnly) || file.write(json) != json.size())
            qFatal("no file");
        m_files << path;
        return path;
    }
    [[nodiscard]] const QStringList &files() const { return m_files; }

private:
    QTemporaryDir m_directory;
    QStringList m_files;
};

/// Visits every copy of the document in which one value is replaced, or one key is added or
/// removed.
void visitMutations(const QJsonValue &value, const std::function<void(const QJsonValue &)> &visit)
{
    for (const QJsonValue &other :
         {QJsonValue(), QJsonValue(true), QJsonValue(-1), QJsonValue(0.5), QJsonValue(1e18),
          QJsonValue(QStringLiteral("x")), QJsonValue(QJsonArray{1}), QJsonValue(QJsonArray()),
          QJsonValue(QJsonObject())})
        visit(other);
    if (value.isObject()) {
        const QJsonObject object = value.toObject();
        QJsonObject more = object;
        more.insert(QStringLiteral("unknown"), 1);
        visit(more);
        for (auto it = object.begin(); it != object.end(); ++it) {
            QJsonObject less = object;
            less.remove(it.key());
            visit(less);
            visitMutations(it.value(), [&](const QJsonValue &changed) {
                QJsonObject with = object;
                with.insert(it.key(), changed);
                visit(with);
            });
        }
    } else if (value.isArray()) {
        const QJsonArray array = value.toArray();
        for (qsizetype i = 0; i < array.size(); ++i) {
            visitMutations(array[i], [&](const QJsonValue &changed) {
                QJsonArray with = array;
                with.replace(i, changed);
                visit(with);
            });
        }
    }
}

QByteArray jsonOf(const QJsonValue &value)
{
    if (value.isArray())
        return QJsonDocument(value.toArray()).toJson();
    if (value.isObject())
        return QJsonDocument(value.toObject()).toJson();
    const QByteArray list = QJsonDocument(QJsonArray{value}).toJson(QJsonDocument::Compact);
    return list.mid(1, list.size() - 2);
}

/// A plan that has everything that a plan can have.
const QByteArray fullPlan = R"({
    "forkscope": 1, "name": "all",
    "pipeline": {
        "input": {"kind": "random", "bytes": 10, "seed": 7},
        "stages": [
            {"program": "a", "arguments": ["b", {"text": "c"}, {"base64": "/w=="}],
             "environment": {"d": "e", "f": {"text": "g", "secret": true}, "h": {"base64": "/w=="}},
             "inheritEnvironment": false, "workingDirectory": {"base64": "/w=="}, "tap": true},
            {"program": {"text": "i"}}]},
    "run": {"instances": 3, "atOnce": 2, "cores": [0, 1], "timeoutMs": 5, "killAfterMs": 6,
            "pollMs": 7, "keepBytes": 8, "keepBytesTotal": 9, "mistakes": ["ignoresStatus"],
            "placeholders": true}})";

} // namespace

class tst_schemas : public StrictTest
{
    Q_OBJECT

private Q_SLOTS:
    void plansThatAreWritten()
    {
        Written written;
        QVERIFY(rc::check([&written] { written.add(planToJson(generators::anyPlan())); }));
        const auto refused = refusedBy("plan.schema.json", written.files());
        QVERIFY(written.files().size() >= 100);
        QVERIFY2(refused.isEmpty(),
                 qPrintable(QStringList(refused.begin(), refused.end()).join(u'\n')));
    }

    void filesThatComeWithTheProgram()
    {
        const QStringList plans =
            filesOf(QStringLiteral("resources/examples"), QStringLiteral("*.forkscope")) +
            filesOf(QStringLiteral("tests/plans"), QStringLiteral("*.forkscope"));
        const QStringList lessons =
            filesOf(QStringLiteral("resources/lessons"), QStringLiteral("*.json"));
        QVERIFY(plans.size() > 10);
        QVERIFY(lessons.size() >= 10);
        QCOMPARE(refusedBy("plan.schema.json", plans), (QMap<QString, QString>()));
        QCOMPARE(refusedBy("lesson.schema.json", lessons), (QMap<QString, QString>()));
    }

    /// The schema accepts what the program reads. Of what the program refuses, the schema accepts
    /// only what it cannot express.
    void plansThatAreAlmostRight()
    {
        compare("plan.schema.json", QJsonDocument::fromJson(fullPlan).object(), 9,
                [](const QByteArray &json) { return planFromJson(json).ok(); });
    }

    void lessonsThatAreAlmostRight()
    {
        const QJsonObject lesson =
            QJsonDocument::fromJson(
                contentOf(root.filePath(QStringLiteral("resources/lessons/01-hello.json"))))
                .object();
        QVERIFY(!lesson.isEmpty());
        compare("lesson.schema.json", lesson, 100,
                [](const QByteArray &json) { return lessonFromJson(json).ok(); });
    }

private:
    /// At most `missed` mutations may be refused by the reader alone.
    static void compare(const char *schema, const QJsonObject &right, int missed,
                        const std::function<bool(const QByteArray &)> &isRead)
    {
        Written written;
        QMap<QString, QByteArray> read;
        QMap<QString, QByteArray> notRead;
        visitMutations(right, [&](const QJsonValue &mutation) {
            const QByteArray json = jsonOf(mutation);
            (isRead(json) ? read : notRead).insert(written.add(json), json);
        });
        QVERIFY(isRead(QJsonDocument(right).toJson()));
        QVERIFY(written.files().size() > 200);
        const auto refused = refusedBy(schema, written.files());
        for (auto it = read.begin(); it != read.end(); ++it)
            QVERIFY2(!refused.contains(it.key()),
                     qPrintable(refused.value(it.key()) + u'\n' + QString::fromUtf8(it.value())));
        QByteArrayList taken;
        for (auto it = notRead.begin(); it != notRead.end(); ++it) {
            if (!refused.contains(it.key()))
                taken << it.value();
        }
        QVERIFY2(taken.size() <= missed, taken.join("\n").constData());
    }
};

CORE_TEST(tst_schemas)

#include "tst_schemas.moc"
