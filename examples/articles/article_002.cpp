// Article 002, "Why are deep neural networks hard to train?" (notes on Nielsen's chapter 5): its
// claims in their order. Compiled is checked.

#include <gradus.hpp>
#include <gradus/theory/theorems.hpp>

namespace {

using gradus::certainly_in, gradus::certified, gradus::interval, gradus::proved, gradus::proof_text,
    gradus::text_of;
namespace random_weights = gradus::random_weights;
namespace theorems = gradus::theorems;

// Claims 5, 6 and 11: eq. 122. Four slopes and three weights: the leading σ′(z₁) has no weight.
static_assert(proved<theorems::chain::bias_gradient<4>(0)>);
static_assert(text_of(theorems::chain::gradient_of<4>.bias[0])
              == proof_text("w2 w3 w4 s1 s2 s3 s4 c"));

// Claims 7 and 17: σ′ has its maximum ¼ at 0, and only there.
static_assert(proved<theorems::slope::is_at_most_a_quarter()>);
static_assert(proved<theorems::slope::is_a_quarter_only_at_zero()>);
static_assert(proved<theorems::slope::falls_from_zero()>);

// Claims 9 and 10: |∏ w_j σ′(z_j)| ≤ (max|w|/4)ⁿ.
static_assert(proved<theorems::chain::factor_bound()>);
static_assert(proved<theorems::chain::product_of_bounds()>);

// Claim 12: layers learn equally fast only if the product between them is 1 or −1.
static_assert(proved<theorems::chain::ratio_of_layers<5>(0, 4)>);
static_assert(proved<theorems::chain::equal_speeds()>);

// Claim 16: |wσ′| ≥ 1 needs |w| ≥ 4.
static_assert(proved<theorems::equation_123::large_weight_is_needed()>);

// Claims 18 to 23: the derivation of eq. 123, line by line; the last step is not in the article.
static_assert(proved<theorems::equation_123::factor_as_a_quadratic()>);
static_assert(proved<theorems::equation_123::quadratic_by_its_roots()>);
static_assert(proved<theorems::equation_123::roots_multiply_to_v()>);
static_assert(proved<theorems::equation_123::roots_add_up_to_one()>);
static_assert(proved<theorems::equation_123::reciprocal_of_lower_root()>);
static_assert(proved<theorems::equation_123::reciprocal_of_upper_root()>);
static_assert(proved<theorems::equation_123::arguments_multiply_to_one()>);
static_assert(proved<theorems::equation_123::arguments_add_up()>);
static_assert(proved<theorems::equation_123::exponential_rises()>);
static_assert(proved<theorems::equation_123::upper_end()>);
static_assert(proved<theorems::equation_123::lower_end()>);
static_assert(proved<theorems::equation_123::width_between_the_ends()>);
static_assert(proved<theorems::equation_123::sign_of_the_weight()>);

// Claims 24 to 26: one maximum over all |w| ≥ 4, "≈ 6.9" and "≈ 0.45".
static_assert(proved<theorems::width_maximum::root_in_z()>);
static_assert(proved<theorems::width_maximum::argument_of_the_logarithm_in_z()>);
static_assert(proved<theorems::width_maximum::weight_rises_with_z()>);
static_assert(proved<theorems::width_maximum::slope_of_the_width()>);
static_assert(proved<theorems::width_maximum::balance_rises()>);
static_assert(certified<theorems::width_maximum::z_of_the_maximum()>);
static_assert(proved<theorems::width_maximum::weight_of_the_maximum()>);
static_assert(proved<theorems::width_maximum::width_of_the_maximum()>);
constexpr auto z = theorems::width_maximum::z_of_the_maximum().values;
static_assert(certainly_in(theorems::width_maximum::weight_at(z), {6.85, 6.95}));
static_assert(certainly_in(theorems::width_maximum::width_at(z), {0.445, 0.455}));
static_assert(gradus::interval_width(4.0) == 0);

// Claims 8 to 10 and 13, weights drawn from N(0, 1): one lies in (−1, 1) with probability 0.6827,
// all three of eq. 122 with 0.318; a factor's geometric mean at z = 0 is e^μ = 0.1325; and |w| ≥ 4,
// without which nothing balances, has probability 6.3 · 10⁻⁵.
constexpr auto inside = random_weights::probability_of_size_below(interval<double>(1));
static_assert(certainly_in(inside, {0.6826, 0.6828}));
static_assert(certainly_in(pown(inside, 3), {0.318, 0.319}));
static_assert(certainly_in(random_weights::probability_of_size_at_least(interval<double>(4)),
                           {6.33e-5, 6.34e-5}));
static_assert(certainly_in(gradus::exp(random_weights::mean_log_factor()), {0.1324, 0.1325}));
static_assert(proved<theorems::random_weights::mean_of_log_factor()>);

// Claims 27 and 28, the identity neuron w₂σ(w₁x + b) ≈ x on [0, 1]: with an offset its error is at
// most w₁²/96. Without one the exercise fails as it stands: no w₁, b, w₂ do better than 0.056.
namespace identity = theorems::identity_neuron;
static_assert(proved<identity::error_in_u()> && proved<identity::error_at_one()>);
static_assert(proved<identity::error_is_at_most()> && proved<identity::error_is_at_least()>);
namespace no_identity = theorems::no_identity_neuron;
static_assert(proved<no_identity::slope_is_monotone()>);
static_assert(certified<no_identity::error_alternates(0.056, 0)>);
static_assert(certified<no_identity::error_alternates(0.056, 1)>);
static_assert(certified<no_identity::error_alternates(0.056, 2)>);
static_assert(certified<no_identity::error_alternates(0.056, 3)>);

} // namespace
