import { z } from 'astro/zod';
import { vendors } from '../domain/hardware/model.ts';
import { roles, states } from '../domain/hardware/verdict.ts';
import { bilingual } from './bilingual.ts';

const ofProperty: readonly string[] = states;

/** What an entry of `when` can be; microarchitectures are ids of the table, which the content check knows. */
export const demandKeys: Record<string, readonly string[] | undefined> = {
  lm64: ofProperty,
  vt: ofProperty,
  slat: ofProperty,
  iommu: ofProperty,
  cx16: ofProperty,
  setting: ['bare', 'guest', 'pv-dom0', 'pvh-dom0', 'unknown'],
  shadow: ['yes', 'no', 'unknown'],
  vendor: [...vendors, ''],
  microarch: undefined,
};

/** A rule of the hardware lookup: under these states, a role gets at best this verdict. */
export const demand = z
  .strictObject({
    roles: z.array(z.enum(roles)).min(1).refine((list) => new Set(list).size === list.length, 'names a role twice'),
    when: z.record(z.string(), z.union([z.string(), z.array(z.string()).min(2)])).default({}),
    verdict: z.enum(['conditional', 'unknown', 'no']),
    /** Next step: a key of `checks` in content/lookup.yaml. */
    check: z.string().regex(/^[a-z0-9-]+$/).optional(),
    say: bilingual,
  })
  .superRefine((rule, context) => {
    const problem = (message: string, ...path: string[]) => context.addIssue({ code: 'custom', message, path });
    for (const [key, wanted] of Object.entries(rule.when)) {
      if (!Object.hasOwn(demandKeys, key)) problem(`is nothing that the lookup knows of a machine; it can be ${Object.keys(demandKeys).join(', ')}`, 'when', key);
      else for (const one of [wanted].flat()) if (demandKeys[key]?.includes(one) === false) problem(`is never "${one}"; it can be ${demandKeys[key].map((value) => value || '""').join(', ')}`, 'when', key);
    }
    if (rule.verdict === 'no' && rule.check !== undefined) problem('a no leaves nothing to check', 'check');
    for (const language of ['de', 'en'] as const) if (/[{}]/.test(rule.say[language])) problem('has no placeholders', 'say', language);
  });
