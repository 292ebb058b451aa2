#include "tests/fuzz/ReadClaims.h"

#include <cstddef>
#include <cstdint>

extern "C" int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    forkscope::fuzz::claimPipeline(QByteArrayView(data, qsizetype(size)));
    return 0;
}
