"""docs/contract.md against the schemas and what was printed: its tables are what programs trust."""
import itertools, pathlib, re

PAGE = pathlib.Path(__file__).resolve().parents[2] / "docs/contract.md"


def table(text, *heads):
    """The rows under this head, as lists of cells."""
    head = "| " + " | ".join(heads) + " |\n"
    assert text.count("\n" + head) == 1, f"docs/contract.md has no table {head}"
    lines = text[text.index(head):].splitlines()[2:]
    return [[cell.strip() for cell in line.strip("|").split(" | ")]
            for line in itertools.takewhile(lambda line: line.startswith("|"), lines)]


def words_in(cell):
    return re.findall(r"`([^`]+)`", cell)


class Page:
    def __init__(self):
        self.text = PAGE.read_text()
        self.codes = {}  # of error and reason; the reason None: of all others
        for error, reasons, code, _ in table(self.text, "`error`", "`reason`", "code", "means"):
            named = [None] if reasons.startswith("the rule") else words_in(reasons)
            for reason in named:
                self.codes[words_in(error)[0], reason] = int(code)
        self.answers = {}  # command: codes with which it may answer all the same
        for command, codes, _ in table(self.text, "command", "code", "its answer has"):
            self.answers[words_in(command)[0]] = {int(code) for code in codes.split(",")}
        self.csv = [(words_in(row[0]), row[0], pattern_of(row[1]))
                    for row in table(self.text, "command", "headings")]

    def code_of(self, failure):
        error = failure["error"]
        return self.codes.get((error, failure["reason"]), self.codes.get((error, None)))

    def may_answer(self, call):
        """Whether a code of 2 and more may belong to a whole answer."""
        name = "figure --queries" if "--queries" in call.words else call.command
        return call.code in self.answers.get(name, ())


def pattern_of(headings):
    """Of the notation of the page; None where the columns are those that were asked for."""
    if not re.search(r",", headings):
        return None
    pattern = ""
    for part in re.findall(r"\[[^\]]*\]|\*[^*]*\*|[^,\s\[\]*]+(?: [^,\s\[\]*]+)*", headings):
        # A dimension or a period, how many there may be; a heading of words between.
        one = re.escape(part.strip("[]").replace(", ", ","))
        if part == "*by*":
            pattern += r"(?:,[a-zA-Z:]+)*"
        elif part == "*period*":
            pattern += r"(?:,[\d.QH-]+)+"
        elif part == "*explain period*":
            pattern += r"(?:,explain [\d.QH-]+)+"
        else:
            pattern += f"(?:,{one})?" if part.startswith("[") else f",{one}"
    return re.compile(pattern)


def check_csv(page, calls):
    """Each first line is that of a row, and each row is met."""
    met = set()
    for call in calls:
        answered = call.out and (call.code in (0, 1) or page.may_answer(call))
        in_csv = re.search(r"--format[= ]csv", " ".join(call.words))
        if not in_csv or not answered or "--headings" in call.words:
            continue
        head = call.out.splitlines()[0].removeprefix("\ufeff")
        rows = [(at, pattern) for at, (names, _, pattern) in enumerate(page.csv)
                if any(name.split()[0] == call.command for name in names)]
        fits = [at for at, pattern in rows if pattern and pattern.fullmatch("," + head)]
        met.update(fits)
        if not fits and not any(pattern is None for _, pattern in rows):
            yield f"{call.command}: the page has no such headings: {head}"
    for at, (_, command, pattern) in enumerate(page.csv):
        if pattern and at not in met:
            yield f"{command}: no CSV with these headings was seen"


def check_tables(page, schemas, commands):
    error, codes = schemas.all["error"]["$defs"], set(page.codes)
    reasons = {(name, reason) for name in ("usage", "store", "noId")
               for reason in error[name]["properties"]["reason"]["enum"]}
    reasons = {("notFound" if name == "noId" else name, reason) for name, reason in reasons}
    reasons |= {("notFound", "unit"), ("notFound", "demo"), ("refused", None),
                ("refused", "conflict"), ("refused", "export"), ("refused", "form"),
                ("timeout", "timeout"), ("bug", error["bug"]["properties"]["reason"]["const"])}
    if wrong := reasons ^ codes:
        yield f"these failures are not in both the page and error.schema.json: {sorted(wrong)}"
    listed = {int(code) for code, _ in table(page.text, "code", "means")}
    if wrong := set(page.codes.values()) - listed:
        yield f"these exit codes are not explained: {wrong}"
    of_why_not = set(schemas.all["why-not"]["$defs"]["reason"]["properties"]["code"]["enum"])
    said = {word for row in table(page.text, "`code`", "`stated`, `day` and others say")
            for word in words_in(row[0])}
    if wrong := of_why_not ^ said:
        yield f"these codes of why-not are not in both: {sorted(wrong)}"
    for name in schemas.all:
        if f"(schemas/{name}.schema.json)" not in page.text:
            yield f"the page has no link to the schema {name}"
    printed = {name for row in table(page.text, "prints", "commands") for name in words_in(row[1])}
    if wrong := {name.split()[0] for name in printed} ^ set(commands):
        yield f"these do not stand under documents and NDJSON, or are no commands: {sorted(wrong)}"
