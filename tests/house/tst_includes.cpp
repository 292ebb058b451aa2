#include "tests/house/Sources.h"
#include "tests/support/StrictTest.h"

#include <QtCore/QDir>
#include <QtCore/QDirIterator>
#include <QtCore/QMap>

using namespace forkscope;

namespace {

/// What the files of a folder may include of this project, as beginnings of the included name, and
/// the reason why no more.
struct Room
{
    QString folder;
    QStringList may;
    QString why;
};

const QString engineDoor = QStringLiteral("core/engine/EngineThread.h");
const QString engineNeeds = QStringLiteral("core/engine/EngineNeeds.h");

QList<Room> rooms()
{
    const auto list = [](const char *names) { return QString::fromLatin1(names).split(u' '); };
    const auto room = [&list](const char *folder, const QStringList &may, const char *own,
                              const char *why) {
        return Room{QString::fromLatin1(folder), may + list(own), QString::fromLatin1(why)};
    };
    const QStringList none;
    const QStringList base = list("core/base/");
    const QStringList plans = base + list("core/pipeline/");
    const QStringList values = plans + list("core/capture/ core/record/");
    const QStringList watchers = plans + list("core/record/ core/observe/ core/engine/loop/");
    const QStringList figures = values + list("core/analysis/figures/");
    const QStringList readers =
        values + list("core/series/ core/analysis/ core/export/ core/lessons/");
    // The window and the terminal know only three things of the engine: its door, how to end
    // something, and whether the system has what it needs.
    const QStringList ends{engineDoor, engineNeeds,
                           QStringLiteral("core/engine/schedule/StopKind.h")};
    const QStringList shared = readers + list("ui/shared/");
    const auto own = [](const QStringList &may, const QString &folder, const char *why) {
        return Room{folder, may + QStringList(folder + u'/'), QString::fromLatin1(why)};
    };
    const auto bar = [&](const char *name, const char *knows) {
        return own(shared + list(knows), QStringLiteral("ui/bars/") + QLatin1String(name),
                   "bars do not know each other");
    };
    const auto pane = [&](const char *name) {
        return own(shared + list("core/engine/schedule/StopKind.h core/observe/ ui/files/"),
                   QStringLiteral("ui/panes/") + QLatin1String(name),
                   "panes share what is selected, and do not know each other");
    };
    const auto window = [&](const char *name) {
        return own(shared + list("core/observe/ ui/files/ ui/run/ ui/panes/"),
                   QStringLiteral("ui/windows/") + QLatin1String(name),
                   "windows show views of panes, and do not know each other");
    };
    // The first room that fits a file is taken, so a room stands before the one that contains it.
    return {
        room("core/base", none, "core/base/", "any program could use it"),
        room("core/pipeline", base, "core/pipeline/", "a plan is a value and knows no run"),
        room("core/capture/store", base, "core/record/Ids.h core/capture/store/",
             "bytes are kept for whoever asks"),
        room("core/capture/search", base, "core/capture/store/ core/capture/search/",
             "a search knows bytes, not runs"),
        room("core/capture", base, "core/record/Ids.h core/capture/",
             "of a run it knows the ids of its streams"),
        room("core/record", plans, "core/capture/ core/record/",
             "whoever has events can make a record, also without an engine"),
        room("core/observe", values, "core/observe/", "it is told whom to look at"),
        room("core/analysis/figures", values, "core/analysis/figures/",
             "numbers do not depend on a language"),
        room("core/analysis/words", figures, "core/analysis/words/", "sentences are about figures"),
        room("core/series", values, "core/series/",
             "what is run next is decided without an engine and without a window"),
        room("core/lessons", values, "core/series/ core/analysis/ core/lessons/",
             "answers are computed from records; it runs nothing"),
        room("core/export", figures, "core/export/",
             "what is exported is the same in any language"),
        room("core/engine/loop", base, "core/record/ core/engine/loop/",
             "waiting for things knows none of them"),
        room("core/engine/schedule", plans,
             "core/record/ core/engine/loop/EventQueue.h core/engine/schedule/",
             "decisions are tested without a process and without a clock"),
        room("core/engine/process", watchers, "core/engine/process/",
             "a process is started the same whatever becomes of its bytes"),
        room("core/engine/looks", watchers, "core/engine/looks/",
             "who looks must not depend on who is started how"),
        room("core/engine/streams", watchers,
             "core/capture/ core/engine/looks/ core/engine/streams/",
             "bytes flow between descriptors, whoever has the other ends"),
        room("core/engine", watchers, "core/capture/ core/engine/",
             "nothing above it is known to it"),
        room("ui/shared", readers, "core/observe/ ui/shared/", "it knows no view"),
        room("ui/preferences", none, "ui/shared/ ui/preferences/", "a choice knows no plan"),
        room("ui/files", readers, "ui/shared/ ui/preferences/ ui/files/",
             "plans are opened and saved without a window"),
        room("ui/run", readers + ends, "core/observe/Cores.h ui/run/",
             "runs are made the same whoever shows them"),
        bar("plan", "ui/files/"),
        bar("replay", "ui/run/"),
        bar("status", "ui/shared/"),
        pane("bytes"),
        pane("chain"),
        pane("code"),
        pane("explain"),
        pane("instances"),
        pane("lesson"),
        pane("library"),
        pane("timeline"),
        pane("welcome"),
        window("handbook"),
        window("outputs"),
        window("speedup"),
        window("threeways"),
        room("ui/commands", readers, "ui/files/ ui/preferences/ ui/shared/ ui/commands/",
             "a command does nothing by itself"),
        room("ui/workbench", readers + ends, "core/observe/ ui/",
             "it brings together those who do not know each other"),
        room(
            "app/console", readers + ends,
            "core/observe/Cores.h core/observe/CpuQuota.h ui/shared/Format.h app/CommandLine.h app/Descriptors.h "
            "app/console/",
            "the terminal's reader of a run needs no view"),
        room("app/packaging", none, "app/CommandTexts.h app/packaging/",
             "it is made of the words of --help"),
        room("app", readers + ends, "app/ ui/workbench/WindowStart.h ui/shared/CurrentLanguage.h",
             "it starts the window and knows nothing of what is in it"),
    };
}

/// Names that only some files may use: where they are reserved, which they are, and who is exempt.
struct Reserved
{
    QString folder;
    QRegularExpression name;
    QStringList except;
};

QList<Reserved> reserved()
{
    const auto e = [](const char *pattern) {
        return QRegularExpression(QString::fromLatin1(pattern));
    };
    const QStringList stageProcess{QStringLiteral("core/engine/process/StageProcess."),
                                   QStringLiteral("core/engine/process/VforkStart.")};
    const QStringList engine{QStringLiteral("core/engine/")};
    // These find calls, not declarations of members with such a name: fork() and its kin by their
    // own names, kill by its two arguments.
    const auto starting =
        e("(?<![\\w.>]|QLocale::)(v?fork|clone3|execve|execvp|posix_spawnp?|popen|system)\\s*\\(");
    const auto signalling = e(R"((?<![\w.>])(kill|killpg|tgkill|pidfd_send_signal)\s*\([^(),]+,)");
    const auto reaping = e(R"((?<![\w.>])(waitpid|waitid|wait3|wait4)\s*\()");
    QList<Reserved> result{{QStringLiteral("core"), e(R"(\bQProcess\b)"), stageProcess}};
    for (const QString &folder :
         {QStringLiteral("core"), QStringLiteral("ui"), QStringLiteral("app")}) {
        for (const QRegularExpression &name : {starting, signalling, reaping})
            result.append({folder, name, engine});
    }
    for (const QString &folder : {QStringLiteral("ui"), QStringLiteral("app")}) {
        result.append({folder, e(R"(\bQProcess\b)"), {}});
        result.append({folder, e(R"(#include <(sys/wait|spawn)\.h>)"), {}});
    }
    return result;
}

QStringList includesOf(const QString &code, const QString &open, const QString &close)
{
    const QRegularExpression line(
        QStringLiteral("^\\s*#\\s*include\\s*%1([^%2]+)%2")
            .arg(QRegularExpression::escape(open), QRegularExpression::escape(close)),
        QRegularExpression::MultilineOption);
    QStringList names;
    auto matches = line.globalMatch(code);
    while (matches.hasNext())
        names << matches.next().captured(1);
    return names;
}

bool startsWithOneOf(const QString &name, const QStringList &begins)
{
    return std::any_of(begins.begin(), begins.end(),
                       [&](const QString &begin) { return name.startsWith(begin); });
}

const Room *roomOf(const QList<Room> &all, const QString &file)
{
    for (const Room &room : all) {
        if (file.startsWith(room.folder + u'/'))
            return &room;
    }
    return nullptr;
}

} // namespace

class tst_includes : public StrictTest
{
    Q_OBJECT

private Q_SLOTS:
    void commentsAndStringsAreNotCode();
    void roomsIncludeOnlyWhatTheyMay();
    void coreNeedsQtCoreAlone();
    void onlyTheEngineStartsSignalsAndReaps();
    void reservedNamesAreFound_data();
    void reservedNamesAreFound();
    void everyFolderSaysWhatItIsForAndWhatIsInIt();
};

void tst_includes::commentsAndStringsAreNotCode()
{
    const QString text =
        QStringLiteral("#include \"core/a.h\" // QProcess\n"
                       "a(\"kill(1, 2) \\\" //\"); /* fork()\n */ b('\"'); c(\"x\");");
    QCOMPARE(codeOf(text), QStringLiteral("#include \"core/a.h\" \"\"\n"
                                          "a(\"\"); \"\"\n b(\"\"); c(\"\");"));
}

void tst_includes::roomsIncludeOnlyWhatTheyMay()
{
    QStringList wrong;
    const QList<Room> all = rooms();
    int checked = 0;
    for (const QString &top :
         {QStringLiteral("core"), QStringLiteral("ui"), QStringLiteral("app")}) {
        const auto files = sources(top);
        for (auto it = files.cbegin(); it != files.cend(); ++it) {
            const Room *room = roomOf(all, it.key());
            if (room == nullptr) {
                wrong << it.key() + QStringLiteral(" is in no room");
                continue;
            }
            for (const QString &name :
                 includesOf(it.value(), QStringLiteral("\""), QStringLiteral("\""))) {
                ++checked;
                const bool own = name.endsWith(QStringLiteral(".moc"));
                if (!own && !startsWithOneOf(name, room->may))
                    wrong << QStringLiteral("%1 includes %2, but %3: %4")
                                 .arg(it.key(), name, room->folder, room->why);
            }
        }
    }
    QVERIFY2(checked > 100, "the sources were not found");
    QVERIFY2(wrong.isEmpty(), qPrintable(wrong.join(u'\n')));
}

void tst_includes::coreNeedsQtCoreAlone()
{
    static const QRegularExpression otherQt(QStringLiteral("^(Qt(?!Core/)\\w+/|Q[A-Z]\\w*$)"));
    QStringList wrong;
    const auto files = sources(QStringLiteral("core"));
    for (auto it = files.cbegin(); it != files.cend(); ++it) {
        for (const QString &name :
             includesOf(it.value(), QStringLiteral("<"), QStringLiteral(">"))) {
            if (otherQt.match(name).hasMatch())
                wrong << QStringLiteral("%1 includes <%2>").arg(it.key(), name);
        }
    }
    QVERIFY2(wrong.isEmpty(), qPrintable(wrong.join(u'\n')));
}

void tst_includes::onlyTheEngineStartsSignalsAndReaps()
{
    QStringList wrong;
    for (const Reserved &rule : reserved()) {
        const auto files = sources(rule.folder);
        for (auto it = files.cbegin(); it != files.cend(); ++it) {
            const auto match = rule.name.match(it.value());
            if (match.hasMatch() && !startsWithOneOf(it.key(), rule.except))
                wrong << QStringLiteral("%1 has %2").arg(it.key(), match.captured());
        }
    }
    QVERIFY2(wrong.isEmpty(), qPrintable(wrong.join(u'\n')));
}

void tst_includes::reservedNamesAreFound_data()
{
    QTest::addColumn<QString>("code");
    QTest::addColumn<bool>("found");
    QTest::newRow("kill") << QStringLiteral("::kill(pid, SIGTERM);") << true;
    QTest::newRow("kill without ::") << QStringLiteral("if (kill(pid, 9))") << true;
    QTest::newRow("a member") << QStringLiteral("session->kill(instance, all);") << false;
    QTest::newRow("a declaration") << QStringLiteral("void kill();") << false;
    QTest::newRow("fork") << QStringLiteral("pid = fork();") << true;
    QTest::newRow("forked") << QStringLiteral("forked();") << false;
    QTest::newRow("waitpid") << QStringLiteral("waitpid(-1, nullptr, 0)") << true;
    QTest::newRow("QProcess") << QStringLiteral("QProcess process;") << true;
    QTest::newRow("a shell") << QStringLiteral("std::system(command);") << true;
    QTest::newRow("the system's locale") << QStringLiteral("QLocale::system()") << false;
    QTest::newRow("its environment") << QStringLiteral("QProcessEnvironment e;") << false;
}

void tst_includes::reservedNamesAreFound()
{
    QFETCH(QString, code);
    QFETCH(bool, found);
    bool any = false;
    for (const Reserved &rule : reserved())
        any = any || (rule.folder == u"ui" && rule.name.match(code).hasMatch());
    QCOMPARE(any, found);
}

void tst_includes::everyFolderSaysWhatItIsForAndWhatIsInIt()
{
    const QDir root(QStringLiteral(SOURCE_DIRECTORY));
    QStringList silent;
    for (const QString &top : {QStringLiteral("app"), QStringLiteral("core"), QStringLiteral("ui"),
                               QStringLiteral("tests"), QStringLiteral("resources")}) {
        QStringList folders{top};
        QDirIterator it(root.filePath(top), QDir::Dirs | QDir::NoDotAndDotDot,
                        QDirIterator::Subdirectories);
        while (it.hasNext())
            folders << root.relativeFilePath(it.next());
        for (const QString &folder : folders) {
            const bool empty = QDir(root.filePath(folder))
                                   .isEmpty(QDir::Files | QDir::Dirs | QDir::NoDotAndDotDot);
            // dpkg-source(1) refuses files that it does not know there.
            const bool dictated = folder == QStringLiteral("resources/debian/source");
            if (empty || dictated)
                continue;
            const QString readme = read(root.filePath(folder + QStringLiteral("/README.md")));
            if (readme.isEmpty())
                silent << QStringLiteral("no README.md in ") + folder;
            for (const QString &header :
                 QDir(root.filePath(folder)).entryList({QStringLiteral("*.h")}, QDir::Files)) {
                const QString name = QFileInfo(header).baseName();
                if (!readme.contains(QRegularExpression(QStringLiteral("\\b%1\\b").arg(name))))
                    silent << QStringLiteral("%1/README.md says nothing of %2").arg(folder, name);
            }
        }
    }
    QVERIFY2(silent.isEmpty(), qPrintable(silent.join(u'\n')));
}

CORE_TEST(tst_includes)
#include "tst_includes.moc"
