#pragma once

#include "letters.hpp"
#include "weights.hpp"

#include <gradus.hpp>

#include <concepts>
#include <type_traits>

/// What every exercise includes: the library, the blank, and what an answer has to be.
namespace exercise {

/// What stands where the answer will stand. Whatever is computed from it is unfilled too and
/// compares as true, so that the only complaint is the exercise's own sentence.
struct unfilled {
    constexpr unfilled operator()(const auto&...) const { return {}; }
    constexpr unfilled operator-() const { return {}; }
    constexpr explicit operator bool() const { return true; }
};
inline constexpr unfilled blank;

template <class Left, class Right>
concept EitherUnfilled = std::same_as<Left, unfilled> || std::same_as<Right, unfilled>;

template <class Left, class Right>
    requires EitherUnfilled<Left, Right>
constexpr unfilled operator+(const Left&, const Right&) {
    return {};
}
template <class Left, class Right>
    requires EitherUnfilled<Left, Right>
constexpr unfilled operator-(const Left&, const Right&) {
    return {};
}
template <class Left, class Right>
    requires EitherUnfilled<Left, Right>
constexpr unfilled operator*(const Left&, const Right&) {
    return {};
}
template <class Left, class Right>
    requires EitherUnfilled<Left, Right>
constexpr unfilled operator/(const Left&, const Right&) {
    return {};
}
template <class Left, class Right>
    requires EitherUnfilled<Left, Right>
constexpr bool operator==(const Left&, const Right&) {
    return true;
}
template <class Left, class Right>
    requires EitherUnfilled<Left, Right>
constexpr bool operator<(const Left&, const Right&) {
    return true;
}
template <class Left, class Right>
    requires EitherUnfilled<Left, Right>
constexpr bool operator>(const Left&, const Right&) {
    return true;
}
template <class Left, class Right>
    requires EitherUnfilled<Left, Right>
constexpr bool operator<=(const Left&, const Right&) {
    return true;
}
template <class Left, class Right>
    requires EitherUnfilled<Left, Right>
constexpr bool operator>=(const Left&, const Right&) {
    return true;
}

/// Whether an answer, or the formula of up to four numbers that it is, has no blank left.
template <class Answer>
constexpr bool filled(const Answer&) {
    constexpr auto gives_a_blank = []<class... Numbers>(std::type_identity<Numbers>...) {
        if constexpr (std::invocable<const Answer&, Numbers...>)
            return std::same_as<std::invoke_result_t<const Answer&, Numbers...>, unfilled>;
        return false;
    };
    constexpr std::type_identity<double> number;
    return !std::same_as<Answer, unfilled> && !gives_a_blank(number)
           && !gives_a_blank(number, number) && !gives_a_blank(number, number, number)
           && !gives_a_blank(number, number, number, number);
}

/// The types that a check compares, as the compiler prints them.
template <class Wanted, class Given>
struct types {
    static constexpr bool agree = std::same_as<Wanted, Given>;
    static_assert(agree, "the answer has another type than the exercise asks for: "
                         "exercise::types<wanted, given> shows both");
};

template <class T, class Formula, class... Arguments>
struct result_of_formula {
    static constexpr bool is_of_its_scalar =
        std::same_as<std::invoke_result_t<const Formula&, Arguments...>, T>;
    static_assert(is_of_its_scalar,
                  "the answer is to be a formula: whatever it is given, numbers or intervals, it "
                  "returns the same kind; write [](const auto& z) { return ...; } and use z");
};

/// Whether an answer is a number: of a built-in type, or a fraction. A type of one's own is none.
template <class Answer>
constexpr bool number(const Answer&) {
    static_assert(std::is_arithmetic_v<Answer> || std::same_as<Answer, gradus::rational>,
                  "the answer is to be a number");
    return true;
}

/// Whether an answer is of exactly this type, such as a polynomial.
template <class Wanted, class Given>
constexpr bool is(const Given&) {
    return types<Wanted, Given>::agree;
}

/// Whether an answer is a formula of so many arguments: for numbers it gives a number, for
/// intervals an interval, for dual numbers a dual number.
template <int Arguments, class Answer>
constexpr bool formula(const Answer&) {
    constexpr auto keeps = []<class T>(std::type_identity<T>) {
        if constexpr (Arguments == 1) return result_of_formula<T, Answer, T>::is_of_its_scalar;
        if constexpr (Arguments == 2) return result_of_formula<T, Answer, T, T>::is_of_its_scalar;
        if constexpr (Arguments == 3)
            return result_of_formula<T, Answer, T, T, T>::is_of_its_scalar;
    };
    return keeps(std::type_identity<double>{})
           && keeps(std::type_identity<gradus::interval<double>>{})
           && keeps(std::type_identity<gradus::dual<gradus::interval<double>>>{});
}

/// The claim that a formula is ≥ 0 wherever its letters are: none of its terms is negative.
template <gradus::fixed_text... Names>
constexpr gradus::claim not_negative(const gradus::polynomial<Names...>& f) {
    bool holds = true;
    for (const auto& term : f) holds = holds && term.coefficient >= gradus::rational(0);
    return {holds, gradus::text_of(f), gradus::proof_text("a formula without negative terms")};
}

/// Whether an answer is a whole number.
template <class Answer>
constexpr bool whole(const Answer&) {
    static_assert(std::integral<Answer>, "the answer is to be a whole number, such as 12");
    return true;
}

/// Whether an answer is a fraction.
template <class Answer>
constexpr bool fraction(const Answer&) {
    static_assert(std::same_as<Answer, gradus::rational>,
                  "the answer is to be a fraction such as rational(2, 3): in C++ 2/3 is 0, and 0.1 "
                  "is rounded");
    return true;
}

} // namespace exercise

using exercise::blank, exercise::filled;
