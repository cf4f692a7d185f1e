import { readDemoFigures } from '@muctieu/contract/capital/demo-figures.operations';
import { PageLink } from '../shared/PageLink.tsx';
import { useOperation } from '../shared/use-operation.ts';
import { useSay } from '../shared/use-say.ts';
import { capitalPageTexts } from './capital.texts.ts';
import { useOwnProvince } from './province-of.ts';

/** The way to what the demo decided; nothing where the province holds no demo. */
export function DemoFiguresLink() {
  const say = useSay();
  const { value } = useOperation(readDemoFigures, { query: { provinceId: useOwnProvince(), part: 'presence' } });
  return value?.isDemo === true ? <PageLink to="/von/so-lieu-mau">{say(capitalPageTexts.demoFigures)}</PageLink> : null;
}
