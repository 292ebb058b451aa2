#pragma once

#include <QtCore/QRegularExpression>
#include <QtTest/QTest>

#include <vector>

/// The base of every test: a Qt warning that no test expected (QTest::ignoreMessage) fails it.
class StrictTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        // The platform without a screen says this of every window that has a smallest size, or that
        // is to be in front.
        QTest::failOnWarning(QRegularExpression(
            QStringLiteral("^(?!This plugin does not support (propagateSizeHints|raise)).*")));
    }
};

namespace testroom {

/// A class of tests as its room's executable knows it: `build/release/tests/ROOM tst_NAME` runs it,
/// in a process of its own.
struct KnownTest
{
    const char *name;
    bool needsWindows; ///< a QApplication; else it has a QCoreApplication
    int (*run)(int argc, char **argv);
};

/// Those of this executable.
std::vector<KnownTest> &knownTests();

template<typename Test> int runTest(int argc, char **argv)
{
    Test test;
    return QTest::qExec(&test, argc, argv);
}

template<typename Test> bool makeKnown(const char *name, bool needsWindows)
{
    knownTests().push_back({name, needsWindows, runTest<Test>});
    return true;
}

} // namespace testroom

// At the end of a test's file, one of them.
#define CORE_TEST(Test) static const bool isKnown_##Test = testroom::makeKnown<Test>(#Test, false);
#define WINDOW_TEST(Test) static const bool isKnown_##Test = testroom::makeKnown<Test>(#Test, true);
