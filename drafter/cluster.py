"""Reading on a cluster: the same function on Dask's executor."""

from collections.abc import Iterator
from concurrent.futures import CancelledError, Executor
from contextlib import contextmanager

from drafter.errors import DrafterError

_PATIENCE = "20s"


@contextmanager
def _told(address: str, lost: tuple[type[Exception], ...]) -> Iterator[None]:
    """What Dask raises when it gives up, as a sentence."""
    try:
        yield
    except lost as error:
        raise DrafterError(
            f"{address}：集群中途停了（{type(error).__name__}）。已学的都在，修好后重新运行同样的命令，会接着学"
        ) from error


@contextmanager
def cluster_executor(address: str) -> Iterator[Executor]:
    """The executor of a Dask scheduler; its workers must see the same files and have drafter installed.

    Raises:
        DrafterError: Dask is not installed, or nobody answers at the address.
    """
    try:
        from distributed import Client, KilledWorker  # noqa: PLC0415  an optional extra
        from distributed.comm.core import CommClosedError  # noqa: PLC0415  see above
    except ImportError as error:
        raise DrafterError("用集群学习要先安装 Dask：pip install 'drafter[cluster]'") from error
    try:
        client = Client(address, timeout=_PATIENCE)  # type: ignore[no-untyped-call]  # Dask has few types
    except (OSError, ValueError) as error:
        raise DrafterError(
            f"{address}：连不上这个集群（{error}）。应当是 Dask 调度器的地址，例如 tcp://10.0.0.1:8786"
        ) from error
    lost = (KilledWorker, CommClosedError, CancelledError, TimeoutError)
    with client, _told(address, lost):
        yield client.get_executor(pure=False, retries=3)  # type: ignore[no-untyped-call]  # see above
