static_assert(exercise::fraction(your_slope));
static_assert(gradus::proved<gradus::equal(gradus::rational(1, 2) * (1 - gradus::rational(1, 2)),
                                           your_slope)>);
