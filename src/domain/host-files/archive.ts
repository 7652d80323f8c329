/** A file of an archive: a path without a leading slash, its text (written as UTF-8) or its bytes, permissions (0o644 without). */
export interface ArchiveFile {
  path: string;
  text: string | Uint8Array;
  mode?: number;
}

const block = 512;
const encoder = new TextEncoder();

/** Splits a path into ustar's `prefix` (155 bytes) and `name` (100 bytes). RangeError if it does not fit or could leave the folder. */
function splitPath(path: string): [prefix: Uint8Array, name: Uint8Array] {
  if (/[\p{C}\\]/u.test(path) || path.split('/').some((part) => part === '' || part === '.' || part === '..')) {
    throw new RangeError(`no path for an archive: ${JSON.stringify(path)}`);
  }
  const bytes = encoder.encode(path);
  if (bytes.length <= 100) return [new Uint8Array(), bytes];
  const slash = bytes.findIndex((byte, i) => byte === 0x2f && bytes.length - i - 1 <= 100);
  if (slash < 0 || slash > 155) throw new RangeError(`too long a path for an archive: ${path}`);
  return [bytes.slice(0, slash), bytes.slice(slash + 1)];
}

function emitHeader({ path, mode = 0o644 }: ArchiveFile, size: number, time: number): Uint8Array {
  const header = new Uint8Array(block);
  const [prefix, name] = splitPath(path);
  const put = (at: number, text: string): void => header.set(encoder.encode(text), at);
  const octal = (at: number, digits: number, value: number): void => {
    const text = value.toString(8);
    if (!Number.isSafeInteger(value) || value < 0 || text.length > digits) throw new RangeError(`no number for an archive: ${value}`);
    put(at, text.padStart(digits, '0'));
  };
  header.set(name, 0);
  octal(100, 7, mode);
  octal(108, 7, 0);
  octal(116, 7, 0);
  octal(124, 11, size);
  octal(136, 11, time);
  put(148, ' '.repeat(8));
  put(156, '0');
  put(257, 'ustar\0' + '00');
  header.set(prefix, 345);
  const sum = header.reduce((total, byte) => total + byte, 0);
  put(148, sum.toString(8).padStart(6, '0') + '\0 ');
  return header;
}

/**
 * The files as a tar archive (POSIX ustar) in their order, owned by 0:0, the same bytes for the same input. `time` in seconds since
 * 1970. RangeError for a path that is absolute, has empty, `.` or `..` parts, appears twice or does not fit in ustar.
 */
export function emitTar(files: ArchiveFile[], time: number): Uint8Array {
  const paths = new Set<string>();
  const parts: Uint8Array[] = [];
  for (const file of files) {
    if (paths.has(file.path)) throw new RangeError(`twice in the archive: ${file.path}`);
    paths.add(file.path);
    const data = typeof file.text === 'string' ? encoder.encode(file.text) : file.text;
    parts.push(emitHeader(file, data.length, time), data, new Uint8Array(-data.length & (block - 1)));
  }
  parts.push(new Uint8Array(2 * block));
  const archive = new Uint8Array(parts.reduce((total, part) => total + part.length, 0));
  let at = 0;
  for (const part of parts) {
    archive.set(part, at);
    at += part.length;
  }
  return archive;
}
