#include "gradus_task.hpp"

#include <gradus/training/costs/cost_functions.hpp>
#include <gradus/training/fast/batch_trainer.hpp>
#include <gradus/training/fast/instruction_set.hpp>
#include <gradus/training/optimisers/sgd.hpp>

#include <immintrin.h>

#include <algorithm>
#include <cstdio>
#include <ctime>
#include <numeric>

// Which part of what one core can compute at most a training step of the large network uses. The
// peak is measured: fused multiply-adds of registers alone, ten chains at once, so that none waits
// for another. Both in turn, processor time, the best of many rounds.

namespace {

constexpr std::size_t chains = 10;
constexpr std::size_t repeats = 200'000;

// Each returns a sum of what it computed, so that no compiler leaves it out.
[[gnu::target("avx2,fma")]] float multiply_and_add_8(float w) {
    __m256 x[chains];
    for (auto& one : x) one = _mm256_set1_ps(w);
    const __m256 a = _mm256_set1_ps(w), b = _mm256_set1_ps(1 - w);
    for (std::size_t k = 0; k < repeats; ++k)
#pragma GCC unroll 10
        for (auto& one : x) one = _mm256_fmadd_ps(one, a, b);
    float sum = 0;
    for (const auto& one : x) sum += _mm256_cvtss_f32(one);
    return sum;
}
[[gnu::target("avx512f")]] float multiply_and_add_16(float w) {
    __m512 x[chains];
    for (auto& one : x) one = _mm512_set1_ps(w);
    const __m512 a = _mm512_set1_ps(w), b = _mm512_set1_ps(1 - w);
    for (std::size_t k = 0; k < repeats; ++k)
#pragma GCC unroll 10
        for (auto& one : x) one = _mm512_fmadd_ps(one, a, b);
    float sum = 0;
    for (const auto& one : x) sum += _mm512_cvtss_f32(one);
    return sum;
}

template <class Work>
void keep_best(double& best, const Work& work) {
    const std::clock_t begin = std::clock();
    work();
    best = std::min(best, static_cast<double>(std::clock() - begin) / CLOCKS_PER_SEC);
}

/// Multiplications and additions of a step: W a forward, δ aᵀ backward, and Wᵀ δ of all layers but
/// the first.
double operations_of(const task::task& t) {
    double products = 0;
    for (std::size_t l = 1; l < t.sizes.size(); ++l)
        products += (l == 1 ? 2.0 : 3.0) * static_cast<double>(t.sizes[l] * t.sizes[l - 1]);
    return 2 * products * static_cast<double>(t.batch);
}

} // namespace

int main() {
    using namespace gradus;
    using fast::instruction_set;
    const instruction_set widest = fast::widest_instruction_set();
    if (widest == instruction_set::portable) {
        std::puts("This processor has no fused multiply-add that the benchmark knows.");
        return 0;
    }
    const double lanes = widest == instruction_set::avx512 ? 16 : 8;

    const task::task& t = task::named("large");
    static auto net =
        make_network<float>(dense<784, 512>(relu), dense<512, 512>(relu), dense<512, 10>(sigmoid));
    task::load(t, net);
    const auto samples = task::make_examples(t, net);
    std::vector<std::size_t> order(samples.size());
    std::iota(order.begin(), order.end(), std::size_t{0});
    auto trainer = make_batch_trainer<128>(net, cross_entropy, sgd{t.learning_rate});

    double step = 1e9, peak = 1e9;
    volatile float w = 0.5f;
    for (std::size_t round = 0; round < 200; ++round) {
        keep_best(peak, [&] {
            w = w * 0 + 0.5f + 0 * (lanes == 16 ? multiply_and_add_16(w) : multiply_and_add_8(w));
        });
        keep_best(step, [&] {
            trainer.step(net, samples,
                         std::span(order).subspan(round % task::batches * t.batch, t.batch));
        });
    }
    const double peak_rate = 2 * lanes * chains * repeats / peak;
    const double rate = operations_of(t) / step;
    std::printf("the core's peak %.1f, a step %.1f thousand million operations a second: %.0f %%\n",
                peak_rate / 1e9, rate / 1e9, 100 * rate / peak_rate);
}
