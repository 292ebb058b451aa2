#pragma once

#include "core/capture/store/ByteStore.h"
#include "core/record/RunRecord.h"
#include "ui/panes/bytes/StreamChoice.h"

#include <QtCore/QString>

namespace forkscope {

/// What the picker says of one stream.
struct StreamFacts
{
    StreamId stream;
    QString name;
    qint64 bytes = 0;
    qint64 bytesPerSecond = 0; ///< over the last second, while it grows
    bool ended = false;
    QByteArray digest; ///< XXH3-128 in hex, once it has ended and is not empty

    bool operator==(const StreamFacts &) const = default;
};

/// Which streams the run's instances have: a wire counts as tapped where the plan says so.
StreamsOfRun streamsOfRun(const RunRecord &record);

/// "Input", "openssl → md5sum (tap)", "Output of md5sum", "Errors of openssl"; stages by their
/// number as well where two of them are of one program.
QString streamName(const RunRecord &record, StreamId stream);

/// `now` is the time that the record has reached.
StreamFacts streamFacts(const RunRecord &record, StreamId stream, TimePoint now);

/// A word for the stream in the name of a file: "0-1-output". Not translated.
QString fileWord(StreamId stream);

/// When a byte had surely come, since `begin` of the run; none where that is not known.
std::optional<Nanoseconds> arrivalOf(const ByteStore &store, qint64 offset, TimePoint begin);

} // namespace forkscope
