#pragma once

#include <QtCore/QByteArray>
#include <QtCore/QList>

namespace forkscope {

/// One environment variable of a stage. Name and value are bytes, as the kernel takes them.
struct Variable
{
    QByteArray name;
    QByteArray value;
    bool secret = false; ///< masked in the window, left out of exports and recordings

    bool operator==(const Variable &) const = default;
};

/// One program with its arguments, environment and directory. All bytes, none of them NUL.
struct Stage
{
    QByteArray program;             ///< a name looked up in PATH, or a path
    QList<QByteArray> arguments;    ///< without the program's own name
    QList<Variable> environment;    ///< added to, or replacing, what is inherited
    bool inheritEnvironment = true; ///< false: the environment is exactly `environment`
    QByteArray workingDirectory;    ///< empty: Forkscope's own
    bool tap = false; ///< the wire to the next stage is tapped; of the last one it means nothing

    bool operator==(const Stage &) const = default;
};

} // namespace forkscope
