#include "ui/panes/lesson/PredictionLog.h"

#include "core/base/JsonReader.h"
#include "core/base/JsonWriter.h"
#include "core/base/Utf8.h"
#include "ui/files/ChosenPath.h"
#include "ui/panes/lesson/LessonState.h"

#include <QtCore/QBuffer>
#include <QtCore/QDir>
#include <QtCore/QFile>
#include <QtCore/QFileInfo>
#include <QtCore/QStandardPaths>

#include <map>

namespace forkscope {

namespace {

QString rightText(const std::optional<bool> &right)
{
    if (!right)
        return {};
    return *right ? QStringLiteral("yes") : QStringLiteral("no");
}

QByteArray lineOf(const PredictionEntry &entry)
{
    QByteArray line;
    QBuffer buffer(&line);
    buffer.open(QIODevice::WriteOnly);
    JsonWriter json(&buffer, JsonLayout::Compact);
    json.beginObject();
    json.key("day").string(entry.day.toString(Qt::ISODate));
    json.key("lesson").string(entry.lesson);
    json.key("question").string(entry.question);
    json.key("step").string(entry.step);
    json.key("predicted").string(entry.predicted);
    json.key("measured").string(entry.measured);
    if (entry.right)
        json.key("right").boolean(*entry.right);
    json.endObject();
    json.finish();
    return line;
}

/// Reads an entry with its keys in any order, since older lines have another one. Unknown keys are
/// ignored.
std::optional<PredictionEntry> entryFrom(const QByteArray &line)
{
    PredictionEntry entry;
    const std::map<QByteArray, QString *> texts{{"lesson", &entry.lesson},
                                                {"question", &entry.question},
                                                {"step", &entry.step},
                                                {"predicted", &entry.predicted},
                                                {"measured", &entry.measured}};
    JsonReader reader(line);
    reader.readObject([&](const QByteArray &key) {
        if (const auto text = texts.find(key); text != texts.end())
            *text->second = textOfUtf8(reader.readText());
        else if (key == "day")
            entry.day = QDate::fromString(textOfUtf8(reader.readText()), Qt::ISODate);
        else if (key == "right")
            entry.right = reader.readBoolean();
        else
            reader.skip();
    });
    reader.readEnd();
    return reader.ok() && entry != PredictionEntry() ? std::optional(entry) : std::nullopt;
}

/// Returns a field for CSV. It is always quoted, so that nothing in it has a special meaning. An
/// apostrophe precedes what a spreadsheet would take for a formula.
QByteArray field(QString text)
{
    static const QString formulas = QStringLiteral("=+@\t\r");
    if (!text.isEmpty() && formulas.contains(text.front()))
        text.prepend(u'\'');
    return '"' + text.replace(u'"', QStringLiteral("\"\"")).toUtf8() + '"';
}

} // namespace

PredictionEntry entryOf(const Lesson &lesson, const AskedQuestion &asked, const QString &step)
{
    const Question &question = asked.question;
    PredictionEntry entry{QDate::currentDate(), lesson.name, question.id, step, {}, {},
                          asked.right};
    if (asked.given) {
        entry.predicted = question.kind == QuestionKind::Choice
                              ? asked.given->choice
                              : predictionText(asked, Language::English);
    }
    if (asked.answer)
        entry.measured = measuredText(question, *asked.answer, Language::English);
    if (asked.answer && !asked.answer->notShown.isEmpty())
        entry.right.reset();
    return entry;
}

QString PredictionLog::defaultPath()
{
    return QStandardPaths::writableLocation(QStandardPaths::GenericDataLocation) +
           QStringLiteral("/forkscope/predictions.jsonl");
}

QString PredictionLog::append(const QList<PredictionEntry> &entries) const
{
    QDir().mkpath(QFileInfo(m_path).absolutePath());
    QFile file(m_path);
    QByteArray lines;
    if (QFile before(m_path); before.open(QIODevice::ReadOnly) && before.size() > 0) {
        before.seek(before.size() - 1);
        if (before.read(1) != "\n") // do not append to a line that was cut off
            lines += '\n';
    }
    for (const PredictionEntry &entry : entries)
        lines += lineOf(entry);
    const bool written = file.open(QIODevice::WriteOnly | QIODevice::Append | QIODevice::Unbuffered,
                                   QFileDevice::ReadOwner | QFileDevice::WriteOwner) &&
                         file.write(lines) == lines.size();
    return written ? QString() : file.errorString();
}

QList<PredictionEntry> PredictionLog::entries() const
{
    QList<PredictionEntry> all;
    QFile file(m_path);
    if (!file.open(QIODevice::ReadOnly))
        return all;
    for (const QByteArray &line : file.readAll().split('\n')) {
        if (const auto entry = entryFrom(line))
            all.append(*entry);
    }
    return all;
}

QByteArray predictionsCsv(const QList<PredictionEntry> &entries)
{
    QByteArray csv = "day,lesson,question,step,predicted,measured,right\r\n";
    for (const PredictionEntry &entry : entries) {
        QByteArrayList fields;
        for (const QString &text :
             {entry.day.toString(Qt::ISODate), entry.lesson, entry.question, entry.step,
              entry.predicted, entry.measured, rightText(entry.right)})
            fields << field(text);
        csv += fields.join(',') + "\r\n";
    }
    return csv;
}

QString PredictionLog::writeCsv(const QString &path) const
{
    return writeChosen(path, predictionsCsv(entries()));
}

} // namespace forkscope
