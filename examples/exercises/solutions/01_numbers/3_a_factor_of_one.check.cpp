static_assert(exercise::number(your_w));
static_assert(exercise::number(your_z));
static_assert(
    certainly_greater_equal(abs(gradus::interval<double>(your_w)
                                * gradus::sigmoid.derivative(gradus::interval<double>(your_z))),
                            1),
    "the gradient shrinks");
