import { readJsonFile } from './json-file.ts';

/** Who signs for an authority of the demo, who keeps its register: invented people, as all of them are. */
export interface DemoAuthorityFunction {
  readonly id: string;
  readonly invented: true;
  /** Of `organisations.json`. */
  readonly authorityId: string;
  /** Of `people.json`. */
  readonly personId: string;
  readonly personName: string;
  readonly kind: 'head' | 'deputy' | 'by-order' | 'clerk';
  readonly title: string;
  readonly headTitle?: string;
  readonly otherTitle?: string;
  readonly from: string;
}

export function readAuthorityFunctions(): readonly DemoAuthorityFunction[] {
  return readJsonFile('reports/authority-functions.json');
}
