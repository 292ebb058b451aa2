#pragma once

#include "core/pipeline/Plan.h"
#include "core/pipeline/StartError.h"
#include "ui/panes/chain/StateTally.h"

#include <QtCore/QString>

#include <optional>

namespace forkscope {

/// What is written in one box of the chain's picture.
struct BoxContent
{
    QString title;   ///< the program
    QString detail;  ///< its arguments, as in the line of text
    QString note;    ///< the resolved path; not shown where there is a problem or counts
    QString problem; ///< in a few words
    QString fullProblem;
    std::optional<StateCounts> counts; ///< while a run is shown
    bool tap = false;                  ///< of the wire behind a stage

    bool operator==(const BoxContent &) const = default;
};

/// Longer texts are cut here before their width is measured.
inline constexpr int boxTextLimit = 300;

BoxContent contentOf(const Input &input);
BoxContent contentOf(const Stage &stage);

/// A start error in a few words, for a box: "not found in PATH".
QString shortText(const StartError &error);

/// The program and its arguments as one line: what editing a box in place begins with.
QString commandText(const Stage &stage);

} // namespace forkscope
