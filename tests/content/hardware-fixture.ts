import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { hardwareColumns, hardwareTableNames } from '../../src/schemas/hardware-tables.ts';
import type { Edits } from './fixture.ts';

const real = join(import.meta.dirname, '..', '..', 'content');
const header = (name: keyof typeof hardwareColumns) => `${Object.keys(hardwareColumns[name]).join()}\n`;

const columns = hardwareTableNames.map((name) => `  ${name}:\n${Object.keys(hardwareColumns[name]).map((column) => `    ${column}: { de: Spalte, en: column }\n`).join('')}${name === 'microarch' ? '    notes: { de: Anmerkung, en: note }\n' : ''}`).join('');

/** A small folder content/hardware that keeps every rule, as edits of the good content. */
export const goodHardware: Edits = {
  'hardware/cpus.csv': `${header('cpus')}Core i5-2520M,Intel,sandybridge,6-42-7,2011-01,model,yes,yes,m,yes,m,yes,yes,a,10,9,1,4,8,8,1,1,2,1,12,3,1,2,yes,yes,yes,lscpu-linux,Intel(R) Core(TM) i5-2520M CPU @ 2.50GHz
Core i7-4500U,Intel,haswell,6-69-1,2013-07,model,yes,yes,m,yes,m,yes,varies,a/m,10,10,0,0,8,8,1,1,11,1,12,3,1,0,yes,yes,no,lscpu-linux,
Pentium E5300,Intel,sandybridge|haswell,6-23-10,,,yes,varies,m,no,m,no,chipset,i,12,7,0,0,0,0,0,0,0,0,3,0,0,0,yes,no,no,lscpu-linux,
`,
  'hardware/machines.csv': `${header('machines')}Notebook,Lenovo,ThinkPad X220,5,Core i5-2520M:3;Core i7-4500U:2,2011,2018,3,2,0,0,1/2,4,3
Desktop,Lenovo,ThinkCentre M90,1,Pentium E5300:1,,,1,0,0,0,,0,0
`,
  'hardware/microarch.csv': `${header('microarch')}sandybridge,Intel,Sandy Bridge,0x6,0x2a,2011-01,all,some,some,some,some,measured ark
haswell,Intel,Haswell,0x6,0x3c 0x45,2013-06,all,all,all,some,all,measured ark
`,
  'hardware/chipsets.csv': `${header('chipsets')}8086:0104,"Intel 2nd Generation, DRAM Controller",35,51,lscpu-linux\n`,
  'hardware/varies.csv': `${header('varies')}Pentium E5300,6-23-6,0,5\nPentium E5300,6-23-10,7,7\n`,
  'hardware/conflicts.csv': `${header('conflicts')}Core i7-4500U,iommu,no,1,11\nPentium E5300,vtx_svm,yes,7,12\n`,
  'hardware/fallback-rules.json': '[\n {"vendor": "Intel", "re": "^Core i[357]-4", "microarch": "haswell", "vt": "all", "slat": "all", "iommu": "some", "ug": "all", "lm": "all"}\n]\n',
  'hardware/microarchs.yaml': 'haswell: { de: Anmerkung., en: Note. }\n',
  'hardware/provenance.yaml': `edition: 2026-11-23\nlicence: CC-BY-4.0\nattribution: "Measured data: somebody, CC BY 4.0."\nterms: { de: Frei., en: Free. }\nsources:\n  lscpu-linux: { source: netbsd-howto, licence: CC-BY-4.0, taken: { de: Ausgaben, en: outputs } }\ncorrections: []\ncolumns:\n${columns}`,
};

/** Text of a file of the real content/hardware. */
export const realHardware = (name: string): string => readFileSync(join(real, 'hardware', name), 'utf8');
