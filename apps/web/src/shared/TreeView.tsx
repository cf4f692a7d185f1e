import { useVirtualizer } from '@tanstack/react-virtual';
import { type KeyboardEvent, useCallback, useEffect, useId, useMemo, useRef, useState } from 'react';
import styles from './TreeView.module.css';
import { findRowByLetters, type TreeNode, type TreeRow, treeRows } from './tree-rows.ts';

interface TreeViewProps {
  readonly label: string;
  readonly roots: readonly TreeNode[];
  /** Called when a node is first opened. */
  readonly loadChildren: (node: TreeNode) => Promise<readonly TreeNode[]>;
  readonly selectedId?: string | undefined;
  readonly onSelect: (node: TreeNode) => void;
  readonly openAtFirst?: readonly string[];
  /** Any CSS height. */
  readonly height?: string;
}

const rowHeight = 30;
const rowsOfPage = 15;
const typeAheadMilliseconds = 700;

/** A tree of any size: arrows move and open, Home and End, letters jump, Enter selects; children come when first needed. */
export function TreeView(props: TreeViewProps) {
  const { label, roots, loadChildren, selectedId, onSelect, openAtFirst, height = 'calc(100dvh - 14rem)' } = props;
  const id = useId();
  const frame = useRef<HTMLDivElement>(null);
  const [children, setChildren] = useState<ReadonlyMap<string, readonly TreeNode[]>>(new Map());
  const [open, setOpen] = useState<ReadonlySet<string>>(new Set());
  const [activeId, setActiveId] = useState<string | undefined>(selectedId ?? roots[0]?.id);
  const letters = useRef({ typed: '', at: 0 });

  const openNode = useCallback(
    async (node: TreeNode) => {
      setOpen((before) => new Set(before).add(node.id));
      const loaded = await loadChildren(node);
      setChildren((before) => new Map(before).set(node.id, loaded));
      return loaded;
    },
    [loadChildren],
  );
  // Another day, another tree: what was open stays open and is read anew.
  const openRef = useRef(open);
  openRef.current = open;
  useEffect(() => {
    const wanted = new Set([...openRef.current, ...(openAtFirst ?? [])]);
    setChildren(new Map());
    const reopen = async (nodes: readonly TreeNode[]): Promise<void> => {
      await Promise.all(
        nodes
          .filter((node) => node.hasChildren && wanted.has(node.id))
          .map(async (node) => reopen(await openNode(node))),
      );
    };
    void reopen(roots);
  }, [roots, openAtFirst, openNode]);

  const rows = useMemo(() => treeRows(roots, children, open), [roots, children, open]);
  const active = Math.max(
    0,
    rows.findIndex((row) => row.node.id === activeId),
  );
  const virtualizer = useVirtualizer({
    count: rows.length,
    getScrollElement: () => frame.current,
    estimateSize: () => rowHeight,
    overscan: 10,
  });

  // A unit chosen elsewhere (by search, by the address) is brought into sight once its row exists.
  const followed = useRef<string>(undefined);
  useEffect(() => {
    const index = selectedId === followed.current ? -1 : rows.findIndex((row) => row.node.id === selectedId);
    if (index < 0) return;
    followed.current = selectedId;
    setActiveId(selectedId);
    virtualizer.scrollToIndex(index);
  }, [rows, selectedId, virtualizer]);

  const goTo = (index: number) => {
    const row = rows[Math.min(Math.max(index, 0), rows.length - 1)];
    if (row === undefined) return;
    setActiveId(row.node.id);
    virtualizer.scrollToIndex(rows.indexOf(row));
  };
  const close = (node: TreeNode) => setOpen((before) => new Set([...before].filter((one) => one !== node.id)));

  const press = (event: KeyboardEvent) => {
    const row = rows[active];
    if (row === undefined || event.altKey || event.ctrlKey || event.metaKey) return;
    const target = targetOf(event.key, row);
    if (target !== undefined) {
      event.preventDefault();
      if (target === 'select') onSelect(row.node);
      else if (target === 'open') void openNode(row.node);
      else if (target === 'close') close(row.node);
      else goTo(target);
    } else if (event.key.length === 1) {
      const now = event.timeStamp;
      const typed = now - letters.current.at < typeAheadMilliseconds ? letters.current.typed + event.key : event.key;
      letters.current = { typed, at: now };
      const found = findRowByLetters(rows, active, typed);
      if (found !== undefined) goTo(found);
    }
  };
  const targetOf = (key: string, row: TreeRow): number | 'open' | 'close' | 'select' | undefined => {
    switch (key) {
      case 'ArrowDown':
        return active + 1;
      case 'ArrowUp':
        return active - 1;
      case 'PageDown':
        return active + rowsOfPage;
      case 'PageUp':
        return active - rowsOfPage;
      case 'Home':
        return 0;
      case 'End':
        return rows.length - 1;
      case 'ArrowRight':
        return row.open ? active + 1 : row.node.hasChildren ? 'open' : active;
      case 'ArrowLeft':
        return row.open ? 'close' : (row.parent ?? active);
      case 'Enter':
      case ' ':
        return 'select';
      default:
        return undefined;
    }
  };

  return (
    <div
      ref={frame}
      role="tree"
      aria-label={label}
      tabIndex={0}
      aria-activedescendant={rows[active] === undefined ? undefined : `${id}${rows[active].node.id}`}
      className={styles.tree}
      style={{ height }}
      onKeyDown={press}
    >
      <div role="presentation" style={{ height: virtualizer.getTotalSize(), position: 'relative' }}>
        {virtualizer.getVirtualItems().map((drawn) => {
          const row = rows[drawn.index];
          if (row === undefined) return null;
          const { node } = row;
          return (
            // biome-ignore lint/a11y/useKeyWithClickEvents: the tree itself has the focus and takes the keys.
            // biome-ignore lint/a11y/useFocusableInteractive: the tree points at its active row (aria-activedescendant).
            <div
              key={node.id}
              id={`${id}${node.id}`}
              role="treeitem"
              aria-level={row.level}
              aria-posinset={row.place}
              aria-setsize={row.siblings}
              aria-selected={node.id === selectedId}
              {...(node.hasChildren ? { 'aria-expanded': row.open } : {})}
              data-active={drawn.index === active}
              className={styles.row}
              style={{ transform: `translateY(${drawn.start}px)`, paddingLeft: `${(row.level - 1) * 18 + 4}px` }}
              onClick={() => {
                setActiveId(node.id);
                onSelect(node);
              }}
            >
              {/* biome-ignore lint/a11y/useKeyWithClickEvents: left and right arrows do the same. */}
              {/* biome-ignore lint/a11y/noStaticElementInteractions: the row says whether it is open. */}
              <span
                className={styles.twist}
                data-open={row.open}
                data-has={node.hasChildren}
                onClick={(event) => {
                  event.stopPropagation();
                  if (row.open) close(node);
                  else if (node.hasChildren) void openNode(node);
                }}
              />
              <span className={styles.label}>{node.label}</span>
              {node.note !== undefined && <span className={styles.note}>{node.note}</span>}
            </div>
          );
        })}
      </div>
    </div>
  );
}
