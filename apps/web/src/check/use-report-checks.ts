import { checkReportFile, checkReportTexts } from '@muctieu/contract/check/check.operations';
import type { CheckedReport } from '@muctieu/contract/check/checked-report';
import type { ProblemItem } from '@muctieu/contract/http/problem-answer';
import { say } from '@muctieu/kernel/text';
import { useCallback, useState } from 'react';
import { callFromPage } from '../shared/caller.ts';
import type { UploadProgress } from '../shared/FileDrop.tsx';
import { uploadFile } from '../shared/upload-file.ts';
import { checkPageTexts } from './check-page.texts.ts';
import { inUnits } from './report-blocks.ts';

/** One file that the person gave, with what came of it. The file stays in the browser's memory for the downloads. */
export interface ReportCheck {
  readonly file: File;
  readonly report?: CheckedReport;
  readonly problems: readonly ProblemItem[];
}

export interface ReportChecks {
  readonly checks: readonly ReportCheck[];
  readonly progress: UploadProgress | undefined;
  /** Why several files could not be checked against each other, where that failed. */
  readonly problems: readonly ProblemItem[];
  readonly add: (files: readonly File[]) => Promise<void>;
  readonly clear: () => void;
}

/** Sends files one after another; where there are several, checks them against each other too. */
export function useReportChecks(): ReportChecks {
  const [checks, setChecks] = useState<readonly ReportCheck[]>([]);
  const [progress, setProgress] = useState<UploadProgress>();
  const [problems, setProblems] = useState<readonly ProblemItem[]>([]);

  const add = useCallback(
    async (files: readonly File[]) => {
      const all: ReportCheck[] = [...checks.filter((check) => files.every((file) => file.name !== check.file.name))];
      for (const file of files) {
        // A server that stops reading in the middle looks like a network that failed: said before anything is sent.
        if (file.size > megabytesMost * megabyte) {
          all.push({ file, problems: [tooLarge(file)] });
          continue;
        }
        setProgress({ name: file.name, share: 0 });
        const outcome = await uploadFile(checkReportFile, { query: { name: file.name }, file }, (share) =>
          setProgress({ name: file.name, share }),
        );
        all.push(
          outcome.ok ? { file, report: inUnits(outcome.value), problems: [] } : { file, problems: outcome.problems },
        );
      }
      const joined = await checkTogether(all);
      setProblems(joined.problems);
      setProgress(undefined);
      setChecks(joined.checks);
    },
    [checks],
  );
  const clear = useCallback(() => {
    setChecks([]);
    setProblems([]);
  }, []);
  return { checks, progress, problems, add, clear };
}

const megabyte = 1024 * 1024;
/** What the server takes in one request. */
const megabytesMost = 32;

function tooLarge(file: File): ProblemItem {
  const values = { name: file.name, megabytes: Math.ceil(file.size / megabyte), most: megabytesMost };
  const text = { vi: say(checkPageTexts.tooLarge, 'vi', values), en: say(checkPageTexts.tooLarge, 'en', values) };
  return { code: 'body-too-large', text };
}

async function checkTogether(
  checks: readonly ReportCheck[],
): Promise<{ checks: readonly ReportCheck[]; problems: readonly ProblemItem[] }> {
  const reports = checks.flatMap(({ report }) => (report === undefined ? [] : [report]));
  if (reports.length < 2) return { checks, problems: [] };
  const outcome = await callFromPage(checkReportTexts, {
    body: { reports: reports.map(({ file, text, tables }) => ({ name: file, text, tables })) },
  });
  if (!outcome.ok) return { checks, problems: outcome.problems };
  return {
    problems: [],
    checks: checks.map((check) => {
      const result = outcome.value.results.find(({ file }) => file === check.report?.file);
      if (check.report === undefined || result === undefined) return check;
      const { report } = check;
      const placeOf = new Map(report.statements.map(({ start, place }) => [start, place]));
      const merged = inUnits({ ...report, ...result });
      return {
        ...check,
        report: {
          ...merged,
          statements: merged.statements.map((statement) => {
            const place = placeOf.get(statement.start);
            return place === undefined ? statement : { ...statement, place };
          }),
        },
      };
    }),
  };
}
