static_assert(exercise::formula<1>(your_formula));
static_assert(exercise::number(your_bound));
static_assert(exercise::is<gradus::interval<double>>(your_range));
static_assert(gradus::prove_at_most(your_formula, your_bound, your_range).how
                  != gradus::outcome::proved,
              "halving proves this: is there too much room?");
static_assert(gradus::certified<gradus::prove_at_most(gradus::by_slope(your_formula), your_bound,
                                                      your_range)>);
