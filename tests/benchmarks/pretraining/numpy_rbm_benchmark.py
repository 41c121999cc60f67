#!/usr/bin/env python3
"""CD-1 of 784 visible and 100 hidden units with NumPy: single precision, all large memory taken
before, in place wherever NumPy can, its quickest generator, and the two halves of the gradient in
one product: data and the machine's own states lie in one array, one below the other."""

import time

import numpy as np

BATCH, VISIBLE, HIDDEN = 10, 784, 100
STEPS, ROUNDS, BATCHES = 100, 50, 20
ONE = np.float32(1)


def make_samples():
    """As task.hpp makes them."""
    state = 1

    def following():
        nonlocal state
        state = (state * 6364136223846793005 + 1442695040888963407) % 2**64
        high = state >> 32
        return (high - 2**32 if high >= 2**31 else high) * 2.0**-31

    samples = np.zeros((BATCH * BATCHES, VISIBLE), np.float32)
    for s in range(len(samples)):
        for j in range(VISIBLE):
            bright = following() > -0.5 if j % 10 == s * 7 % 10 else following() > np.float32(0.8)
            x = (following() + 1) / 2 if bright else 0
            row, column = divmod(j, 28)
            samples[s, j] = x if 4 <= row < 24 and 5 <= column < 24 else 0
    return samples


def sigmoid(x):
    np.negative(x, out=x)
    np.exp(x, out=x)
    x += ONE
    np.reciprocal(x, out=x)


class Machine:
    def __init__(self):
        self.random = np.random.Generator(np.random.SFC64(1))
        normal = self.random.standard_normal((VISIBLE, HIDDEN), dtype=np.float32)
        self.W = normal * np.float32(0.01)
        self.a, self.b = np.zeros(VISIBLE, np.float32), np.zeros(HIDDEN, np.float32)
        self.of_W, self.of_a, self.of_b = (np.zeros_like(x) for x in (self.W, self.a, self.b))
        self.gradient, self.other = np.empty_like(self.W), np.empty_like(self.W)
        self.drawn, self.uniform = (np.empty((BATCH, HIDDEN), np.float32) for _ in range(2))
        self.v_both = np.empty((2 * BATCH, VISIBLE), np.float32)
        self.h_both = np.empty((2 * BATCH, HIDDEN), np.float32)

    def step(self, samples, chosen):
        v, v1 = self.v_both[:BATCH], self.v_both[BATCH:]
        h, h1 = self.h_both[:BATCH], self.h_both[BATCH:]
        np.take(samples, chosen, axis=0, out=v, mode='clip')
        np.dot(v, self.W, out=h)
        h += self.b
        sigmoid(h)
        self.random.random(out=self.uniform, dtype=np.float32)
        np.less(self.uniform, h, out=self.drawn, casting='unsafe')
        np.dot(self.drawn, self.W.T, out=v1)
        v1 += self.a
        sigmoid(v1)
        np.dot(v1, self.W, out=h1)
        h1 += self.b
        sigmoid(h1)
        eta, mu = np.float32(0.005), np.float32(0.5)
        h *= eta
        h1 *= -eta
        np.dot(self.v_both.T, self.h_both, out=self.gradient)
        self.of_W *= mu
        self.of_W += self.gradient
        np.multiply(self.W, np.float32(0.05 * 2e-4), out=self.other)
        self.of_W -= self.other
        self.W += self.of_W
        self.of_b *= mu
        self.of_b += self.h_both.sum(0)
        self.b += self.of_b
        self.of_a *= mu
        self.of_a += eta * (v - v1).sum(0)
        self.a += self.of_a


def main():
    samples, machine, best = make_samples(), Machine(), float('inf')
    for _ in range(ROUNDS):
        begin = time.process_time()
        for _ in range(STEPS // BATCHES):
            order = machine.random.permutation(len(samples))
            for first in range(0, len(samples), BATCH):
                machine.step(samples, order[first:first + BATCH])
        best = min(best, (time.process_time() - begin) / STEPS)
    h = samples @ machine.W + machine.b
    sigmoid(h)
    v = h @ machine.W.T + machine.a
    sigmoid(v)
    print(f'numpy rbm {best * 1e6:.4f} {((v - samples) ** 2).sum() / len(samples):.6g}')


if __name__ == '__main__':
    main()
