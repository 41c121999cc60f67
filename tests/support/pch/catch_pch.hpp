// Precompiled for every test program, for the single header of Catch2 v2 takes a second to read.
#include "catch.hpp"
