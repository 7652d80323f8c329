import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { emitHostFiles } from '../../../src/domain/host-files/emit-host-files.ts';
import { emitReadme, listArchive, listArchiveNames, resolveTitle } from '../../../src/domain/host-files/readme.ts';
import { anyPlan, goldenPlans } from './plans.ts';
import { readmeWords } from './readme-words.ts';

test('the README names every file of the archive once, in order, with its place on the machine', () => {
  fc.assert(
    fc.property(anyPlan, (plan) => {
      const files = emitHostFiles(plan, '2026-11');
      const readme = emitReadme(plan, files, '2026-11', readmeWords);
      const archive = listArchive(files, readme, 'bsd-xen');
      let at = 0;
      for (const [i, file] of files.entries()) {
        const name = archive[i + 1]!.path.slice('bsd-xen/'.length);
        const found = readme.indexOf(name, at);
        assert.ok(found > at, `${name} in\n${readme}`);
        assert.ok(readme.indexOf(file.path, found) >= found);
        at = found;
      }
      assert.equal(archive[0]!.path, 'bsd-xen/README.txt');
    }),
    { numRuns: 100 },
  );
});

test('no line of the README is wider than a terminal, and it ends with one line break', () => {
  const plan = goldenPlans['netbsd-two-bridges']!();
  const readme = emitReadme(plan, emitHostFiles(plan, '2026-11'), '2026-11', readmeWords);
  for (const line of readme.split('\n')) assert.ok([...line].length <= 76, line);
  assert.match(readme, /[^\n]\n$/);
});

test('a title of a step is found by its id, else by the beginning of it, and gets the rest as its name', () => {
  assert.equal(resolveTitle('netbsd-ifconfig-bridge3', readmeWords.steps), 'Bridge bridge3');
  assert.equal(resolveTitle('guest-web-1', readmeWords.steps), 'The guest web-1');
  assert.equal(resolveTitle('freebsd-autostart-rc-conf', readmeWords.steps), 'Guests at boot');
  assert.throws(() => resolveTitle('nobody', readmeWords.steps), /no title for the step "nobody"/);
});

test('names in the archive say by their ending that commands and lines are to be read first', () => {
  const names = listArchiveNames(emitHostFiles(goldenPlans['freebsd-zvols']!(), '2026-11'));
  assert.equal(names[0], '01-freebsd-before.txt');
  assert.ok(names.includes('13-freebsd-autostart.sh'));
});

test('the README of an archive without some files says how many, which and why; the others keep their numbers', () => {
  const plan = goldenPlans['netbsd-two-bridges']!();
  const files = emitHostFiles(plan, '2026-11').map((file) => (file.id === 'netbsd-boot-cfg' ? { ...file, stopped: 'Not written: the machine lacks an IOMMU.' } : file));
  const readme = emitReadme(plan, files, '2026-11', readmeWords);
  const names = listArchive(files, readme, 'bsd-xen').map(({ path }) => path.slice('bsd-xen/'.length));
  assert.ok(readme.includes(`1 of ${files.length} files are missing`), readme);
  assert.ok(readme.includes('    Not written: the machine lacks an IOMMU.'), readme);
  assert.deepEqual(names.slice(1), listArchiveNames(files).filter((name) => !name.includes('boot-cfg')));
  assert.ok(!readme.includes(listArchiveNames(files).find((name) => name.includes('boot-cfg'))!));
  assert.ok(!emitReadme(plan, emitHostFiles(plan, '2026-11'), '2026-11', readmeWords).includes('missing'));
});
