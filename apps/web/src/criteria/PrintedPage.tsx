import { readPrinted } from '@muctieu/contract/criteria/criteria.operations';
import type { PrintedAnswer, RoundItem } from '@muctieu/contract/criteria/criteria-round';
import { PageLink } from '../shared/PageLink.tsx';
import { ReadingFrame } from '../shared/ReadingFrame.tsx';
import { usePermission } from '../shared/session.ts';
import { useOperation } from '../shared/use-operation.ts';
import { useSay } from '../shared/use-say.ts';
import { criteriaPageTexts } from './criteria.texts.ts';
import { criteriaSentences } from './criteria-pages.texts.ts';
import { DamagedLines, PrintedFigures } from './PrintedFigures.tsx';
import { PrintedIncreases } from './PrintedIncreases.tsx';
import { RoundFrame } from './RoundFrame.tsx';

/** Where the report contradicts itself: printed figures beside derived ones, and the lines that could not be taken. */
export function PrintedPage() {
  const say = useSay();
  const mayWrite = usePermission({ object: 'criteria-assessment', action: 'write' });
  return (
    <RoundFrame title={say(criteriaPageTexts.printed)} note={say(criteriaSentences.printedNote)}>
      {(round) => (
        <>
          {mayWrite && (
            <p>
              <PageLink to={`/tieu-chi/nhap?ky=${round.roundId}`}>{say(criteriaPageTexts.importing)}</PageLink>
            </p>
          )}
          <PrintedIncreases provinceId={round.provinceId} />
          <RoundPrinted key={round.roundId} round={round} />
        </>
      )}
    </RoundFrame>
  );
}

function RoundPrinted({ round }: { readonly round: RoundItem }) {
  const printed = useOperation(readPrinted, { params: { roundId: round.roundId } });
  return (
    <ReadingFrame reading={printed}>
      {(value: PrintedAnswer) => (
        <>
          <p className="paper">{round.note}</p>
          <PrintedFigures figures={value.figures} sums={value.sums} />
          <DamagedLines damaged={value.damaged} />
        </>
      )}
    </ReadingFrame>
  );
}
