import type { Text } from '@muctieu/kernel/text';

/** What sort of refusal a code is; the server turns it into a status, nobody else needs to know. */
export type ProblemKind =
  | 'invalid' // the request itself is malformed
  | 'refused' // well-formed, and a rule of the field says no
  | 'not-found'
  | 'conflict' // contradicts what is stored
  | 'changed-meanwhile'
  | 'version-missing'
  | 'signed-out'
  | 'forbidden'
  | 'too-many'
  | 'too-large'
  | 'unacceptable'
  | 'unavailable'
  | 'broken';

/** The sentence of one problem code: where, what was expected, what stands there, what to do. */
export interface ProblemSentence extends Text {
  readonly kind: ProblemKind;
}

/** A chapter's problems: every code it may refuse with. */
export type ProblemCatalogue = Readonly<Record<string, ProblemSentence>>;
