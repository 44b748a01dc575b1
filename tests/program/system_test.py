#!/usr/bin/env python3
"""What the system refuses is told as that: no right is neither absence nor damage, and too few
threads are neither a bug nor a hang. Other users are tried as root only.
usage: system_test.py SOGOC"""
import json, os, resource, shutil, subprocess, sys, tempfile

NOBODY = 65534
COMMANDS = (("stats",), ("figure", "members"), ("log",), ("find", "x"), ("sql", "SELECT 1"),
            ("show", "P"), ("history", "P"), ("explain", "members"), ("verify",), ("export",),
            ("report", "changes"), ("rebuild",), ("repair", "--head"), ("import", "-"),
            ("record", "unitRenamed", "unit=P", "name=Q", "effective=2020-01-01",
             "recorded=2021-01-01T00:00:00Z", "id=again"))


def run(program, register, words, limit=None):
    def become():
        if limit:
            resource.setrlimit(resource.RLIMIT_NPROC, (limit, limit))
        os.setgroups([])
        os.setgid(NOBODY)
        os.setuid(NOBODY)
    done = subprocess.run([program, "--register", register, *words], preexec_fn=become,
                          stdin=subprocess.DEVNULL, capture_output=True, text=True, timeout=60)
    return done.returncode, done.stdout, done.stderr


def expect(holds, what):
    if not holds:
        sys.exit(what)


def main(given):
    if os.geteuid() != 0:
        print("only root can be somebody else: nothing tried")
        return
    with tempfile.TemporaryDirectory() as folder:
        os.chmod(folder, 0o755)
        program, register = shutil.copy(given, folder), folder + "/register"
        subprocess.run([program, "--register", register, "init", "--origin", "test.example/r",
                        "--simulated-clock"], check=True, capture_output=True)
        line = ('{"recorded":"2020-01-01T00:00:00Z","id":"p","effective":"2020-01-01",'
                '"unitEstablished":{"unit":"P","kind":"province","name":"P"}}\n')
        subprocess.run([program, "--register", register, "import", "-"], input=line, text=True,
                       check=True, capture_output=True)
        for closed in ("", "db", "head"):
            path = f"{register}/{closed}"
            for there, _, files in os.walk(register):
                os.chown(there, NOBODY, NOBODY)
                for file in files:
                    os.chown(f"{there}/{file}", NOBODY, NOBODY)
            os.chown(path, 0, 0)
            os.chmod(path, 0o700 if os.path.isdir(path) else 0o600)
            for words in COMMANDS:
                code, _, err = run(program, register, words)
                expect(code == 7 and "Permission denied" in err and "the rights of" in err,
                       f"no right on {closed or 'the directory'}: {words}: {code} {err}")
                code, out, _ = run(program, register, (*words, "--format", "json"))
                expect(json.loads(out.splitlines()[-1])["reason"] == "permission", f"{words} {out}")
            os.chown(path, NOBODY, NOBODY)
        met = set()
        for limit in range(1, 13):
            for words in COMMANDS:
                code, out, err = run(program, register, words, limit)
                expect(code in (0, 7) or code == 5 and words[0] in ("find", "history"),
                       f"{limit} processes: {words}: {code} {out} {err}")
                expect(code != 7 or "gives no" in err, f"{limit} processes: {words}: {err}")
                met.add(code)
        expect({0, 7} <= met, f"only {met} was met")
    print(f"{len(COMMANDS)} commands without rights, and with 1 to 12 threads")


if __name__ == "__main__":
    main(os.path.abspath(sys.argv[1]))
