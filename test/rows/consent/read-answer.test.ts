import { describe, expect, test } from 'vitest';
import { readAlone, readAnswer, type Says } from '../../../shared/rows/consent/read-answer.ts';
import type { Asks } from '../../../shared/rows/consent/read-heading.ts';
import { readNameWish } from '../../../shared/rows/consent/read-words.ts';

/** What cells say under a heading that asks this; divided by bars. */
const answers: [asks: Asks, says: Says, cells: string][] = [
  [
    'consent',
    'yes',
    `Yes|YES|y|true|TRUE|1|x|✓|Sí|oui|subscribed|Opted in|opt-in|opted_in|active|confirmed|
    2025-03-01|3/4/2026|Yes 3/4/26|1.0|Yes (web form)|yes, verbally|March 3, 2026|d'accord|Aceptado|
    yes, texts|Double opt-in|OK|ok to text|Consented|[x]|on|Suscrito|Abonné|Actif|acepta|👍|
    Subscribed - web form|Agrees|enrolled|wants texts|Opted in via keyword JOIN`,
  ],
  [
    'consent',
    'no',
    `unsubscribed|UNSUBSCRIBED|Opted out|opt-out|OPTED_OUT|STOP|STOP 6/2/26|No - asked us on 3/4|
    do not text|Do Not Contact|
    revoked|blocklisted|Dado de baja|desabonné|complained|spam|Texted STOP 6/2/26|stopped texts|
    Removed|out|no more texts|
    unsubscribed 2025-01-02T10:00:00Z|baja|desinscrit|ne pas contacter|no contactar|stopped|
    cancelled|quit|asked not to be texted|told us no|wants off|Asked off list|unsub'd|
    removed by request|left list`,
  ],
  [
    'consent',
    'never',
    `No|NO|n|false|0|never subscribed|NEVER_SUBSCRIBED|neverSubscribed|pending|Non-subscribed|
    nonSubscribed|NOT_SUBSCRIBED|
    cleaned|bounced|hard bounced|unconfirmed|deceased|declined|not opted in|never|n/a|-|✗|invalid|
    archived|none|No thanks|off|
    0.0|sin consentimiento|unknown|undefined|jamás|inactif|
    pendiente|non abonné|no suscrito|awaiting confirmation|transactional|No, prefers e-mail|nunca|
    jamais`,
  ],
  [
    'consent',
    'unclear',
    `maybe|ask first|Email only|yes but not now|?|see notes|implied|=IF(A2,1)|yes/no|45200|
    Stop by the shop|
    3/4|24/7|1.5|0.5|2024|1.2.3|99/99/2024|10.0.0.1|{}|2|only emergencies|call first|quizás|
    unsubscribed from email|not opted out|
    unsubscribed, wants only e-mail|verbal|web form|spouse|landline`,
  ],
  [
    'refusal',
    'no',
    `yes|TRUE|x|1|Y|✓|✔|SMS|all|Text|STOP 6/2/26|STOP|2025-11-02|2026-01-15|opted out|unsubscribed|
    Yes - by phone 3/4|Sí|oui|
    DND|SMS, Email|Call, SMS|do not text|Yes (asked 3/4)|TEXTED STOP|on|blocked|Vrai|March 3, 2026|
    yes, asked our Rita|1.0|STOPPED 6/2|quit|revoke|requested removal|all channels|
    asked us to stop|asked not to be texted|baja de SMS|On list|asked us|customer request|
    Sent STOP 3/4|permanent|45200|46123.5`,
  ],
  [
    'refusal',
    'yes',
    `no|FALSE|0|n|never|none|n/a|-|not opted out|Opted in|subscribed|Email|off|false|non|Faux|✗|
    Nunca|0.0|not set|undefined|ninguno|aucun|no aplica|not on list`,
  ],
  [
    'refusal',
    'unclear',
    'No - asked us on 3/4|maybe|ask Rita|=IF(A2,"No","Yes")|No 3/4|active|?|too many|4520',
  ],
  ['refusal', 'never', 'deceased|never subscribed|bounced|pending'],
  ['status', 'no', 'unsubscribed|Opted Out|STOP|Do not text|DND|blocklisted'],
  [
    'status',
    'never',
    'never subscribed|pending|Non-subscribed|cleaned|bounced|unconfirmed|deceased',
  ],
  ['status', 'silent', 'Active|Sold|Gold|married|subscribed|Customer|yes|no|Pending pickup|1'],
  ['deceased', 'never', 'yes|1|2024-03-04|x|true|deceased'],
  ['deceased', 'yes', 'no|0|false|n|alive'],
];

describe('what a cell says under its heading', () => {
  for (const [asks, says, cells] of answers) {
    for (const cell of apart(cells)) {
      test(`${asks}? "${cell}": ${says}`, () => expect(readAnswer(cell, asks)).toBe(says));
    }
  }
  test('nothing', () => {
    expect(readAnswer(' ', 'consent')).toBe('empty');
    expect(readAnswer('', 'refusal')).toBe('empty');
    expect(readAnswer('', 'status')).toBe('silent');
    for (const none of ['0000-00-00', '0000-00-00 00:00:00', '0001-01-01T00:00:00', '00/00/0000'])
      expect([readAnswer(none, 'consent'), readAnswer(none, 'refusal')]).toEqual([
        'empty',
        'empty',
      ]);
  });
});

describe('what words say alone, under any heading', () => {
  const cases = {
    no: `do not text|sms opt-out|Opt-Out|unsubscribed|STOP|DND|DNC|no texts|No SMS|Opted out 3/4/26|
    Do Not Contact|
      opted-out-sms|SMS_OptOut|Don't text!|DO NOT CALL OR TEXT|please do not text|no molestar|
      Texted STOP|blocklisted|no txt|black list|baja sms|désabonnés|ne pas texter|opt_out_2024|
      Unsubscribed Users|remove from texts|do not text: yes|asked us to stop|
      Unsubscribed - SMS|SMS: no|texts: no|SMS off|Suppression list|no enviar mensajes|
      NO CONTACTAR|Opted out of texts|STOP 6/2/26`,
    never: `deceased|DECEASED|(Deceased)|never subscribed|Fallecido|not subscribed|no consent|
    passed away|décédés|sans consentement|sin consentimiento`,
    nothing: `customer|vip|Stop & Shop|opt-in|SMS opt-in|email unsubscribed|Priority|baja|
    no message|inactive|pending|blocked|
      Stop by shop|2019 Ford F-150|No|yes|not opted out|Bounced|DND lovers|next stop|no|never|
      optional|Removed|stop by|Stop by 6/2|no contact|Dead battery`,
  };
  for (const [says, list] of Object.entries(cases)) {
    for (const text of apart(list)) {
      test(`"${text}": ${says}`, () => expect(readAlone(text) ?? 'nothing').toBe(says));
    }
  }
});

describe('what a name says beside the name', () => {
  const cases = {
    no: `DO NOT TEXT - Gail Rowe|Do Not Text Gail|Gail Rowe (STOP)|STOP Gail Rowe|
    Gail *UNSUBSCRIBED*|DNC Joe Lee|
      No Sms Maria|Opted Out: Ann Lee|Gail - don't text|STOP!! Gail|Gail "STOP"|stop texting Gail|
      xxDO NOT TEXTxx Gail|ZZ DNC Gail|NO CONTACT Gail|NO TEXTAR Gail|Ne pas texter - Gail`,
    never:
      '(DECEASED) Walter Hume|Walter Hume - deceased|DECEASED Walter Hume|María Ríos (fallecida)|' +
      "Walter Hume (dec'd)|Walter (dec.)|Walter R.I.P.|(RIP) Walter|Walter - died 3/4/24|" +
      'Estate of Walter Hume|Walter Hume (d. 2021)|Walter † |Walter QEPD|Walter passed away',
    nothing: `Gail Rowe|Dorothea Stop|Stopford Brooke|Rip Torn|Opie Taylor|Noel Texter|Block, Ann|
    Contact Lee|
      Sra. Dolores Baja|Ann No|Stop Okoye|Dorothea Stopes|Dec Donnelly|Maxx Dorn`,
  };
  for (const [says, list] of Object.entries(cases)) {
    for (const name of apart(list)) {
      test(`"${name}": ${says}`, () => expect(readNameWish(name) ?? 'nothing').toBe(says));
    }
  }
});

function apart(list: string): string[] {
  return list.trim().split(/\|\s*/);
}
