import { Button } from '@mantine/core';
import { addressOf } from '@muctieu/contract/http/call-operation';
import type { ProblemItem } from '@muctieu/contract/http/problem-answer';
import type { BatchState } from '@muctieu/contract/reporting/writing/batch';
import {
  readReportBatch,
  retryReportBatch,
  takeReportBatch,
} from '@muctieu/contract/reporting/writing/batch.operations';
import { useState } from 'react';
import { downloadFile } from '../../shared/download-list.ts';
import { PageHeader } from '../../shared/PageHeader.tsx';
import { ProblemList } from '../../shared/ProblemList.tsx';
import { ReadingFrame } from '../../shared/ReadingFrame.tsx';
import { usePermission } from '../../shared/session.ts';
import { useChange } from '../../shared/use-change.ts';
import { useFormat } from '../../shared/use-format.ts';
import { useOperation } from '../../shared/use-operation.ts';
import { usePathParameter } from '../../shared/use-path-parameter.ts';
import { useSay } from '../../shared/use-say.ts';
import { isFinished, runBatch, stopBatch, useBatchRun } from './batch-runner.ts';
import { batchesTexts as texts } from './batches.texts.ts';
import { writingTexts } from './writing.texts.ts';

const trail = [
  { label: writingTexts.title, to: '/bao-cao/soan' },
  { label: writingTexts.batches, to: '/bao-cao/soan/hang-loat' },
];

/** How far a batch is, going on after a break, what failed and why, and its ZIP. */
export function BatchPage() {
  const say = useSay();
  const batchId = usePathParameter('batchId');
  const reading = useOperation(readReportBatch, { params: { batchId } });
  const steps = trail.map(({ label, to }) => ({ label: say(label), to }));
  const run = useBatchRun(batchId);
  return (
    <ReadingFrame reading={reading} header={<PageHeader title={say(writingTexts.batch)} trail={steps} />}>
      {(read) => (
        <div className="stack">
          <PageHeader title={read.templateName} trail={steps} note={read.periodName} />
          <BatchProgress batch={run.state ?? read} />
        </div>
      )}
    </ReadingFrame>
  );
}

function BatchProgress({ batch }: { readonly batch: BatchState }) {
  const say = useSay();
  const format = useFormat();
  const { batchId, total, done, failed, at } = batch;
  const mayGoOn = usePermission({ object: 'report', action: 'approve' });
  const run = useBatchRun(batchId);
  const retry = useChange(retryReportBatch, { refresh: ['reporting.'] });
  const [refused, setRefused] = useState<readonly ProblemItem[]>([]);
  const finished = isFinished(batch);
  const take = async () => {
    const got = await downloadFile(addressOf(takeReportBatch, { params: { batchId } }), {}, 'report.zip');
    setRefused('problems' in got ? got.problems : []);
  };
  const again = async () => {
    const outcome = await retry.send({ params: { batchId } });
    if (outcome.ok) void runBatch(batchId);
  };
  return (
    <section className="paper stack">
      <ProblemList problems={[...run.problems, ...retry.problems, ...refused]} takesFocus />
      <p className="soft">{say(texts.begun, { moment: format.moment(at) })}</p>
      <progress
        aria-label={say(texts.progressLabel)}
        max={total}
        value={done + failed.length}
        style={{ width: '100%', height: '1.25rem' }}
      />
      <p role="status">
        {say(texts.progress, { done, total })}.{' '}
        {say(finished ? texts.finished : run.running ? texts.running : texts.paused)}
      </p>
      <div className="row">
        {!finished && mayGoOn && !run.running && (
          <Button onClick={() => void runBatch(batchId)}>{say(texts.proceed)}</Button>
        )}
        {!finished && run.running && (
          <Button variant="default" onClick={() => stopBatch(batchId)}>
            {say(texts.stop)}
          </Button>
        )}
        {finished && <Button onClick={() => void take()}>{say(texts.take)}</Button>}
        {finished && failed.length > 0 && mayGoOn && (
          <Button variant="default" loading={retry.sending} onClick={() => void again()}>
            {say(texts.retry, { count: failed.length })}
          </Button>
        )}
      </div>
      {failed.length > 0 && (
        <>
          <h2>{say(texts.failed)}</h2>
          <ul>
            {failed.map(({ unitName, sentence }) => (
              <li key={unitName}>
                {unitName}: {say(sentence)}
              </li>
            ))}
          </ul>
        </>
      )}
    </section>
  );
}
