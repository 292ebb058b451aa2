#pragma once

#include "ui/panes/bytes/StreamChoice.h"
#include "ui/panes/bytes/StreamFacts.h"

#include <memory>

namespace forkscope {

class ByteStore;

/// Which stream of what is selected in a record is shown: the one that the user picked, or else the
/// one to begin with. A value that knows no widget; the record must live as long as it is set.
class ChosenStream
{
public:
    /// Null for none. Of another record nothing is picked; what is selected stays.
    void setRecord(const RunRecord *record);
    /// Of what is selected anew nothing is picked. False, and nothing changed, where it was
    /// already.
    bool setSelection(Selection selection);
    /// The user picked it, and prefers its like of other instances. False, and nothing changed,
    /// where it is none of the selected instance.
    bool pick(StreamId stream);
    /// To be called when the record may have grown: chooses again as long as what is chosen has no
    /// bytes, since others may have come by now.
    void update();

    [[nodiscard]] const RunRecord *record() const { return m_record; }
    [[nodiscard]] const std::optional<StreamId> &stream() const { return m_stream; }
    /// Its bytes; null where there are none.
    [[nodiscard]] std::shared_ptr<const ByteStore> store() const;
    /// What there is of each stream of the selected instance, for the picker.
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
