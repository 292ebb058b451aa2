#!/bin/bash
# Run as root in a bare system, by ./dev test-package: the package in /srv/new.deb is installed over an
# older one, used by an ordinary user, and purged without a rest. /srv/foreign.deb, where it is, was
# built for another release and must be refused.
set -euo pipefail
export DEBIAN_FRONTEND=noninteractive

fail() { printf 'test-package: %s\n' "$*" >&2; exit 1; }

install_package() { apt-get -qq -y --no-install-recommends -o Dpkg::Use-Pty=0 install "$@" >/srv/apt.log 2>&1; }

# An ordinary user with a home of their own.
as_user() {
    setpriv --reuid=1000 --regid=1000 --clear-groups env HOME=/srv/user XDG_RUNTIME_DIR=/srv/user \
        QT_QPA_PLATFORM=offscreen QT_LOGGING_RULES='qt.qpa.*=false' "$@"
}

# expect WHAT STATUS OUTPUT COMMAND…
expect() {
    local what=$1 status=$2 output=$3 seen=0 said
    shift 3
    said=$(cd /srv/user && as_user "$@" 2>/srv/user/errors </dev/null) || seen=$?
    [ "$seen" = "$status" ] && [ "$said" = "$output" ] ||
        fail "$what: exit status $seen, \"$said\", $(cat /srv/user/errors)"
    printf '%s: ok\n' "$what"
}

# The same package with a lower version and a file that the new one has no more.
make_older() {
    dpkg-deb -R /srv/new.deb /srv/older
    sed -i 's/^Version: .*/Version: 0.0.1-1/' /srv/older/DEBIAN/control
    echo old >/srv/older/usr/share/doc/forkscope/of-old
    dpkg-deb --root-owner-group -b /srv/older /srv/older.deb >/dev/null
    rm -r /srv/older
}

apt-get -qq update
if [ -e /srv/foreign.deb ]; then
    ! install_package /srv/foreign.deb || fail "a package of another release was installed"
    echo "a package of another release is refused: ok"
fi

make_older
install_package /srv/older.deb || fail "$(cat /srv/apt.log)"
[ -e /usr/share/doc/forkscope/of-old ] || fail "the older package is not there"
install_package /srv/new.deb || fail "$(cat /srv/apt.log)"
[ ! -e /usr/share/doc/forkscope/of-old ] || fail "a file of the older package is left"
echo "installed over an older one: ok"
mkdir -m 700 /srv/user
chown 1000:1000 /srv/user

expect "300 pipelines" 0 "$(for _ in $(seq 300); do echo 3; done)" \
    forkscope run -n 300 --print --quiet --pipeline 'printf abc | tr a-z A-Z | wc -c'
expect "a pipeline with a failure" 1 0 \
    forkscope run --print --quiet --pipeline 'sh -c "exit 3" | wc -l'
expect "a timeout" 1 "" forkscope run --quiet -t 0.1 -- sleep 10
for number in 1 3; do
    # A prediction for each question; whether it is right does not matter.
    (cd /srv/user && seq 20 | as_user forkscope lessons "$number" >lesson 2>&1) ||
        fail "lesson $number: $(cat /srv/user/lesson)"
done
echo "two lessons: ok"
# The window on a screen: it shows a plan, and F5 runs it.
install_package xvfb xdotool procps
Xvfb :7 -screen 0 1440x900x24 >/srv/xvfb.log 2>&1 &
screen=$!
# A window that was left would get the keys of the next test.
trap 'pkill -u 1000 -x forkscope; kill "$screen"' EXIT
echo '{"forkscope": 1, "pipeline": {"stages": [{"program": "sleep", "arguments": ["30"]}]},
    "run": {"instances": 10}}' >/srv/user/sleeps.forkscope
(cd /srv/user && as_user DISPLAY=:7 QT_QPA_PLATFORM=xcb forkscope sleeps.forkscope >window.log 2>&1) &
DISPLAY=:7 timeout 60 xdotool search --sync --onlyvisible --name Forkscope windowfocus --sync key F5 >/dev/null ||
    fail "the window: $(cat /srv/user/window.log)"
for _ in $(seq 3000); do
    ! pgrep -u 1000 -x sleep >/dev/null || break
    sleep 0.01
done
pgrep -u 1000 -x sleep >/dev/null || fail "the window runs nothing: $(cat /srv/user/window.log)"
pkill -u 1000 -x forkscope
kill "$screen"
trap - EXIT
echo "the window with a plan: ok"
. /usr/share/bash-completion/completions/forkscope
COMP_WORDS=(forkscope export --to py) COMP_CWORD=3
_forkscope
[ "${COMPREPLY[*]}" = python ] || fail "bash completes \"${COMPREPLY[*]}\""
echo "completion: ok"

rm -r /srv/user
dpkg --purge forkscope >/dev/null
rest=$(find / -xdev -iname '*forkscope*' -not -path '/proc/*' -not -path '/srv/*' -not -path '/var/cache/apt/*')
[ -z "$rest" ] || fail "purged, but left: $rest"
echo "purged without a rest: ok"
