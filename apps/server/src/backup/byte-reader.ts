const lineFeed = 0x0a;
const lineBytesMost = 1024 * 1024;

/** Lines and runs of bytes out of one stream, without holding more of it than is asked for. */
export class ByteReader {
  readonly #source: AsyncIterator<Buffer>;
  #held: Buffer = Buffer.alloc(0);

  constructor(source: AsyncIterable<Buffer>) {
    this.#source = source[Symbol.asyncIterator]();
  }

  /** Without its line feed; undefined where nothing more comes, or no line ends in a megabyte. */
  async line(): Promise<string | undefined> {
    for (let searched = 0; ; ) {
      const end = this.#held.indexOf(lineFeed, searched);
      if (end >= 0) {
        const line = this.#held.toString('utf8', 0, end);
        this.#held = this.#held.subarray(end + 1);
        return line;
      }
      searched = this.#held.length;
      if (searched > lineBytesMost || !(await this.#more())) return undefined;
    }
  }

  /** Exactly so many; undefined where fewer come. */
  async bytes(length: number): Promise<Buffer | undefined> {
    while (this.#held.length < length) if (!(await this.#more())) return undefined;
    const bytes = this.#held.subarray(0, length);
    this.#held = this.#held.subarray(length);
    return bytes;
  }

  async #more(): Promise<boolean> {
    const { done, value } = await this.#source.next();
    if (done === true) return false;
    this.#held = this.#held.length === 0 ? value : Buffer.concat([this.#held, value]);
    return true;
  }
}
