import { Link } from '@tanstack/react-router';
import type { AnchorHTMLAttributes, ReactNode, Ref } from 'react';

interface PageLinkProps extends Omit<AnchorHTMLAttributes<HTMLAnchorElement>, 'href' | 'target'> {
  /** A path within the application, parameters filled in: `/dia-ban/${unit.id}?ngay=2025-07-01`. */
  readonly to: string;
  readonly children: ReactNode;
  readonly ref?: Ref<HTMLAnchorElement>;
}

/** A link to another page of the application; the page's code is fetched when the pointer or the focus comes near. */
export function PageLink({ to, children, ...rest }: PageLinkProps) {
  const [path = '', search = ''] = to.split('?');
  const values = Object.fromEntries(new URLSearchParams(search));
  return (
    <Link to={path} search={values as never} preload="intent" {...rest}>
      {children}
    </Link>
  );
}
