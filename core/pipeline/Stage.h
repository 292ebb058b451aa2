#pragma once

#include <QtCore/QByteArray>
#include <QtCore/QList>

namespace forkscope {

/// One environment variable of a stage. Name and value are bytes, as in the kernel.
struct Variable
{
    QByteArray name;
    QByteArray value;
    bool secret = false; ///< masked in the window, left out of exports

    bool operator==(const Variable &) const = default;
};

/// One program with its arguments, environment and directory. All are bytes without NUL.
struct Stage
{
    QByteArray program;          ///< a name looked up in PATH, or a path
    QList<QByteArray> arguments; ///< without the program's own name
    QList<Variable> environment; ///< added to the inherited environment, or replacing its variables
    bool inheritEnvironment = true; ///< false: the environment is exactly `environment`
    QByteArray workingDirectory;    ///< empty: Forkscope's own
    bool tap = false; ///< whether the wire to the next stage is tapped; ignored for the last stage

    bool operator==(const Stage &) const = default;
};

} // namespace forkscope
