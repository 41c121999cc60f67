#include "fast_bits.hpp"

#include <gradus/training/fast/kernels_avx512.hpp>

int main() {
    using namespace gradus::fast;
    return fast_bits::status_of<avx512::kernels>(instruction_set::avx512, avx512::fuses);
}
