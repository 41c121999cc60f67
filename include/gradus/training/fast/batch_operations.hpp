#pragma once

#include <gradus/networks/operations.hpp>
#include <gradus/training/fast/batch.hpp>
#include <gradus/training/fast/dispatch.hpp>
#include <gradus/training/fast/in_place_step.hpp>
#include <gradus/training/fast/known_activation.hpp>

#include <algorithm>
#include <concepts>
#include <cstddef>
#include <iterator>
#include <stdexcept>
#include <string>
#include <type_traits>

namespace gradus {

/// The operations of operations.hpp on mini-batches, float or double, at run time: the same
/// equations, but with sums in another order and fused multiply-adds.

/// A batch, or a network's inputs.
template <class Batch, class T, std::size_t Neurons, std::size_t Samples>
concept AnyBatch = std::derived_from<Batch, batch<T, Neurons, Samples>>;
/// True of inputs that keep a list of what is not 0.
template <class Batch>
inline constexpr bool has_list = requires(const Batch& a) { a.list; };
/// True of a sparse batch, which knows its terms that are not 0.
template <class Batch>
inline constexpr bool has_terms = requires(const Batch& a) { a.terms; };

/// Shapes that are known at run time only fit too, or it is a std::invalid_argument.
template <class T, std::size_t Out, std::size_t In, std::size_t Samples>
void check_shape(const matrix<T, Out, In>& W, const batch<T, Out, Samples>& out,
                 const batch<T, In, Samples>& in) {
    if constexpr (Out == dynamic)
        if (W.rows() != out.rows() || W.columns() != in.rows() || out.columns() != in.columns())
            throw std::invalid_argument(
                "a weight matrix of " + std::to_string(W.rows()) + " x "
                + std::to_string(W.columns()) + " cannot take " + std::to_string(in.rows()) + " x "
                + std::to_string(in.columns()) + " numbers and give " + std::to_string(out.rows())
                + " x " + std::to_string(out.columns()));
}
/// Refuses a batch whose columns have another size than b, with a std::invalid_argument.
template <class T, std::size_t Neurons, std::size_t Samples>
void check_sizes(const batch<T, Neurons, Samples>& x, const vector<T, Neurons>& b) {
    if constexpr (Neurons == dynamic)
        if (x.rows() != b.size())
            throw std::invalid_argument("a batch of " + std::to_string(x.rows())
                                        + " neurons is used with a vector of "
                                        + std::to_string(b.size()) + " numbers");
}
/// Refuses two batches of different shapes, with a std::invalid_argument.
template <class T, std::size_t Neurons, std::size_t Samples>
void check_sizes(const batch<T, Neurons, Samples>& x, const batch<T, Neurons, Samples>& y) {
    if constexpr (Neurons == dynamic)
        if (x.rows() != y.rows() || x.columns() != y.columns())
            throw std::invalid_argument("a batch of " + std::to_string(x.rows()) + " x "
                                        + std::to_string(x.columns())
                                        + " numbers is used with one of " + std::to_string(y.rows())
                                        + " x " + std::to_string(y.columns()));
}

/// Lists the inputs that are not 0 in every sample, where they are few enough.
template <class Batch>
    requires has_list<Batch>
void list_inputs(Batch& a) {
    using T = std::remove_cvref_t<decltype(*a.data())>;
    if (std::size(a.list) > 0)
        fast::with_kernels<T, dynamic>([&](auto kernels) {
            a.listed =
                kernels.list_rows(a.rows(), a.stride, a.columns(), a.data(), std::data(a.list));
        });
}

/// z ← W a + b for every sample. Of a network's inputs those that are 0 in every sample are passed
/// over: the same bits but for the sign of a 0. Where a weight of theirs is not finite, none is. Of
/// a sparse batch all terms with an input of 0 are passed over, whatever the weight.
template <class T, std::size_t Out, std::size_t In, std::size_t Samples,
          AnyBatch<T, In, Samples> Batch>
void affine(batch<T, Out, Samples>& z, const matrix<T, Out, In>& W, const Batch& a,
            const vector<T, Out>& b) {
    check_shape(W, z, a);
    check_sizes(z, b);
    fast::with_kernels<T, Out>([&](auto kernels) {
        const auto out = extent<Out>(z.rows());
        if constexpr (has_terms<Batch>)
            if (a.terms.are_few())
                return kernels.affine_of_terms(out, z.columns(), z.data(), z.stride, W.data(),
                                               a.terms, b.data());
        const auto in = extent<In>(a.rows());
        const auto samples = extent<Samples>(z.columns());
        if constexpr (has_list<Batch>)
            if (a.listed < in
                && kernels.are_finite(out, W.data(), std::data(a.list) + a.listed, in - a.listed))
                return kernels.affine_of_listed(out, std::data(a.list), a.listed, samples, z.data(),
                                                z.stride, W.data(), a.data(), a.stride, b.data());
        kernels.affine(out, in, samples, z.data(), z.stride, W.data(), a.data(), a.stride,
                       b.data());
    });
}

/// z ← z + W a for every sample.
template <class T, std::size_t Out, std::size_t In, std::size_t Samples>
void add_product(batch<T, Out, Samples>& z, const matrix<T, Out, In>& W,
                 const batch<T, In, Samples>& a) {
    check_shape(W, z, a);
    fast::with_kernels<T, Out>([&](auto kernels) {
        kernels.add_product(extent<Out>(z.rows()), extent<In>(a.rows()),
                            extent<Samples>(z.columns()), z.data(), z.stride, W.data(), a.data(),
                            a.stride);
    });
}

/// The rows of a batch from one on, of which for_each_unit takes one for each unit.
template <class T>
struct rows_from {
    T* data;
    std::size_t step; ///< from a sample to the next
    std::size_t samples;
};
template <class T, std::size_t Neurons, std::size_t Samples>
rows_from<T> units_from(batch<T, Neurons, Samples>& x, std::size_t first = 0) {
    return {x.data() + first, x.stride, x.columns()};
}
template <class T, std::size_t Neurons, std::size_t Samples>
rows_from<const T> units_from(const batch<T, Neurons, Samples>& x, std::size_t first = 0) {
    return {x.data() + first, x.stride, x.columns()};
}

/// f(x[k], …) for the units k < count of a cell and every sample; a pointer is to numbers that all
/// samples share.
template <class Function, class... Numbers>
    requires(!(std::is_pointer_v<Numbers> && ...))
void for_each_unit(std::size_t count, const Function& f, Numbers... numbers) {
    std::size_t samples = 0;
    const auto shared = [&]<class Given>(const Given& given) {
        if constexpr (std::is_pointer_v<Given>) {
            return rows_from<std::remove_pointer_t<Given>>{given, 0, samples};
        } else {
            samples = given.samples;
            return given;
        }
    };
    using T = std::remove_const_t<std::remove_pointer_t<decltype((shared(numbers).data, ...))>>;
    (shared(numbers), ...);
    fast::with_kernels<T, 64>(
        [&](auto kernels) { kernels.for_each_unit(f, count, samples, shared(numbers)...); });
}

/// x ← Wᵀ δ for every sample.
template <class T, std::size_t Out, std::size_t In, std::size_t Samples>
void transposed_product(batch<T, In, Samples>& x, const matrix<T, Out, In>& W,
                        const batch<T, Out, Samples>& delta) {
    check_shape(W, delta, x);
    fast::with_kernels<T, In>([&](auto kernels) {
        kernels.transposed_product(extent<Out>(delta.rows()), extent<In>(x.rows()),
                                   extent<Samples>(x.columns()), x.data(), x.stride, W.data(),
                                   delta.data(), delta.stride);
    });
}

/// W ← keep W − step Σ δ aᵀ, the sum over the samples. Where all of W is kept, it stays as it is
/// for a network's inputs that are 0 in every sample, if δ is finite.
template <class T, std::size_t Out, std::size_t In, std::size_t Samples, class Tiles, class Keep,
          AnyBatch<T, In, Samples> Batch>
void add_outer_product(const in_place_step<T, matrix<T, Out, In>, Tiles, Keep>& W,
                       const batch<T, Out, Samples>& delta, const Batch& a) {
    check_shape(W.parameters, delta, a);
    fast::with_kernels<T, Out>([&](auto kernels) {
        const auto out = extent<Out>(delta.rows());
        const auto samples = extent<Samples>(a.columns());
        if constexpr (has_list<Batch> && std::is_same_v<Keep, T>)
            if (a.listed < a.rows() && W.keep == 1 && delta.size() <= 4096
                && kernels.are_finite(delta.size(), delta.data()))
                return kernels.add_outer_product_of_listed(
                    out, std::data(a.list), a.listed, samples, W.tiles, W.parameters.data(),
                    -W.step, delta.data(), delta.stride, a.data(), a.stride);
        kernels.add_outer_product(out, extent<In>(a.rows()), samples, W.tiles, W.parameters.data(),
                                  W.keep, -W.step, delta.data(), delta.stride, a.data(), a.stride);
    });
}

/// W ← keep W − step (Σ δ aᵀ + Σ ε cᵀ) for a sparse batch c with few terms, some columns at a time;
/// then after(kernels, first, last) of their numbers, while the cache has them. False, with nothing
/// done, where there are more terms or numbers of δ than it takes.
template <class T, std::size_t Out, std::size_t In, std::size_t Samples, class After>
bool add_two_outer_products(const in_place_step<T, matrix<T, Out, In>>& W,
                            const batch<T, Out, Samples>& delta, const batch<T, In, Samples>& a,
                            const batch<T, Out, Samples>& epsilon,
                            const sparse_batch<T, In, Samples>& c, const After& after) {
    if (!c.terms.are_few() || delta.size() > 4096) return false;
    check_shape(W.parameters, delta, a);
    check_shape(W.parameters, epsilon, c);
    fast::with_kernels<T, Out>([&](auto kernels) {
        const auto out = extent<Out>(delta.rows());
        T* const numbers = W.parameters.data();
        kernels.add_outer_product_by_parts(
            out, extent<In>(a.rows()), extent<Samples>(a.columns()), numbers, W.keep, -W.step,
            delta.data(), delta.stride, a.data(), a.stride,
            [&](std::size_t first, std::size_t last) {
                kernels.add_outer_product_of_terms(out, first, last, numbers, -W.step,
                                                   epsilon.data(), epsilon.stride, c.terms);
                after(kernels, first * out, last * out);
            });
    });
    return true;
}

/// W ← W + Σ δ aᵀ.
template <class T, std::size_t Out, std::size_t In, std::size_t Samples>
void add_outer_product(matrix<T, Out, In>& W, const batch<T, Out, Samples>& delta,
                       const batch<T, In, Samples>& a) {
    add_outer_product(in_place_step<T, matrix<T, Out, In>>{W, T(1), T(-1)}, delta, a);
}

/// b ← keep b − step Σ δ.
template <class T, std::size_t Out, std::size_t Samples, class Tiles, class Keep>
void add(const in_place_step<T, vector<T, Out>, Tiles, Keep>& b,
         const batch<T, Out, Samples>& delta) {
    if (b.tiles.begin(1) == b.tiles.end(1)) return; // another thread's
    check_sizes(delta, b.parameters);
    fast::with_kernels<T, Out>([&](auto kernels) {
        kernels.add_sum(extent<Out>(delta.rows()), extent<Samples>(delta.columns()),
                        b.parameters.data(), b.keep, -b.step, delta.data(), delta.stride);
    });
}

/// b ← b + Σ δ.
template <class T, std::size_t Out, std::size_t Samples>
void add(vector<T, Out>& b, const batch<T, Out, Samples>& delta) {
    add(in_place_step<T, vector<T, Out>>{b, T(1), T(-1)}, delta);
}

/// How many numbers a batch has, for a choice of registers.
template <std::size_t Neurons, std::size_t Samples>
inline constexpr std::size_t most_elements = Neurons == dynamic ? dynamic : Neurons * Samples;

/// a ← σ(z), neuron by neuron and sample by sample.
template <class T, std::size_t Neurons, std::size_t Samples, class Activation>
void map(batch<T, Neurons, Samples>& a, const batch<T, Neurons, Samples>& z,
         const Activation& activation) {
    check_sizes(a, z);
    if constexpr (fast::KnownActivation<Activation>) {
        fast::with_kernels<T, most_elements<Neurons, Samples>>(
            [&](auto kernels) { kernels.map(z.size(), activation, a.data(), z.data()); });
    } else {
        for (std::size_t s = 0; s < z.columns(); ++s)
            for (std::size_t i = 0; i < z.rows(); ++i) a(i, s) = activation(z(i, s));
    }
}

/// A vector of 0, of Neurons numbers or, where that is `dynamic`, of `size`.
template <class T, std::size_t Neurons>
vector<T, Neurons> vector_of([[maybe_unused]] std::size_t size) {
    if constexpr (Neurons == dynamic)
        return vector<T, Neurons>(size);
    else
        return {};
}

/// a ← f(z), sample by sample, for an activation of a whole layer.
template <class T, std::size_t Neurons, std::size_t Samples, LayerActivation<T, Neurons> Activation>
    requires(!ActivationChoice<Activation>)
void map(batch<T, Neurons, Samples>& a, const batch<T, Neurons, Samples>& z,
         const Activation& activation) {
    check_sizes(a, z);
    auto z_of_sample = vector_of<T, Neurons>(z.rows());
    auto a_of_sample = z_of_sample;
    for (std::size_t s = 0; s < z.columns(); ++s) {
        std::ranges::copy(z.column(s), z_of_sample.data());
        activation(a_of_sample, z_of_sample);
        std::copy_n(a_of_sample.data(), z.rows(), a.column(s).data());
    }
}

/// a ← softmax(z), with the powers of all samples at once.
template <class T, std::size_t Neurons, std::size_t Samples>
void map(batch<T, Neurons, Samples>& a, const batch<T, Neurons, Samples>& z,
         const softmax_activation&) {
    check_sizes(a, z);
    for (std::size_t s = 0; s < z.columns(); ++s) {
        T largest = z(0, s);
        for (std::size_t i = 1; i < z.rows(); ++i) largest = largest < z(i, s) ? z(i, s) : largest;
        for (std::size_t i = 0; i < z.rows(); ++i) a(i, s) = largest - z(i, s);
    }
    fast::with_kernels<T, most_elements<Neurons, Samples>>(
        [&](auto kernels) { kernels.map(a.size(), fast::falling_power{}, a.data(), a.data()); });
    for (std::size_t s = 0; s < z.columns(); ++s) {
        auto powers = a.column(s);
        softmax_activation::divide_by_sum(powers);
    }
}

/// x ← x ∘ σ′(z).
template <class T, std::size_t Neurons, std::size_t Samples, class Activation>
void multiply_by_map(batch<T, Neurons, Samples>& x, const batch<T, Neurons, Samples>& z,
                     const slope_of<Activation>& slope) {
    check_sizes(x, z);
    if constexpr (fast::KnownActivation<Activation>) {
        fast::with_kernels<T, most_elements<Neurons, Samples>>([&](auto kernels) {
            kernels.multiply_by_slope(z.size(), slope.activation, x.data(), z.data());
        });
    } else {
        for (std::size_t s = 0; s < z.columns(); ++s)
            for (std::size_t i = 0; i < z.rows(); ++i) x(i, s) = x(i, s) * slope(z(i, s));
    }
}

/// The same of an activation that is chosen while the program runs: once for a whole mini-batch.
template <class T, std::size_t Neurons, std::size_t Samples, ActivationChoice Activation>
void map(batch<T, Neurons, Samples>& a, const batch<T, Neurons, Samples>& z,
         const Activation& activation) {
    activation.visit([&](const auto& chosen) { map(a, z, chosen); });
}
template <class T, std::size_t Neurons, std::size_t Samples, ActivationChoice Activation>
    requires(!LayerActivation<Activation, T, Neurons>)
void multiply_by_map(batch<T, Neurons, Samples>& x, const batch<T, Neurons, Samples>& z,
                     const slope_of<Activation>& slope) {
    slope.activation.visit([&](const auto& chosen) { multiply_by_map(x, z, slope_of{chosen}); });
}

} // namespace gradus
