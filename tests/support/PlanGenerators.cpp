#include "tests/support/PlanGenerators.h"

#include "core/pipeline/PlanRanges.h"

#include <vector>

namespace forkscope::generators {

namespace {

template<typename Number> rc::Gen<Number> numberIn(Range range)
{
    return rc::gen::map(
        rc::gen::weightedOneOf<qint64>({{1, rc::gen::element(range.least, range.most)},
                                        {2, rc::gen::inRange(range.least, range.most)}}),
        [](qint64 number) { return static_cast<Number>(number); });
}

template<typename Value> rc::Gen<QList<Value>> listOf(const rc::Gen<Value> &value)
{
    return rc::gen::map(rc::gen::scale(0.2, rc::gen::container<std::vector<Value>>(value)),
                        [](const std::vector<Value> &values) {
                            return QList<Value>(values.begin(), values.end());
                        });
}

} // namespace

rc::Gen<QByteArray> piece()
{
    // The last ones are a line separator, right-to-left, a byte order mark, a surrogate, two
    // spaces.
    static const std::vector<QByteArray> pieces = {"'",
                                                   "\"",
                                                   "\\",
                                                   "$",
                                                   "`",
                                                   "|",
                                                   "&",
                                                   ";",
                                                   "<",
                                                   ">",
                                                   "(",
                                                   ")",
                                                   "*",
                                                   "?",
                                                   "[",
                                                   "]",
                                                   "{",
                                                   "}",
                                                   "~",
                                                   "#",
                                                   "!",
                                                   "=",
                                                   "%",
                                                   ",",
                                                   "..",
                                                   " ",
                                                   "\t",
                                                   "\n",
                                                   "\r",
                                                   "A=b",
                                                   "$(x",
                                                   "{i}",
                                                   "if",
                                                   "{a,b}",
                                                   "\x7f",
                                                   "\x1b",
                                                   "\x01",
                                                   "-n",
                                                   "a",
                                                   "0",
                                                   "f",
                                                   "$'",
                                                   "\\n",
                                                   "\xff",
                                                   "\xc3",
                                                   "\xc3\xa4",
                                                   "\xea\xb0\x80",
                                                   "\xf0\x9f\x98\x80",
                                                   "\xe2\x80\xa8",
                                                   "\xe2\x80\xae",
                                                   "\xef\xbb\xbf",
                                                   "\xed\xa0\x80",
                                                   "\xc2\xa0",
                                                   "\xc2\x85"};
    return rc::gen::weightedOneOf<QByteArray>(
        {{3, rc::gen::elementOf(pieces)},
         {1, rc::gen::map(rc::gen::inRange(1, 256),
                          [](int byte) { return QByteArray(1, static_cast<char>(byte)); })},
         {1, rc::gen::map(rc::gen::inRange(int('a'), int('z') + 1),
                          [](int byte) { return QByteArray(1, static_cast<char>(byte)); })}});
}

rc::Gen<QByteArray> bytes()
{
    return rc::gen::map(rc::gen::container<std::vector<QByteArray>>(piece()),
                        [](const std::vector<QByteArray> &pieces) {
                            QByteArray joined;
                            for (const QByteArray &one : pieces)
                                joined += one;
                            return joined;
                        });
}

rc::Gen<QByteArray> text()
{
    return rc::gen::map(bytes(),
                        [](const QByteArray &any) { return QString::fromUtf8(any).toUtf8(); });
}

rc::Gen<Stage> bareStage()
{
    return rc::gen::map(rc::gen::pair(bytes(), listOf(bytes())),
                        [](const std::pair<QByteArray, QList<QByteArray>> &words) {
                            Stage stage;
                            stage.program = words.first;
                            stage.arguments = words.second;
                            return stage;
                        });
}

rc::Gen<QList<Stage>> bareStages()
{
    return listOf(bareStage());
}

Input anyInput()
{
    switch (*rc::gen::inRange(0, 5)) {
    case 1:
        return TextInput{*text()};
    case 2:
        return BytesInput{*bytes()};
    case 3: {
        RandomInput random{*numberIn<qint64>(ranges::randomBytes), {}};
        if (*rc::gen::arbitrary<bool>())
            random.seed = *numberIn<qint64>(ranges::seed);
        return random;
    }
    case 4:
        return FileInput{'/' + *bytes()};
    default:
        return NoInput();
    }
}

Stage anyStage()
{
    Stage stage = *bareStage();
    stage.program.prepend('p');
    const int variables = *rc::gen::inRange(0, 4);
    for (int i = 0; i < variables; ++i) {
        QByteArray name = *text() + QByteArray::number(9 - i);
        stage.environment.append({name.replace('=', '-'), *bytes(), *rc::gen::arbitrary<bool>()});
    }
    stage.inheritEnvironment = *rc::gen::arbitrary<bool>();
    stage.workingDirectory = *bytes();
    stage.tap = *rc::gen::arbitrary<bool>();
    return stage;
}

RunSettings anyRun()
{
    RunSettings run;
    run.instances = *numberIn<int>(ranges::instances);
    run.atOnce = *numberIn<int>(ranges::atOnce);
    const auto cores = *rc::gen::unique<std::vector<int>>(rc::gen::inRange(0, limits::core + 1));
    run.cores = QList<int>(cores.begin(), cores.end());
    run.timeoutMs = *numberIn<qint64>(ranges::timeoutMs);
    run.killAfterMs = *numberIn<qint64>(ranges::killAfterMs);
    run.pollMs = *numberIn<qint64>(ranges::pollMs);
    run.keepBytes = *numberIn<qint64>(ranges::keepBytes);
    run.keepBytesTotal = *numberIn<qint64>(ranges::keepBytesTotal);
    return run;
}

Plan anyPlan()
{
    Plan plan;
    plan.name = QString::fromUtf8(*text());
    plan.pipeline.input = anyInput();
    const int stages = *rc::gen::inRange(1, 5);
    for (int i = 0; i < stages; ++i)
        plan.pipeline.stages.append(anyStage());
    plan.run = anyRun();
    return plan;
}

} // namespace forkscope::generators
