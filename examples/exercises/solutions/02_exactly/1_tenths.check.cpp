static_assert(exercise::fraction(your_sum));
static_assert(gradus::proved<gradus::equal(gradus::rational(3, 10), your_sum)>);
