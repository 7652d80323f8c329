import type { Language } from './languages.ts';

const locale = { de: 'de-DE', en: 'en-GB' } as const;

/** A day, month or year (YYYY, YYYY-MM, YYYY-MM-DD) as the language writes it, as exact as given. */
export function formatDate(language: Language, date: string): string {
  const [year, month, day] = date.split('-').map(Number) as [number, number?, number?];
  if (month === undefined) return String(year);
  const options: Intl.DateTimeFormatOptions = day === undefined ? { month: 'long', year: 'numeric' } : { day: 'numeric', month: 'long', year: 'numeric' };
  return new Intl.DateTimeFormat(locale[language], { ...options, timeZone: 'UTC' }).format(Date.UTC(year, month - 1, day ?? 1)).replaceAll(' ', '\u00a0');
}

/** The same, short, for tables: 23.11.2026 or 23 Nov 2026. */
export function formatShortDate(language: Language, date: string): string {
  const [year, month, day] = date.split('-').map(Number) as [number, number?, number?];
  if (month === undefined) return String(year);
  const options: Intl.DateTimeFormatOptions =
    language === 'de' ? { day: '2-digit', month: '2-digit', year: 'numeric' } : { day: 'numeric', month: 'short', year: 'numeric' };
  if (day === undefined) delete options.day;
  return new Intl.DateTimeFormat(locale[language], { ...options, timeZone: 'UTC' }).format(Date.UTC(year, month - 1, day ?? 1)).replaceAll(' ', '\u00a0');
}

/** A number as the language writes it, with up to `digits` decimals. In German a no-break space parts thousands, never a full stop. */
export function formatNumber(language: Language, value: number, digits = 0): string {
  const text = new Intl.NumberFormat(locale[language], { maximumFractionDigits: digits }).format(value);
  return language === 'de' ? text.replaceAll('.', '\u00a0') : text;
}

/** Memory in MiB as "512 MiB" or "1.5 GiB", with a no-break space. */
export function formatMemory(language: Language, mebibytes: number): string {
  return mebibytes >= 1024 && mebibytes % 256 === 0
    ? `${formatNumber(language, mebibytes / 1024, 2)}\u00a0GiB`
    : `${formatNumber(language, mebibytes)}\u00a0MiB`;
}

/** Orders texts as the language's dictionaries do. */
export function collator(language: Language): Intl.Collator {
  return new Intl.Collator(locale[language], { numeric: true });
}
