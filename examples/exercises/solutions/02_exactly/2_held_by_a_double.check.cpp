static_assert(exercise::fraction(your_fraction));
static_assert(your_fraction > gradus::rational(29, 100), "it is not above 0.29");
static_assert(your_fraction < gradus::rational(31, 100), "it is not below 0.31");
static_assert(gradus::constant<gradus::interval<double>>(your_fraction.numerator,
                                                         your_fraction.denominator)
                  .is_point(),
              "a double rounds it: is its denominator 2ⁿ?");
