import type { RelatedRole, Statement } from '@muctieu/checker/statement';
import { type Language, say } from '@muctieu/kernel/text';
import { findPlace } from '@muctieu/office/document';
import type { CheckedFile } from './checked-file.ts';
import { sayPlace } from './place-text.ts';
import { TextOffsets } from './text-offsets.ts';

/** A statement as every form of output shows it: said in a language, with places a person finds. */
export interface Finding {
  /** From 1, in reading order within its file. */
  readonly number: number;
  readonly statement: Statement;
  readonly place: string;
  /** `[start, end)` in the document's text, as `slice` takes them. */
  readonly start: number;
  readonly end: number;
  readonly message: string;
  readonly cause?: string;
  readonly doubt?: string;
  /** The number of the finding that this one follows from. */
  readonly follows?: number;
  readonly operands: readonly FindingOperand[];
}

export interface FindingOperand {
  readonly role: RelatedRole;
  readonly quote: string;
  readonly place: string;
  /** The other file in which it stands; absent when it is the same. */
  readonly file?: string;
  readonly start: number;
  readonly end: number;
}

type Checked = CheckedFile & { kind: 'checked' };

export function readFindings(file: Checked, files: readonly CheckedFile[], language: Language): Finding[] {
  const offsets = new TextOffsets(file.document);
  const others = new Map<string, { document: Checked['document']; offsets: TextOffsets }>();
  for (const other of files)
    if (other.kind === 'checked')
      others.set(other.path, { document: other.document, offsets: new TextOffsets(other.document) });
  return file.result.statements.map((statement, index) => {
    const start = offsets.toUnits(statement.start);
    const { cause, doubt, root } = statement;
    return {
      number: index + 1,
      statement,
      place: sayPlace(findPlace(file.document, start), language),
      start,
      end: offsets.toUnits(statement.end),
      message: say(statement.message, language),
      ...(cause === undefined ? {} : { cause: say(cause.explanation, language) }),
      ...(doubt === undefined ? {} : { doubt: say(doubt.reason, language) }),
      ...(root === undefined ? {} : { follows: root + 1 }),
      operands: statement.related.map((related): FindingOperand => {
        const { role, quote, file: name } = related;
        const home = (name === undefined ? undefined : others.get(name)) ?? { document: file.document, offsets };
        const at = home.offsets.toUnits(related.start);
        const place = sayPlace(findPlace(home.document, at), language);
        return {
          role,
          quote,
          place,
          start: at,
          end: home.offsets.toUnits(related.end),
          ...(name === undefined ? {} : { file: name }),
        };
      }),
    };
  });
}
