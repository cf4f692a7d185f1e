/** Milliseconds of each call, in order of size. */
export class Latencies {
  readonly #milliseconds: number[] = [];

  async time<Value>(work: () => Promise<Value>): Promise<Value> {
    const from = performance.now();
    const value = await work();
    this.#milliseconds.push(performance.now() - from);
    return value;
  }

  /** `percentile(0.95)`: what 95 of 100 calls stayed within. */
  percentile(share: number): number {
    const sorted = this.#milliseconds.toSorted((a, b) => a - b);
    return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN;
  }

  get count(): number {
    return this.#milliseconds.length;
  }
}

export function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? Number.NaN;
}
