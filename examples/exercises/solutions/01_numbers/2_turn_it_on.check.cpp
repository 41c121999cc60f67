static_assert(exercise::number(your_w));
static_assert(gradus::certainly_greater_equal(
                  gradus::sigmoid(gradus::interval<double>(1.0 * your_w) - 3), 0.9),
              "the neuron puts out less than 0.9");
