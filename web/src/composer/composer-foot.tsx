import { useTranslations } from 'use-intl';
import { Button } from '../parts/button.tsx';
import { Size } from './size.tsx';
import { afterHours, localInput } from './times.ts';
import type { Preview } from './use-preview.ts';
import type { useSend } from './use-send.ts';

/** Length and price of the text, its kind, when it leaves; and the button that sends it. */
export function ComposerFoot(given: {
  sending: ReturnType<typeof useSend>;
  preview: Preview | undefined;
}) {
  const { sending, preview } = given;
  const { purpose, setPurpose, later, setLater, canSend } = sending;
  const t = useTranslations('composer');
  const inAnHour = () => localInput(afterHours(new Date(), 1));
  return (
    <div className="composer-foot">
      <Size preview={preview} />
      <label className="composer-purpose small">
        <span className="hidden">{t('purpose')}</span>
        <select
          className="input"
          value={purpose}
          onChange={({ target }) =>
            setPurpose(target.value === 'marketing' ? 'marketing' : 'service')
          }
        >
          <option value="service">{t('service')}</option>
          <option value="marketing">{t('marketing')}</option>
        </select>
      </label>
      <Button
        look="quiet"
        onClick={() => setLater(later ? undefined : { at: inAnHour(), unlessReply: false })}
      >
        {later ? t('sendNowInstead') : t('sendLater')}
      </Button>
      <Button type="submit" look="strong" disabled={!canSend}>
        {later ? t('schedule') : t('send')}
      </Button>
    </div>
  );
}
