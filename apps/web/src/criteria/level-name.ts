import type { MatrixAnswer } from '@muctieu/contract/criteria/criteria-round';
import type { Text } from '@muctieu/kernel/text';
import { criteriaSentences } from './criteria-pages.texts.ts';

/** The words of a level's code, as the set names it. */
export function levelName(matrix: Pick<MatrixAnswer, 'levels' | 'provinceStatuses'>, code: string): Text {
  if (code === '') return criteriaSentences.notAssessed;
  const found = [...matrix.levels, ...matrix.provinceStatuses].find((level) => level.code === code);
  return found?.name ?? criteriaSentences.noBucket;
}
