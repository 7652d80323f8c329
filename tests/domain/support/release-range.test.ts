import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { compareVersions, matchRange, parseRange } from '../../../src/domain/support/release-range.ts';

const version = fc.array(fc.integer({ min: 0, max: 120 }), { minLength: 1, maxLength: 4 }).map((numbers) => numbers.join('.'));
/** With what NetBSD appends before a release: 11.0_RC1. */
const anyVersion = fc.tuple(version, fc.constantFrom('', '', '', '_BETA', '_RC1', '_RC2', '_RC10', 'rc1')).map(([numbers, suffix]) => numbers + suffix);
const operators = ['>=', '<=', '<', '>', '='] as const;

test('releases count in numbers, not in letters: 4.9 comes before 4.10', () => {
  assert.ok(compareVersions('4.9', '4.10') < 0);
  assert.ok(compareVersions('4.10', '4.9') > 0);
  assert.ok(compareVersions('9.4', '10.0') < 0);
  assert.ok(compareVersions('4.17.7', '4.18') < 0);
});

test('a point release comes after its series, and a missing part counts as zero', () => {
  assert.ok(compareVersions('4.17', '4.17.1') < 0);
  assert.equal(compareVersions('11', '11.0'), 0);
});

test('a release candidate comes before its release, candidates in their order', () => {
  const order = ['10.1', '11.0_BETA', '11.0_RC2', '11.0_RC10', '11.0', '11.0.1'];
  for (const [i, earlier] of order.entries()) for (const later of order.slice(i + 1)) assert.ok(compareVersions(earlier, later) < 0, `${earlier} < ${later}`);
});

test('releases have one order: of two, one is earlier or both are the same', () => {
  fc.assert(
    fc.property(anyVersion, anyVersion, (a, b) => {
      assert.equal(compareVersions(a, a), 0);
      assert.equal(Math.sign(compareVersions(a, b)) + Math.sign(compareVersions(b, a)), 0);
    }),
  );
});

test('releases have one order: what comes before an earlier one comes before the later one', () => {
  fc.assert(
    fc.property(anyVersion, anyVersion, anyVersion, (a, b, c) => {
      const [first, second, third] = [a, b, c].sort(compareVersions) as [string, string, string];
      assert.ok(compareVersions(first, second) <= 0 && compareVersions(second, third) <= 0 && compareVersions(first, third) <= 0);
    }),
  );
});

test('a later number at the first place that differs makes the later release', () => {
  fc.assert(
    fc.property(fc.array(fc.nat(50), { maxLength: 3 }), fc.nat(50), fc.integer({ min: 1, max: 50 }), version, version, (head, part, more, left, right) => {
      assert.ok(compareVersions([...head, part, left].join('.'), [...head, part + more, right].join('.')) < 0);
    }),
  );
});

test('a range is read as its comparisons; a bare release means exactly this one', () => {
  assert.deepEqual(parseRange('>=4.11 <4.22'), [
    { operator: '>=', version: '4.11' },
    { operator: '<', version: '4.22' },
  ]);
  assert.deepEqual(parseRange('9.4'), [{ operator: '=', version: '9.4' }]);
});

test('what cannot be read as a range is named', () => {
  for (const [range, part] of [['>=4.19,<4.22', '>=4.19,<4.22'], ['>=4.19 bis', 'bis'], ['', ''], ['>=4.19  <4.22', ''], ['>= 4.19', '>='], ['=>4.19', '=>4.19']] as const) {
    assert.throws(() => parseRange(range), (error: unknown) => error instanceof RangeError && error.message.startsWith(`"${part}" is not`), range);
  }
});

test('a release lies in a range only if every comparison is true', () => {
  assert.ok(matchRange('>=4.11 <4.22', '4.11'));
  assert.ok(matchRange('>=4.11 <4.22', '4.21.3'));
  assert.ok(!matchRange('>=4.11 <4.22', '4.22'));
  assert.ok(!matchRange('>=4.11 <4.22', '4.9'));
  assert.ok(matchRange('4.17', '4.17') && !matchRange('4.17', '4.18'));
  assert.ok(matchRange('11.0_RC1', '11.0_RC1') && !matchRange('>=11.0', '11.0_RC1'));
});

test('matching agrees with the order, whatever the comparison', () => {
  fc.assert(
    fc.property(fc.constantFrom(...operators), anyVersion, fc.option(anyVersion, { freq: 1 }), (operator, bound, other) => {
      const candidate = other ?? bound;
      const order = compareVersions(candidate, bound);
      const expected = { '>=': order >= 0, '<=': order <= 0, '<': order < 0, '>': order > 0, '=': order === 0 }[operator];
      assert.equal(matchRange(operator + bound, candidate), expected);
    }),
  );
});
