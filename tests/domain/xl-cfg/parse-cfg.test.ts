import assert from 'node:assert/strict';
import { test } from 'node:test';
import { problemLimit } from '../../../src/domain/xl-cfg/cfg-lexer.ts';
import { depthLimit, fileLimit, parseCfg, type CfgValue } from '../../../src/domain/xl-cfg/parse-cfg.ts';
import { quoteText, unescapeText } from '../../../src/domain/xl-cfg/quote-text.ts';
import { readNumber, resolveMebibytes } from '../../../src/domain/xl-cfg/read-number.ts';

type Plain = string | Plain[];
const plain = (value: CfgValue): Plain => (value.kind === 'list' ? value.items.map(plain) : value.text);
/** Settings as `key=` and their values, and the codes of the errors with their lines. */
const read = (text: string) => {
  const { entries, problems } = parseCfg(text);
  return { entries: entries.map(({ key, add, value }) => [add ? `${key}+` : key, plain(value)]), problems: problems.map(({ line, code }) => `${line} ${code}`) };
};
const settings = (text: string) => {
  const { entries, problems } = read(text);
  assert.deepEqual(problems, []);
  return entries;
};

test('settings end at a line break or a semicolon, and empty ones are nothing', () => {
  assert.deepEqual(settings('a = 1\nb=2;c\t=\t3 ; ;\n;\n\nd=4'), [['a', '1'], ['b', '2'], ['c', '3'], ['d', '4']]);
  assert.deepEqual(settings(''), []);
});

test('keys hold lower-case letters, digits, dots and underscores', () => {
  assert.deepEqual(settings('vif.default_2 = 1\n'), [['vif.default_2', '1']]);
});

test('comments reach to the end of the line, also behind values and inside lists', () => {
  assert.deepEqual(settings('# a = 1\nb = 2 # c\nd = "#" # e\nf = [ # g\n 1, # h\n # i\n 2 ]\n'), [['b', '2'], ['d', '#'], ['f', ['1', '2']]]);
});

test('lists run over lines, may end with a comma, be empty, and hold lists', () => {
  assert.deepEqual(settings('a = [ 1, "b",\n\n[ ], [ [ \'c\' ], ] ,\n]\nb = []\n'), [['a', ['1', 'b', [], [['c']]]], ['b', []]]);
});

test('+= adds', () => {
  assert.deepEqual(settings('a += "x"; a+=[1]\n'), [['a+', 'x'], ['a+', ['1']]]);
});

test('texts stand in either quotes and know escapes; a line break is none of them', () => {
  assert.deepEqual(settings(String.raw`a = 'it"s'; b = "it's"; c = "\"\\\'\n\t"; d = 'ü'` + '\n'), [['a', 'it"s'], ['b', "it's"], ['c', '"\\\'\n\t'], ['d', 'ü']]);
});

test('every value knows its place', () => {
  const { entries } = parseCfg('a = 1\n  bc += [ "x",\n    \'yz\' ]\n');
  const [, { line, column, start, keyEnd, end, value }] = entries as [unknown, (typeof entries)[0]];
  assert.deepEqual([line, column, start, keyEnd, end], [2, 3, 8, 10, 31]);
  assert.deepEqual(value.items.map((item) => [item.line, item.column, item.start, item.end]), [[2, 11, 16, 19], [3, 5, 25, 29]]);
});

test('reading goes on behind an error, and says each where it is', () => {
  const { entries, problems } = read('a = \nb 1\nc = True\nD = 2\ne = "x\nf = [ 1 2 ]\n= 3\ng = 4\n');
  assert.deepEqual(problems, ['1 value-missing', '2 equals-missing', '3 boolean-word', '4 key-capitals', '5 text-not-closed', '6 comma-missing', '7 unexpected-text']);
  assert.deepEqual(entries, [['c', '1'], ['d', '2'], ['e', 'x'], ['f', ['1', '2']], ['g', '4']]);
});

test('a list without an end costs only itself', () => {
  const { entries, problems } = read('vif = [ "a",\nname = "web"\nmemory = 64\n');
  assert.deepEqual(problems, ['2 list-not-closed']);
  assert.deepEqual(entries, [['vif', ['a']], ['name', 'web'], ['memory', '64']]);
  assert.deepEqual(read('a = [ [ 1\n').problems, ['1 list-not-closed']);
});

test('one line has one error', () => {
  assert.deepEqual(read('A = True; B = [ no; C = "x\n').problems, ['1 key-capitals']);
});

test('line ends of DOS are said once, and the rest is read as if they were none', () => {
  const { entries, problems } = read('a = 1\r\nb = True\r\n# c\r\n');
  assert.deepEqual(problems, ['1 dos-line-ends', '2 boolean-word']);
  assert.deepEqual(entries, [['a', '1'], ['b', '1']]);
  assert.deepEqual(read('a = 1 # x\r\n').problems, [], 'xl does not see those behind a comment');
});

test('what a word was meant to be is found: yes, an amount, a number, a text', () => {
  assert.deepEqual(read('a = Yes\nb = no\nmemory = 2 GB\nmaxmem = 1.5G\nc = 5%\nd = root=/dev/wd0a ro\ne = f(1)\n'), {
    entries: [['a', '1'], ['b', '0'], ['memory', '2048'], ['maxmem', '1536'], ['c', '5%'], ['d', 'root=/dev/wd0a ro'], ['e', 'f(1)']],
    problems: ['1 boolean-word', '2 boolean-word', '3 number-unit', '4 number-unit', '5 not-a-number', '6 unquoted-text', '7 python-code'],
  });
});

test('nesting, size and the number of errors have limits with a code of their own', () => {
  assert.deepEqual(read(`a = ${'['.repeat(depthLimit + 1)}`).problems, ['1 too-deep']);
  assert.deepEqual(read(' '.repeat(fileLimit)).problems, []);
  assert.deepEqual(read(' '.repeat(fileLimit + 1)), { entries: [], problems: ['0 file-too-big'] });
  assert.equal(read('@\n'.repeat(2 * problemLimit)).problems.at(-1), `${problemLimit} too-many-errors`);
});

test('the planner’s own comment is handed on, the first one only', () => {
  assert.equal(parseCfg('# bsdxen: a b\r\n# bsdxen: c\n').mark, 'a b');
  assert.equal(parseCfg('#bsdxen: a\na = "# bsdxen: b"\n').mark, '');
});

test('numbers are decimal, octal or hexadecimal, also in a text, and nothing else', () => {
  const number = (text: string) => readNumber({ kind: 'text', text });
  assert.deepEqual(['0', '64', '0x40', '0X4f', '010', ' 5', '-5', '+5'].map(number), [0, 64, 64, 79, 8, 5, -5, 5]);
  for (const text of ['', '08', '0x', '5 ', '5M', '1e3', '1.5', '0b1', '９', '9223372036854775808', '5\n']) assert.equal(number(text), undefined, JSON.stringify(text));
  assert.equal(readNumber({ kind: 'list', text: '' }), undefined);
});

test('amounts of memory become MiB where nothing is lost', () => {
  assert.deepEqual(['512M', '512MiB', '2g', '1.5 GB', '1T', '2048k'].map((text) => resolveMebibytes('memory', text)), [512, 512, 2048, 1536, 1048576, 2]);
  for (const text of ['512', '1k', '0M', '1.3G', 'M', '5 kg', '-1M']) assert.equal(resolveMebibytes('maxmem', text), undefined, text);
  assert.equal(resolveMebibytes('vcpus', '2M'), undefined);
});

test('quoted texts are read back, and what has no place in a file is refused', () => {
  for (const text of ['', 'a', "it's", 'say "x"', '\\', 'a\\"b\\', 'ü/é 日本', '# no comment']) {
    for (const quote of ['"', "'"] as const) {
      const quoted = quoteText(text, quote);
      assert.deepEqual(settings(`a = ${quoted}\n`), [['a', text]]);
    }
  }
  for (const text of ['a\nb', '\0', '\x1b[0m', '\u202e', '\u2028', '\ud800', '\x7f']) assert.throws(() => quoteText(text), RangeError, JSON.stringify(text));
});

test('octal escapes are lost as xl loses them, and others are refused', () => {
  assert.deepEqual(unescapeText('a\\101b'), { value: 'ab', lost: '\\101' });
  assert.deepEqual(unescapeText('\\x41'), { value: '41', bad: '\\x' });
  assert.deepEqual(unescapeText('\\12'), { value: '2', bad: '\\1' });
});
