#include "fast_bits.hpp"

#include <gradus/training/fast/kernels_avx2.hpp>

int main() {
    using namespace gradus::fast;
    return fast_bits::status_of<avx2::kernels>(instruction_set::avx2, avx2::fuses);
}
