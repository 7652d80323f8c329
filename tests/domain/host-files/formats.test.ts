import assert from 'node:assert/strict';
import { existsSync } from 'node:fs';
import { test } from 'node:test';
import fc from 'fast-check';
import { emitHostFiles } from '../../../src/domain/host-files/emit-host-files.ts';
import { emitPlanFiles } from '../../../src/domain/host-files/emit-plan-files.ts';
import { checkPlan } from '../../../src/domain/plan/limits.ts';
import { anyPlan, goldenPlans } from './plans.ts';
import { readCommands } from './readers/commands.ts';
import { readHostFile } from './readers/read-host-file.ts';
import { checkSyntax } from './shell.ts';

test('everything that is written for 1,000 generated plans is well formed in its format, and in sh where it is shell', () => {
  const shell: string[] = [];
  fc.assert(
    fc.property(anyPlan, (plan) => {
      assert.deepEqual(checkPlan(plan), [], 'the generated plan is within the limits');
      const files = emitHostFiles(plan, '2026-11');
      for (const file of files) {
        readHostFile(file);
        if (file.kind === 'commands' || file.mode !== undefined || file.path === '/etc/rc.conf') shell.push(file.text);
      }
      assert.equal(new Set(files.map((file) => file.id)).size, files.length, 'ids are unique');
    }),
    { numRuns: 1000 },
  );
  assert.ok(shell.length > 5000);
  assert.equal(checkSyntax(shell.join('\n')), '');
});

test('a file starts with planner and edition, names its facts in comments, and every fact exists', () => {
  for (const makePlan of Object.values(goldenPlans)) {
    for (const file of emitHostFiles(makePlan(), '2026-11')) {
      const [first, second] = file.text.split('\n');
      assert.equal(first!.startsWith('#!') ? second : first, '# BSD/Xen planner, edition 2026-11');
      for (const fact of file.facts) {
        assert.match(file.text, new RegExp(`^# fact: ${fact}$`, 'm'));
        assert.ok(existsSync(new URL(`../../../content/facts/${fact}.yaml`, import.meta.url)), `${file.id}: the fact ${fact} is in content/facts`);
      }
      if (!/-(start|guest-kernels)$/.test(file.id)) assert.ok(file.facts.length > 0, `${file.id} names a fact`);
    }
  }
});

test('files stand in the order of the guides: the host first, then disks, kernels, start, autostart', () => {
  const ids = (name: string) => emitHostFiles(goldenPlans[name]!(), '2026-11').map((file) => file.id);
  assert.deepEqual(ids('netbsd-two-bridges'), [
    'netbsd-before', 'netbsd-packages', 'netbsd-kernel', 'netbsd-boot-cfg', 'netbsd-devices', 'netbsd-fstab', 'netbsd-rc-conf', 'netbsd-ifconfig-bridge0', 'netbsd-ifconfig-bridge1',
    'netbsd-ifconfig-bridge2', 'netbsd-xl-conf', 'netbsd-first-boot', 'netbsd-disks', 'netbsd-guest-kernels', 'netbsd-start', 'netbsd-autostart',
  ]);
  assert.deepEqual(ids('freebsd-zvols'), [
    'freebsd-before', 'freebsd-packages', 'freebsd-loader-conf', 'freebsd-sysctl-conf', 'freebsd-login-conf', 'freebsd-ttys', 'freebsd-rc-conf', 'freebsd-xl-conf', 'freebsd-first-boot',
    'freebsd-disks', 'freebsd-guest-kernels', 'freebsd-start', 'freebsd-autostart', 'freebsd-autostart-rc-conf',
  ]);
});

test('files of guests come after disks and kernels, in the order of the plan, before the first start', () => {
  const ids = emitPlanFiles(goldenPlans['netbsd-two-bridges']!(), '2026-11').map((file) => file.id);
  const start = ids.indexOf('netbsd-start');
  assert.deepEqual(ids.slice(start - 5, start), ['netbsd-guest-kernels', 'guest-firewall', 'guest-mail', 'guest-build', 'guest-old']);
});

test('every kernel, ramdisk, CD and disk that a guest’s file names is made, fetched or looked at before the guest starts', () => {
  for (const makePlan of Object.values(goldenPlans)) {
    const files = emitPlanFiles(makePlan(), '2026-11');
    const commands = files.filter((file) => file.kind === 'commands').map((file) => file.text).join('');
    for (const file of files.filter(({ kind }) => kind === 'guest')) {
      for (const [path] of file.text.replace(/^(#|cmdline ).*$/gm, '').matchAll(/\/[^"', ]+/g)) {
        assert.ok(commands.includes(path.replace(/^\/dev\/zvol\/(dsk\/)?/, '')), `${file.id}: ${path}`);
      }
    }
  }
});

test('a machine without guests and bridges has no files for them', () => {
  const plan = goldenPlans['netbsd-minimal']!();
  plan.guests = [];
  plan.bridges = [];
  const ids = emitHostFiles(plan, '2026-11').map((file) => file.id);
  assert.deepEqual(ids, ['netbsd-before', 'netbsd-packages', 'netbsd-kernel', 'netbsd-boot-cfg', 'netbsd-devices', 'netbsd-fstab', 'netbsd-rc-conf', 'netbsd-first-boot']);
});

test('writing a plan twice gives the same bytes', () => {
  fc.assert(fc.property(anyPlan, (plan) => assert.deepEqual(emitHostFiles(plan, 'x'), emitHostFiles(structuredClone(plan), 'x'))), { numRuns: 100 });
});

test('the strict reader of commands refuses what a shell would expand', () => {
  for (const line of ['ls $HOME', 'ls `x`', 'ls "a"', 'ls a;b', 'ls *', 'ls &', 'ls < a', "ls 'a", 'ls ~', 'reboot', 'ls a\\b', 'ls  a', 'A=1 ls', 'ls a || reboot']) {
    assert.throws(() => readCommands(`${line}\n`), Error, line);
  }
  assert.deepEqual(readCommands("ls 'a b'\\''c' > d\n"), [{ words: ['ls', "a b'c"], output: 'd' }]);
});
