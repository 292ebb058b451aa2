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
        // The offscreen platform warns so of every window that has a minimum size or is raised.
        QTest::failOnWarning(QRegularExpression(
            QStringLiteral("^(?!This plugin does not support (propagateSizeHints|raise)).*")));
    }
};

namespace testroom {

/// A test class that a room's executable knows. `build/release/tests/ROOM tst_NAME` runs it in a
/// process of its own.
struct KnownTest
{
    const char *name;
    bool needsWindows; ///< it gets a QApplication, otherwise a QCoreApplication
    int (*run)(int argc, char **argv);
};

/// Returns the test classes of this executable.
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

// Each test's file ends with one of these.
#define CORE_TEST(Test) static const bool isKnown_##Test = testroom::makeKnown<Test>(#Test, false);
#define WINDOW_TEST(Test) static const bool isKnown_##Test = testroom::makeKnown<Test>(#Test, true);
