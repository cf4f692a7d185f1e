/**
 * How much each point of a line matters to its form (Visvalingam and Whyatt 1993): the area of the triangle that goes
 * when it is left out, never less than that of a point left out before it. The ends matter endlessly.
 */
export function weighPoints(line: readonly number[]): Float64Array {
  const count = line.length / 2;
  const weights = new Float64Array(count).fill(Number.POSITIVE_INFINITY);
  if (count < 3) return weights;
  const before = Int32Array.from({ length: count }, (_, index) => index - 1);
  const after = Int32Array.from({ length: count }, (_, index) => index + 1);
  const areas = new Float64Array(count);
  const heap = new PointHeap(areas, count);
  for (let index = 1; index < count - 1; index += 1) {
    areas[index] = triangle(line, index - 1, index, index + 1);
    heap.push(index);
  }
  let least = 0;
  for (let index = heap.pop(); index !== undefined; index = heap.pop()) {
    least = Math.max(least, areas[index] ?? 0);
    weights[index] = least;
    const left = before[index] ?? 0;
    const right = after[index] ?? 0;
    after[left] = right;
    before[right] = left;
    for (const near of [left, right]) {
      if (near === 0 || near === count - 1) continue;
      areas[near] = triangle(line, before[near] ?? 0, near, after[near] ?? 0);
      heap.moved(near);
    }
  }
  return weights;
}

function triangle(line: readonly number[], a: number, b: number, c: number): number {
  const ax = line[a * 2] ?? 0;
  const ay = line[a * 2 + 1] ?? 0;
  const bx = (line[b * 2] ?? 0) - ax;
  const by = (line[b * 2 + 1] ?? 0) - ay;
  const cx = (line[c * 2] ?? 0) - ax;
  const cy = (line[c * 2 + 1] ?? 0) - ay;
  return Math.abs(bx * cy - by * cx) / 2;
}

/** Points by their area, the least first. */
class PointHeap {
  readonly #areas: Float64Array;
  readonly #points: Int32Array;
  readonly #places: Int32Array;
  #size = 0;

  constructor(areas: Float64Array, capacity: number) {
    this.#areas = areas;
    this.#points = new Int32Array(capacity);
    this.#places = new Int32Array(capacity).fill(-1);
  }

  push(point: number): void {
    this.#put(point, this.#size);
    this.#size += 1;
    this.#up(this.#size - 1);
  }

  pop(): number | undefined {
    if (this.#size === 0) return undefined;
    const [first = 0] = this.#points;
    this.#size -= 1;
    this.#places[first] = -1;
    if (this.#size > 0) {
      this.#put(this.#points[this.#size] ?? 0, 0);
      this.#down(0);
    }
    return first;
  }

  /** Its area has changed. */
  moved(point: number): void {
    const place = this.#places[point] ?? -1;
    if (place < 0) return;
    this.#up(place);
    this.#down(this.#places[point] ?? 0);
  }

  #areaAt(place: number): number {
    return this.#areas[this.#points[place] ?? 0] ?? 0;
  }

  #put(point: number, place: number): void {
    this.#points[place] = point;
    this.#places[point] = place;
  }

  #swap(a: number, b: number): void {
    const first = this.#points[a] ?? 0;
    this.#put(this.#points[b] ?? 0, a);
    this.#put(first, b);
  }

  #up(start: number): void {
    for (let place = start; place > 0; ) {
      const above = (place - 1) >> 1;
      if (this.#areaAt(above) <= this.#areaAt(place)) return;
      this.#swap(place, above);
      place = above;
    }
  }

  #down(start: number): void {
    for (let place = start; ; ) {
      const left = place * 2 + 1;
      if (left >= this.#size) return;
      const least = left + 1 < this.#size && this.#areaAt(left + 1) < this.#areaAt(left) ? left + 1 : left;
      if (this.#areaAt(place) <= this.#areaAt(least)) return;
      this.#swap(place, least);
      place = least;
    }
  }
}
