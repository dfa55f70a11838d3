import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import type { paths } from '../../../client/src/schema.d.ts';
import { answered } from '../session/answered.ts';
import { useApi } from '../session/session.tsx';

export type Purpose = 'service' | 'marketing';
type Previewed = paths['/v1/conversations/{phone}/texts/preview']['post']['responses']['200'];
export type Preview = Previewed['content']['application/json'];

const pauseMs = 350;

/** How the text would read, and what is wrong with it; asked whenever the typing pauses. */
export function usePreview(phone: string, text: string, purpose: Purpose): Preview | undefined {
  const api = useApi();
  const wanted = usePaused(text);
  const { data } = useQuery({
    queryKey: ['preview', phone, wanted, purpose],
    enabled: wanted.trim() !== '',
    placeholderData: keepPreviousData,
    queryFn: () => {
      const params = { path: { phone } };
      const body = { body: wanted, purpose };
      return answered(api.POST('/v1/conversations/{phone}/texts/preview', { params, body }));
    },
  });
  return text.trim() === '' ? undefined : data;
}

function usePaused(text: string): string {
  const [paused, setPaused] = useState(text);
  useEffect(() => {
    const timer = setTimeout(() => setPaused(text), pauseMs);
    return () => clearTimeout(timer);
  }, [text]);
  return paused;
}
