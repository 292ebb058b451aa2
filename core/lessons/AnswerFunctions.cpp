#include "core/lessons/AnswerFunctions.h"

#include "core/lessons/AnswerParts.h"

namespace forkscope {

const std::vector<AnswerFunction> &answerFunctions()
{
    static const std::vector<AnswerFunction> all = [] {
        std::vector<AnswerFunction> list;
        for (const auto functions : {answers::numberFunctions, answers::choiceFunctions,
                                     answers::taskFunctions, answers::placeFunctions}) {
            for (const AnswerFunction &function : functions())
                list.push_back(function);
        }
        return list;
    }();
    return all;
}

} // namespace forkscope
