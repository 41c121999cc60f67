#pragma once

#include <gradus/numbers/scalar.hpp>

#include <initializer_list>
#include <limits>
#include <stdexcept>
#include <string>
#include <string_view>

namespace gradus {

/// Refuses a setting with a sentence: std::invalid_argument unless it is fine.
constexpr void check_setting(bool fine, const char* sentence) {
    if (!fine) throw std::invalid_argument(sentence);
}
/// The same with a sentence in parts, put together where it is said.
constexpr void check_setting(bool fine, std::initializer_list<std::string_view> parts) {
    if (fine) return;
    std::string sentence;
    for (const std::string_view part : parts) sentence += part;
    throw std::invalid_argument(sentence);
}

/// True for a finite number, not below 0, that a network of T can hold too; false for NaN.
template <class T = double>
constexpr bool is_not_negative(double x) {
    double largest = std::numeric_limits<double>::max();
    if constexpr (BinaryFloat<T>) largest = static_cast<double>(std::numeric_limits<T>::max());
    return x >= 0 && x <= largest;
}

/// The same for one of either sign.
template <class T = double>
constexpr bool is_finite(double x) {
    return is_not_negative<T>(x < 0 ? -x : x);
}

/// The same for one that is above 0, in T too.
template <class T = double>
constexpr bool is_positive(double x) {
    if constexpr (BinaryFloat<T>) return is_not_negative<T>(x) && static_cast<T>(x) > 0;
    return is_not_negative(x) && x > 0;
}

/// True for a number in [0, 1) that is below 1 in T too.
template <class T>
constexpr bool is_decay(double x) {
    if constexpr (BinaryFloat<T>) return x >= 0 && x < 1 && static_cast<T>(x) < 1;
    return x >= 0 && x < 1;
}

/// Refuses a learning rate that is NaN, infinite or below 0, or too large for a network of T.
template <class T>
constexpr void check_learning_rate(double eta) {
    check_setting(is_not_negative<T>(eta),
                  "the learning rate must be a finite number, not below 0");
}

/// Asks an object that can check its own settings, for a network of T, to do so.
template <class T, class Object>
constexpr void check_settings(const Object& object) {
    if constexpr (requires { object.template check<T>(); }) object.template check<T>();
}

} // namespace gradus
