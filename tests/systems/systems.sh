# Bare systems of the releases that Forkscope is tried on, below build/systems. ./dev reads this
# file; nothing here is run by itself.

system_releases=(bookworm trixie)

own_release() { (. /etc/os-release && say "${VERSION_CODENAME:-unknown}"); }

is_release() {
    local release
    for release in "${system_releases[@]}"; do
        [ "$release" != "$1" ] || return 0
    done
    fail "\"$1\" is not a release that can be tried here: ${system_releases[*]}"
}

# new_system RELEASE DIRECTORY: a minimal system of that release, as debootstrap(8) makes it. What it
# made is kept as an archive for the next time.
new_system() {
    local archive=$PWD/build/systems/$1.tar made
    if ! [ -e "$archive" ]; then
        need debootstrap
        say "Fetching a bare $1"
        made=$(mktemp -d)
        quietly "build/systems/$1.log" as_root debootstrap --variant=minbase "$1" "$made/$1"
        as_root tar -C "$made/$1" --numeric-owner -cf "$archive.part" .
        as_root mv "$archive.part" "$archive"
        as_root rm -rf "$made"
    fi
    as_root rm -rf "$2"
    as_root mkdir -p "$2"
    as_root tar -C "$2" --numeric-owner -xpf "$archive"
}

# in_system DIRECTORY COMMAND…: runs it there as root with nothing of our environment. The mounts
# are in a namespace of their own, so they are gone with the command, however it ends.
in_system() {
    as_root cp -L /etc/resolv.conf "$1/etc/resolv.conf"
    as_root unshare --mount sh -c '
        for each in proc sys dev; do mount --rbind "/$each" "$0/$each" || exit; done
        mount -t tmpfs tmpfs "$0/run" || exit
        exec chroot "$0" env -i PATH=/usr/sbin:/usr/bin:/sbin:/bin HOME=/root LC_ALL=C.UTF-8 "$@"' "$@"
}

# building_system RELEASE: one to build in, kept with all that was installed, with a fresh clone of
# the last commit in /srv/forkscope. Prints its directory.
building_system() {
    local system=$PWD/build/systems/$1 clone=$PWD/build/systems/clone
    [ -d "$system/etc" ] || new_system "$1" "$system" >&2
    rm -rf "$clone"
    git clone --quiet . "$clone"
    as_root rm -rf "$system/srv/forkscope"
    as_root mv "$clone" "$system/srv/forkscope"
    as_root chown -R root: "$system/srv/forkscope"
    say "$system"
}
