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
    QString detail;  ///< the arguments as in the line of text
    QString note;    ///< the resolved path; hidden by a problem or by counts
    QString problem; ///< what is wrong, in a few words
    QString fullProblem;
    std::optional<StateCounts> counts; ///< set while a run is shown
    bool tap = false;                  ///< whether the wire behind the stage is tapped

    bool operator==(const BoxContent &) const = default;
};

/// Texts are cut to this number of characters before their width is measured.
inline constexpr int boxTextLimit = 300;

BoxContent contentOf(const Input &input);
BoxContent contentOf(const Stage &stage);

/// Returns a start error in a few words for a box: "not found in PATH".
QString shortText(const StartError &error);

/// Returns the program and its arguments as one line, with which editing a box in place begins.
QString commandText(const Stage &stage);

} // namespace forkscope
