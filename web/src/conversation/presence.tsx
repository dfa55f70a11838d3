import { useCallback, useEffect, useRef, useState } from 'react';
import { useTranslations } from 'use-intl';
import type { Presence, Present } from '../../../client/src/presence.ts';
import { useLive } from '../live/live-updates.tsx';
import { useSeen } from './use-seen.ts';

/** Announces that we have a conversation open while the page is visible, and shows who else has. */
export function usePresence(phone: string): {
  readonly others: readonly Present[];
  readonly writing: () => void;
} {
  const live = useLive();
  const isSeen = useSeen();
  const [others, setOthers] = useState<readonly Present[]>([]);
  const presence = useRef<Presence>(undefined);
  useEffect(() => {
    if (!live || !isSeen) return;
    const entered = live.presence(phone, setOthers);
    presence.current = entered;
    return () => {
      entered.leave();
      presence.current = undefined;
      setOthers([]);
    };
  }, [live, isSeen, phone]);
  const writing = useCallback(() => presence.current?.writing(), []);
  return { others, writing };
}

/** Who else reads or writes here now, so that no two answer at once. */
export function Others({ others }: { readonly others: readonly Present[] }) {
  const t = useTranslations('conversation');
  return (
    <p className="conversation-others small" role="status">
      {others.map(({ personId, name, doing }) => (
        <span key={personId}>{t(`present.${doing}`, { name })}</span>
      ))}
    </p>
  );
}
