import { useTranslations } from 'use-intl';
import { Button } from '../parts/button.tsx';
import './part.css';

/** Reads the next page of a list, where there is one. */
export function MoreButton({ list }: { list: List }) {
  const t = useTranslations('accounts');
  if (!list.hasNextPage) return null;
  return (
    <p className="more">
      <Button isBusy={list.isFetchingNextPage} onClick={() => void list.fetchNextPage()}>
        {t('more')}
      </Button>
    </p>
  );
}

type List = {
  readonly hasNextPage: boolean;
  readonly isFetchingNextPage: boolean;
  readonly fetchNextPage: () => Promise<unknown>;
};
