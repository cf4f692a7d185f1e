import type { Text } from '@muctieu/kernel/text';

/** One column of a list: on screen, in CSV and in XLSX the same. */
export interface Column {
  /** The property of the item. */
  readonly key: string;
  readonly title: Text;
  readonly kind: 'text' | 'code' | 'number' | 'dong' | 'date' | 'moment' | 'yes-no' | 'choice';
  /** For `choice`: the words of its values. */
  readonly choices?: Readonly<Record<string, Text>>;
}
