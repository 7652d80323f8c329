import assert from 'node:assert/strict';
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { emitPlanFiles } from '../../src/domain/host-files/emit-plan-files.ts';
import { checkPlan } from '../../src/domain/plan/limits.ts';
import type { Plan } from '../../src/domain/plan/plan.ts';
import { assessPlan } from '../../src/domain/plan/rules.ts';
import { describeSequence, dom0Index, sequences } from '../../src/domain/plan/sequence.ts';
import { emitLink, linkEdition, parseLink } from '../../src/domain/plan/share-link.ts';
import { emitGuestFile } from '../../src/domain/xl-cfg/emit-guest.ts';
import { parseCfg } from '../../src/domain/xl-cfg/parse-cfg.ts';
import { readGuest } from '../../src/domain/xl-cfg/read-guest.ts';
import { reviewFile } from '../../src/domain/xl-cfg/review.ts';
import { readDataFile } from '../../src/facts/data-file.ts';
import { preset } from '../../src/schemas/preset.ts';
import { readHostFile } from './host-files/readers/read-host-file.ts';
import { checkSyntax } from './host-files/shell.ts';
import { budgetOf, facts, rules } from './plan/plans.ts';

const folder = join(process.cwd(), 'content', 'presets');
const golden = join(process.cwd(), 'tests', 'golden', 'presets');
const edition = '2026-11-23';

const presets = readdirSync(folder).filter((name) => name.endsWith('.yaml')).sort().map((name) => {
  const { data, problems } = readDataFile(preset, join(folder, name), name);
  if (!data) throw new Error(JSON.stringify(problems));
  return { id: name.replace(/\.yaml$/, ''), data, plan: data.plan as Plan };
});

test('there are presets for the case study of 2006 on both systems, a firewall with a DMZ, consolidated servers, a build farm and the smallest machine', () => {
  assert.deepEqual(presets.map(({ id }) => id), ['build-farm', 'case-freebsd', 'case-netbsd', 'consolidated', 'firewall-dmz', 'smallest']);
  assert.equal(new Set(presets.map(({ data }) => data.order)).size, presets.length);
});

for (const { id, data, plan } of presets) {
  test(`the preset ${id} is within the limits and its link opens exactly this plan`, () => {
    assert.deepEqual(checkPlan(plan), []);
    assert.deepEqual(parseLink(emitLink(plan)), { plan: JSON.parse(JSON.stringify(plan)), edition: linkEdition });
  });

  test(`the preset ${id} has no problem above a hint, leaves memory, and rests on facts that exist`, () => {
    const budget = budgetOf(plan);
    assert.deepEqual(assessPlan(plan, rules, budget).filter(({ severity }) => severity !== 'hint').map(({ fact, values }) => `${fact} ${values.name}`), []);
    assert.ok(budget.left > 0);
    assert.deepEqual(data.facts.filter((fact) => !facts.has(fact)), []);
  });

  test(`the guest files of the preset ${id} parse, review clean and come back as the same guests`, () => {
    for (const [index, guest] of plan.guests.entries()) {
      const { text } = emitGuestFile(plan, index, edition);
      assert.deepEqual(parseCfg(text).problems, [], guest.name);
      assert.deepEqual(reviewFile(text, plan.host.system), [], guest.name);
      assert.deepEqual(readGuest(text, plan), { guest: JSON.parse(JSON.stringify(guest)), left: [] }, guest.name);
    }
  });

  test(`the host files of the preset ${id} are well formed in their formats, and in sh where they are shell`, () => {
    const files = emitPlanFiles(plan, edition);
    const shell: string[] = [];
    for (const file of files.filter(({ kind }) => kind !== 'guest')) {
      readHostFile(file);
      if (file.kind === 'commands' || file.mode !== undefined || file.path === '/etc/rc.conf') shell.push(file.text);
    }
    assert.ok(shell.length > 3);
    assert.equal(checkSyntax(shell.join('\n')), '');
  });

  test(`the sequences of the preset ${id} have steps for dom0 and every guest`, () => {
    for (const index of [dom0Index, ...plan.guests.keys()]) for (const sequence of sequences) assert.ok(describeSequence(plan, sequence, index).length > 0, `${sequence} of ${index}`);
  });

  test(`the files of the preset ${id} are those of the golden text`, () => {
    const text = emitPlanFiles(plan, edition).map((file) => `==== ${[file.id, file.path, file.mode?.toString(8)].filter(Boolean).join(' ')}\n${file.text}`).join('\n');
    const path = join(golden, `${id}.txt`);
    if (process.env['UPDATE_GOLDEN'] === '1') {
      mkdirSync(golden, { recursive: true });
      writeFileSync(path, text);
    }
    assert.equal(text, readFileSync(path, 'utf8'), `${id}: if the change is wanted, run the test with UPDATE_GOLDEN=1 and read the difference`);
  });
}
