import { useNavigate } from '@tanstack/react-router';
import { useEffect, useState } from 'react';

/** Goes to an address with its query, in place of this page: once, to the address as it was when this appeared. */
export function GoTo({ address }: { readonly address: string }) {
  const navigate = useNavigate();
  const [target] = useState(address);
  useEffect(() => void navigate({ href: target, replace: true }), [navigate, target]);
  return null;
}
