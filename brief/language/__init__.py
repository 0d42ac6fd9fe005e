"""Values to words of the language; pure, no drawing library.

letters     NFC, the alphabet, what should not be printed; legacy, syllables: its parts
numbers     numbers and quantities as they are printed; scale words
reading     a printed quantity read back; forms: ways of writing that are refused
spelling    numbers in words
changes     changes, ranges and multiples in words
qualifiers  trên, gần, khoảng …: words and what they claim
intervals   bounds as intervals
units       units under arithmetic
formulas    figures computed from figures; expressions, results: its parts
dates       dates, quarters, periods, deadlines
sorting     Vietnamese alphabetical order
words       the fixed words of the program
breaks      where a line may not break, and where it breaks best
fit         total fit of a paragraph
joints      the spaces that hold; pieces, particles, lexicon: its parts
prose       text with its figures printed
refused     what cannot be read or known
"""
