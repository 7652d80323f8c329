import { z } from 'astro/zod';

/** True if the text is a day that exists (2026-02-30 does not). */
function exists(text: string): boolean {
  const day = new Date(`${text}T00:00:00Z`);
  return !Number.isNaN(day.valueOf()) && day.toISOString().startsWith(text);
}

/** A day as YYYY-MM-DD. YAML reads an unquoted day as a Date: both are taken. */
export const day = z.preprocess(
  (value) => (value instanceof Date ? value.toISOString().slice(0, 10) : value),
  z
    .string()
    .regex(/^\d{4}-\d{2}-\d{2}$/, { error: 'must be a day as YYYY-MM-DD', abort: true })
    .refine(exists, 'is not a day of the calendar'),
);

/** A day, a month or a year: as exact as the source is. */
export const date = z.preprocess(
  (value) => (value instanceof Date ? value.toISOString().slice(0, 10) : typeof value === 'number' ? String(value) : value),
  z
    .string()
    .regex(/^\d{4}(-\d{2}(-\d{2})?)?$/, { error: 'must be YYYY, YYYY-MM or YYYY-MM-DD', abort: true })
    .refine((text) => exists(text.padEnd(10, '-01').slice(0, 10)), 'is not a date of the calendar'),
);
