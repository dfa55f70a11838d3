import { activeAccount } from '../../shared/access/active-account.ts';
import { type Call, endpoint } from '../../shared/lambda/endpoint.ts';
import { changedMeanwhile, etagOf, mustMatch } from '../../shared/lambda/etag.ts';
import { mayAmend } from '../../shared/rules/sending/may-amend.ts';
import type { Account } from '../../shared/tables/accounts/accounts.ts';
import { amendGroupSend as amend } from '../../shared/tables/group-sends/amend-group-send.ts';
import type { GroupSend } from '../../shared/tables/group-sends/group-sends.ts';
import { noTexts } from '../../shared/tables/texts/text-counts.ts';
import { fingerprint } from '../../shared/values/ids.ts';
import { writers } from '../../shared/values/people/roles.ts';
import { refused } from '../../shared/values/refused.ts';
import { draftGroupSend, withWords } from './draft-group-send.ts';
import { findAudience, mustHavePeople } from './find-audience.ts';
import { answerWith, GroupSendAnswer, groupSendOf, versionOf } from './group-send-answer.ts';
import { judgeText, judgeTimes } from './judge-group-send.ts';
import { GroupSendChange } from './new-group-send.ts';
import { firstOfItsKind, refuseRepeat } from './refuse-repeat.ts';

/**
 * Changes a group send that waits for its time; with If-Match only if nobody else did since it was
 * read. It is judged whole, as when it was accepted, by the account's rulebook of today. Of a
 * change and the planner one wins: who comes after the planner is refused with the rule
 * `group-send.begun`, and nothing of it is changed.
 */
export const amendGroupSend = endpoint({
  method: 'PATCH',
  path: '/v1/group-sends/{id}',
  roles: writers,
  summary: 'Changes text, audience or time of a group send that has not begun',
  body: GroupSendChange,
  answer: GroupSendAnswer,
  edits: true,
  refuses: [
    'not-found',
    'wording',
    'account-not-active',
    'account-terminated',
    'repeat-group-send',
    'conflict',
    'precondition-failed',
  ],
}).handler(async (call) => {
  const { accountId, at, ifMatch } = call;
  const account = await activeAccount(accountId);
  const read = await groupSendOf(accountId, call.path.id);
  mustMatch(ifMatch, versionOf(read));
  mustNotHaveBegun(read);
  const next = await amended(account, read, call);
  const send = isSame(read, next) ? read : await write({ from: read, to: next }, call);
  const headers = { etag: etagOf(versionOf(send)) };
  return { headers, body: answerWith(send, { at, counts: noTexts }) };
});

type Asked = Pick<Call<GroupSendChange, unknown>, 'body' | 'user' | 'at'>;

/** As it would be now, judged. */
async function amended(
  account: Account,
  read: GroupSend,
  { body, user, at }: Asked,
): Promise<GroupSend> {
  const { accountId, groupSendId, purpose, acceptedAt, acceptedBy, number, numbers } = read;
  const { text = read.text, templateId } = body;
  const words = templateId === undefined ? { text } : { templateId };
  const asked = await withWords(account, { ...words, purpose, ...timesOf(read, body, at) });
  judgeText(account, asked);
  // One that is left out stays as it was found, a saved filter as it read then.
  const audience = body.audience ? await findAudience(accountId, body.audience) : read.audience;
  judgeTimes(asked, at);
  const from = numbers ?? [number];
  const draft = draftGroupSend(account, asked, { groupSendId, audience, from, user, at });
  await mustHavePeople(draft);
  const revision = (read.revision ?? 0) + 1;
  const changed = { changedAt: at.toISOString(), changedBy: user };
  return { ...draft, acceptedAt, acceptedBy, revision, ...changed };
}

/** What is left out stays; null takes away, and who takes the time away means now. */
function timesOf(read: GroupSend, { sendAt, notAfter }: GroupSendChange, at: Date) {
  const last = notAfter === undefined ? read.notAfter : notAfter;
  return {
    sendAt: sendAt === undefined ? read.sendAt : (sendAt ?? at.toISOString()),
    ...(last ? { notAfter: last } : {}),
  };
}

function isSame(read: GroupSend, next: GroupSend): boolean {
  const said = ({ text, audience, sendAt, notAfter }: GroupSend) => {
    return fingerprint([text, audience, sendAt ?? '', notAfter ?? '']);
  };
  return said(read) === said(next);
}

async function write(
  change: { from: GroupSend; to: GroupSend },
  { body: { allowRepeat }, at }: Asked,
): Promise<GroupSend> {
  const { to } = change;
  const outcome = await amend(change, [firstOfItsKind(to, { allowRepeat, at })]);
  if (outcome === 'done') return to;
  if (outcome === 'repeat') await refuseRepeat(to, at);
  const now = await groupSendOf(to.accountId, to.groupSendId);
  mustNotHaveBegun(now);
  throw changedMeanwhile(versionOf(now));
}

function mustNotHaveBegun({ status, plan }: GroupSend): void {
  const answer = mayAmend({ status, steps: plan.steps });
  if (answer.may) return;
  const { rule, because } = answer;
  throw refused('conflict', because, { rule, groupSendStatus: status });
}
