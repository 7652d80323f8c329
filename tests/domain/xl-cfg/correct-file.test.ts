import assert from 'node:assert/strict';
import { test } from 'node:test';
import { correctFile } from '../../../src/domain/xl-cfg/correct-file.ts';
import { reviewFile } from '../../../src/domain/xl-cfg/review.ts';
import { sound, table } from './finding-table.ts';

const { pv, hvm } = sound;
/** What a line becomes in a file that is right otherwise. */
const corrected = (line: string, rest = pv): string => {
  const text = correctFile(`${rest}${line}\n`);
  assert.ok(text.startsWith(rest), text);
  return text.slice(rest.length, -1);
};

test('line ends of DOS become line breaks, and a byte order mark goes', () => {
  assert.equal(correctFile(`\ufeff${pv.replaceAll('\n', '\r\n')}`), pv);
});

test('a comment at the end gets its line break', () => {
  assert.equal(correctFile(`${pv}# end`), `${pv}# end\n`);
});

test('keys become lower case, words become 1 and 0, amounts become MiB, and their comments stay', () => {
  assert.equal(corrected('Localtime = True # summer'), 'localtime = 1 # summer');
  assert.equal(corrected('localtime="no"'), 'localtime=0');
  assert.equal(corrected('shadow_memory = "1G" # a lot'), 'shadow_memory = 1024 # a lot');
  assert.equal(corrected('videoram = 16 MB', hvm), 'videoram = 16');
  assert.equal(corrected('on-crash = Preserve'), 'on_crash = "preserve"');
});

test('quotes are put right', () => {
  assert.equal(corrected('root = “xbd0a” # typed in a letter'), 'root = "xbd0a" # typed in a letter');
  assert.equal(corrected('vif = [ bridge=bridge0, ‘bridge=bridge1’ ]'), `vif = [ "bridge=bridge0", 'bridge=bridge1' ]`);
  assert.equal(corrected('cap =\u00a050'), 'cap = 50');
});

test('builder becomes type, or goes where type says the same', () => {
  assert.equal(correctFile(pv.replace('type = "pv"', 'builder = "generic" # old')), pv.replace('type = "pv"', 'type = "pv" # old'));
  assert.equal(corrected('builder = "hvm" # old', hvm), ' # old');
});

test('disks lose old prefixes and the old spelling of CD drives', () => {
  assert.equal(corrected("disk = [ 'file:/srv/web.img,xvda,w', # root\n  \"phy:/dev/wd0e,xvdb,r\",\n  'file:/srv/cd.iso,hdc:cdrom,r' ]"), "disk = [ '/srv/web.img,raw,xvda,rw', # root\n  '/dev/wd0e,raw,xvdb,ro',\n  '/srv/cd.iso,raw,hdc,devtype=cdrom' ]");
  assert.equal(corrected("disk = [ 'qcow2:/srv/it\\'s.img,xvda,w' ]"), "disk = [ '/srv/it\\'s.img,qcow2,xvda,rw' ]");
  assert.equal(corrected("disk = [ 'nbd:host,xvda,w' ]"), "disk = [ 'nbd:host,xvda,w' ]", 'what would be lost stays');
});

test('likely spellings are taken, of settings and of parts', () => {
  assert.equal(corrected('on_chrash = "preserve"'), 'on_crash = "preserve"');
  assert.equal(corrected("vif = [ 'mca=00:16:3e:00:00:01, brige=bridge0' ]"), "vif = [ 'mac=00:16:3e:00:00:01, bridge=bridge0' ]");
  assert.equal(corrected("vif = [ 'bridge = bridge0' ]"), "vif = [ 'bridge=bridge0' ]");
  assert.equal(corrected("vif = [ 'bridge=bridge0 , mac=00:16:3e:00:00:01' ]"), "vif = [ 'bridge=bridge0, mac=00:16:3e:00:00:01' ]");
});

test('a missing vcpus goes behind memory, whatever stands on its line', () => {
  const bare = 'name = "a"; type = "pv"; kernel = "/k"\n';
  assert.equal(correctFile(`${bare}memory = 64 # MiB\n`), `${bare}memory = 64 # MiB\nvcpus = 1\n`);
  assert.equal(correctFile(`${bare}memory = 64`), `${bare}memory = 64\nvcpus = 1`);
  assert.equal(correctFile(`${bare}memory = 64; disk = [\n]\n`), `${bare}memory = 64; vcpus = 1; disk = [\n]\n`);
  assert.equal(correctFile(pv.replace('vcpus', 'vcpu')), pv, 'a misspelt one is corrected, not added');
});

test('what cannot be corrected without guessing stays as it is', () => {
  for (const line of ['cap = lots of it', 'on_crash = "reboot"', 'monitor = 1', "vif = [ 'mac=1' ]", 'memory = 1024', 'cap: 50', "disk = [ '/srv/web.img' ]"]) {
    const text = correctFile(`${pv}${line}\n`);
    assert.equal(text.replaceAll('"lots of it"', 'lots of it'), `${pv}${line}\n`);
  }
});

test('everything at once: a file from somebody’s wiki', () => {
  const old = 'Builder = "hvm"\r\nName = ‘old’ # its name\r\nmemory = 2G\r\nvcpu=2\r\nacpi = True\r\ndisk = [ "file:/srv/old.img,ioemu:hda,w", "file:/srv/cd.iso,hdc:cdrom,r" ]\r\nvif = [ "brige=bridge0" ]\r\n# end';
  const text = correctFile(old);
  assert.equal(text, 'type = "hvm"\nname = \'old\' # its name\nmemory = 2048\nvcpus=2\nacpi = 1\ndisk = [ \'/srv/old.img,raw,hda,rw\', \'/srv/cd.iso,raw,hdc,devtype=cdrom\' ]\nvif = [ "bridge=bridge0" ]\n# end\n');
  assert.deepEqual(reviewFile(text, 'netbsd'), []);
});

test('correcting a second time changes nothing, and nothing is left that could be corrected', () => {
  for (const { code, wrong, right, host } of table) {
    for (const text of [wrong, right]) {
      const once = correctFile(text, reviewFile(text, host));
      assert.equal(correctFile(once), once, code);
      assert.deepEqual(reviewFile(once).filter(({ edits }) => edits), [], code);
    }
  }
});

test('a file with more errors than are read is not touched', () => {
  const text = 'A = 1\n'.repeat(1200);
  assert.equal(correctFile(text), text);
});
