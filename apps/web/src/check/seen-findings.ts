import type { CheckedReport, CheckedStatement } from '@muctieu/contract/check/checked-report';
import { useCallback, useEffect, useState } from 'react';
import { keep, kept } from '../shared/kept-choice.ts';

export interface SeenFindings {
  readonly has: (statement: CheckedStatement) => boolean;
  readonly toggle: (statement: CheckedStatement) => void;
}

/**
 * Which findings a person has marked as seen; kept on this machine under a fingerprint of the text, so that the same
 * report dropped again tomorrow shows them, and nothing of the report itself is stored.
 */
export function useSeenFindings(report: CheckedReport): SeenFindings {
  const [key, setKey] = useState<string>();
  const [seen, setSeen] = useState<ReadonlySet<string>>(new Set());
  useEffect(() => {
    let current = true;
    void fingerprint(report.text).then((hash) => {
      if (!current) return;
      const name = `muctieu.seen.${hash}`;
      setKey(name);
      setSeen(new Set((kept(name) ?? '').split(' ').filter(Boolean)));
    });
    return () => {
      current = false;
    };
  }, [report.text]);
  const toggle = useCallback(
    (statement: CheckedStatement) => {
      setSeen((before) => {
        const next = new Set(before);
        const name = nameOf(statement);
        if (!next.delete(name)) next.add(name);
        if (key !== undefined) keep(key, next.size === 0 ? undefined : [...next].join(' '));
        return next;
      });
    },
    [key],
  );
  const has = useCallback((statement: CheckedStatement) => seen.has(nameOf(statement)), [seen]);
  return { has, toggle };
}

function nameOf({ kind, start, end }: CheckedStatement): string {
  return `${kind}:${start}-${end}`;
}

async function fingerprint(text: string): Promise<string> {
  // Browsers offer digests on safe origins only; over plain http in an office network a simple sum has to do.
  if (globalThis.crypto.subtle === undefined) {
    let sum = 0;
    for (let at = 0; at < text.length; at += 1) sum = (Math.imul(sum, 31) + text.charCodeAt(at)) | 0;
    return `${text.length}-${sum >>> 0}`;
  }
  const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text));
  return [...new Uint8Array(digest).subarray(0, 12)].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}
