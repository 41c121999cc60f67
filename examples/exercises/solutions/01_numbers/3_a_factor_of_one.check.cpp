static_assert(exercise::number(your_w));
static_assert(exercise::number(your_z));
static_assert(gradus::certainly_greater_equal(
                  gradus::abs(gradus::interval<double>(1.0 * your_w)
                              * gradus::sigmoid.derivative(gradus::interval<double>(1.0 * your_z))),
                  1),
              "the gradient shrinks");
