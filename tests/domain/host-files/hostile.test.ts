import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { test } from 'node:test';
import fc from 'fast-check';
import { emitHostFiles } from '../../../src/domain/host-files/emit-host-files.ts';
import { emitShellWord } from '../../../src/domain/host-files/quote.ts';
import { goldenPlans, hostilePlan, hostileText } from './plans.ts';
import { readCommands } from './readers/commands.ts';
import { readHostFile } from './readers/read-host-file.ts';
import { checkSyntax } from './shell.ts';

test('a hostile plan is refused with a RangeError or written so that nothing breaks out of its quotes', () => {
  const shell: string[] = [];
  let written = 0;
  fc.assert(
    fc.property(hostilePlan, (plan) => {
      let files;
      try {
        files = emitHostFiles(plan, '2026-11');
      } catch (error) {
        assert.ok(error instanceof RangeError, String(error));
        return;
      }
      written++;
      for (const file of files) {
        readHostFile(file);
        if (file.kind === 'commands' || file.mode !== undefined) shell.push(file.text);
      }
    }),
    { numRuns: 2000 },
  );
  assert.ok(written > 200, `${written} plans were written`);
  assert.equal(checkSyntax(shell.join('\n')), '');
});

test('a path of any characters stays one word of its command', () => {
  fc.assert(
    fc.property(hostileText, (text) => {
      const plan = goldenPlans['netbsd-minimal']!();
      plan.guests[0]!.cdrom = `/srv/${text}`;
      let files;
      try {
        files = emitHostFiles(plan, '2026-11');
      } catch (error) {
        assert.ok(error instanceof RangeError && /[\p{C}\p{Zl}\p{Zp}]/u.test(text), String(error));
        return;
      }
      const words = readCommands(files.find((file) => file.id === 'netbsd-start')!.text)[0]!.words;
      assert.deepEqual(words, ['ls', '-l', `/srv/${text}`]);
    }),
    { numRuns: 500 },
  );
});

test('sh reads a quoted text as the same text', () => {
  const texts = fc.sample(fc.string({ unit: 'grapheme', maxLength: 30 }), 500).concat(["'", "''", "a'b", '$(x)', '`x`', '\\', '', '-n', '*', '!!', '"']);
  const quotable = texts.filter((text) => !/[\p{C}\p{Zl}\p{Zp}]/u.test(text));
  assert.ok(quotable.length > 400);
  const { stdout } = spawnSync('/bin/sh', [], { input: quotable.map((text) => `printf '%s\\n' ${emitShellWord(text)}\n`).join(''), encoding: 'utf8' });
  assert.deepEqual(stdout.split('\n').slice(0, -1), quotable);
});

test('an edition that would begin a new line is refused', () => {
  assert.throws(() => emitHostFiles(goldenPlans['netbsd-minimal']!(), '1\nreboot'), RangeError);
});
