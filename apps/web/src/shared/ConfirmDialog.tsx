import { Button } from '@mantine/core';
import type { ProblemItem } from '@muctieu/contract/http/problem-answer';
import type { ReactNode } from 'react';
import { AppDialog } from './AppDialog.tsx';
import { ProblemList } from './ProblemList.tsx';
import { sharedTexts } from './shared.texts.ts';
import { useSay } from './use-say.ts';

interface ConfirmDialogProps {
  readonly open: boolean;
  readonly title: string;
  /** The preview: what will be different afterwards. */
  readonly children: ReactNode;
  /** The verb of what is done: «Sáp nhập», not «Đồng ý». */
  readonly confirmLabel: string;
  readonly onConfirm: () => void;
  readonly onClose: () => void;
  readonly busy?: boolean;
  readonly problems?: readonly ProblemItem[];
  /** Cannot be taken back, or takes something from somebody. */
  readonly grave?: boolean;
}

export function ConfirmDialog(props: ConfirmDialogProps) {
  const { open, title, children, confirmLabel, onConfirm, onClose, busy = false, problems = [], grave = false } = props;
  const say = useSay();
  return (
    <AppDialog open={open} title={title} onClose={onClose}>
      <div className="stack">
        <div>{children}</div>
        <ProblemList problems={problems} takesFocus />
        <div className="row">
          <Button onClick={onConfirm} loading={busy} {...(grave ? { color: 'red.9' } : {})}>
            {confirmLabel}
          </Button>
          <Button variant="default" onClick={onClose}>
            {say(sharedTexts.cancel)}
          </Button>
        </div>
      </div>
    </AppDialog>
  );
}
