// A user of the run-time part: it also links zlib.
#include <gradus/training.hpp>

#include <zlib.h>

#include <cstdio>

int main() { return std::puts("gradus/training") >= 0 && zlibVersion() != nullptr ? 0 : 1; }
