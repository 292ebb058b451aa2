#include "core/record/EventContent.h"

#include <utility>

namespace forkscope {

template<typename What> EventContent::EventContent(What what) : AnyEvent(std::move(what)) {}
EventContent::EventContent(const EventContent &other) = default;
EventContent::EventContent(EventContent &&other) noexcept = default;
EventContent &EventContent::operator=(const EventContent &other) = default;
EventContent &EventContent::operator=(EventContent &&other) noexcept = default;
EventContent::~EventContent() = default;

template EventContent::EventContent(event::RunStarted);
template EventContent::EventContent(event::AtOnceLowered);
template EventContent::EventContent(event::InstanceStarted);
template EventContent::EventContent(event::ProcessStarted);
template EventContent::EventContent(event::StartFailed);
template EventContent::EventContent(event::StartPostponed);
template EventContent::EventContent(event::Polled);
template EventContent::EventContent(event::Traced);
template EventContent::EventContent(event::BytesArrived);
template EventContent::EventContent(event::StreamEnded);
template EventContent::EventContent(event::InputRead);
template EventContent::EventContent(event::KeepingStopped);
template EventContent::EventContent(event::SignalSent);
template EventContent::EventContent(event::NotEnded);
template EventContent::EventContent(event::WantsTerminal);
template EventContent::EventContent(event::Suspended);
template EventContent::EventContent(event::ProcessEnded);
template EventContent::EventContent(event::InstanceEnded);
template EventContent::EventContent(event::RunEnded);

} // namespace forkscope
