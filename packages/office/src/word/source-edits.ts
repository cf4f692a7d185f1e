/** Changes of a source text, named by places in the original; they are applied together. */
export class SourceEdits {
  readonly #insertions = new Map<number, string[]>();
  readonly #replacements = new Map<number, { readonly end: number; readonly text: string }>();

  /** Several insertions at one place stand in the order in which they came. */
  insert(at: number, text: string): void {
    this.#insertions.set(at, [...(this.#insertions.get(at) ?? []), text]);
  }

  replace(start: number, end: number, text: string): void {
    this.#replacements.set(start, { end, text });
  }

  apply(source: string): string {
    const places = [...new Set([...this.#insertions.keys(), ...this.#replacements.keys()])].toSorted((a, b) => a - b);
    const pieces: string[] = [];
    let done = 0;
    for (const place of places) {
      pieces.push(source.slice(done, place), ...(this.#insertions.get(place) ?? []));
      const replacement = this.#replacements.get(place);
      if (replacement) pieces.push(replacement.text);
      done = replacement?.end ?? place;
    }
    pieces.push(source.slice(done));
    return pieces.join('');
  }
}
