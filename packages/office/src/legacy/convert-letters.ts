import type { LetterEncoding } from './recognise-encoding.ts';
import { readTcvn3 } from './tcvn3.ts';
import { readVni } from './vni.ts';

export interface ConvertedLetters {
  readonly text: string;
  /** Absent where every code unit stayed in its place. */
  readonly offsets?: readonly number[];
}

/** Reads a text in the letters that were recognised. */
export function convertLetters(source: string, encoding: LetterEncoding): ConvertedLetters {
  switch (encoding) {
    case 'unicode':
    case 'windows-1258':
      return { text: source };
    case 'tcvn3':
      return { text: readTcvn3(source) };
    case 'vni':
      return readVni(source);
    default:
      return encoding satisfies never;
  }
}
