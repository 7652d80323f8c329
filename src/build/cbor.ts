/** What Pagefind's files consist of: whole numbers, texts and lists. */
export type Cbor = number | string | Cbor[];

/** Reads one value of the kinds above. Throws on any other: then Pagefind's files are no longer what this code knows. */
export function parseCbor(bytes: Uint8Array): Cbor {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  let at = 0;
  const read = (): Cbor => {
    const first = view.getUint8(at++);
    const kind = first >> 5;
    const small = first & 31;
    let value = small;
    if (small === 24) value = view.getUint8(at++);
    else if (small === 25) [value, at] = [view.getUint16(at), at + 2];
    else if (small === 26) [value, at] = [view.getUint32(at), at + 4];
    else if (small > 26) throw new Error(`CBOR: a number of unknown length at byte ${at - 1}`);
    if (kind === 0) return value;
    if (kind === 1) return -1 - value;
    if (kind === 3) {
      at += value;
      return new TextDecoder().decode(bytes.subarray(at - value, at));
    }
    if (kind === 4) return Array.from({ length: value }, read);
    throw new Error(`CBOR: a value of kind ${kind} at byte ${at - 1}`);
  };
  return read();
}

/** Writes a value so that parseCbor and Pagefind read it. */
export function emitCbor(value: Cbor): Uint8Array {
  const bytes: number[] = [];
  const head = (kind: number, size: number) => {
    if (size < 24) bytes.push((kind << 5) | size);
    else if (size < 0x100) bytes.push((kind << 5) | 24, size);
    else if (size < 0x10000) bytes.push((kind << 5) | 25, size >> 8, size & 255);
    else bytes.push((kind << 5) | 26, size >>> 24, (size >> 16) & 255, (size >> 8) & 255, size & 255);
  };
  const write = (one: Cbor): void => {
    if (typeof one === 'number') head(one < 0 ? 1 : 0, one < 0 ? -1 - one : one);
    else if (typeof one === 'string') {
      const text = new TextEncoder().encode(one);
      head(3, text.length);
      bytes.push(...text);
    } else {
      head(4, one.length);
      one.forEach(write);
    }
  };
  write(value);
  return Uint8Array.from(bytes);
}
