import { Button } from '@mantine/core';
import type { ReactNode } from 'react';
import { useSay } from '../use-say.ts';
import { entryGridTexts } from './entry-grid.texts.ts';

interface GridToolsProps {
  readonly mayWrite: boolean;
  readonly mayUndo: boolean;
  readonly mayRedo: boolean;
  readonly onUndo: () => void;
  readonly onRedo: () => void;
  readonly onFillDown: () => void;
  readonly onAdd: (() => void) | undefined;
  readonly onRemove: (() => void) | undefined;
  readonly children?: ReactNode;
}

/** What the keyboard does, for fingers and mice. */
export function GridTools(props: GridToolsProps) {
  const { mayWrite, mayUndo, mayRedo, onUndo, onRedo, onFillDown, onAdd, onRemove, children } = props;
  const say = useSay();
  const tool = (label: string, act: () => void, disabled = false) => (
    <Button size="compact-sm" variant="default" onClick={act} disabled={disabled}>
      {label}
    </Button>
  );
  return (
    <div className="row not-printed">
      {mayWrite && tool(say(entryGridTexts.undo), onUndo, !mayUndo)}
      {mayWrite && tool(say(entryGridTexts.redo), onRedo, !mayRedo)}
      {mayWrite && tool(say(entryGridTexts.fillDown), onFillDown)}
      {mayWrite && onAdd !== undefined && tool(say(entryGridTexts.addRow), onAdd)}
      {mayWrite && onRemove !== undefined && tool(say(entryGridTexts.removeRows), onRemove)}
      {children}
    </div>
  );
}
