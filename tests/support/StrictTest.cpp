#include "tests/support/StrictTest.h"

namespace testroom {

std::vector<KnownTest> &knownTests()
{
    static std::vector<KnownTest> tests;
    return tests;
}

} // namespace testroom
