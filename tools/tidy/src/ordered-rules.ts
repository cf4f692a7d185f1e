import type { Rule } from './rule.ts';
import { chapterOrder } from './rules/chapter-order.ts';
import { chapterReadme } from './rules/chapter-readme.ts';
import { deadFile } from './rules/dead-file.ts';
import { fileLength } from './rules/file-length.ts';
import { fileName } from './rules/file-name.ts';
import { glossaryWord } from './rules/glossary-word.ts';
import { importDirection } from './rules/import-direction.ts';
import { machineTrace } from './rules/machine-trace.ts';
import { migrationComment } from './rules/migration-comment.ts';
import { userText } from './rules/user-text.ts';

/** Every rule there is. */
export const orderedRules: readonly Rule[] = [
  importDirection,
  chapterOrder,
  chapterReadme,
  fileName,
  fileLength,
  deadFile,
  glossaryWord,
  migrationComment,
  userText,
  machineTrace,
];
