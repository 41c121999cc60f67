static_assert(exercise::number(your_w));
static_assert(certainly_greater_equal(gradus::sigmoid(gradus::interval<double>(your_w) - 3), 0.9),
              "the neuron puts out less than 0.9");
