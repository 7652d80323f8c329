import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import fc from 'fast-check';
import { blankPlan, newGuest } from '../../../src/domain/plan/defaults.ts';
import { checkPlan } from '../../../src/domain/plan/limits.ts';
import type { Plan } from '../../../src/domain/plan/plan.ts';
import { emitHostLink, emitLink, linkEdition, longestLink, parseLink } from '../../../src/domain/plan/share-link.ts';
import { anyPlan, longestPlan } from './any-plan.ts';

const plain = (plan: Plan): unknown => JSON.parse(JSON.stringify(plan));

function planOf(link: string): Plan {
  const read = parseLink(link);
  assert.ok('plan' in read, `${link}: ${JSON.stringify(read)}`);
  return read.plan;
}

function problemOf(link: string): string {
  const read = parseLink(link);
  assert.ok('problem' in read, `${link} was read as a plan`);
  return read.problem;
}

test('a link brings back exactly the plan it was made of', () => {
  fc.assert(
    fc.property(anyPlan, (plan) => {
      assert.deepEqual(checkPlan(plan), []);
      const link = emitLink(plan);
      assert.deepEqual(parseLink(link), { plan: plain(plan), edition: linkEdition });
      assert.equal(emitLink(planOf(link)), link);
    }),
    { numRuns: 3000 },
  );
});

test('a link holds only characters that an address leaves alone, and ends with a letter', () => {
  fc.assert(fc.property(anyPlan, (plan) => assert.match(emitLink(plan), /^1![A-Za-z0-9!,=:@/+~._%-]*end$/)), { numRuns: 500 });
});

test('a new plan with three guests makes a link of less than 120 characters', () => {
  const plan = blankPlan('netbsd');
  for (const system of ['netbsd', 'freebsd', 'linux'] as const) plan.guests.push(newGuest(plan, system));
  assert.ok(emitLink(plan).length < 120, emitLink(plan));
});

test('the longest plan that the limits allow still fits into a link', () => {
  const plan = longestPlan();
  assert.deepEqual(checkPlan(plan), []);
  const link = emitLink(plan);
  assert.ok(link.length <= longestLink, `${link.length}`);
  assert.deepEqual(planOf(link), plan);
});

test('a link survives # in front, a mail program that encodes its signs, and blanks that it adds to nothing', () => {
  fc.assert(
    fc.property(anyPlan, (plan) => {
      const link = emitLink(plan);
      for (const changed of [`#${link}`, link.replaceAll('!', '%21').replaceAll(',', '%2C').replaceAll('=', '%3D'), link.replaceAll(':', '%3a').replaceAll('@', '%40')]) assert.deepEqual(planOf(changed), plain(plan));
    }),
    { numRuns: 200 },
  );
});

test('every link of form 1 that was ever printed still opens as the same plan', () => {
  const lines = readFileSync(join(import.meta.dirname, '../../golden/links.txt'), 'utf8').split('\n').filter((line) => line !== '' && !line.startsWith('#'));
  assert.ok(lines.length >= 12 && lines.length % 2 === 0);
  for (let at = 0; at < lines.length; at += 2) {
    const read = parseLink(lines[at]!);
    assert.ok('plan' in read, `${lines[at]}: ${JSON.stringify(read)}`);
    assert.equal(read.edition, 1);
    assert.deepEqual(read.plan, JSON.parse(lines[at + 1]!), lines[at]);
  }
});

test('an empty fragment, a heading of the page and a link of a newer form are told apart', () => {
  for (const link of ['', '#', ' ', '%20']) assert.equal(problemOf(link), 'empty', JSON.stringify(link));
  for (const link of ['files', '#planner-files', 'g=web', '!1!h', '01!h!z!end', '<script>alert(1)</script>', '%E0%A4%A', '-1!h', '1.5!h']) assert.equal(problemOf(link), 'foreign', link);
  for (const link of ['2', '2!h!z!end', '#17!whatever', '99999!']) assert.equal(problemOf(link), 'newer', link);
});

test('a truncated link is damaged, wherever it was cut', () => {
  const plan = blankPlan('freebsd');
  plan.guests.push({ ...newGuest(plan), name: 'web', job: 'größer' });
  const link = emitLink(plan);
  for (let length = 2; length < link.length; length++) assert.equal(problemOf(link.slice(0, length)), 'damaged', link.slice(0, length));
});

test('damage is named by record or field, and nothing out of bounds is made to fit', () => {
  const cases: [string, string][] = [
    ['1', '0'],
    ['1!h!z', '2'],
    ['1!h!end', '2'],
    ['1!z!end', '2'],
    ['1!h!h!z!end', '2'],
    ['1!h!z!z!end', '3'],
    ['1!h!i=wm0!i=wm1!z!end', '3'],
    ['1!d!h!z!end', '1'],
    ['1!h!z!n!end', '3'],
    ['1!h!z!q=1!end', '3'],
    ['1!h!z!toString!end', '3'],
    ['1!h!z!__proto__=1!end', '3'],
    ['1!h!z!g=web,,,,,,,,,,,,,one-too-many!end', '3'],
    ['1!h!z=lots!end', '2'],
    ['1!h!z=1e3!end', '2'],
    ['1!h!z=-5!end', '2'],
    ['1!h!z!g=web,,,,,,,2!end', '3'],
    ['1!h!z!g!end', 'guests.0.name'],
    ['1!h!i=!z!end', 'host.interfaces.0'],
    ['1!h!z=0!end', 'dom0.memory'],
    ['1!h=,,,,,63!z!end', 'host.memory'],
    ['1!h=linux!z!end', 'host.system'],
    ['1!h!z!g=web,netbsd,pv,8388609!end', 'guests.0.memory'],
    ['1!h!z!g=a%0Ab!end', 'guests.0.name'],
    ['1!h!z!g=web!d=20,/srv/$(reboot)!end', 'guests.0.disks.0.target'],
    ["1!h!z!g=web!d=20,/srv/x'y!end", 'guests.0.disks.0.target'],
    ['1!h!z!g=web!n=bridge0,01:00:5e:00:00:01!end', 'guests.0.interfaces.0.mac'],
    ['1!h!z!b=bridge0,wm0%20up!end', 'bridges.0.uplink'],
    ['1!h!z!g=web,,,,,,,,,,<b>!end', 'guests.0.job'],
    ['1!h!z!g=web,,,,,,,,,,\u202Eweb!end', 'guests.0.job'],
    [`1!h!z${'!g=web'.repeat(257)}!end`, 'guests'],
    [`1!h!z!g=web${'!d'.repeat(17)}!end`, 'guests.0.disks'],
    ['1!h=,,,,,,,,,,zvol!z!end', 'host.storage'],
    ['1!h!z!end!', '3'],
  ];
  for (const [link, at] of cases) assert.deepEqual(parseLink(link), { problem: 'damaged', at }, link.slice(0, 80));
});

test('megabytes are refused before they are looked at', () => {
  assert.equal(problemOf('1!h!z!'.padEnd(longestLink + 1, 'g=x!')), 'too-long');
  assert.equal(problemOf('x'.repeat(longestLink + 1)), 'too-long');
  assert.equal(problemOf(`1${'!'.repeat(longestLink - 1)}`), 'damaged');
});

test('whatever stands in the address, reading it never throws', () => {
  const anything = fc.oneof(fc.string({ unit: 'binary', maxLength: 400 }), fc.string({ maxLength: 400 }), fc.string({ unit: fc.constantFrom(...'1!hizgbdn=,-%2C%E4%\u0000\ud800end0'), maxLength: 200 }).map((text) => `1!${text}`));
  fc.assert(
    fc.property(anything, (text) => {
      const read = parseLink(text);
      if ('plan' in read) assert.deepEqual(checkPlan(read.plan), []);
    }),
    { numRuns: 5000 },
  );
});

test('a link with a few changed characters is damaged or another plan within the limits, and never throws', () => {
  const change = fc.tuple(fc.nat(), fc.nat(3), fc.string({ maxLength: 3 }));
  fc.assert(
    fc.property(anyPlan, fc.array(change, { minLength: 1, maxLength: 4 }), (plan, edits) => {
      let link = emitLink(plan);
      for (const [place, removed, added] of edits) {
        const at = place % (link.length + 1);
        link = link.slice(0, at) + added + link.slice(at + removed);
      }
      const read = parseLink(link);
      if ('plan' in read) assert.deepEqual(checkPlan(read.plan), []);
    }),
    { numRuns: 3000 },
  );
});

test('a link from what is known of a machine alone opens as a blank plan with that', () => {
  for (const system of ['netbsd', 'freebsd'] as const) {
    const blank = blankPlan(system);
    assert.deepEqual(plain(planOf(emitHostLink(system, {}))), plain(blank));
    assert.deepEqual(plain(planOf(emitHostLink(system, { hvm: true, hap: false, iommu: false }))), plain({ ...blank, host: { ...blank.host, hap: false, iommu: false } }));
    const larger = planOf(emitHostLink(system, { memory: 65536, cpus: 24, interfaces: ['ixg0', 'ixg1'] }));
    assert.deepEqual([larger.host.memory, larger.host.cpus, larger.host.interfaces, larger.bridges], [65536, 24, ['ixg0', 'ixg1'], [{ name: 'bridge0', uplink: 'ixg0' }]]);
  }
});

test('what a machine cannot have does not spoil its link', () => {
  const odd = { memory: -1, cpus: 0.5, interfaces: ['em0!g=evil'], system: 'plan9', hvm: undefined, iommu: false, colour: 'red' };
  const plan = planOf(emitHostLink('freebsd', odd as never));
  assert.deepEqual(plain(plan), plain({ ...blankPlan('freebsd'), host: { ...blankPlan('freebsd').host, iommu: false } }));
});

test('whatever is damaged in a link, its place is named', () => {
  assert.deepEqual(parseLink('1!h!i=wm0!z!g=w%C3'), { problem: 'damaged', at: '4' });
  assert.deepEqual(parseLink('1%21h%21z=%E0%A4%21end'), { problem: 'damaged', at: '2' });
  const good = emitLink(blankPlan('netbsd'));
  for (let end = 3; end < good.length; end++) {
    const read = parseLink(`${good.slice(0, end)}%`);
    assert.ok('problem' in read && read.problem === 'damaged' && read.at !== undefined && read.at !== '-1', good.slice(0, end));
  }
});
