export type Severity = 'error' | 'warning' | 'hint';

/** A piece of the text to be replaced; offsets in UTF-16 units, `end` exclusive. */
export interface Edit {
  start: number;
  end: number;
  text: string;
}

/** What is wrong, risky or old in a guest file. The words belong to the interface; `values` fill their placeholders. */
export interface Finding {
  code: FindingCode;
  severity: Severity;
  /** From 1; 0 if the whole file is meant, as with a setting that is missing. */
  line: number;
  values?: Record<string, string | number>;
  /** Id of the fact that gives the reason. */
  fact?: string;
  /** A correction that keeps the meaning; only findings that can be corrected safely have one. */
  edits?: Edit[];
}

/**
 * Every finding: severity (error: xl refuses the file, the guest cannot be created, or it lacks something that was written; warning: it
 * starts, but a setting does not act as written or is dangerous; hint: it works, there is a better way), placeholders, and the fact.
 * A single finding can weigh more or less than is usual for its code.
 */
export const findingCodes = {
  // What the lexer and the grammar refuse.
  'file-too-big': 'error limit',
  'too-many-errors': 'error limit',
  'too-deep': 'error limit',
  'dos-line-ends': 'error fact:xen/xl-line-ends',
  'byte-order-mark': 'error',
  'control-character': 'error value',
  'comment-at-end': 'error',
  'typographic-quotes': 'error',
  'text-not-closed': 'error',
  'bad-escape': 'error value',
  'lost-escape': 'warning value',
  'key-capitals': 'error setting suggestion fact:xen/xl-grammar',
  'key-form': 'error setting fact:xen/xl-grammar',
  'equals-missing': 'error setting',
  'value-missing': 'error setting',
  'boolean-word': 'error setting value suggestion fact:xen/xl-booleans',
  'number-unit': 'error setting value suggestion fact:xen/xl-memory-unit',
  'not-a-number': 'error setting value fact:xen/xl-grammar',
  'unquoted-text': 'error setting value',
  'list-not-closed': 'error setting opened',
  'comma-missing': 'error setting',
  'unexpected-text': 'error value',
  'python-code': 'error value',
  'add-mismatch': 'error setting',
  'add-to-number': 'error setting',
  // Settings.
  'misspelt-setting': 'warning setting suggestion fact:xen/xl-unknown-keys',
  'unknown-setting': 'warning setting fact:xen/xl-unknown-keys',
  'setting-of-other-type': 'warning setting type',
  'setting-needs': 'warning setting needs',
  'newer-setting': 'hint setting since',
  'ignored-setting': 'warning setting',
  'old-setting': 'hint setting suggestion',
  'set-twice': 'warning setting first',
  'list-expected': 'error setting',
  'single-value-expected': 'error setting',
  'nested-list': 'error setting fact:xen/xl-vif-typo',
  'value-unknown': 'error setting value choices',
  'value-out-of-range': 'error setting value min max',
  'value-form': 'error setting value',
  'old-number': 'warning setting suggestion',
  'part-misspelt': 'error setting value suggestion fact:xen/xl-vif-typo',
  'part-unknown': 'error setting value fact:xen/xl-vif-typo',
  'part-missing': 'error setting value',
  // Type, name and kernel.
  'type-missing': 'hint fact:xen/xl-mandatory-keys',
  'type-short': 'warning value type',
  'builder-old': 'hint suggestion fact:xen/xl-builder',
  'builder-contradicts': 'error type fact:xen/xl-builder',
  'name-missing': 'error fact:xen/xl-mandatory-keys',
  'name-empty': 'error fact:xen/xl-domain-names',
  'name-digits': 'warning value fact:xen/xl-domain-names',
  'name-dom0': 'error value fact:xen/domain-name-unique',
  'name-characters': 'warning value',
  'kernel-missing': 'error type fact:xen/xl-mandatory-keys',
  'kernel-and-firmware': 'error',
  'kernel-needed': 'error setting',
  'hvmloader-kernel': 'warning',
  'path-relative': 'warning setting value',
  'cmdline-wins': 'warning setting fact:xen/xl-cmdline',
  'cmdline-better': 'hint setting fact:xen/xl-cmdline',
  'pygrub-unrestricted': 'hint fact:linux/pygrub-only-restricted',
  'old-device-model': 'warning fact:xen/qemu-traditional-removed',
  'nested-hvm': 'warning fact:trouble/nestedhvm',
  // Memory and processors.
  'memory-missing': 'warning',
  'memory-zero': 'error setting',
  'memory-small': 'hint value',
  'memory-above-maxmem': 'warning memory maxmem',
  'populate-on-demand': 'hint memory maxmem fact:xen/populate-on-demand',
  'no-balloon-driver': 'warning memory maxmem fact:netbsd/balloon',
  'vcpus-missing': 'hint fact:xen/xl-vcpus-always',
  'vcpus-zero': 'warning setting',
  'vcpus-above-maxvcpus': 'error vcpus maxvcpus',
  'vcpus-many': 'error value limit fact:xen/limit-vcpus-hvm',
  // Disks.
  'disk-form': 'error value fact:xen/xl-disk-syntax',
  'disk-without-vdev': 'error fact:xen/xl-disk-syntax',
  'disk-without-target': 'error value',
  'vdev-unknown': 'error value fact:xen/xl-dry-run',
  'vdev-twice': 'error value fact:xen/xl-dry-run',
  'vdev-same-place': 'warning value other',
  'cdrom-position': 'error value fact:trouble/hvm-four-disks',
  'old-cdrom': 'hint fact:freebsd/handbook-builder',
  'old-prefix': 'hint value fact:xen/xl-disk-syntax',
  'phy-format': 'error value fact:xen/xl-disk-syntax',
  // Network.
  'mac-form': 'error value fact:xen/xl-vif-typo',
  'mac-multicast': 'error value',
  'mac-twice': 'error value',
  'vif-without-bridge': 'hint fact:xen/xl-default-bridge',
  'vif-emulated': 'warning type',
  'vif-script': 'hint value fact:netbsd/tap-names',
  // Screen and devices.
  'vnc-exposed': 'warning value fact:freebsd/handbook-vnclisten',
  'vnc-display-twice': 'error',
  'spice-exposed': 'warning value',
  'sdl-window': 'hint',
  'boot-letter': 'warning value',
  'pci-bsd': 'error fact:hardware/passthrough-bsd-dom0',
  'pci-pvh': 'error',
  'pci-balloon': 'error fact:xen/populate-on-demand',
} as const satisfies Record<string, string>;

export type FindingCode = keyof typeof findingCodes;

/** A code's usual severity, the placeholders of its words, and its fact. */
export function describeCode(code: FindingCode): { severity: Severity; placeholders: string[]; fact?: string } {
  const [severity, ...rest] = findingCodes[code].split(' ') as [Severity, ...string[]];
  const fact = rest.find((word) => word.startsWith('fact:'))?.slice(5);
  return { severity, placeholders: rest.filter((word) => !word.startsWith('fact:')), ...(fact === undefined ? {} : { fact }) };
}

const shorten = (value: string | number): string | number => (typeof value === 'string' && value.length > 60 ? `${value.slice(0, 59).toWellFormed()}…` : value);

/** A finding of a code; `values` in the order of its placeholders, long ones are cut. */
export function describeFinding(code: FindingCode, line: number, values: (string | number)[] = [], more: Partial<Finding> = {}): Finding {
  const { severity, placeholders, fact } = describeCode(code);
  const named = Object.fromEntries(placeholders.map((name, i) => [name, shorten(values[i] ?? '')]));
  return { code, severity, line, ...(placeholders.length > 0 ? { values: named } : {}), ...(fact === undefined ? {} : { fact }), ...more };
}
