#!/usr/bin/env python3
"""Holds that what has a file of its own stands in its list and the other way round, and that what
is refused or shown has its texts: a name that nothing asks for would not be missed.
usage: listed.py [ROOT]"""
import pathlib, re, sys

# what; files, and how one is defined in them; its list, how the list names them all
LISTS = (
    ("command", "cli/commands/*.cc", r"^extern const Command (\w+_command)\{",
     "cli/commands/commands.cc", r"&(\w+_command)\b"),
    ("table", "answers/sql/*.cc", r"^Table (\w+_table)\(\) \{",
     "answers/sql/tables.cc", r"(\w+_table)\(\)"),
    ("population", "projections/figures/*/*.cc", r"^extern const Population (\w+) = \{",
     "projections/figures/catalogue.cc", r"&populations::(\w+),"),
    ("rule", "events/kinds/*/*.cc", r"^\S.*\b(apply_\w+)\(const FoldedEvent& \w+,",
     "events/kinds/kind.cc", r"(?:true|false),\s+(apply_\w+)\}"),
)
# what; files, how they name one; the file with its texts, and the beginning of its row there
TEXTS = (
    ("code", "events/**/*.cc", r"(?:violation\(|Rejection\{)\s*\"([a-z]+\.?\w*)\"",
     "events/rule_texts.cc"),
    ("code", "projections/recording/*.cc", r"(?:Rejection\{|fault\()\s*\"([a-z]+\.?\w*)\"",
     "events/rule_texts.cc"),
    ("field", "answers/json/state.cc", r"(?:json\[|[ {]\{)\"(\w+)\"[\],](?! \")",
     "answers/value_words.cc"),
)
# The rules that the file of a kind names stand in its row of the help.
KIND_FILES, KIND_RULES = "events/kinds/*/*.cc", "events/kinds/kind_rules.cc"
UNSHOWN = {"year", "scheme", "category", "notRated"}  # of ratings, which no command shows as states


def named(root, files, pattern):
    """Names with the file that has them."""
    for path in sorted(root.glob(files)):
        for name in re.findall(pattern, path.read_text(), re.MULTILINE):
            yield name, path.relative_to(root)


def faults(root):
    for what, files, defined, listed, entry in LISTS:
        have = dict(named(root, files, defined))
        text = (root / listed).read_text()
        rows = text[re.search(r"\] = \{|table = \{", text).start():]
        in_list = set(re.findall(entry, rows))
        for name in have.keys() - in_list:
            yield f"{have[name]}: the {what} {name} does not stand in {listed}"
        for name in in_list - have.keys():
            yield f"{listed}: no file of {files} defines the {what} {name}"
    for what, files, pattern, texts in TEXTS:
        text = (root / texts).read_text()
        for name, path in named(root, files, pattern):
            if name not in UNSHOWN and f'{{"{name}",' not in text:
                yield f"{path}: the {what} {name} has no text in {texts}"


def unlisted_rules(root):
    rows = dict(re.findall(r'\{"([a-z]+[A-Z]\w+)",(.*?)(?=\n    \{"|\n\};)',
                           (root / KIND_RULES).read_text(), re.DOTALL))
    for code, path in named(root, KIND_FILES, r'violation\(\s*"([a-z]+\.\w+)"'):
        words = path.stem.split("_")
        kind = words[0] + "".join(word.capitalize() for word in words[1:])
        if f'"{code}"' not in rows.get(kind, ""):
            yield f"{path}: the row of {kind} in {KIND_RULES} leaves out {code}"


def main(root):
    found = sorted({*faults(pathlib.Path(root)), *unlisted_rules(pathlib.Path(root))})
    print("\n".join(found + [f"{len(found)} faults"]))
    return len(found) > 0


if __name__ == "__main__":
    sys.exit(main(*(sys.argv[1:] or [pathlib.Path(__file__).resolve().parents[1]])))
