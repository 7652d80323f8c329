/** A picture of one number a pixel: 0 black, 255 white. */
export interface Gray {
  width: number;
  height: number;
  data: Uint8Array;
}

/** Reads a PGM file as pdftoppm writes it (P5, one byte a pixel). Throws on anything else. */
export function readPgm(bytes: Uint8Array): Gray {
  const head = /^P5\s+(\d+)\s+(\d+)\s+255\s/.exec(Buffer.from(bytes.subarray(0, 40)).toString('latin1'));
  const [width, height] = [Number(head?.[1]), Number(head?.[2])];
  const data = bytes.subarray(head?.[0].length ?? 0);
  if (!head || data.length !== width * height) throw new Error('no PGM picture of one byte a pixel');
  return { width, height, data };
}

export const writePgm = ({ width, height, data }: Gray): Buffer => Buffer.concat([Buffer.from(`P5\n${width} ${height}\n255\n`, 'latin1'), data]);

/** The value at a place between pixels, from the four around it; white beyond the picture. */
function valueAt({ width, height, data }: Gray, x: number, y: number): number {
  const [left, top] = [Math.floor(x), Math.floor(y)];
  const at = (column: number, row: number) => (column < 0 || row < 0 || column >= width || row >= height ? 255 : data[row * width + column]!);
  const [across, down] = [x - left, y - top];
  return (at(left, top) * (1 - across) + at(left + 1, top) * across) * (1 - down) + (at(left, top + 1) * (1 - across) + at(left + 1, top + 1) * across) * down;
}

/** Turns a picture about its middle, clockwise, on a canvas that holds all of it. */
export function rotate(picture: Gray, degrees: number): Gray {
  const [sine, cosine] = [Math.sin((degrees * Math.PI) / 180), Math.cos((degrees * Math.PI) / 180)];
  const width = Math.ceil(picture.width * Math.abs(cosine) + picture.height * Math.abs(sine));
  const height = Math.ceil(picture.width * Math.abs(sine) + picture.height * Math.abs(cosine));
  const data = new Uint8Array(width * height);
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) {
      const [across, down] = [x - (width - 1) / 2, y - (height - 1) / 2];
      data[y * width + x] = Math.round(valueAt(picture, across * cosine + down * sine + (picture.width - 1) / 2, down * cosine - across * sine + (picture.height - 1) / 2));
    }
  }
  return { width, height, data };
}

/** Blurs a picture as a lens out of focus does; `sigma` in pixels. */
export function blur({ width, height, data }: Gray, sigma: number): Gray {
  const reach = Math.ceil(3 * sigma);
  const weights = Array.from({ length: 2 * reach + 1 }, (_, at) => Math.exp(-((at - reach) ** 2) / (2 * sigma ** 2)));
  const sum = weights.reduce((all, weight) => all + weight, 0);
  const pass = (from: ArrayLike<number>, to: Float32Array | Uint8Array, step: number, length: number, starts: (line: number) => number, lines: number) => {
    for (let line = 0; line < lines; line++) {
      for (let at = 0; at < length; at++) {
        let value = 0;
        for (let tap = -reach; tap <= reach; tap++) value += weights[tap + reach]! * from[starts(line) + Math.min(length - 1, Math.max(0, at + tap)) * step]!;
        to[starts(line) + at * step] = value / sum;
      }
    }
  };
  const half = new Float32Array(data.length);
  pass(data, half, 1, width, (row) => row * width, height);
  const blurred = new Uint8Array(data.length);
  pass(half, blurred, width, height, (column) => column, width);
  return { width, height, data: blurred };
}
