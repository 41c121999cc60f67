#pragma once

#include <gradus/numbers/integer.hpp>
#include <gradus/numbers/rational.hpp>
#include <gradus/numbers/scalar.hpp>

#include <cstdint>
#include <string>
#include <type_traits>
#include <utility>

namespace gradus::numbers {

/// A scalar that is a formula: evaluating a formula at expression("w") gives its text, in Unicode
/// and in LaTeX. So what is printed is what the code computes. Run time only.
///
/// Terms and factors that change nothing are left out (x + 0, 1·x, 0·x, −(−x)); nothing else is
/// simplified. `==` compares texts.
class expression {
  public:
    /// How tightly the outermost operation binds its operands.
    enum class binding { sum, quotient, product, power, atom };

    /// A text in one notation, without its sign.
    struct rendering {
        std::string text;
        binding level = binding::atom;
    };

    expression() : expression(0) {}
    template <Integer Whole>
    expression(Whole n)
        : expression(n < 0, {digits(integer<std::int64_t>(n)), binding::atom},
                     {digits(integer<std::int64_t>(n)), binding::atom}) {}
    template <NoInteger Number>
    expression(Number) = delete; // gradus: 0.1 is no formula; constant<expression>(1, 10) is

    /// A named variable; Greek letters need a LaTeX name of their own.
    explicit expression(const std::string& name) : expression(name, name) {}
    expression(const std::string& name, const std::string& latex_name)
        : expression(false, {name, binding::atom}, {latex_name, binding::atom}) {}

    /// For the authors of functions: a new formula in both notations.
    expression(bool negative, rendering unicode, rendering latex)
        : negative_(negative), unicode_(std::move(unicode)), latex_(std::move(latex)) {}

    std::string unicode() const { return (negative_ ? "−" : "") + unicode_.text; }
    std::string latex() const { return (negative_ ? "-" : "") + latex_.text; }

    /// The text, in parentheses if its outermost operation binds more loosely than that.
    std::string unicode(binding at_least) const {
        return outermost(unicode_) < at_least ? "(" + unicode() + ")" : unicode();
    }
    std::string latex(binding at_least) const {
        return outermost(latex_) < at_least ? "\\left(" + latex() + "\\right)" : latex();
    }

    friend expression operator+(const expression& a) { return a; }
    friend expression operator-(const expression& a) {
        if (a.is(0)) return a;
        if (a.negative_) return a.magnitude();
        return {true,
                {a.unicode(binding::quotient), atom_if_sum(a.unicode_)},
                {a.latex(binding::quotient), atom_if_sum(a.latex_)}};
    }
    friend expression operator+(const expression& a, const expression& b) {
        if (a.is(0)) return b;
        if (b.is(0)) return a;
        if (b.negative_) return a - b.magnitude();
        return {false,
                {a.unicode() + " + " + b.unicode(), binding::sum},
                {a.latex() + " + " + b.latex(), binding::sum}};
    }
    friend expression operator-(const expression& a, const expression& b) {
        if (a.is(0)) return -b;
        if (b.is(0)) return a;
        if (b.negative_) return a + b.magnitude();
        return {false,
                {a.unicode() + " − " + b.unicode(binding::quotient), binding::sum},
                {a.latex() + " - " + b.latex(binding::quotient), binding::sum}};
    }
    friend expression operator*(const expression& a, const expression& b) {
        if (a.is(0) || b.is(0)) return 0;
        if (a.negative_ || b.negative_) {
            const expression product = a.magnitude() * b.magnitude();
            return a.negative_ == b.negative_ ? product : -product;
        }
        if (a.is(1)) return b;
        if (b.is(1)) return a;
        // (a/b)·c keeps its parentheses, which a·b/c does not need.
        const std::string right = b.latex(binding::quotient);
        const bool before_digit = right[0] >= '0' && right[0] <= '9';
        return {false,
                {a.unicode(binding::product) + "·" + b.unicode(binding::quotient),
                 b.unicode_.level == binding::quotient ? binding::quotient : binding::product},
                {a.latex(binding::product) + (before_digit ? " \\cdot " : " \\, ") + right,
                 binding::product}};
    }
    friend expression operator/(const expression& a, const expression& b) {
        if (a.is(0) || b.is(1)) return a;
        if (a.negative_ || b.negative_) {
            const expression quotient = a.magnitude() / b.magnitude();
            return a.negative_ == b.negative_ ? quotient : -quotient;
        }
        return {false,
                {a.unicode(binding::product) + "/" + b.unicode(binding::power), binding::quotient},
                {"\\frac{" + a.latex() + "}{" + b.latex() + "}", binding::product}};
    }

    friend bool operator==(const expression& a, const expression& b) {
        return a.unicode() == b.unicode();
    }

  private:
    static std::string digits(std::int64_t n) {
        const std::string text = std::to_string(n);
        return n < 0 ? text.substr(1) : text;
    }
    static binding atom_if_sum(const rendering& r) {
        return r.level == binding::sum ? binding::atom : r.level;
    }

    bool is(int n) const { return !negative_ && unicode_.text == digits(n); }
    expression magnitude() const { return {false, unicode_, latex_}; }
    binding outermost(const rendering& r) const { return negative_ ? binding::sum : r.level; }

    bool negative_;
    rendering unicode_;
    rendering latex_;
};

inline expression make_constant(std::type_identity<expression>, std::int64_t p, std::int64_t q) {
    const rational reduced(p, q);
    const bool negative = reduced < 0;
    const std::string top = std::to_string(reduced.numerator).substr(negative ? 1 : 0);
    const std::string bottom = std::to_string(reduced.denominator);
    using enum expression::binding;
    if (reduced.denominator == 1) return {negative, {top, atom}, {top, atom}};
    return {
        negative, {top + "/" + bottom, quotient}, {"\\frac{" + top + "}{" + bottom + "}", product}};
}

} // namespace gradus::numbers

namespace gradus {
using numbers::expression;
} // namespace gradus
