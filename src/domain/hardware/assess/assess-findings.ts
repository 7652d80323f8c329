import { roles, type Demand, type Findings, type Ground, type Role, type RoleVerdict, type Verdict } from '../verdict.ts';

/** Worst first: a no beats what cannot be known, and that beats a condition. */
const order: Verdict[] = ['no', 'unknown', 'conditional', 'yes'];
const shownProperties = ['lm64', 'vt', 'slat', 'iommu', 'cx16'] as const;
type ShownProperty = (typeof shownProperties)[number];
const isShown = (key: string): key is ShownProperty => (shownProperties as readonly string[]).includes(key);

/** The values of a key of `when`. A model that was sold on two microarchitectures names both: "k8-pre-f|orleans". */
function valuesOf(findings: Findings, key: string): string[] {
  if (isShown(key)) return [findings.properties[key].state];
  if (key === 'microarch') return findings.microarch.split('|');
  return key === 'setting' || key === 'shadow' || key === 'vendor' ? [findings[key]] : [];
}

/** True if all entries of a demand's `when` fit; an unknown key never does. */
export function matchDemand({ when }: Pick<Demand, 'when'>, findings: Findings): boolean {
  return Object.entries(when).every(([key, wanted]) => valuesOf(findings, key).some((value) => [wanted].flat().includes(value)));
}

/** Within one verdict: what the processor is before what it has, in the order of the properties; what holds for every machine last. */
function place({ when }: Demand): number {
  if ('microarch' in when || 'setting' in when) return -1;
  const first = shownProperties.findIndex((property) => property in when);
  return first < 0 ? shownProperties.length + Number(Object.keys(when).length === 0) : first;
}

/** Properties that any demand on a role looks at: what the role needs. */
export const neededBy = (role: Role, demands: Demand[]): ShownProperty[] =>
  shownProperties.filter((property) => demands.some(({ roles: concerned, when }) => concerned.includes(role) && property in when));

/**
 * A verdict per role, in the order of `roles`. Each starts at yes, and every demand that applies lowers it to its own verdict at most. For a no, the other
 * reasons and next steps would help nobody and are left out.
 */
export function assessFindings(findings: Findings, demands: Demand[]): RoleVerdict[] {
  return roles.map((role) => {
    const applying = demands.flatMap((demand, at) => (demand.roles.includes(role) && matchDemand(demand, findings) ? [{ demand, at }] : []));
    applying.sort((a, b) => order.indexOf(a.demand.verdict) - order.indexOf(b.demand.verdict) || place(a.demand) - place(b.demand) || a.at - b.at);
    const verdict: Verdict = applying[0]?.demand.verdict ?? 'yes';
    const deciding = verdict === 'no' ? applying.filter(({ demand }) => demand.verdict === 'no') : applying;
    const decided = shownProperties.filter((property) => deciding.some(({ demand }) => property in demand.when));
    const grounds: Ground[] = (decided.length > 0 ? decided : neededBy(role, demands)).flatMap((property) => findings.properties[property].grounds);
    const checks = deciding.flatMap(({ demand }) => demand.check ?? []);
    return { role, verdict, reasons: deciding.map(({ at }) => at), grounds, checks: [...new Set(checks)] };
  });
}
