"""Values to words of the language; pure, no drawing library.

letters     NFC, the alphabet, what should not be printed
numbers     numbers and quantities as they are printed; scale words
reading     a printed quantity read back
spelling    numbers in words
changes     changes, ranges and multiples in words
qualifiers  trên, gần, khoảng …: words, bounds, intervals
formulas    figures computed from figures, bounds carried along
dates       dates, quarters, periods, deadlines
sorting     Vietnamese alphabetical order
words       the fixed words of the program
breaks      where a line may break, and where it breaks best
prose       text with its figures printed
refused     what cannot be read or known
"""
