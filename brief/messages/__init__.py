"""What is said of every mistake, in Vietnamese and in English, beside each other.

One row a mistake: the code that the program uses, then what is wrong and what
to do. Placeholders are filled by `Fault.values`. A hint must work when followed:
the tests apply each one and run again.
"""

from brief.messages.figures import FIGURES
from brief.messages.keys import KEYS
from brief.messages.layouts import LAYOUTS
from brief.messages.letters import LETTERS
from brief.messages.machine import MACHINE
from brief.messages.message import WORDS, Message
from brief.messages.proof import PROOF
from brief.messages.published import PUBLISHED
from brief.messages.syntax import SYNTAX
from brief.messages.values import VALUES

__all__ = ["MESSAGES", "WORDS", "Message"]

MESSAGES: dict[str, Message] = (
    SYNTAX | KEYS | LETTERS | VALUES | FIGURES | LAYOUTS | MACHINE | PROOF | PUBLISHED
)
