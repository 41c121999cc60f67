// expect-error-within 12: an integer is no scalar: write 2.0
#include <gradus.hpp>

// It was the text "2¹⁰".
const auto power = gradus::pown(2, 10);
