#pragma once

#include "core/engine/streams/InputFeeder.h"
#include "core/engine/streams/OutputReader.h"
#include "core/engine/streams/WireTap.h"

#include <functional>
#include <memory>
#include <vector>

namespace forkscope {

/// What the streams of all instances share. All outlive them.
struct StreamsContext
{
    MoverContext movers;
    Capture &capture;
    EventSink &events;
    LookList &looks;
};

/// The streams of one instance that go through our hands: its input, its output, its stages'
/// errors, and what passes tapped wires. In the engine's thread.
class InstanceStreams
{
public:
    /// `ended` is called at the end of each stream but the input.
    InstanceStreams(const StreamsContext &context, int index, std::function<void()> ended);

    void feed(Descriptor writeEnd, InputSource source);
    /// The first reader is that of the output.
    void addReader(Descriptor readEnd, StreamId stream);
    /// What stage `stage` writes into the wire behind it goes through `ends`.
    void addTap(int stage, Pipe ends);

    /// From now on outputs are read; before that they fill their pipes.
    void beginReading();

    /// Null where there is none, and from endInput() on.
    [[nodiscard]] InputFeeder *feeder() const { return m_feeder.get(); }
    /// Once addReader() was called.
    [[nodiscard]] const OutputReader &output() const { return *m_readers.front(); }
    /// Bytes that a stage has written as errors.
    [[nodiscard]] qint64 errorsOf(int stage) const;
    /// Of the wire behind a stage; null where it is not tapped.
    [[nodiscard]] WireTap *tapBehind(int stage) const;

    /// Whether one but the input has not come to its end.
    [[nodiscard]] bool hasOpen() const;
    /// Nobody is left to read the input.
    void endInput();
    /// Closes all but the input, whoever still holds their other ends.
    void close();
    /// Emits how many bytes there are by now.
    void tellNews();

private:
    /// Of the wire behind a stage.
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
