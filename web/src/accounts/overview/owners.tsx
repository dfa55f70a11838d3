import { useState } from 'react';
import { useTranslations } from 'use-intl';
import { Button } from '../../parts/button.tsx';
import { TextField } from '../../parts/field.tsx';
import { answered } from '../../session/answered.ts';
import { useApi } from '../../session/session.tsx';
import type { Account } from '../account.ts';
import { DecideDialog } from '../decide-dialog.tsx';
import { Part } from '../part.tsx';

/** The way back into a business whose owners are gone, or lost their address. */
export function Owners({ account }: { account: Account }) {
  const t = useTranslations('accounts.owners');
  const [isInviting, setInviting] = useState(false);
  return (
    <Part
      title={t('name')}
      acts={
        account.status !== 'terminated' && (
          <Button look="quiet" onClick={() => setInviting(true)}>
            {t('open')}
          </Button>
        )
      }
    >
      <p className="soft">{t('more')}</p>
      {isInviting && <OwnerDialog account={account} onClose={() => setInviting(false)} />}
    </Part>
  );
}

function OwnerDialog({ account, onClose }: { account: Account; onClose: () => void }) {
  const t = useTranslations('accounts.owners');
  const api = useApi();
  const [email, setEmail] = useState('');
  const [name, setName] = useState('');
  return (
    <DecideDialog
      title={t('title', { name: account.name })}
      then={t('then')}
      act={t('act')}
      done={t('done', { email })}
      onClose={onClose}
      decide={(decision) => {
        const params = { path: { accountId: account.accountId } };
        const body = {
          ...decision,
          email: email.trim(),
          ...(name.trim() && { name: name.trim() }),
        };
        return answered(api.POST('/v1/operator/accounts/{accountId}/owners', { params, body }));
      }}
    >
      <TextField
        label={t('email')}
        type="email"
        required
        maxLength={254}
        value={email}
        onChange={({ target }) => setEmail(target.value)}
      />
      <TextField
        label={t('theirName')}
        maxLength={100}
        value={name}
        onChange={({ target }) => setName(target.value)}
      />
    </DecideDialog>
  );
}
