import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { prepareZXingModule, readBarcodes } from 'zxing-wasm/reader';
import type { Gray } from './flyers-gray.ts';

// Without this the decoder would fetch its program from a CDN.
prepareZXingModule({ overrides: { wasmBinary: new Uint8Array(readFileSync(createRequire(import.meta.url).resolve('zxing-wasm/reader/zxing_reader.wasm'))).buffer } });

interface Point {
  x: number;
  y: number;
}

/** A code that was read off a picture. */
export interface ReadCode {
  text: string;
  /** L, M, Q or H. */
  correction: string;
  /** How the first characters are written; a code in one piece has no other. */
  mode: 'alphanumeric' | 'other';
  /** Modules of a side without the quiet zone. */
  modules: number;
  /** Corners of the code without the quiet zone in pixels: upper left, upper right, lower right, lower left. */
  corners: [Point, Point, Point, Point];
}

/** Which modules a mask turns over (ISO/IEC 18004, data mask patterns); x is the column. */
const masks: readonly ((y: number, x: number) => boolean)[] = [
  (y, x) => (y + x) % 2 === 0,
  (y) => y % 2 === 0,
  (_, x) => x % 3 === 0,
  (y, x) => (y + x) % 3 === 0,
  (y, x) => (Math.floor(y / 2) + Math.floor(x / 3)) % 2 === 0,
  (y, x) => ((y * x) % 2) + ((y * x) % 3) === 0,
  (y, x) => (((y * x) % 2) + ((y * x) % 3)) % 2 === 0,
  (y, x) => (((y + x) % 2) + ((y * x) % 3)) % 2 === 0,
];

/** The mode of a code: its first four bits, in the lower right corner. 0010 is alphanumeric. */
function modeOf({ data, width }: { data: ArrayLike<number>; width: number }, mask: number): ReadCode['mode'] {
  const last = width - 1;
  const places = [[last, last], [last, last - 1], [last - 1, last], [last - 1, last - 1]] as const;
  const bits = places.map(([y, x]) => (data[y * width + x] === 0) !== masks[mask]!(y, x));
  return bits.map(Number).join('') === '0010' ? 'alphanumeric' : 'other';
}

/** All QR codes of a picture, as one decoder (ZXing) reads them. */
export async function readCodes({ width, height, data }: Gray): Promise<ReadCode[]> {
  const colours = new Uint8ClampedArray(width * height * 4).fill(255);
  data.forEach((value, at) => colours.fill(value, 4 * at, 4 * at + 3));
  const results = await readBarcodes({ data: colours, width, height, colorSpace: 'srgb' } as unknown as ImageData, { formats: ['QRCode'], tryHarder: true, maxNumberOfSymbols: 50 });
  return results.map(({ text, extra, symbol, position }) => {
    const { DataMask, ECLevel } = JSON.parse(extra) as { DataMask: number; ECLevel: string };
    return { text, correction: ECLevel, mode: modeOf(symbol, DataMask), modules: symbol.width, corners: [position.topLeft, position.topRight, position.bottomRight, position.bottomLeft] };
  });
}

/** The texts of all QR codes of a PNG file. */
export async function readCodesOfImage(png: Uint8Array): Promise<string[]> {
  return (await readBarcodes(png, { formats: ['QRCode'], tryHarder: true, maxNumberOfSymbols: 50 })).map(({ text }) => text);
}

/** The texts of all QR codes of picture files, by file, as another decoder (zbarimg of Debian’s zbar-tools) reads them. */
export function readCodesOtherwise(files: string[]): Map<string, string[]> {
  const { stdout, error } = spawnSync('zbarimg', ['--quiet', '--xml', '-Sdisable', '-Sqr.enable', ...files], { encoding: 'utf8', maxBuffer: 1 << 24 });
  if (error) throw error;
  const found = stdout.split("<source href='").slice(1).map((part) => [part.slice(0, part.indexOf("'")), [...part.matchAll(/<!\[CDATA\[(.*?)\]\]>/g)].map(([, text]) => text!)] as const);
  return new Map([...files.map((file) => [file, []] as const), ...found].map(([file, texts]) => [file, [...texts]]));
}
