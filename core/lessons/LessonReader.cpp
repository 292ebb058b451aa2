#include "core/lessons/LessonReader.h"

#include "core/base/JsonReader.h"
#include "core/base/Utf8.h"
#include "core/lessons/LessonAnswers.h"
#include "core/pipeline/PlanJson.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QHash>
#include <QtCore/QSet>

namespace forkscope {

namespace {

struct LessonReaderTexts
{
    Q_DECLARE_TR_FUNCTIONS(forkscope::LessonReader)
};

QStringList list(const char *words)
{
    return QString::fromLatin1(words).split(u' ');
}

/// Reads one file, once only.
class LessonReading
{
public:
    explicit LessonReading(const QByteArray &json) : m_reader(json) {}

    Result<Lesson, Problem> read()
    {
        object(u"lesson", [this](const QByteArray &key) { readTop(key); });
        m_reader.readEnd();
        if (m_reader.ok())
            check();
        if (!m_reader.ok())
            return *m_reader.problem();
        return m_lesson;
    }

private:
    /// Reads an object whose keys must be known.
    void object(QStringView name, const std::function<void(const QByteArray &)> &member)
    {
        const QStringList known = lessonKeys(name);
        m_reader.readObject([&](const QByteArray &key) {
            if (known.contains(QString::fromUtf8(key)))
                member(key);
            else
                m_reader.fail(LessonReaderTexts::tr("Unknown key. Known here: %1.")
                                  .arg(known.join(QStringLiteral(", "))));
        });
    }

    QString readString() { return textOfUtf8(m_reader.readText()); }

    BothText readBoth()
    {
        BothText text;
        object(u"text", [&](const QByteArray &key) {
            (key == "en" ? text.english : text.korean) = readString();
        });
        if (m_reader.ok() && (text.english.isEmpty() || text.korean.isEmpty()))
            m_reader.fail(
                LessonReaderTexts::tr("Both “en” and “ko” are expected here, and not empty."));
        return text;
    }

    void readTop(const QByteArray &key)
    {
        if (key == "forkscopeLesson")
            m_isLesson = m_reader.readWhole({1, 1}) == 1;
        else if (key == "number")
            m_lesson.number = int(m_reader.readWhole({1, 999}));
        else if (key == "name")
            m_lesson.name = readString();
        else if (key == "title")
            m_lesson.title = readBoth();
        else if (key == "goal")
            m_lesson.goal = readBoth();
        else if (key == "introduction")
            m_lesson.introduction = readBoth();
        else if (key == "predict" || key == "investigate")
            readQuestions(key == "predict" ? &m_lesson.predict : &m_lesson.investigate);
        else if (key == "runs")
            m_reader.readList([this] { m_lesson.runs.append(readRun()); });
        else if (key == "modify" || key == "make")
            (key == "modify" ? m_lesson.modify : m_lesson.make) = readTask();
        else if (key == "hint")
            m_lesson.hint = readBoth();
        else if (key == "next")
            m_lesson.next = readBoth();
    }

    void readQuestions(QList<Question> *questions)
    {
        m_reader.readList([this, questions] { questions->append(readQuestion()); });
    }

    Question readQuestion()
    {
        Question question;
        std::optional<QuestionKind> kind;
        object(u"question", [&](const QByteArray &key) {
            if (key == "id")
                question.id = readString();
            else if (key == "kind")
                kind = readKind();
            else if (key == "text")
                question.text = readBoth();
            else if (key == "because")
                question.because = readBoth();
            else if (key == "choices")
                m_reader.readList([&] { question.choices.append(readChoice()); });
            else if (key == "unit")
                question.unit = readString();
            else if (key == "tolerancePercent")
                question.relativeTolerance = double(m_reader.readWhole({0, 1000})) / 100;
            else if (key == "tolerance")
                question.absoluteTolerance = double(m_reader.readWhole({0, 1'000'000'000}));
            else if (key == "answer")
                question.answer = readString();
        });
        if (m_reader.ok() && !kind)
            m_reader.failAt("kind", LessonReaderTexts::tr("Known here: choice, number, pointAt."));
        question.kind = kind.value_or(question.kind);
        checkQuestion(question);
        return question;
    }

    QuestionKind readKind()
    {
        static const QHash<QString, QuestionKind> kinds{
            {QStringLiteral("choice"), QuestionKind::Choice},
            {QStringLiteral("number"), QuestionKind::Number},
            {QStringLiteral("pointAt"), QuestionKind::PointAt}};
        const QString name = readString();
        if (!kinds.contains(name))
            m_reader.fail(LessonReaderTexts::tr("Known here: choice, number, pointAt."));
        return kinds.value(name);
    }

    Choice readChoice()
    {
        Choice choice;
        object(u"choice", [&](const QByteArray &key) {
            if (key == "id")
                choice.id = readString();
            else
                choice.text = readBoth();
        });
        if (m_reader.ok() && (choice.id.isEmpty() || choice.text.isEmpty()))
            m_reader.fail(LessonReaderTexts::tr("A choice needs “id” and “text”."));
        return choice;
    }

    void checkQuestion(const Question &question)
    {
        if (!m_reader.ok())
            return;
        QSet<QString> ids;
        for (const Choice &choice : question.choices)
            ids.insert(choice.id);
        const bool isChoice = question.kind == QuestionKind::Choice;
        if (question.id.isEmpty() || question.text.isEmpty() || question.because.isEmpty())
            m_reader.fail(LessonReaderTexts::tr("A question needs “id”, “text” and “because”."));
        else if (isChoice ? ids.size() < 2 || ids.size() != question.choices.size()
                          : !ids.isEmpty())
            m_reader.failAt("choices",
                            LessonReaderTexts::tr("Two or more different ones are expected for a "
                                                  "choice, and none for other questions."));
        else if (!isAnswer(question.answer, question.kind))
            m_reader.failAt("answer",
                            LessonReaderTexts::tr("Nobody computes an answer “%1” of this kind.")
                                .arg(question.answer));
        else if (m_ids.contains(question.id))
            m_reader.failAt("id",
                            LessonReaderTexts::tr("There is another question with this name."));
        m_ids.insert(question.id);
    }

    LessonRun readRun()
    {
        LessonRun run;
        bool hasPlan = false;
        object(u"run", [&](const QByteArray &key) {
            if (key == "label")
                run.label = readBoth();
            else if (key == "series")
                run.series = readSeries();
            else if (key == "repetitions")
                run.repetitions = int(m_reader.readWhole({1, 10'000}));
            else if (key == "plan")
                hasPlan = readPlan(&run.plan);
        });
        if (m_reader.ok() && (!hasPlan || run.label.isEmpty()))
            m_reader.fail(LessonReaderTexts::tr("A run needs “label” and “plan”."));
        return run;
    }

    SeriesKind readSeries()
    {
        static const QHash<QString, SeriesKind> all{
            {QStringLiteral("once"), SeriesKind::Once},
            {QStringLiteral("threeWays"), SeriesKind::ThreeWays},
            {QStringLiteral("atOnceCurve"), SeriesKind::AtOnceCurve},
            {QStringLiteral("repeated"), SeriesKind::Repeated}};
        const QString name = readString();
        if (!all.contains(name))
            m_reader.fail(
                LessonReaderTexts::tr("Known here: once, threeWays, atOnceCurve, repeated."));
        return all.value(name);
    }

    bool readPlan(Plan *plan)
    {
        const QByteArray json = m_reader.readRaw();
        if (!m_reader.ok())
            return false;
        const auto read = planFromJson(json);
        if (read)
            *plan = *read;
        else
            m_reader.fail(read.error().text());
        return bool(read);
    }

    LessonTask readTask()
    {
        LessonTask task;
        object(u"task", [&](const QByteArray &key) {
            if (key == "text")
                task.text = readBoth();
            else if (key == "hint")
                task.hint = readBoth();
            else
                task.answer = readString();
        });
        if (m_reader.ok() && (task.text.isEmpty() || task.hint.isEmpty()))
            m_reader.fail(LessonReaderTexts::tr("A task needs “text” and “hint”."));
        else if (m_reader.ok() && !isAnswer(task.answer, QuestionKind::Choice))
            m_reader.failAt("answer",
                            LessonReaderTexts::tr("Nobody computes an answer “%1” of this kind.")
                                .arg(task.answer));
        return task;
    }

    void check()
    {
        const auto need = [this](bool there, const char *key) {
            if (!there && m_reader.ok())
                m_reader.failAt(key, LessonReaderTexts::tr("This is missing in the lesson."));
        };
        need(m_isLesson, "forkscopeLesson");
        need(m_lesson.number > 0, "number");
        need(!m_lesson.name.isEmpty(), "name");
        need(!m_lesson.title.isEmpty(), "title");
        need(!m_lesson.goal.isEmpty(), "goal");
        need(!m_lesson.introduction.isEmpty(), "introduction");
        need(!m_lesson.predict.isEmpty(), "predict");
        need(!m_lesson.runs.isEmpty(), "runs");
        need(!m_lesson.modify.text.isEmpty(), "modify");
        need(!m_lesson.make.text.isEmpty(), "make");
        need(!m_lesson.hint.isEmpty(), "hint");
        need(!m_lesson.next.isEmpty(), "next");
        for (const Question &question : m_lesson.predict)
            need(question.kind != QuestionKind::PointAt, "predict");
    }

    JsonReader m_reader;
    Lesson m_lesson;
    bool m_isLesson = false; ///< whether the file says so
    QSet<QString> m_ids;
};

} // namespace

QStringList lessonKeys(QStringView object)
{
    if (object == u"lesson")
        return list("forkscopeLesson number name title goal introduction predict runs investigate "
                    "modify make hint next");
    if (object == u"question")
        return list("id kind text choices unit tolerancePercent tolerance answer because");
    if (object == u"choice")
        return list("id text");
    if (object == u"run")
        return list("label series repetitions plan");
    if (object == u"task")
        return list("text hint answer");
    return list("en ko");
}

Result<Lesson, Problem> lessonFromJson(const QByteArray &json)
{
    return LessonReading(json).read();
}

bool isLessonJson(const QByteArray &json)
{
    bool is = false;
    JsonReader reader(json);
    if (reader.kind() != JsonReader::Kind::Object)
        return false;
    reader.readObject([&](const QByteArray &key) {
        is = is || key == "forkscopeLesson";
        reader.skip();
    });
    return is;
}

} // namespace forkscope
