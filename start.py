"""Sets drafter up beside itself and starts it; needs nothing but Python 3.11 or newer.

    python3 start.py                 open drafter
    python3 start.py read 旧表.docx   any drafter command
    python3 start.py --run-tests     everything that must pass before a change lands

The first run makes `.venv` and installs exactly what the lock file names; later runs start at once.
"""

# ruff: noqa: S603, T201  it runs pip and drafter, and tells a person what it does
import hashlib
import os
import subprocess
import sys
from pathlib import Path

HERE = Path(__file__).resolve().parent
VENV = HERE / ".venv"
LOCKS = {"run": HERE / "requirements.lock", "test": HERE / "requirements-dev.lock"}
OLDEST = (3, 11)


def main(arguments: list[str]) -> int:
    """Set up what is missing, then hand over."""
    if sys.version_info < OLDEST:
        return _tell(
            f"需要 Python 3.11 或更新的版本，现在是 {sys.version.split()[0]}。请安装后用 python3.11 start.py 再试。"
        )
    testing = arguments[:1] == ["--run-tests"]
    failure = _set_up("test" if testing else "run")
    if failure:
        return _tell(failure)
    if testing:
        pytest = [_python(), "-m", "pytest", "-n", "auto", "--dist", "worksteal", *arguments[1:]]
        return subprocess.call(pytest, cwd=HERE, env=_compiling_once())
    started = f"{Path(sys.executable).stem} {sys.argv[0]}"  # so that hints can be typed as they stand
    return subprocess.call([_python(), "-m", "drafter", *arguments], env={**os.environ, "DRAFTER_COMMAND": started})


def _compiling_once() -> dict[str, str]:
    """The environment, but that compiled modules are kept: the tests start drafter some hundred times."""
    return {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}


def _set_up(purpose: str) -> str | None:
    """Install the locked packages unless this very lock was installed before; a sentence where that fails."""
    lock = LOCKS[purpose]
    stamp = VENV / f"installed-{purpose}"
    wanted = hashlib.sha256(lock.read_bytes() + (HERE / "pyproject.toml").read_bytes()).hexdigest()
    if stamp.is_file() and stamp.read_text(encoding="ascii") == wanted:
        return None
    print("第一次运行，正在准备（约一分钟）……", file=sys.stderr, flush=True)
    if not Path(_python()).exists() and subprocess.call([sys.executable, "-m", "venv", str(VENV)]) != 0:
        return "建立运行环境失败。Debian、Ubuntu 请先运行：sudo apt install python3-venv"
    pip = [_python(), "-m", "pip", "install", "--quiet", "--disable-pip-version-check"]
    for step in (["--require-hashes", "-r", str(lock)], ["--no-deps", "-e", str(HERE)]):
        if subprocess.call([*pip, *step], cwd=HERE) != 0:
            return "安装所需的软件包失败，请检查网络后再运行一次。"
    stamp.write_text(wanted, encoding="ascii")
    return None


def _python() -> str:
    folder, name = ("Scripts", "python.exe") if os.name == "nt" else ("bin", "python")
    return str(VENV / folder / name)


def _tell(sentence: str) -> int:
    print(sentence, file=sys.stderr)
    return 2


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
