import { useTranslations } from 'use-intl';
import { Dialog } from '../parts/overlays/dialog.tsx';
import type { Shortcut } from './shortcut.ts';
import './shortcuts.css';

/** All keys of the page that is shown, and the switch that turns them off. */
export function ShortcutsHelp(given: {
  shortcuts: readonly Shortcut[];
  areOn: boolean;
  onSwitch: (on: boolean) => void;
  onClose: () => void;
}) {
  const { shortcuts, areOn, onSwitch, onClose } = given;
  const t = useTranslations('app');
  return (
    <Dialog title={t('shortcuts')} onClose={onClose}>
      <dl className="shortcuts">
        {[...shortcuts, { key: '?', words: t('showShortcuts') }].map(({ key, words }) => (
          <div key={key}>
            <dt>
              <kbd>{key}</kbd>
            </dt>
            <dd>{words}</dd>
          </div>
        ))}
      </dl>
      <label className="shortcuts-switch">
        <input
          type="checkbox"
          checked={areOn}
          onChange={(event) => onSwitch(event.target.checked)}
        />
        {t('shortcutsOn')}
      </label>
    </Dialog>
  );
}
