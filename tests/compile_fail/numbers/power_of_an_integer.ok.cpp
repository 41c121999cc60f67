#include <gradus.hpp>

// It was the text "2¹⁰".
const auto power = gradus::pown(2.0, 10);
