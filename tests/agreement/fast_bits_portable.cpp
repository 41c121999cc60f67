#include "fast_bits.hpp"

#include <gradus/training/fast/kernels_portable.hpp>

int main() {
    using namespace gradus::fast;
    return fast_bits::status_of<portable::kernels>(instruction_set::portable, portable::fuses);
}
