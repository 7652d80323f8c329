import type { MachineReading, Quote, Setting } from '../reading.ts';
import { sameBrand, type Proof, type Report } from './report.ts';
import { settle, type Settled } from './settle.ts';

const isDomain0 = (setting: Setting): boolean => setting === 'pv-dom0' || setting === 'pvh-dom0';
const plain = (name: string): string => name.toLowerCase().replace(/[^a-z0-9]/g, '');

/** Product of the computer: Lenovo writes the name into the version and a number into the product. */
const productOf = (report: Report): string => {
  const { product = '', version = '', maker = '' } = report;
  return /lenovo|ibm/i.test(maker) && /[a-z]{3}/i.test(version) && !/^lenovo$/i.test(version) ? `${version} ${product}`.trim() : product;
};

function differ(a: Settled, b: Settled): boolean {
  const [first, second] = [a.report, b.report];
  if (first.fms && second.fms && first.fms.value !== second.fms.value) return true;
  if (first.brand && second.brand && !sameBrand(first.brand.value, second.brand.value)) return true;
  if (first.host && second.host && first.host.split(' ')[0] === second.host.split(' ')[0] && first.host !== second.host) return true;
  if (first.product && second.product) {
    const [one, other] = [plain(productOf(first)), plain(productOf(second))];
    if (!one.includes(other) && !other.includes(one)) return true;
  }
  const hard = (side: Settled, other: Settled): boolean => side.setting === 'guest' && !side.weak && (other.setting === 'bare' || isDomain0(other.setting));
  return hard(a, b) || hard(b, a);
}

/** Known to be the same, not only without contradiction. */
const agrees = (a: Settled, b: Settled): boolean =>
  Boolean((a.report.fms && b.report.fms) || (a.report.brand && b.report.brand) || (a.report.host && b.report.host)) && !differ(a, b);

const empty = ({ report, proofs }: Settled): boolean =>
  proofs.length === 0 && !report.brand && !report.fms && !report.product && report.tables.size < 3 && !(report.formats.size > 0 && (report.guest || report.xen || report.dom0 || report.hypervisorBit));

/** Of two boots in one log the later counts; what it does not say stays from the earlier. */
function lastBoot(earlier: Settled, later: Settled): void {
  const shared = [...earlier.report.formats].some((format) => format.endsWith('dmesg') && later.report.formats.has(format));
  if (!shared) return;
  earlier.proofs = earlier.proofs.filter((old) => !later.proofs.some((proof) => proof.property === old.property && proof.witness === old.witness));
}

function readSetting(group: Settled[]): { setting: Setting; quote?: Quote | undefined } {
  const known = group.filter(({ setting }) => setting !== 'unknown');
  const xl = group.some(({ report }) => report.xl);
  const firm = known.filter(({ weak }) => !weak);
  const found = firm.find(({ setting }) => setting === 'bare') ?? firm.findLast(() => true) ?? known.at(-1);
  if (!found) return { setting: 'unknown' };
  // The hypervisor bit beside `xl info` is a dom0's: lscpu and cpuinfo show it there, too.
  if (found.weak && xl) return { setting: 'pv-dom0', quote: found.quote };
  return { setting: found.setting, quote: found.quote };
}

function contradictions(proofs: Proof[]): MachineReading['contradictions'] {
  const found: MachineReading['contradictions'] = [];
  for (const yes of proofs) {
    if (yes.value !== 'yes') continue;
    const other = proofs.find((proof) => proof.property === yes.property && proof.witness === yes.witness && proof.value !== 'yes');
    if (other) found.push({ property: yes.property, quotes: [yes.quote, other.quote] });
  }
  return found;
}

function build(group: Settled[]): MachineReading {
  const reports = group.map(({ report }) => report);
  const proofs: Proof[] = [];
  for (const proof of group.flatMap((settled) => settled.proofs)) {
    if (!proofs.some((each) => each.property === proof.property && each.value === proof.value && each.witness === proof.witness)) proofs.push(proof);
  }
  const setting = readSetting(group);
  const named = reports.find((report) => report.product !== undefined && report.productQuote);
  const brand = reports.find((report) => report.brand)?.brand;
  const fms = reports.find((report) => report.fms)?.fms;
  const hypervisor = reports.find((report) => report.hypervisor)?.hypervisor;
  return {
    formats: [...new Set(reports.flatMap((report) => [...report.formats]))],
    lines: { from: Math.min(...reports.map(({ from }) => from)), to: Math.max(...reports.map(({ to }) => to)) },
    ...(brand && { brand }),
    ...(fms && { fms }),
    ...(named?.productQuote && { computer: { maker: named.maker ?? '', model: productOf(named), quote: named.productQuote } }),
    setting: setting.setting,
    ...(setting.quote && { settingQuote: setting.quote }),
    ...(hypervisor && { hypervisor }),
    evidence: proofs.map(({ property, value, witness, quote }) => ({ property, value, witness, quote })),
    contradictions: contradictions(proofs),
  };
}

// A megabyte can hold thousands of reports. Nobody reads more machines, and the boots between the first and the latest add nothing.
const mostMachines = 32;
const mostReports = 32;

/** Joins reports of one machine, in the order of the paste; another processor, computer or host is another machine. */
export function joinMachines(reports: Report[]): MachineReading[] {
  const groups: Settled[][] = [];
  for (const settled of reports.map(settle)) {
    if (empty(settled)) continue;
    const fits = (group: Settled[]): boolean => group.every((each) => !differ(each, settled));
    const last = groups.at(-1);
    const group = last && fits(last) ? last : groups.findLast((each) => fits(each) && each.some((one) => agrees(one, settled)));
    if (group) {
      for (const earlier of group) lastBoot(earlier, settled);
      group.push(settled);
      if (group.length > mostReports) group.splice(1, 1);
    } else if (groups.length < mostMachines) groups.push([settled]);
  }
  return groups.map(build);
}

