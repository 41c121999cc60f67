"""A Slurm of one node on this machine, for as long as a test takes."""

import contextlib
import getpass
import os
import shutil
import socket
import subprocess
import time
from pathlib import Path

PATH = os.pathsep.join([os.environ.get("PATH", ""), "/usr/sbin"])  # where Debian has the daemons
COMMANDS = ("slurmctld", "slurmd", "sbatch", "sinfo")


class NoSlurm(Exception):
    """Why it cannot start here, in a sentence."""


def free_port():
    with socket.socket() as listener:
        listener.bind(("127.0.0.1", 0))
        return listener.getsockname()[1]


def configuration(folder, host):
    user = getpass.getuser()
    settings = {
        "ClusterName": "local", "SlurmctldHost": f"{host}(127.0.0.1)",
        "AuthType": "auth/none", "CredType": "cred/none", "SlurmUser": user, "SlurmdUser": user,
        "SlurmctldPort": free_port(), "SlurmdPort": free_port(),
        "SlurmctldPidFile": folder / "slurmctld.pid", "SlurmdPidFile": folder / "slurmd.pid",
        "SlurmctldLogFile": folder / "slurmctld.log", "SlurmdLogFile": folder / "slurmd.log",
        "StateSaveLocation": folder / "state", "SlurmdSpoolDir": folder / "spool",
        "ProctrackType": "proctrack/linuxproc", "TaskPlugin": "task/none",
        "MailProg": "/bin/true", "SelectType": "select/cons_tres",
    }
    return "".join(f"{name}={value}\n" for name, value in settings.items()) + (
        f"NodeName={host} NodeAddr=127.0.0.1 CPUs=1 State=UNKNOWN\n"
        f"PartitionName=main Nodes={host} Default=YES State=UP\n")


@contextlib.contextmanager
def local_slurm(folder):
    """The environment in which sbatch finds it. Its files are in the folder, which is empty."""
    missing = [name for name in COMMANDS if not shutil.which(name, path=PATH)]
    if missing:
        raise NoSlurm(f"Slurm is not installed (Debian's packages slurmctld, slurmd and "
                      f"slurm-client): there is no {missing[0]}")
    for name in ("state", "spool"):
        (folder / name).mkdir(parents=True)
    host = socket.gethostname().split(".")[0]
    (folder / "slurm.conf").write_text(configuration(folder, host))
    environment = {**os.environ, "PATH": PATH, "SLURM_CONF": str(folder / "slurm.conf")}

    def start(*command):
        return subprocess.Popen(command, env=environment, stdin=subprocess.DEVNULL,
                                stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)

    daemons = []
    try:
        daemons = [start("slurmctld", "-D", "-c"), start("slurmd", "-D", "-N", host)]
        for _ in range(30):
            state = subprocess.run(["sinfo", "-h", "-o", "%t"], env=environment, timeout=60,
                                   capture_output=True, encoding="utf-8")
            if state.stdout.strip() == "idle":
                break
            time.sleep(1)
        else:
            raise NoSlurm("Slurm's one node does not come up here: "
                          + (state.stdout + state.stderr).strip().replace("\n", " "))
        yield environment
    finally:
        for daemon in reversed(daemons):
            daemon.terminate()
            daemon.wait(60)
