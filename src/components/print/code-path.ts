import { encode } from 'uqr';

/** A QR code as a drawing: `d` is the path of its dark modules, in modules, on a square of `modules` × `modules` that includes the quiet zone. */
export interface CodeDrawing {
  d: string;
  modules: number;
  /** 1 to 40: how large the code is, (17 + 4 × version) modules without the quiet zone. */
  version: number;
}

/** Modules of white around a code (ISO/IEC 18004, section on the quiet zone). */
export const quietZone = 4;

/** A printed address as a code holds it: in capitals, whose characters take 5.5 bits each. A folder of the address stays as it is, since servers tell cases apart. */
export const codeText = (site: string, base: string, code: string): string => `${site.toUpperCase()}${base}${code.toUpperCase()}`;

/** The same as people type it: without the scheme, in small letters, in pieces that may stand on lines of their own. */
export const typedPieces = (site: string, base: string, code: string): string[] => `${site.replace(/^https?:\/\//, '')}${base}${code.toLowerCase()}`.split(/(?<=[./])/);

/**
 * The QR code of a text with error correction Q (a quarter of it may be lost). Dark modules of a row that touch are one run, so that printers leave no
 * hairlines between them. Throws if the text is longer than a code of version 6 holds: it would be too fine for a printed sheet.
 */
export function drawCode(text: string): CodeDrawing {
  let code: ReturnType<typeof encode>;
  try {
    code = encode(text, { ecc: 'Q', border: 0, maxVersion: 6, boostEcc: false });
  } catch {
    throw new Error(`"${text}" is too long for a printed code (version 6, error correction Q). Serve the site at a shorter address.`);
  }
  const runs = code.data.flatMap((row, y) => {
    const path: string[] = [];
    for (let x = 0; x < row.length; x++) {
      if (!row[x]) continue;
      const from = x;
      while (row[x + 1]) x++;
      path.push(`M${from + quietZone} ${y + quietZone}h${x - from + 1}v1h-${x - from + 1}z`);
    }
    return path;
  });
  return { d: runs.join(''), modules: code.size + 2 * quietZone, version: code.version };
}
