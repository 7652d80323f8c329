import assert from 'node:assert/strict';
import { test } from 'node:test';
import { machines } from './match-tables.ts';
import { findMachines } from '../../../src/domain/hardware/match/find-machines.ts';
import { machineWords, shardWord, shardWords } from '../../../src/domain/hardware/match/machine-words.ts';

const all = machines();
const best = (typed: string) => {
  const [first] = findMachines(typed, all, 1);
  return first ? `${first.quality} ${first.machine.maker} ${first.machine.model}` : 'none';
};

test('a computer is found as people and firmware write it', () => {
  const asked: Record<string, string> = {
    'ThinkPad X220': 'exact Lenovo ThinkPad X220',
    'Lenovo X220': 'exact Lenovo ThinkPad X220',
    X220: 'exact Lenovo ThinkPad X220',
    'IBM/Lenovo ThinkPad X220': 'exact Lenovo ThinkPad X220',
    'thinkpad x220 tablet': 'exact Lenovo ThinkPad X220 Tablet',
    'PowerEdge R720': 'exact Dell PowerEdge R720',
    'Dell Inc. PowerEdge R720': 'exact Dell PowerEdge R720',
    'poweredge r720xd': 'exact Dell PowerEdge R720xd',
    apu2: 'exact PC Engines APU2',
    'PC Engines APU2': 'exact PC Engines APU2',
    APU2C4: 'near PC Engines APU2',
    'apu2d4': 'near PC Engines APU2',
    'MicroServer Gen8': 'exact Hewlett-Packard ProLiant MicroServer Gen8',
    'HP ProLiant DL380p Gen8': 'exact Hewlett-Packard ProLiant DL380p Gen8',
    'HP Microserver N54L': 'exact Hewlett-Packard ProLiant MicroServer',
    'MacBookPro8,1': 'exact Apple MacBookPro8,1',
    'Apple Inc. MacBookPro8,1': 'exact Apple MacBookPro8,1',
    'Supermicro X9SCL/X9SCM': 'exact Supermicro X9SCL-X9SCM',
    'Supermicro X9SCL-F': 'near Supermicro X9SCL-X9SCM',
    'Super Micro Computer, Inc. X10SLL-F': 'exact Supermicro X10SLL-F',
    'Latitude E6420': 'exact Dell Latitude E6420',
    'OptiPlex 7010': 'exact Dell OptiPlex 7010',
    'HP EliteBook 8460p': 'exact Hewlett-Packard EliteBook 8460p',
    'Hewlett-Packard HP EliteBook 8460p': 'exact Hewlett-Packard EliteBook 8460p',
    'ASUSTeK COMPUTER INC. P5Q': 'exact ASUSTek Computer P5Q',
    'Asus P5Q-E': 'exact ASUSTek Computer P5Q-E',
  };
  assert.deepEqual(Object.fromEntries(Object.keys(asked).map((typed) => [typed, best(typed)])), asked);
  assert.match(best('NUC7i5BNH'), /^exact Intel.* NUC7i5BNH$/);
  assert.match(best('HP t620'), /^near Hewlett-Packard t620 /);
});

test('a name that fits several generations is no exact answer', () => {
  for (const { machine, quality } of findMachines('DL380', all, 10)) assert.equal(quality, 'near', machine.model);
  for (const { machine, quality } of findMachines('HP t620', all, 10)) assert.equal(quality, 'near', machine.model);
});

test('a number that goes on with digits is another computer', () => {
  assert.deepEqual(findMachines('R7200', all, 5), []);
  assert.ok(findMachines('ThinkPad T42', all, 10).every(({ quality }) => quality === 'near'));
});

test('what firmware says when nobody filled it in finds nothing', () => {
  for (const typed of ['System Product Name', 'To Be Filled By O.E.M.', 'ASUS System Product Name', 'Default string', 'Not Applicable', 'O.E.M.', 'Dell', '', 'x', '   ']) assert.equal(best(typed), 'none', typed);
});

test('every computer of the table lies in the shard to which its name leads, with and without its maker', () => {
  const strayed = all.filter(({ maker, model }) => {
    const words = machineWords(maker, model);
    return [model, `${maker} ${model}`].some((query) => !words.includes(shardWord(query) ?? ''));
  });
  assert.ok(all.length > 24_000);
  assert.deepEqual(strayed.map(({ maker, model }) => `${maker} ${model}`), []);
});

test('a computer stands in few shards', () => {
  const words = all.map(({ maker, model }) => machineWords(maker, model).length);
  assert.ok(words.reduce((sum, count) => sum + count) / all.length < 1.5);
  assert.ok(Math.max(...words) <= 6);
});

test('the shard is chosen by the word that tells most', () => {
  assert.equal(shardWord('Lenovo ThinkPad X220 Tablet'), 'x220');
  assert.equal(shardWord('poweredge r720'), 'r720');
  assert.equal(shardWord('HP EliteBook 830 G7 Notebook PC'), '830');
  assert.deepEqual(shardWords('HP Microserver N54L'), ['n54l', 'microserver']);
  assert.equal(shardWord(' ,;- '), undefined);
});

test('every computer finds itself by its full name', () => {
  const byWord = new Map<string, typeof all>();
  for (const machine of all) for (const word of machineWords(machine.maker, machine.model)) byWord.set(word, [...(byWord.get(word) ?? []), machine]);
  const sample = all.filter((_, at) => at % 7 === 0);
  const lost = sample.filter((machine) => {
    const query = `${machine.maker} ${machine.model}`;
    const found = findMachines(query, byWord.get(shardWord(query)!)!, 5);
    return !found.some((match) => match.quality === 'exact' && match.machine.model.toLowerCase() === machine.model.toLowerCase());
  });
  assert.deepEqual(lost.map(({ maker, model }) => `${maker} | ${model}`), []);
});

test('of computers with one number, the one that most people have comes first', () => {
  assert.equal(best('T420'), 'exact Lenovo ThinkPad T420');
});

test("Lenovo's machine type beside the name changes nothing, and alone it is no name", () => {
  for (const typed of ['LENOVO 20XWCTO1WW ThinkPad X1 Carbon Gen 9', 'LENOVO ThinkPad X1 Carbon Gen 9 20XWCTO1WW', 'ThinkPad X1 Carbon Gen 9 (20XWCTO1WW)']) assert.equal(best(typed), 'exact Lenovo ThinkPad X1 Carbon Gen 9', typed);
  assert.equal(best('LENOVO 23252SG ThinkPad X230'), 'exact Lenovo ThinkPad X230');
  assert.equal(best('LENOVO 20XWCTO1WW'), 'none');
  assert.equal(shardWord('LENOVO 20XWCTO1WW ThinkPad X1 Carbon Gen 9'), 'x1');
  assert.equal(shardWord('20XWCTO1WW'), '20xwcto1ww');
});

test('the size of the case that a person adds leads to the series, not as an exact answer', () => {
  assert.equal(best('OptiPlex 3050 micro'), 'near Dell OptiPlex 3050');
  assert.equal(best('ThinkCentre M93p tiny'), 'near Lenovo ThinkCentre M93p');
});

test('a slip in the word before the number is overlooked', () => {
  assert.equal(best('Dell Optplex 7010'), 'near Dell OptiPlex 7010');
  assert.equal(best('thinkpadd x220'), 'near Lenovo ThinkPad X220');
});

test('a computer that shares a year, a size or the beginning of a board name with the question is not offered', () => {
  for (const typed of ['Mac mini 2012', 'MacBook Pro 2015', 'Mac Pro 2010', 'NUC 11', 'Beelink mini s12', 'Minisforum MS-01', 'HP Chromebook 14', 'X11SSH-F', 'Supermicro A1SRi-2758F', 'Supermicro X10SDV-4C-TLN2F', 'MSI B450 TOMAHAWK MAX', 'Core 2 Duo', 'Xeon E3-1230 v9']) assert.equal(best(typed), 'none', typed);
});
