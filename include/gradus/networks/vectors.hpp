#pragma once

#include <gradus/networks/operations.hpp>

#include <cstddef>
#include <type_traits>
#include <vector>

namespace gradus {

/// A vector for each sample of a mini-batch. The operations on one vector do the same for all, one
/// sample after the other, so that sums over samples have one fixed order.
template <Scalar T, std::size_t Size>
struct vectors {
    std::vector<vector<T, Size>> samples; ///< one vector each
    std::size_t count = 0;                ///< of the samples in use: there may be memory for more

    constexpr vector<T, Size>& operator[](std::size_t s) { return samples[s]; }
    constexpr const vector<T, Size>& operator[](std::size_t s) const { return samples[s]; }
    constexpr bool operator==(const vectors&) const = default;
};

/// Room for `size` numbers of each of `count` samples. Memory that is there is kept.
template <class T, std::size_t Size>
constexpr void resize(vector<T, Size>& v, std::size_t size, std::size_t) {
    if constexpr (Size == dynamic) v.components.resize(size);
}
template <class T, std::size_t Size>
constexpr void resize(vectors<T, Size>& v, std::size_t size, std::size_t count) {
    if (v.samples.size() < count) v.samples.assign(count, {}); // resize() is no constant for Clang
    for (std::size_t s = 0; s < count; ++s) resize(v[s], size, 1);
    v.count = count;
}
/// Other numbers of a mini-batch know how.
template <class Numbers>
    requires requires(Numbers& x) { x.resize(std::size_t{1}, std::size_t{1}); }
constexpr void resize(Numbers& x, std::size_t size, std::size_t count) {
    x.resize(size, count);
}

/// How many samples there are, and the vector of one.
template <class T, std::size_t Size>
constexpr std::size_t sample_count(const vector<T, Size>&) {
    return 1;
}
template <class T, std::size_t Size>
constexpr std::size_t sample_count(const vectors<T, Size>& v) {
    return v.count;
}
/// The numbers of sample s, counted from 0; of one sample, itself whatever s is.
template <class T, std::size_t Size>
constexpr auto& at_sample(vector<T, Size>& v, std::size_t) {
    return v;
}
template <class T, std::size_t Size>
constexpr const auto& at_sample(const vector<T, Size>& v, std::size_t) {
    return v;
}
template <class T, std::size_t Size>
constexpr auto& at_sample(vectors<T, Size>& v, std::size_t s) {
    return v[s];
}
template <class T, std::size_t Size>
constexpr const auto& at_sample(const vectors<T, Size>& v, std::size_t s) {
    return v[s];
}

/// z ← W a + b, x ← Wᵀ δ, W ← W + Σ δ aᵀ, b ← b + Σ δ, a ← f(z), x ← x ∘ f(z): see operations.hpp.
template <class T, std::size_t Out, class Weights, std::size_t In, class Biases>
constexpr void affine(vectors<T, Out>& z, const Weights& W, const vectors<T, In>& a,
                      const Biases& b) {
    for (std::size_t s = 0; s < a.count; ++s) affine(z[s], W, a[s], b);
}
template <class T, std::size_t In, class Weights, std::size_t Out>
constexpr void transposed_product(vectors<T, In>& x, const Weights& W,
                                  const vectors<T, Out>& delta) {
    for (std::size_t s = 0; s < delta.count; ++s) transposed_product(x[s], W, delta[s]);
}
template <class Weights, class T, std::size_t Out, std::size_t In>
constexpr void add_outer_product(Weights& W, const vectors<T, Out>& delta,
                                 const vectors<T, In>& a) {
    for (std::size_t s = 0; s < delta.count; ++s) add_outer_product(W, delta[s], a[s]);
}
template <class Sum, class T, std::size_t Size>
constexpr void add(vector<Sum, Size>& x, const vectors<T, Size>& y) {
    for (std::size_t s = 0; s < y.count; ++s) add(x, y[s]);
}
/// x ← x + b for each sample.
template <class T, std::size_t Size>
constexpr void add_to_each(vector<T, Size>& x, const vector<T, Size>& b) {
    add(x, b);
}
template <class T, std::size_t Size>
constexpr void add_to_each(vectors<T, Size>& x, const vector<T, Size>& b) {
    for (std::size_t s = 0; s < x.count; ++s) add(x[s], b);
}
template <class T, std::size_t Size, class Function>
constexpr void map(vectors<T, Size>& a, const vectors<T, Size>& z, const Function& f) {
    for (std::size_t s = 0; s < z.count; ++s) map(a[s], z[s], f);
}
template <class T, std::size_t Size, class Function>
constexpr void multiply_by_map(vectors<T, Size>& x, const vectors<T, Size>& z, const Function& f) {
    for (std::size_t s = 0; s < z.count; ++s) multiply_by_map(x[s], z[s], f);
}

/// Something of each sample of a mini-batch that is more than a vector.
template <class Object>
struct of_each_sample {
    std::vector<Object> samples; ///< one object each
    std::size_t count = 0;       ///< of the samples in use: there may be memory for more
};
template <class Object>
constexpr void make_room(of_each_sample<Object>& objects, std::size_t count) {
    while (objects.samples.size() < count) objects.samples.push_back({});
    objects.count = count;
}
template <class Object>
constexpr auto& at_sample(of_each_sample<Object>& objects, std::size_t s) {
    return objects.samples[s];
}
template <class Object>
constexpr const auto& at_sample(const of_each_sample<Object>& objects, std::size_t s) {
    return objects.samples[s];
}

/// Numbers of a mini-batch that is kept as a whole (training/fast/batch.hpp).
template <class Numbers>
concept WholeBatch = requires { std::remove_cvref_t<Numbers>::is_whole_batch; };

/// What goes through a sequence at once: one sample, or a mini-batch that is kept as a whole; how
/// many of these there are, one of them, and how many numbers it has for each sample.
template <class Numbers>
constexpr std::size_t run_count(const Numbers& x) {
    if constexpr (WholeBatch<Numbers>)
        return 1;
    else
        return sample_count(x);
}
/// The numbers of one run, counted from 0: a sample's, or a whole mini-batch's.
template <class Numbers>
constexpr auto& of_run(Numbers& x, std::size_t run) {
    if constexpr (WholeBatch<Numbers>)
        return x;
    else
        return at_sample(x, run);
}
/// How many numbers it has for each sample.
template <class Numbers>
constexpr std::size_t numbers_in(const Numbers& x) {
    if constexpr (WholeBatch<Numbers>)
        return x.rows();
    else
        return x.size();
}

/// x ← y.
template <class Numbers>
constexpr void copy(Numbers& x, const Numbers& y) {
    for (std::size_t s = 0; s < sample_count(y); ++s) {
        const auto& from = at_sample(y, s);
        auto& to = at_sample(x, s);
        for (std::size_t i = 0; i < from.size(); ++i) to[i] = from[i];
    }
}

/// f(s, i, number) for every number of one sample, or of each sample.
template <class Numbers, class Function>
constexpr void for_each_number(Numbers& x, const Function& f) {
    for (std::size_t s = 0; s < sample_count(x); ++s) {
        auto& v = at_sample(x, s);
        for (std::size_t i = 0; i < v.size(); ++i) f(s, i, v[i]);
    }
}

/// x ← 0.
template <class Numbers>
constexpr void set_to_zero(Numbers& x) {
    for_each_number(x, [](std::size_t, std::size_t, auto& number) {
        number = std::remove_cvref_t<decltype(number)>(0);
    });
}

/// What a network is propagated with: the vector of one sample, or those of a mini-batch.
template <Scalar T>
struct one_sample {
    using scalar = T;
    template <std::size_t Size>
    using neurons = vector<T, Size>;
    template <std::size_t Size>
    using inputs = vector<T, Size>;
    /// One number for each neuron, whatever the samples.
    template <std::size_t Size>
    using statistics = vector<T, Size>;
    /// Something of each sample that is more than a vector.
    template <class Object>
    using of_each = Object;
    /// What goes through a sequence at once.
    using run = one_sample;
};
/// The same for mini-batches: `neurons` and `inputs` hold a vector for each sample; `statistics`
/// are one vector for all of them, such as the means over the samples.
template <Scalar T>
struct mini_batch {
    using scalar = T;
    template <std::size_t Size>
    using neurons = vectors<T, Size>;
    template <std::size_t Size>
    using inputs = vectors<T, Size>;
    template <std::size_t Size>
    using statistics = vector<T, Size>;
    template <class Object>
    using of_each = of_each_sample<Object>;
    using run = one_sample<T>;
};

} // namespace gradus
