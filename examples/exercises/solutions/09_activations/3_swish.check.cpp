static_assert(exercise::formula<1>(your_swish) && exercise::formula<1>(your_slope));
static_assert(
    gradus::proved<gradus::equal(your_swish(exercise::any_z), gradus::swish(exercise::any_z))>);
static_assert(gradus::proved<gradus::equal(your_slope(exercise::any_z),
                                           exercise::slope_of(your_swish(exercise::any_z)))>);
