import type { Text } from '@muctieu/kernel/text';
import type { ComponentType } from 'react';
import type { LaterOperation } from '../offline/later-operation.ts';

/** All that the application knows of a chapter before one of its pages is opened: keep it small, it is loaded first. */
export interface Chapter {
  readonly name: string;
  readonly navigation: readonly NavigationEntry[];
  readonly pages: readonly ChapterPage[];
  /** Operations that may wait in the outbox for the network, by their ids: their code travels when one waits. */
  readonly sendsLater?: Readonly<Record<string, () => Promise<LaterOperation>>>;
}

export interface NavigationEntry {
  readonly label: Text;
  readonly to: string;
  /** Shown only to those who may; without it, to everybody who is signed in. */
  readonly permission?: NeededPermission;
  /** Also shown to those who are not signed in. */
  readonly open?: true;
}

export interface NeededPermission {
  readonly object: string;
  readonly action: 'read' | 'write' | 'approve';
}

export interface ChapterPage {
  /** Vietnamese words without diacritics, `$name` for a parameter: `/dia-ban/$unitId`. */
  readonly path: string;
  readonly title: Text;
  /** Open to everybody without signing in. */
  readonly open?: true;
  /** `async () => (await import('./UnitPage.tsx')).UnitPage`: the page's code travels when the page is first opened. */
  readonly load: () => Promise<ComponentType>;
}
