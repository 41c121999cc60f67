static_assert(exercise::formula<1>(your_z));
static_assert(gradus::proved<gradus::equal(exercise::z_of_sigma, your_z(exercise::any_sigma))>);
static_assert(
    gradus::proved<gradus::equal(-exercise::z_of_sigma, your_z(1 - exercise::any_sigma))>);
