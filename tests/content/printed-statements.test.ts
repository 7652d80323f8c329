import assert from 'node:assert/strict';
import { test } from 'node:test';
import { content } from '../../src/facts/library.ts';
import { changesSince, newestEdition, targetAddress } from '../../src/facts/links.ts';
import { editionToPrint } from '../../src/facts/flyers.ts';
import { printedAddress } from '../../src/build/flyers/print-flyers.ts';

const id = 'netbsd/dom0-pv';
const today = '2027-06-01';
const { short, status, holds, see } = content().facts.get(id)!;
const said = { short, status, holds };
const kinds = (changes: { kind: string }[]) => changes.map(({ kind }) => kind);

test('a statement whose fact is as printed has not changed', () => {
  assert.deepEqual(changesSince('de', id, said, '2026-11-23', '2026-11-23'), []);
});

test('another status, other words and other releases are told, each with what is so now', () => {
  assert.deepEqual(changesSince('de', id, { ...said, status: 'experimental' }, '2026-11-23', today).slice(0, 1), [{ kind: 'status', was: 'experimental', is: status }]);
  assert.deepEqual(changesSince('en', id, { ...said, short: { de: short.de, en: 'PV dom0, then' } }, '2026-11-23', '2026-11-23'), [{ kind: 'words', is: short.en }]);
  assert.deepEqual(changesSince('de', id, { ...said, short: { de: short.de, en: 'PV dom0, then' } }, '2026-11-23', '2026-11-23'), []);
  const [change] = changesSince('en', id, { ...said, holds: { netbsd: '>=8.0' } }, '2026-11-23', '2026-11-23');
  assert.equal(change?.kind, 'holds');
  assert.match((change as { is: string[] }).is.join(), /NetBSD/);
});

test('of a statement that was printed whole, other words of the whole or of the short form are told, once', () => {
  const { claim } = content().facts.get(id)!;
  assert.deepEqual(changesSince('de', id, { ...said, claim }, '2026-11-23', '2026-11-23'), []);
  const otherwise = { de: 'NetBSD lief.', en: claim.en };
  assert.deepEqual(changesSince('de', id, { ...said, claim: otherwise }, '2026-11-23', '2026-11-23'), [{ kind: 'words', is: claim.de }]);
  assert.deepEqual(changesSince('en', id, { ...said, claim: otherwise }, '2026-11-23', '2026-11-23'), []);
  assert.deepEqual(changesSince('de', id, { ...said, claim: otherwise, short: otherwise }, '2026-11-23', '2026-11-23'), [{ kind: 'words', is: claim.de }]);
  assert.deepEqual(changesSince('de', id, { ...said, claim, short: otherwise }, '2026-11-23', '2026-11-23'), [{ kind: 'words', is: short.de }]);
});

test('the order in which releases are named is no change', () => {
  const other = 'netbsd/dom0-pvh';
  const fact = content().facts.get(other)!;
  assert.ok(Object.keys(fact.holds).length > 1);
  assert.deepEqual(changesSince('de', other, { short: fact.short, status: fact.status, holds: Object.fromEntries(Object.entries(fact.holds).reverse()) }, '2026-11-23', '2026-11-23'), []);
});

test('a statement on releases of which the last has lost its support since is said to have ended, before and after that is not', () => {
  const [product, range, end] = ['freebsd', '15.0', content().releases.get('freebsd')!.releases.find(({ version }) => version === '15.0')?.['support-until']] as const;
  assert.ok(end !== undefined, 'FreeBSD 15.0 has a support end');
  const of15 = { ...said, holds: { [product]: range } };
  const ended = (printed: string, now: string) => {
    // The fact's own releases differ, so that only the comparison of releases could hide the end: it is asked with a fact of the same range.
    const fact = content().facts.get(id)!;
    const kept = fact.holds;
    fact.holds = of15.holds;
    try {
      return kinds(changesSince('de', id, of15, printed, now)).includes('ended');
    } finally {
      fact.holds = kept;
    }
  };
  assert.equal(ended('2025-12-24', '2027-01-01'), true);
  assert.equal(ended('2025-12-24', end), false);
  assert.equal(ended('2027-01-01', '2027-01-02'), false);
});

test('an event since printing, of a fact that the statement refers to, is told with its date', () => {
  const other = see[0]!;
  const fact = content().facts.get(other)!;
  const dated = fact.dated;
  fact.dated = '2027-02';
  try {
    const [change] = changesSince('de', id, said, '2026-11-23', today).filter(({ kind }) => kind === 'event');
    assert.deepEqual(change, { kind: 'event', date: '2027-02', claim: fact.claim.de, href: `/de/facts/${other}/` });
    assert.deepEqual(kinds(changesSince('de', id, said, '2027-02-01', today)), []);
  } finally {
    if (dated === undefined) delete fact.dated;
    else fact.dated = dated;
  }
});

test('a target is an address with its language, its slash and its heading', () => {
  assert.equal(targetAddress('de', 'hardware/check'), 'de/hardware/check/');
  assert.equal(targetAddress('en', 'hardware/check#cpu'), 'en/hardware/check/#cpu');
  assert.equal(targetAddress('en', 'index'), 'en/');
});

test('an edition that is still being written is neither printed nor shown before its day, and from its day on it is', () => {
  const { editions } = content().links;
  editions.set('27a', { ...editions.get('26a')!, code: '27A', day: '2027-02-01' });
  try {
    assert.deepEqual(['2026-12-01', '2027-01-31', '2027-02-01', '2027-06-01'].map((day) => newestEdition(content(), day)), ['26a', '26a', '27a', '27a']);
    assert.equal(newestEdition(content(), '2026-01-01'), '27a', 'before any day has come: the one that is being written');
    assert.equal(editionToPrint(content(), '2027-06-01'), '26a', '27A has no sheets');
  } finally {
    editions.delete('27a');
  }
});

test('an address that only this machine reaches gives proofs, every other one sheets to hand out', () => {
  const published = (SITE_URL: string) => printedAddress({ SITE_URL }).published;
  for (const own of ['', 'http://localhost:4321/', 'http://127.0.0.1/', 'http://127.10.20.30:8080/xen/', 'http://[::1]:80/', 'http://bsd.localhost/']) assert.equal(published(own), false, own);
  for (const other of ['https://example.org/', 'https://localhost.example.org/', 'http://12.7.0.1/', 'https://example.org/localhost/']) assert.equal(published(other), true, other);
});
