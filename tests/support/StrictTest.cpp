#include "tests/support/StrictTest.h"

namespace forkscope::test {

std::vector<KnownTest> &knownTests()
{
    static std::vector<KnownTest> tests;
    return tests;
}

} // namespace forkscope::test
