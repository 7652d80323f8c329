import type { FindingCode } from '../../../src/domain/xl-cfg/finding-codes.ts';
import { problemLimit } from '../../../src/domain/xl-cfg/cfg-lexer.ts';
import { depthLimit, fileLimit } from '../../../src/domain/xl-cfg/parse-cfg.ts';
import type { Dom0System } from '../../../src/domain/xl-cfg/review.ts';

/** A finding: a file that has it, on which line, and one, as near as can be, that has not. */
export interface Row {
  code: FindingCode;
  line: number;
  wrong: string;
  right: string;
  /** What the real xl does with the wrong one; `unknown` where that depends on more than the file, or where our limits come first. */
  xl: 'refuses' | 'accepts' | 'unknown';
  host: Dom0System;
  /** A second row of a code, in words. */
  about?: string;
}

/** Right files for each type: five lines, so that what a row adds is line 6. */
export const sound = {
  pv: 'name = "web"\ntype = "pv"\nkernel = "/srv/xen/netbsd"\nmemory = 512\nvcpus = 1\n',
  pvh: 'name = "web"\ntype = "pvh"\nkernel = "/srv/xen/netbsd"\nmemory = 512\nvcpus = 1\n',
  hvm: 'name = "web"\ntype = "hvm"\nmemory = 512\nvcpus = 1\n# HVM brings its own kernel\n',
};
const { pv, pvh, hvm } = sound;

type More = Partial<Pick<Row, 'line' | 'host' | 'about'>>;
const make = (xl: Row['xl']) => (code: FindingCode, wrong: string, right: string, more: More = {}): Row => ({ code, wrong, right, line: 6, xl, host: 'unknown', ...more });
const refused = make('refuses');
const passed = make('accepts');
const open = make('unknown');

const disk = (...elements: string[]): string => `disk = [ ${elements.map((element) => `'${element}'`).join(', ')} ]\n`;
const vif = (...elements: string[]): string => `vif = [ ${elements.map((element) => `'${element}'`).join(', ')} ]\n`;

export const table: Row[] = [
  // Lexer and grammar
  open('file-too-big', '#'.repeat(fileLimit) + '\n', pv, { line: 0 }),
  refused('too-many-errors', '@\n'.repeat(problemLimit + 1), '@\n@\n', { line: problemLimit }),
  open('too-deep', `${pv}a = ${'['.repeat(depthLimit + 1)}${']'.repeat(depthLimit + 1)}\n`, `${pv}a = ${'['.repeat(depthLimit)}${']'.repeat(depthLimit)}\n`),
  refused('dos-line-ends', pv.replaceAll('\n', '\r\n'), pv, { line: 1 }),
  refused('byte-order-mark', `\ufeff${pv}`, pv, { line: 1 }),
  refused('control-character', `${pv}cap =\u00a050\n`, `${pv}cap = 50\n`, { about: 'a no-break space' }),
  passed('control-character', `${pv}pool = "a\x1bb"\n`.replace('pool', 'device_model_user'), `${pv}device_model_user = "ab"\n`, { about: 'an escape sign in a text' }),
  refused('comment-at-end', `${pv}# end`, `${pv}# end\n`),
  refused('typographic-quotes', `${pv}root = “xbd0a”\n`, `${pv}root = "xbd0a"\n`),
  refused('text-not-closed', `${pv}root = "xbd0a\n`, `${pv}root = "xbd0a"\n`),
  refused('bad-escape', `${pv}cmdline = "\\x41"\n`, `${pv}cmdline = "\\\\x41"\n`),
  passed('lost-escape', `${pv}cmdline = "\\101b"\n`, `${pv}cmdline = "Ab"\n`),
  refused('key-capitals', `${pv}Cap = 50\n`, `${pv}cap = 50\n`),
  refused('key-form', `${pv}on-crash = "destroy"\n`, `${pv}on_crash = "destroy"\n`),
  refused('equals-missing', `${pv}cap: 50\n`, `${pv}cap = 50\n`),
  refused('equals-missing', `${pv}cap\n`, `${pv}cap = 50\n`, { about: 'nothing behind the key' }),
  refused('value-missing', `${pv}cap =\n`, `${pv}cap = 50\n`),
  refused('boolean-word', `${pv}localtime = True\n`, `${pv}localtime = 1\n`),
  passed('boolean-word', `${pv}localtime = "yes"\n`, `${pv}localtime = 1\n`, { about: 'in quotes' }),
  refused('number-unit', pv.replace('512', '512M'), pv, { line: 4 }),
  passed('number-unit', pv.replace('512', '"512M"'), pv, { line: 4, about: 'in quotes: the guest has 32 MiB' }),
  refused('not-a-number', `${pv}cap = -5\n`, `${pv}cap = 5\n`),
  passed('not-a-number', `${pv}cap = "lots"\n`, `${pv}cap = 5\n`, { about: 'a word in quotes' }),
  passed('not-a-number', `${pv}cap = 08\n`, `${pv}cap = 010\n`, { about: 'no octal number' }),
  refused('unquoted-text', `${pv}root = xbd0a\n`, `${pv}root = "xbd0a"\n`),
  refused('list-not-closed', `${pv}vif = [ 'bridge=bridge0'\ncap = 50\n`, `${pv}vif = [ 'bridge=bridge0' ]\ncap = 50\n`, { line: 7 }),
  refused('comma-missing', `${pv}vif = [ 'bridge=bridge0'\n  'bridge=bridge1' ]\n`, `${pv}vif = [ 'bridge=bridge0',\n  'bridge=bridge1' ]\n`, { line: 7 }),
  refused('unexpected-text', `${pv}cap = 5 0\n`, `${pv}cap = 50\n`),
  refused('python-code', `${pv}import os\n`, pv),
  refused('add-mismatch', `${pv}root = "x"\nroot += [ "y" ]\n`, `${pv}root = "x"\nroot += "y"\n`, { line: 7 }),
  passed('add-to-number', `${pv}cap += 5\n`, `${pv}cap = 5\n`),
  // Settings
  passed('misspelt-setting', `${pv}on_chrash = "preserve"\n`, `${pv}on_crash = "preserve"\n`),
  passed('unknown-setting', `${pv}monitor = 1\n`, pv),
  passed('setting-of-other-type', `${pv}serial = "pty"\n`, `${hvm}serial = "pty"\n`),
  refused('setting-of-other-type', `${pv}timer_mode = "no_missed_ticks_pending"\n`, `${pvh}timer_mode = "no_missed_ticks_pending"\n`, { about: 'timer_mode' }),
  passed('setting-needs', `${pv}keymap = "de"\n`, `${pv}keymap = "de"; vnc = 1\n`),
  passed('newer-setting', `${pv}bootloader_restrict = 1\n`, pv),
  passed('ignored-setting', `${pv}vncviewer = 1\n`, pv),
  passed('old-setting', `${hvm}stdvga = 1\n`, `${hvm}vga = "stdvga"\n`),
  passed('set-twice', `${pv}vcpus = 2\n`, pv),
  passed('list-expected', `${pv}vif = 'bridge=bridge0'\n`, `${pv}vif = [ 'bridge=bridge0' ]\n`),
  refused('single-value-expected', pv.replace('"web"', '[ "web" ]'), pv, { line: 1 }),
  passed('nested-list', `${pv}vif = [\n  'bridge=bridge0',\n  [ 'bridge=bridge1' ] ]\n`, `${pv}vif = [\n  'bridge=bridge0',\n  'bridge=bridge1' ]\n`, { line: 8 }),
  refused('value-unknown', `${pv}on_crash = "reboot"\n`, `${pv}on_crash = "restart"\n`),
  refused('value-unknown', pv.replace('"pv"', '"xen"'), pv, { line: 2, about: 'type' }),
  refused('value-unknown', pv.replace('type = "pv"', 'builder = "linux"'), pv.replace('type = "pv"', 'builder = "generic"'), { line: 2, about: 'builder' }),
  passed('value-unknown', `${hvm}firmware = "efi"\n`, `${hvm}firmware = "uefi"\n`, { about: 'firmware of HVM' }),
  passed('value-unknown', `${hvm}${vif('bridge=bridge0,type=tap')}`, `${hvm}${vif('bridge=bridge0,type=vif')}`, { about: 'type of an interface' }),
  refused('value-unknown', `${hvm}viridian = [ 'base', 'speed' ]\n`, `${hvm}viridian = [ 'base', '!freq' ]\n`, { about: 'an element of a list' }),
  passed('value-out-of-range', `${pv}cpu_weight = 70000\n`, `${pv}cpu_weight = 65535\n`),
  passed('value-out-of-range', `${pv}max_grant_version = 3\n`, `${pv}max_grant_version = 2\n`, { about: 'grant table version' }),
  passed('value-out-of-range', `${pv}cap = 101\n`, `${pv}cap = 100\n`, { about: 'cap of one vCPU' }),
  refused('value-out-of-range', `${hvm}mmio_hole = 255\n`, `${hvm}mmio_hole = 256\n`, { about: 'mmio_hole' }),
  refused('value-out-of-range', `${hvm}videoram = 7\n`, `${hvm}videoram = 8\n`, { about: 'videoram' }),
  passed('value-out-of-range', `${pv.replace(/memory = \d+/, 'memory = 8388609')}`, `${pv.replace(/memory = \d+/, 'memory = 8388608')}`, { line: 4, about: 'more memory than a guest can have' }),
  refused('value-unknown', `${pv}channel = [ 'connection=serial,name=a' ]\n`, `${pv}channel = [ 'connection=pty,name=a' ]\n`, { about: 'connection of a channel' }),
  refused('value-form', `${pv}uuid = "1234"\n`, `${pv}uuid = "66b071ad-8d28-4466-9be4-f45c64e91c7e"\n`),
  refused('value-form', `${pv}cpus = "3-1"\n`, `${pv}cpus = "1-3,^2"\n`, { about: 'cpus' }),
  refused('value-form', `${pv}pci = [ 'eth0' ]\n`, `${pv}pci = [ '01:00.0,permissive=1' ]\n`, { about: 'pci' }),
  refused('value-form', `${pv}${vif('bridge=bridge0,rate=10')}`, `${pv}${vif('bridge=bridge0,rate=10MB/s')}`, { about: 'rate' }),
  refused('value-form', `${pv}${vif('bridge=bridge0,mtu=big')}`, `${pv}${vif('bridge=bridge0,mtu=1400')}`, { about: 'mtu' }),
  passed('value-form', `${pv}${vif('bridge= bridge0')}`, `${pv}${vif('  bridge=bridge0')}`, { about: 'blanks around a bridge' }),
  passed('value-form', `${pv}cpuid = "sse3=0"\n`, `${pv}cpuid = "host,sse3=0"\n`, { about: 'cpuid' }),
  passed('old-number', `${pv}tsc_mode = 2\n`, `${pv}tsc_mode = "native"\n`),
  passed('part-misspelt', `${pv}${vif('mac=00:16:3e:00:00:01,brige=bridge0')}`, `${pv}${vif('mac=00:16:3e:00:00:01,bridge=bridge0')}`),
  refused('part-misspelt', `${pv}p9 = [ 'tag=a,path=/x,security_modle=none' ]\n`, `${pv}p9 = [ 'tag=a,path=/x,security_model=none' ]\n`, { about: 'p9' }),
  passed('part-unknown', `${pv}${vif('bridge=bridge0,speed=fast')}`, `${pv}${vif('bridge=bridge0')}`),
  refused('part-unknown', `${hvm}usbdev = [ 'bus=1' ]\n`, `${hvm}usbdev = [ 'hostbus=1' ]\n`, { about: 'usbdev' }),
  passed('part-unknown', `${pv}vfb = [ 'vnc=1,resolution=high' ]\n`, `${pv}vfb = [ 'vnc=1' ]\n`, { about: 'vfb' }),
  refused('part-missing', `${pv}vtpm = [ 'uuid=66b071ad-8d28-4466-9be4-f45c64e91c7e' ]\n`, `${pv}vtpm = [ 'backend=tpm' ]\n`),
  // Type, name and kernel
  passed('type-missing', pv.replace('type = "pv"\n', ''), pv, { line: 0 }),
  passed('type-short', hvm.replace('"hvm"', '"h"'), hvm, { line: 2 }),
  passed('builder-old', hvm.replace('type', 'builder'), hvm, { line: 2 }),
  refused('builder-contradicts', `${pv}builder = "hvm"\n`, `${hvm}builder = "hvm"\n`),
  refused('name-missing', pv.replace('name = "web"\n', ''), pv, { line: 0 }),
  passed('name-empty', pv.replace('web', ''), pv, { line: 1 }),
  passed('name-digits', pv.replace('web', '42'), pv.replace('web', 'web42'), { line: 1 }),
  passed('name-dom0', pv.replace('web', 'Domain-0'), pv.replace('web', 'dom0'), { line: 1, about: 'the dry run knows no other domains; dom0 is a name like any other' }),
  passed('name-characters', pv.replace('web', 'web server'), pv.replace('web', 'web-server'), { line: 1 }),
  refused('kernel-missing', pv.replace('kernel = "/srv/xen/netbsd"\n', ''), pv, { line: 0 }),
  refused('kernel-and-firmware', `${pv}firmware = "pvgrub64"\n`, pv.replace('kernel = "/srv/xen/netbsd"', 'firmware = "pvgrub64"')),
  refused('kernel-needed', `${hvm}cmdline = "-s"\n`, `${hvm}kernel = "/srv/xen/vmlinuz"; cmdline = "ro"\n`),
  passed('hvmloader-kernel', `${hvm}kernel = "/usr/lib/xen/boot/hvmloader"\n`, `${hvm}kernel = "/srv/xen/vmlinuz"\n`),
  passed('path-relative', `${pv}ramdisk = "initrd"\n`, `${pv}ramdisk = "/srv/xen/initrd"\n`),
  passed('path-relative', `${pv}${disk('xen/web.img,raw,xvda,rw')}`, `${pv}${disk('/srv/xen/web.img,raw,xvda,rw')}`, { about: 'a disk' }),
  passed('cmdline-wins', `${pv}extra = "-s"\ncmdline = "root=xbd0a"\n`, `${pv}cmdline = "root=xbd0a"\n`),
  passed('cmdline-better', `${pv}root = "xbd0a"\n`, `${pv}cmdline = "root=xbd0a"\n`),
  passed('pygrub-unrestricted', `${pv}bootloader = "pygrub"\n`, `${pv}bootloader = "pygrub"; bootloader_restrict = 1\n`),
  passed('old-device-model', `${hvm}device_model_version = "qemu-xen-traditional"\n`, `${hvm}device_model_version = "qemu-xen"\n`),
  passed('nested-hvm', `${hvm}nestedhvm = 1\n`, `${hvm}nestedhvm = 0\n`),
  // Memory and processors
  passed('memory-missing', pv.replace('memory = 512\n', ''), pv.replace('memory', 'maxmem'), { line: 0 }),
  passed('memory-zero', pv.replace('512', '0'), pv, { line: 4 }),
  passed('memory-small', pv.replace('512', '32'), pv.replace('512', '64'), { line: 4 }),
  passed('memory-above-maxmem', `${pv}maxmem = 256\n`, `${pv}maxmem = 512\n`),
  passed('populate-on-demand', `${hvm}maxmem = 1024\n`, `${pv}maxmem = 1024\n`),
  passed('no-balloon-driver', `${pvh}maxmem = 1024\n`, `${pvh.replace('netbsd', 'freebsd')}maxmem = 1024\n`),
  passed('no-balloon-driver', `${hvm}# bsdxen: system=netbsd\nmaxmem = 1024\n`, `${hvm}# bsdxen: system=freebsd\nmaxmem = 1024\n`, { line: 7, about: 'an HVM guest of the planner' }),
  passed('vcpus-missing', pvh.replace('vcpus = 1\n', ''), pvh, { line: 0 }),
  passed('vcpus-zero', pv.replace('vcpus = 1', 'vcpus = 0'), pv, { line: 5 }),
  refused('vcpus-above-maxvcpus', `${pv.replace('vcpus = 1', 'vcpus = 4')}maxvcpus = 2\n`, `${pv.replace('vcpus = 1', 'vcpus = 2')}maxvcpus = 4\n`),
  passed('vcpus-many', pvh.replace('vcpus = 1', 'vcpus = 129'), pvh.replace('vcpus = 1', 'vcpus = 128'), { line: 5 }),
  refused('vcpus-many', pv.replace('vcpus = 1', 'vcpus = 8193'), pv.replace('vcpus = 1', 'vcpus = 129'), { line: 5, about: 'PV' }),
  // Disks
  refused('disk-form', `${pv}${disk('/srv/web.img,img,xvda,rw')}`, `${pv}${disk('/srv/web.img,raw,xvda,rw')}`),
  refused('disk-form', `${pv}${disk('/srv/web.img,raw,xvda,write')}`, `${pv}${disk('/srv/web.img,raw,xvda,w')}`, { about: 'access' }),
  refused('disk-form', `${pv}${disk('/srv/web.img,raw,xvda,rw,fast')}`, `${pv}${disk('/srv/web.img,raw,xvda,rw,discard')}`, { about: 'too many parts' }),
  refused('disk-form', `${pv}${disk('phy:/dev/wd0e,raw,xvda,rw')}`, `${pv}${disk('phy:/dev/wd0e,xvda,rw')}`, { about: 'a prefix leaves no place for the format' }),
  refused('disk-without-vdev', `${pv}${disk('/srv/web.img')}`, `${pv}${disk('/srv/web.img,,xvda')}`),
  passed('disk-without-target', `${pv}${disk(',raw,xvda,rw')}`, `${pv}${disk(',,hdc,cdrom')}`),
  passed('vdev-unknown', `${pv}${disk('/srv/web.img,raw,vda,rw')}`, `${pv}${disk('/srv/web.img,raw,xvda,rw')}`),
  passed('vdev-unknown', `${pv}${disk('/srv/web.img,raw,hde,rw')}`, `${pv}${disk('/srv/web.img,raw,hdd,rw')}`, { about: 'a fifth IDE disk' }),
  passed('vdev-twice', `${pv}disk = [ '/srv/a.img,raw,xvda,rw',\n  '/srv/b.img,raw,xvda,rw' ]\n`, `${pv}disk = [ '/srv/a.img,raw,xvda,rw',\n  '/srv/b.img,raw,xvdb,rw' ]\n`, { line: 7 }),
  passed('vdev-same-place', `${hvm}${disk('/srv/a.img,raw,hda,rw', '/srv/b.img,raw,xvda,rw')}`, `${hvm}${disk('/srv/a.img,raw,hda,rw', '/srv/b.img,raw,xvdb,rw')}`),
  passed('cdrom-position', `${hvm}${disk('/srv/cd.iso,raw,xvde,devtype=cdrom')}`, `${hvm}${disk('/srv/cd.iso,raw,hdc,devtype=cdrom')}`),
  passed('old-cdrom', `${hvm}${disk('/srv/cd.iso,raw,hdc:cdrom,r')}`, `${hvm}${disk('/srv/cd.iso,raw,hdc,devtype=cdrom')}`),
  passed('old-prefix', `${pv}${disk('file:/srv/web.img,xvda,w')}`, `${pv}${disk('/srv/web.img,raw,xvda,rw')}`),
  passed('phy-format', `${pv}${disk('/srv/web.img,qcow2,xvda,rw,backendtype=phy')}`, `${pv}${disk('/srv/web.img,raw,xvda,rw,backendtype=phy')}`),
  // Network
  passed('mac-form', `${pv}${vif('mac=00:16:3e:00:00:zz,bridge=bridge0')}`, `${pv}${vif('mac=00:16:3e:00:00:0a,bridge=bridge0')}`),
  passed('mac-multicast', `${pv}${vif('mac=01:16:3e:00:00:01,bridge=bridge0')}`, `${pv}${vif('mac=02:16:3e:00:00:01,bridge=bridge0')}`),
  passed('mac-twice', `${pv}${vif('mac=00:16:3e:00:00:0a,bridge=bridge0', 'mac=00:16:3E:00:00:0A,bridge=bridge1')}`, `${pv}${vif('mac=00:16:3e:00:00:0a,bridge=bridge0', 'mac=00:16:3e:00:00:0b,bridge=bridge1')}`),
  passed('vif-without-bridge', `${pv}${vif('')}`, `${pv}${vif('bridge=bridge0')}`, { host: 'netbsd' }),
  passed('vif-emulated', `${pvh}${vif('bridge=bridge0,type=ioemu')}`, `${hvm}${vif('bridge=bridge0,type=ioemu')}`),
  passed('vif-emulated', `${pv}${vif('bridge=bridge0,model=e1000')}`, `${hvm}${vif('bridge=bridge0,model=e1000')}`, { about: 'a model' }),
  passed('vif-script', `${hvm}${vif('bridge=bridge0,vifname=web')}`, `${pvh}${vif('bridge=bridge0,vifname=web')}`, { host: 'netbsd' }),
  // Screen and devices
  passed('vnc-exposed', `${hvm}vnclisten = "0.0.0.0"\n`, `${hvm}vnclisten = "0.0.0.0"; vncpasswd = "secret"\n`),
  passed('vnc-exposed', `${hvm}vnclisten = "::"\n`, `${hvm}vnclisten = "::"; vnc = 0\n`, { about: 'IPv6' }),
  passed('vnc-exposed', `${pv}vfb = [ 'vnc=1,vnclisten=0.0.0.0' ]\n`, `${pv}vfb = [ 'vnc=1,vnclisten=127.0.0.1' ]\n`, { about: 'a frame buffer' }),
  refused('vnc-display-twice', `${hvm}vncdisplay = 2; vnclisten = "127.0.0.1:1"\n`, `${hvm}vncdisplay = 2; vnclisten = "127.0.0.1"\n`),
  passed('spice-exposed', `${hvm}spice = 1; spicehost = "0.0.0.0"\n`, `${hvm}spice = 1; spicehost = "127.0.0.1"\n`),
  passed('sdl-window', `${hvm}sdl = 1\n`, `${hvm}sdl = 0\n`),
  passed('boot-letter', `${hvm}boot = "cx"\n`, `${hvm}boot = "dcn"\n`),
  passed('pci-bsd', `${pv}pci = [ '01:00.0' ]\n`, `${pv}pci = [ ]\n`, { host: 'freebsd' }),
  refused('pci-pvh', `${pvh}pci = [ '01:00.0' ]\n`, `${pv}pci = [ '01:00.0' ]\n`),
  refused('pci-balloon', `${hvm}pci = [ '01:00.0' ]; maxmem = 1024\n`, `${hvm}pci = [ '01:00.0' ]\n`),
];
