// The main function of each room's tests: ROOM tst_NAME [arguments of QtTest].

#include "tests/support/StrictTest.h"

#include <QtCore/QCoreApplication>
#ifdef FORKSCOPE_WINDOW_TESTS
#include <QtWidgets/QApplication>
#endif

#include <algorithm>
#include <cstdio>
#include <cstring>
#include <memory>

namespace {

std::unique_ptr<QCoreApplication> applicationFor(const testroom::KnownTest &test, int &argc,
                                                 char **argv)
{
#ifdef FORKSCOPE_WINDOW_TESTS
    if (test.needsWindows) {
        QCoreApplication::setAttribute(Qt::AA_Use96Dpi, true);
        return std::make_unique<QApplication>(argc, argv);
    }
#endif
    Q_UNUSED(test)
    return std::make_unique<QCoreApplication>(argc, argv);
}

} // namespace

int main(int argc, char **argv)
{
    auto &tests = testroom::knownTests();
    const char *wanted = argc > 1 ? argv[1] : "";
    const auto found = std::find_if(tests.begin(), tests.end(), [wanted](const auto &test) {
        return std::strcmp(test.name, wanted) == 0;
    });
    if (found == tests.end()) {
        std::fputs("Which test? These are here:\n", stderr);
        for (const auto &test : tests)
            std::fprintf(stderr, "%s\n", test.name);
        return 2;
    }
    // The arguments behind the name are for QtTest.
    argv[1] = argv[0];
    int rest = argc - 1;
    const auto application = applicationFor(*found, rest, argv + 1);
    return found->run(rest, argv + 1);
}
