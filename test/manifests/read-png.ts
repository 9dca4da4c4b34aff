/** Reads a PNG of eight bits a channel, as browsers write them: its size and its points. */
import { inflateSync } from 'node:zlib';

export interface Picture {
  readonly width: number;
  readonly height: number;
  readonly hasAlpha: boolean;
  /** Red, green, blue and, where it has one, alpha of every point. */
  readonly points: readonly (readonly number[])[];
}

const signature = '89504e470d0a1a0a';

export function readPng(file: Buffer): Picture {
  if (file.subarray(0, 8).toString('hex') !== signature) throw new Error('not a PNG');
  const width = file.readUInt32BE(16);
  const height = file.readUInt32BE(20);
  const hasAlpha = file[25] === 6;
  if (file[24] !== 8 || (file[25] !== 2 && !hasAlpha)) throw new Error('not of eight bits a channel in true colour');
  const channels = hasAlpha ? 4 : 3;
  const bytes = unfilter(inflateSync(Buffer.concat([...dataOf(file)])), { height, channels, stride: width * channels });
  const points = Array.from({ length: width * height }, (_, at) => [
    ...bytes.subarray(at * channels, (at + 1) * channels),
  ]);
  return { width, height, hasAlpha, points };
}

function* dataOf(file: Buffer): Generator<Buffer> {
  for (let at = 8; at < file.length; ) {
    const length = file.readUInt32BE(at);
    if (file.subarray(at + 4, at + 8).toString('latin1') === 'IDAT') yield file.subarray(at + 8, at + 8 + length);
    at += length + 12;
  }
}

interface Layout {
  readonly height: number;
  readonly channels: number;
  readonly stride: number;
}

/** Each line begins with the number of the way it was filtered in. */
function unfilter(filtered: Buffer, { height, channels, stride }: Layout): Buffer {
  const bytes = Buffer.alloc(height * stride);
  for (let row = 0; row < height; row += 1) {
    const filter = filtered[row * (stride + 1)]!;
    for (let column = 0; column < stride; column += 1) {
      const at = row * stride + column;
      const left = column < channels ? 0 : bytes[at - channels]!;
      const above = row === 0 ? 0 : bytes[at - stride]!;
      const corner = row === 0 || column < channels ? 0 : bytes[at - stride - channels]!;
      const guesses = [0, left, above, (left + above) >> 1, paeth(left, above, corner)];
      bytes[at] = filtered[row * (stride + 1) + 1 + column]! + guesses[filter]!;
    }
  }
  return bytes;
}

function paeth(left: number, above: number, corner: number): number {
  const guess = left + above - corner;
  const distances = [left, above, corner].map((one) => Math.abs(guess - one));
  return [left, above, corner][distances.indexOf(Math.min(...distances))]!;
}
