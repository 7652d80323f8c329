/**
 * Names of processors and computers as people type them. Makers and series with a number behind them, or numbers that only processors have; a
 * word such as Intel or Xeon alone asks about the maker and is no name.
 */
const names: RegExp[] = [
  /\b(?:core\s?)?i[3579][\s-]?\d{3,5}[a-z]{0,3}\d?\b/i,
  /\bm[357][\s-]?\d[y\d]\d{2}[a-z]?\b/i,
  /\bcore\s?(?:2|ultra|duo|solo|m|i[3579])\b(?:.*\d|\s?(?:duo|quad|extreme)\b)/i,
  /\bxeon\b.*(?:\b[ewxl]?[357]?[\s-]?\d{4,5}\w{0,3}\b|\bv[2-6]\b|\bd-?\d{4}\b|\be[357]\b)/i,
  /\b[exlw][357]?-?\d{4}l?(?:\s?v[2-6])\b/i,
  /\b(?:pentium|celeron|atom)\b.*\b[a-z]{0,2}-?\d{3,5}[a-z]?\b/i,
  /\b(?:ryzen|threadripper|epyc|opteron|phenom|athlon|sempron|turion|fx)\b[\s-]?.*\d{2,4}[a-z]{0,3}\d?\b/i,
  /\b(?:gx-?\d{3}[a-z]{0,2}|n\d{3,4}|j\d{4}|a[468]-\d{4}[a-z]?)\b/i,
  /\b(?:thinkpad|thinkcentre|thinkstation|ideapad|optiplex|latitude|precision|poweredge|proliant|microserver|elitebook|elitedesk|prodesk|probook|esprimo|lifebook|primergy|celsius|macbook|imac|mac\s?mini|nuc\w*|apu\d|apu|alix|supermicro|x\d{2}[a-z]{2,5}(?:-[a-z0-9]+)+)\b(?:.*\d|.*\bpro\b|.*\bair\b|$)/i,
  /\b(?:[txwlx]\d{2,3}[sip]?|t[45]\d{2}[sp]?)\b(?=\s*(?:thinkpad|lenovo|gen)\b)|\b(?:lenovo|thinkpad)\s+[txwle]\d{2,3}/i,
];

/** Things of this site that look like such names and are none: packages, releases, options. */
const others = /^(?:xen|dom|netbsd|freebsd|openbsd|xentools|xenkernel|credit|xsa|cve|pvh|vt|ia|x86|amd|i386|x64|arm)[\s_-]*\d*(?:[._-]?\d+)*$/i;

/** True if a query is likely to name a processor or a computer: then the hardware lookup can answer it. */
export function looksLikeHardware(query: string): boolean {
  const text = query.trim();
  if (text.length < 3 || text.length > 120 || others.test(text)) return false;
  return names.some((name) => name.test(text));
}
