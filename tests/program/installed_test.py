#!/usr/bin/env python3
"""Installs into an empty folder and uses what is there: the program, the man pages, and the
completions in bash and zsh, which have to know every command and option of the help.
usage: installed_test.py SOGOC CMAKE BUILD"""
import gzip, os, pathlib, pty, re, select, subprocess, sys, tempfile, time

ROOT = pathlib.Path(__file__).resolve().parents[2]
FILES = ("bin/sogoc", "share/bash-completion/completions/sogoc", "share/man/man1/sogoc.1.gz",
         "share/man/vi/man1/sogoc.1.gz", "share/zsh/site-functions/_sogoc",
         *(f"share/sogoc/schemas/{path.name}" for path in ROOT.glob("docs/schemas/*.schema.json")))
REMEDY = "try: ./cli/prepare.sh --tests"
FILLED_BY_BASH = """
source "$1"; COMP_WORDBREAKS=$3
COMP_LINE="sogoc $2"; COMP_POINT=${#COMP_LINE}
_sogoc && ((${#COMPREPLY[@]})) && printf '%s\\n' "${COMPREPLY[@]}"
exit 0
"""
DIVIDED_AT = (" \t\n\"'@><=;|&(:", " \t\n\"'@><;|&(")  # as bash has it, and without = and :


def expect(good, what):
    if not good:
        sys.exit(what)


def output(*words, **how):
    done = subprocess.run(words, capture_output=True, text=True, **how)
    expect(done.returncode == 0, f"{words}: exit code {done.returncode}\n{done.stderr}")
    return done.stdout


class Help:
    """Commands and options as the program's own help names them."""

    def __init__(self, program):
        self.program = program
        text = output(program, "--help", "--lang", "en")
        self.own = self.options(text)
        self.commands = re.findall(r"^  ([a-z-]+)  ", text.split("Subcommands:")[1], re.M)
        expect(len(self.commands) > 20, "the help names no commands")
        self.topics = re.findall(r"^  ([a-z-]+)  ", output(program, "help", "--lang", "en")
                                 .split("\nTopics")[1], re.M)
        expect("clocks" in self.topics, "the help names no topics")
        self.of = {command: self.options(output(program, command, "--help", "--lang", "en")
                                         .split("Global options:")[0])
                   for command in self.commands}

    @staticmethod
    def options(text):
        return {name: line for line in re.findall(r"^  (-.*)", text, re.M)
                for name in re.findall(r"(?:^|,)(--?[a-z-]+)", line)}


def rendered(page, *words):
    """As groff prints it, plain; whatever it warns of ends the test."""
    done = subprocess.run(["groff", "-man", "-ww", "-Kutf8", "-Tutf8", "-P-cbou", *words, page],
                          capture_output=True, text=True)
    expect(done.returncode == 0 and not done.stderr, f"{page}: {done.stderr}")
    # it writes a hyphen where a line may be broken, and joins what it put on two lines
    return done.stdout


def check_manual(prefix, told):
    for language, heading in (("", "EXIT STATUS"), ("vi/", "MÃ KẾT THÚC")):
        with gzip.open(prefix / f"share/man/{language}man1/sogoc.1.gz", "rt") as file:
            source = file.read()
        page = prefix / "sogoc.1"
        page.write_text(source)
        text = rendered(str(page))
        rendered(str(page), "-rLL=60n")
        expect(re.search(f"^{heading}$", text, re.M), f"{language}: no heading {heading}")
        for command in told.commands:
            expect(re.search(rf"^   {command}$", text, re.M), f"{language}: no command {command}")
            part = re.split(rf"^   {command}$", text, flags=re.M)[1]
            part = re.split(r"^ {0,3}\S", part, flags=re.M)[0]
            for name in set(told.of[command]) - {"-h", "--help"}:
                expect(re.search(rf"^ {{7}}{name}\b", part, re.M),
                       f"{language}: {command} has no {name}")
        for topic in told.topics:
            expect(re.search(rf"^   {topic}$", text, re.M), f"{language}: no topic {topic}")
        for name in told.own:
            expect(re.search(rf"^ {{7}}(-h, )?{name}\b", text, re.M), f"{language}: no {name}")
        check_contract(text, heading)
    expect("packaging" not in output(told.program, "--help"), "the help tells what it should not")


def check_contract(text, heading):
    """Every exit code and every variable of the sources."""
    codes = (ROOT / "cli/context.h").read_text().split("enum class ExitCode")[1].split("}")[0]
    for code in re.findall(r"= (\d+)", codes):
        expect(re.search(rf"^ {{7}}{code} +\S", text.split(heading)[1], re.M),
               f"exit code {code} is not in the page")
    sources = [path.read_text() for path in ROOT.rglob("*.cc")
               if path.relative_to(ROOT).parts[0] in ("cli", "answers", "projections", "store")]
    for name in set(re.findall(r'"(SOGOC_[A-Z_]+)"', "".join(sources))):
        expect(re.search(rf"^ {{7}}{name}\b", text, re.M), f"{name} is not in the page")


def check_examples(program, source, folder):
    """Those of the Vietnamese page work in their order, in an empty folder; those of the commands
    are run by help_test.py."""
    section = source.split('.SH "VÍ DỤ"')[1]
    shown = re.findall(r"^\.nf\n(sogoc .*?)\n\.fi$", section, re.M | re.S)
    expect(len(shown) > 3, "the page has no examples")
    for example in shown:
        command = example.replace("\\-", "-").replace("\\e", "\\")
        output("bash", "-c", command, cwd=folder,
               env={"PATH": f"{program.parent}:{os.environ['PATH']}", "LC_ALL": "C.UTF-8"})


def make_register(program, folder):
    """Cells to choose from, of which one asks for quotation marks everywhere, and a report."""
    register = folder + "/reg"
    output(program, "init", "--simulated-clock", "--register", register)
    for unit, name, parent in (("xa", "Chi bộ xa", None), ("xa-1", "Chi bộ xa-1", "xa"),
                               ("xa-2", "Chi bộ xa-2", "xa"), ("-xa", 'Chi bộ xà "A"', "xa")):
        output(program, "record", "unitEstablished", f"id=e-{unit.lstrip('-')}{len(name)}",
               "effective=2018-01-01", "recorded=2018-01-02T00:00:00Z", f"unit={unit}",
               f"name={name}",
               "kind=cell" if parent else "kind=grassrootsCommittee",
               *([f"parent={parent}"] if parent else []), "--register", register)
    output(program, "record", "reportPublished", "id=r", "effective=2018-02-01",
           "recorded=2018-02-02T00:00:00Z", "report=bc-1", "asOf=2018-01-31", "unit=xa",
           "knownAt:=3", "form=none", 'cells:={"cells":2}', "--register", register)


def check_bash(script, told, folder):
    def filled(line, divided_at):
        return set(output("bash", "--norc", "-c", FILLED_BY_BASH, "bash", str(script), line,
                          divided_at, cwd=folder).splitlines())

    def same(line, wanted, whole=None):
        """`whole`: what is put in where = and : divide no words; null: the same."""
        for divided_at, expected in zip(DIVIDED_AT, (wanted, wanted if whole is None else whole)):
            got = filled(line, divided_at)
            expect(got == expected, f"bash completes {line!r} with {sorted(got)}\n"
                                    f"not {sorted(expected)}, words divided at {divided_at!r}")
    os.makedirs(folder + "/a folder")
    for name in ("acts.ndjson", "a:b=c.tsv"):
        open(f"{folder}/{name}", "w").close()
    both = {"acts.ndjson", "a:b=c.tsv", "a folder"}
    own = set(told.own)
    same("", set(told.commands))
    same("-", own)
    for command in told.commands:
        same(f"{command} -", set(told.of[command]) | own - {"--version"})
    same("fig", {"figure", "figures"})
    same("--lang vi rep", {"repair", "report"})
    same("--lang=", {"en", "vi"}, {"--lang=en", "--lang=vi"})
    same("--lang=v", {"vi"}, {"--lang=vi"})
    same("--format=json fi", {"find", "figure", "figures"})
    same("figure --format ", {"text", "json", "csv"})
    same("find --class ", {"unit", "village", "member"})
    same("find --class unit --cl", {"--class"})
    same("series --every q", {"quarter"})
    same("show --class m", {"member"})
    same("figure --known-at size:5 --as-", {"--as-of"})
    same("figure --unit ", set())
    check_subcommands(same, told)
    check_identifiers(same)
    check_quoted(same)
    check_fields(same)
    check_dimensions(same)
    check_environment(same)
    same("--register ", {"a folder"})
    same("stats --register=a", {"a folder"}, {"--register=a folder"})
    same("import a", both)
    same("import acts.ndjson ac", {"acts.ndjson"})
    same("assert a:b", {"b=c.tsv"}, {"a:b=c.tsv"})
    same("assert acts.ndjson a", set())
    same("export >a", both)
    same("sql --export acts", {"acts.ndjson"})
    same("record memberMoved details.name=x --reg", {"--register"})
    same("nothing ", set())


def check_subcommands(same, told):
    """What stands behind a command, by which it is told further."""
    same("help ", set(told.commands) | {"clocks", "acts", "corrections", "numbers", "bounds",
                                        "register", "formats", "exit-codes"})
    same("report ", {"increase", "publish", "changes"})
    same("report pub", {"publish"})
    same("report publish --form ", {"increase"})
    same("report increase --peri", {"--period"})
    same("report changes --register ../reg ", {"bc-1"})
    same("template memberAdmitted memberM", {"memberMoved"})
    same("figure admissions --count-by ", {"ceremony", "decision"})
    same("record memberM", {"memberMoved"})
    same("record kết", {"kết\\ nạp", "kết\\ nạp\\ lại"})


def check_identifiers(same):
    same("figure --register ../reg --unit ", {"xa", "xa-1", "xa-2"})
    same("figure --register ../reg --unit=", {"-xa", "xa", "xa-1", "xa-2"},
         {"--unit=-xa", "--unit=xa", "--unit=xa-1", "--unit=xa-2"})
    same("figure --register=../reg --unit xa-", {"xa-1", "xa-2"})
    same("--register ../reg lineage xa-", {"xa-1", "xa-2"})
    same("--register ../reg lineage -- -", {"-xa"})
    same("show --register ../reg e-xa-", {"e-xa-111", "e-xa-211"})
    same("void --register ../nowhere ", set())
    same("show --register ../reg " + "e" * 99, set())
    same("figure --register ../reg --known-at ", {"position:", "report:", "size:"})
    same("figure --register ../reg --known-at report:", {"bc-1"}, {"report:bc-1"})
    same("figure memb", {"members", "members.inTransit", "members.official",
                         "members.perPopulation", "members.probationary"})
    same("figure members --by gender,ag", {"gender,ageBand"})
    same("figure members --by unit:cell,unit:pro", {"province"}, {"unit:cell,unit:province"})
    same("figure members --by gender,gen", set())
    same("figure members --where gen", {"gender="})
    same("figure members --where gender=f", {"female"}, {"gender=female"})
    same("figure members --where gender=female\\|", {"female\\|male"}, {"gender=female\\|male"})


def check_fields(same):
    """Behind `record KIND`, `amend EVENT` and `void`: fields, and what they take."""
    in_reg = "--register ../reg"
    same(f"record memberMoved {in_reg} mem", {"member="})
    same("record memberMoved --register ../nowhere fr", {"from="})
    same(f"record {in_reg} memberMoved from=", {"-xa", "xa", "xa-1", "xa-2"},
         {"from=-xa", "from=xa", "from=xa-1", "from=xa-2"})
    same(f"record memberAdmitted {in_reg} cell=xa-", {"xa-1", "xa-2"},
         {"cell=xa-1", "cell=xa-2"})
    same("record memberLeft cause=", {"died", "expelled", "probationRefused", "resigned",
                                      "struckOff"},
         {f"cause={each}" for each in ("died", "expelled", "probationRefused", "resigned",
                                       "struckOff")})
    same("record 'kết nạp' details.gender=n", {"nam", "nữ"},
         {"details.gender=nam", "details.gender=nữ"})
    same("record memberMoved 'đảng", {"đảng viên="})
    same(f"record memberMoved {in_reg} 'từ=xa-", {"từ=xa-1", "từ=xa-2"})
    same("record cellSplit parts[3].un", {"parts\\[3\\].unit="})
    same(f"record cellSplit {in_reg} source=xa-1 sou", set())
    same(f"record unitsMerged {in_reg} sources=xa-1,xa-", {"xa-1,xa-2"},
         {"sources=xa-1,xa-2"})
    same("record targetSet figure=members.o", {"members.official"}, {"figure=members.official"})
    same(f"record unitEstablished {in_reg} unit=", set())
    same(f"record targetRevised {in_reg} revises=e-xa-1", {"e-xa-111"}, {"revises=e-xa-111"})
    same(f"amend {in_reg} e-xa-111 na", {"name="})
    same(f"amend {in_reg} --reason x e-xa-111 parent=xa-", {"xa-1", "xa-2"},
         {"parent=xa-1", "parent=xa-2"})
    same("void v decision.sy", {"decision.symbol="})
    same("record nothing ", set())


def check_dimensions(same):
    """Those alone that the figure has."""
    same("figure members --by mo", set())
    same("figure admissions --by mo", {"month"})
    same("figure members admissions --by mo", set())
    same("figure --by mo", {"month"})
    same("explain departures --by ca", {"cause"})
    same("series members --where ca", set())
    same("list --figure admissions --where mo", {"month="})
    same("list --figure=departures --where ca", {"cause="})
    same("list --where mo", set())
    same("list --where gen", {"gender="})
    same("list --units --where gen", set())


def check_environment(same):
    """The register of the environment; and of an assignment, where bash leaves it in the line."""
    os.environ["SOGOC_REGISTER"] = "../reg"
    same("lineage xa-", {"xa-1", "xa-2"})
    same("lineage --register ../nowhere xa-", set())
    del os.environ["SOGOC_REGISTER"]
    same("lineage xa-", set())


def check_quoted(same):
    """In quotation marks bash puts in what stands behind the open one, whatever divides words."""
    same("figure --where 'giới ", {"giới tính=female", "giới tính=male"})
    same("figure --where 'giới tính=", {"giới tính=female", "giới tính=male"})
    same("figure --where 'giới tính=f", {"giới tính=female"})
    same("figure --where='giới tính=n", {"giới tính=nam", "giới tính=nữ"})
    same("figure --where \"gender=female|", {"gender=female|male"})
    same("figure --where giới\\ t", {"giới\\ tính="})
    same("figure --where 'giới tính'=f", {"female"}, {"giới\\ tính=female"})
    same("figure --register ../reg --unit \"Chi bộ x", {f"Chi bộ xa{end}" for end in
                                                       ("", "-1", "-2")} | {"Chi bộ xà \\\"A\\\""})
    same("figure --register ../reg --unit Chi\\ bộ\\ xà", {"Chi\\ bộ\\ xà\\ \\\"A\\\""})
    same("figure --register '../reg' --unit 'xa-", {"xa-1", "xa-2"})
    same("figure --lang 'v", {"vi"})


class Terminal:
    """A shell on a terminal of its own, with the completion as an installed one."""

    def __init__(self, folder, *words):
        self.child, self.terminal = pty.fork()
        if not self.child:
            os.chdir(folder)
            os.execvpe(words[0], words,
                       {**os.environ, "TERM": "dumb", "LC_ALL": "C.UTF-8", "COLUMNS": "200",
                        "PS1": "", "PS2": "", "HOME": folder})

    def said(self, typed):
        """What comes until the line asked for an echo of its own is done."""
        os.write(self.terminal, typed.encode())
        time.sleep(0.3)
        os.write(self.terminal, b"\x15print do''ne\n")  # ^U: away with what was typed
        text, until = "", time.time() + 60
        while not re.search(r"^done\r?$", text, re.M):
            ready, _, _ = select.select([self.terminal], [], [], max(0, until - time.time()))
            expect(ready, "the shell does not answer; it said:\n" + text)
            text += os.read(self.terminal, 65536).decode(errors="replace")
        return text

    def close(self):
        os.close(self.terminal)
        os.waitpid(self.child, 0)


def check_line_of_bash(script, folder):
    """What readline makes of the line: nothing of it may be lost or doubled."""
    bash = Terminal(folder, "bash", "--norc", "--noprofile", "-i")
    bash.said(f"print() {{ printf '%s\\n' \"$@\"; }}; source {script}; stty -echo; "
              "bind 'set enable-bracketed-paste off'; bind 'set bell-style none'; "
              "shown() { printf '\\n[%s]\\n' \"$READLINE_LINE\"; }; bind -x '\"\\C-g\": shown'\n")
    for breaks in (None, "COMP_WORDBREAKS=${COMP_WORDBREAKS//[=:]/}\n"):
        if breaks:
            bash.said(breaks)
        for typed, wanted in (
                ("figure --lan", "figure --lang "), ("figure --lang=v", "figure --lang=vi "),
                ("figure --known-at rep", "figure --known-at report:"),
                ("figure --register ../reg --known-at report:b",
                 "figure --register ../reg --known-at report:bc-1 "),
                ("figure --where gender=f", "figure --where gender=female "),
                ("figure --where 'giới tính=f", "figure --where 'giới tính=female' "),
                ("figure --where='giới tính=f", "figure --where='giới tính=female' "),
                ("figure --where 'gender=female|m", "figure --where 'gender=female|male' "),
                ("figure --where gender=female\\|m", "figure --where gender=female\\|male "),
                ("figure --where giới\\ t", "figure --where giới\\ tính="),
                ("figure --register ../reg --unit \"Chi bộ xà",
                 "figure --register ../reg --unit \"Chi bộ xà \\\"A\\\"\" "),
                ("figure --register ../reg --unit Chi\\ bộ\\ xà",
                 "figure --register ../reg --unit Chi\\ bộ\\ xà\\ \\\"A\\\" "),
                ("figure --register ../reg --unit=-", "figure --register ../reg --unit=-xa "),
                ("import a:b", "import a:b=c.tsv ")):
            text = bash.said(f"sogoc {typed}\t\x07")
            line = re.findall(r"^\[(.*)\]\r?$", text, re.M)
            # Where a name of a file need not be quoted readline may do it all the same.
            same = [each for each in line if re.sub(r"\\([:=])", r"\1", each) == "sogoc " + wanted]
            expect(same, f"bash makes {line} of {typed!r}, not {wanted!r}; it said:\n{text}")
    bash.close()


def zsh_with(functions, folder):
    zsh = Terminal(folder, "zsh", "-f", "-i")
    zsh.said("unsetopt zle_bracketed_paste beep; stty -echo cols 200 rows 200\n"
             f"fpath=({functions} $fpath); autoload -U compinit; compinit -D -u; "
             "LISTMAX=1000; zstyle ':completion:*' list-prompt ''; bindkey '^L' "
             "list-choices\n")
    return zsh


def check_zsh(functions, told, folder):
    expect(output("zsh", "-n", str(functions / "_sogoc")) == "", "zsh cannot read it")
    zsh = zsh_with(functions, folder)

    def lists(line, wanted, unwanted=()):
        text = zsh.said(line + "\x0c")
        for word in wanted:
            expect(re.search(rf"(?<![\w-]){re.escape(word)}(?![\w-])", text),
                   f"zsh does not offer {word} after {line!r}; it said:\n{text}")
        for word in unwanted:
            expect(not re.search(rf"(?<![\w-]){re.escape(word)}(?![\w-])", text),
                   f"zsh offers {word} after {line!r}; it said:\n{text}")
    lists("sogoc ", told.commands, ["acts.ndjson"])
    for command in told.commands:
        lists(f"sogoc {command} -", set(told.of[command]) | set(told.own) - {"--version"})
    lists("sogoc --lang ", ["en", "vi"])
    lists("sogoc --lang vi find --class ", ["unit", "village", "member"])
    lists("sogoc series --every ", ["day", "month", "quarter", "year"])
    lists("sogoc import ", ["acts.ndjson"])
    lists("sogoc sql --export ", ["acts.ndjson"])
    lists("sogoc sql --schema -", ["--register"], ["--export"])
    lists("sogoc units --register ../reg xa-", ["xa-1", "xa-2"])
    lists("sogoc --register ../reg units xa-", ["xa-1", "xa-2"])
    lists("sogoc figure --register=../reg --unit x", ["xa-1", "xa-2"])
    lists("sogoc figure --by gender,s", ["gender,seniorityBand", "gender,status"])
    lists("sogoc figure --where gender=", ["gender=female", "gender=male"])
    lists("sogoc figure --where 'giới tính=", ["giới tính=female", "giới tính=male"])
    lists("sogoc figure --where gender=female\\|", ["gender=female\\|male"])
    lists("sogoc figure --register ../reg --unit \"Chi bộ x", ["Chi bộ xa-1", "Chi bộ xa-2"])
    lists("sogoc help ", ["figure", "clocks", "exit-codes"])
    lists("sogoc report ", ["increase", "publish", "changes"])
    lists("sogoc report publish --form ", ["increase"])
    lists("sogoc template memberM", ["memberMoved"])
    lists("sogoc lineage --register ../reg -- ", ["-xa", "xa-1"])
    lists("sogoc lineage --register ../reg ", ["xa-1"], ["-xa"])
    lists("sogoc record --register ../reg memberMoved from=xa-", ["from=xa-1", "from=xa-2"])
    lists("sogoc record memberLeft cause=", ["cause=died", "cause=expelled"])
    lists("sogoc record memberMoved ", ["member=", "from=", "to="])
    lists("sogoc amend --register ../reg e-xa-111 ", ["name=", "parent="])
    lists("sogoc figure admissions --by ", ["month", "gender"], ["scheme"])
    lists("SOGOC_REGISTER=../reg sogoc lineage xa-", ["xa-1", "xa-2"])
    lists("LC_ALL=C.UTF-8 SOGOC_REGISTER='../reg' sogoc lineage xa-", ["xa-1", "xa-2"])
    lists("SOGOC_REGISTER=../nowhere sogoc lineage --register ../reg xa-", ["xa-1", "xa-2"])
    zsh.said("export SOGOC_REGISTER=../reg\n")
    lists("sogoc lineage xa-", ["xa-1", "xa-2"])
    zsh.close()


def main(program, cmake, build):
    for tool in ("groff", "zsh"):
        expect(subprocess.run(["which", tool], capture_output=True).returncode == 0,
               f"{tool} is not there; {REMEDY}")
    with tempfile.TemporaryDirectory() as folder:
        prefix = pathlib.Path(folder) / "prefix"
        output(cmake, "--install", build, "--prefix", str(prefix))
        found = {str(path.relative_to(prefix)) for path in prefix.rglob("*") if path.is_file()}
        expect(found == set(FILES), f"installed: {sorted(found)}")
        installed = prefix / "bin/sogoc"
        expect(output(installed, "--version") == output(program, "--version"), "another program")
        told = Help(str(installed))
        check_manual(prefix, told)
        os.makedirs(folder + "/examples")
        check_examples(installed, (prefix / "sogoc.1").read_text(), folder + "/examples")
        os.makedirs(folder + "/files")
        make_register(str(installed), folder)
        # The completions ask the program that is found as `sogoc`.
        os.environ["PATH"] = f"{installed.parent}:{os.environ['PATH']}"
        check_bash(prefix / FILES[1], told, folder + "/files")
        check_line_of_bash(prefix / FILES[1], folder + "/files")
        check_zsh(prefix / "share/zsh/site-functions", told, folder + "/files")
    print(f"installed: {len(told.commands)} commands, two man pages, two completions")


if __name__ == "__main__":
    main(os.path.abspath(sys.argv[1]), *sys.argv[2:4])
