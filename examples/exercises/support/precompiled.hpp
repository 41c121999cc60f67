// Compiled once, so that a check takes a second.
#include "exercise.hpp"
