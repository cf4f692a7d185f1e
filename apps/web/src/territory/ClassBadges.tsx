import { classTexts } from '@muctieu/contract/territory/territory.texts';
import { StatusBadge } from '../shared/StatusBadge.tsx';
import { useSay } from '../shared/use-say.ts';

/** Classes of a unit, each as `scheme:value`. */
export function ClassBadges({ classes }: { readonly classes: readonly string[] }) {
  const say = useSay();
  return (
    <span className="row">
      {classes.map((held) => {
        const text = classTexts[held];
        return (
          <StatusBadge key={held} tone="neutral">
            {text === undefined ? held : say(text)}
          </StatusBadge>
        );
      })}
    </span>
  );
}
