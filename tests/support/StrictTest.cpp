#include "tests/support/StrictTest.h"
