#!/usr/bin/env python3
"""Events that are asked for field by field, at a terminal of the test's own, in both languages; and
what is said where nobody can be asked.
usage: dialogue_test.py SOGOC"""
import json, os, pathlib, pty, re, select, shlex, signal, subprocess, sys, tempfile, termios, time

PROMPT = re.compile(r"(?:> |\[[yY]/[nN]\] |\[[cC]/[kK]\] |leaves: |là thôi: )$")
FIELD = re.compile(r"^([A-Za-z][\w.\[\]]*)(?: \*)? · ", re.MULTILINE)
LEFT, INTERRUPTED, HALF = "<Ctrl-D>", "<Ctrl-C>", "<half a line, Ctrl-D>"
UNITS = (("unitEstablished", "id=u1", "effective=2020-01-01", "unit=KM", "kind=grassrootsCommittee",
          "name=Đảng bộ xã Khau Mạ", "base=commune"),
         ("unitEstablished", "id=u2", "effective=2020-01-01", "unit=KM-1", "kind=cell", "parent=KM",
          "name=Chi bộ thôn Bản Ỏm"),
         ("unitEstablished", "id=u3", "effective=2020-01-01", "unit=KM-2", "kind=cell", "parent=KM",
          "name=Chi bộ thôn Nà Lẹng"),
         ("memberTakenOver", "id=t1", "effective=2020-01-01", "member=M1", "cell=KM-1",
          "status=official", "details.name=Hoàng Văn Ất"))
failures = 0


def expect(right, what, seen=""):
    global failures
    if not right:
        failures += 1
        print(f"WRONG: {what}\n{seen}")


class Register:
    def __init__(self, program, folder, name, *more):
        self.program, self.folder, self.name = program, folder, name
        self.run("init", "--origin", f"test.example/{name}", *more)

    def words(self, words):
        return [self.program, *words, "--register", self.name]

    def run(self, *words, lang="en"):
        return subprocess.run([*self.words(words), "--lang", lang], cwd=self.folder, text=True,
                              capture_output=True, stdin=subprocess.DEVNULL)

    def last(self):
        return json.loads(self.run("log", "--format", "json").stdout.splitlines()[-1])

    def size(self):
        return json.loads(self.run("stats", "--format", "json").stdout)["size"]

    def enter(self, kind, answers, *more, lang="en"):
        """Answers by field; a list is given in turn. The empty line to what is not named, and
        `yes`, `which` to questions that are of no field. The output, what was said, the code."""
        answers = {key: list(value) if isinstance(value, (list, tuple)) else [value]
                   for key, value in answers.items()}
        main, side = pty.openpty()
        settings = termios.tcgetattr(side)
        settings[3] &= ~termios.ECHO
        termios.tcsetattr(side, termios.TCSANOW, settings)
        child = subprocess.Popen([*self.words(("record", kind)), "--lang", lang, *more],
                                 cwd=self.folder, stdin=side, stderr=side, stdout=subprocess.PIPE,
                                 preexec_fn=lambda: (os.setsid(), __import__("fcntl").ioctl(
                                     0, termios.TIOCSCTTY, 0)))
        os.close(side)
        said, since, end, asked_for = "", 0, time.monotonic() + 20, {}
        while time.monotonic() < end:
            if not select.select([main], [], [], 0.5)[0]:
                if child.poll() is not None:
                    break
                continue
            try:
                piece = os.read(main, 65536)
            except OSError:  # the child has closed it
                break
            said += piece.decode(errors="replace").replace("\r\n", "\n")
            if not PROMPT.search(said[since:]):
                continue
            asked = said[since:]
            said += "\n"  # what a terminal would echo
            since = len(said)
            if asked.endswith("> "):
                fields = FIELD.findall(said)
                key = fields[-1]
            elif asked.endswith(("leaves: ", "là thôi: ")):
                key = "which"
            else:
                fields = FIELD.findall(asked)
                key = fields[-1] + "?" if fields else "more?" if re.search(
                    "another one|nữa", asked) else "yes"
            left = answers.get(key, [])
            answer = left.pop(0) if left else ""
            asked_for[key] = asked_for.get(key, 0) + 1
            if asked_for[key] > 9:
                answer = LEFT  # whatever it wants, it has not got it
            os.write(main, {LEFT: b"\x04", INTERRUPTED: b"\x03", HALF: b"M1\x04\x04"}.get(
                answer, (answer + "\n").encode()))
        out = child.communicate(timeout=10)[0].decode()
        os.close(main)
        return out, said, child.returncode


def shown_command(said):
    return [line for line in said.splitlines()
            if line.startswith(("sogoc record ", "sogoc amend "))][-1]


def admission(program, folder, lang):
    reg, other = (Register(program, folder, name + lang) for name in ("ours", "other"))
    for words in UNITS:
        expect(reg.run("record", *words).returncode == other.run("record", *words).returncode == 0,
               words)
    answers = {"effective": ["30/02/2022", "tomorrow", "", "3/2/2022"],
               "member": ["M 2", "M1", "M2"],
               "cell": ["KM-11", "Chi bộ thôn Bản Ỏm"],
               "details.name": ["a\x01b", "Triệu Thị Mây"], "details.gender": "1" if lang == "en"
               else "Nữ", "details.birth": ["1990-13", "05/1990"],
               "details.village": "nowhere", "details.youthUnion": "2", "id": "kn-1",
               "decision?": "y", "decision.symbol": "12-QĐ/HU", "decision.signed": "20/01/2022",
               "probationMonths": ["twelve", "12"], "yes": "y" if lang == "en" else "có"}
    answers["details.village"] = ["nowhere", ""]
    out, said, code = reg.enter("memberAdmitted", answers, lang=lang)
    wanted = {"id": "kn-1", "effective": "2022-02-03",
              "decision": {"symbol": "12-QĐ/HU", "signed": "2022-01-20"},
              "memberAdmitted": {"member": "M2", "cell": "KM-1", "probationMonths": 12,
                                 "details": {"name": "Triệu Thị Mây", "gender": "female",
                                             "birth": "1990-05", "youthUnion": False}}}
    expect(code == 0 and reg.last()["event"] == wanted, "the admission", f"{out}{said}")
    expect(out == {"en": "recorded at position 5, id kn-1\n",
                   "vi": "đã ghi tại vị trí 5, mã kn-1\n"}[lang], "the result alone", out)
    told = {"en": ("a day that exists", "it is required", "M1 is in use already",
                   "there is no unit KM-11; nearest: Chi bộ thôn Bản Ỏm (KM-1)",
                   "1 female", "U+0001",
                   "there is no village nowhere", "probationMonths=12", "Triệu Thị Mây",
                   "cell: Chi bộ thôn Bản Ỏm (KM-1)"),
            "vi": ("cần một ngày có thật", "trường này bắt buộc", "M1 đã được dùng",
                   "không có đơn vị KM-11; gần nhất: Chi bộ thôn Bản Ỏm (KM-1)",
                   "1 female · nữ", "U+0001",
                   "không có thôn nowhere", "probationMonths=12", "Triệu Thị Mây",
                   "chi bộ (cell): Chi bộ thôn Bản Ỏm (KM-1)")}[lang]
    for each in told:
        expect(each in said, f"does not say {each}", said)
    # The command that is shown records the same.
    command = shlex.split(shown_command(said))
    expect(f"--register ours{lang}" in shown_command(said), "the register", shown_command(said))
    command = [f"other{lang}" if word == f"ours{lang}" else word for word in command]
    done = subprocess.run([program, *command[1:]], cwd=folder, capture_output=True)
    expect(done.returncode == 0 and other.last()["event"] == wanted, "the command", done)
    return reg


def rules_and_leaving(reg):
    size = reg.size()
    move = {"effective": "1/3/2023", "member": "Hoàng Văn Ất", "from": ["KM-2", "KM-1"],
            "to": "KM-2", "yes": ["n", "y"], "which": "effective", "id": "v1"}
    move["effective"] = ["1/3/2023", "2/3/2023"]
    out, said, code = reg.enter("memberMoved", move, "--format", "json")
    expect(code == 0 and "[member.notInCell]" in said, "told by the rule", said)
    expect(json.loads(out) == {"id": "v1", "present": False, "size": size + 1, "position": size},
           "JSON alone", out)
    expect(reg.last()["event"] == {"id": "v1", "effective": "2023-03-02", "memberMoved": {
        "member": "M1", "from": "KM-1", "to": "KM-2"}}, "the move", reg.last())
    size += 1
    for answers, wanted in (({"effective": "1/4/2023", "member": LEFT}, 2),
                            ({"effective": "1/4/2023", "member": INTERRUPTED}, -signal.SIGINT),
                            ({"effective": "1/4/2023", "member": HALF}, 2),
                            ({"effective": "1/4/2023", "member": "M1", "cause": "1",
                              "yes": LEFT}, 2),
                            ({"effective": "1/4/2023", "member": "M1", "cause": "từ trần",
                              "yes": "n", "which": ""}, 2)):
        out, said, code = reg.enter("memberLeft", answers)
        expect((code, out, reg.size()) == (wanted, "", size), f"left: {code} {answers}", said)
    expect("nothing was recorded" in said, "that nothing was recorded", said)


def nested(reg):
    out, said, code = reg.enter("cellSplit", {
        "effective": "1/5/2023", "source": "KM-1", "parts[0].unit": ["KM-2", "KM-3"],
        "parts[0].name": "Chi bộ Phja Đén", "parts[0].base": "",
        "parts[0].members": ["M2, M99", " M2 "], "more?": ["n"], "yes": "y", "id": "cs"})
    expect(code == 0 and reg.last()["event"]["cellSplit"] == {"source": "KM-1", "parts": [
        {"unit": "KM-3", "name": "Chi bộ Phja Đén", "members": ["M2"], "villages": []}]},
        "a split", out + said)
    expect("there is no member M99" in said, "a member of a list", said)
    out, said, code = reg.enter("cellSplit", {
        "effective": "1/6/2023", "source": "KM-3", "parts[0].unit": "KM-7",
        "parts[0].name": "Chi bộ Một", "parts[1].unit": "KM-8", "parts[1].name": "Chi bộ Hai",
        "more?": ["y", "n"], "yes": "y", "id": "cs2"})
    expect(code == 0 and [part["unit"] for part in reg.last()["event"]["cellSplit"]["parts"]] ==
           ["KM-7", "KM-8"], "a split into two", out + said)
    out, said, code = reg.enter("populationRecorded", {
        "effective": "31/12/2023", "unit": "KM", "value": ["3.5", "{}", '{"atLeast":3000}'],
        "source": "Niên giám", "yes": "y", "id": "ds"})
    expect(code == 0 and reg.last()["event"]["populationRecorded"]["value"] == {"atLeast": 3000},
           "a bound", out + said)
    out, said, code = reg.enter("ruleSetAdopted", {
        "effective": "31/12/2023", "ruleset": "R", "source": "Điều lệ",
        "values": ["x", "probationMonths=12", "text=a b"], "yes": "y", "id": "rs"})
    expect(code == 0 and reg.last()["event"]["ruleSetAdopted"]["values"] == {
        "probationMonths": 12, "text": "a b"}, "a map", out + said)
    out, said, code = reg.enter("eventVoided", {"event": ["v9", "#5"], "reason": "Nhầm",
                                                "yes": ["n"], "which": ""})
    expect(code == 2 and "kn-1" in shown_command(said), "an event by its position", said)


def what_there_is(program, folder, lang):
    """Lists of what a field may name, an admission without details, fields that are given anew."""
    reg = Register(program, folder, "lists" + lang)
    for words in UNITS:
        reg.run("record", *words)
    out, said, code = reg.enter("memberAdmitted", {
        "effective": "3/2/2022", "member": ["?", "M5"],
        "cell": ["?", "?ban om", "?khong co", "chi bộ thôn bản ỏm"],
        "yes": ["n", "n", "n", "y"], "which": ["cell", "1", "nope", "note"],
        "note": ["", "x"], "id": "a"}, lang=lang)
    wanted = {"en": ("KM-2", "Chi bộ thôn Nà Lẹng", "there is nothing to choose from here",
                     "[KM-1] > ", "[2022-02-03] > ", "there is no field nope"),
              "vi": ("KM-2", "Chi bộ thôn Nà Lẹng", "trường này không có gì để chọn",
                     "[KM-1] > ", "[2022-02-03] > ", "không có trường nope")}[lang]
    for each in wanted:
        expect(each in said, f"lists: {each}", said)
    expect(code == 0 and reg.last()["event"] == {
        "id": "a", "effective": "2022-02-03", "note": "x", "memberAdmitted": {
            "member": "M5", "cell": "KM-1", "details": {}}},
           "without details", f"{out}{said}{reg.last()}")
    out, said, code = reg.enter("unitRenamed", {
        "effective": "1/1/2023", "unit": "KM-1", "name": "Chi bộ Một", "note": ["cũ", "-"],
        "yes": ["n", "y"], "which": "note", "id": "r"}, lang=lang)
    expect(code == 0 and "note" not in reg.last()["event"] and "[cũ] > " in said,
           "a note that is left out again", said)
    out, said, code = reg.enter("eventVoided", {"event": ["?", "a"], "reason": "Nhầm", "yes": "y",
                                                "id": "v"}, lang=lang)
    expect(code == 0 and re.search(r"(?:what it corrects|sự việc bị đính chính hoặc huỷ):\n.*M5",
                                   said), "what is annulled", said)
    for line in said.splitlines():
        expect(len(line) <= 80 or "sogoc record" in line, "a line of 80 columns", line)


def amendments(program, folder, lang):
    """The fields of the event itself, each as it is where nothing is typed; and what `amend`
    records."""
    reg, other = (Register(program, folder, name + lang) for name in ("amended", "beside"))
    part = ("parts[0].unit=KM-3", "parts[0].name=Chi bộ Ba", "parts[0].members=M1",
            "parts[0].villages=")
    for words in (*UNITS, ("eventVoided", "id=v", "event=t1", "reason=Nhầm"),
                  ("eventVoided", "id=v2", "event=v", "reason=Nhầm"),
                  ("memberAdmitted", "id=kn", "effective=2022-02-03", "member=M2", "cell=KM-1",
                   "details.name=Triệu Thị Mây", "details.birth=1990-05", "details.religion=null",
                   "decision.symbol=1-QĐ", "by=ab"),
                  ("cellSplit", "id=cs", "effective=2023-01-01", "source=KM-1", *part),
                  ("documentIssued", "id=vb", "effective=2020-01-01", "symbol=1-KH",
                   "date=2020-01-01", "issuer=HU", "title=X", "implements=2-NQ"),
                  ("notRated", "id=kxl", "effective=2022-12-31", "member=M2", "year=2022",
                   "reason=Ốm")):
        done = [each.run("record", *words) for each in (reg, other)]
        expect(all(each.returncode == 0 for each in done), words, done)

    def amends(answers, wanted, *told):
        out, said, code = reg.enter("eventAmended", answers, lang=lang)
        expect(code == 0 and reg.last()["event"]["eventAmended"] == wanted, wanted,
               f"{out}{said}{reg.last()}")
        for each in told:
            expect(each in said, f"amendment: {each}", said)
        command = [f"beside{lang}" if word == f"amended{lang}" else word
                   for word in shlex.split(shown_command(said))]
        done = subprocess.run([program, *command[1:]], cwd=folder, capture_output=True)
        expect(done.returncode == 0 and other.last()["event"] == reg.last()["event"],
               "the command records the same", f"{command}{done}{other.last()}")
        return said
    yes = "y" if lang == "en" else "có"
    body = {"member": "M2", "cell": "KM-2", "details": {
        "name": "Triệu Thị Mây", "birth": "1991", "religion": None}}
    amends({"event": ["?", "kx", "v", "kn"], "cell": ["?", "KM-2"], "details.birth": "1991",
            "eventAmended.reason": ["", "Sai năm sinh"], "id": "a1", "by": "ab", "yes": yes},
           {"event": "kn", "body": {"memberAdmitted": body}, "reason": "Sai năm sinh"},
           "memberAdmitted · ", "[2022-02-03] > ", "[Triệu Thị Mây] > ", "[KM-1] > ",
           "cell: KM-1 → KM-2", "details.birth: 1990-05 → 1991", "sogoc amend kn",
           "Chi bộ thôn Nà Lẹng", *{"en": ("A correction is not amended",),
                                   "vi": ("Không đính chính một đính chính",)}[lang])
    expect(reg.last()["event"]["by"] == "ab", "who amends", reg.last())
    # The day alone; and once more, over what was amended before.
    said = amends({"event": "kn", "effective": "4/2/2022", "eventAmended.reason": "Sai ngày",
                   "id": "a2", "yes": yes},
                  {"event": "kn", "effective": "2022-02-04", "reason": "Sai ngày"}, "[1991] > ",
                  "--effective 2022-02-04")
    expect("[KM-2] > " in said, "what an amendment says", said)
    # What is taken away `amend` cannot say, and a decision is as a whole.
    amends({"event": "kn", "details.birth": "-", "decision.signed": "1/2/2022",
            "eventAmended.reason": "Không rõ", "id": "a3", "yes": yes},
           {"event": "kn", "reason": "Không rõ", "body": {"memberAdmitted": {**body, "details": {
               "name": "Triệu Thị Mây", "religion": None}}},
            "decision": {"symbol": "1-QĐ", "signed": "2022-02-01"}},
           "details.birth: 1991 → –", "sogoc record eventAmended")
    # Items of a list; lists of other texts; two fields of one name.
    amends({"event": "cs", "parts[0].name": "Chi bộ Bốn", "eventAmended.reason": "Tên", "id": "a4",
            "yes": yes},
           {"event": "cs", "reason": "Tên", "body": {"cellSplit": {"source": "KM-1", "parts": [
               {"unit": "KM-3", "name": "Chi bộ Bốn", "members": ["M1"], "villages": []}]}}})
    amends({"event": "vb", "title": "Y", "eventAmended.reason": "Tên", "id": "a5", "yes": yes},
           {"event": "vb", "reason": "Tên", "body": {"documentIssued": {
               "symbol": "1-KH", "date": "2020-01-01", "issuer": "HU", "title": "Y",
               "implements": ["2-NQ"]}}})
    amends({"event": "kxl", "reason": "Nghỉ ốm", "eventAmended.reason": "Rõ hơn", "id": "a6",
            "yes": yes},
           {"event": "kxl", "reason": "Rõ hơn", "body": {"notRated": {
               "member": "M2", "year": 2022, "reason": "Nghỉ ốm"}}})
    size = reg.size()
    # Nothing changed; then refused by a rule, whose field is asked for again.
    out, said, code = reg.enter("eventAmended", {
        "event": "kn", "cell": ["", "KM-9", "KM"], "eventAmended.reason": "x",
        "which": ["cell", ""], "yes": yes}, lang=lang)
    expect(code == 2 and reg.size() == size, "refused", said)
    for each in ("nothing is changed" if lang == "en" else "không có gì thay đổi",
                 "[unit.holdsNoMembers]"):
        expect(each in said, f"refused: {each}", said)
    # What is reversed is shown as soon as it is named.
    reg.run("record", "memberLeft", "id=ra", "effective=2023-06-01", "member=M1", "cause=struckOff")
    out, said, code = reg.enter("membershipRestored", {
        "effective": "1/7/2023", "member": "M1", "cell": "KM-1", "reverses": "ra", "yes": LEFT},
        lang=lang)
    expect(re.search(r"reverses \*[^>]*> \n.*2023.*Hoàng Văn Ất", said), "what is reversed", said)


def words_of_choices(program, folder, lang):
    """A kind that says its cause, choices once more, what yes and no are, days, a map, many."""
    reg = Register(program, folder, "words" + lang)
    for words in UNITS:
        reg.run("record", *words)
    for number in range(25):
        reg.run("record", "memberTakenOver", "effective=2020-01-01", f"member=N{number}",
                "cell=KM-1", "status=official", f"details.name=Ma Thị {number}")
    out, said, code = reg.enter("từ trần", {"effective": "1/1/2021", "member": ["?ma thi", "M1"],
                                            "yes": ["maybe", "y"], "id": "l"}, lang=lang)
    expect(code == 0 and reg.last()["event"]["memberLeft"] == {"member": "M1", "cause": "died"},
           "a cause that the kind says", said)
    expect("cause * " not in said and "cause=died" in said, "the cause is not asked for", said)
    for each in {"en": ("y (yes) or n (no) is expected", "5 more; type ? and more of the name"),
                 "vi": ("cần trả lời c (có) hoặc k (không)",
                        "5 kết quả nữa; gõ ? và thêm chữ của tên")}[lang]:
        expect(each in said, each, said)
    expect("--count" not in said, "an option where none can be given", said)
    out, said, code = reg.enter("memberAdmitted", {
        "effective": ["2022", "1/1/2022"], "member": "Z", "cell": "KM-1",
        "details.gender": ["?", "2"], "details.birth": ["31/02/1990", "02/1990"],
        "yes": "y", "id": "z"}, lang=lang)
    expect(code == 0 and said.count("  2 male") == 2, "choices once more", said)
    expect({"en": "a year, a month or a day that exists is expected: 1990, 05/1990",
            "vi": "cần một năm, tháng hoặc ngày có thật: 1990, 05/1990"}[lang] in said and
           {"en": "a day that exists is expected: 3/2/2020 or 2020-02-03",
            "vi": "cần một ngày có thật: 3/2/2020 hoặc 2020-02-03"}[lang] in said, "days", said)
    report = {"effective": "1/1/2023", "report": "bc", "asOf": "31/12/2022", "unit": "KM",
              "knownAt": "5", "form": "none", "yes": "y", "id": "bc"}
    out, said, code = reg.enter("reportPublished", {
        **report, "cells": ["?", "members 12", "members=12", "cells=2", ""]}, lang=lang)
    expect(code == 0 and reg.last()["event"]["reportPublished"]["cells"] == {
        "members": 12, "cells": 2}, "cells", said)
    expect("members=12" in said and '{"members"' not in said.split("sogoc record")[0],
           "prompt and example agree", said)
    out, said, code = reg.enter("reportPublished", {
        **report, "report": "bd", "id": "bd", "cells": '{"members":13}'}, lang=lang)
    expect(code == 0 and reg.last()["event"]["reportPublished"]["cells"] == {"members": 13},
           "cells at once", said)


def simulated(program, folder):
    reg = Register(program, folder, "simulated", "--simulated-clock")
    out, said, code = reg.enter("unitEstablished", {
        "effective": "1/1/2020", "unit": "A", "unitEstablished.kind": "2", "kind": "2",
        "name": "Đảng bộ tỉnh", "recorded": ["now", "2020-01-02T00:00:00Z"], "yes": "y"})
    expect(code == 0 and reg.last()["recorded"].startswith("2020-01-02"), "simulated", out + said)


def nobody_to_ask(reg):
    """All that is missing is said at once, whatever the kind, with a command that is whole."""
    described = reg.run("describe", "--format", "json").stdout
    kinds = [json.loads(line) for line in described.splitlines()]
    for kind in kinds:
        done = reg.run("record", kind["kind"])
        required = [field["field"] for field in kind["fields"] + kind["envelope"]
                    if field["required"]]
        for field in required:
            expect(re.search(rf"\b{field}\b", done.stderr), f"{kind['kind']} lacks {field}",
                   done.stderr)
        expect(done.returncode == 3 and done.stderr.endswith(f"Try: {kind['example'][-1]}\n"),
               kind["kind"], done.stderr)
    inside = reg.run("record", "cellSplit", "parts[0].unit=N", "note=x")
    for field in ("name", "members", "villages", "source", "effective"):
        expect(re.search(rf"\b{field}\b", inside.stderr), f"inside of a part: {field}", inside)
    expect(inside.stderr.count("refused") == 1 and inside.returncode == 3, "once", inside)


def main(program):
    program = os.path.abspath(program)
    with tempfile.TemporaryDirectory() as folder:
        os.environ["LC_ALL"] = "C.UTF-8"
        admission(program, folder, "vi")
        reg = admission(program, folder, "en")
        rules_and_leaving(reg)
        nested(reg)
        for lang in ("vi", "en"):
            what_there_is(program, folder, lang)
            amendments(program, folder, lang)
            words_of_choices(program, folder, lang)
        simulated(program, folder)
        nobody_to_ask(reg)
    print(f"{failures} wrong")
    return failures > 0


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
