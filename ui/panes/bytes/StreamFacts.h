#pragma once

#include "core/capture/store/ByteStore.h"
#include "core/record/Ids.h"
#include "core/record/RunRecordFwd.h"
#include "ui/panes/bytes/StreamChoice.h"

#include <QtCore/QString>

namespace forkscope {

/// What the picker says of one stream.
struct StreamFacts
{
    StreamId stream;
    QString name;
    qint64 bytes = 0;
    qint64 bytesPerSecond = 0; ///< over the last second, while the stream grows
    bool ended = false;
    QByteArray digest; ///< XXH3-128 in hex, of a stream that has ended and is not empty

    bool operator==(const StreamFacts &) const = default;
};

/// Returns which streams the run's instances have. A wire is tapped where the plan says so.
StreamsOfRun streamsOfRun(const RunRecord &record);

/// Returns "Input", "openssl → md5sum (tap)", "Output of md5sum" or "Errors of openssl". Where two
/// stages have the same program, their numbers are added.
QString streamName(const RunRecord &record, StreamId stream);

/// Returns what the picker says of a stream. `now` is the time that the record has reached.
StreamFacts streamFacts(const RunRecord &record, StreamId stream, TimePoint now);

/// Returns a word for the stream in a file's name, "0-1-output". It is not translated.
QString fileWord(StreamId stream);

/// Returns when a byte had surely come, counted from `begin` of the run; none if that is not known.
std::optional<Nanoseconds> arrivalOf(const ByteStore &store, qint64 offset, TimePoint begin);

} // namespace forkscope
