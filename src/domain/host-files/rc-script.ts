import { configFolder } from '../plan/derive.ts';
import type { Plan } from '../plan/plan.ts';
import { because } from './compose.ts';

/**
 * The script /usr/local/etc/rc.d/xenguests for FreeBSD, which has no xendomains, after rc(8), rc.subr(8) and xl(1); the guests stand
 * in rc.conf. It was never run on a machine, and says so.
 *
 * - `KEYWORD: shutdown` makes rc.shutdown call it; a wait of 60 seconds stays below rcshutdown_timeout, 90 seconds by default.
 * - rc.subr applies a login class only to commands that it starts itself, not to functions: hence limits(1), as daemon's memorylocked
 *   may be too small (freebsd/rc-login-class).
 */
export function emitRcScript(plan: Plan): string[] {
  return `#!/bin/sh
# Starts Xen guests at boot and ends all guests at shutdown.
# It has to be executable: chmod 555 /usr/local/etc/rc.d/xenguests
# Read against rc.subr(8) and xl(1) and checked with sh -n; it has not been run on a machine.
${because('freebsd/no-xendomains', 'freebsd/rc-login-class')}
#
# rc.conf: xenguests_enable="YES"
#          xenguests_list="db1 web1"    names, started in this order
#          xenguests_timeout="60"       seconds to wait at the end; keep it below rcshutdown_timeout

# PROVIDE: xenguests
# REQUIRE: xencommons
# KEYWORD: nojail shutdown

. /etc/rc.subr

name="xenguests"
desc="Xen guests"
rcvar="xenguests_enable"
start_cmd="xenguests_start"
stop_cmd="xenguests_stop"
status_cmd="xenguests_status"
required_files="/dev/xen/xenstored"

xl="/usr/local/sbin/xl"

xenguests_start()
{
	local guest

	for guest in \${xenguests_list}; do
		if "\${xl}" domid "\${guest}" > /dev/null 2>&1; then
			echo "Xen guest \${guest} is running already."
			continue
		fi
		echo "Starting Xen guest \${guest}."
		limits -C root "\${xl}" create "${configFolder(plan)}/\${guest}.cfg" ||
		    warn "Xen guest \${guest} did not start, see /var/log/xen"
	done
}

xenguests_running()
{
	"\${xl}" list | awk 'NR > 2 { print $1 }'
}

xenguests_stop()
{
	local guest left waited=0

	[ -e "\${required_files}" ] || return 0
	for guest in $(xenguests_running); do
		echo "Shutting down Xen guest \${guest}."
		"\${xl}" shutdown -F "\${guest}"
	done
	while [ -n "$(xenguests_running)" ] && [ "\${waited}" -lt "\${xenguests_timeout}" ]; do
		sleep 1
		waited=$((waited + 1))
	done
	left=$(xenguests_running)
	[ -z "\${left}" ] || warn "still running:" \${left}
}

xenguests_status()
{
	"\${xl}" list
}

load_rc_config "\${name}"
: "\${xenguests_enable:=NO}"
: "\${xenguests_list:=}"
: "\${xenguests_timeout:=60}"

run_rc_command "$1"`.split('\n');
}
