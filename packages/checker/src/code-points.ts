/** Counts in code points what strings count in UTF-16: places in the output are code points, as other languages count. */
export class CodePoints {
  readonly count: number;
  /** Places of the second halves of pairs, in order; reports have few or none. */
  private readonly seconds: readonly number[];

  constructor(text: string) {
    const seconds: number[] = [];
    for (const found of text.matchAll(/[\ud800-\udbff][\udc00-\udfff]/g)) seconds.push(found.index + 1);
    this.seconds = seconds;
    this.count = text.length - seconds.length;
  }

  /** How many code points stand before a place. */
  before(place: number): number {
    let low = 0;
    let high = this.seconds.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((this.seconds[middle] ?? 0) < place) low = middle + 1;
      else high = middle;
    }
    return place - low;
  }
}
