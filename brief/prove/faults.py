"""The faults of a finished file."""

from brief.errors import Fault
from brief.export.made import Made


def not_proved(code: str, file: Made, **values: object) -> Fault:
    """Return the fault of a file; `values` fill its message."""
    said = {name: str(value) for name, value in values.items()}
    return Fault(f"not-proved-{code}", values={"file": file.name, **said})
