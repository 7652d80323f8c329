export interface TarEntry {
  path: string;
  mode: number;
  time: number;
  text: string;
}

const decoder = new TextDecoder('utf-8', { fatal: true });

/** Reads a ustar archive of plain files; throws for anything that POSIX does not define. */
export function readTar(archive: Uint8Array): TarEntry[] {
  const entries: TarEntry[] = [];
  if (archive.length % 512 !== 0) throw new Error('not whole blocks');
  for (let at = 0; ; ) {
    const header = archive.subarray(at, at + 512);
    if (header.length < 512) throw new Error('the end is missing');
    if (header.every((byte) => byte === 0)) {
      if (archive.length !== at + 1024 || archive.subarray(at).some((byte) => byte !== 0)) throw new Error('two empty blocks must end the archive');
      return entries;
    }
    const text = (from: number, length: number): string => decoder.decode(header.subarray(from, from + length)).replace(/\0.*$/s, '');
    const octal = (from: number, length: number): number => {
      const digits = text(from, length);
      if (!/^[0-7]+ ?$/.test(digits)) throw new Error(`no octal number: ${digits}`);
      return parseInt(digits, 8);
    };
    if (decoder.decode(header.subarray(257, 265)) !== 'ustar\x0000') throw new Error('no ustar');
    const sum = header.reduce((total, byte, i) => total + (i >= 148 && i < 156 ? 32 : byte), 0);
    if (octal(148, 8) !== sum) throw new Error('wrong checksum');
    if (text(156, 1) !== '0' || octal(108, 8) !== 0 || octal(116, 8) !== 0) throw new Error('a plain file of root is expected');
    const size = octal(124, 12);
    const prefix = text(345, 155);
    entries.push({ path: (prefix && `${prefix}/`) + text(0, 100), mode: octal(100, 8), time: octal(136, 12), text: decoder.decode(archive.subarray(at + 512, at + 512 + size)) });
    const end = at + 512 + size;
    at += 512 + Math.ceil(size / 512) * 512;
    if (archive.subarray(end, at).some((byte) => byte !== 0)) throw new Error('padding is not empty');
  }
}
