#!/usr/bin/env bash
# Makes the Debian package, installs it in a bare Debian that is set up in a temporary folder, and
# uses it there: what a machine has that never saw a compiler. usage: package.sh BUILD
# Exit status 77, with the reason, where that cannot be tried: it needs root, debootstrap and the
# package sources of this machine.
set -euo pipefail
build=$(realpath "$1")

skip() {
  printf 'package: not tried: %s\n' "$1" >&2
  exit 77
}
[ "$(id -u)" -eq 0 ] || skip "only root can set up a bare system"
for tool in debootstrap dpkg-shlibdeps file; do
  command -v "$tool" >/dev/null || skip "$tool is not there; try: ./cli/prepare.sh --long"
done

fail() {
  printf 'package: %s\n' "$1" >&2
  exit 1
}

rm -f "$build"/sogoc_*.deb
cmake --build "$build" --target package >/dev/null
deb=$(echo "$build"/sogoc_*.deb)
for file in bin/sogoc share/man/man1/sogoc.1.gz share/man/vi/man1/sogoc.1.gz \
    share/bash-completion/completions/sogoc share/zsh/vendor-completions/_sogoc; do
  dpkg-deb --fsys-tarfile "$deb" | tar -t "./usr/$file" >/dev/null || fail "$file is not in it"
done
! dpkg-deb --fsys-tarfile "$deb" | tar -t | grep -E 'test|bench|oracle|\.a$' ||
  fail "that does not belong into it"
if command -v lintian >/dev/null; then
  lintian --allow-root --fail-on error "$deb"
fi

# The package sources of this machine's own release.
codename=$(. /etc/os-release && echo "$VERSION_CODENAME")
sources=$(apt-get indextargets --format '$(SITE) $(RELEASE) $(COMPONENT)' 'Created-By: Packages' |
  awk -v name="$codename" '$2 == name || index($2, name "-") == 1 { print "deb", $0 }' | sort -u)
mirror=$(awk -v name="$codename" '$3 == name { print $2; exit }' <<<"$sources")
[ -n "$mirror" ] || skip "this machine has no package source of $codename"

root=$(mktemp -d)
cleanup() {
  ! mountpoint -q "$root/proc" || umount -l "$root/proc"
  rm -rf --one-file-system "$root"
}
trap cleanup EXIT
chmod 755 "$root"
debootstrap --variant=minbase "$codename" "$root" "$mirror" >"$root.log" 2>&1 || {
  tail -n 5 "$root.log" >&2
  rm -f "$root.log"
  fail "debootstrap failed"
}
rm -f "$root.log"
printf '%s\n' "$sources" >"$root/etc/apt/sources.list"
apt-config dump Acquire >"$root/etc/apt/apt.conf.d/90of-the-machine"
cp /etc/resolv.conf "$root/etc/resolv.conf"
mount --bind /proc "$root/proc"
cp "$deb" "$root/root/sogoc.deb"

inside() {
  env -i HOME=/root PATH=/usr/sbin:/usr/bin:/sbin:/bin DEBIAN_FRONTEND=noninteractive \
    ${http_proxy:+http_proxy="$http_proxy"} ${https_proxy:+https_proxy="$https_proxy"} \
    chroot "$root" bash -euo pipefail -c "cd /root; $1"
}
inside 'apt-get update -qq && apt-get install -y -qq --no-install-recommends ./sogoc.deb' \
  >"$root/log" 2>&1 || {
  tail -n 10 "$root/log" >&2
  fail "it cannot be installed"
}
inside 'sogoc demo > told && grep -q "every period closes" told' || fail "the demo fails"
inside 'sogoc verify --register demo-register' || fail "the demo does not verify"
inside 'sogoc members 2>&1 | grep -q "sogoc --help"' || fail "it does not say what is wrong"
inside 'sogoc figure members --register demo-register --unit BK --as-of 2018-12-31 --lang vi' ||
  fail "a figure of the demo fails"
inside 'source /usr/share/bash-completion/completions/sogoc
  COMP_LINE="sogoc fig" COMP_POINT=9; _sogoc; [ "${COMPREPLY[*]}" = "figure figures" ]' ||
  fail "bash does not complete it"
inside 'dpkg --purge sogoc' >/dev/null
for folder in usr/bin usr/share; do
  left=$(find "$root/$folder" -name '*sogoc*')
  [ -z "$left" ] || fail "purged, but there is still $left"
done
echo "package: $(basename "$deb") installs in a bare $codename, runs and goes without a trace"
