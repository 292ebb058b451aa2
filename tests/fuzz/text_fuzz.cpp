#include "tests/fuzz/TextClaims.h"

#include <cstddef>
#include <cstdint>

extern "C" int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    forkscope::fuzz::claimText(QByteArrayView(data, qsizetype(size)));
    return 0;
}
