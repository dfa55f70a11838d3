import { useTranslations } from 'use-intl';
import { useParams } from 'wouter';
import { PageHead } from '../parts/page-head.tsx';
import { useMayWrite } from '../session/session.tsx';
import { GroupSendForm } from './compose/group-send-form.tsx';
import { GroupSendList } from './group-send-list.tsx';
import { GroupSendView } from './group-send-view.tsx';
import './compose/compose.css';
import './group-sends.css';

/** One text for many: write it and see what it would do; below, those that were sent. */
export default function GroupSendsPage() {
  const t = useTranslations('groupSends');
  const page = useTranslations('app.page');
  const mayWrite = useMayWrite();
  const { id } = useParams<{ id?: string }>();
  if (id) return <GroupSendView id={id} />;
  return (
    <div className="page">
      <PageHead title={page('groupSends')} more={t('more')} />
      {mayWrite && <GroupSendForm />}
      <GroupSendList />
    </div>
  );
}
