import { encodePng, type Picture } from './png.ts';

/** The accent that Teams shows beside the icon, and the icon's own ground. */
export const ACCENT = '#1B4F6B';

interface Point {
  readonly x: number;
  readonly y: number;
}
type Rgb = readonly [number, number, number];

/** The mark on a field of 0-1: a speech bubble with a tick, a synpunkt that has been received. */
const BUBBLE = { from: { x: 0.16, y: 0.19 }, to: { x: 0.84, y: 0.69 }, radius: 0.12 };
const TAIL: readonly [Point, Point, Point] = [{ x: 0.27, y: 0.66 }, { x: 0.49, y: 0.66 }, { x: 0.27, y: 0.86 }];
const TICK: readonly [Point, Point, Point] = [{ x: 0.34, y: 0.45 }, { x: 0.455, y: 0.56 }, { x: 0.67, y: 0.32 }];

/** Full colour, 192 by 192: Teams rounds the corners itself. */
export function colorIcon(): Uint8Array {
  const ground = rgb(ACCENT);
  return encodePng(draw(192, (at) => (inMark(at) && !nearTick(at, 0.045) ? [255, 255, 255] : ground)));
}

/** White on transparent, 32 by 32, with lines thick enough for that size and the tail filled. */
export function outlineIcon(): Uint8Array {
  const line = 0.042;
  return encodePng(draw(32, (at) => (Math.abs(toMark(at)) < line || toTail(at) < line / 2 || nearTick(at, line) ? [255, 255, 255] : null)));
}

/** Each point of the picture is asked 4 by 4 times, which makes the edges smooth. */
function draw(size: number, colorAt: (at: Point) => Rgb | null): Picture {
  const fine = 4;
  const rgba = new Uint8Array(size * size * 4);
  for (let y = 0; y < size; y += 1) {
    for (let x = 0; x < size; x += 1) {
      const sum = [0, 0, 0];
      let hits = 0;
      for (let i = 0; i < fine * fine; i += 1) {
        const color = colorAt({ x: (x + ((i % fine) + 0.5) / fine) / size, y: (y + (Math.floor(i / fine) + 0.5) / fine) / size });
        if (!color) continue;
        hits += 1;
        color.forEach((part, at) => { sum[at]! += part; });
      }
      if (hits > 0) rgba.set([...sum.map((part) => Math.round(part / hits)), Math.round((255 * hits) / (fine * fine))], (y * size + x) * 4);
    }
  }
  return { width: size, height: size, rgba };
}

const inMark = (at: Point): boolean => toMark(at) < 0;

/** Distance to the edge of bubble and tail together; negative inside. */
function toMark(at: Point): number {
  return Math.min(toBox(at), toTail(at));
}

function toBox({ x, y }: Point): number {
  const { from, to, radius } = BUBBLE;
  const dx = Math.abs(x - (from.x + to.x) / 2) - (to.x - from.x) / 2 + radius;
  const dy = Math.abs(y - (from.y + to.y) / 2) - (to.y - from.y) / 2 + radius;
  return length(Math.max(dx, 0), Math.max(dy, 0)) + Math.min(Math.max(dx, dy), 0) - radius;
}

function toTail(at: Point): number {
  const sides = TAIL.map((from, i) => ({ from, to: TAIL[(i + 1) % 3]! }));
  const inside = sides.every(({ from, to }) => (to.x - from.x) * (at.y - from.y) - (to.y - from.y) * (at.x - from.x) >= 0);
  const edge = Math.min(...sides.map(({ from, to }) => toLine(at, from, to)));
  return inside ? -edge : edge;
}

function nearTick(at: Point, half: number): boolean {
  return Math.min(toLine(at, TICK[0], TICK[1]), toLine(at, TICK[1], TICK[2])) < half;
}

function toLine(at: Point, from: Point, to: Point): number {
  const along = { x: to.x - from.x, y: to.y - from.y };
  const share = ((at.x - from.x) * along.x + (at.y - from.y) * along.y) / (along.x ** 2 + along.y ** 2);
  const t = Math.min(1, Math.max(0, share));
  return length(at.x - from.x - t * along.x, at.y - from.y - t * along.y);
}

/** Math.hypot is ten times slower, and asked a million times. */
function length(x: number, y: number): number {
  return Math.sqrt(x * x + y * y);
}

function rgb(hex: string): Rgb {
  const n = Number.parseInt(hex.slice(1), 16);
  return [n >> 16, (n >> 8) & 255, n & 255];
}
