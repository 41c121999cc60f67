static_assert(exercise::formula<1>(your_leaky) && exercise::formula<1>(your_slope));
static_assert(gradus::proved<gradus::equal(your_leaky(exercise::any_u), exercise::any_u)>);
static_assert(gradus::proved<gradus::equal(your_leaky(-exercise::any_u), -exercise::any_u / 4)>);
static_assert(gradus::proved<gradus::equal(your_slope(exercise::any_u), 1)>);
static_assert(gradus::proved<gradus::equal(your_slope(-exercise::any_u), gradus::rational(1, 4))>);
static_assert(your_leaky(0.0) == 0, "at z = 0 a leaky relu is 0");
