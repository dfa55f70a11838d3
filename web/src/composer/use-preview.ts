import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import type { paths } from '../../../client/src/schema.d.ts';
import { answered } from '../session/answered.ts';
import { useApi } from '../session/session.tsx';

export type Purpose = 'service' | 'marketing';
type Previewed = paths['/v1/conversations/{phone}/texts/preview']['post']['responses']['200'];
export type Preview = Previewed['content']['application/json'];
export type WordingProblem = Preview['problems'][number];

const pauseMs = 350;

/** How the text would read, and what is wrong with it; asked whenever the typing pauses. */
export function usePreview(phone: string, text: string, purpose: Purpose) {
  const api = useApi();
  const wanted = usePaused(text);
  const { data, error, isPlaceholderData } = useQuery({
    queryKey: ['preview', phone, wanted, purpose],
    enabled: wanted.trim() !== '',
    placeholderData: keepPreviousData,
    queryFn: () => {
      const params = { path: { phone } };
      const body = { body: wanted, purpose };
      return answered(api.POST('/v1/conversations/{phone}/texts/preview', { params, body }));
    },
  });
  const isNow = data?.text === text && !isPlaceholderData;
  return { preview: text.trim() === '' ? undefined : data, isNow, error };
}

function usePaused(text: string): string {
  const [paused, setPaused] = useState(text);
  useEffect(() => {
    const timer = setTimeout(() => setPaused(text), pauseMs);
    return () => clearTimeout(timer);
  }, [text]);
  return paused;
}
