#pragma once

#include <gradus/networks/vectors.hpp>
#include <gradus/numbers/random.hpp>

#include <concepts>
#include <limits>
#include <stdexcept>

namespace gradus {

/// What is done to the numbers of an input, each by itself: an autoencoder that is to give back
/// the input from what is left of it cannot just copy. See masking, salt_and_pepper and
/// gaussian_noise, which make one.
struct corruption {
    enum class kind { none, masking, salt_and_pepper, gaussian };
    kind is = kind::none;
    double amount = 0; ///< the share of the numbers that is changed, or a standard deviation

    constexpr bool operator==(const corruption&) const = default;

    template <Scalar T>
    constexpr T operator()(const T& x, random_generator& random) const {
        if (is == kind::gaussian) {
            if constexpr (std::constructible_from<T, double>)
                return x + T(amount * normal(random));
            else
                throw std::invalid_argument(
                    "gaussian_noise needs a scalar that is made from double, such as float");
        }
        if (is == kind::none || !(uniform(random) < amount)) return x;
        return is == kind::salt_and_pepper && uniform(random) < 0.5 ? T(1) : T(0);
    }
};

/// Nothing is done to an input: an ordinary autoencoder.
inline constexpr corruption no_noise{};

/// Each number ← 0 with probability `share`.
/// Errors: std::invalid_argument for a share outside of [0, 1).
/// Source: P. Vincent et al., Extracting and composing robust features with denoising autoencoders
/// (2008), section 2.2; the other two: the same, Stacked denoising autoencoders (2010),
/// section 3.3.
constexpr corruption masking(double share) {
    if (!(share >= 0 && share < 1))
        throw std::invalid_argument("masking: the share of the inputs must lie in [0, 1)");
    return {corruption::kind::masking, share};
}

/// Each number ← 0 or 1, either alike, with probability `share`.
/// Errors: std::invalid_argument for a share outside of [0, 1).
constexpr corruption salt_and_pepper(double share) {
    if (!(share >= 0 && share < 1))
        throw std::invalid_argument("salt_and_pepper: the share of the inputs must lie in [0, 1)");
    return {corruption::kind::salt_and_pepper, share};
}

/// To each number N(0, deviation²) is added.
/// Errors: std::invalid_argument for a deviation below 0 or not finite; when it is used, for a
/// scalar that is not made from double.
constexpr corruption gaussian_noise(double deviation) {
    if (!(deviation >= 0 && deviation <= std::numeric_limits<double>::max()))
        throw std::invalid_argument(
            "gaussian_noise: the standard deviation must be a finite number, not below 0");
    return {corruption::kind::gaussian, deviation};
}

/// x̃ ← x with noise; x as it is without a generator.
template <class Numbers>
constexpr void corrupt(Numbers& corrupted, const Numbers& x, const corruption& noise,
                       random_generator* random) {
    copy(corrupted, x);
    if (random == nullptr || noise.is == corruption::kind::none) return;
    for_each_number(corrupted, [&](std::size_t, std::size_t, auto& number) {
        number = noise(number, *random);
    });
}

} // namespace gradus
