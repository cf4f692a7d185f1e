import { Button } from '@mantine/core';
import type { ReactNode } from 'react';
import { LoadingNote } from './LoadingNote.tsx';
import { ProblemList } from './ProblemList.tsx';
import { sharedTexts } from './shared.texts.ts';
import type { Reading } from './use-operation.ts';
import { useSay } from './use-say.ts';

interface ReadingFrameProps<Answer> {
  readonly reading: Reading<Answer>;
  readonly children: (value: Answer) => ReactNode;
  /** Stands for the page's own title where what it would name cannot be read. */
  readonly header?: ReactNode;
}

/** What was read, or that it is loading, or why it could not be read and a way to try again. */
export function ReadingFrame<Answer>({ reading, children, header }: ReadingFrameProps<Answer>) {
  const say = useSay();
  if (reading.value !== undefined) return <>{children(reading.value)}</>;
  if (reading.problems.length > 0) {
    return (
      <>
        {header}
        <ProblemList problems={reading.problems}>
          <div className="row">
            <Button variant="default" size="xs" onClick={reading.reload}>
              {say(sharedTexts.retry)}
            </Button>
          </div>
        </ProblemList>
      </>
    );
  }
  return <LoadingNote />;
}
