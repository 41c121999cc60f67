static_assert(exercise::formula<1>(your_width));
static_assert(gradus::proved<gradus::equal(gradus::interval_width(exercise::any_weight),
                                           your_width(exercise::any_weight))>);
