/** What a key means while a cell is only chosen; undefined is left to the field: typing, the browser's own keys. */
export type GridCommand =
  | 'undo'
  | 'redo'
  | 'select-all'
  | 'fill-down'
  | 'fill-right'
  | 'select-line'
  | 'select-column'
  | 'edit'
  | 'open-choices'
  | 'toggle'
  | 'clear'
  | 'release'
  | 'enter'
  | 'tab'
  | 'move';

interface PressedKey {
  readonly key: string;
  readonly shiftKey: boolean;
  readonly altKey: boolean;
  readonly ctrlKey: boolean;
  readonly metaKey: boolean;
}

const movingKeys = new Set(['ArrowUp', 'ArrowDown', 'ArrowLeft', 'ArrowRight', 'Home', 'End', 'PageUp', 'PageDown']);

export function commandOf(pressed: PressedKey, kind: string): GridCommand | undefined {
  const { key } = pressed;
  const control = pressed.ctrlKey || pressed.metaKey;
  if (pressed.altKey) return key === 'ArrowDown' && kind === 'choice' ? 'open-choices' : undefined;
  if (control) {
    switch (key.toLowerCase()) {
      case 'z':
        return pressed.shiftKey ? 'redo' : 'undo';
      case 'y':
        return 'redo';
      case 'a':
        return 'select-all';
      case 'd':
        return 'fill-down';
      case 'r':
        return 'fill-right';
      case ' ':
        return 'select-column';
      default:
        return movingKeys.has(key) ? 'move' : undefined;
    }
  }
  switch (key) {
    case 'F2':
      return 'edit';
    case 'Delete':
    case 'Backspace':
      return 'clear';
    case 'Escape':
      return 'release';
    case 'Enter':
      return 'enter';
    case 'Tab':
      return 'tab';
    case ' ':
      if (pressed.shiftKey) return 'select-line';
      return kind === 'tick' ? 'toggle' : undefined;
    default:
      return movingKeys.has(key) ? 'move' : undefined;
  }
}
