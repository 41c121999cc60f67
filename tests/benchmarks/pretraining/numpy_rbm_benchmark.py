#!/usr/bin/env python3
"""CD-1 of 784 visible and 100 hidden units with NumPy: single precision, all large memory taken
before, in place wherever NumPy can, and its quickest generator."""

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
        self.h, self.h1, self.drawn, self.uniform = (
            np.empty((BATCH, HIDDEN), np.float32) for _ in range(4))
        self.v1 = np.empty((BATCH, VISIBLE), np.float32)

    def step(self, v):
        h, h1, v1 = self.h, self.h1, self.v1
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
        np.dot(v.T, h, out=self.gradient)
        np.dot(v1.T, h1, out=self.other)
        self.gradient -= self.other
        self.gradient *= eta
        self.of_W *= mu
        self.of_W += self.gradient
        np.multiply(self.W, np.float32(0.05 * 2e-4), out=self.other)
        self.of_W -= self.other
        self.W += self.of_W
        for x, velocity, difference in ((self.b, self.of_b, h - h1), (self.a, self.of_a, v - v1)):
            velocity *= mu
            velocity += difference.sum(0) * eta
            x += velocity


def main():
    samples, machine, best = make_samples(), Machine(), float('inf')
    for _ in range(ROUNDS):
        begin = time.process_time()
        for _ in range(STEPS // BATCHES):
            order = machine.random.permutation(len(samples))
            for first in range(0, len(samples), BATCH):
                machine.step(samples[order[first:first + BATCH]])
        best = min(best, (time.process_time() - begin) / STEPS)
    h = samples @ machine.W + machine.b
    sigmoid(h)
    v = h @ machine.W.T + machine.a
    sigmoid(v)
    print(f'numpy rbm {best * 1e6:.4f} {((v - samples) ** 2).sum() / len(samples):.6g}')


if __name__ == '__main__':
    main()
