// What fused_test.py looks at: products and nothing else, by the portable kernels.

#include <gradus/training/fast/kernels_portable.hpp>

namespace {

using gradus::fixed;
using gradus::fast::portable::kernels;

} // namespace

void known_shapes(float* z, const float* W, const float* a, const float* b) {
    kernels::affine(fixed<30>{}, fixed<784>{}, fixed<10>{}, z, 32, W, a, 784, b);
    kernels::transposed_product(fixed<30>{}, fixed<784>{}, fixed<10>{}, z, 784, W, a, 32);
}

void one_neuron(float* z, const float* W, const float* a, const float* b) {
    kernels::affine(fixed<1>{}, fixed<784>{}, fixed<1>{}, z, 1, W, a, 784, b);
}

void two_neurons(float* z, const float* W, const float* a, const float* b) {
    kernels::affine(fixed<2>{}, fixed<784>{}, fixed<1>{}, z, 2, W, a, 784, b);
}

void double_precision(double* z, const double* W, const double* a, const double* b) {
    kernels::affine(fixed<30>{}, fixed<784>{}, fixed<10>{}, z, 32, W, a, 784, b);
}
