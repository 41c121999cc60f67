#include <gradus/numbers/interval.hpp>

#include <cstdint>
#include <cstdio>
#include <initializer_list>

// Do intervals have the bits of the constant expression at run time, whatever flags this program is
// built with? It is built with several. Bounds are made of bits and compared as bits, so that the
// program itself does no arithmetic that a flag could change.
namespace {

using gradus::decoration;
using gradus::interval;

class random_words {
  public:
    constexpr explicit random_words(std::uint64_t seed) : state_(seed) {}
    constexpr std::uint64_t operator()() {
        state_ = state_ * 6364136223846793005u + 1442695040888963407u;
        return state_ ^ state_ >> 29;
    }

  private:
    std::uint64_t state_;
};

/// Half of the numbers are within a few powers of two of 1, the others anywhere.
template <class Real>
constexpr std::uint64_t bound(random_words& random) {
    using layout = gradus::numbers::elementary::float_layout<Real>;
    const std::uint64_t word = random() & (layout::sign | (layout::sign - 1));
    const std::uint64_t sign = word & layout::sign;
    const std::uint64_t magnitude = word & (layout::sign - 1);
    if (random() % 2 == 0) return sign | (layout::one + magnitude % (4 * layout::hidden));
    return magnitude > layout::infinity ? sign | 1 : word;
}

template <class Real>
constexpr interval<Real> box(random_words& random) {
    const std::uint64_t a = bound<Real>(random);
    const std::uint64_t b = bound<Real>(random);
    if (gradus::numbers::binary::is_infinite<Real>(a)) return interval<Real>::entire();
    if (gradus::numbers::binary::is_infinite<Real>(b)) return interval<Real>::empty();
    return gradus::numbers::binary::less<Real>(a, b)
               ? interval<Real>::enclosure(a, b, decoration::common)
               : interval<Real>::enclosure(b, a, decoration::common);
}

class digest {
  public:
    template <class Real>
    constexpr void add(const interval<Real>& x) {
        add(x.lower_bits());
        add(x.upper_bits());
        add(static_cast<std::uint64_t>(x.decoration()));
    }
    constexpr void add(std::uint64_t word) { value = (value ^ word) * 0x9e3779b97f4a7c15u; }

    std::uint64_t value = 1;
};

template <class Real>
constexpr void evaluate(digest& all, const interval<Real>& x, const interval<Real>& y, int n) {
    for (const auto& z : {x + y, x - y, x * y, x / y, min(x, y), max(x, y), hull(x, y),
                          intersection(x, y), recip(x), sqr(x), pown(x, n), abs(x), step(x)})
        all.add(z);
    for (const auto& z :
         {sqrt(x), exp(x), expm1(x), log(x), log1p(x), tanh(x), erf(x), erfc(x), sigmoid(x),
          softplus(x), tanh_derivative(x), sigmoid_derivative(x), erf_derivative(x)})
        all.add(z);
    all.add(subset(x, y) + 2u * interior(x, y) + 4u * disjoint(x, y) + 8u * certainly_less(x, y));
    if (!x.is_empty()) all.add(interval<Real>(midpoint(x)));
}

constexpr std::uint64_t run(std::uint64_t seed, int boxes) {
    random_words random(seed);
    digest all;
    for (int i = 0; i < boxes; ++i) {
        const int n = static_cast<int>(random() % 31) - 15;
        const auto x = box<double>(random);
        evaluate(all, x, box<double>(random), n);
        const auto s = box<float>(random);
        evaluate(all, s, box<float>(random), n);
    }
    return all.value;
}

constexpr std::uint64_t seed = 1788;
constexpr int boxes = 20;
constexpr std::uint64_t expected = run(seed, boxes);

} // namespace

int main() {
    const volatile std::uint64_t hidden_seed = seed; // the optimiser is to compute nothing
    if (run(hidden_seed, boxes) != expected) {
        std::puts("at run time intervals differ from the constant expression");
        return 1;
    }
    std::printf("%016llx\n", static_cast<unsigned long long>(run(hidden_seed, 100'000)));
}
