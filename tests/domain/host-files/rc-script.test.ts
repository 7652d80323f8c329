import assert from 'node:assert/strict';
import { chmodSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { emitHostFiles } from '../../../src/domain/host-files/emit-host-files.ts';
import { goldenPlans } from './plans.ts';
import { checkSyntax, runScript } from './shell.ts';

const script = emitHostFiles(goldenPlans['freebsd-zvols']!(), '2026-11').find((file) => file.id === 'freebsd-autostart')!;
const folder = mkdtempSync(join(tmpdir(), 'xenguests-'));
after(() => rmSync(folder, { recursive: true }));

/**
 * A stand-in for rc.subr, xl and limits: domains are files of a folder, `xl` writes down its calls. What the script says to them is
 * tested here, not FreeBSD.
 */
function runWith(argument: string, running: string[], settings: string, ending: boolean): { calls: string[]; output: string } {
  const here = mkdtempSync(join(folder, 'run-'));
  const write = (name: string, text: string): void => {
    writeFileSync(join(here, name), text);
    chmodSync(join(here, name), 0o755);
  };
  mkdirSync(join(here, 'domains'));
  for (const name of running) writeFileSync(join(here, 'domains', name), '');
  write('rc.subr', `load_rc_config() { ${settings}; }\nwarn() { echo "WARNING: $*"; }\nrun_rc_command() { eval "\\$\${1}_cmd"; }\n`);
  write('limits', `#!/bin/sh\necho "limits $1 $2" >> ${here}/calls\nshift 2\nexec "$@"\n`);
  write('sleep', `#!/bin/sh\necho sleep >> ${here}/calls\n`);
  write(
    'xl',
    `#!/bin/sh
case $1 in
list) echo Name; echo Domain-0 0; ls ${here}/domains; exit ;;
domid) test -e ${here}/domains/$2; exit ;;
esac
echo "xl $*" >> ${here}/calls
case $1 in
create) case $2 in *bad*) exit 1 ;; esac ;;
shutdown) ${ending ? `rm ${here}/domains/$3` : ':'} ;;
esac
`,
  );
  writeFileSync(join(here, 'calls'), '');
  write('xenguests', script.text.replaceAll('. /etc/rc.subr', `. ${here}/rc.subr`).replaceAll('/usr/local/sbin/xl', `${here}/xl`).replaceAll('/dev/xen/xenstored', `${here}/rc.subr`));
  const { output } = runScript(join(here, 'xenguests'), argument, here);
  return { calls: readFileSync(join(here, 'calls'), 'utf8').split('\n').filter(Boolean), output };
}

test('the rc script passes sh -n and has the lines that rcorder reads in one block', () => {
  assert.equal(checkSyntax(script.text), '');
  assert.match(script.text, /^# PROVIDE: xenguests\n# REQUIRE: xencommons\n# KEYWORD: nojail shutdown$/m);
});

test('at boot the guests of the list start in order, under the limits of root, and the next one starts when one fails', () => {
  const { calls, output } = runWith('start', [], 'xenguests_list="db1 bad web1"', true);
  const folderOfGuests = '/usr/local/etc/xen';
  assert.deepEqual(calls, ['db1', 'bad', 'web1'].flatMap((name) => ['limits -C root', `xl create ${folderOfGuests}/${name}.cfg`]));
  assert.match(output, /WARNING: Xen guest bad did not start/);
});

test('a guest that runs already is left alone', () => {
  assert.deepEqual(runWith('start', ['db1'], 'xenguests_list="db1"', true).calls, []);
});

test('at shutdown every running guest is asked to end, whether it is in the list or not', () => {
  const { calls, output } = runWith('stop', ['by-hand', 'db1'], 'xenguests_list="db1"', true);
  assert.deepEqual(calls, ['xl shutdown -F by-hand', 'xl shutdown -F db1']);
  assert.doesNotMatch(output, /WARNING/);
});

test('a guest that does not end is waited for as long as is set, then named', () => {
  const { calls, output } = runWith('stop', ['db1'], 'xenguests_timeout="3"', false);
  assert.deepEqual(calls, ['xl shutdown -F db1', 'sleep', 'sleep', 'sleep']);
  assert.match(output, /WARNING: still running: db1/);
});

test('the wait is shorter than the time that FreeBSD gives to rc.shutdown', () => {
  assert.ok(Number(/xenguests_timeout:=(\d+)/.exec(script.text)![1]) < 90);
});
