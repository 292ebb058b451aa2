// Measures starts from a large program: `start_bench MIB N AT_ONCE PROGRAM ARGUMENT…` fills MIB of
// memory, runs the program N times through the engine, and prints the run's seconds. A start that
// copies our page tables, as fork(2) does, takes longer the more memory we have.

#include "tests/bench/RunToEnd.h"

#include <cstdio>
#include <cstdlib>
#include <vector>

using namespace forkscope;

namespace {

long number(const char *text)
{
    return std::strtol(text, nullptr, 10);
}

} // namespace

int main(int argc, char **argv)
{
    QCoreApplication application(argc, argv);
    if (argc < 5) {
        std::fprintf(stderr, "usage: start_bench MIB N AT_ONCE PROGRAM ARGUMENT...\n");
        return 2;
    }
    const std::vector<char> resident(size_t(number(argv[1])) << 20,
                                     'x'); // written to, so it is really in memory
    Plan plan;
    plan.run.instances = int(number(argv[2]));
    plan.run.atOnce = int(number(argv[3]));
    Stage stage;
    stage.program = argv[4];
    for (int i = 5; i < argc; ++i)
        stage.arguments << argv[i];
    plan.pipeline.stages = {stage};

    const RunRecord record = runToEnd(plan);
    std::printf("%.6f\n", std::chrono::duration<double>(record.end() - record.begin()).count());
    return record.isEnded() && resident.back() == 'x' ? 0 : 1;
}
