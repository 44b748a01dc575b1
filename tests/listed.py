#!/usr/bin/env python3
"""Holds that what has a file of its own stands in its list, and what is refused has its texts: a
name that nothing asks for would neither be compiled in nor missed. usage: listed.py [ROOT]"""
import pathlib, re, sys

# what: files, how one is defined in them, the list, what stands there
LISTS = (
    ("command", "cli/commands/*.cc", r"^extern const Command (\w+_command)\{",
     "cli/commands/commands.cc", r"&{}\b"),
    ("table", "answers/sql/*.cc", r"^Table (\w+_table)\(\) \{", "answers/sql/tables.cc",
     r"(?<!Table )\b{}\(\)[,}}]"),
    ("population", "projections/figures/*/*.cc", r"^extern const Population (\w+) = \{",
     "projections/figures/catalogue.cc", r"&populations::{},"),
    ("rule", "events/kinds/*/*.cc", r"^\S.*\b(apply_\w+)\(const FoldedEvent& \w+,",
     "events/kinds/kind.cc", r"true,\s+{0}}}|false,\s+{0}}}"),
    ("code of a rule", "events/**/*.cc", r"(?:violation|Rejection)[({]\s*\"([a-z]+\.?\w*)\"",
     "events/rule_texts.cc", r'\{{"{}",'),
    ("code of a rule", "projections/recording/*.cc",
     r"(?:violation|Rejection|Refusal|rejection)[({]\s*\"([a-z]+\.\w+)\"",
     "events/rule_texts.cc", r'\{{"{}",'),
)


def faults(root):
    for what, files, defined, listed, entry in LISTS:
        text = (root / listed).read_text()
        found = False
        for path in sorted(root.glob(files)):
            for name in re.findall(defined, path.read_text(), re.MULTILINE):
                found = True
                if not re.search(entry.format(re.escape(name)), text):
                    yield f"{path.relative_to(root)}: the {what} {name} does not stand in {listed}"
        if not found:
            yield f"{files}: no {what} is found: this test is out of date"


def main(root):
    found = sorted(set(faults(pathlib.Path(root))))
    print("\n".join(found + [f"{len(found)} faults"]))
    return len(found) > 0


if __name__ == "__main__":
    sys.exit(main(*(sys.argv[1:] or [pathlib.Path(__file__).resolve().parents[1]])))
