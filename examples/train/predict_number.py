import csv, sys
import numpy as np
net = np.load(sys.argv[1])  # weights.npz, of train --csv TABLE --task regression --export
rows = np.array([row for row in csv.reader(open(sys.argv[2])) if row])[net["test_rows"]]
a = (rows[:, net["feature_columns"]].astype(float) - net["mean"]) / net["deviation"]
for l, name in enumerate(net["activations"], start=1):
    z = a @ net[f"W{l}"].T + net[f"b{l}"]
    if f"gamma{l}" in net:  # of train --batch-norm
        root = np.sqrt(net[f"running_variance{l}"] + net["epsilon"])
        z = net[f"gamma{l}"] * (z - net[f"running_mean{l}"]) / root + net[f"beta{l}"]
    skipped = a if net["residual"][l - 1] else 0
    a = skipped + {"tanh": np.tanh(z), "relu": np.maximum(z, 0), "identity": z}[name]
predicted = a[:, 0] * net["target_deviation"] + net["target_mean"]
wanted = rows[:, net["label_column"]].astype(float)
print("wrong by:", np.sqrt(np.mean((predicted - wanted) ** 2)))
