"""What a process frees it keeps for what comes next."""

import platform
import subprocess
import sys

import pytest

PICTURE = """
import resource
from brief.garbage import collect_seldom

def fresh(size):
    before = resource.getrusage(resource.RUSAGE_SELF).ru_minflt
    bytearray(b"x") * size
    return resource.getrusage(resource.RUSAGE_SELF).ru_minflt - before

collect_seldom()
print(*[fresh(size) for size in (8_000_000, 4_000_000, 8_000_000)])
"""


@pytest.mark.skipif(platform.libc_ver()[0] != "glibc", reason="of glibc's malloc")
def test_memory_of_a_picture_serves_the_next() -> None:
    """Only the first one takes pages of memory, of 4 KiB, that the process did not have."""
    told = subprocess.run([sys.executable, "-c", PICTURE], capture_output=True, check=True)
    first, *others = map(int, told.stdout.split())
    assert max(others) < 20 < first
