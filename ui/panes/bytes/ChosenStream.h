#pragma once

#include "ui/panes/bytes/StreamChoice.h"
#include "ui/panes/bytes/StreamFacts.h"

#include <memory>

namespace forkscope {

class ByteStore;

/// The stream of the selection that is shown: the one that the user picked, or else the one that
/// firstStream() returns. A value that knows no widget. The record must live as long as it is set.
class ChosenStream
{
public:
    /// Sets the record, null for none. The selection stays, but the picked stream is forgotten.
    void setRecord(const RunRecord *record);
    /// Selects something else and forgets the picked stream. Returns false, and changes nothing, if
    /// it was selected already.
    bool setSelection(Selection selection);
    /// Shows the stream that the user picked, and prefers the same kind in other instances. Returns
    /// false, and changes nothing, if the stream is none of the selected instance.
    bool pick(StreamId stream);
    /// To be called when the record may have grown. It chooses again while the chosen stream has no
    /// bytes, since another one may have some by now.
    void update();

    [[nodiscard]] const RunRecord *record() const { return m_record; }
    [[nodiscard]] const std::optional<StreamId> &stream() const { return m_stream; }
    /// Returns the bytes of the chosen stream; null if it has none.
    [[nodiscard]] std::shared_ptr<const ByteStore> store() const;
    /// Returns what the picker says of each stream of the selected instance.
    [[nodiscard]] QList<StreamFacts> facts() const;

private:
    [[nodiscard]] QList<StreamId> streams() const;
    [[nodiscard]] std::shared_ptr<const ByteStore> storeOf(StreamId stream) const;

    const RunRecord *m_record = nullptr;
    Selection m_selection;
    std::optional<StreamId> m_stream;
    std::optional<StreamPreference> m_preference;
    bool m_picked = false; ///< by the user, for this selection
};

} // namespace forkscope
