import type { ReactNode } from 'react';

interface ScrollFrameProps {
  /** What lies in it, for screen readers: «Bảng số liệu». */
  readonly label: string;
  readonly className: string | undefined;
  readonly children: ReactNode;
}

/** What is wider than the page and is pushed sideways: by mouse, by thumb, and by keyboard. */
export function ScrollFrame({ label, className, children }: ScrollFrameProps) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard; not every browser makes it so.
    <section className={`scroll-frame ${className ?? ''}`} aria-label={label} tabIndex={0}>
      {children}
    </section>
  );
}
