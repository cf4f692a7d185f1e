import { useEffect, useState } from 'react';
import { sharedTexts } from './shared.texts.ts';
import { useSay } from './use-say.ts';

const quietMilliseconds = 300;

/** Says that something is loading, but only once it takes long enough to be noticed. */
export function LoadingNote() {
  const say = useSay();
  const [shown, setShown] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setShown(true), quietMilliseconds);
    return () => clearTimeout(timer);
  }, []);
  return (
    <p role="status" className="soft">
      {shown ? say(sharedTexts.loading) : ''}
    </p>
  );
}
