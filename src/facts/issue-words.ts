import type { z } from 'astro/zod';

const kinds: Record<string, string> = { string: 'a text', number: 'a number', boolean: 'true or false', array: 'a list', object: 'keys with values', record: 'keys with values', int: 'a whole number' };

const listed = (values: readonly unknown[]) => values.map((value) => `"${String(value)}"`).join(', ');

/** What a schema objects to, in words that tell an author what to write. `given` is the value that stands there. */
export function describeIssue(issue: z.core.$ZodIssue, given: unknown): { message: string; remedy?: string } {
  switch (issue.code) {
    case 'unrecognized_keys':
      return { message: `unknown key ${listed(issue.keys)}`, remedy: 'Check the spelling against content/README.md, or remove it.' };
    case 'invalid_type': {
      if (given === undefined) return { message: 'is missing', remedy: `It must be ${kinds[issue.expected] ?? issue.expected}.` };
      if (given === null) return { message: 'is empty', remedy: `It must be ${kinds[issue.expected] ?? issue.expected}.` };
      const unquoted = issue.expected === 'string' && typeof given === 'number';
      return { message: `must be ${kinds[issue.expected] ?? issue.expected}, not ${Array.isArray(given) ? 'a list' : `${typeof given === 'object' ? 'keys with values' : `the ${typeof given} ${String(given)}`}`}`, ...(unquoted ? { remedy: `Put it in quotes: "${String(given)}".` } : {}) };
    }
    case 'invalid_value':
      return { message: `${given === undefined ? 'is missing' : `"${String(given)}" is not allowed`}`, remedy: `It must be one of ${listed(issue.values)}.` };
    case 'invalid_key':
      return { message: `the key ${listed(issue.path.slice(-1))} ${issue.issues[0]?.message ?? 'is not allowed'}` };
    case 'invalid_union': {
      if (given === undefined) return { message: 'is missing' };
      const inner = issue.errors.flat()[0];
      return { message: inner ? describeIssue(inner as z.core.$ZodIssue, given).message : 'has a form that is not allowed' };
    }
    case 'too_small':
      return { message: issue.origin === 'string' && issue.minimum === 1 ? 'must not be empty' : issue.message.startsWith('Too small') ? `is too short or too small: at least ${String(issue.minimum)}` : issue.message };
    case 'too_big':
      return { message: issue.message.startsWith('Too big') ? `is too long or too large: at most ${String(issue.maximum)}${typeof given === 'string' ? ` characters; it has ${given.length}` : ''}` : issue.message };
    case 'invalid_format':
      return { message: issue.message.startsWith('Invalid') ? `"${String(given)}" is not ${issue.format === 'url' ? 'an address that begins with https:// or http://' : `a valid ${issue.format}`}` : issue.message };
    default:
      return { message: issue.message };
  }
}
