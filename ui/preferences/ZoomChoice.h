#pragma once

namespace forkscope {

/// Makes the interface as large as it was last, or as FORKSCOPE_ZOOM=200 says, for pictures.
void takeChosenZoom();

/// Makes it so large at once, and at the next start.
void chooseZoom(int percent);

} // namespace forkscope
