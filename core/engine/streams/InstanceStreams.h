#pragma once

#include "core/engine/streams/InputFeeder.h"
#include "core/engine/streams/OutputReader.h"
#include "core/engine/streams/WireTap.h"

#include <functional>
#include <memory>
#include <vector>

namespace forkscope {

/// What the streams of all instances share. All of it outlives them.
struct StreamsContext
{
    MoverContext movers;
    Capture &capture;
    EventSink &events;
    LookList &looks;
};

/// Holds the streams of one instance that go through our hands: its input, its output, its stages'
/// errors, and what passes tapped wires. For the engine's thread.
class InstanceStreams
{
public:
    /// `ended` is called at the end of each stream but the input.
    InstanceStreams(const StreamsContext &context, int index, std::function<void()> ended);

    void feed(Descriptor writeEnd, InputSource source);
    /// Adds a reader. The first one must be that of the output.
    void addReader(Descriptor readEnd, StreamId stream);
    /// Adds a tap: what stage `stage` writes into the wire behind it goes through `ends`.
    void addTap(int stage, Pipe ends);

    /// Begins to read the outputs, which have filled their pipes until now.
    void beginReading();

    /// Returns null if nothing is fed, and from endInput() on.
    [[nodiscard]] InputFeeder *feeder() const { return m_feeder.get(); }
    /// Valid once addReader() was called.
    [[nodiscard]] const OutputReader &output() const { return *m_readers.front(); }
    /// Returns how many bytes a stage has written as errors.
    [[nodiscard]] qint64 errorsOf(int stage) const;
    /// Returns the tap of the wire behind a stage; null if it is not tapped.
    [[nodiscard]] WireTap *tapBehind(int stage) const;

    /// Returns whether a stream other than the input has not come to its end.
    [[nodiscard]] bool hasOpen() const;
    /// Returns until when a stream was held up by an outlet; see StreamMover.
    [[nodiscard]] TimePoint heldUpUntil() const;
    /// Closes the input, because nobody is left to read it.
    void endInput();
    /// Closes all streams but the input, whoever still holds their other ends.
    void close();
    /// Emits how many bytes there are by now.
    void tellNews();

private:
    /// Returns the tap of the wire behind a stage.
    struct Tapped
    {
        int stage = 0;
        std::unique_ptr<WireTap> tap;
    };

    [[nodiscard]] KeptStream kept(StreamId stream) const;

    const StreamsContext &m_context;
    const int m_index;
    const std::function<void()> m_ended;
    std::unique_ptr<InputFeeder> m_feeder;
    std::vector<std::unique_ptr<OutputReader>> m_readers;
    std::vector<Tapped> m_taps;
    bool m_isReading = false;
};

} // namespace forkscope
