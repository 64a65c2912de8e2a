"""Reading on a cluster: the same function on Dask's executor."""

from collections.abc import Iterator
from concurrent.futures import Executor
from contextlib import contextmanager

from drafter.errors import DrafterError

_PATIENCE = "20s"


@contextmanager
def cluster_executor(address: str) -> Iterator[Executor]:
    """The executor of a Dask scheduler; its workers must see the same files and have drafter installed.

    Raises:
        DrafterError: Dask is not installed, or nobody answers at the address.
    """
    try:
        from distributed import Client  # noqa: PLC0415  an optional extra
    except ImportError as error:
        raise DrafterError("用集群学习要先安装 Dask：pip install 'drafter[cluster]'") from error
    try:
        client = Client(address, timeout=_PATIENCE)  # type: ignore[no-untyped-call]  # Dask has few types
    except (OSError, ValueError) as error:
        raise DrafterError(
            f"{address}：连不上这个集群（{error}）。应当是 Dask 调度器的地址，例如 tcp://10.0.0.1:8786"
        ) from error
    with client:
        yield client.get_executor(pure=False, retries=3)  # type: ignore[no-untyped-call]  # see above
