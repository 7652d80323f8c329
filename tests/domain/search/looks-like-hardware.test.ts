import assert from 'node:assert/strict';
import { test } from 'node:test';
import { looksLikeHardware } from '../../../src/domain/search/looks-like-hardware.ts';

for (const name of [
  'i5-2520M', 'Core i7-8700K', 'Intel Core i3 4130', 'Core 2 Duo E8400', 'Core Ultra 7 155H', 'Xeon E5-2670 v2', 'E3-1230 v3', 'Xeon D-1541', 'Xeon Gold 6138', 'Xeon W-2145', 'Pentium G4560',
  'Celeron N3350', 'Atom C2758', 'Ryzen 5 3600', 'AMD Ryzen 7 PRO 5850U', 'Threadripper 2950X', 'EPYC 7302P', 'Opteron 6376', 'Phenom II X4 955', 'Athlon 64 3200+', 'FX-8350', 'GX-412TC',
  'N100', 'J4125', 'ThinkPad X220', 'Thinkpad T480s', 'OptiPlex 7010', 'PowerEdge R710', 'ProLiant MicroServer Gen8', 'PC Engines APU2', 'MacBook Pro', 'Supermicro X11SSL-F', 'Lenovo T430', 'NUC8i5BEH', 'm3-7Y30',
]) {
  test(`“${name}” looks like a processor or a computer`, () => assert.equal(looksLikeHardware(name), true));
}

for (const text of [
  '', 'Intel', 'Xeon', 'AMD-V', 'VT-d', 'does my CPU support VT-d', 'Xen 4.19', 'FreeBSD 15.0', 'NetBSD 10', 'xenkernel420', 'dom0_mem=4096M', 'XSA-495', 'i386', 'amd64', 'x86-64', 'IA64', 'guest has only 32 MiB',
  'Could not find bridge device xenbr0', 'order 0!', 'credit2', 'Vanderpool', 'Pacifica', 'AMD Ryzen', 'wie viele vCPUs', 'L1TF', 'xl.cfg(5)', 'Live-Migration zwischen Intel und AMD', 'how much RAM for dom0', 'm3', 'a4 paper', 'CVE-2018-3620',
]) {
  test(`“${text}” does not`, () => assert.equal(looksLikeHardware(text), false));
}
