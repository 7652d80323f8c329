import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { parseDisk, resolveVdev } from '../../../src/domain/xl-cfg/disk-spec.ts';
import { emitDisk } from '../../../src/domain/xl-cfg/emit-disk.ts';
import { parseCfg } from '../../../src/domain/xl-cfg/parse-cfg.ts';

const brief = (text: string) => {
  const disk = parseDisk(text);
  return typeof disk === 'string' ? { refused: disk } : [disk.target, disk.format, disk.vdev, disk.cdrom ? 'cd' : disk.access].join('|');
};

test('disks are read by position, by name, and mixed', () => {
  const same = ['/d,raw,xvda,rw', '/d,,xvda', ' /d , raw,xvda,w'.replace(' ,', ','), '/d,raw,xvda,rw,', 'format=raw,vdev=xvda,access=rw,target=/d', '/d,vdev=xvda', 'vdev=xvda,target=/d,'];
  for (const text of same) assert.equal(brief(text), '/d|raw|xvda|rw', text);
  assert.equal(brief('/d,qcow2,sdb,ro'), '/d|qcow2|sdb|ro');
  assert.equal(brief('vdev=xvda,target=/d,with=commas,'), '/d,with=commas|raw|xvda|rw');
});

test('CD drives are read in every spelling, empty ones too', () => {
  for (const text of ['/c.iso,raw,hdc,devtype=cdrom', '/c.iso,raw,hdc,cdrom', '/c.iso,,hdc:cdrom,r', 'file:/c.iso,hdc:cdrom,r', '/c.iso,raw,hdc,rw,cdrom']) assert.equal(brief(text), '/c.iso|raw|hdc|cd', text);
  for (const text of [',,hdc,cdrom', ',hdc:cdrom,r', 'vdev=hdc,devtype=cdrom']) assert.equal(brief(text), '|empty|hdc|cd', text);
});

test('old prefixes are dropped, and take the place of the format', () => {
  for (const prefix of ['file', 'phy', 'tap', 'tap2', 'tap:aio', 'tapdisk', 'aio', 'ioemu']) assert.equal(brief(`${prefix}:/d,xvda,w`), '/d|raw|xvda|rw', prefix);
  for (const prefix of ['qcow2', 'tap:qcow2']) assert.equal(brief(`${prefix}:/d,xvda,w`), '/d|qcow2|xvda|rw', prefix);
});

test('what xl refuses comes back as the part', () => {
  assert.deepEqual(['/d', '', '/d,img,xvda', '/d,raw,xvda,write', '/d,raw,xvda,rw,x', 'vbd:/d,xvda', '/d=x,raw,xvda', 'vdev=xvda,vdev=xvdb,target=/d', '/d,raw,hdc:floppy', '/d,raw,xvda,devtype=floppy', '/d,raw,xvda,speed=1', '/d,raw,xvda,rw,,', '/d,raw,xvda,rw '].map(brief), [
    { refused: '' }, { refused: '' }, { refused: 'img' }, { refused: 'write' }, { refused: 'x' }, { refused: 'vbd:' }, { refused: '/d=x' }, { refused: 'vdev=xvdb' }, { refused: 'hdc:floppy' }, { refused: 'devtype=floppy' }, { refused: 'speed=1' }, { refused: ',' }, { refused: 'rw ' },
  ]);
});

test('a disk that was written is read back as it was, whatever its path', () => {
  const path = fc.oneof(fc.string({ unit: fc.constantFrom(...'/ab,=: \'"\\é') , minLength: 1, maxLength: 12 }), fc.constantFrom('cdrom', 'file:/x', '/a,b', '/a=b', ' /a')).filter((text) => !/^[ \t\n]*$/.test(text) && !text.endsWith(','));
  fc.assert(
    fc.property(path, fc.constantFrom('raw', 'qcow2'), fc.constantFrom('xvda', 'hdc'), fc.constantFrom('rw', 'ro'), fc.boolean(), (target, format, vdev, access, cdrom) => {
      const { entries, problems } = parseCfg(`disk = [ ${emitDisk({ target, format, vdev, access, cdrom })} ]\n`);
      assert.deepEqual(problems, []);
      const disk = parseDisk(entries[0]!.value.items[0]!.text);
      assert.ok(typeof disk !== 'string');
      assert.deepEqual([disk.target, disk.format, disk.vdev, disk.access, disk.cdrom], [target, format, vdev, cdrom ? 'ro' : access, cdrom]);
    }),
    { numRuns: 1000 },
  );
  assert.throws(() => emitDisk({ target: '/a\nb', format: 'raw', vdev: 'xvda', access: 'rw', cdrom: false }), RangeError);
});

test('virtual devices are those that libxl knows', () => {
  for (const vdev of ['xvda', 'xvdz', 'xvdaa', 'xvda1', 'xvda255', 'hda', 'hdd', 'hda63', 'sda', 'sdp15', 'd0p0', 'd5p255', '0x1', '51712']) assert.ok(resolveVdev(vdev), vdev);
  for (const vdev of ['', 'vda', 'xvd', 'XVDA', 'xvda0', 'xvda01', 'xvda256', 'hde', 'hda64', 'sdq', 'sda16', 'd0', 'd0p256', '08', '/dev/xvda', 'nvme0', '99999999999']) assert.equal(resolveVdev(vdev), undefined, vdev);
  assert.deepEqual([resolveVdev('hdc')?.disk, resolveVdev('xvdaa')?.disk], [2, 26]);
});
