import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { parse } from 'yaml';
import { emitHostFiles } from '../../../src/domain/host-files/emit-host-files.ts';
import { blankPlan, newGuest } from '../../../src/domain/plan/defaults.ts';
import type { Plan } from '../../../src/domain/plan/plan.ts';

/** The machines of the guides. */
function guidePlan(system: 'netbsd' | 'freebsd', address = 'dhcp'): Plan {
  const plan = blankPlan(system);
  plan.host.address = address;
  plan.dom0 = system === 'netbsd' ? { memory: 2048, vcpus: 2 } : { memory: 8192, vcpus: 4 };
  plan.guests = ['db1', 'web1'].map((name) => ({ ...newGuest(plan, 'netbsd'), name }));
  return plan;
}

/** Commands or lines of a listing of content/listings: without prompt, output and continuation. */
function listingLines(id: string): string[] {
  const { kind, text } = parse(readFileSync(new URL(`../../../content/listings/${id}.yaml`, import.meta.url), 'utf8')) as { kind: string; text: string };
  const lines = text.trimEnd().split('\n');
  return kind === 'terminal' ? lines.filter((line) => line.startsWith('# ')).map((line) => line.slice(2)) : lines;
}

/** Listing, file of the planner, and lines that the planner has a reason not to write. */
const netbsd: [listing: string, file: string, except?: string[]][] = [
  ['netbsd-hardware-check', 'before'], ['netbsd-packages', 'packages'], ['netbsd-kernel', 'kernel'], ['netbsd-boot-cfg', 'boot-cfg'], ['netbsd-makedev', 'devices'],
  ['netbsd-rc-scripts', 'devices'], ['netbsd-fstab', 'fstab'], ['netbsd-rc-conf', 'rc-conf'], ['netbsd-ifconfig-bridge0', 'ifconfig-bridge0'], ['netbsd-xl-conf', 'xl-conf'],
  ['netbsd-first-boot', 'first-boot'], ['guest-disk-netbsd', 'disks'], ['guest-autostart-netbsd', 'autostart'],
  ['guest-start', 'start', ['xl console web1']], // -c opens the console
];
const freebsd: typeof netbsd = [
  ['freebsd-check-hardware', 'before'], ['freebsd-packages', 'packages'], ['freebsd-loader-conf', 'loader-conf'], ['freebsd-sysctl-conf', 'sysctl-conf'],
  ['freebsd-login-conf', 'login-conf'], ['freebsd-rc-conf', 'rc-conf'], ['freebsd-xl-conf', 'xl-conf'], ['freebsd-first-boot', 'first-boot'],
];

function compare(plan: Plan, [listing, file, except = []]: (typeof netbsd)[number]): void {
  const { text } = emitHostFiles(plan, '2026-11').find(({ id }) => id === `${plan.host.system}-${file}`)!;
  for (const line of listingLines(listing)) if (!except.includes(line)) assert.ok(text.includes(line), `content/listings/${listing}.yaml has a line that the planner does not write: ${line}\n${text}`);
}

test('the files for NetBSD hold every line of the listings in its guides', () => {
  for (const entry of netbsd) compare(guidePlan('netbsd'), entry);
});

test('the files for FreeBSD hold every line of the listings in its guide', () => {
  for (const entry of freebsd) compare(guidePlan('freebsd'), entry);
  // the plan does not know the router
  compare(guidePlan('freebsd', '192.0.2.10/24'), ['freebsd-rc-conf-static', 'rc-conf', ['defaultrouter="192.0.2.1"']]);
  const ttys = parse(readFileSync(new URL('../../../content/listings/freebsd-ttys.yaml', import.meta.url), 'utf8')) as { text: string };
  const line = ttys.text.split('\n').find((text) => text.startsWith('xc0'))!;
  assert.ok(emitHostFiles(guidePlan('freebsd'), 'x').find(({ id }) => id === 'freebsd-ttys')!.text.includes(line));
});
